"""A mail (.eml): its subject, who wrote to whom, and what it says.

Of a mail that is both text and page the text is taken. What is attached is counted as left out.
"""

from __future__ import annotations

import email
import re
from collections.abc import Iterator, Mapping
from email import policy
from email.message import EmailMessage, MIMEPart

from timeline.documents.source import Source

_SHOWN = ("From", "To", "Cc")

_NOT_PROSE = re.compile(rf"^(?:{'|'.join(_SHOWN)}): [^\n]*$|^(?:>[> ]*)+", re.M)


def read(source: Source) -> tuple[str, Mapping[str, str]]:
    # Of the default policy, a message from bytes is an EmailMessage.
    message = email.message_from_bytes(source.data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    metadata = dict(_metadata(message))
    head = "\n".join(
        f"{name}: {' '.join(str(message[name]).split())}" for name in _SHOWN if message[name]
    )
    parts = (metadata.get("title", ""), head, *_bodies(message))
    return "\n\n".join(filter(None, parts)), metadata


def prose(text: str) -> str:
    """The text with the lines of names and the signs of quotation blanked, and just as long."""
    return _NOT_PROSE.sub(lambda match: " " * len(match.group()), text)


def _metadata(message: EmailMessage) -> Iterator[tuple[str, str]]:
    subject = " ".join(str(message["Subject"] or "").split())
    if subject:
        yield "title", subject
    if message["From"]:
        yield "author", " ".join(str(message["From"]).split())
    sent = getattr(message["Date"], "datetime", None)
    if sent is not None:
        yield "mail", sent.isoformat()
    language = message["Content-Language"]
    if language:
        yield "lang", str(language).partition(",")[0].strip()
    attached = [part.get_filename() or part.get_content_type() for part in _attached(message)]
    if attached:
        yield "left out", f"attached: {', '.join(attached)}"


def _attached(message: EmailMessage) -> Iterator[EmailMessage]:
    if message.is_multipart():
        for part in message.iter_attachments():
            if part.get_content_type() != "message/rfc822":
                yield part


def _bodies(message: EmailMessage) -> Iterator[str]:
    """What the mail says, and then what each mail says that is attached to it."""
    body = message.get_body(("plain", "html"))
    if body is not None:
        yield _text(body)
    if message.is_multipart():
        for part in message.iter_attachments():
            if part.get_content_type() == "message/rfc822":
                yield from _bodies(part.get_content())


def _text(part: MIMEPart) -> str:
    data = part.get_payload(decode=True)
    assert isinstance(data, bytes)  # a body has no parts
    try:
        said = data.decode(part.get_content_charset("utf-8"), "replace")
    except LookupError:  # an encoding that nobody knows: what is not ASCII is shown as lost
        said = data.decode("ascii", "replace")
    if part.get_content_subtype() == "html":
        from timeline.documents import markup  # slow to import: only where there is a page

        tree = markup.page(said)
        said = markup.text(tree) if tree is not None else ""
    return said.replace("\r\n", "\n").strip()
