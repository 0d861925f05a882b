"""A small timeline put together by hand from the sample document and a second one.

What the screens show depends on it alone: not on how well dates, actors and events are found.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from timeline import when
from timeline.model import (
    ActorType,
    Coverage,
    Dated,
    Document,
    Part,
    Place,
    Reason,
    Role,
    Span,
    Status,
    Telling,
    Timex,
    TimexType,
    telling_id,
)
from timeline.store import Fingerprint, Store

TODAY = date(2026, 1, 9)
SUMMIT = "paris-summit.it.txt"
TEXT = (Path(__file__).parents[2] / "seeds" / SUMMIT).read_text(encoding="utf-8")
HARBOUR = "notes/harbour.en.md"
NOTES = """# Notes on the harbour

In February 2024 the port authority of Lindhaven published its plan for a new quay.
From 6 to 9 March 2025 the dockers were on strike.

On 12 March 2025 at 09:30 the council of Lindhaven met the dockers. \
[bold]Nobody[/bold] spoke\x1b[31m.
Some day the lighthouse will be painted.
"""

TYPES = {"o": ActorType.ORGANISATION, "p": ActorType.PERSON, "l": ActorType.PLACE}
COALITION = "o:Coalizione dei Volenterosi"
DATELINE = Reason("dateline", "6 gennaio 2026", Span(8, 22))
WEEKDAY = Reason("weekday agrees", "Martedì", Span(25, 32))
EARLIER = Reason("earlier than the summit", "in continuità con", Span(1706, 1723))
REFERS = Reason("refers to the summit", "all’incontro", Span(1418, 1430))

# Passage (its span or its words), trigger, EDTF, status, title, who took part | who is only named,
# place, reasons.
SUMMIT_EVENTS = [
    (
        (1626, 1786),
        "incontro",
        "[..2026-01-05]",
        "happened",
        "Incontro tra Trump e Zelensky a Mar-a-Lago",
        "p:Donald Trump, p:Volodymyr Zelensky",
        "Mar-a-Lago",
        (EARLIER, DATELINE),
    ),
    (
        (0, 264),
        "Vertice",
        "2026-01-06",
        "happened",
        "Vertice della Coalizione dei Volenterosi",
        COALITION,
        "Parigi",
        (DATELINE, WEEKDAY),
    ),
    (
        (268, 505),
        "dichiarazione",
        "2026-01-06",
        "happened",
        "Dichiarazione della Coalizione in cinque punti",
        COALITION,
        "",
        (DATELINE,),
    ),
    (
        (757, 1000),
        "dichiarazione parallela",
        "2026-01-06",
        "happened",
        "Dichiarazione parallela di Francia e Regno Unito",
        "o:Francia, o:Regno Unito | o:Russia",
        "",
        (DATELINE,),
    ),
    (
        (1389, 1625),
        "hanno partecipato",
        "2026-01-06",
        "happened",
        "Witkoff e Kushner partecipano al vertice accanto a Zelensky",
        "p:Steve Witkoff, p:Jared Kushner, p:Volodymyr Zelensky | p:Donald Trump",
        "Parigi",
        (REFERS, DATELINE, WEEKDAY),
    ),
    (
        (1950, 2112),
        "non ha formalmente sottoscritto",
        "2026-01-06?",
        "negated",
        "Washington non sottoscrive la dichiarazione",
        "o:Stati Uniti",
        "",
        (DATELINE,),
    ),
    (
        (509, 616),
        "creazione",
        "[2026-01-06..]",
        "conditional",
        "Creazione di una forza multinazionale",
        COALITION,
        "",
        (DATELINE,),
    ),
    (
        (447, 507),
        "prosecuzione",
        "2026-01-06/..",
        "planned",
        "Prosecuzione del sostegno militare",
        COALITION,
        "",
        (DATELINE,),
    ),
    (
        (1003, 1200),
        "istituire hub militari",
        "[2026-01-06..]",
        "possible",
        "Hub militari in tutto il territorio ucraino",
        "o:Francia, o:Regno Unito",
        "Ucraina",
        (DATELINE,),
    ),
]

HARBOUR_EVENTS = [
    (
        "In February 2024 the port authority of Lindhaven published its plan for a new quay.",
        "published",
        "2024-02",
        "happened",
        "The port authority publishes its plan",
        "o:Port Authority",
        "Lindhaven",
        (),
    ),
    (
        "From 6 to 9 March 2025 the dockers were on strike.",
        "strike",
        "2025-03-06/2025-03-09",
        "happened",
        "Strike of the dockers",
        "o:Dockers",
        "Lindhaven",
        (),
    ),
    (
        "On 12 March 2025 at 09:30 the council of Lindhaven met the dockers.",
        "met",
        "2025-03-12T09:30",
        "happened",
        "The council of Lindhaven meets the dockers",
        "o:Council of Lindhaven, o:Dockers",
        "",
        (),
    ),
    (
        "Some day the lighthouse will be painted.",
        "painted",
        None,
        "planned",
        "The lighthouse will be painted",
        "",
        "",
        (),
    ),
]


def store(path=None):
    """With both documents and one that could not be read; in memory if there is no path."""
    made = Store.open(path, writable=True)
    _put(made, SUMMIT, TEXT, "it", "2026-01-06", "dateline", SUMMIT_EVENTS)
    _put(made, HARBOUR, NOTES, "en", "2025-03-13", "front matter", HARBOUR_EVENTS)
    failed = Coverage("notes/scan.txt", failure="byte 3 is not UTF-8")
    made.put(None, Fingerprint(9, 0, "0" * 64), failed)
    made.settle()
    return made


def _put(made, path, text, language, day, source, rows):
    tellings = [_telling(path, text, language, *row) for row in rows]
    dated = Dated(when.parse(day), source)
    coverage = Coverage(path, language, "words", dated, len(rows), len(text))
    timexes = [
        Timex(Span(start, start + len(quote)), TimexType.DATE, value)
        for quote, value in [("6 gennaio 2026", "2026-01-06"), ("12 March 2025", "2025-03-12")]
        if (start := text.find(quote)) >= 0
    ]
    document = Document(path, text, "0" * 64)
    made.put(document, Fingerprint(len(text), 0, "0" * 64), coverage, tellings, timexes)


def _telling(path, text, language, place, trigger, edtf, status, title, who, where, reasons):
    span = Span(*place) if isinstance(place, tuple) else _find(text, place)
    quote = span.of(text)
    offset = quote.index(trigger)
    negated = status == "negated"
    return Telling(
        id=telling_id(path, quote, offset),
        path=path,
        language=language,
        span=span,
        quote=quote,
        trigger=Span(span.start + offset, span.start + offset + len(trigger)),
        title=title,
        when=when.parse(edtf) if edtf else None,
        status=Status.HAPPENED if negated else Status(status),
        negated=negated,
        parts=tuple(_parts(who)),
        places=(Place(where),) if where else (),
        reasons=reasons,
        warnings=("“Giovedì” is not 6 January 2026, a Tuesday",) if "Witkoff" in title else (),
    )


def _find(text, quote):
    start = text.index(quote)
    return Span(start, start + len(quote))


def _parts(written):
    took_part, _, mentioned = written.partition("|")
    for names, role in ((took_part, Role.PARTICIPANT), (mentioned, Role.MENTIONED)):
        for name in filter(None, (part.strip() for part in names.split(","))):
            kind, _, bare = name.partition(":")
            yield Part(bare, TYPES[kind], role)
