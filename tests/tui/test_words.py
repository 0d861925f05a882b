"""The interface in the reader's language: everything said in the code has its translation."""

import ast
import string
import tomllib
from pathlib import Path

import pytest

from timeline.model import ActorType
from timeline.when import parse
from tui import actor_list, configuration, dates, headings, keymap, lanes, offers, words
from tui.configuration import Chosen

TUI = Path(words.__file__).parents[1]
LANGUAGES = [code for code in words.codes() if code != words.ENGLISH]

SAID = {
    # what takes a text to be said: which of its arguments are texts
    "say": (0,),
    "say_date": (0,),
    "say_number": (0, 1),
    "noted": (0, 1, 2, 3, 4, 5, 6, 7),
    "key": (2, 3),
    "Sign": (2,),
}


def said():
    """Everything that is said in the code: a text, or the forms for one and for many."""
    for path in sorted(TUI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            texts = tuple(
                text
                for place in SAID.get(name, ())
                if place < len(node.args)
                for text in _texts(node.args[place])
            )
            forms = name == "say_number" or (name == "noted" and "{number}" in "".join(texts))
            yield from [texts] if forms else texts
    yield from keymap.PANES
    yield from (kind.value for kind in ActorType)
    yield from (*offers.SAYS.values(), *actor_list.ORDERS, *lanes.ORDERS, *lanes.KINDS)


def _texts(node):
    """Of one text, or of either of two."""
    if isinstance(node, ast.IfExp):
        return [*_texts(node.body), *_texts(node.orelse)]
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.strip():
        return [node.value]
    return []


def _catalogue(code):
    path = TUI / "words" / f"{code}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))["says"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_all_that_is_said_is_in_the_catalogue_and_nothing_else(code):
    wanted = {text if isinstance(text, str) else text[0] for text in said() if text}
    assert sorted(wanted ^ set(_catalogue(code))) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_has_the_places_of_what_it_translates(code):
    catalogue = _catalogue(code)
    for text in filter(None, said()):
        forms = (text,) if isinstance(text, str) else text
        translated = catalogue[forms[0]]
        translated = [translated] if isinstance(translated, str) else translated
        assert len(translated) == len(forms), text
        known = set.union(*map(_places, forms)) | {"last"}
        assert all(_places(form) <= known for form in translated), text
        assert _places(forms[-1]) - {"number"} <= _places(translated[-1]), text


def _places(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.fixture
def italian():
    words.use("it")


DATES = [
    ("2026-01-06", "6 gennaio 2026"),
    ("2026-05-01", "1º maggio 2026"),
    ("[..2026-01-05]", "prima del 6 gennaio 2026"),
    ("[..2026-01-07]", "prima dell’8 gennaio 2026"),
    ("../2025-12", "prima di gennaio 2026"),  # as the English says it: the bound is not in it
    ("2026-01-11/..", "dall’11 gennaio 2026 in poi"),
    ("2026-03/..", "da marzo 2026 in poi"),
    ("184X", "gli anni 1840"),
    ("18XX", "gli anni 1800–1899"),
    ("[..1839]", "prima del 1840"),
    ("[2026-01-06..2026-01-08]", "tra il 6 gennaio 2026 e l’8 gennaio 2026"),
    ("[2026-01..2026-03]", "tra gennaio 2026 e marzo 2026"),
    ("2024-33", "1º trimestre del 2024"),
    ("-0043-03-15", "15 marzo 44 a.C."),
    ("1848~", "circa 1848"),
    ("2026-01-06?", "6 gennaio 2026 (dedotto)"),
]


@pytest.mark.parametrize(("edtf", "said"), DATES)
@pytest.mark.usefixtures("italian")
def test_dates_in_italian_take_the_articles_that_their_numbers_need(edtf, said):
    assert dates.spoken(parse(edtf)) == said


@pytest.mark.usefixtures("italian")
def test_headings_gaps_and_numbers_are_italian_too():
    assert headings.heading(parse("2026-01-06"), headings.DAYS).text == "6 gennaio 2026, martedì"
    assert dates.gap(parse("2025-02-01"), parse("2026-01-06")) == "11 mesi"
    assert words.grouped(1_234_567) == "1.234.567"


ENVIRONMENTS = [
    ({"LANG": "it_IT.UTF-8"}, "it"),
    ({"LANG": "it"}, "it"),
    ({"LANG": "it_IT.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
    ({"LANG": "en_GB.UTF-8", "LC_ALL": "it_CH"}, "it"),
    ({"LANG": "it_IT", "LC_ALL": ""}, "it"),  # set to nothing is not set
    ({"LANG": "xx_XX.UTF-8"}, "en"),
    ({"LC_ALL": "C.UTF-8", "LANG": "it_IT"}, "en"),
    ({}, "en"),
]


@pytest.mark.parametrize(("environment", "code"), ENVIRONMENTS)
def test_the_locale_chooses_the_language(environment, code):
    assert words.of_environment(environment) == code


async def test_the_screen_speaks_italian(explore):
    async with explore(size=(160, 45), chosen=Chosen(language="it")) as reader:
        shown = reader.screen()
        for text in ("13 eventi", "prima del", "partecipano", "cerca", "documenti"):
            assert text in shown, text
        await reader.press("question_mark")
        assert "Perché l’evento ha questa data" in reader.screen()


async def test_dates_may_be_said_and_typed_in_another_language(explore):
    chosen = Chosen(language="en", date_language="it")
    async with explore(size=(160, 45), chosen=chosen) as reader:
        assert "prima del 6 gennaio 2026" in reader.screen()
        assert "13 events by day" in reader.screen()
        await reader.type("after:06/03/2025")
        assert reader.app._results.query.root.when.edtf == "2025-03-06"


async def test_a_date_in_digits_is_read_as_the_language_of_the_interface_orders_them(explore):
    for language, date in [("it", "2025-03-06"), ("en", "2025-06-03")]:
        async with explore(chosen=Chosen(language=language)) as reader:
            await reader.press("at")
            await reader.rush(*"06", "slash", *"03", "slash", *"2025", "enter")
            nearest = reader.app._results.at(dates.anchor(parse(date)))
            assert reader.app.rows.cursor == nearest


async def test_dates_are_typed_in_the_language_of_the_locale_that_the_interface_may_not_speak(
    explore, tmp_path
):
    environment = {"LANG": "de_DE.UTF-8", "TIMELINE_CONFIG": str(tmp_path / "none.toml")}
    async with explore(chosen=configuration.read(environment=environment)) as reader:
        await reader.rush("slash", *"on", "colon", "6", "slash", "1", "slash", *"2026")
        assert reader.app._results.query.root.when.edtf == "2026-01-06"
