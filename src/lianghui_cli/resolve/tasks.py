"""The policy tasks of a text: the clauses of its work plan, each with its own verb and object.

Reviews, targets (figures) and what deputies and members propose are no tasks. Where a task begins in its clause is for
openings, whose words they are for voices, of which year and place they speak for context.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lianghui_cli.model import Article, Document, Sentence, Task
from lianghui_cli.resolve import chapters, sections, themes, when
from lianghui_cli.resolve.openings import inner_verb, opening, states_level, verb_at, word_at
from lianghui_cli.resolve.voices import GOVERNMENT, NOBODY, OTHER, voices
from lianghui_cli.text.fold import fold_once
from lianghui_cli.text.patterns import Pattern


class Context(NamedTuple):
    """What a sentence is about. plan: True goals and measures, False what was done, None it cannot be said."""

    region: str
    year: int | None
    plan: bool | None


def contexts(article: Article) -> list[Context]:
    """The context of each sentence of `article`, in order."""
    found: list[Context] = []
    paragraph, worded = -1, False
    for one, line in zip(article.sentences, when.lines(article), strict=True):
        worded = worded and one.paragraph == paragraph
        paragraph, said = one.paragraph, line.goal()
        if said is None and one.kind == "prose":
            spoken = sections.speaks_of_plan(fold_once(one.text))
            worded = worded if spoken is None else spoken
            said = True if worded or (line.own and line.year() == article.year) else None
        found.append(Context(one.region, line.year(), said))
    return found


SHORTEST, LONGEST = 5, 90  # characters of a task
ENDS = ",;。:!?…"
OPEN, CLOSE = "《(", "》)"
_STOPS = Pattern(f"[{ENDS}{''.join(OPEN)}{''.join(CLOSE)}]")
EDGES = ' 　"“”「」『』‘’。.…'
LISTS = (
    "任务",
    "措施",
    "举措",
    "以下",
    "如下",
    "方面",
    "实事",
)  # a clause before a colon that holds one of these only announces
PLAN_PAPERS = ("方案", "规划", "计划", "纲要", "意见", "措施", "行动")
ASIDE = ("byline", "caption", "furniture", "lead")  # kinds of lines that say nothing of the matter
NEWS = chapters.Part(chapters.TASK, "")
_BACK = Pattern(r"(?:\d{4}年|过去|去年|一年来|[五几]年来|十[一二三四五]五.{0,6}期间|目前|当前|近年来|今年是)")
_AHEAD = Pattern(r"将|要(?![求素点件是闻害务])|今年(?!是)|拟|力争")
HEADING = 30  # a longer line is no heading of a list of tasks


class Clause(NamedTuple):
    start: int
    end: int
    closer: str  # the mark that ends it


def tasks_of(document: Document) -> list[Task]:
    """The tasks of a text in reading order. A task without a year, or of no known region, is not given."""
    boxed = box_of_plan([sentence for article in document.articles for sentence in article.sentences])
    return [task for article in document.articles for task in of_article(document.doc, article, boxed)]


def of_article(doc: str, article: Article, boxed: frozenset[Sentence]) -> list[Task]:
    """The tasks of an article: of a report by its chapters, of other texts by what each sentence says of itself."""
    folded = [fold_once(sentence.text) for sentence in article.sentences]
    known = chapters.parts(article, folded)
    if known is not None and article.regions and article.year is not None:
        return of_report(doc, article, folded, known)
    return of_news(doc, article, folded, boxed)


def of_report(doc: str, article: Article, folded: Sequence[str], known: Sequence[chapters.Part]) -> list[Task]:
    """The tasks of a government's report. Its plan alone states them, and all that it states is the government's."""
    made = _Made(doc, article.regions[0], article.year or 0)
    for sentence, text, part in zip(article.sentences, folded, known, strict=True):
        made.count(sentence)
        if states_tasks(sentence, part) and not looks_back(text):
            made.add(sentence, text, pieces(text, planned=True, whole=False, own=True), part)
    return made.tasks


def states_tasks(sentence: Sentence, part: chapters.Part) -> bool:
    """Not the review, the glossary or a title; of the titles what opens a paragraph may be a task itself."""
    if part.role == chapters.REVIEW or sentence.kind in ASIDE or (part.title and not part.topic):
        return False
    return part.role != chapters.ANNEX or (bool(part.section) and sentence.kind != "heading")


def looks_back(text: str) -> bool:
    """The sentence tells what was done: 过去一年,…; 去年,….  It may go on to say what will be done."""
    return _BACK.match(text) is not None and _AHEAD.search(text) is None


class _Made:
    """The tasks of one article while its sentences go by."""

    def __init__(self, doc: str, region: str, year: int) -> None:
        self.doc, self.region, self.year = doc, region, year
        self.tasks: list[Task] = []
        self.line, self.nth = 0, 0
        self.theme, self.paragraph = "", -1

    def count(self, sentence: Sentence) -> None:
        """The next sentence, the n-th of those that begin on its line."""
        line = sentence.line_at(0)
        self.nth = self.nth + 1 if line == self.line else 1
        self.line = line

    def add(self, sentence: Sentence, text: str, found: Sequence[tuple[int, int]], part: chapters.Part) -> None:
        if sentence.paragraph != self.paragraph:
            self.theme, self.paragraph = themes.theme_of(fold_once(part.section)), sentence.paragraph
        role = chapters.TOPIC if part.topic and part.role in chapters.BY_DEFAULT else part.role
        whole = f"{self.doc}:{self.line}#{self.nth}"
        for n, (start, end) in enumerate(found, part.topic):
            self.theme = themes.theme_of(text[start:end]) or self.theme
            named = (self.doc, sentence.line_at(start), self.region, self.year, self.theme, sentence.text[start:end])
            self.tasks.append(Task(*named, part.section, not n, whole, role))


def of_news(doc: str, article: Article, texts: Sequence[str], boxed: frozenset[Sentence]) -> list[Task]:
    """The tasks of a text without chapters: press, boxes, lists."""
    made = _Made(doc, "", 0)
    said, known = voices(article), contexts(article)
    titles = titles_of_lists(article.sentences)
    for place, sentence in enumerate(article.sentences):
        made.count(sentence)
        context = known[titles.get(place, place)]
        region, year = governed(article, context), plan_year(article, context)
        if not region or year is None:
            continue
        whole = sentence.kind == "item" or place in titles
        if whole:
            made.paragraph = sentence.paragraph  # the theme of a list goes on
        if not speaks_of_plan(sentence, said[place], context, whole=whole, boxed=sentence in boxed):
            continue
        planned = whole or sentence in boxed or context.plan is True
        made.region, made.year = region, year
        made.add(sentence, texts[place], pieces(texts[place], planned=planned, whole=whole), NEWS)
    return made.tasks


def governed(article: Article, context: Context) -> str:
    """The region whose government plans: a group named in a sentence (京津冀) is its object, not its author."""
    if context.region and "+" not in context.region:
        return context.region
    return article.regions[0] if article.regions else context.region


def plan_year(article: Article, context: Context) -> int | None:
    """The year whose plan holds the task. A goal for 2030 in the report of 2026 belongs to the plan of 2026."""
    if article.year is None:
        return context.year
    late = article.date is not None and article.date[5:7] >= "10"  # the plan of the coming year is told from autumn on
    return context.year if late and context.year == article.year + 1 else article.year


def speaks_of_plan(sentence: Sentence, voice: str, context: Context, *, whole: bool, boxed: bool) -> bool:
    if voice == OTHER or sentence.kind in ASIDE:
        return False
    if sentence.kind == "heading" and not whole:
        return False
    if boxed:
        return True
    return context.plan is not False and (context.plan is True or voice in (GOVERNMENT, NOBODY))


def pieces(text: str, *, planned: bool, whole: bool, own: bool = False) -> list[tuple[int, int]]:
    """Start and end of each task of a folded sentence. `whole`: an item of a list, a task though its verb is inside.

    `planned`, `own`: see openings.opening.
    """
    found: list[tuple[int, int]] = []
    last_end = -1
    for clause in clauses(text):
        words = text[clause.start : clause.end]
        if found and last_end == clause.start - 1 and word_at(words, 0)[1] == "result":
            found[-1] = (found[-1][0], trimmed(text, *clause[:2])[1])
            last_end = clause.end
            continue
        if announces(words, clause.closer):
            continue
        offset = opening(words, planned=planned, own=own)
        if offset < 0 and whole and not states_level(words) and inner_verb(words, 2) > 0:
            offset = 0
        if offset < 0:
            continue
        start, end = trimmed(text, clause.start + offset, clause.end)
        if SHORTEST <= end - start <= LONGEST:
            found.append((start, end))
            last_end = clause.end
            planned = True
    return found


def announces(words: str, closer: str) -> bool:
    """The clause only leads in a list: 提出7项具体任务:."""
    return closer == ":" and (words.endswith("是") or any(word in words for word in LISTS))


def clauses(text: str) -> list[Clause]:
    """The clauses of a sentence; a comma inside 《》 or () does not part them."""
    found, start, depth = [], 0, 0
    for hit in _STOPS.finditer(text):
        place, mark = hit.start(), hit[0]
        if mark in OPEN:
            depth += 1
        elif mark in CLOSE:
            depth = max(0, depth - 1)
        elif not depth:
            if place - start >= SHORTEST:
                found.append(Clause(start, place, mark))
            start = place + 1
    if len(text) - start >= SHORTEST:
        found.append(Clause(start, len(text), ""))
    return found


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without blanks at either end and without a quotation mark that has no partner inside."""
    while start < end and text[start] in EDGES and not (text[start] == '"' and '"' in text[start + 1 : end]):
        start += 1
    while end > start and text[end - 1] in EDGES and not (text[end - 1] == '"' and '"' in text[start : end - 1]):
        end -= 1
    return start, end


