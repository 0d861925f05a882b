"""Files to text, and files that cannot become text."""

import codecs

import pytest

from timeline import build, documents
from timeline.errors import UnreadableDocumentError

TEXT = "Perché no?\r\nVenerdì 3 maggio.\n"
ENCODED = [
    # bytes, encoding stated
    (TEXT.encode(), None),
    (codecs.BOM_UTF8 + TEXT.encode(), None),  # the mark is not part of the text
    (TEXT.encode("utf-16"), None),  # with a mark
    (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), None),
    (TEXT.encode("utf-32"), None),
    (TEXT.encode("cp1252"), "cp1252"),
    (TEXT.encode("utf-16-le"), "utf-16-le"),  # full of zeros, but said to be text
]


@pytest.mark.parametrize(("data", "encoding"), ENCODED)
def test_plain_text_is_the_decoded_file_itself(tmp_path, data, encoding):
    path = tmp_path / "note.txt"
    path.write_bytes(data)
    assert documents.read(path, name="note.txt", encoding=encoding).text == TEXT


WESTERN = [
    # name, bytes, text
    ("a.txt", "Caffè, “oggi” – 5 €\n".encode("cp1252"), "Caffè, “oggi” – 5 €\n"),
    ("a.md", "# Año\n\nEl niño llegó.\n".encode("latin-1"), "# Año\n\nEl niño llegó.\n"),
]


@pytest.mark.parametrize(("name", "data", "text"), WESTERN)
def test_what_is_plainly_western_is_read_and_said_to_be_so(name, data, text):
    document = documents.from_bytes(data, name=name)
    assert document.text == text
    notes = build.extract(document).coverage.notes
    assert "read as cp1252, since it is not UTF-8: if letters are wrong, use --encoding" in notes


def test_a_page_that_names_its_encoding_is_not_guessed_at():
    page = '<html><head><meta charset="latin-1"></head><body><p>Caffè oggi.</p></body></html>'
    document = documents.from_bytes(page.encode("latin-1"), name="a.html")
    assert (document.text, "guessed encoding" in document.metadata) == ("Caffè oggi.", False)


REFUSED = [
    # name, bytes, encoding, words of the refusal
    # nobody can tell: another script, damaged UTF-8, what prose has not, a byte that is nothing
    ("a.txt", "Привет, мир".encode("cp1251"), None, ("byte 0", "line 1", "--encoding")),
    ("a.txt", "Łódź, październik".encode("cp1250"), None, ("byte 0", "--encoding")),
    ("a.txt", "caffè e caff".encode() + b"\xe8", None, ("byte 13",)),
    ("a.txt", b"caff\xe8 \x07 oggi", None, ("byte 4",)),
    ("a.txt", b"ok\nok\nbut \x81 is no letter", None, ("line 3", "0x81")),
    ("a.txt", b"GIF89a\0\0\1", None, ("binary",)),
    ("a.txt", b"abc", "klingon", ("no encoding", "klingon")),
    ("a.txt", b"x" * 101, None, ("--max-size",)),
]


@pytest.mark.parametrize(("name", "data", "encoding", "words"), REFUSED)
def test_a_refusal_names_the_file_and_says_what_to_do(tmp_path, name, data, encoding, words):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableDocumentError) as refusal:
        documents.read(path, name=name, encoding=encoding, largest=100)
    assert str(refusal.value).startswith(f"{name}: ")
    for word in words:
        assert word in str(refusal.value)
    assert refusal.value.do


PLAIN = [
    # a file, how many signs at its head are no prose, and its metadata
    ("---\ndate: 2026-01-06\nlang: it\n---\nIeri.\n", 34, {"date": "2026-01-06", "lang": "it"}),
    ("---\nNote: the 3 May 2026\n---\nIeri.\n", 0, {}),  # a ruling, and a sentence
    ("---\nDear Anna,\n---\nIeri.\n", 0, {}),
    ("Ieri.\n---\ndate: 2026-01-06\n---\n", 0, {}),
]


