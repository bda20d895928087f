"""Whose words a sentence gives: the government's (a report, a plan, a mayor) or those of a member, a firm, a guest.

It looks at attributions (报告提出, 市长表示, 有委员认为) and at the lines that introduce a speaker. It says nothing of
what is said, and it does not find people: resolve/people does.
"""

from lianghui_cli.model import Article, Sentence
from lianghui_cli.text.fold import fold_once
from lianghui_cli.text.patterns import Pattern

GOVERNMENT, OTHER, NOBODY = "government", "other", ""

SPEECH = (
    "表示",
    "认为",
    "建议",
    "提出",
    "指出",
    "强调",
    "坦言",
    "介绍",
    "呼吁",
    "提到",
    "透露",
    "说",
    "称",
    "看来",
    "提议",
)
FREE = ("认为", "建议", "指出", "坦言", "提出")  # followed by their words also without a comma
CLOSING = ("说", "称", "表示", "介绍")  # may also end the sentence: “…。”刘某称。
PAPERS = ("报告", "规划", "方案", "纲要", "通知", "意见》", "计划》", "措施》", "条例》", "会议")
HEADS = (
    "市长",
    "省长",
    "区长",
    "州长",
    "县长",
    "自治区主席",
    "总理",
    "行政长官",
    "书记",
    "主任",
    "局长",
    "厅长",
    "部长",
)
RULERS = ("市长", "省长", "州长", "自治区主席", "总理", "行政长官")
SEATS = ("委员", "代表", "政协", "提案", "与会", "嘉宾", "专家")
NOT_SEATS = ("委员会", "代表团", "代表大会", "代表处", "代表性")
PRONOUNS = ("他", "她")
_SPEECH, _HEADS = Pattern("|".join(SPEECH)), Pattern("|".join(HEADS))
BOXES = ("建言", "热议", "献策", "声音", "观点", "两会话题", "提案", "微议", "圆桌")


def voices(article: Article) -> list[str]:
    """One of GOVERNMENT, OTHER, NOBODY for each sentence of `article`, in order."""
    result: list[str] = []
    voice, introduced, paragraph, rulers = NOBODY, False, -1, set[str]()
    for sentence in article.sentences:
        text = fold_once(sentence.text)
        rulers |= names_of_rulers(text)
        if sentence.kind == "heading" and not introduces(sentence, text):
            introduced = any(word in text for word in BOXES)
            voice = OTHER if introduced else NOBODY
        elif introduces(sentence, text):
            voice, introduced = (GOVERNMENT if rules(text) else OTHER), True
        else:
            if sentence.paragraph != paragraph and not introduced and not text.startswith(PRONOUNS):
                voice = NOBODY
            said = attribution(text, voice, rulers)
            voice, introduced = (said, False) if said is not None else (voice, introduced)
        paragraph = sentence.paragraph
        result.append(voice)
    return ahead(article.sentences, result)


def ahead(sentences: tuple[Sentence, ...], found: list[str]) -> list[str]:
    """A paragraph that opens with a quotation whose speaker is named after it (“…。”X说) has that speaker's voice."""
    for place, sentence in enumerate(sentences):
        if found[place] != NOBODY or not fold_once(sentence.text).lstrip().startswith('"'):
            continue
        later = place
        while later < len(found) and found[later] == NOBODY and sentences[later].paragraph == sentence.paragraph:
            later += 1
        if later < len(found) and sentences[later].paragraph == sentence.paragraph:
            found[place:later] = [found[later]] * (later - place)
    return found


def introduces(sentence: Sentence, text: str) -> bool:
    """The line names a speaker whose words follow: 市人大代表、…马飞骏:, 港区北京市政协委员 楊政龍."""
    if sentence.kind == "lead":
        return True
    short = len(text) <= 45 and not text.rstrip().endswith(("。", "!", "?", ",", ";"))
    return short and seated(text) and (" " in text.strip() or "　" in text) and speech_at(text, 0) is None


def attribution(text: str, voice: str, rulers: set[str]) -> str | None:
    """The voice that the first attribution of the sentence gives, None where it has none."""
    place = 0
    while (found := speech_at(text, place)) is not None:
        start, place = found
        clause = max(text.rfind(mark, 0, start) for mark in ",。;:") + 1
        subject = text[:start]
        near = text[clause:start].strip('"')
        if any(near.lstrip().startswith(p) for p in PRONOUNS) or near in ("", "并", "还", "同时"):
            return voice if voice else OTHER if near else None
        if any(word in near for word in PAPERS) or rules(subject) or any(name in near for name in rulers):
            return GOVERNMENT
        if seated(subject) or len(near) >= 2:
            return OTHER
    return None


def speech_at(text: str, start: int) -> tuple[int, int] | None:
    """Where the next verb of speech begins and ends: one that a comma, a colon or a quotation mark follows."""
    for hit in _SPEECH.finditer(text, start):
        verb, (place, end) = hit[0], hit.span()
        follows = text[end : end + 1]
        if (
            (follows and follows in ',:"')
            or (follows in ("。", "") and verb in CLOSING)
            or (verb in FREE and place > 0 and opens_words(text, place, end))
        ):
            return place, end
    return None


def opens_words(text: str, place: int, end: int) -> bool:
    """The verb stands where a name or pronoun ended and its words begin, and is no noun (代表建议和委员提案)."""
    return (
        text[end : end + 1] not in "和、及与的等。;"
        and text[place - 1] not in "的、和出及等条项"
        and len(text) > end + 4
    )


def seated(text: str) -> bool:
    for word in NOT_SEATS:
        text = text.replace(word, "")
    return any(word in text for word in SEATS)


def rules(subject: str) -> bool:
    """The subject holds the office of a head of government (also where it is a deputy of the congress as well)."""
    return any(word in subject for word in RULERS) and not any(
        f"{mark}{word}" in subject for mark in "前原" for word in RULERS
    )


def names_of_rulers(text: str) -> set[str]:
    """The first two characters of the names that follow an office of government: 市长殷勇 gives 殷勇."""
    names = set()
    for hit in _HEADS.finditer(text):
        name = text[hit.end() : hit.end() + 2]
        if len(name) == 2 and all("\u4e00" <= c <= "\u9fff" for c in name):
            names.add(name)
    return names
