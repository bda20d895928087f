"""Traditional text as Taiwan and Hong Kong print it."""

import pytest

from lianghui_cli.render.script import converter


@pytest.mark.parametrize(
    ("script", "shown"),
    [
        ("hant", "因為這裡面說著群眾"),
        ("tw", "因為這裡面說著群眾"),
        ("hk", "因為這裏面説着羣眾"),
        ("hans", "因为这里面说着群众"),
    ],
)
def test_each_place_has_its_forms(script: str, shown: str) -> None:
    assert converter(script)("因为这里面说着群众") == shown


@pytest.mark.parametrize("script", ["hans", "hant", "hk", "tw"])
def test_the_length_stays(script: str) -> None:
    text = "计算机软件、出租车，台湾卫星里程碑；資訊軟體、計程車。"
    assert len(converter(script)(text)) == len(text)
