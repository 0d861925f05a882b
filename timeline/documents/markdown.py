"""Markdown with its front matter: the decoded file itself, with what is not prose known.

Of front matter (YAML between lines of `---`, TOML between lines of `+++`) the flat keys are read:
`key: value` with or without quotes. Lists and nested keys are kept as they are written.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping

from timeline.documents.source import Source

_FRONT = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<body>.*?)^(?P=fence)[ \t]*(?:\r?\n|\Z)", re.S | re.M
)
_KEY = re.compile(r"^(?P<key>[A-Za-z][\w \t.-]*+):[ \t]+(?P<value>\S.*)$", re.M)

# Each part stops at the sign that could begin it again, so that a megabyte of opening brackets on
# a line takes no longer than a megabyte of words.
_NOT_PROSE = re.compile(
    r"""
      ^(?P<tick>```++|~~~++)[^\n]*\n.*?(?:^(?P=tick)[`~]*[ \t]*$|\Z)  # fenced code
    | <!--.*?(?:-->|\Z)                                             # a comment
    | ^[ \t]{0,3}\[[^\]\n]+\]:[^\n]*$                               # where a link leads
    | ^[ \t]*+\|?(?:[ \t]*+:?-{3,}:?[ \t]*\|)+[ \t:-]*$             # a table's ruling
    | ^[ \t]{0,3}(?:\#{1,6}|>+)(?=[ \t])                            # of a heading, of a quotation
    | !\[[^\[\]\n]*\]\([^)\]\s]*(?:\s"[^"\]\n]*")?\)                 # a picture
    | \[(?=!\[|[^\[\]\n]*\]\([^)\[\]\n]*\))                         # before a link
    | \]\([^)\]\s]*(?:\s"[^"\]\n]*")?\)                             # where a link leads
    | (?<![\w*_])[*_]{1,3}(?=[^\s*_])                               # emphasis begins
    | (?<=[^\s*_])[*_]{1,3}(?![\w*_])                               # and ends
    | </?[A-Za-z][^<>\n]*>                                          # a tag, or <https://...>
    | `[^`\n]+`                                                     # code
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_SIGN = re.compile(r"[^\n\r]")


def read(source: Source) -> tuple[str, Mapping[str, str]]:
    text = source.text()
    return text, dict(_metadata(text))


def prose(text: str) -> str:
    """The text with front matter, code, addresses and tags blanked, and just as long."""
    front = _FRONT.match(text)
    start = front.end() if front else 0
    return _blank(text[:start]) + _NOT_PROSE.sub(lambda match: _blank(match.group()), text[start:])


def _blank(text: str) -> str:
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
