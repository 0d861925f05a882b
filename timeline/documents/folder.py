"""What there is to read under the paths asked for, in a stable order, and what is not read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.documents import READERS, mailbox
from timeline.errors import NothingToReadError


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read. `name` is how the user knows it: relative, with forward slashes.

    `part`: of a message in a mailbox, where it begins and how long it is, in bytes.
    """

    path: Path
    name: str
    size: int
    mtime_ns: int
    part: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """What is not read, and why; `failed` if the user would have wanted it read."""

    name: str
    why: str
    failed: bool = False


def walk(paths: Sequence[Path]) -> Iterator[Found | Skipped]:
    """Every file under the paths, each once, sorted by name.

    Names are relative to the folder asked for, or to the deepest folder that holds all paths asked
    for. A file asked for by name is read whatever its suffix. Links to folders are not followed:
    they can lead in a circle.

    Raises NothingToReadError for a path that is missing.
    """
    wanted = [path.absolute() for path in paths]
    for path, asked in zip(wanted, paths, strict=True):
        if not os.path.lexists(path):
            raise NothingToReadError(f"There is no {asked}.", "Check the path.")
    base = base_of(paths)
    seen: set[str] = set()
    for path in sorted(set(wanted)):
        entries = _folder(path, base) if path.is_dir() else _file(path, base)
        for entry in entries:
            if entry.name not in seen:
                seen.add(entry.name)
                yield entry


def base_of(paths: Sequence[Path]) -> Path:
    """The folder that names are relative to."""
    wanted = [path.absolute() for path in paths]
    return Path(os.path.commonpath([path if path.is_dir() else path.parent for path in wanted]))


def _folder(folder: Path, base: Path) -> Iterator[Found | Skipped]:
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        yield Skipped(f"{_name(folder, base)}/", f"the folder cannot be read ({reason})", True)
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith("."):
            yield Skipped(_name(path, base), "hidden")
        elif entry.is_dir(follow_symlinks=False):
            yield from _folder(path, base)
        elif path.is_dir():  # unlike the entry's own, no error for a link to itself
            yield Skipped(_name(path, base), "a link to a folder")
        elif path.suffix.lower() not in (*READERS, mailbox.SUFFIX):
            yield Skipped(
                _name(path, base), f"no reader for {path.suffix or 'files without a suffix'}"
            )
        else:
            yield from _file(path, base)


def _file(path: Path, base: Path) -> Iterator[Found | Skipped]:
    """The file, or each message of a mailbox."""
    name = _name(path, base)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            yield Skipped(name, "neither a file nor a folder")
        elif mailbox.is_one(path):
            yield from _mailbox(path, name, status)
        else:
            yield Found(path, name, status.st_size, status.st_mtime_ns)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        yield Skipped(name, f"it cannot be opened ({reason})", True)


def _mailbox(path: Path, name: str, status: os.stat_result) -> Iterator[Found | Skipped]:
    number = 0
    for number, part in enumerate(mailbox.messages(path), 1):
        yield Found(path, mailbox.name(name, number), part[1], status.st_mtime_ns, part)
    if not number:
        why = "no line that begins with “From ” tells where a mail does" if status.st_size else ""
        yield Skipped(name, why or "it is empty", failed=bool(why))


def _name(path: Path, base: Path) -> str:
    """A name is bytes to the system; what of it is not UTF-8 is written as an escape."""
    relative = path.relative_to(base).as_posix()
    return os.fsencode(relative).decode("utf-8", "backslashreplace")
