"""What a note says of itself above its prose: YAML between lines of `---`, TOML of `+++`.

The flat keys are read: `key: value` with or without quotes. Lists and nested keys are kept as they
are written.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping

_FRONT = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<body>.*?)^(?P=fence)[ \t]*(?:\r?\n|\Z)", re.S | re.M
)
_KEY = re.compile(r"^(?P<key>[A-Za-z][\w \t.-]*+):[ \t]+(?P<value>\S.*)$", re.M)
_SIGN = re.compile(r"[^\n\r]")


def read(text: str) -> Mapping[str, str]:
    """Its keys, in small letters; none where the text does not begin with any."""
    return dict(_metadata(text))


def end(text: str) -> int:
    """Where the prose begins."""
    front = _FRONT.match(text)
    return front.end() if front else 0


def blank(text: str) -> str:
    """As long, and with the same lines."""
    return _SIGN.sub(" ", text)


def _metadata(text: str) -> Iterator[tuple[str, str]]:
    front = _FRONT.match(text)
    if front is None:
        return
    if front["fence"] == "+++":
        yield from _toml(front["body"])
        return
    for match in _KEY.finditer(front["body"]):
        yield match["key"].strip().casefold(), match["value"].strip().strip("\"'")


def _toml(body: str) -> Iterator[tuple[str, str]]:
    """Nothing from front matter that is not TOML: the prose below it still counts."""
    try:
        values = tomllib.loads(body)
    except tomllib.TOMLDecodeError:
        return
    for key, value in values.items():
        yield key.casefold(), str(value)
