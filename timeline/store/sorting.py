"""Events in the order of the timeline, however many and however they come.

To put events between others costs several times what it costs to put them at the end, so what comes
in no order waits on disk, sorted in runs, until all is read; then the runs are merged. What comes
in order is passed on at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import cached_property
from heapq import merge
from io import SEEK_END
from itertools import islice
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NamedTuple, Self

from timeline.errors import StoreError
from timeline.store import lines
from timeline.store.labels import Key
from timeline.store.lines import Packed, Read, Ready

RUNS = 256
"""Runs that are merged at a time, a block of each in memory."""

CHUNK = 5_000
"""Events passed on in one go."""


def in_order(packs: Iterable[Packed], folder: Path | None) -> Iterator[Read]:
    """What came nearly in its order, then all the rest.

    What waits is in `folder` meanwhile, in a file without a name; None: where the system keeps such
    files. Raises StoreError where there is no room for it.
    """
    reached: Key | None = None
    with _Waiting(folder) as waiting:
        for pack in packs:
            if pack.least is None or pack.most is None:
                continue
            if pack.ordered and (reached is None or pack.least >= reached):
                reached = pack.most
                yield pack.read()
            else:
                waiting.add(pack.blocks)
        yield from _reads(waiting.merged())


def _reads(ready: Iterator[Ready]) -> Iterator[Read]:
    while some := list(islice(ready, CHUNK)):
        yield Read(some, lines.counted(some))


class _Block(NamedTuple):
    """Where it is in the file, in bytes."""

    start: int
    size: int


class _Waiting:
    """Runs of events on disk, each of them in order."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._runs: list[list[_Block]] = []
        self._opened = ExitStack()

    @cached_property
    def _file(self) -> IO[bytes]:
        return self._opened.enter_context(TemporaryFile(dir=self._folder, buffering=0))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()

    def add(self, blocks: Iterable[bytes]) -> None:
        try:
            if len(self._runs) == RUNS:
                self._runs = [self._written(map(lines.pack_block, _blocks(self.merged())))]
            self._runs.append(self._written(blocks))
        except OSError as error:
            raise StoreError(
                f"The events cannot be sorted: {error.strerror}.",
                "They come in no order, and need as much room on the disk as their lines: free "
                "some and try again.",
            ) from error

    def merged(self) -> Iterator[Ready]:
        return merge(*map(self._read, self._runs), key=lambda ready: ready.entry.key)

    def _read(self, run: Iterable[_Block]) -> Iterator[Ready]:
        for block in run:
            self._file.seek(block.start)
            yield from lines.unpack(self._file.read(block.size))

    def _written(self, blocks: Iterable[bytes]) -> list[_Block]:
        return [self._write(block) for block in blocks]

    def _write(self, block: bytes) -> _Block:
        start = self._file.seek(0, SEEK_END)
        rest = memoryview(block)
        while rest:
            rest = rest[self._file.write(rest) :]
        return _Block(start, len(block))


def _blocks(ready: Iterator[Ready]) -> Iterator[list[Ready]]:
    while some := list(islice(ready, lines.BLOCK)):
        yield some
