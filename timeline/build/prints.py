"""What tells that a file would be read as it was read before."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from timeline.build.values import Stated

_READERS = ("build", "documents", "extract", "gazetteer", "languages", "merge", "names")
"""The rooms on which depends what a document tells, and with which events it is joined."""


@cache
def way(stated: Stated) -> str:
    """A short mark of how documents are read: by which program, and with what stated.

    A new version of the program, or another `--lang` or `--tagger`, reads the same bytes
    differently.
    """
    return digest(repr(stated), *_tagger(stated.tagger), *_program())[:12] + "-"


def digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _tagger(name: str | None) -> Iterator[str]:
    """The version of the tagger's package, and the age of the folder its model is in."""
    if name is None:
        return
    from importlib import metadata  # slow to import, and nearly always nobody's need

    package, _, model = name.partition(":")
    with suppress(metadata.PackageNotFoundError):
        yield metadata.version(package)
    with suppress(OSError):
        yield str(Path(model).stat().st_mtime_ns)


def _program() -> Iterator[str]:
    """The program's own files by size and time: as good as their content, and quick."""
    root = Path(__file__).parent.parent
    for room in _READERS:
        for path in sorted((root / room).rglob("*.*")):
            if path.suffix != ".pyc":
                status = path.stat()
                yield f"{path.relative_to(root)} {status.st_size} {status.st_mtime_ns}"
