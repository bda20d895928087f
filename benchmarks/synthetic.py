"""Writes one synthetic text: a congress report or a piece of press about one, from clauses and words of the seeds.

Text n is the same on every machine and in a corpus of any size. It opens no file and counts nothing.
"""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

import vocabulary as v

_Item = TypeVar("_Item")
YEARS = (2023, 2024, 2025, 2026)
REPORTS = 15  # one text in so many is a report: 7 %; no factor in common with what places, years and scripts go by
EVERY = {v.RARE: 8641, v.PHRASE: 11527, "pair": 3457}  # a planted text comes once in so many
_LEFT, _RIGHT = 0.20, 0.12  # share of the texts that speak of one half of the pair
_SEED, _USED, _COMMON = 0.40, 0.80, 0.965  # a slot's word: the seeds', one used in this text, a common one, else coined
_TOPICAL = 5  # how much a text keeps to its matter
_HOME = 0.6  # of the regions in the clauses become the text's own
_PLANTS = {
    v.RARE: "{}人口的变化值得关注",
    v.PHRASE: "{}项目今年启动",
    v.LEFT: "{}产业带动农户增收",
    v.RIGHT: "{}码头开通新的航线",
    "pair": f"{v.LEFT}小镇与{v.RIGHT}母港共同吸引游客",
}
_PAPERS = ("人民日报", "大公报", "文汇报", "证券时报", "经济日报")
_SECTIONS = ("一、{last}年工作回顾", "二、{year}年主要目标", "三、{year}年重点任务")
_RESULTS = (
    "{last}年，{place}地区生产总值达到{a}亿元，增长{b}%",
    "{last}年，{whole}一般公共预算收入{a}亿元，增长{b}%",
    "{last}年，{whole}城镇新增就业{a}万人，居民人均可支配收入增长{b}%",
    "{last}年，{whole}进出口总额{a}亿元，增长{b}%，固定资产投资增长{c}%",
)
_TARGETS = (
    "{year}年，{place}经济社会发展主要预期目标是：地区生产总值增长{b}%左右",
    "居民消费价格涨幅{c}%左右，城镇新增就业{a}万人以上",
    "城镇调查失业率{b}%左右，粮食产量{a}万吨以上",
)
_SAYS = ("表示", "认为", "建议", "指出")
_POSTS = ("董事长", "总经理", "研究员", "院长", "校长", "主任医师")
_PEOPLE = 0.1  # of the sentences in press name who says so


def text(number: int) -> list[str]:
    """The paragraphs of text `number`, in simplified characters."""
    return _Writer(number).text()


