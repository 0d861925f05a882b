"""A sentence into clauses, at most one finite verb each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.extract.events import attribution, inversion
from timeline.extract.events.group import Group
from timeline.extract.events.tokens import Token

_STRONG = frozenset(";:–—()")
_REPORTING = ("statement", "thought")
"""What follows them without "that" is a clause of its own: "he said she left"."""

_LEADING = frozenset(("preposition", "locative", "with"))
_ARTICLES = frozenset(("relative_article", "relative_oblique"))
_PRONOUNS = frozenset(("pronoun", "plural_pronoun", "organisation_pronoun"))
_OPENERS = ("relative", "condition", "subordinator", "coordinator")


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens [first, end). `opener` is the class of the word that joins it to what goes before.

    `resumes`: it goes on with a clause that another one interrupted, and has its subject.
    `attributes`: it says who said what stands before it, and no more.
    """

    first: int
    end: int
    group: Group | None
    opener: str = ""
    resumes: bool = False
    attributes: bool = False


def split(
    tokens: Sequence[Token], groups: Sequence[Group], *, verb_second: bool = False
) -> list[Clause]:
    """The clauses in order; together they hold every token."""
    turned = inversion.end(tokens, verb_second=verb_second)
    if not groups:
        whole = Clause(turned, len(tokens), None)
        return [Clause(0, turned, None, "condition"), whole] if turned else [whole]
    cuts = _opening(tokens, groups[0]) if groups[0].first >= turned else [0]
    cuts = [max(cuts[0], turned)] if groups[0].first >= turned else cuts
    for one, other in pairwise(groups):
        passes = one.first < turned <= other.first
        cuts.append(
            turned if passes else _between(tokens, one, other, cuts[-1], verb_second=verb_second)
        )
    said = attribution.begins(tokens, groups[-1], _behind(groups))
    if said is not None:
        cuts[-1] = said
    bounds = [*cuts, len(tokens)]
    opens = "condition" if turned and turned == cuts[0] else ""
    clauses = [] if cuts[0] == 0 else [Clause(0, cuts[0], None, opens)]
    for group, (first, end) in zip(groups, pairwise(bounds), strict=True):
        turns = first < turned
        close = min(end, turned) if turns else _close(tokens, group, end)
        attributes = said is not None and group is groups[-1]
        opener = "condition" if turns else _opener(tokens, first, group)
        clauses.append(Clause(first, close, group, opener, attributes=attributes))
        if close < end:
            clauses.append(Clause(close, end, None))
    return _resumed(clauses)


def _behind(groups: Sequence[Group]) -> int:
    """The token behind the verb before the last one."""
    return groups[-2].end if len(groups) > 1 else 1


def _close(tokens: Sequence[Token], group: Group, end: int) -> int:
    """Past the semicolon after which something else is told, by a verb that we do not know; before
    "and if"."""
    after = range(group.end, end - 1)
    for index in after:
        if tokens[index].lowered == ";" and not tokens[index].dated:
            return index + 1
        behind = next((t for t in tokens[index + 1 : end] if t.lowered != ","), None)
        if "coordinator" in tokens[index].word and behind and "condition" in behind.word:
            return index
        joined = tokens[index].lowered == "," and "coordinator" in tokens[index + 1].word
        if joined and any("copula" in token.word for token in tokens[index:end]):
            return index + 1
    return end


def _opening(tokens: Sequence[Token], first: Group) -> list[int]:
    """Where the first clause with a verb starts: at a relative before it, else at the start."""
    for index in range(first.first - 1, 0, -1):
        token = tokens[index]
        if token.lowered == "," and _is_relative(tokens, index + 1, first):
            return [index + 1]
        if "relative" in token.word and _follows_whom(tokens, index, first):
            return [index]
        if token.mark and token.lowered in ",;:" and index < first.first - 1:
            if "relative" in tokens[index + 1].word:
                return [index + 1]
            if token.lowered != ",":
                return [index + 1]
    return [_after_circumstance(tokens, first)]


def _follows_whom(tokens: Sequence[Token], index: int, first: Group) -> bool:
    """A name, or a noun, stands before the relative, and the verb at once behind it: "a man who had
    lost two fingers"."""
    before = tokens[index - 1]
    if before.mention is not None:
        return True
    at_once = all("skip" in token.word for token in tokens[index + 1 : first.first])
    return at_once and not (before.mark or before.dated or before.word.classes)


def _after_circumstance(tokens: Sequence[Token], first: Group) -> int:
    """Past "if nobody bids," where the verb of that clause is one that we do not know."""
    openers = ("condition", "subordinator")
    if not any(name in token.word for token in tokens[:2] for name in openers):
        return 0
    commas = _commas(tokens, range(1, first.first))
    return commas[-1] + 1 if commas else 0


