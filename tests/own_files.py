"""Small files of the formats that are read, made by the tests themselves."""

import io
import zipfile
from collections.abc import Sequence

_HEAD = (
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count {count}/Kids[{kids}]>>",
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)"
    "/Supplement 2>>/DW 1000/FontDescriptor 5 0 R>>",
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880"
    "/Descent -120/CapHeight 880/StemV 93>>",
)
LOCK = f"/Encrypt<</Filter/Standard/V 1/R 2/O<{'41' * 32}>/U<{'42' * 32}>/P -4>>/ID[<{'43' * 16}><{'43' * 16}>]"


def pdf(
    pages: Sequence[Sequence[tuple[int, int, str]]],
    trailer: str = "",
    turned: str = "1 0 0 1",
    more: str = "",
    look: str = "",
) -> bytes:
    """A PDF of pages, each of words with their places in points from the upper left corner.

    turned: the matrix by which words are drawn; more: what is drawn on each page beside; look: entries of each page.
    """
    first = len(_HEAD) + 1
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(pages)))
    objects = [part.format(count=len(pages), kids=kids) if n == 1 else part for n, part in enumerate(_HEAD)]
    for n, page in enumerate(pages):
        shown = "".join(f"{turned} {x} {800 - y} Tm<{text.encode('utf-16-be').hex()}>Tj " for x, y, text in page)
        stream = f"BT/F1 10 Tf {shown}{more}ET"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]{look}/Resources<</Font<</F1 3 0 R>>>>"
            f"/Contents {first + 2 * n + 1} 0 R>>"
        )
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
    out, places = "%PDF-1.4\n", []
    for number, part in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{part}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R{trailer}>>\n"
    return (out + f"startxref\n{out.index('xref')}\n%%EOF\n").encode("latin-1")


def docx(body: str, **parts: bytes) -> bytes:
    """A .docx with the XML `body`, and further parts by their names in word/."""
    from docx import Document
    from docx.oxml import parse_xml

    document = Document()
    element = document.element.body
    for child in list(element):
        element.remove(child)
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    for child in parse_xml(f'<w:body xmlns:w="{space}">{body}</w:body>'):
        element.append(child)
    out = io.BytesIO()
    document.save(out)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(f"word/{name}.xml", data)
    return out.getvalue()


def _zipped(**parts: str) -> bytes:
    """A zip archive of parts by their names (`__` is a slash, `_dot_` a dot); `mimetype` stands first, as it is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name.replace("__", "/").replace("_dot_", "."))
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return out.getvalue()


def odt(body: str) -> bytes:
    """An .odt with the XML `body`, whose prefixes are text, table and office."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("text", "table", "office")
    )
    content = f"<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return _zipped(mimetype="application/vnd.oasis.opendocument.text", content_dot_xml=content)


def epub(*chapters: str) -> bytes:
    """An .epub of chapters, each the XML of a body; its spine has them in this order, its archive in the other."""
    names = [f"c{n}" for n in range(len(chapters))]
    items = "".join(f'<item id="{name}" href="{name}.xhtml"/>' for name in names)
    spine = "".join(f'<itemref idref="{name}"/>' for name in names)
    space = 'xmlns="http://www.idpf.org/2007/opf"'
    parts = {
        "mimetype": "application/epub+zip",
        "META-INF__container_dot_xml": '<container><rootfiles><rootfile full-path="OEBPS/a.opf"/></rootfiles></container>',
        "OEBPS__a_dot_opf": f"<package {space}><manifest>{items}</manifest><spine>{spine}</spine></package>",
    }
    for name, body in reversed(list(zip(names, chapters, strict=True))):
        parts[f"OEBPS__{name}_dot_xhtml"] = (
            f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>{body}</body></html>'
        )
    return _zipped(**parts)


def xlsx(*sheets: Sequence[Sequence[str | float]]) -> bytes:
    """An .xlsx of sheets, each of rows of cells."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    numbers = range(1, len(sheets) + 1)
    names = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in numbers)
    links = "".join(
        f'<Relationship Id="r{n}" Type="{rel}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    parts = {
        "[Content_Types]_dot_xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels__.rels": f'<Relationships {package}><Relationship Id="r" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl__workbook_dot_xml": f'<workbook {main} xmlns:r="{rel}"><sheets>{names}</sheets></workbook>',
        "xl___rels__workbook_dot_xml.rels": f"<Relationships {package}>{links}</Relationships>",
    }
    for n, rows in zip(numbers, sheets, strict=True):
        told = "".join(
            f'<row r="{y}">{"".join(_cell(cell, x, y) for x, cell in enumerate(row))}</row>'
            for y, row in enumerate(rows, 1)
        )
        parts[f"xl__worksheets__sheet{n}_dot_xml"] = f"<worksheet {main}><sheetData>{told}</sheetData></worksheet>"
    return _zipped(**parts)


def _cell(cell: str | float, x: int, y: int) -> str:
    place = f'r="{chr(65 + x)}{y}"'
    if isinstance(cell, str):
        return f'<c {place} t="inlineStr"><is><t>{cell}</t></is></c>' if cell else ""
    return f"<c {place}><v>{cell}</v></c>"


def p(text: str) -> str:
    """A paragraph of a .docx."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def tr(*cells: str) -> str:
    """A row of a table of a .docx; each cell is XML."""
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"
