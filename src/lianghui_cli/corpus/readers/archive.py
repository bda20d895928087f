"""Zip archives of XML: measured before anything of them is unpacked, and parsed without what XML may reach for."""

import io
import zipfile
from typing import Any

_UNPACKED, _XML = 300 << 20, 60 << 20  # bytes: of all parts, of those that are read as XML


def opened(data: bytes) -> zipfile.ZipFile:
    """The archive in `data`. Raises ValueError for one that is encrypted or would unpack to more than a text ever has.

    Raises zipfile.BadZipFile for one that is torn.
    """
    archive = zipfile.ZipFile(io.BytesIO(data))
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise ValueError("it is encrypted: save it without a password")
    whole = sum(part.file_size for part in parts)
    xml = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels", ".xhtml", ".html")))
    if whole > _UNPACKED or xml > _XML:
        limit = f"{_XML >> 20} MB of text or {_UNPACKED >> 20} in all"
        raise ValueError(f"unpacked it has {whole >> 20} MB (a zip bomb?), more than {limit}: save its text as .txt")
    if torn := archive.testzip():
        raise zipfile.BadZipFile(f"{torn} is torn")
    return archive


def parsed(xml: bytes) -> Any:
    """The root of an XML part. Raises lxml.etree.XMLSyntaxError where it is none, ImportError without lxml."""
    from lxml import etree

    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True))
