"""A mailbox (.mbox, RFC 4155): each of its messages is a document of its own, known by its number.

It is never read as a whole: mailboxes are larger than memory. What looks like the line that divides
messages, in the text of one, has a ">" before it (the form called mboxrd).
"""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path

SUFFIX = ".mbox"
_DIVIDES = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\n]*\d{4}[^\n\d]*(?:\n|\Z)")
_QUOTED = re.compile(rb"^>(>*From )", re.M)
_NAME = re.compile(r"(\d{6,})\.eml")


def is_one(path: Path) -> bool:
    """By its suffix, or by how it begins: mail programs leave the suffix out."""
    if path.suffix:
        return path.suffix.lower() == SUFFIX
    with path.open("rb") as file:
        return _DIVIDES.match(file.readline(1000)) is not None


def messages(path: Path) -> Iterator[tuple[int, int]]:
    """Of each message where it begins and how long it is, in bytes, in order; none where the file
    holds no mail. Raises OSError where it cannot be opened."""
    with path.open("rb") as file:
        if not path.stat().st_size:
            return
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as whole:
            divided = [(match.start(), match.end()) for match in _DIVIDES.finditer(whole)]
            ends = [*divided, (len(whole), len(whole))]
            for (_, begins), (ends_at, _) in pairwise(ends):
                yield begins, ends_at - begins


def message(path: Path, begins: int, length: int) -> bytes:
    """As it was before it was put into the mailbox."""
    with path.open("rb") as file:
        file.seek(begins)
        return _QUOTED.sub(rb"\1", file.read(length))


def name(mailbox: str, number: int) -> str:
    """What the message of that number, from 1, is known by."""
    return f"{mailbox}/{number:06}.eml"


def whence(path: Path) -> tuple[Path, int] | None:
    """The mailbox, and the line in it, from 1, of the message that is known by the path; None for
    what is no message of one."""
    number = _NAME.fullmatch(path.name)
    if number is None or not path.parent.is_file():
        return None
    found = next(islice(messages(path.parent), int(number[1]) - 1, None), None)
    if found is None:
        return None
    return path.parent, _lines(path.parent, found[0])


def _lines(path: Path, end: int) -> int:
    """The line that begins at that byte."""
    lines, at = 1, 0
    with path.open("rb") as file:
        while at < end and (line := file.readline()):
            lines, at = lines + 1, at + len(line)
    return lines
