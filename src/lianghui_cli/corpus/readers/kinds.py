"""What kind of file bytes are, by their own marks first and by the name only then: half of a folder is misnamed."""

PLAIN, MARKDOWN, HTML, PDF, DOCX = "plain", "markdown", "html", "pdf", "docx"
ODT, EPUB = "odt", "epub"
JSONL, JSON, CSV, XLSX = "jsonl", "json", "csv", "xlsx"
REMARK = "read with "  # a note that begins so tells how a file was read; nothing of it was passed over
SOFT = " \n"  # a line that ends so goes on in the next, in a text of these kinds; else its end is a paragraph's
PARTED = (DOCX, ODT, EPUB)
TABLES = (JSONL, JSON, CSV, XLSX)  # of texts
SUFFIXES = {
    ".txt": PLAIN,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".shtml": HTML,
    ".pdf": PDF,
    ".docx": DOCX,
    ".odt": ODT,
    ".epub": EPUB,
    ".jsonl": JSONL,
    ".ndjson": JSONL,
    ".json": JSON,
    ".csv": CSV,
    ".tsv": CSV,
    ".xlsx": XLSX,
    ".xls": XLSX,
    ".ods": XLSX,
}
_ADVICE = {
    "save it as .docx": (".doc", ".wps", ".wpt", ".rtf", ".pages", ".dotx", ".docm"),
    "save it as .xlsx or .csv": (".et", ".numbers", ".dbf"),
    "save it as .html": (".mht", ".mhtml", ".xhtml", ".webarchive", ".php", ".asp", ".jsp"),
    "save its text as .pdf or .txt": (".ppt", ".pptx", ".dps", ".caj", ".ofd", ".mobi", ".djvu", ".tex"),
    "scan it with OCR": (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp", ".heic"),
    "unpack it into the folder": (".zip", ".rar", ".7z", ".gz", ".tar", ".tgz", ".bz2", ".xz"),
}
_OLD_OFFICE, _ZIP, _PDF = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04", b"%PDF-"
_MIMES = (
    (b"mimetypeapplication/vnd.oasis.opendocument.text", ODT),
    (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", XLSX),
    (b"mimetypeapplication/epub+zip", EPUB),
)
_HTML = (b"<!doctype html", b"<html")
_PART = (b"<p>", b"<p ", b"<div", b"<table", b"<body", b"<head", b"<section", b"<article")  # of a page, saved as .txt
_HEAD = 1024  # bytes in which a PDF may have its mark, by its standard


def advice(doc: str) -> str:
    """What to do with a file that has no reader, by its name."""
    lowered = doc.lower()
    return next((told for told, suffixes in _ADVICE.items() if lowered.endswith(suffixes)), "save its text as .txt")


def kind(doc: str, data: bytes) -> str:
    """The kind of the file named `doc`. Raises ValueError (with the reason) where there is no reader for it."""
    named = SUFFIXES[doc[doc.rfind(".") :].lower()]
    if data.startswith(_OLD_OFFICE) and named != XLSX:
        raise ValueError(
            "it is a file of old Word or an encrypted one of new Word: save it as .docx without a password"
        )
    if data.startswith(_ZIP):
        return _zipped(data)
    if _PDF in data[:_HEAD]:
        return PDF
    begun = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if named in (PLAIN, MARKDOWN, PDF, DOCX) and begun.startswith(_HTML):
        return HTML
    if named == PLAIN and begun.startswith(_PART):
        return HTML
    if named in (DOCX, ODT, EPUB):
        raise ValueError(f"it is no .{named} (no zip archive): open it in a word processor and save it as .docx")
    if named == PDF:
        raise ValueError("it is no PDF (it does not begin as one): get it anew from its source")
    return named


def _zipped(data: bytes) -> str:
    """The kind of a zip archive: by its first part where its standard asks for that, else by the names of its parts."""
    for sign, form in _MIMES:
        if sign in data[:_HEAD]:
            return form
    if b"word/" in data:
        return DOCX
    if b"xl/workbook" in data:
        return XLSX
    raise ValueError("it is a zip archive without a text that is known here: unpack it into the folder")
