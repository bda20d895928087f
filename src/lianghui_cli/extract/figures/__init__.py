"""Figures: the targets and results that a text states, as numbers or in words. `figures_of` is the way in."""

from lianghui_cli.extract.figures.find import figures_of
from lianghui_cli.extract.figures.names import indicator_name, indicators

__all__ = ["figures_of", "indicator_name", "indicators"]
