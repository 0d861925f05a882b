"""Events as JSON lines, CSV and Markdown."""

import csv
import io
import json
from dataclasses import replace

import pytest

from timeline import build, export, when
from timeline.export import jsonl, markdown, table
from timeline.model import (
    ActorType,
    Document,
    Event,
    Part,
    Place,
    Reason,
    Role,
    Span,
    Status,
    Telling,
)
from timeline.store import Store

TEXT = "On 3 May Ada met Charles in Turin, it is said."


def event(**changes):
    telling = Telling(
        "3f9c00000000",
        "letters/1840.txt",
        "en",
        Span(0, 33),
        TEXT[0:33],
        Span(13, 16),
        "Ada met Charles",
        when.parse("1840-05-03"),
    )
    values = {
        "id": telling.id,
        "when": telling.when,
        "status": Status.HAPPENED,
        "negated": False,
        "title": telling.title,
        "parts": (
            Part("Ada Lovelace", ActorType.PERSON, Role.PARTICIPANT, aliases=("Ada",)),
            Part("Charles Babbage", ActorType.PERSON, Role.MENTIONED),
        ),
        "places": (Place("Turin"),),
        "tellings": (telling,),
        "reasons": (Reason("dateline", "3 May", Span(3, 8)),),
        "warnings": (),
    }
    return Event(**(values | changes))


def test_a_json_line_has_the_keys_that_other_programs_rely_on():
    (line,) = jsonl.write([event()])
    assert json.loads(line) == {
        "id": "3f9c00000000",
        "date": "1840-05-03",
        "earliest": "1840-05-03T00:00:00",
        "latest": "1840-05-03T23:59:59",
        "status": "happened",
        "negated": False,
        "title": "Ada met Charles",
        "actors": ["Ada Lovelace", "Charles Babbage"],
        "participants": ["Ada Lovelace"],
        "aliases": {"Ada Lovelace": ["Ada"]},
        "places": ["Turin"],
        "file": "letters/1840.txt",
        "start": 0,
        "end": 33,
        "quote": "On 3 May Ada met Charles in Turin",
        "trigger": [13, 16],
        "reasons": ["“3 May” [3,8] dateline"],
        "sources": [
            {
                "file": "letters/1840.txt",
                "start": 0,
                "end": 33,
                "quote": "On 3 May Ada met Charles in Turin",
                "date": "1840-05-03",
            }
        ],
        "disputed": False,
        "warnings": [],
    }


MOMENTS = [
    # EDTF, earliest, latest
    (None, None, None),
    ("[..1840-05-03]", None, "1840-05-03T23:59:59"),
    ("1840-05/..", "1840-05-01T00:00:00", None),
    ("-0043-03-15", "-0043-03-15T00:00:00", "-0043-03-15T23:59:59"),  # 44 BC
    ("0000", "0000-01-01T00:00:00", "0000-12-31T23:59:59"),  # 1 BC is a year like others
    ("Y-17000", "Y-17000-01-01T00:00:00", "Y-17000-12-31T23:59:59"),
]


@pytest.mark.parametrize(("edtf", "earliest", "latest"), MOMENTS)
def test_bounds_are_moments_of_any_year(edtf, earliest, latest):
    said = jsonl.as_json(event(when=when.parse(edtf) if edtf else None))
    assert (said["date"], said["earliest"], said["latest"]) == (edtf, earliest, latest)


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "＝1+1"]


@pytest.mark.parametrize("title", FORMULAS)
def test_no_cell_of_csv_is_run_by_a_spreadsheet(title):
    header, row = csv.reader(table.write([event(title=title)]))
    assert dict(zip(header, row, strict=True))["title"] == f"'{title}"


def test_csv_keeps_numbers_and_quotes_what_has_commas_and_line_ends():
    lines = table.write([event(title='a,\n"b"')])
    header, row = csv.reader(io.StringIO("\n".join(lines), newline=""))
    values = dict(zip(header, row, strict=True))
    assert values["title"] == 'a,\n"b"'
    assert values["start"] == "0"
    assert values["actors"] == "Ada Lovelace; Charles Babbage"
    assert values["negated"] == "no"


ESCAPED = [
    ("**bold** _it_", r"\*\*bold\*\* \_it\_"),
    ("<script>", r"\<script\>"),
    ("[a](javascript:b)", r"\[a\](javascript:b)"),
    ("# title", r"\# title"),
    ("1. item", r"1\. item"),
    ("- item\n- item", r"\- item - item"),  # joined: an item is a line
    ("https://example.org", r"https\://example.org"),
    ("a \x1b[0m b", r"a ␛\[0m b"),
]


@pytest.mark.parametrize(("written", "escaped"), ESCAPED)
def test_nothing_in_a_document_acts_as_markdown(written, escaped):
    assert markdown.escape(written) == escaped


DOCUMENTS = [
    # text, and the place that is cited
    (f"Turin\n\n{TEXT}", "letters/1840.txt:4"),
    (f"Turin\f\n\n{TEXT}", "letters/1840.txt, p. 2"),  # a document of pages
    (None, r"letters/1840.txt \[0, 33\]"),  # imported: its lines are not known
]


@pytest.mark.parametrize(("text", "place"), DOCUMENTS)
def test_markdown_groups_events_by_date_and_cites_each_source_at_its_place(text, place):
    with Store.open(None, writable=True) as store:
        if text is None:
            list(store.load(jsonl.write([event()]), source="-"))
        else:
            build.add(Document("letters/1840.txt", f"1840-05-04\n{text}", "a"), store)
        told = next(store.events())
        dateless = replace(told, when=None)
        lines = list(export.WRITERS["md"]([told, replace(told, title="More"), dateless], store))
    assert [line for line in lines if line.startswith("#")] == [
        "# Timeline",
        "## 1840-05-03",
        "## No date",
    ]
    assert sum(line.startswith("- ● **More** (Ada") for line in lines) == 1
    cited = [line for line in lines if line.startswith("  - “On 3 May Ada met Charles")]
    assert len(cited) == 3
    assert all(f"({place}, 1840-05-03)" in line for line in cited)
