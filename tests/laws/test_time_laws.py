"""Time against size: what is twice as long takes twice as long, whatever it is made of."""

from collections.abc import Callable

import pytest
from growth import grows

from lianghui_cli.corpus.load import document
from lianghui_cli.resolve.figures import figures_of
from lianghui_cli.resolve.people import people_of
from lianghui_cli.resolve.tasks import tasks_of

_GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀英霞平刚桂兰玉华飞红建国志文海春燕鹏辉雪梅琳晨宇浩轩子涵梓欣怡佳俊毅峰波斌"
)


def _names(count: int) -> list[str]:
    """Different names: 王伟伟, 李芳伟."""
    size = len(_GIVEN)
    return [f"{'王李张刘陈'[i % 5]}{_GIVEN[i % size]}{_GIVEN[i // size % size]}" for i in range(count)]


_MADE: dict[str, tuple[int, Callable[[int], str]]] = {
    "one sentence": (
        150,
        lambda n: "".join(f"全市粮食产量增长{i % 9 + 1}%,要加快推进园区建设," for i in range(n)) + "。",
    ),
    "one line": (100, lambda n: "全市经济平稳运行工业生产加快消费市场活跃" * n * 8),
    # above what a number looks back on (some 500 of these): below, half as many are cheaper than by half
    "百分之": (600, lambda n: "百分之" * n * 2),
    "blanks": (500, lambda n: f"北京{' ' * n * 20}上海增长5%"),
    "digits": (500, lambda n: f"增长{'1' * n * 20}万元。"),
    "years": (60, lambda n: "2024年" * n * 3 + "增长5%"),
    "numerals": (500, lambda n: "百" * n * 20 + "个"),
    "short lines below a byline": (400, lambda n: "本报记者 张三\n" + "\n".join(f"标题第{i}" for i in range(n * 2))),
    # more lines than the 1,024 sentences that are kept in mind: below, half as many are cheaper than by half
    "names, each in a sentence": (1500, lambda n: "\n".join(f"市政协委员{name}说，要创新。" for name in _names(n))),
    "names in one list": (1500, lambda n: f"市政协委员{'、'.join(_names(n))}出席。"),
    "a roll of names": (1500, lambda n: "市政协委员名单\n" + "\n".join(_names(n))),
    "bylines": (
        100,
        lambda n: "\n\n".join(f"标题 第{i}条\n甲{chr(0x4E00 + i)}报记者 张三\n正文说了些事。" for i in range(n)),
    ),
}


def _told(text: str) -> Callable[[], object]:
    """Reading `text` and all that it states."""

    def run() -> None:
        read = document("x.txt", text)
        figures_of(read), people_of(read), tasks_of(read)

    return run


@pytest.mark.parametrize("of", _MADE)
def test_time_grows_as_size_does(of: str) -> None:
    size, made = _MADE[of]
    _told(made(9))()
    grows(of, [_told(made(size)), _told(made(2 * size)), _told(made(4 * size))])
