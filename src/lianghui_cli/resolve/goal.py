"""Goal, result or forecast, and of which year: what the time claims say, weighed with the words around a number.

Evidence is weighed, nearest first: a year that lies ahead of the text or behind it, the section, an announcement of
goals, and words of goals (力争, 将) or of what was done (同比, 已). Nothing for a goal: it is a result.
"""

from typing import NamedTuple

from lianghui_cli.model import Article
from lianghui_cli.resolve import sections
from lianghui_cli.resolve.claims import ANNOUNCED, ARTICLE, CLAUSE, PARAGRAPH, SECTION, SENTENCE, Claim, Line, Time
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.segment import behind_last

TARGET, ACTUAL, FORECAST = "target", "actual", "forecast"
_YEAR_WEIGHT = {CLAUSE: 4.0, SENTENCE: 4.0, PARAGRAPH: 3.0, SECTION: 3.0, ARTICLE: 2.0}
_ANNOUNCED, _BEHIND = 6.0, 9.0  # 主要预期目标是; 5%左右的增长目标
_THIS_YEAR, _EARLY = 1.0, "04"  # the last month in which what is told of the year itself is a plan
_CALLED = "called a goal"
_NEAR, _FAR = 3.0, 1.5  # a cue in the number's own clause, in an earlier one
_SLIGHT = 0.5  # of a bound, where nothing else is known
_ROUGH = Pattern(r"(?:左右|以上|以内|以下)$")
_ESTIMATED = Pattern("预计|初步")
_TENTHS = Pattern(r"\d\.(?!5%|0%)\d+%")  # goals are round
_RESULTS = 3  # numbers told to a tenth, with which one that is not stands among results
_JUDGED = Pattern("的[^,;。]{0,6}水平")  # 5%左右的较低水平
_GOAL = Pattern(
    r"力争|确保|提出到|目标(?!任务)|(?<![即必])将(?![近军])|拟(?!合)|(?<![主重需简概纲摘提首])要(?![求素点件是闻害务])|计划(?!单列|生育|总投资|的)"
    r"|争取|建议|预期|规划(?!纲要|建设)|安排|(?<![稳核认鉴固锁])定(?:在|为)|确定了|设定|(?:调低|调高|下调|上调)(?:到|至|为)"
)
_SET_OUT = Pattern(r"(?:报告|规划|纲要|方案|建议|会议)[^,。;]{0,6}提出")  # a plan proposes what follows in its sentence
_DONE = Pattern(
    r"已(?!经?成为)|目前|截至|截止|完成了|实现了|达到了|累计完成|获得|成功|现有|同比|初步(?:核算|统计|测算)|据统计|(?<![比较])去年|全面完成|超额|圆满"
)
_BEHIND_GOAL = Pattern(  # 7.5%左右的目标; 7.5%、新增就业1000万人以上等主要目标
    r"\"?的[^,;。:]{0,10}目标(?!任务)|(?:、[^,;。:]{2,80}?)?等[^,;。:、]{0,8}目标(?!任务)"
)
_NAMED_GOAL = Pattern(  # 去年的GDP增长目标是7.5%
    r"(?:增长|增速|gdp|预期|年的?)(?:预期)?目标值?(?:仅|只|则|也|原)*(?:设定|确定|定)?(?:是|为|在|:)?[^,;。\d]{0,2}$"
)
_FORETOLD = Pattern(r"预测|预计|预期|料|看好|展望")
# No government calls its goals so.
_FORECAST = Pattern(r"预测|(?<![材原燃饮肥面史资])料(?=本|今年|明年|全年|达|将|为|\d)")
_MOVED = Pattern(r"(?:上调|下调|调高|调低|上修|下修)(?:至|到|为)|预[测期][^,;。]{0,12}(?:上调|下调)")
_EXPECTED, _AIM = Pattern("预计|有望|可望|可能"), Pattern("力争|确保|争取|目标|提出")
_WILL = Pattern("将|有望|可望")
_BANKS = Pattern(
    r"基金组织|世界银行|世行|亚行|亚洲开发银行|经合组织|联合国|高盛|摩根|瑞银|瑞信|汇丰|花旗|渣打|野村|标普|穆迪|惠誉|德意志银行|巴克莱|美银|[投证]行|证券|智库"
)
_EXPERTS = Pattern(r"经济学家|首席|分析师|专家|学者|教授|研究员|研究院|机构|财政司司长|行政长官")


