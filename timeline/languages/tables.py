"""A TOML table checked and turned into a frozen dataclass.

The dataclass is the schema: its fields are the keys, its annotations the types. Supported are
str, int, bool, float, `tuple[X, ...]` (a TOML array), `Mapping[str, X]` (a TOML table) and nested
dataclasses. What breaks a rule is refused with the file, the table and the key.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from timeline.errors import LanguageError

Table = TypeVar("Table")


def read(kind: type[Table], data: Mapping[str, Any], where: str) -> Table:
    """`data` as a `kind`; `where` names the table in errors.

    Raises LanguageError for an unknown key, a missing one without a default, or a wrong type.
    """
    hints = get_type_hints(kind)
    fields = dataclasses.fields(cast(Any, kind))
    names = [field.name for field in fields]
    if unknown := sorted(set(data) - set(names)):
        raise LanguageError(
            f"{where}: unknown key {', '.join(unknown)}.", f"The keys are: {', '.join(names)}."
        )
    values = {
        name: _value(hints[name], data[name], f"{where} {name}") for name in names if name in data
    }
    try:
        return kind(**values)
    except TypeError as error:
        raise LanguageError(f"{where}: {error}.") from error


def _value(hint: Any, value: Any, where: str) -> Any:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        _expect(value, list, where)
        return tuple(_value(arguments[0], item, where) for item in value)
    if origin is not None and issubclass(origin, Mapping):
        _expect(value, dict, where)
        items = {key: _value(arguments[1], item, f"{where}.{key}") for key, item in value.items()}
        return MappingProxyType(items)
    if dataclasses.is_dataclass(hint):
        _expect(value, dict, where)
        return read(cast(type[Any], hint), value, where)
    _expect(value, hint, where)
    return value


def _expect(value: Any, kind: type, where: str) -> None:
    right = isinstance(value, kind) and not (kind is int and isinstance(value, bool))
    if not right:
        raise LanguageError(f"{where}: {value!r} is not {kind.__name__}.")
