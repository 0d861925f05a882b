"""A key that does nothing says so, with what is near; so does one that finds nothing to do."""

import pytest
from textual.events import Key

from tui.configuration import Chosen

UNUSED = [
    # pane, key, what is said
    ("1", "W", "W does nothing here; in Lanes, Actors: Sort."),
    ("1", "w", "w does nothing here; in Lanes: Lanes by."),
    ("1", "d", "d does nothing here; in Documents: Date, language."),
    ("2", "J", "J does nothing here; j: Move."),  # as with the capitals locked
    ("4", "K", "K does nothing here; k: Row before."),
    ("1", "Q", "Q does nothing here; q: Close."),
    ("5", "w", "w does nothing here; in Lanes: Lanes by."),
    ("6", "7", "7 does nothing here; ? lists the keys."),
    ("3", "f7", "f7 does nothing here; ? lists the keys."),
]
NOTHING_TO_DO = [
    # keys, what is said
    ("o", "One document alone tells this."),
    ("]", "Nothing is marked: space marks."),
    (" G]", "No mark after this one."),
    (" [", "No mark before this."),
    ("\b", "Everything is shown: / narrows it."),
    ("F", "Everything is shown: / narrows it."),
    ("GA", "No actor is named in this row."),
]
NAMES = {
    "]": "right_square_bracket",
    "[": "left_square_bracket",
    " ": "space",
    "\b": "backspace",
}


def said(reader):
    return [notice.message for notice in reader.app._notifications]


@pytest.mark.parametrize(("pane", "key", "says"), UNUSED)
async def test_a_key_that_does_nothing_says_where_it_does_something(explore, pane, key, says):
    async with explore(size=(80, 24)) as reader:
        await reader.press(pane, key)
        assert said(reader) == [says]


@pytest.mark.parametrize(("keys", "says"), NOTHING_TO_DO)
async def test_a_key_that_finds_nothing_to_do_says_so(explore, keys, says):
    async with explore() as reader:
        await reader.press(*(NAMES.get(key, key) for key in keys))
        assert said(reader) == [says]


async def test_the_ends_of_the_queries_that_were_asked_are_told(explore):
    async with explore() as reader:
        await reader.press("alt+left")
        assert said(reader) == ["No query was asked before this."]
        await reader.press("alt+right")
        assert said(reader) == ["This is the last query that was asked."]


async def test_a_letter_of_another_alphabet_is_said_as_it_is_written(explore):
    async with explore() as reader:
        reader.app.post_message(Key("cyrillic_small_letter_o", "о"))
        await reader.settle()
        assert said(reader) == ["о does nothing here; ? lists the keys."]


async def test_it_is_said_in_the_readers_language(explore):
    async with explore(chosen=Chosen(language="it")) as reader:
        await reader.press("W")
        assert said(reader) == ["W qui non fa nulla; in Corsie, Attori: Ordina."]
        await reader.press("ctrl+c")
        assert said(reader) == ["ctrl+q esce."]
        await reader.press("ctrl+p")
        assert "Un comando, o una parte del suo nome" in reader.screen()


async def test_nothing_is_said_of_what_is_typed_or_of_keys_over_the_views(explore):
    async with explore() as reader:
        await reader.type("W7Q")
        await reader.press("escape", "question_mark", "W", "7")
        assert said(reader) == []
