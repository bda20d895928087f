"""lianghui: search, compare and cite texts about China's Two Sessions (兩會)."""

__version__ = "0.1.0"
