"""Where the program keeps its files: the XDG base directories."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

APPLICATION = "timeline"


def config() -> Path:
    return _base("XDG_CONFIG_HOME", ".config")


def data() -> Path:
    return _base("XDG_DATA_HOME", ".local/share")


def state() -> Path:
    return _base("XDG_STATE_HOME", ".local/state")


def store(paths: Sequence[Path]) -> Path:
    """The store of what is under these paths: the same paths, the same store.

    The first path's name stands in it so that a person can tell the stores apart.
    """
    wanted = sorted({str(path.absolute()) for path in paths})
    key = hashlib.blake2b("\0".join(wanted).encode("utf-8", "surrogateescape"), digest_size=6)
    name = "".join(c if c.isascii() and c.isalnum() else "-" for c in Path(wanted[0]).name)
    return data() / f"{name.strip('-') or 'root'}-{key.hexdigest()}.timeline"


def _base(variable: str, home: str) -> Path:
    """A relative path in the variable counts as none: the specification says so."""
    named = Path(os.environ.get(variable, ""))
    return (named if named.is_absolute() else Path.home() / home) / APPLICATION
