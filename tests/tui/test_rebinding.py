"""The keys that the reader chose: bound, told, and named wherever a key is named."""

import re
from pathlib import Path

import pytest

from tests.tui import sample
from tui import keymap, manual, rebinding

KEYS = [
    ("/", "slash"),
    ("+", "plus"),
    ("-", "minus"),
    ("?", "question_mark"),
    ("G", "G"),
    ("à", "à"),
    ("ctrl+x", "ctrl+x"),
    ("Alt+Left", "alt+left"),
    ("esc", "escape"),
    ("PgDn", "pagedown"),
    ("F5", "f5"),
    ("ctrl++", "ctrl+plus"),
    ("hyperspace", None),
    ("foo+x", None),
    ("", None),
]


@pytest.mark.parametrize(("written", "name"), KEYS)
def test_a_key_is_written_as_on_the_keyboard(written, name):
    assert rebinding.textual_name(written) == name


def bind(chosen):
    return rebinding.bind(chosen, lambda action: f"config.toml:{action}")


def bound(keys, pane):
    return {
        key: binding.description for binding in keys.PANES[pane] for key in binding.key.split(",")
    }


def test_other_keys_take_the_place_of_ours_everywhere(keys):
    assert bind({"everywhere.search": ("H", "/"), "doing.export": ()}) == []
    now = bound(keys, "Everywhere")
    assert (now["H"], now["slash"]) == ("Search", "Search")
    assert "E" not in bound(keys, "Doing things")
    assert [one.key for one in keys.EVERYWHERE if one.description == "Search"] == ["H,slash"]
    assert [one.key_display for one in keys.EVERYWHERE if one.description == "Search"] == ["H /"]


def test_a_key_that_changes_hands_is_told_and_the_rest_of_its_keys_stay(keys):
    told = bind({"rows.row-before": ("j",)})
    assert "config.toml:rows.row-before: j does “Row before” now, and no longer “Move”" in told[0]
    now = bound(keys, "Timeline")
    assert (now["j"], now["down"]) == ("Row before", "Move")


def test_of_two_choices_for_a_key_the_first_holds(keys):
    told = bind({"everywhere.why": ("X",), "doing.mark": ("X",)})
    assert "X does “Why” now, and no longer “Mark”" in told[0]
    assert bound(keys, "Everywhere")["X"] == "Why"
    assert "X" not in bound(keys, "Doing things")


def test_a_pane_that_uses_the_key_of_everywhere_is_named(keys):
    told = bind({"everywhere.why": ("W",)})
    assert "config.toml:everywhere.why: in the pane “Lanes”, W does “Sort”." in told


def test_ctrl_q_always_quits(keys):
    told = bind({"everywhere.quit": (), "everywhere.search": ("ctrl+q", "H")})
    assert told == ["config.toml:everywhere.search: ctrl+q always does the same."]
    assert bound(keys, "Everywhere")["ctrl+q"] == "Quit"


def test_an_action_that_is_not_there_is_told_with_the_nearest(keys):
    (told,) = bind({"everywhere.serch": ("H",)})
    assert told.endswith("there is no action “everywhere.serch”. Is it everywhere.search?")
    (told,) = bind({"rows.move": ("hyperspace",)})
    assert "“hyperspace” is no key" in told
    assert bound(keys, "Timeline")["j"] == "Move"


# ---------------------------------------------------------------------------------- what names them
BARS = [
    # chosen, and what the bar shows of each binding that it names by two keys
    ({}, "j k"),
    ({"rows.row-before": ("p",)}, "j p"),
    ({"rows.row-before": ("j",)}, "↓ j"),
    ({"rows.move": ("n", "x")}, "n k"),
    ({"rows.row-before": ()}, "j"),
]


@pytest.mark.parametrize(("chosen", "shown"), BARS)
def test_the_bar_names_each_of_two_keys_by_who_has_it_now(keys, chosen, shown):
    bind(chosen)
    for table in (keys.ROWS, keys.PANES["Timeline"]):
        (move,) = (one for one in table if one.description == "Move")
        assert move.key_display == shown


NAMED = [
    # action, keys that are pressed, and what is then said with the key in force
    ("everywhere.clear-filters", ["slash", *"xylophone", "enter"], "H takes the filters off"),
    ("doing.mark", ["D"], "Mark two events first, with H."),
    ("doing.mark", ["M"], "one and the same first, with H."),
    ("everywhere.search", ["f"], "Everything is shown: H narrows it."),
    ("everywhere.keep-this-query", ["b"], "None is kept yet: H keeps the query"),
    ("everywhere.kept-queries", ["slash", *"dockers", "enter", "B", "enter"], "H lists what"),
    ("everywhere.help", ["question_mark"], "  H F1 "),
    ("everywhere.search", ["question_mark"], "  H "),
]


@pytest.mark.parametrize(("action", "pressed", "said"), NAMED)
async def test_whatever_names_a_key_names_the_one_in_force(
    keys, explore, action, pressed, said, tmp_path, monkeypatch
):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    bind({action: ("H", "F1") if action == "everywhere.help" else ("H",)})
    store = sample.store(tmp_path / "sample.timeline")
    async with explore(size=(120, 60), store=store) as reader:
        await reader.press(*pressed)
        notices = [notice.message for notice in reader.app._notifications]
        assert any(said in shown for shown in (reader.screen(), *notices))


def test_an_action_without_a_key_is_found_among_all_commands(keys):
    bind({"everywhere.search": ()})
    assert manual.key_for("everywhere.search") == "ctrl+p"
    assert manual.key_for("doing.mark") == "space"


def test_every_action_that_something_said_names_is_there():
    """A label that changes changes the name of its action."""
    names = keymap.names()
    for path in Path(manual.__file__).parent.glob("*.py"):
        for name in re.findall(r'key_for\(\s*"([^"]+)"', path.read_text(encoding="utf-8")):
            assert name in names, f"{path.name}: {name}"
