"""Rich Text (.rtf): its text, a paragraph a block, in the encoding that the file names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from striprtf.striprtf import rtf_to_text

from timeline.documents.source import Source
from timeline.errors import UnreadableDocumentError

_TITLE = re.compile(r"\{\\title ([^{}\\]+)\}")
_MADE = re.compile(r"\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")


def read(source: Source) -> tuple[str, Mapping[str, str]]:
    # The file itself is ASCII; what is beyond stands in it as escapes of the encoding it names.
    written = source.data.decode("ascii", "replace")
    if not written.lstrip().startswith("{\\rtf"):
        raise _refusal(source)
    try:
        said: str = rtf_to_text(written, errors="replace")  # type: ignore[no-untyped-call] # has no types
    except (ValueError, LookupError) as error:
        raise _refusal(source) from error
    lines = (line.rstrip() for line in said.split("\n"))
    return "\n\n".join(filter(None, lines)), dict(_metadata(written))


def _refusal(source: Source) -> UnreadableDocumentError:
    return UnreadableDocumentError(
        source.path, "it is damaged, or is no Rich Text", "Save it again, or as plain text."
    )


def _metadata(written: str) -> Iterator[tuple[str, str]]:
    title = _TITLE.search(written)
    if title:
        yield "title", title[1].strip()
    made = _MADE.search(written)
    if made:
        year, month, day = map(int, made.groups())
        yield "metadata", f"{year:04}-{month:02}-{day:02}"
