"""Plain text: the decoded file itself."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.documents.source import Source


def read(source: Source) -> tuple[str, Mapping[str, str]]:
    return source.text(), {}