@pytest.mark.parametrize(("text", "head", "metadata"), PLAIN)
def test_a_note_kept_as_plain_text_says_its_date_above_its_prose(tmp_path, text, head, metadata):
    path = tmp_path / "note.txt"
    path.write_text(text)
    read = documents.read(path, name="note.txt")
    prose = documents.prose(read)
    assert (read.text, dict(read.metadata)) == (text, metadata)
    assert prose[head:] == text[head:]
    assert not prose[:head].strip()
    assert len(prose) == len(text)


MARKDOWN = """\
---
title: "A visit"
Date: 2026-01-06
tags: [a, b]
---
# Heading

He went to [Rome](https://example.org/2019/05/03 "3 May 2019") on `May 4` <!-- never -->.

```
1 January 1999
```
> Quoted.
"""


def test_markdown_keeps_its_text_and_blanks_what_is_no_prose(tmp_path):
    path = tmp_path / "visit.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    document = documents.read(path, name="visit.md")
    assert document.text == MARKDOWN
    assert document.metadata["title"] == "A visit"
    assert document.metadata["date"] == "2026-01-06"
    prose = documents.prose(document)
    assert len(prose) == len(MARKDOWN)
    assert prose.split() == ["Heading", "He", "went", "to", "Rome", "on", ".", "Quoted."]
    assert prose.count("\n") == MARKDOWN.count("\n")


def test_toml_front_matter_is_read_too(tmp_path):
    path = tmp_path / "note.md"
    path.write_text("+++\ndate = 2026-01-06\ntitle = 'T'\n+++\nText.\n", encoding="utf-8")
    assert documents.read(path, name="note.md").metadata == {"date": "2026-01-06", "title": "T"}


PAGE = """\
<html lang="it"><head><title>Il vertice</title><meta charset="utf-8">
<script type="application/ld+json">{"@graph": [{"datePublished": "2026-01-06T10:00:00+01:00"}]}
</script></head><body><nav><a href="/">Menu</a></nav><article><h1>Il vertice</h1>
<p>I ministri si sono riuniti a Parigi per discutere della sicurezza del continente.</p>
<p>La dichiarazione finale è stata approvata da tutti i paesi presenti all'incontro.</p>
</article></body></html>
"""


def test_a_page_gives_its_main_text_and_what_it_says_of_itself(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    document = documents.read(path, name="page.html")
    assert "riuniti a Parigi" in document.text
    assert "<p>" not in document.text
    assert document.metadata["page"].startswith("2026-01-06")
    assert document.metadata["title"] == "Il vertice"


DATED_PAGES = [
    # markup, key, date
    ('<meta property="article:published_time" content="2026-01-06T10:00Z">', "page", "2026-01-06"),
    ('<meta name="DC.date.issued" content="2026-01-06">', "page", "2026-01-06"),
    ('<time datetime="2026-01-06">today</time>', "page", "2026-01-06"),
    ('<script type="application/ld+json">[{"datePublished": "2026-01-06"}]</script>',
     "page", "2026-01-06"),
    ('<script type="application/ld+json">{broken</script><time datetime="2026-01-06">',
     "page", "2026-01-06"),
    ('<div class="post-date">Published: 6 January 2026</div>', "page found", "2026-01-06"),
    ("<p>Nothing is said here of any day.</p>", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "key", "date"), DATED_PAGES)
def test_a_page_states_its_date_or_it_is_looked_for(tmp_path, markup, key, date):
    path = tmp_path / "page.html"
    path.write_text(f"<html><body>{markup}<p>Text.</p></body></html>", encoding="utf-8")
    metadata = documents.read(path, name="page.html").metadata
    found = {name: written[:10] for name, written in metadata.items() if name.startswith("page")}
    assert found == ({key: date} if key else {})


@pytest.mark.parametrize(
    "markup", ["", "   ", "<html></html>", "just words", "<p>3 May: short.</p>"]
)
def test_a_page_with_little_in_it_is_still_read(tmp_path, markup):
    path = tmp_path / "page.html"
    path.write_text(markup, encoding="utf-8")
    text = documents.read(path, name="page.html").text
    assert ("words" in text, "short" in text) == ("words" in markup, "short" in markup)
