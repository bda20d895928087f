"""A table of texts as .xlsx, .xls or .ods: the first sheet that holds texts. Its rows count as the spreadsheet's do."""

from datetime import datetime
from io import BytesIO
from typing import Any

from lianghui_cli.corpus.readers import REMARK, Read
from lianghui_cli.corpus.readers.archive import opened
from lianghui_cli.corpus.readers.rows import of_cells

_FULL = 32_767  # characters, of which a cell holds no more


def read(data: bytes, column: str = "") -> Read:
    """The texts of the sheet. `column`: the one that holds them.

    Raises ValueError where no sheet holds any, ImportError without python-calamine.
    """
    from python_calamine import CalamineWorkbook

    if data.startswith(b"PK"):
        opened(data).close()
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    found: Read | None = None
    failed, more = "", []
    for name in book.sheet_names:
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        try:
            texts = of_cells([[written(cell) for cell in row] for row in rows], "xlsx", {}, column)
        except ValueError as error:
            failed = failed or str(error)
            continue
        if found is not None:
            more.append(name)
        found = found or texts
    if found is None:
        raise ValueError(failed or "it has no sheet: save it anew from its program")
    notes = list(found.notes)
    if more:
        notes.append(f"{REMARK}its first sheet of texts only, not {', '.join(more)}: save each as a file")
    if full := sum(len(text.text) >= _FULL for text in found.texts):
        notes.append(f"{REMARK}{full} texts as long as a cell can be: they may be cut off: get them as .csv")
    return found._replace(notes=tuple(notes))


def written(cell: Any) -> str:
    """A cell as it is shown: 2024.0 is 2024, a day 2024-01-21."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if not (cell.hour or cell.minute or cell.second) else cell.isoformat(" ")
    return str(cell)
