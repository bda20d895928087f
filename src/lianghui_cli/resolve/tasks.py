"""The policy tasks of a text: the clauses of its work plan, each with its own verb and object.

Reviews, targets (figures) and what deputies and members propose are no tasks. Where a task begins in its clause is for
openings, whose words they are for voices, of which year and place they speak for context.
"""

from typing import NamedTuple

from lianghui_cli.model import Article, Document, Sentence, Task
from lianghui_cli.resolve import sections, themes, when
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
    tasks: list[Task] = []
    said, known = voices(article), contexts(article)
    titles = titles_of_lists(article.sentences)
    theme, paragraph = "", -1
    for place, sentence in enumerate(article.sentences):
        context = known[titles.get(place, place)]
        region, year = governed(article, context), plan_year(article, context)
        if not region or year is None:
            continue
        whole = sentence.kind == "item" or place in titles
        if sentence.paragraph != paragraph:
            theme, paragraph = theme if whole else "", sentence.paragraph
        if not speaks_of_plan(sentence, said[place], context, whole=whole, boxed=sentence in boxed):
            continue
        planned = whole or sentence in boxed or context.plan is True
        folded = fold_once(sentence.text)
        for start, end in pieces(folded, planned=planned, whole=whole):
            text = sentence.text[start:end]
            theme = themes.theme_of(folded[start:end]) or theme
            tasks.append(Task(doc, sentence.line_at(start), region, year, theme, text))
    return tasks


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
    if voice == OTHER or sentence.kind in ("byline", "caption", "furniture", "lead"):
        return False
    if sentence.kind == "heading" and not whole:
        return False
    if boxed:
        return True
    return context.plan is not False and (context.plan is True or voice in (GOVERNMENT, NOBODY))


def pieces(text: str, *, planned: bool, whole: bool) -> list[tuple[int, int]]:
    """Start and end of each task of a folded sentence. `whole`: an item of a list, a task though its verb is inside."""
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
        offset = opening(words, planned=planned)
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
