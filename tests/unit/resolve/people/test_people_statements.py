"""What a text reports that somebody said, with its line."""


def test_behind_the_verb(people) -> None:
    person = people("市政协委员、某校校长陶匡淳在发言时指出，北交所应扩大互通。")["陶匡淳"]
    assert [tuple(said) for said in person.statements] == [(1, "北交所应扩大互通。")]


def test_in_quotation_marks_before_the_verb(people) -> None:
    person = people("「要擴大開放。」北京市市長殷勇說。")["殷勇"]
    assert person.statements[0].text == "要擴大開放。"


def test_a_pronoun_belongs_to_the_last_speaker(people) -> None:
    person = people("全国人大代表徐延铭表示，要加快创新。\n他还建议，开放场景。\n天气晴朗。")["徐延铭"]
    assert [tuple(said) for said in person.statements] == [(1, "要加快创新。"), (2, "开放场景。")]


def test_the_words_under_a_box_line(people) -> None:
    person = people("港区北京市政协委员 李浩然\n成立文化交流的合作委员会。")["李浩然"]
    assert person.speaks
    assert person.statements[0].line == 2


def test_who_is_only_spoken_of_does_not_speak(people) -> None:
    found = people("省政协委员王加培表示，代省长许昆林所作的报告求真务实。")
    assert found["王加培"].statements[0].text == "代省长许昆林所作的报告求真务实。"
    assert not found["许昆林"].speaks
