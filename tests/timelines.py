"""Documents and tellings to fill a store with, in a line each."""

from collections.abc import Iterable

from timeline import when
from timeline.model import (
    ActorType,
    Coverage,
    Document,
    Part,
    Place,
    Role,
    Span,
    Status,
    Telling,
    telling_id,
)
from timeline.store import Fingerprint, Store


def passage(
    title: str,
    date: str | None = None,
    *,
    who: Iterable[str] = (),
    named: Iterable[str] = (),
    place: Iterable[str] = (),
    status: str = "happened",
    negated: bool = False,
    more: str = "",
    language: str = "it",
    kind: str = "",
    aliases: dict[str, tuple[str, ...]] | None = None,
    type: ActorType = ActorType.PERSON,  # noqa: A002 - the model's own word
    warnings: tuple[str, ...] = (),
):
    """A telling without its document: the title begins the passage, `more` goes on with it."""
    forms = aliases or {}
    roles = [(name, Role.PARTICIPANT) for name in who] + [(name, Role.MENTIONED) for name in named]
    return {
        "language": language,
        "quote": f"{title}{more}",
        "title": title,
        "when": None if date is None else when.parse(date),
        "status": Status(status),
        "negated": negated,
        "kind": kind,
        "parts": tuple(Part(name, type, role, aliases=forms.get(name, ())) for name, role in roles),
        "places": tuple(Place(name) for name in place),
        "warnings": warnings,
    }


def told(path: str, *passages):
    """A document that consists of these passages, a line each, and its tellings."""
    text, tellings = "", []
    for fields in passages:
        start, quote = len(text), fields["quote"]
        tellings.append(
            Telling(
                id=telling_id(path, quote, 0),
                path=path,
                span=Span(start, start + len(quote)),
                trigger=Span(start, start + 1),
                **fields,
            )
        )
        text += quote + "\n"
    return Document(path, text, f"sha of {path}"), tellings


def put(store: Store, path: str, *passages, metadata: dict[str, str] | None = None) -> None:
    """Store it, unsettled."""
    document, tellings = told(path, *passages)
    document = Document(path, document.text, document.sha256, metadata or {})
    coverage = Coverage(path, language="it", events=len(tellings))
    store.put(document, Fingerprint(len(document.text), 1, document.sha256), coverage, tellings)
