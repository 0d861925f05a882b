"""Folders read into stores, and what a store then says, as the commands write it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from timeline import build
from timeline.export import jsonl
from timeline.store import Store


def exported(store: Store) -> bytes:
    return "\n".join(jsonl.write(store.events())).encode()


def read(store: Store, *paths: Path) -> None:
    for _ in build.read(paths, store):
        pass


def fresh(paths: Iterable[Path]) -> bytes:
    """What a new store says of these paths."""
    with Store.open(None, writable=True) as store:
        read(store, *paths)
        return exported(store)
