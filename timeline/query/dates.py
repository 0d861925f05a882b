"""Dates as people type them: EDTF, ranges with two dots, and words in any of our languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache

from timeline import languages, when
from timeline.errors import DateError
from timeline.when import When

LONGEST = 80
"""Characters of a date in words."""


def read(text: str, *, today: date, language: str) -> When:
    """What the text means on the day `today` to somebody who writes that language.

    Raises DateError for what cannot be understood, and for several times of which one is open.
    """
    return when.one_of(alternatives(text, today=today, language=language))


def alternatives(text: str, *, today: date, language: str) -> list[When]:
    """The times of which the text means one, in their order: “March or April” are two.

    Raises DateError for what cannot be understood.
    """
    text = text.strip()
    first, dots, last = text.partition("..")
    if not dots or text.startswith("["):
        return _one(text, today, language)
    if not first and not last:
        raise DateError(f"“{text}” has no date in it.")
    ends = [end.strip() and _one(end, today, language) for end in (first, last)]
    return [_between(ends[0][0] if ends[0] else None, ends[1][-1] if ends[1] else None)]


def years(text: str) -> When:
    """A year, or years with two dots between them or on one side.

    Raises DateError if the last lies before the first.
    """
    first, dots, last = text.partition("..")
    if not dots:
        return when.year(int(text))
    return _between(
        when.year(int(first)) if first else None, when.year(int(last)) if last else None
    )


def _between(first: When | None, last: When | None) -> When:
    return when.parse(f"{_plain(first)}/{_plain(last)}")


def _plain(value: When | None) -> str:
    """An end of an interval; of a value that is an interval itself, the days of its bounds."""
    if value is None:
        return ".."
    if "/" not in value.edtf and value.edtf[-1:] not in "]}":
        return value.edtf
    bound = value.latest if value.earliest is None else value.earliest
    assert bound is not None
    return when.day_at(bound).edtf


def _one(text: str, today: date, language: str) -> list[When]:
    try:
        return _each(when.parse(text.strip()))
    except DateError:
        found = _typed(text.strip(), today, language)
        if not found:
            raise
        return list(found)


def _each(value: When) -> list[When]:
    """The members of a set without open ends; else the value alone."""
    if value.edtf[:1] != "[" or ".." in value.edtf:
        return [value]
    return [when.parse(member.strip()) for member in value.edtf[1:-1].split(",")]


def _typed(text: str, today: date, language: str) -> tuple[When, ...]:
    """Words: by our own grammars, in the language given and then in the others; then in languages
    that have no file."""
    if len(text) > LONGEST:
        return ()
    ours = languages.codes()
    for code in dict.fromkeys((language, *ours)):
        if code in ours and (found := _meant(text, today, code)):
            return found
    return _foreign(text, today, (language, *OTHERS))


# ------------------------------------------------------------------------ words around a date
@lru_cache(maxsize=512)  # a query is read again at every key
def _meant(text: str, today: date, code: str) -> tuple[When, ...]:
    """What a text means that is one date with the words around it, or several with an "or"."""
    from timeline.query import wording  # the grammars it rests on take long to compile

    if found := _told(text, today, code):
        return found
    words = wording.of(code)
    for taken in (words.closed(text), words.led(text)):
        if taken is not None and (found := _opened(*taken, today, code)):
            return found
    bare = words.bare(text)
    if bare is not None and (found := _meant(bare, today, code)):
        return found
    pieces = words.either_of(text)
    return tuple(_either(pieces, today, code)) if len(pieces) > 1 else ()


def _opened(relation: str, text: str, today: date, code: str) -> tuple[When, ...]:
    """The date of the text as the words around it open it. Of several, one is meant: what comes
    after them comes after the first."""
    found = _meant(text, today, code)
    if not found:
        return ()
    forwards = relation in ("after", "since")
    value = found[0] if forwards else found[-1]
    if value.bounded:
        return (_OPENED[relation](value),)
    if forwards and value.latest is None and relation == "since":
        return found  # "from 2019 onwards" says it twice
    return ()


def _after(value: When) -> When:
    """The day after it, or any time later."""
    assert value.latest is not None
    return when.parse(f"[{when.day_at(value.latest + 1)}..]")


def _until(value: When) -> When:
    assert value.latest is not None
    return when.parse(f"../{when.day_at(value.latest)}")


_OPENED: dict[str, Callable[[When], When]] = {
    "before": when.before,
    "after": _after,
    "since": when.since,
    "until": _until,
}


def _either(pieces: list[str], today: date, code: str) -> Iterator[When]:
    """Each with what another one says for all: the month and year of the last ("6 or 7 May 2024"),
    or what stands before the first ("May 6 or 7"). Nothing, unless all of them are understood."""
    last, first = pieces[-1].split(), pieces[0].split()
    tails = [" ".join(last[start:]) for start in range(1, len(last))]
    heads = [" ".join(first[:end]) for end in range(len(first) - 1, 0, -1)]
    found: list[When] = []
    for piece in pieces:
        ended = [] if piece is pieces[-1] else [f"{piece} {tail}" for tail in tails]
        begun = [] if piece is pieces[0] else [f"{head} {piece}" for head in heads]
        for written in (*ended, piece, *begun):
            if known := _told(written, today, code) or (
                written == piece and _meant(piece, today, code)
            ):
                found.extend(known)
                break
        else:
            return
    yield from sorted(found, key=lambda value: value.sort_key)


# ----------------------------------------------------------------------------- a date and no more
def _told(text: str, today: date, code: str) -> tuple[When, ...]:
    """The date that all of the text is, as in a document written on that day. Who types seldom
    cares for capitals, nor to write a month out."""
    from timeline.extract import dates
    from timeline.query import wording

    language, created = languages.load(code), when.day(today.year, today.month, today.day)
    clear = wording.of(code).clear(text)
    for written in dict.fromkeys((clear, clear.title())):
        before = len(clear) - len(text) if clear.endswith(text) else 0
        for timex in dates.find(written, language, created=created):
            rest = written[before : timex.span.start] + written[timex.span.end :]
            if timex.when is not None and not rest.strip(" ,."):
                return tuple(_each(timex.when))
    return ()


def _foreign(text: str, today: date, codes: tuple[str, ...]) -> tuple[When, ...]:
    """In languages that have no file of ours."""
    from timeline.extract import dates

    created = when.day(today.year, today.month, today.day)
    for code in codes:
        if code in languages.codes() or not dates.knows(code):
            continue
        for timex in dates.find_in_other(text, code, created=created):
            if timex.when is not None and len(text) - len(timex.span.of(text)) < 2:
                return tuple(_each(timex.when))
    return ()


OTHERS = tuple("ar bg cs da el fi he hr hu ja ko nb ro ru sk sl sv tr uk zh".split())  # noqa: SIM905
"""Languages without a file of ours in which a date is still understood. dateparser knows two
hundred, and to load them all takes seconds."""
