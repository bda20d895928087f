"""Where, in a clause of a work plan, the task begins: at its verb, with the adverbs before it.

It knows the order of words in such clauses and nothing of who speaks or of which year: voices and context say that. All
texts here are folded.
"""

from functools import cache, lru_cache
from typing import NamedTuple

from lianghui_cli.lexicon import table, words
from lianghui_cli.text.patterns import Pattern
from lianghui_cli.text.regions import mentions

SUBJECT = 24  # a subject longer than this is none
HEAD_MARKS = ' 　"-·■●▲(),:、'
NUMERALS = "〇一二三四五六七八九十"
MARKS = "将要拟"
_MARK = Pattern(f"[{MARKS}]")
_DONE_TO = Pattern(
    "作为|摆在|放在|纳入|打造成|建成|建设成|转化为|转变为|落实|落到|用在|花在|提高到|提高至|扩大到|扩大至|增加到|延长|结合|降到|降至|贯穿"
)
TOPICS = ("领域", "产业", "方面", "行业", "环节")
PLACES = "省市区州县旗府"
NOT_THE_PLAN = ("不少于", "不低于", "不超过", "不高于", "控制在")
_NOT_THE_PLAN = Pattern("|".join(NOT_THE_PLAN))
BEFORE_VERB = "域上中下面里内后时度础点求局式点区县市村业路年末底前"  # ends an adverbial of place, field, time, way
STATES = (
    "明显",
    "显著",
    "面临",
    "并非",
    "仍然",
    "日益",
    "增多",
    "不足",
    "在不断",
)  # predicates: what stands before is a noun
_NO_WORD = ("", "")
BOUND = "的之性化型力"  # after one of these, or before, a verb is part of a noun


@cache
def verbs() -> dict[str, str]:
    return {row[0]: row[1] for row in table("task_verbs")}


@cache
def openers() -> dict[str, str]:
    return {row[0]: row[1] for row in table("task_openers")}


class _Words(NamedTuple):
    """The words of both tables, each with what it is."""

    longer: dict[str, list[tuple[str, str]]]  # by their first two characters, the longest first
    single: dict[str, tuple[str, str]]  # those of one character


@cache
def _words() -> _Words:
    found = _Words({}, {})
    roles = dict.fromkeys(verbs(), "verb") | openers()
    for word in sorted(roles, key=lambda word: -len(word)):
        if len(word) > 1:
            found.longer.setdefault(word[:2], []).append((word, roles[word]))
        else:
            found.single[word] = word, roles[word]
    return found


@lru_cache(maxsize=64)  # of a clause it is asked several times what stands at its head
def word_at(clause: str, start: int) -> tuple[str, str]:
    """The longest word of the tables at `start`, and what it is there; ("", "") where there is none."""
    longer, single = _words()
    for found in longer.get(clause[start : start + 2], ()):
        if clause.startswith(found[0], start):
            return found
    return single.get(clause[start : start + 1], _NO_WORD)


def verb_at(clause: str, start: int) -> int:
    """The end of the verb that stands at `start` after any adverbs, -1 where none stands there."""
    place, (word, role) = behind_adverbs(clause, start)
    return place + len(word) if role == "verb" else -1


def adverbs_end(clause: str, start: int) -> int:
    """The offset after the adverbs at `start`: 进一步, 大力、持续, 因地制宜地."""
    return behind_adverbs(clause, start)[0]


def behind_adverbs(clause: str, start: int) -> tuple[int, tuple[str, str]]:
    """The offset after the adverbs at `start`, and what `word_at` says of it."""
    place, found = start, word_at(clause, start)
    while found[1] == "adverb":
        place += len(found[0])
        if clause[place : place + 1] in ("地", "、"):
            place += 1
        found = word_at(clause, place)
    return place, found


def opening(clause: str, *, planned: bool, own: bool = False) -> int:
    """The offset at which the task of `clause` begins, -1 where it holds none.

    `planned`: the sentence is known to speak of the plan, so that a bare verb at the head is enough; else the clause
    itself must say 将 or 要. `own`: all that is said there is the plan's own, whoever shall do it.
    """
    start = skipped(clause, 0)
    marked = start > 0 and _MARK.search(clause, 0, start) is not None
    if (planned or marked) and begins(clause, start):
        return start
    if planned and (found := disposes(clause, start)) >= 0:
        return found
    if own and duty(clause, start):
        return start
    found = after_mark(clause, start)
    if found >= 0 or not planned:
        return found
    return after_subject(clause, start)


def disposes(clause: str, start: int) -> int:
    """The offset of 把 or 将 before an object to which something is done: 将补贴标准提高到500元; -1 where none is."""
    for place in (start, start - 1):
        if place >= 0 and clause[place : place + 1] in ("把", "将") and _DONE_TO.search(clause, place + 3):
            return place
    return -1


def duty(clause: str, start: int) -> bool:
    """A subject that must do something: 农业补贴要向种粮农民倾斜. It is a task of the plan, with its subject."""
    for hit in _MARK.finditer(clause, start + 2, start + SUBJECT):
        place = hit.start()
        if hit[0] == "要" and not in_longer_word(clause, place):
            head = skipped(clause, place + 1)
            return begins(clause, head) or inner_verb(clause, head) > 0
    return False


