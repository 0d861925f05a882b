"""Everything that is specific to a language, as data: one TOML file each.

A file `xx.toml` beside this module is language `xx`. It has these tables, each read into the
frozen dataclass of the room that uses it, and each optional:

[language]   name, the function words it is recognised by, the small words of its datelines
[sentences]  abbreviations and ordinals after which a full stop ends nothing
[time]       the vocabulary of time expressions        extract.dates
[typed]      the words around a date that is typed    query.wording
[actors]     titles, offices, organisations' nouns     extract.actors
[events]     event nouns and verbs, cues of status     extract.events
[gist]       what happenings and things are called     extract.gist

To add a language, add its file: nothing else names the languages.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, TypeVar

from timeline.errors import LanguageError
from timeline.languages import tables

Table = TypeVar("Table")


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its ISO 639-1 code, with its data as read."""

    code: str
    name: str
    data: Mapping[str, Mapping[str, Any]]

    def __hash__(self) -> int:
        return hash(self.code)

    def table(self, name: str, kind: type[Table]) -> Table:
        """The table `name` as the dataclass `kind`; its defaults where the file has none.

        Raises LanguageError for an unknown key or a value of the wrong type.
        """
        return tables.read(kind, self.data.get(name, {}), f"{self.code}.toml [{name}]")


@cache
def codes() -> tuple[str, ...]:
    """The languages that have a file, in alphabetical order."""
    names = (entry.name for entry in resources.files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def load(code: str) -> Language:
    """The language of that code; read once.

    Raises LanguageError if there is no file for it, or if the file is not TOML.
    """
    if code not in codes():
        raise LanguageError(
            f"There is no data for the language “{code}”.", f"There is for {', '.join(codes())}."
        )
    source = resources.files(__name__).joinpath(f"{code}.toml")
    try:
        data = tomllib.loads(source.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(f"{code}.toml is not TOML: {error}.") from error
    name = data.get("language", {}).get("name", code)
    return Language(code, name, data)
