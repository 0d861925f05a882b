"""Documents of word processors, books, mails and PDFs: their text, and what they say of it."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents import made
from timeline import build, documents
from timeline.documents import markup, package, pages
from timeline.errors import UnreadableDocumentError
from timeline.store import Store


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


DOCX = [
    # body, text
    (paragraph(run("He "), run("signed"), run(" it.")) + paragraph(run("Then he left.")),
     "He signed it.\n\nThen he left."),
    (paragraph(run("A"), "<w:r><w:tab/></w:r>", run("B"), "<w:r><w:br/></w:r>", run("C")),
     "A\tB\nC"),
    # What was deleted is no longer said; what was added is.
    (paragraph("<w:del><w:r><w:t>old</w:t></w:r></w:del>", f"<w:ins>{run('new')}</w:ins>"), "new"),
    # A row of a table is one block: a date, and what happened then.
    (f"<w:tbl><w:tr><w:tc>{paragraph(run('3 May 2024'))}</w:tc><w:tc>{paragraph(run('Trial'))}"
     "</w:tc></w:tr></w:tbl>", "3 May 2024\tTrial"),
    (paragraph() + paragraph(run(" ")) + paragraph(run("x")), "x"),
    (paragraph("<w:r><w:instrText>PAGE 3</w:instrText></w:r>", run("seen")), "seen"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "text"), DOCX)
def test_a_docx_gives_its_paragraphs(body, text):
    document = documents.from_bytes(made.docx(body), name="memo.docx")
    assert document.text == text
    assert document.metadata["title"] == "A memo"
    assert document.metadata["metadata"].startswith("2026-01-06")


def test_a_docx_begins_with_its_header_and_ends_with_its_notes():
    def part(kind, words):
        return f"<w:{kind} {made.WORD}>{paragraph(run(words))}</w:{kind}>"

    data = made.docx(
        paragraph(run("Text."), "<w:r><w:commentReference/></w:r>"),
        word__footnotes_xml=part("footnotes", "A note."),
        word__header1_xml=part("hdr", "Rome, 3 May 2024"),
    )
    document = documents.from_bytes(data, name="memo.docx")
    assert document.text == "Rome, 3 May 2024\n\nText.\n\nA note."
    assert document.metadata["left out"] == "a comment"


def test_an_odt_gives_its_paragraphs():
    body = (
        "<text:h>Title</text:h><text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
        "<text:p>He <text:span>signed</text:span> it<text:s/>at<text:tab/>ten."
        "<office:annotation><text:p>why?</text:p></office:annotation></text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>May</text:p></table:table-cell>"
        "<table:table-cell><text:p>Trial</text:p></table:table-cell></table:table-row></table:table>"
    )
    document = documents.from_bytes(made.odt(body), name="memo.odt")
    assert document.text == "Title\n\nHe signed it at\tten.\n\nMay\tTrial"
    assert document.metadata["title"] == "A memo"
    assert document.metadata["metadata"].startswith("2026-01-06")
    assert document.metadata["left out"] == "a comment"


def test_rich_text_gives_its_paragraphs_in_its_own_encoding():
    data = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}"
        rb"{\info{\title A memo}{\creatim\yr2026\mo1\dy6\hr10}}"
        rb"\pard Perch\'e9 {\b no}\u8217?\par\par Ha firmato.\par}"
    )
    document = documents.from_bytes(data, name="memo.rtf")
    assert document.text == "Perché no’\n\nHa firmato."
    assert document.metadata == {"title": "A memo", "metadata": "2026-01-06"}


def test_a_book_gives_its_chapters_in_the_order_of_reading():
    data = made.epub("<html><body><h1>Two</h1><p>End.</p></body></html>", "<p>One</p>")
    document = documents.from_bytes(data, name="tales.epub")
    assert document.text == "One\n\nTwo\n\nEnd."
    assert document.metadata == {"title": "Tales", "lang": "en"}


MAILS = [
    # body, html, text
    ("He signed it.\n", None, "He signed it."),
    ("He signed it.\n", "<p>Never taken.</p>", "He signed it."),
]


@pytest.mark.parametrize(("body", "html", "text"), MAILS)
def test_a_mail_gives_its_subject_its_people_and_its_text(body, html, text):
    data = made.eml(
        body,
        html=html,
        attached="deed.pdf",
        Subject="The deed",
        From="Anna Rossi <anna@example.org>",
        To="Luca Bianchi <luca@example.org>",
        Date="Tue, 06 Jan 2026 10:00:00 +0100",
    )
    document = documents.from_bytes(data, name="deed.eml")
    people = "From: Anna Rossi <anna@example.org>\nTo: Luca Bianchi <luca@example.org>"
    assert document.text == f"The deed\n\n{people}\n\n{text}"
    assert document.metadata["mail"].startswith("2026-01-06")
    assert document.metadata["left out"] == "attached: deed.pdf"
    prose = documents.prose(document)
    assert len(prose) == len(document.text)
    assert prose.split() == ["The", "deed", *text.split()]


def test_a_mail_that_is_a_page_gives_the_words_of_the_page():
    data = b"Content-Type: text/html; charset=klingon\nSubject: S\n\n<p>He <b>signed</b> it.</p>"
    assert documents.from_bytes(data, name="deed.eml").text == "S\n\nHe signed it."


def test_a_mail_inside_a_mail_is_read_too():
    inner = made.eml("He signed it.\n", Subject="The deed")
    data = b"\n".join(
        [b"Content-Type: multipart/mixed; boundary=b", b"", b"--b", b"", b"See below.",
         b"--b", b"Content-Type: message/rfc822", b"", inner, b"--b--"]
    )  # fmt: skip
    assert documents.from_bytes(data, name="deed.eml").text == "See below.\n\nHe signed it."


def test_a_pdf_gives_its_lines_its_paragraphs_and_its_pages():
    page = [
        (0, "He signed it at"), (12, "ten."),
        (30, "Then he left."), (12, "He never"), (12, "returned."),
    ]  # fmt: skip
    document = documents.from_bytes(made.pdf(page, page[:2]), name="report.pdf")
    first = "He signed it at\nten.\n\nThen he left.\nHe never\nreturned."
    assert document.text == f"{first}\n\fHe signed it at\nten."
    assert document.metadata == {"title": "A report", "metadata": "2026-01-06"}
    places = [pages.place(document, document.text.index(words)) for words in ("never", "\fHe")]
    assert places == ["report.pdf, p. 1", "report.pdf, p. 1"]
    assert pages.place(document, len(document.text)) == "report.pdf, p. 2"


def test_a_document_without_pages_is_cited_by_its_lines():
    document = documents.from_bytes(b"One.\nTwo.\n", name="note.txt")
    assert pages.place(document, document.text.index("Two")) == "note.txt:2"


def test_what_stands_on_every_page_is_left_out_of_a_pdf_and_said_to_be():
    pages = [
        [(0, f"Report of the committee, {number}"), (40, f"In {1850 + number} it met."),
         (12, "Then:"), (12, "more."), (12, f"It met {number} times, {'again ' * number}."),
         (40, f"{number} / 4")]
        for number in range(1, 5)
    ]  # fmt: skip
    document = documents.from_bytes(made.pdf(*pages), name="report.pdf")
    assert document.text.startswith("In 1851 it met.")
    assert "committee" not in document.text
    assert "/ 4" not in document.text
    assert document.text.count("Then:") == 4
    assert "left out" in document.metadata


REFUSED = [
    # name, bytes, words of the refusal
    ("a.docx", b"no archive", "damaged"),
    ("a.docx", made.package(other_txt="x"), "not what its name says"),
    ("a.docx", made.package(word__document_xml="<broken"), "no XML"),
    ("a.odt", made.package(other_txt="x"), "not what its name says"),
    ("a.rtf", b"plain", "no Rich Text"),
    ("a.rtf", rb"{\rtf1 \u99999999?}", "damaged"),
    ("a.epub", made.package(other_txt="x"), "no chapters"),
    ("a.pdf", b"no PDF", "damaged"),
    ("a.pdf", made.pdf([]), "pictures"),
]


@pytest.mark.parametrize(
    ("name", "data", "words"), REFUSED, ids=[f"{name}-{words}" for name, _, words in REFUSED]
)
def test_what_cannot_be_taken_apart_is_refused_in_words(name, data, words):
    with pytest.raises(UnreadableDocumentError, match=words) as refusal:
        documents.from_bytes(data, name=name)
    assert refusal.value.do


def test_an_archive_that_unpacks_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(package, "LARGEST_PART", 1000)
    with pytest.raises(UnreadableDocumentError, match="unpacks"):
        documents.from_bytes(made.docx(paragraph(run("x" * 2000))), name="a.docx")


def test_an_entity_of_a_document_reads_no_file_and_grows_no_text(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    body = (
        f'<!DOCTYPE d [<!ENTITY s SYSTEM "{secret.as_uri()}"><!ENTITY a "{"a" * 99}">'
        f'<!ENTITY b "{"&a;" * 99}">]><w:document {made.WORD}>'
        f"<w:p><w:r><w:t>x&s;&b;y</w:t></w:r></w:p></w:document>"
    )
    data = made.package(word__document_xml=body)
    assert documents.from_bytes(data, name="a.docx").text == "xy"


WHOLE = {
    "a.docx": made.docx(paragraph(run("x"))),
    "a.odt": made.odt("<text:p>x</text:p>"),
    "a.epub": made.epub("<p>x</p>"),
    "a.pdf": made.pdf([(0, "x")], [(0, "y")]),
    "a.eml": made.eml("x", html="<p>x</p>", attached="y.pdf", Subject="é", To="A <a@example.org>"),
    "a.rtf": rb"{\rtf1\ansi{\info{\title A memo}}\pard Perch\'e9 {\b no}\u8217?\par}",
    "a.html": b"<p>On 3 May<br>he&#1;x<!-- c --><div>went<p>home</div>",
}


@settings(deadline=None)
@given(
    name=st.sampled_from(sorted(WHOLE)),
    cut=st.integers(0, 2000),
    changes=st.lists(st.tuples(st.integers(0, 2000), st.binary(max_size=8)), max_size=8),
)
def test_a_file_that_was_cut_or_changed_is_read_or_refused_in_words(name, cut, changes):
    data = bytearray(WHOLE[name])
    for place, others in changes:
        data[place : place + len(others)] = others
    with suppress(UnreadableDocumentError):
        document = documents.from_bytes(bytes(data[: max(cut, 1)]), name=name)
        assert len(documents.prose(document)) == len(document.text)


def test_a_page_that_cannot_be_read_is_told_and_the_others_are_read():
    data = made.pdf([(0, "One.")], [(0, "Two.")])
    broken = data.replace(b"4 0 obj\n<< /Type /Page ", b"4 0 obj\n<< /Type /Nope ", 1)
    document = documents.from_bytes(broken, name="a.pdf")
    assert document.text.strip() == "Two."
    assert document.metadata["left out"] == "page 1 (damaged)"


MARKUP = [
    ("<p>One<p>Two", "One\nTwo"),
    ("One<p>Two</p>Three", "One\nTwo\nThree"),
    ("<p>One<!-- never -->Two <b>bold</b>, three</p>", "OneTwo bold, three"),
    ("<p>a&#1;b</p><style>p {}</style><script>x()</script>", "a\x01b"),
]


@pytest.mark.parametrize(("written", "text"), MARKUP)
def test_all_the_text_of_a_page_is_taken_a_block_a_line(written, text):
    assert markup.text(markup.page(f"<html><body>{written}</body></html>")) == text


def test_a_folder_of_all_formats_is_read_and_what_was_left_out_is_told(tmp_path):
    sentence = "On 3 May 2024 Anna Rossi signed the treaty in Rome with the delegation."
    (tmp_path / "a.docx").write_bytes(made.docx(paragraph(run(sentence))))
    (tmp_path / "b.pdf").write_bytes(made.pdf([(0, sentence)]))
    (tmp_path / "c.eml").write_bytes(made.eml(sentence, Subject="News", attached="deed.pdf"))
    with Store.open(None, writable=True) as store:
        assert all(step.failure is None for step in build.read([tmp_path], store))
        assert {telling.path for event in store.events() for telling in event.tellings} == {
            "a.docx", "b.pdf", "c.eml",
        }  # fmt: skip
        notes = {one.path: one.notes for one in store.coverage()}
    assert notes["c.eml"] == ("left out: attached: deed.pdf",)


LOCKED = [
    # How LibreOffice locks a document, before and since 2024; and how Word does.
    ("a.odt", {"content_xml": "\x93\x01", "META-INF__manifest_xml": "<m:encryption-data/>"}),
    ("a.odt", {"encrypted-package": "\x93", "META-INF__manifest_xml": "<m:encryption-data/>"}),
    ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)),
]


@pytest.mark.parametrize(("name", "parts"), LOCKED)
def test_a_document_that_its_program_locked_is_said_to_be_locked(name, parts):
    data = parts if isinstance(parts, bytes) else made.package(**parts)
    with pytest.raises(UnreadableDocumentError, match="password"):
        documents.from_bytes(data, name=name)


def test_a_part_with_a_password_is_said_to_be_locked():
    data = bytearray(made.docx(paragraph(run("x"))))
    # The flag of a locked part, in the list of parts and at each part itself.
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 4)
    with pytest.raises(UnreadableDocumentError, match="password"):
        documents.from_bytes(bytes(data), name="a.docx")
