"""What the reader chose: one TOML file, and what is in force of it.

A flag wins over a variable, a variable over the file, the file over what is given here. What is
wrong in the file is told, and only that is passed over: the rest of it holds.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from timeline import locales, places
from tui import looks, words
from tui.words import say

NAME = "config.toml"

PREFIX = "TIMELINE_"
"""Before the name of a setting in capitals: the variable that sets it."""

COLUMNS = ("actors", "sources", "document")

WEEKDAYS = {"monday": 0, "saturday": 5, "sunday": 6}
"""What a week may begin with, counted from Monday."""

LOCALE = "locale"
"""The language that the locale names."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A choice of one of `allowed`, of several of them if `many`; `allowed` empty: yes or no.
    `more` allows what takes long to look up."""

    default: str | bool | tuple[str, ...]
    says: str
    allowed: tuple[str, ...] = ()
    many: bool = False
    more: Callable[[], tuple[str, ...]] = tuple

    def all_allowed(self) -> tuple[str, ...]:
        return (*self.allowed, *self.more())

    def read(self, value: object) -> str | bool | tuple[str, ...] | None:
        """None for what is not allowed."""
        if not self.allowed:
            return value if isinstance(value, bool) else None
        if not self.many:
            if isinstance(value, str) and (value in self.allowed or value in self.more()):
                return value
            return None
        if isinstance(value, list) and all(one in self.allowed for one in value):
            return tuple(value)
        return None

    def told(self) -> str:
        """What is allowed, in words."""
        if not self.allowed:
            return say("It is true or false.")
        listed = ", ".join(self.all_allowed())
        return (
            say("It is a list of some of {names}.", names=listed)
            if self.many
            else say("It is one of {names}.", names=listed)
        )


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is in force; `keys` maps ids of actions to their keys, as they are written; `wrong`
    tells what was passed over, in words."""

    file: Path = Path(NAME)
    theme: str = looks.DARK.name
    language: str = words.ENGLISH
    date_language: str = words.SAME
    typed: str | None = None
    """The language that dates are typed in, if another: the interface may not speak it."""
    week_start: str = "monday"
    columns: tuple[str, ...] = ("actors", "sources")
    mouse: bool = True
    colour: bool = True
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    """The line of the file on which an action is given its keys."""
    origins: Mapping[str, str] = field(default_factory=dict)
    """Where each setting is from: the name of a flag, a variable or the file; "" by default."""
    wrong: Sequence[str] = ()


def settings() -> Mapping[str, Setting]:
    """Every setting by its name in the file."""
    ours = Chosen()
    return {
        "theme": Setting(
            ours.theme, "the colours", tuple(look.name for look in looks.OURS), more=_themes
        ),
        "language": Setting(LOCALE, "the language of the interface", (LOCALE, *words.codes())),
        "date_language": Setting(
            ours.date_language,
            "the language in which dates are said and typed",
            (words.SAME, *words.codes()),
        ),
        "week_start": Setting(ours.week_start, "the day a week begins with", tuple(WEEKDAYS)),
        "columns": Setting(
            ours.columns, "what stands beside the titles of events", COLUMNS, many=True
        ),
        "mouse": Setting(ours.mouse, "listen to the mouse"),
        "colour": Setting(ours.colour, "use colours"),
    }


def _themes() -> tuple[str, ...]:
    """Those that come with Textual, which is not loaded for one of ours."""
    from tui import themes

    return themes.theirs()


def place(stated: Path | None = None, environment: Mapping[str, str] | None = None) -> Path:
    """The file: as stated, as TIMELINE_CONFIG names it, or in the folder for configuration."""
    environment = os.environ if environment is None else environment
    if stated is not None:
        return stated.expanduser()
    named = environment.get(f"{PREFIX}CONFIG")
    return Path(named).expanduser() if named else places.config() / NAME


def read(
    stated: Mapping[str, object] | None = None, environment: Mapping[str, str] | None = None
) -> Chosen:
    """What is in force; `stated` are the flags by the names of their settings, and `config`."""
    stated = {name: value for name, value in (stated or {}).items() if value is not None}
    environment = os.environ if environment is None else environment
    named = stated.pop("config", None)
    path = place(named if isinstance(named, Path) else None, environment)
    wrong: list[str] = []
    written, text = _written(path, named is not None or f"{PREFIX}CONFIG" in environment, wrong)
    keys = written.pop("keys", {})
    known = settings()
    values: dict[str, Any] = {name: setting.default for name, setting in known.items()}
    origins = dict.fromkeys(known, "")
    for name, value, origin in (
        *((name, value, path.name) for name, value in written.items()),
        *_of_environment(known, environment),
        *((name, value, f"--{name}") for name, value in stated.items()),
    ):
        at = f"{path}:{_line(text, name)}" if origin == path.name else origin
        setting = known.get(name)
        if setting is None:
            wrong.append(f"{at}: {_unknown(name, known)}")
        elif (taken := setting.read(value)) is None:
            wrong.append(
                say("{place}: {name} cannot be {value}.", place=at, name=name, value=repr(value))
                + f" {setting.told()}"
            )
        else:
            values[name], origins[name] = taken, origin
    if values["language"] == LOCALE:
        values["language"] = words.of_environment(environment)
        if values["date_language"] == words.SAME:
            values["typed"] = locales.language(environment)
    taken_keys = dict(_keys(keys, path, text, wrong))
    lines = {action: _line(text, action) for action in taken_keys}
    return Chosen(path, **values, keys=taken_keys, lines=lines, origins=origins, wrong=tuple(wrong))


