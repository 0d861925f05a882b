"""Documents of formats that are no text, made part by part: no file in them is a black box."""

import io
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OPEN = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
)
CORE = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:opf="http://www.idpf.org/2007/opf"'
)


def package(**parts: str) -> bytes:
    """An archive; of a part's name `__` stands for the slash and `_` for the dot."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), part)
    return data.getvalue()


def docx(body: str, **parts: str) -> bytes:
    document = f"<w:document {WORD}><w:body>{body}</w:body></w:document>"
    core = (
        f"<core {CORE}><dc:title>A memo</dc:title>"
        "<dcterms:created>2026-01-06T10:00:00Z</dcterms:created></core>"
    )
    return package(word__document_xml=document, docProps__core_xml=core, **parts)


def odt(body: str) -> bytes:
    content = f"<office:document {OPEN} {CORE}><office:body>{body}</office:body></office:document>"
    meta = (
        f"<meta {OPEN} {CORE}><dc:title>A memo</dc:title>"
        "<meta:creation-date>2026-01-06T10:00:00</meta:creation-date></meta>"
    )
    return package(content_xml=content, meta_xml=meta)


def epub(*chapters: str) -> bytes:
    items = "".join(
        f'<opf:item id="c{number}" href="c%20{number}.xhtml"/>' for number in range(len(chapters))
    )
    # Read from the last to the first: the order is the spine's, not the archive's.
    spine = "".join(
        f'<opf:itemref idref="c{number}"/>' for number in reversed(range(len(chapters)))
    )
    contents = (
        f"<opf:package {CORE}><opf:metadata><dc:title>Tales</dc:title><dc:language>en</dc:language>"
        f"</opf:metadata><opf:manifest>{items}</opf:manifest>"
        f"<opf:spine>{spine}</opf:spine></opf:package>"
    )
    container = '<container><rootfile full-path="in/book.opf"/></container>'
    pages = {f"in__c {number}_xhtml": page for number, page in enumerate(chapters)}
    parts = {"META-INF__container_xml": container, "in__book_opf": contents}
    return package(**parts, **pages)


def eml(
    body: str, *, html: str | None = None, attached: str | None = None, **headers: str
) -> bytes:
    message = EmailMessage()
    for name, value in headers.items():
        message[name] = value
    message.set_content(body)
    if html:
        message.add_alternative(html, subtype="html")
    if attached:
        message.add_attachment(b"x", maintype="application", subtype="pdf", filename=attached)
    return bytes(message)


def pdf(*pages: Sequence[tuple[int, str]]) -> bytes:
    """A page is lines, each a distance from the line above (in points) and words."""
    numbers = [4 + 2 * number for number in range(len(pages))]
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in zip(numbers, pages, strict=True):
        drawn = " ".join(f"0 -{down} Td ({words}) Tj" for down, words in lines)
        stream = f"BT /F1 10 Tf 50 800 Td {drawn} ET"
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
            f" /Resources << /Font << /F1 3 0 R >> >> /Contents {number + 1} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    facts = "<< /Title (A report) /CreationDate (D:20260106100000Z) >>"
    return _written([*objects, facts])


def _written(objects: list[str]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, said in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{said}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return data + (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n"
        f"<< /Size {size} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    ).encode("latin-1")