def _between(
    tokens: Sequence[Token], one: Group, other: Group, start: int, *, verb_second: bool
) -> int:
    """The token with which the clause of the other group begins."""
    low, high = _past_bracket(tokens, min(one.end, other.first), other.first), other.first
    inside = range(low, high)
    for index in inside:
        if tokens[index].lowered in _STRONG and not tokens[index].dated:
            return index + 1
    if (again := _again(tokens, inside)) is not None:
        return again
    if "relative" in tokens[start].word and (commas := _commas(tokens, inside)):
        return commas[-1] + 1
    joined = _joined(tokens, inside, dependent=not verb_second or _closes(tokens, other))
    if joined is not None:
        return _past_condition(tokens, joined, high) or joined
    if commas := _commas(tokens, inside):
        return commas[-1] + 1
    if low < high and _is_subject(tokens[high - 1]):
        return high - 1
    return low if one.kind in _REPORTING else high


def _past_condition(tokens: Sequence[Token], place: int, verb: int) -> int | None:
    """Past "if the priest permits," where the verb of that clause is one that we do not know."""
    commas = _commas(tokens, range(place + 3, verb)) if "condition" in tokens[place].word else []
    last = tokens[commas[-1] - 1] if commas else None
    if last is None or last.mention is not None or last.dated or last.word.classes:
        return None
    return commas[-1] + 1


def _again(tokens: Sequence[Token], inside: range) -> int | None:
    """ "and that", which goes on with what is reported."""
    for index in inside[:-1]:
        after = tokens[index + 1].word
        if "coordinator" in tokens[index].word and ("relative" in after or "subordinator" in after):
            return index
    return None


def _joined(tokens: Sequence[Token], inside: range, *, dependent: bool) -> int | None:
    """Where a word joins one clause to the other; none that makes it dependent where it cannot be:
    "trat als Teilhaber ein und erwarb 40 Prozent".
    """
    for opener in _OPENERS:
        if opener == "subordinator" and not dependent:
            continue
        places = [i for i in inside if opener in tokens[i].word and not tokens[i].dated]
        if places:
            place = places[-1]
            leads = opener != "coordinator" and place > inside.start and _leads(tokens[place - 1])
            return place - 1 if leads else place
    return None


def _past_bracket(tokens: Sequence[Token], low: int, high: int) -> int:
    """Past "(1958)", which belongs to what stands before it."""
    signs = [i for i in range(low, high) if tokens[i].lowered in "()" and not tokens[i].dated]
    opened = len(signs) >= 2 and [tokens[i].lowered for i in signs[:2]] == ["(", ")"]
    within = range(signs[0] + 1, signs[1]) if opened else range(0)
    return signs[1] + 1 if within and all(tokens[i].dated for i in within) else low


def _closes(tokens: Sequence[Token], group: Group) -> bool:
    """The verb ends its clause, as it does where it is dependent."""
    end = group.end
    return end >= len(tokens) or tokens[end].mark or "coordinator" in tokens[end].word


def _is_subject(token: Token) -> bool:
    """ "If it is refused I shall": a pronoun that no object would be."""
    return token.word.plain or bool(token.word.classes & _PRONOUNS)


def _leads(token: Token) -> bool:
    """ "in" of "in quanto", "to" of "to whom" """
    return bool(token.word.classes & _LEADING)


def is_oblique(tokens: Sequence[Token], clause: Clause) -> bool:
    """ "With whom she had three daughters": the relative is no subject."""
    if clause.opener != "relative":
        return False
    place = clause.first
    opens = tokens[place : place + 2]
    led = len(opens) == 2 and _leads(opens[0]) and "relative" in opens[1].word
    return led or bool(place and _leads(tokens[place - 1]) and "relative" in tokens[place].word)


def _commas(tokens: Sequence[Token], inside: range) -> list[int]:
    return [i for i in inside if tokens[i].lowered in ',”"»']


def _opener(tokens: Sequence[Token], first: int, group: Group) -> str:
    if _is_relative(tokens, first, group):
        return "relative"
    for token in tokens[first : min(first + 3, group.first + 1)]:
        for opener in _OPENERS:
            if opener in token.word:
                return opener
        if not ("preposition" in token.word or "locative" in token.word or token.mark):
            break
    return ""


def is_joined(tokens: Sequence[Token], index: int) -> bool:
    """ "And if", in some languages with a comma between: "if" is not about what stands before."""
    before = [token for token in tokens[max(0, index - 2) : index] if token.lowered != ","]
    return bool(before) and "coordinator" in before[-1].word


def _is_relative(tokens: Sequence[Token], first: int, group: Group) -> bool:
    """An article behind a comma, and the verb at the end: "Kuhn, der Bruckner dirigierte,"."""
    if not first or tokens[first - 1].lowered != "," or first == group.first:
        return False
    start = first + 1 if _leads(tokens[first]) else first
    end = group.end
    closes = end == len(tokens) or tokens[end].mark
    return closes and bool(tokens[start].word.classes & _ARTICLES)


def _resumed(clauses: list[Clause]) -> list[Clause]:
    """A clause without an opener after a relative one goes on with what that interrupted."""
    out: list[Clause] = []
    for clause in clauses:
        after = bool(out) and out[-1].opener == "relative" and not clause.opener
        out.append(replace(clause, resumes=after) if after else clause)
    return out
