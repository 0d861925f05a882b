"""A mail (.eml): its subject, who wrote to whom, and what it says.

Of a mail that is both text and page the text is taken. What is attached is told as left out.
"""

from __future__ import annotations

import email
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime

from timeline.documents.source import Source

_SHOWN = ("From", "To", "Cc")

_NOT_PROSE = re.compile(rf"^(?:{'|'.join(_SHOWN)}): [^\n]*$|^(?:>[> ]*)+", re.M)


def read(source: Source) -> tuple[str, Mapping[str, str]]:
    # Not of the newer policy: its headers raise what they like where a mail is broken.
    message = email.message_from_bytes(source.data)
    metadata = dict(_metadata(message))
    head = (f"{name}: {_header(message, name)}" for name in _SHOWN if _header(message, name))
    parts = (metadata.get("title", ""), "\n".join(head), *_bodies(message))
    return "\n\n".join(filter(None, parts)), metadata


def prose(text: str) -> str:
    """The text with the lines of names and the signs of quotation blanked, and just as long."""
    return _NOT_PROSE.sub(lambda match: " " * len(match.group()), text)


def _metadata(message: Message) -> Iterator[tuple[str, str]]:
    for name, key in (("Subject", "title"), ("From", "author"), ("Content-Language", "lang")):
        if _header(message, name):
            yield key, _header(message, name)
    with suppress(ValueError):  # no date, or none that can be one
        yield "mail", parsedate_to_datetime(_header(message, "Date")).isoformat()
    attached = [part.get_filename() or part.get_content_type() for part in _attached(message)]
    if attached:
        yield "left out", f"attached: {', '.join(attached)}"


def _header(message: Message, name: str) -> str:
    """What stands there, on one line; empty where nothing does. As it is written where its
    encoding is none."""
    written = str(message.get(name, ""))
    with suppress(MessageError, LookupError, ValueError):
        written = str(make_header(decode_header(written)))
    return " ".join(written.split())


def _attached(message: Message) -> Iterator[Message]:
    """The parts of which nothing is read."""
    for part in message.walk():
        if not part.is_multipart() and not _is_body(part):
            yield part


def _is_body(part: Message) -> bool:
    said = part.get_content_type() in ("text/plain", "text/html")
    return said and part.get_content_disposition() != "attachment"


def _bodies(message: Message) -> Iterator[str]:
    """What the mail says, and what the mails say that are inside it."""
    if message.is_multipart():
        parts = [part for part in message.get_payload() if isinstance(part, Message)]
        if message.get_content_type() == "multipart/alternative":
            # The same in several forms.
            plain = [part for part in parts if part.get_content_type() == "text/plain"]
            parts = (plain or parts)[:1]
        for part in parts:
            yield from _bodies(part)
    elif _is_body(message):
        yield _text(message)


def _text(part: Message) -> str:
    data = part.get_payload(decode=True)
    assert isinstance(data, bytes)  # of a part without parts
    try:
        said = data.decode(part.get_content_charset("utf-8"), "replace")
    except (LookupError, ValueError):  # an encoding that nobody knows: what is lost is shown so
        said = data.decode("ascii", "replace")
    if part.get_content_subtype() == "html":
        from timeline.documents import markup  # slow to import: only where there is a page

        tree = markup.page(said)
        said = markup.text(tree) if tree is not None else ""
    return said.replace("\r\n", "\n").strip()
