"""How many MB a second a search build takes in, and how long a search without one takes: whole processes, one core.

    python benchmarks/reading_rates.py                  made-up broadcasts, 7 MB
    python benchmarks/reading_rates.py --corpus FOLDER  the texts of a folder
    python benchmarks/reading_rates.py --rounds 9

Medians of rounds in which every command has its turn, each beside its target, in seconds of the processor: what else
the machine does lengthens these less than the clock's. Status 1 where a target is missed.
"""

import argparse
import json
import os
import random
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median

import processes
import queries

SIZE = 7_000_000  # bytes
BUILD, SCAN = 3.0, 2.0  # MB a second at least; seconds for SIZE at most
RARE, COMMON = "量子", "改革开放"
_PLACES = (
    "北京",
    "河北",
    "山西",
    "江苏省",
    "浙江",
    "福建厦门",
    "山东",
    "湖北武汉",
    "四川",
    "陕西",
    "全国",
    "我国",
    "各地",
)
_DONE = ("推进项目建设", "加快产业升级", "扩大有效投资", "改善民生服务", "优化营商环境", "保障粮食生产", "推动科技创新")
_SAID = ("同比增长{}.{}%", "新增就业{}{}万人", "完成投资{}{}亿元", "建成高标准农田{}{}万亩", "实现良好开局")


def made_up(folder: Path, size: int) -> None:
    """Writes a table of short texts as broadcasts are: a title, a date, a source, some paragraphs of some sentences."""
    chance = random.Random(1)
    with (folder / "broadcasts.jsonl").open("w", encoding="utf-8") as file:
        while file.tell() < size:
            place, day = chance.choice(_PLACES), f"2024-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
            told = "\n".join(_paragraph(chance, place) for _ in range(chance.randint(2, 6)))
            text = f"央视网消息（新闻联播）：{told}"
            row = {"title": f"[视频]{place}{chance.choice(_DONE)}", "date": day, "source": "某网", "text": text}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def _paragraph(chance: random.Random, place: str) -> str:
    return "".join(_sentence(chance, chance.choice((place, place, *_PLACES))) for _ in range(chance.randint(1, 4)))


def _sentence(chance: random.Random, place: str) -> str:
    """One of three names a place."""
    said = chance.choice(_SAID).format(chance.randint(1, 9), chance.randint(0, 9))
    word = RARE if chance.random() < 0.002 else chance.choice(("科技", "现代化", "乡村振兴", "改革开放"))
    told = chance.choice((f"今年以来，{place}{chance.choice(_DONE)}", "记者在现场看到", "大家纷纷表示"))
    return "，".join((told, f"坚持{word}", chance.choice(_DONE), said)) + "。"


def commands(folder: Path, cache: Path) -> dict[str, processes.Command]:
    made = {
        "search build": ("corpus", "build", "--only", "search", "--jobs", "1"),
        "search --no-cache, a rare word": ("search", RARE, "--no-cache"),
        "search --no-cache, a common word": ("search", COMMON, "--no-cache"),
        "search --no-cache --count": ("search", RARE, "--count", "--no-cache"),
    }
    return {name: queries.lianghui(words, folder, cache) for name, words in made.items()}


def measured(folder: Path, cache: Path, rounds: int) -> dict[str, float]:
    """Median seconds of each command; what a build leaves is removed before the next."""
    times: dict[str, list[float]] = {}
    for _ in range(rounds):
        for name, command in commands(folder, cache).items():
            shutil.rmtree(cache, ignore_errors=True)
            done = processes.run(command)
            if done.status > 1:
                raise processes.FailedError(f"{name} failed ({done.status}): {done.err.strip()}")
            times.setdefault(name, []).append(done.processor)
    return {name: median(each) for name, each in times.items()}


def report(seconds: dict[str, float], size: int) -> bool:
    """Prints a line for each command; whether all are within their targets."""
    fine = True
    for name, each in seconds.items():
        rate = size / 1e6 / each
        target = BUILD if name == "search build" else SIZE / 1e6 / SCAN
        fine = fine and rate >= target
        print(f"{name:36} {each:7.2f} s {rate:7.2f} MB/s   >= {target:.1f}  {'ok' if rate >= target else 'short'}")
    return fine


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, help="a folder of texts, else made-up broadcasts")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})  # of this process and all that it starts
    with tempfile.TemporaryDirectory(prefix="lianghui-rates-") as base:
        folder = given.corpus or Path(base) / "texts"
        if given.corpus is None:
            folder.mkdir()
            made_up(folder, SIZE)
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        print(f"{size / 1e6:.1f} MB, medians of {given.rounds}, one core")
        try:
            return 0 if report(measured(folder, Path(base) / "cache", given.rounds), size) else 1
        except processes.FailedError as error:
            print(f"reading_rates: {error}", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main())
