"""How many made-up names a corpus is sure to know: 200 in characters and 100 in pinyin; at most 1 % may be.

    python benchmarks/made_up.py CORPUS [--seed 1] [--show]

Names are drawn from common surnames and common characters of given names; one that stands in the corpus, or that is
read like one that does, is drawn again. Status 1 where more than 1 % of them are found with confidence.
"""

import argparse
import json
import random
import subprocess
import sys
from pathlib import Path

from lianghui_cli.text.name_keys import name_key
from lianghui_cli.text.readings import romanisations

MOST = 0.01
HAN, PINYIN = 200, 100
SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟"
    "汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀英霞平刚桂兰玉华飞红建国志文海春燕鹏辉雪梅琳晨宇浩轩子涵梓欣怡佳俊毅峰波斌"
    "宁丹萍莉云翔龙凤林森鑫淼立新中正东南西北光亮星月天成永安福康乐思源嘉瑞祥和顺清洁培基振兴德义仁礼信忠孝"
)


def made_up(chance: random.Random) -> str:
    given = "".join(chance.choices(GIVEN, k=chance.choice((1, 2, 2, 2))))
    return chance.choice(SURNAMES) + given


def written(name: str, chance: random.Random) -> str:
    """A name in pinyin, as people type it: li xiaoming, Li Xiao Ming, lixiaoming, Xiaoming Li."""
    head, *rest = romanisations(name)[0]
    ways = (f"{head} {''.join(rest)}", " ".join((head, *rest)), "".join((head, *rest)), f"{''.join(rest)} {head}")
    return chance.choice(ways)


def asked(known: set[str], seed: int) -> list[str]:
    """The queries."""
    chance = random.Random(seed)
    sounds = {"".join(each) for name in known for each in romanisations(name)}
    sounds |= {"".join((*each[1:], each[0])) for name in known for each in romanisations(name)}
    found: list[str] = []
    while len(found) < HAN + PINYIN:
        name = made_up(chance)
        spelt = written(name, chance)
        if name in known or (len(found) >= HAN and "".join(spelt.split()) in sounds):
            continue
        found.append(name if len(found) < HAN else spelt)
    return found


def rows(corpus: Path, queries: list[str]) -> list[dict[str, object]]:
    args = [sys.executable, "-m", "lianghui_cli", "delegate", *(["-"] if queries else []), "--format", "jsonl"]
    args += ["--corpus", str(corpus)]
    done = subprocess.run(args, check=False, input="\n".join(queries), capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="name each that was found")
    given = parser.parse_args()
    known = {name_key(str(row["name_hans"])) for row in rows(given.corpus, [])}
    queries = asked(known, given.seed)
    sure = {(row["query"], row["name_hans"], row["reason"]) for row in rows(given.corpus, queries) if row["confident"]}
    wrong = {query for query, _, _ in sure}
    print(f"{len(known)} names; of {len(queries)} made-up ones {len(wrong)} found with confidence (<= {MOST:.0%})")
    for each in sorted(sure, key=str) if given.show else ():
        print("   ", *each)
    return 0 if len(wrong) <= MOST * len(queries) else 1


if __name__ == "__main__":
    sys.exit(main())