class Clue(NamedTuple):
    """One piece of evidence for a time or a kind. words: ordinal of the sentence, start and end in it."""

    of: str  # year | period | kind
    value: str
    weight: float
    scope: str
    rule: str
    words: tuple[int, int, int]


class Told(NamedTuple):
    """What is said of a number's time and kind, and on what that rests."""

    year: int | None
    period: str | None
    kind: str
    clues: tuple[Clue, ...] = ()
    span: Claim | None = None  # the years last spoken of on this side of the text's: what an average is of


class Passage(NamedTuple):
    """What is asked about: text[start:end] of sentence number `place` (folded)."""

    place: int
    text: str
    start: int
    end: int


class Standing(NamedTuple):
    """From when a text speaks."""

    year: int | None
    review: bool  # a report, which looks back on the year before its own
    early: bool  # its year had hardly begun when it was written


def standing(article: Article) -> Standing:
    """The standing of an article: of its year, its kind and the month of its date."""
    review = sections.is_report(article)
    undated = article.kind == "" if article.date is None else article.date[5:7] <= _EARLY
    return Standing(article.year, review, review or undated or article.kind == "communique")


def told(line: Line, asked: Passage, standing: Standing) -> Told:
    """The year, period and kind of a passage.

    Example: under 二、2026年工作安排 the 7% of 力争出口增长7% is a target of 2026.
    """
    chain = line.chain(asked.text, asked.start)
    dated = next((each for each in chain if each.time.year is not None), None)
    clues = [*_of_time(chain, dated, standing), *_of_words(chain, asked)] or _of_bound(asked)
    total = sum(clue.weight if clue.value == TARGET else -clue.weight for clue in clues)
    kind = TARGET if total > 0 else ACTUAL
    behind = any(clue.rule == _CALLED for clue in clues)
    time = _time(chain, kind, standing, behind=behind)
    if not behind and (_is_forecast(asked, time, standing, clues) or _is_expected(asked, time, standing, clues)):
        kind = FORECAST
    contested = kind != ACTUAL or any(
        clue.value == TARGET for clue in clues
    )  # a number that nothing calls a goal is a result
    kept = [clue for clue in clues if clue.value == kind and contested]
    if dated is not None and dated.time.year == time.year:
        kept += [
            Clue("year", str(each.time.year), _YEAR_WEIGHT[each.scope], each.scope, each.rule, each.words)
            for each in chain
            if each.time.year == time.year
        ]
    return Told(time.year, time.period, kind, tuple(kept), line.span(goal=kind != ACTUAL))


def _time(chain: list[Claim], kind: str, standing: Standing, *, behind: bool) -> Time:
    """The year of the nearest claim; none speaks: the text's own, early in it the one before."""
    for each in chain:
        wide = each.scope in (SECTION, PARAGRAPH)
        if each.time.year is None:
            continue
        if wide and kind == ACTUAL and each.time.goal:
            continue  # a result told in the part on goals is not of the goals' year
        if wide and kind == TARGET and each.time.goal is False and not behind:
            continue  # nor a goal told in a review
        return each.time
    if standing.year is None:
        return Time(None)
    return Time(standing.year if kind == TARGET or not standing.early else standing.year - 1)


def _of_time(chain: list[Claim], dated: Claim | None, standing: Standing) -> list[Clue]:
    """What the nearest time says of goal or done: one of another year than the number's says nothing."""
    years = (None, dated.time.year) if dated is not None else (None,)
    nearest = next((each for each in chain if each.time.goal is not None and each.time.year in years), None)
    if nearest is not None:
        announced = nearest.rule == ANNOUNCED and nearest.scope == SENTENCE
        weight = _ANNOUNCED if announced else _YEAR_WEIGHT[nearest.scope]
        value = TARGET if nearest.time.goal else ACTUAL
        return [Clue("kind", value, weight, nearest.scope, nearest.rule, nearest.words)]
    if dated is not None and dated.time.year == standing.year and standing.early:
        return [Clue("kind", TARGET, _THIS_YEAR, dated.scope, "a year that is not over", dated.words)]
    return []


