"""What a text reports that somebody said, with its line."""

from lianghui_cli.model import Person


def said(person: Person) -> list[str]:
    return [statement.text for statement in person.statements]


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


def test_what_a_person_proposed_is_no_report(people) -> None:
    assert people("各方高度评价国家主席习近平提出的全球倡议。")["习近平"].statements == ()
    assert people("国家主席习近平提出全球倡议的主张。")["习近平"].statements != ()


def test_an_answer_to_a_question_is_no_report_of_it(people) -> None:
    assert people("水利部部长陈雷回答了记者的提问。")["陈雷"].statements == ()
    assert said(people("市人大代表陈雷介绍了水利建设的进展。")["陈雷"]) == ["水利建设的进展。"]
    assert said(people("市人大代表陈雷告诉记者，水利建设有进展。")["陈雷"]) == ["水利建设有进展。"]
    assert said(people("市人大代表陈雷说，了解情况最重要。")["陈雷"]) == ["了解情况最重要。"]


def test_cases_called_by_the_first_of_them_report_nothing(people) -> None:
    assert people("中央纪委对街道党工委书记郭卫等6起问题发出通报，要求严肃查处。")["郭卫"].statements == ()


def test_a_sentence_in_which_somebody_else_speaks_ends_a_statement(people) -> None:
    text = "全国人大代表孟海说，要循环发展。"
    going_on = "这是最新的探索。来自海南的阿东代表则表示，绝不牺牲环境。"
    assert said(people(text + "\n" + going_on)["孟海"]) == ["要循环发展。"]
