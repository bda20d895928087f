"""Hong Kong spelling and Wade-Giles meet the characters they stand for."""

import pytest

from lianghui_cli.text.fold import fold
from lianghui_cli.text.readings import romanisations, tokens
from lianghui_cli.text.spellings import cantonese_keys, spelling_key, wade_giles, wade_key


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("董建華", "Tung Kin-wah"),
        ("曾蔭權", "Tsang Yam-kuen"),
        ("陳方安生", "Chan Fong On-sang"),
        ("葉國謙", "Ip Kwok-him"),
        ("周梁淑怡", "Chow Leung Suk-yee"),
        ("羅范椒芬", "Law Fan Chiu-fun"),
        ("司徒華", "Szeto Wah"),
        ("楊孝華", "Young How-wah"),
        ("黃玉山", "Wong Yuk Shan"),
        ("許仕仁", "Hui Si-yan"),
    ],
)
def test_hong_kong_spelling(name: str, written: str) -> None:
    keys = {"".join(each) for each in cantonese_keys(fold(name))}
    assert "".join(map(spelling_key, tokens(written))) in keys


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("毛澤東", "Mao Tse-tung"),
        ("鄧小平", "Teng Hsiao-p'ing"),
        ("朱鎔基", "Chu Jung-chi"),
        ("孫權", "Sun Ch'üan"),
        ("司馬遷", "Ssu-ma Ch'ien"),
        ("何應欽", "Ho Ying-ch'in"),
        ("葉公超", "Yeh Kung-ch'ao"),
    ],
)
def test_wade_giles(name: str, written: str) -> None:
    spelt = {"".join(map(wade_giles, each)) for each in romanisations(fold(name))}
    assert wade_key("".join(tokens(written))) in spelt


def test_other_sounds_stay_apart() -> None:
    assert len({spelling_key(word) for word in ("chung", "tsang", "cheung", "cheng", "chong", "ching")}) == 6
