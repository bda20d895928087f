"""Figures: the targets and results that a text states, as numbers or in words. `figures_of` is the way in."""

from lianghui_cli.mentions.indicators import indicator_name, indicators
from lianghui_cli.resolve.figures.find import figures_explained, figures_of

__all__ = ["figures_explained", "figures_of", "indicator_name", "indicators"]
