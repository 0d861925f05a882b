"""The manual is the keymap: `python -m tui.manual` prints it; docs/keys.md is that output."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.binding import Binding

from tui import keymap
from tui.words import noted, say

NAMES = {
    "question_mark": "?",
    "slash": "/",
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "at": "@",
    "colon": ":",
    "greater_than_sign": ">",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "escape": "esc",
    "enter": "⏎",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "f1": "F1",
    "f5": "F5",
}
"""Textual's names of keys as they are written on a keyboard, where they differ."""


SAID = noted("space")
"""Keys that are written as a word."""


def name(keys: str) -> str:
    """ "j,down" as "j ↓"."""
    return " ".join(map(_name, keys.split(",")))


def _name(key: str) -> str:
    bare = key.strip()
    return say(bare) if bare in SAID else NAMES.get(bare, bare)


def key_for(action: str) -> str:
    """The first key in force for an action, by its name among `keymap.names`; where the reader left
    it none, how it is found."""
    bindings = keymap.names().get(action)
    if bindings is None:
        return name("ctrl+p")
    return name(bindings[0].key.split(",")[0])


def lines(bindings: Iterable[Binding]) -> Iterator[tuple[str, str]]:
    """Keys and what they do, in the order in which they are bound."""
    for binding in bindings:
        yield name(binding.key), say(binding.tooltip or binding.description)


def markdown() -> str:
    said = "Printed by `python -m tui.manual`. The names are for [other keys](configuration.md)."
    parts = ["# Keys", "", said, ""]
    names = {id(one): name for name, found in keymap.names().items() for one in found}
    for pane, bindings in keymap.PANES.items():
        parts += [f"## {pane}", "", "| key | what it does | name |", "|---|---|---|"]
        for binding, (keys, does) in zip(bindings, lines(bindings), strict=True):
            action = f"`{names[id(binding)]}`" if id(binding) in names else ""
            parts.append(f"| `{keys}` | {does} | {action} |")
        parts.append("")
    return "\n".join(parts)


if __name__ == "__main__":
    print(markdown(), end="")
