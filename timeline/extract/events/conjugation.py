"""Principal parts into all the forms by which a verb is met."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.extract.events.cues import Cues

REGULAR = ("past", "present", "imperfect", "future", "conditional", "participle", "gerund")


REGULARLY = "-"
"""Stands for a part that is regular, where a later one is not."""

CUT = "|"
"""Before an ending: the stem is written as the table of spelling says."""


def forms(parts: str, cues: Cues) -> Iterator[tuple[str, str]]:
    """(form's name, word) for each form of the verb with these principal parts."""
    infinitive, *irregular = parts.split()
    yield "infinitive", infinitive
    stem, endings = _conjugation(infinitive, cues)
    apart = particle(parts, cues)
    given = dict(zip(("past", "participle", "present", "future"), irregular, strict=False))
    for form in REGULAR:
        if given.get(form, REGULARLY) == REGULARLY:
            words = (_regular(stem, ending, apart, cues) for ending in endings.get(form, ()))
            yield from ((form, word) for word in words)
            continue
        for word in _agreeing(form, given[form], cues):
            yield form, word
            if form == "past" and apart:
                yield form, apart + word
    for ending in _first(given.get("past", REGULARLY), endings):
        yield "past", _regular(stem, ending, apart, cues)
    for ending in endings.get("infinitive", ()):
        yield "marked" if "+" in ending else "infinitive", _regular(stem, ending, apart, cues)


def _first(past: str, endings: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """The persons that are regular beside this irregular past: "pedí" beside "pidió", but not
    "decimos" beside "dijo".
    """
    yield from endings.get("first", ())
    regular = endings.get("past", ())
    if regular and past[-1] == regular[0][-1]:
        yield from endings.get("weak", ())


def particle(parts: str, cues: Cues) -> str:
    """The beginning of the infinitive that leaves it in a finite form, "" if there is none."""
    infinitive, *irregular = parts.split()
    if not irregular:
        return ""
    starts = [start for start in cues.particles if infinitive.startswith(start)]
    start = max(starts, key=len, default="")
    return "" if irregular[0].startswith(start) else start


def _regular(stem: str, ending: str, apart: str, cues: Cues) -> str:
    """ "ge+t" puts a beginning before the stem as well, behind what leaves it."""
    beginning, added, end = ending.rpartition("+")
    word = apart + beginning + stem[len(apart) :] + end if added else stem + end
    if CUT not in word:
        return word
    for pattern, written in cues.spelling.items():
        word = re.sub(pattern, written, word)
    return word.replace(CUT, "")


def _conjugation(infinitive: str, cues: Cues) -> tuple[str, dict[str, tuple[str, ...]]]:
    """The stem and the endings of the longest ending that fits."""
    for length in range(min(6, len(infinitive)), -1, -1):
        ending = infinitive[len(infinitive) - length :]
        if ending in cues.conjugations:
            return infinitive[: len(infinitive) - length], dict(cues.conjugations[ending])
    return infinitive, {}


def _agreeing(form: str, written: str, cues: Cues) -> Iterator[str]:
    """An irregular part in all its persons, or genders and numbers."""
    table = cues.agreement.get(form, {})
    for word in written.split("/"):
        yield word
        for ending, others in table.items():
            if word.endswith(ending):
                yield from (word[: len(word) - len(ending)] + other for other in others)
                break


def alternatives(written: str) -> Iterator[str]:
    """ "vertic(e|i)" is "vertice", "vertici"; several groups multiply."""
    before, opened, rest = written.partition("(")
    if not opened:
        yield written
        return
    group, _, after = rest.partition(")")
    for choice in group.split("|"):
        yield from alternatives(before + choice + after)
