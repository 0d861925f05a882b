"""What `timeline` says in English, the reader reads in another language: all of it."""

import ast
import string
from itertools import count
from pathlib import Path

import pytest

import timeline
from tests.tui import sample
from timeline import build, query, search
from timeline.errors import TimelineError
from timeline.store import Store
from tui import translating, words
from tui.configuration import Chosen
from tui.query_box import QueryBox

LANGUAGES = [code for code in words.codes() if code != words.ENGLISH]


@pytest.fixture(params=LANGUAGES)
def language(request):
    words.use(request.param)
    return request.param


TOLD = [
    ("dateline", "datazione"),
    ("“ieri” [3,7] 1 day before", "«ieri» [3,7] 1 giorno prima di"),
    ("“x” [1,2] 12 weeks after", "«x» [1,2] 12 settimane dopo"),
    ("refers to 2026-01-06", "si riferisce a 2026-01-06"),
    ("“Er kam. Dann ging er.” says when", "«Er kam. Dann ging er.» dice quando"),
    (
        "both tell of one thing (annul) about contract, Norhavn, the same day,"
        " in documents about the same people",
        "entrambi narrano una cosa (annullare) su contratto, Norhavn, lo stesso giorno,"
        " in documenti sulle stesse persone",
    ),
    (
        "both told as meeting with A, B, days that are near, one of them inferred",
        "entrambi raccontati come incontro con A, B, giorni vicini, uno dei quali dedotto",
    ),
    ("told as planned in a, b.txt", "raccontato come previsto in a, b.txt"),
    (
        "“x” stands nowhere: a, b; “y” is taken for “Vertice”, 2026.",
        "«x» non sta da nessuna parte: a, b; «y» è inteso come «Vertice», 2026.",
    ),
    (
        "No actor “x”: Ann Berg, 1 event, B, 3 events.",
        "Nessun attore «x»: Ann Berg, 1 evento, B, 3 eventi.",
    ),
    ("what nobody foresaw: {0}", "what nobody foresaw: {0}"),
    ("", ""),
]


@pytest.mark.parametrize(("english", "italian"), TOLD)
def test_what_is_said_is_known_by_its_form(english, italian):
    words.use("it")
    assert translating.told(english) == italian
    words.use("en")
    assert translating.told(english) == english


# ---------------------------------------------------------------------------- all of it
CALLS = {
    # what says something, and which of its arguments are texts
    "Reason": (0,),
    "QueryError": (0, 1),
    "DateError": (0, 1),
    "StoreError": (0, 1),
    "CorrectionError": (0, 1),
    "LanguageError": (0, 1),
    "NothingToReadError": (0, 1),
    "UnreadableDocumentError": (1, 2),
    "wrong": (0, 1),
    "_refusal": (0,),
    "Skipped": (1,),
}
ROOMS = ("extract", "documents", "merge", "query", "search", "store", "build", "edtf.py", "when.py")
OF_COMMANDS = {"imports.py", "lines.py", "connection.py"}
"""Files whose words are read on the command line, or are tested below."""


def written():
    """Every text that is written where something is said; 1, 2 … stand in its places."""
    root = Path(timeline.__file__).parent
    for room in ROOMS:
        path = root / room
        for file in [path] if path.is_file() else sorted(path.rglob("*.py")):
            if file.name in OF_COMMANDS:
                continue
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                    for place in CALLS.get(name, ()):
                        if place < len(node.args):
                            yield from _texts(node.args[place])


def _texts(node):
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    if isinstance(node, ast.JoinedStr):
        numbers = count(1)
        parts = (
            part.value if isinstance(part, ast.Constant) else str(next(numbers))
            for part in node.values
        )
        yield "".join(parts)


def test_every_reason_and_error_that_is_written_has_a_form(language):
    assert len(list(written())) > 60
    assert sorted({text for text in written() if translating.told(text) == text}) == []


def test_what_is_found_in_the_seeds_is_explained_in_the_language(language):
    left = set()
    with Store.open(None, writable=True) as store:
        for _ in build.read([Path("seeds")], store):
            pass
        for event in store.events():
            told = [*event.reasons, *event.merged]
            told += [reason for telling in event.tellings for reason in telling.reasons]
            left |= {one.says for one in told if translating.told(one.says) == one.says}
            left |= {warning for warning in event.warnings if translating.told(warning) == warning}
        for document in store.coverage():
            said = [document.language_reason, *document.notes, document.dated.source]
            left |= {text for text in said if text and translating.told(text) == text}
    assert left == set()


ASKED = [
    "nosuchword",
    "title:nosuch",
    "actor:nosuchactor",
    "participant:dokcers",
    "/nosuch.x/",
    "on:1500",
    "before:1500",
    "after:2500",
    'after:"no event of mine"',
    "status:hypothetical",
    "is:starred",
    "tag:none",
    "lang:de",
    "file:nosuch",
    "source:9",
    "dockers vertice",
    "!dockers !vertice !incontro e o a i",
    "dokcers",
]


@pytest.mark.parametrize("asked", ASKED)
def test_why_nothing_is_found_is_said_in_the_language(language, asked):
    with sample.store() as store:
        hint = search.find(store, query.parse(asked, today=sample.TODAY)).hint()
        assert hint is None or translating.told(hint) != hint


WRONG = ["nosuch:x", "stauts:x", "on:soon", "year:x", "is:x", "status:x", "|", ")", "(" * 40, "/(/"]


@pytest.mark.parametrize("typed", WRONG)
def test_a_query_that_is_mistaken_is_explained_in_the_language(language, typed):
    with pytest.raises(TimelineError) as caught:
        query.parse(typed, today=sample.TODAY)
    english, said = str(caught.value), translating.error(caught.value)
    assert not set(english.split(". ")) & set(said.split(". "))


def test_a_translation_puts_in_what_stands_in_the_places_of_its_form(language):
    for form, says in translating.read(language).items():
        places = [name for _, name, _, _ in string.Formatter().parse(form) if name]
        used = [name for _, name, _, _ in string.Formatter().parse(says) if name]
        assert sorted(used) == sorted(places), form
        assert len(set(places)) == len(places), form


async def test_the_screen_explains_itself_in_italian(explore):
    async with explore(size=(160, 45), chosen=Chosen(language="it")) as reader:
        await reader.rush("G", *"kkkkkp")
        shown = reader.screen()
        assert "«6 gennaio 2026» [8,22] datazione" in shown
        assert "dateline" not in shown
        await reader.press("escape", "4")
        assert "datazione" in reader.screen()
        await reader.type("nosuch:x")
        assert "Non c’è il campo «nosuch»" in reader.screen()
        assert reader.app.query_one(QueryBox).wrong != (0, 0)