def where(number: int) -> tuple[v.Place, int]:
    """The province and year of text `number`."""
    places = v.places()
    folder = number % (len(places) * len(YEARS))
    return places[folder % len(places)], YEARS[folder // len(places)]


class _Writer:
    """Keeps the words that its text has used: what a text is about comes again and again in it."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.place, self.year = where(number)
        self.draw = Random(number).random
        self.stock = v.vocabulary()
        self.matter = self.draw()
        self.used = [self.one(self.stock.nouns) for _ in range(8)]

    def text(self) -> list[str]:
        found = self.report() if self.number % REPORTS == 0 else self.press()
        for plant in self.plants():
            found.insert(4 + int(self.draw() * (len(found) - 4)), f"{plant}，{self.sentence()}")
        return found

    def report(self) -> list[str]:
        place = self.place
        found = [
            f"{self.year}年{place.name}政府工作报告",
            f"——{self.year}年1月{self.day()}日在{self.session()}上",
            f"{place.name}{place.head}　{self.name()}",
            "各位代表：",
            f"现在，我代表{place.name}人民政府，向大会报告政府工作，请予审议，并请政协委员提出意见。",
        ]
        for section, stated in zip(_SECTIONS, (_RESULTS, _TARGETS, ()), strict=True):
            found.append(self.filled(section))
            found += [f"{'，'.join(map(self.filled, stated))}。"] if stated else []
            found += [self.paragraph(5) for _ in range(21 + int(self.draw() * 14))]
        return found

    def press(self) -> list[str]:
        place, paper = self.place, self.one(_PAPERS)
        day = self.day()
        found = [
            f"{place.name}人大开幕 {self.clause(self.one(self.stock.openings))}",
            f"{self.year}年1月{day}日 来源：{paper}",
            f"{paper}记者 {self.name()} {place.seat}报道",
            f"1月{day}日，{self.session()}在{place.seat}开幕，{place.head}{self.name()}作政府工作报告。",
            f"{self.filled(self.one(_RESULTS))}；{self.filled(_TARGETS[0])}。",
        ]
        return found + [self.paragraph(3, _PEOPLE) for _ in range(5 + int(self.draw() * 5))]

    def plants(self) -> list[str]:
        """Openings of paragraphs with what is to be found in this text."""
        found = [_PLANTS[key].format(key) for key, every in EVERY.items() if self.number % every == every // 9]
        shares = ((v.LEFT, _LEFT), (v.RIGHT, _RIGHT))
        return found + [_PLANTS[word].format(word) for word, share in shares if self.draw() < share]

    def paragraph(self, sentences: int, people: float = 0.0) -> str:
        return "".join(
            f"{self.lead() if self.draw() < people else ''}{self.sentence()}"
            for _ in range(1 + int(self.draw() * 2 * sentences - self.draw()))
        )

    def sentence(self) -> str:
        parts = [self.near(self.stock.openings), *(self.near(self.stock.clauses) for _ in range(int(self.draw() * 4)))]
        return f"{'，'.join(map(self.clause, parts))}。"

    def near(self, items: Sequence[Sequence[v.Part]]) -> Sequence[v.Part]:
        """One of the clauses, those around this text's matter more often."""
        return items[int((self.matter + self.draw() ** _TOPICAL) * len(items)) % len(items)]

    def clause(self, parts: Sequence[v.Part]) -> str:
        """The clause with its slots filled. This is where the time goes."""
        draw, nouns, verbs, used = self.draw, self.stock.nouns, self.stock.verbs, self.used
        found = []
        for part in parts:
            if isinstance(part, str):
                found.append(part)
                continue
            kind, word = part
            chance = draw()
            if kind >= v.WORD:
                if chance < _SEED:
                    pass
                elif kind == v.VERB:
                    word = verbs[int(draw() * len(verbs))]
                elif chance < _USED:
                    word = used[int(draw() * len(used))]
                else:
                    word = nouns[int(draw() * len(nouns))] if chance < _COMMON else self.coined()
                    used.append(word)
            elif kind == v.REGION:
                word = self.place.short if chance < _HOME else word
            elif kind == v.YEAR:
                word = str(self.year - 1 if int(word) % 2 else self.year)
            else:
                word = self.number_like(word)
            found.append(word)
        return "".join(found)

    def number_like(self, word: str) -> str:
        """A number with as many digits."""
        whole, dot, rest = word.partition(".")
        low = 10 ** (len(whole) - 1)
        number = str(low + int(self.draw() * 9 * low))
        return f"{number}.{int(self.draw() * 10 ** len(rest)):0{len(rest)}}" if dot else number

    def coined(self) -> str:
        return self.one(self.stock.characters) + self.one(self.stock.characters)

    def name(self) -> str:
        given = self.coined()
        return self.one(self.stock.surnames) + (given if self.draw() < 0.8 else given[0])

    def lead(self) -> str:
        """全国人大代表、某某集团董事长某某表示，"""
        firm = f"{self.coined()}{self.one(self.stock.nouns)}"
        return f"{self.place.name}人大代表、{firm}集团{self.one(_POSTS)}{self.name()}{self.one(_SAYS)}，"

    def session(self) -> str:
        term, number = v.chinese(self.place.term), v.chinese(self.year - v.TERM_BEGAN + 1)
        return f"{self.place.name}第{term}届人民代表大会第{number}次会议"

    def day(self) -> int:
        return 10 + int(self.draw() * 18)

    def filled(self, template: str) -> str:
        a, b, c = int(self.draw() * 90000) + 100, 30 + int(self.draw() * 50), 10 + int(self.draw() * 60)
        return template.format(
            year=self.year, last=self.year - 1, place=self.place.name, whole=self.place.whole,
            a=a, b=f"{b // 10}.{b % 10}", c=f"{c // 10}.{c % 10}",
        )  # fmt: skip

    def one(self, items: Sequence[_Item]) -> _Item:
        return items[int(self.draw() * len(items))]
