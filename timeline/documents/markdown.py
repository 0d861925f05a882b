"""Markdown with its front matter: the decoded file itself, with what is not prose known."""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.documents import front_matter
from timeline.documents.source import Source

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


def read(source: Source) -> tuple[str, Mapping[str, str]]:
    text = source.text()
    return text, {**front_matter.read(text), **source.told()}


def prose(text: str) -> str:
    """The text with front matter, code, addresses and tags blanked, and just as long."""
    start = front_matter.end(text)
    shown = _NOT_PROSE.sub(lambda match: front_matter.blank(match.group()), text[start:])
    return front_matter.blank(text[:start]) + shown
