"""Groups of verbs: what a clause says happens, and in which tense."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.extract.events.lexicon import Form, Lexicon, Word
from timeline.extract.events.tokens import Token

REACH = 5
"""Words that may stand between an auxiliary and its verb."""

FINAL_REACH = 40
"""The same, where the verb closes the clause."""

_SIMPLE = (
    (Form.FUTURE, "future"),
    (Form.CONDITIONAL, "conditional"),
    (Form.PAST, "past"),
    (Form.PRESENT, "present"),
    (Form.IMPERFECT, "imperfect"),
)


_HAVE_TO = {"pluperfect": "past", "perfect": "required"}
"""Tenses of "had to be towed" and "has to be towed"; "is to be" is the future."""

_REPORTING = ("statement", "thought")
_JOINS = frozenset(("relative", "condition", "subordinator", "coordinator", "reflexive"))
_NO_DEEDS = ("state", "thought")
_ONLY = ("nur", "allein", "alleen", "mehr als")
_PAST_ONLY = Form.PAST | Form.FUTURE | Form.CONDITIONAL


@dataclass(frozen=True, slots=True)
class Group:
    """Tokens first to last, inclusive; `head` is the verb itself. `kind` is "" if not listed."""

    first: int
    last: int
    head: int
    tense: str
    kind: str
    negated: bool = False
    finite: bool = True
    passive: bool = False


def find(tokens: Sequence[Token], lexicon: Lexicon) -> list[Group]:
    """The groups with a finite verb, in order, and none inside another."""
    found: list[Group] = []
    position = 0
    while position < len(tokens):
        group = _at(tokens, position, lexicon)
        if group is None or (found and _is_object(tokens, found[-1], group, lexicon)):
            position += 1
            continue
        found.append(group)
        # Where the verb stands last, others may stand between it and its auxiliary.
        position = (position if lexicon.cues.verb_final else group.last) + 1
    return _unique(found)


def _is_object(tokens: Sequence[Token], before: Group, group: Group, lexicon: Lexicon) -> bool:
    """A present that only an earlier verb of the same clause could be about: "won 400 orders"."""
    if group.tense != "present" or group.first != group.head or lexicon.cues.verb_final:
        return False
    if before.kind in _REPORTING or before.tense not in ("past", "perfect", "pluperfect"):
        return False
    between = tokens[before.last + 1 : group.first]
    return not any(token.mark or token.word.classes & _JOINS for token in between)


def _unique(groups: list[Group]) -> list[Group]:
    """In verb-final languages the verb at the end belongs to the auxiliary before it."""
    heads: dict[int, Group] = {}
    for group in groups:
        heads.setdefault(group.head, group)
    taken = {group.head for group in groups if group.first != group.head}
    return [g for g in heads.values() if g.first != g.head or g.head not in taken]


def _at(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> Group | None:
    word = tokens[position].word
    if word.with_participle or word.with_infinitive:
        found = _compound(tokens, position, lexicon)
        acts = word.listed and word.verb not in _NO_DEEDS
        if found is not None or not acts:
            return found
    if word.forms and not word.classes:
        return _simple(tokens, position, lexicon)
    return None


# ------------------------------------------------------------------------------- compound
def _compound(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> Group | None:
    auxiliary = tokens[position].word
    if lexicon.cues.verb_final:
        head = _final(tokens, position, auxiliary)
    else:
        head = _near(tokens, position, auxiliary)
    if head is None:
        return _progressive(tokens, position) if lexicon.cues.progressive else None
    verb = tokens[head].word
    linked = head + 1 < len(tokens) and "link" in tokens[head + 1].word
    links = [t for t in tokens[position + 1 : head] if "link" in t.word]
    participle = bool(verb.forms & Form.PARTICIPLE) and bool(auxiliary.with_participle or links)
    tense = auxiliary.with_participle if participle else auxiliary.with_infinitive
    if auxiliary.with_infinitive and ((participle and links) or linked):
        tense = auxiliary.with_infinitive  # "soll repariert werden"
    marked = any("infinitive_mark" in token.word for token in tokens[position + 1 : head])
    if marked and not lexicon.cues.verb_final:
        tense = _HAVE_TO.get(auxiliary.with_participle, "future")
    first = _with_negation(tokens, min(position, head))
    last = max(position, head)
    negated = any("negation" in token.word for token in tokens[first : last + 1])
    return Group(first, last, head, tense, verb.verb, negated, passive=bool(links))


def _progressive(tokens: Sequence[Token], position: int) -> Group | None:
    """ "is leaving": the present; "was leaving" is no event."""
    tense = {"present": "present", "past": "imperfect"}.get(tokens[position].word.with_participle)
    for index in range(position + 1, min(len(tokens), position + 1 + REACH) if tense else 0):
        word = tokens[index].word
        if word.forms & Form.GERUND and word.listed:
            negated = any("negation" in t.word for t in tokens[position:index])
            return Group(position, index, index, tense or "", word.verb, negated)
        if not ("skip" in word or "negation" in word):
            return None
    return None


def _near(tokens: Sequence[Token], position: int, auxiliary: Word) -> int | None:
    for index in range(position + 1, min(len(tokens), position + 1 + REACH)):
        word = tokens[index].word
        if "link" in word or _to_be(tokens, index):
            continue
        if _completes(tokens[index], auxiliary, tokens[position + 1 : index]):
            return index
        if not ("skip" in word or "negation" in word):
            return None
    return None


def _to_be(tokens: Sequence[Token], index: int) -> bool:
    """ "to" of "is to be held" """
    after = tokens[index + 1].word if index + 1 < len(tokens) else Word()
    return "infinitive_mark" in tokens[index].word and "link" in after


def _completes(token: Token, auxiliary: Word, between: Sequence[Token]) -> bool:
    forms = token.word.forms
    linked = any("link" in other.word for other in between)
    if forms & Form.PARTICIPLE and (auxiliary.with_participle or linked):
        return True
    return bool(auxiliary.with_infinitive and forms & Form.INFINITIVE)


def _final(tokens: Sequence[Token], position: int, auxiliary: Word) -> int | None:
    """The last verb before the clause ends, or just before the auxiliary in a dependent clause."""
    found = None
    for index in range(position + 1, min(len(tokens), position + 1 + FINAL_REACH)):
        token = tokens[index]
        if token.mark and not token.dated and token.lowered not in "-'’\"":
            break
        word = token.word
        if found is not None and ("coordinator" in word or "infinitive_mark" in word):
            break
        if _completes(token, auxiliary, tokens[position + 1 : index]):
            found = _before_link(tokens, index) if "link" in word else index
    if found is None and position and _completes(tokens[position - 1], auxiliary, ()):
        return position - 1
    return found


def _before_link(tokens: Sequence[Token], index: int) -> int:
    """ "repariert" of "repariert werden" """
    return index - 1 if tokens[index - 1].word.forms & Form.PARTICIPLE else index


def _with_negation(tokens: Sequence[Token], position: int) -> int:
    """Where the group starts: at a negation or a reflexive pronoun just before it."""
    first = position
    for index in range(position - 1, max(-1, position - 4), -1):
        word = tokens[index].word
        if "negation" in word:
            first = index
        elif "skip" not in word:
            break
    return first


# --------------------------------------------------------------------------------- simple
def _simple(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> Group | None:
    word = tokens[position].word
    tense = next((name for form, name in _SIMPLE if word.forms & form), None)
    if tense is None or not _stands_as_verb(tokens, position, lexicon):
        return None
    cues = lexicon.cues
    if tense == "present" and position == 0 and not (cues.subject_unsaid or cues.verb_final):
        return None  # "Shares fell": what has no subject before it is one
    first = _with_negation(tokens, position)
    negated = any("negation" in token.word for token in tokens[first:position])
    if lexicon.cues.verb_final:
        negated = negated or _negated_after(tokens, position)
    particle = _particle(tokens, position, lexicon) if lexicon.cues.particles else ""
    lowered = tokens[position].lowered
    kind = lexicon.split_kind(lowered, particle)
    if not kind and lexicon.only_split(lowered):
        return None
    kind = kind or word.verb
    return Group(first, position, position, tense, kind, negated)


def _negated_after(tokens: Sequence[Token], position: int) -> bool:
    """ "Er kam nicht", but not "er kam nicht nur"."""
    for index in range(position + 1, min(len(tokens), position + 1 + FINAL_REACH)):
        token = tokens[index]
        if (token.mark and not token.dated) or "coordinator" in token.word:
            return False
        if "negation" in token.word:
            after = tokens[index + 1].lowered if index + 1 < len(tokens) else ""
            return after not in _ONLY
    return False


def _particle(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> str:
    """The word that closes the clause and belongs to the verb: "zurück" of "trat ... zurück"."""
    for index in range(position + 1, min(len(tokens), position + 1 + FINAL_REACH)):
        token = tokens[index]
        if token.mark and not token.dated and token.lowered not in "-'’":
            return ""
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        closes = after is None or after.mark or "coordinator" in after.word
        if closes and token.lowered in lexicon.cues.particles:
            return token.lowered
    return ""


def _stands_as_verb(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> bool:
    """A form that could also be a noun, an adjective or a participle is one here."""
    word = tokens[position].word
    after_article = position > 0 and "determiner" in tokens[position - 1].word
    if after_article and (word.noun or not word.listed):
        return False
    if position and not lexicon.cues.verb_final and _is_told(tokens[position - 1].word):
        return False
    before = next((t.word for t in reversed(tokens[:position]) if "skip" not in t.word), None)
    if before is not None and _governs_a_noun(before) and not _only_finite(word):
        return False
    if position and word.forms & ~_PAST_ONLY and "determiner" in tokens[position - 1].word:
        return False
    if not word.forms & Form.PARTICIPLE or word.forms & Form.PAST == Form.NONE:
        return True
    if lexicon.cues.subject_unsaid and _of_speaker(tokens, position, lexicon):
        return False
    return _finite_not_participle(tokens, position)


def _of_speaker(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> bool:
    """ "Presi" of "gli uomini presi": what could be "I took" has no noun before it."""
    if lexicon.person(tokens[position].lowered) != ("other", False) or position == 0:
        return False
    before = tokens[position - 1]
    said = before.mark or before.dated or (before.word.classes and before.mention is None)
    return not said


def _is_told(before: Word) -> bool:
    """A past that is nothing else, so that what follows it at once is its object: "found spoiled
    goods", "published details".
    """
    return before.listed and bool(before.forms & Form.PAST) and not before.classes


def _only_finite(word: Word) -> bool:
    """No noun or adjective looks like it, so that "according to" may stand before it."""
    return not word.noun and not word.forms & ~_PAST_ONLY


def _governs_a_noun(before: Word) -> bool:
    nouns = ("determiner", "of", "with", "agent", "locative", "preposition", "infinitive_mark")
    return any(name in before for name in nouns) and "pronoun" not in before


def _word(tokens: Sequence[Token], index: int) -> Word:
    return tokens[index].word if index < len(tokens) else Word()


def _finite_not_participle(tokens: Sequence[Token], position: int) -> bool:
    """For "-ed": "Apple released it", not "the phone released by Apple" nor "released today"."""
    if position == 0:
        comma = next((i for i, t in enumerate(tokens) if t.lowered == "," and not t.dated), None)
        return comma is None or "coordinator" in _word(tokens, comma + 1)
    before = tokens[position - 1]
    if before.mark and before.lowered not in ',”"’)–—':
        return False
    after = tokens[position + 1].word if position + 1 < len(tokens) else Word()
    return "agent" not in after
