"""The time that holds for a whole text where nothing nearer tells: the plan that it is of, the only year it names."""

from collections.abc import Sequence

from lianghui_cli.mentions.indicators import names
from lianghui_cli.mentions.years import BASE, EVENT, TOPIC, years_of
from lianghui_cli.resolve.claims import ARTICLE, Claim, Time
from lianghui_cli.text.dates import years
from lianghui_cli.text.patterns import Pattern

CHART = Pattern(r"\s*[图表]\s?\d+\s?[^,;。]*$")  # 图1 2018-2022年地区生产总值: of what is drawn
_TITLED = 4  # sentences among which the title of a plan stands


def plan_of(folded: Sequence[str]) -> Claim | None:
    """The goals of a plan's outline are those of the plan that its head names: 第十二个五年规划纲要."""
    for place, text in enumerate(folded[:_TITLED]):
        for hit in years(text):
            if hit.kind == "plan" and hit.year is not None:
                time = Time(hit.year, f"{hit.first}-{hit.year}", True)
                return Claim(time, 0, ARTICLE, "the plan that it is of", (place, hit.start, hit.end))
    return None


def only_year(folded: Sequence[str]) -> Claim | None:
    """The year that all sentences on indicators name which name any, and none of them counts from another (去年)."""
    found: Claim | None = None
    for place, text in enumerate(folded):
        told = not CHART.match(text) and (place < _TITLED or names(text))
        for hit, part in years_of(text) if told else ():
            if part != TOPIC and not names(text):
                continue
            if hit.offset is not None or hit.first is not None:
                return None
            if part in (BASE, EVENT) or hit.year is None:
                continue
            if found is not None and found.time.year != hit.year:
                return None
            words = (place, hit.start, hit.end)
            found = found or Claim(Time(hit.year), 0, ARTICLE, "the only year named", words, part)
    return found
