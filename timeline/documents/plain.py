"""Plain text: the decoded file itself, and what notes that were Markdown say of themselves."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.documents import front_matter
from timeline.documents.source import Source

_KEYS = frozenset(("author", "created", "date", "lang", "language", "published", "tags", "title"))


def read(source: Source) -> tuple[str, Mapping[str, str]]:
    text = source.text()
    said = front_matter.read(text) if _is_note(text) else {}
    return text, {**said, **source.told()}


def prose(text: str) -> str:
    """The text with front matter blanked, and just as long."""
    start = front_matter.end(text) if _is_note(text) else 0
    return front_matter.blank(text[:start]) + text[start:]


def _is_note(text: str) -> bool:
    """A ruling may open any letter: keys follow this one that notes have."""
    return not _KEYS.isdisjoint(front_matter.read(text))