def skipped(clause: str, start: int) -> int:
    """The offset after quotation marks, bullets, years and the words that only lead in (同时, 还将, 包括)."""
    place = start
    while place < len(clause):
        char = clause[place]
        if char in HEAD_MARKS:
            place += 1
        elif (char.isdigit() or char in NUMERALS) and (after := number_end(clause, place)) > place:
            place = after
        else:
            word, role = word_at(clause, place)
            if role != "cue":
                return place
            place += len(word)
    return place


def number_end(clause: str, place: int) -> int:
    """The end of the year (2024年) or item number (3., 三)) at `place`; `place` where there is none."""
    end = place
    while end < len(clause) and (clause[end].isdigit() or clause[end] in NUMERALS):
        end += 1
    follows = clause[end : end + 1]
    if follows == "年" and end - place == 4:
        return end + 1
    item = follows in (".", ")", "、") and 0 < end - place <= 3 and not clause[end + 1 : end + 2].isdigit()
    return end + 1 if item else place


def begins(clause: str, start: int) -> bool:
    """A task stands at `start`: a verb with an object, or an adverbial (围绕…领域, 以…) that a verb follows."""
    place, (word, role) = behind_adverbs(clause, start)
    end = place + len(word)
    if role == "verb":
        return (
            len(clause) - end >= 2
            and clause[end] not in (BOUND if verbs().get(clause[end - 2 : end]) == "noun too" else "的")
            and not states_level(clause)
            and not clause.endswith(aims())
            and not tells(clause, start)
        )
    return role == "frame" and inner_verb(clause, end + 1) > 0


def tells(clause: str, start: int) -> bool:
    """What looks like the task is the subject of a statement: 发展面临的风险明显增多, 推进协同是一大抓手."""
    copula = clause.find("是", start + 2)
    if copula > 0 and clause[copula - 1] not in "别其于求要" and clause[copula + 1 : copula + 2] != "否":
        return True
    word, _ = word_at(clause, start)
    return verbs().get(word) == "noun too" and any(state in clause for state in STATES)


def states_level(clause: str) -> bool:
    """The clause sets a number (不少于28万人): a target, which the figures hold, not a task."""
    return _NOT_THE_PLAN.search(clause) is not None and any(c.isdigit() for c in clause)


def inner_verb(clause: str, start: int) -> int:
    """The offset of the verb that an adverbial at the head of the clause leads to, -1 where there is none."""
    acts = verbs()
    for place in range(start, len(clause) - 3):
        kind = acts.get(clause[place : place + 2], "")
        if not kind or clause[place - 1] in BOUND or clause[place + 2] in BOUND + "、":
            continue
        if openers().get(clause[place : place + 3]) == "noun":
            continue
        if kind == "verb" or clause[place - 1] in BEFORE_VERB or clause[place + 2 : place + 4] in ("一批", "一系"):
            return place
    return next((place for light in lights() if (place := clause.find(light, start)) > 0), -1)


@cache
def aims() -> tuple[str, ...]:
    """How a clause ends that says what a task is for: 形成推动发展的强大合力."""
    return tuple(sorted(words("task_aims")))


@cache
def lights() -> tuple[str, ...]:
    """The verbs that stand behind their object, where nothing else says what is done: 对…给予支持."""
    return tuple(word for word, role in openers().items() if role == "light")


def after_mark(clause: str, start: int) -> int:
    """The offset of the task after 将 or 要, where what stands before is the government, a place or nobody."""
    for hit in _MARK.finditer(clause, start, start + SUBJECT):
        place = hit.start()
        if in_longer_word(clause, place):
            continue
        head = skipped(clause, place + 1)
        if begins(clause, head):
            return head if governs(clause[start:place]) else -1
    return -1


def in_longer_word(clause: str, place: int) -> bool:
    """The character at `place` is part of 重要, 要素, 将领."""
    known = openers()
    return known.get(clause[place : place + 2]) == "trap" or known.get(clause[max(0, place - 1) : place + 1]) == "trap"


def after_subject(clause: str, start: int) -> int:
    """The offset of the verb after a place or a topic that stands bare before it: 北京市积极推进, 未来材料领域发展."""
    end = topic_end(clause, start)
    if end > 0:
        return end
    for place in range(start + 2, min(len(clause), start + 9)):
        if clause[place - 1] in PLACES and verb_at(clause, place) > 0 and governs(clause[start:place]):
            return place if begins(clause, place) else -1
    return -1


def topic_end(clause: str, start: int) -> int:
    """The offset after a topic (…领域, …产业) that a verb follows, 0 where there is none."""
    for topic in TOPICS:
        end = clause.find(topic, start + 2, start + 14) + len(topic)
        if end >= len(topic) + 2 and not leads_in(clause, start) and 0 < verb_at(clause, end) <= len(clause) - 2:
            return end
    return 0


def leads_in(clause: str, start: int) -> bool:
    return word_at(clause, start)[1] in ("frame", "verb")


def governs(subject: str) -> bool:
    """The subject before 将 or 要 is the place, its government or the list of its tasks: not a firm, not a district."""
    rest = subject[skipped(subject, 0) :].strip()
    if not rest or rest.endswith(("任务是", "重点是", "工作是", "目标是", "任务", "关键是")):
        return True
    if rest.endswith(("自治区", "政府", "市", "省")) or rest in ("香港", "澳门"):
        return len(rest) <= 9
    return len(rest) <= 3 and is_place(rest)


def is_place(name: str) -> bool:
    found = mentions(name)
    return bool(found) and found[0].start == 0 and found[-1].end == len(name)
