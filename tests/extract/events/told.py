"""A sentence told: what the finder of events makes of it, with given dates and names."""

from timeline import languages, when
from timeline.extract import events, sentences
from timeline.model import (
    ActorType,
    Dated,
    Document,
    Mention,
    Span,
    Telling,
    Timex,
    TimexType,
)


def told(
    text: str,
    language: str = "it",
    *,
    date: str | None = None,
    dates: dict[str, str] | None = None,
    people: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
) -> list[Telling]:
    """`dates`: expression -> EDTF; every occurrence of a name or an expression counts."""
    known = languages.load(language)
    created = Dated(when.parse(date) if date else None, "stated" if date else "none")
    timexes = [
        Timex(span, TimexType.DATE, value, when.parse(value))
        for written, value in (dates or {}).items()
        for span in _spans(text, written)
    ]
    mentions = [Mention(s, ActorType.PERSON, name) for name in people for s in _spans(text, name)]
    mentions += [Mention(s, ActorType.PLACE, name) for name in places for s in _spans(text, name)]
    return events.find(
        Document("told.txt", text, ""),
        known,
        dated=created,
        sentences=list(sentences.split(text, known)),
        timexes=sorted(timexes, key=lambda timex: timex.span),
        mentions=sorted(mentions, key=lambda mention: mention.span),
    )


def _spans(text: str, written: str) -> list[Span]:
    found, start = [], text.find(written)
    while start >= 0:
        found.append(Span(start, start + len(written)))
        start = text.find(written, start + 1)
    return found