def _of_words(chain: list[Claim], asked: Passage) -> list[Clue]:
    """What the words around a number say: the last cue of each kind since its sentence turned to its time."""
    text, start, end = asked.text, asked.start, asked.end
    found: list[Clue] = []
    turned = max([each.at for each in chain if each.scope in (CLAUSE, SENTENCE)], default=0)
    since = max(_head(text, start, ";。!?"), _head(text, turned, ",;。:!?"))
    clause = max(since, _head(text, start, ",;。:!?"))
    for pattern, value, rule in ((_GOAL, TARGET, "a word of goals"), (_DONE, ACTUAL, "a word of what was done")):
        hits = [hit.span() for hit in pattern.finditer(text, since, end)]
        if hits:
            weight, scope = (_NEAR, CLAUSE) if hits[-1][0] >= clause else (_FAR, SENTENCE)
            found.append(Clue("kind", value, weight, scope, rule, (asked.place, *hits[-1])))
    if proposed := _SET_OUT.search(text, _head(text, start, "。!?"), start):
        found.append(Clue("kind", TARGET, _FAR, SENTENCE, "what a plan proposes", (asked.place, *proposed.span())))
    if named := _NAMED_GOAL.search(text, _head(text, start, ",;。!?"), start):
        found.append(Clue("kind", TARGET, _BEHIND, CLAUSE, _CALLED, (asked.place, *named.span())))
    if behind := _BEHIND_GOAL.match(text, end):
        found.append(Clue("kind", TARGET, _BEHIND, CLAUSE, _CALLED, (asked.place, *behind.span())))
    return found


def _of_bound(asked: Passage) -> list[Clue]:
    """A rough number, where nothing else is known: 地区生产总值增长6%左右 is what somebody means to reach."""
    text, start, end = asked.text, asked.start, asked.end
    rough = _ROUGH.search(text, start, end)
    if rough is None or _is_known(text, _head(text, start, "。!?"), start, end):
        return []
    return [Clue("kind", TARGET, _SLIGHT, CLAUSE, "a bound as goals have it", (asked.place, *rough.span()))]


def _is_known(text: str, head: int, start: int, end: int) -> bool:
    """A rough number that tells what came of a year: an estimate, one of many results, a level that is judged."""
    if _JUDGED.match(text, end) or _ESTIMATED.search(text, head, start):
        return True
    return sum(1 for _ in _TENTHS.finditer(text, head, start)) >= _RESULTS


def planned(told: Told, standing: Standing) -> Told:
    """A result of the text's own year as the plan that it is: 赤字率由2.8%提高到3.6%以上 in June."""
    return told._replace(kind=TARGET) if told.year is not None and told.year == standing.year else told


def is_called_goal(text: str, end: int) -> bool:
    """True where what ends at `end` is called a goal: 年初制定的增长7.5%左右|的目标."""
    return _BEHIND_GOAL.match(text, end) is not None


def _head(text: str, offset: int, marks: str) -> int:
    return behind_last(text, marks, offset)


def _is_running(time: Time, standing: Standing) -> bool:
    """The year spoken of was not over when the text was written."""
    return standing.year is not None and time.year is not None and time.year >= standing.year


def _is_expected(asked: Passage, time: Time, standing: Standing, clues: list[Clue]) -> bool:
    """What news expects of a year still running: 今年粮食产量预计将突破1.4万亿斤; a goal that is called so is none."""
    if standing.review or not _is_running(time, standing):
        return False
    clause = _head(asked.text, asked.start, ";。!?")
    named = any(clue.rule == ANNOUNCED or clue.scope == SECTION for clue in clues)
    words, aims = (pattern.search(asked.text, clause, asked.start) for pattern in (_EXPECTED, _AIM))
    return words is not None and aims is None and not named


def _is_forecast(asked: Passage, time: Time, standing: Standing, clues: list[Clue]) -> bool:
    """What a bank, a fund or an expert foretells of a year that was not over; a goal of the government is none."""
    unknown = standing.year is None and time.year is None and all(clue.value != ACTUAL for clue in clues)
    if not unknown and not _is_running(time, standing):
        return False
    if any(clue.rule == ANNOUNCED for clue in clues):
        return False
    text, head = asked.text, _head(asked.text, asked.start, ";。!?")
    if "目标" in text[head : asked.end]:
        return False
    if _MOVED.search(text, head, asked.end):
        return True
    if bank := _BANKS.search(text, head, asked.start):
        return any(words.search(text, at, asked.start) for words, at in ((_FORETOLD, head), (_WILL, bank.end())))
    if _FORECAST.search(text, head, asked.start):
        return True
    foretold = _FORETOLD.search(text, head, asked.start) is not None
    return foretold and _EXPERTS.search(text, head, asked.start) is not None
