"""`python -m tests.gold`: what is found of the gold, a line a document, those held out summed up.

With `--missing` and part of a name, also what those documents lack or get wrong.
"""

from __future__ import annotations

import sys
from collections import Counter

from tests import gold
from tests.gold import Gold, score
from timeline import build, documents
from timeline.model import Telling

HEAD = f"{'':28}{'must':>9}{'should':>9}{'date':>7}{'status':>8}{'neg':>6}{'actors':>8}{'false':>7}"


def main(arguments: list[str]) -> None:
    wanted = arguments[1] if arguments[:1] == ["--missing"] and len(arguments) > 1 else None
    print(HEAD)
    sums: dict[str, Counter[str]] = {}
    for one in gold.every():
        read, tellings = _read(one)
        counted = score.count(read, tellings)
        kind = "held out" if one.heldout else "to tune on"
        sums.setdefault(f"{kind}, {one.head.language}", Counter()).update(counted)
        sums.setdefault(f"{kind}, all", Counter()).update(counted)
        if not one.heldout:
            print(_line(one.file.stem, counted))
            if wanted is not None and wanted in one.file.stem:
                _explain(read, tellings)
    print()
    for kind in sorted(sums):
        print(_line(kind, sums[kind]))


def _read(one: Gold) -> tuple[Gold, list[Telling]]:
    extraction = build.extract(documents.read(one.path, name=one.path.name))
    return one.on(extraction.document.text), list(extraction.tellings)


def _line(name: str, counted: Counter[str]) -> str:
    def share(tier: str) -> str:
        return f"{counted[f'{tier} found']}/{counted[tier]}"

    rights = [
        f"{100 * counted[key] // counted['found']}%" if counted["found"] else "–"
        for key in ("date", "status", "negation", "actors")
    ]
    return (
        f"{name:28}{share('must'):>9}{share('should'):>9}{rights[0]:>7}{rights[1]:>8}"
        f"{rights[2]:>6}{rights[3]:>8}{counted['false']:>7}"
    )


def _explain(read: Gold, tellings: list[Telling]) -> None:
    found = {event.id: telling for event, telling in score.matches(read, tellings)}
    for event in read.events:
        telling = found.get(event.id)
        if telling is None:
            print(f"    {event.tier:7}lacks {event.id} “{event.trigger.text}”: {event.title}")
        elif not score.date_is_right(event, telling):
            print(f"    {event.id} “{event.trigger.text}”: {telling.when}, not {event.accepted[0]}")
    for telling in score.false(read, tellings):
        print(f"    false: {telling.when} {telling.title}")


if __name__ == "__main__":
    main(sys.argv[1:])
