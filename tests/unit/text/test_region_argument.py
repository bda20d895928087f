"""What a user may call a region, and what is asked back."""

import pytest

from lianghui_cli.errors import UsageError
from lianghui_cli.text.regions import resolve


@pytest.mark.parametrize(
    ("argument", "code"),
    [
        ("北京", "110000"), ("北京市", "110000"), ("beijing", "110000"), ("BJ", "110000"), ("110000", "110000"),
        ("11", "110000"), ("京", "110000"), ("廣東", "440000"), ("guang dong", "440000"),
        ("Guangdong Province", "440000"),
        ("shanxi", "140000"), ("shaanxi", "610000"), ("tibet", "540000"), ("Inner Mongolia", "150000"),
        ("Hong Kong", "810000"), ("macau", "820000"), ("national", "000000"), ("全国", "000000"), ("china", "000000"),
        ("吉林省", "220000"), ("吉林市", "220200"), ("jilin city", "220200"), ("jilin province", "220000"),
        ("蘇州", "320500"), ("宿州市", "341300"), ("Xī'ān", "610100"), ("防城港", "450600"), ("110105", "110105"),
        ("京津冀", "110000+120000+130000"), ("110000+130000+120000", "110000+120000+130000"), ("长沙", "430100"),
    ],
)  # fmt: skip
def test_resolves(argument: str, code: str) -> None:
    assert resolve(argument).code == code


@pytest.mark.parametrize(
    ("argument", "listed"),
    [
        ("jilin", ("220000 吉林省", "220200 吉林市")),
        ("海南", ("460000 海南省", "632500 海南藏族自治州")),
        ("suzhou", ("320500 苏州市", "341300 宿州市")),
        ("fuzhou", ("350100 福州市", "361000 抚州市")),
        ("taizhou", ("321200 泰州市", "331000 台州市")),
        ("朝阳", ("211300 朝阳市", "110105 朝阳区")),
    ],
)
def test_asks_where_several_are_meant(argument: str, listed: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as error:
        resolve(argument)
    assert all(each in str(error.value) for each in listed)
    assert "\n" not in str(error.value)


def test_the_corpus_decides_where_it_has_one_of_them() -> None:
    assert resolve("吉林", ["220000", "110000"]).code == "220000"
    with pytest.raises(UsageError):
        resolve("吉林", ["220000", "220200"])


def test_names_the_nearest() -> None:
    with pytest.raises(UsageError, match=r'^unknown region "beijng"; did you mean beijing \(北京市\)\?$'):
        resolve("beijng")
    with pytest.raises(UsageError, match="chongqing"):
        resolve("chongqign")
    with pytest.raises(UsageError, match="guangdong"):
        resolve("广栋")


@pytest.mark.parametrize("argument", ["东北", "東北", "northeast", "Northeast China", "dongbei"])
def test_of_a_quarter_of_the_country_the_provinces_are_named(argument: str) -> None:
    with pytest.raises(UsageError) as error:
        resolve(argument)
    assert str(error.value) == f'unknown region "{argument}"; its provinces are 辽宁省, 吉林省, 黑龙江省'
    for name in str(error.value).partition("are ")[2].split(", "):
        assert resolve(name).level == "province"


@pytest.mark.parametrize("argument", ["", "xyzzy", "999999", "1100001", "110000+999999", "?!"])
def test_knows_when_nothing_is_near(argument: str) -> None:
    with pytest.raises(UsageError, match=r"unknown region .*GB/T 2260"):
        resolve(argument)
