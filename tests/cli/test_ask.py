"""The timeline explored line by line: every answer is plain text, and every number leads on."""

import io
import json
import sys

import pytest

import tui
from timeline import cli
from tui import words


@pytest.fixture
def titles(run, letters):
    return [json.loads(line)["title"] for line in run("export", letters).lines]


def test_it_begins_with_the_first_events_numbered(run, letters, titles):
    said = run("ask", letters)
    assert said.code == 0
    assert [line.partition("  ")[0] for line in said.lines] == [
        str(number) for number in range(1, min(10, len(titles)) + 1)
    ]


def test_a_query_tells_how_many_match_and_a_number_shows_the_event_with_its_source(
    run, letters, titles
):
    word = next(word for word in titles[0].split() if len(word) > 4)
    said = run("ask", letters, stdin=f"{word}\n1\n".encode()).out
    shown = said[said.index(" event") :]
    assert word in shown
    assert "  date      " in shown
    assert "  source    " in shown


LINES = [
    ("nosuchword", "Nothing matches."),
    ("nosuchfield:x", "nosuchfield"),
    ("999999", "There is no event 999999: there are "),
    ("0", "There is no event 0: there are "),
    ("?", "that event in full"),
    ("all", " events"),
]


@pytest.mark.parametrize(("typed", "answer"), LINES)
def test_whatever_is_typed_is_answered(run, letters, typed, answer):
    assert answer in run("ask", letters, stdin=f"{typed}\n".encode()).out


def test_an_empty_line_goes_on_until_the_last_and_q_leaves(run, letters, titles):
    pages = len(titles) // 10 + 2
    said = run("ask", letters, stdin=b"\n" * pages + b"q\nnever\n")
    assert "That was the last." in said.out
    assert f"\n{len(titles)}  " in f"\n{said.out}"
    assert said.out.count("Nothing matches") == 0


def test_nothing_that_is_told_acts_on_a_terminal(run, letters):
    text = "On 5 May 2024 Mary \x1b[2J Smith met John Brown in Paris.\n"
    (letters / "hostile.en.txt").write_text(text, encoding="utf-8")
    out = run("ask", letters, stdin=b"file:hostile\n1\n\x1b[31mred\n").out
    assert "hostile.en.txt" in out
    assert "\x1b" not in out


def test_it_speaks_the_language_of_the_configuration(letters, tmp_path, monkeypatch, capsys):
    """Through the whole program: what it says, never what the documents say."""
    monkeypatch.setenv("TIMELINE_LANGUAGE", "it")
    typed = io.BytesIO(b"1\nnosuch:x\nnosuchword\n99\n?\n")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(typed, encoding="utf-8"))
    words.use(words.ENGLISH)
    assert cli.main(["ask", str(letters)], explorer=tui) == 0
    words.use(words.ENGLISH)
    said = capsys.readouterr().out
    for line in (
        "  stato     avvenuto",
        "  perché    ",
        "Non c’è il campo «nosuch». I campi sono: ",
        "Niente corrisponde.",
        "Non c’è l’evento 99: ce ne sono 0.",
        "? o help          questo aiuto",
    ):
        assert line in said
