"""The keys that the reader chose in place of ours: into the tables of the keymap, before any widget
takes its bindings from them.

What the reader chose wins over what we chose for the same pane; each key that changes hands is
told.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from textual.binding import Binding
from textual.keys import KEY_NAME_REPLACEMENTS, Keys

from tui import keymap, manual
from tui.words import say

Chosen = Mapping[str, tuple[str, ...]]
"""Keys by the name of the action, as `keymap.names`; none at all: it has no key."""

_MODIFIERS = {"ctrl", "alt", "shift", "super", "meta", "hyper"}
_NAMED = {key.value for key in Keys if not key.value.startswith("<")}
_WRITTEN = {shown.lower(): name for name, shown in manual.NAMES.items()} | {
    "pgdn": "pagedown",
    "pgup": "pageup",
    "return": "enter",
}


def bind(chosen: Chosen, place: Callable[[str], str]) -> list[str]:
    """Put the keys in force; what could not be done as it was written, in words, each beginning
    with the `place` where the action is given its keys."""
    wrong: list[str] = []
    known = keymap.names()
    after: dict[int, list[Binding]] = {}
    actions: dict[int, str] = {}
    for action, keys in _read(chosen, known, place, wrong):
        first, *others = known[action]
        after |= {id(first): _with_keys(first, keys)}
        after |= {id(other): _with_keys(other, ()) for other in others}
        actions |= {id(made): action for made in after[id(first)]}
    if not after:
        return wrong
    lost: dict[int, set[str]] = {}
    everywhere = [*keymap.EVERYWHERE, *keymap.DOING]
    for pane, bindings in keymap.PANES.items():
        together = everywhere if bindings[0] in everywhere else bindings
        for key, kept, gone in _settle(together, after, lost):
            said = say(
                "{key} does “{kept}” now, and no longer “{lost}” ({pane}).",
                key=manual.name(key),
                kept=say(kept.description),
                lost=say(gone.description),
                pane=say(pane),
            )
            wrong.append(f"{place(actions[id(kept)])}: {said}")
        if together is bindings:
            wrong += _hidden(pane, bindings, after, actions, place)
    _replace(after, lost)
    return list(dict.fromkeys(wrong))


def _replace(after: Mapping[int, list[Binding]], lost: Mapping[int, set[str]]) -> None:
    """In the tables; where the key bar names several keys, each by whoever had it."""
    every = (*keymap.TABLES.values(), *keymap.PANES.values())
    tables = list({id(table): table for table in every}.values())  # some are panes as they are
    now = {
        id(binding): [
            kept
            for one in after.get(id(binding), [binding])
            for kept in _without(one, lost.get(id(one), set()))
        ]
        for table in tables
        for binding in table
    }
    for old, owners in [bar for table in tables for bar in _bars(table)]:
        firsts = [one.key.split(",")[0] for owner in owners for one in now[owner][-1:]]
        shown = manual.name(",".join(firsts))
        now[old] = [replace(one, key_display=shown) for one in now[old]]
    for table in tables:
        table[:] = [one for binding in table for one in now[id(binding)]]


def _bars(table: Sequence[Binding]) -> Iterator[tuple[int, list[int]]]:
    """Those that the key bar names by several keys, with the bindings that have these."""
    owners = {manual.name(key): id(one) for one in table for key in one.key.split(",")}
    for binding in table:
        shown = (binding.key_display or "").split()
        if len(shown) > 1 and all(name in owners for name in shown):
            yield id(binding), [owners[name] for name in shown]


def _hidden(
    pane: str,
    bindings: Sequence[Binding],
    after: Mapping[int, list[Binding]],
    actions: Mapping[int, str],
    place: Callable[[str], str],
) -> Iterator[str]:
    """What is chosen for everywhere gives way to what a pane uses the key for."""
    now = [one for binding in bindings for one in after.get(id(binding), [binding])]
    uses = {key: binding for binding in now for key in binding.key.split(",")}
    for made in (one for instead in after.values() for one in instead):
        action = actions.get(id(made), "")
        if action.partition(".")[0] not in ("everywhere", "doing"):
            continue
        for key in made.key.split(","):
            if key in uses:
                said = say(
                    "in the pane “{pane}”, {key} does “{kept}”.",
                    pane=say(pane),
                    key=manual.name(key),
                    kept=say(uses[key].description),
                )
                yield f"{place(action)}: {said}"


def _read(
    chosen: Chosen,
    known: Mapping[str, Sequence[Binding]],
    place: Callable[[str], str],
    wrong: list[str],
) -> Iterator[tuple[str, tuple[str, ...]]]:
    from difflib import get_close_matches

    for action, written in chosen.items():
        at = place(action)
        if action not in known:
            near = get_close_matches(action, known, n=1)
            hint = say("Is it {name}?", name=near[0]) if near else say("docs/keys.md names them.")
            wrong.append(f"{at}: {say('there is no action “{name}”.', name=action)} {hint}")
            continue
        good = []
        for key in written:
            found = textual_name(key)
            if found is None:
                wrong.append(f"{at}: {say('“{key}” is no key.', key=key)}")
            elif found not in keymap.ALWAYS:
                good.append(found)
            elif all(found not in binding.key for binding in known[action]):
                wrong.append(f"{at}: {say('{key} always does the same.', key=key)}")
        if good or not written:
            yield action, tuple(good)


def textual_name(key: str) -> str | None:
    """What Textual calls a key that is written as "/", "ctrl+x" or "PgDn"; None for no key."""
    if key == "+":
        return "plus"
    *modifiers, last = key.split("+") if not key.endswith("++") else [*key[:-2].split("+"), "+"]
    if not last or not set(map(str.lower, modifiers)) <= _MODIFIERS:
        return None
    if len(last) == 1 and not last.isalnum():
        last = re.sub(r"[ -]", "_", unicodedata.name(last, "").lower())
        last = KEY_NAME_REPLACEMENTS.get(last, last)
    elif len(last) > 1:
        last = _WRITTEN.get(last.lower(), last.lower())
        if last not in _NAMED and last not in manual.NAMES:
            return None
    return "+".join([*map(str.lower, modifiers), last])


def _with_keys(binding: Binding, keys: Sequence[str]) -> list[Binding]:
    """The binding under other keys; what always works stays beside them."""
    kept = [key for key in binding.key.split(",") if key in keymap.ALWAYS]
    made = [replace(binding, key=",".join(kept))] if kept else []
    if keys:
        written = ",".join(keys)
        shown = None if binding.key_display is None else manual.name(written)
        made.append(replace(binding, key=written, key_display=shown, priority=False))
    return made


def _settle(
    bindings: Sequence[Binding], after: Mapping[int, list[Binding]], lost: dict[int, set[str]]
) -> Iterator[tuple[str, Binding, Binding]]:
    """No key does two things in a pane: the reader's choice stays, the first of two choices. Each
    key that is lost, with who keeps and who loses it."""
    chosen = [one for binding in bindings for one in after.get(id(binding), [])]
    others = [binding for binding in bindings if id(binding) not in after]
    owners: dict[str, Binding] = {}
    for binding in (*chosen, *others):
        for key in binding.key.split(","):
            if owners.setdefault(key, binding) is not binding:
                lost.setdefault(id(binding), set()).add(key)
                yield key, owners[key], binding


def _without(binding: Binding, lost: set[str]) -> list[Binding]:
    keys = [key for key in binding.key.split(",") if key not in lost]
    if not lost:
        return [binding]
    return [replace(binding, key=",".join(keys))] if keys else []