def _written(path: Path, asked_for: bool, wrong: list[str]) -> tuple[dict[str, Any], str]:
    """What stands in the file; that there is none is wrong only if one was named."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        if asked_for:
            wrong.append(say("{place}: there is no such file.", place=path))
        return {}, ""
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else say("it is not UTF-8")
        wrong.append(say("{place} cannot be read: {why}.", place=path, why=why))
        return {}, ""
    import tomllib

    try:
        return tomllib.loads(text), text
    except tomllib.TOMLDecodeError as error:
        wrong.append(
            say("{place} is not TOML: {why}. Nothing of it is used.", place=path, why=error)
        )
        return {}, ""


def _of_environment(
    known: Mapping[str, Setting], environment: Mapping[str, str]
) -> Iterator[tuple[str, object, str]]:
    if environment.get("NO_COLOR"):
        yield "colour", False, "NO_COLOR"
    for name, setting in known.items():
        variable = PREFIX + name.upper()
        if text := environment.get(variable):
            yield name, _typed(text, setting), variable


def _typed(text: str, setting: Setting) -> object:
    """A variable is always text."""
    if not setting.allowed:
        return {"true": True, "false": False, "1": True, "0": False}.get(text.lower(), text)
    return text.replace(",", " ").split() if setting.many else text


def _keys(
    written: object, path: Path, text: str, wrong: list[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A key or a list of them for each action of each table; "none" unbinds it."""
    if not isinstance(written, dict):
        wrong.append(say("{place}: keys must be a table, [keys].", place=path))
        return
    rows = [
        (f"{table}.{name}", value)
        for table, actions in written.items()
        for name, value in (actions.items() if isinstance(actions, dict) else [("", actions)])
    ]
    for name, value in rows:
        keys = [value] if isinstance(value, str) else value
        if isinstance(keys, list) and all(isinstance(key, str) for key in keys):
            yield name, tuple(key for key in keys if key != "none")
        else:
            at = f"{path}:{_line(text, name)}"
            told = say("It is a key, a list of keys, or “none”.")
            said = say("{place}: {name} cannot be {value}.", place=at, name=name, value=repr(value))
            wrong.append(f"{said} {told}")


def _unknown(name: str, known: Mapping[str, Setting]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    said = say("there is no setting “{name}”.", name=name)
    if near:
        return f"{said} {say('Is it {name}?', name=near[0])}"
    return f"{said} {say('There are {names}.', names=', '.join((*known, '[keys]')))}"


def _line(text: str, name: str) -> int:
    """The line, from 1, on which that name is given something: TOML's reader does not tell."""
    import re

    last = re.escape(name.rpartition(".")[2])
    found = re.search(rf"""^\s*(?:[\w.-]+\.)?["']?{last}["']?\s*=""", text, re.MULTILINE)
    # A match begins with the blank lines before it.
    return text.count("\n", 0, found.end()) + 1 if found else 1


def place_of(chosen: Chosen, action: str) -> str:
    """File and line where an action is given its keys."""
    return f"{chosen.file}:{chosen.lines.get(action, 1)}"


def in_force(chosen: Chosen) -> Iterator[tuple[str, str]]:
    """Each setting with its value, as it is written in the file, and where it is from."""
    for name in settings():
        value = getattr(chosen, name)
        origin = chosen.origins.get(name)
        yield name, f"{_in_toml(value)}{f'  ({origin})' if origin else ''}"
    for action, keys in chosen.keys.items():
        yield (
            f"keys.{action}",
            f"{_in_toml(keys) if keys else _in_toml('none')}  ({chosen.file.name})",
        )


def _in_toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_in_toml, value))}]"
    return f'"{value}"'


def markdown() -> str:
    """The settings as a table; docs/configuration.md holds it."""
    rows = ["| setting | what it is | allowed | unless set |", "|---|---|---|---|"]
    for name, setting in settings().items():
        allowed = ", ".join(f"`{one}`" for one in setting.all_allowed()) or "`true`, `false`"
        says = f"{setting.says}; a list" if setting.many else setting.says
        rows.append(f"| `{name}` | {says} | {allowed} | `{_in_toml(setting.default)}` |")
    return "\n".join(rows)


if __name__ == "__main__":
    print(markdown())
