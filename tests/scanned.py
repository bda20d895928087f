"""Documents made by a test, as a corpus that commands can ask."""

from collections.abc import Iterable

from lianghui_cli.index.extracts import Extracts
from lianghui_cli.index.store import Store
from lianghui_cli.index.texts import Scanned
from lianghui_cli.model import Document


def scanned(documents: Iterable[Document]) -> Scanned:
    return Scanned(tuple(documents), (), Extracts(Store("")))
