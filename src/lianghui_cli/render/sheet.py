"""Rows as an Excel workbook. Loads openpyxl, and only where an .xlsx is asked for."""

from decimal import Decimal
from typing import Any, TextIO

from lianghui_cli.errors import ExportError, UsageError
from lianghui_cli.render.view import CONTROLS, View, flat

_SILENT = dict.fromkeys((char for char in CONTROLS if char not in (ord("\t"), ord("\n"))), " ")
_MOST = 32_767  # characters that Excel keeps in a cell


def ready() -> None:
    """Raises UsageError where the writer is not installed."""
    try:
        import openpyxl  # noqa: F401
    except ImportError:
        raise UsageError(
            "the writer of .xlsx files is not installed: pip install 'lianghui-cli[xlsx]', or write a .csv with --bom"
        ) from None


def write(shown: View, stream: TextIO, *, header: bool = True) -> None:
    """Write `shown` to the bytes under `stream`: numbers as numbers, all else as text, so that no cell is a formula.

    Raises ExportError for a text longer than a cell can be.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet("lianghui")
    if header:
        sheet.freeze_panes = "A2"
        sheet.append([column.key for column in shown.columns])
    for row in shown.rows:
        cells = []
        for column, value in zip(shown.columns, row, strict=True):
            cell = WriteOnlyCell(sheet, _value(value, column.key))
            if isinstance(cell.value, str):
                cell.data_type = "s"  # also what begins with "="
            cells.append(cell)
        sheet.append(cells)
    book.save(stream.buffer)


def _value(value: Any, key: str) -> Any:
    if value is None or isinstance(value, bool | int | float | Decimal):
        return value
    told = flat(value).translate(_SILENT)
    if len(told) > _MOST:
        raise ExportError(f"a cell of {key} is longer than the {_MOST} characters of Excel: write a .csv or .json")
    return told