def titles_of_lists(sentences: tuple[Sentence, ...]) -> dict[int, int]:
    """The places of the headings that stand over items, each with that of its first item.

    They are tasks themselves, of which the items are parts, and speak of the items' year.
    """
    titles: dict[int, int] = {}
    for place in range(len(sentences) - 2, -1, -1):
        one, below = sentences[place], place + 1
        over = below in titles or sentences[below].kind == "item"
        if one.kind == "heading" and over and len(one.text) <= HEADING and says_verb(fold_once(one.text)):
            titles[place] = titles.get(below, below)
    return titles


def says_verb(text: str) -> bool:
    return verb_at(text, 0) > 0 or inner_verb(text, 2) > 0


def box_of_plan(sentences: list[Sentence]) -> frozenset[Sentence]:
    """What a box on the page quotes from a plan: the lines above 资料来源:《…方案》 up to a caption, byline or speaker.

    It looks over the whole page, since the line that names the source may have been set under the next headline.
    """
    boxed: set[Sentence] = set()
    for last, sentence in enumerate(sentences):
        text = fold_once(sentence.text)
        if "来源" not in text or not text.lstrip().startswith(("资料来源", "来源:《")):
            continue
        if not any(f"{paper}》" in text for paper in PLAN_PAPERS):
            continue
        for place in range(last - 1, -1, -1):
            if sentences[place].kind in ("caption", "byline", "lead"):
                break
            boxed.add(sentences[place])
    return frozenset(boxed)
