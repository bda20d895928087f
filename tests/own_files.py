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


def pdf(pages: Sequence[Sequence[tuple[int, int, str]]], trailer: str = "") -> bytes:
    """A PDF of pages, each of words with their places in points from the upper left corner."""
    first = len(_HEAD) + 1
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(pages)))
    objects = [part.format(count=len(pages), kids=kids) if n == 1 else part for n, part in enumerate(_HEAD)]
    for n, page in enumerate(pages):
        shown = "".join(f"1 0 0 1 {x} {800 - y} Tm<{text.encode('utf-16-be').hex()}>Tj " for x, y, text in page)
        stream = f"BT/F1 10 Tf {shown}ET"
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>"
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


def p(text: str) -> str:
    """A paragraph of a .docx."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def tr(*cells: str) -> str:
    """A row of a table of a .docx; each cell is XML."""
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"
