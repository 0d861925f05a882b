"""Groups of verbs: what a clause says happens, and in which tense."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extract.events import attributes, auxiliaries, conjoined, particles, speakers
from timeline.extract.events.auxiliaries import FINAL_REACH
from timeline.extract.events.group import Group
from timeline.extract.events.lexicon import Form, Lexicon, Word
from timeline.extract.events.tokens import Token

_SIMPLE = (
    (Form.FUTURE, "future"),
    (Form.CONDITIONAL, "conditional"),
    (Form.PAST, "past"),
    (Form.PRESENT, "present"),
    (Form.IMPERFECT, "imperfect"),
)


_REPORTING = ("statement", "thought")
_JOINS = frozenset(("relative", "condition", "subordinator", "coordinator", "reflexive"))
_PRONOUNS = frozenset(("pronoun", "plural_pronoun", "organisation_pronoun"))
_TO_COME = ("present", "future", "conditional")
_ONLY = ("nur", "allein", "alleen", "mehr als")
_PAST_ONLY = Form.PAST | Form.FUTURE | Form.CONDITIONAL


def find(tokens: Sequence[Token], lexicon: Lexicon) -> list[Group]:
    """The groups with a finite verb, in order, and none inside another."""
    found: list[Group] = []
    position = 0
    while position < len(tokens):
        group = _at(tokens, position, lexicon)
        if group is None or (found and _is_part(tokens, found[-1], group, lexicon)):
            position += 1
            continue
        found += (group, *conjoined.shared(tokens, group, lexicon))
        # Where the verb stands last, others may stand between it and its auxiliary.
        position = (position if lexicon.cues.verb_final else group.last) + 1
    return _unique(found)


def _is_part(tokens: Sequence[Token], before: Group, group: Group, lexicon: Lexicon) -> bool:
    """It is no verb of its own: what another is about, or what has left another."""
    if _is_object(tokens, before, group, lexicon):
        return True
    if group.first != group.head or before.first != before.head:
        return False
    return particles.belongs(tokens, before.head, group.head, lexicon)


def _is_object(tokens: Sequence[Token], before: Group, group: Group, lexicon: Lexicon) -> bool:
    """A present that only an earlier verb of the same clause could be about: "won 400 orders"."""
    if group.first != group.head or lexicon.cues.verb_final or before.kind in _REPORTING:
        return False
    between = tokens[before.last + 1 : group.first]
    if any(token.mark or token.word.classes & _JOINS for token in between):
        return False
    if group.tense == "present":
        over = before.tense in ("past", "perfect", "pluperfect")
        return over or (before.tense in _TO_COME and not _is_of_relative(tokens, before))
    return _describes(tokens, before, group)


def _is_of_relative(tokens: Sequence[Token], group: Group) -> bool:
    """ "Qui dort dîne": what follows its verb at once may be the verb of the whole."""
    for token in reversed(tokens[: group.first]):
        if token.mark and not token.dated:
            return False
        if token.word.classes & _JOINS - {"reflexive", "coordinator"}:
            return True
    return False


def _describes(tokens: Sequence[Token], before: Group, group: Group) -> bool:
    """A participle behind the noun that it describes: "violates a pact reached between them"; but
    "the house he built collapsed"."""
    word = tokens[group.head].word
    if not (word.forms & Form.PARTICIPLE and word.forms & Form.PAST) or group.negated:
        return False
    subject = tokens[max(0, before.first - 2) : before.first]
    bare = len(subject) == 2 and not (subject[0].mark or subject[0].word.classes)
    if bare and subject[1].word.classes & _PRONOUNS:
        return False
    behind, after = tokens[group.head - 1], _word(tokens, group.head + 1)
    finite = behind.word.forms & (Form.PAST | Form.PRESENT)
    noun = not (behind.word.classes or finite) or behind.word.noun
    closes = all(token.mark for token in tokens[group.head + 1 : group.head + 2])
    return bool(noun) and (attributes.governs_a_noun(after) or closes)  # "found the door locked"


def _unique(groups: list[Group]) -> list[Group]:
    """In verb-final languages the verb at the end belongs to the auxiliary before it."""
    heads: dict[int, Group] = {}
    for group in groups:
        before = heads.setdefault(group.head, group)
        alone = before.first == before.last
        if alone and group.first == group.head and group.last > before.last:
            heads[group.head] = group  # "bezahlt wurden", and not "bezahlt"
    taken = {group.head for group in groups if group.first != group.head}
    kept = [g for g in heads.values() if g.first != g.head or g.head not in taken]
    return sorted(kept, key=lambda group: group.first)


def _at(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> Group | None:
    word = tokens[position].word
    if word.with_participle or word.with_infinitive:
        if lexicon.cues.verb_final and _is_before_another(tokens, position):
            return None
        found = auxiliaries.compound(tokens, position, lexicon)
        acts = word.listed and word.verb not in speakers.NO_DEEDS
        if found is not None or not (acts or _has(word)):
            return found
    if (word.forms or word.speaks) and not word.classes - _AND_VERBS:
        return _simple(tokens, position, lexicon) or speakers.group(tokens, position)
    return None


_AND_VERBS = frozenset(("must",))
"""Classes of words that are verbs of their own as well: "tuvo que pagar", and "tuvo un hijo"."""


def _has(word: Word) -> bool:
    """ "Eut" of "eut six enfants", which helps no verb, unlike "was"."""
    return "copula" not in word and bool(word.verb and word.forms & (Form.PAST | Form.FUTURE))


def _is_before_another(tokens: Sequence[Token], position: int) -> bool:
    """ "werden" of "eingebaut werden musste" """
    after = tokens[position + 1].word if position + 1 < len(tokens) else Word()
    finite = after.with_participle or after.with_infinitive
    return "link" in tokens[position].word and bool(finite) and position > 0


def _is_after_another(tokens: Sequence[Token], position: int) -> bool:
    """A finite verb stands before it in its clause: "es sind 61 stimmberechtigte Mitglieder"."""
    for token in reversed(tokens[:position]):
        word = token.word
        if (token.mark and not token.dated) or word.classes & _JOINS - {"reflexive"}:
            return False
        finite = word.listed and word.forms & (Form.PAST | Form.PRESENT)
        if word.with_participle or word.with_infinitive or finite:
            return True
    return False


# --------------------------------------------------------------------------------- simple
def _simple(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> Group | None:
    word = tokens[position].word
    tense = next((name for form, name in _SIMPLE if word.forms & form), None)
    if tense is None and _is_plain(tokens, position):
        tense = "present"
    if tense is None or not _stands_as_verb(tokens, position, lexicon):
        return None
    cues = lexicon.cues
    doubtful = not word.listed or bool(word.forms & Form.INFINITIVE)
    if cues.verb_final and doubtful and _is_after_another(tokens, position):
        return None
    if cues.verb_final and not word.listed and position == 0:
        return None  # "Beamte stellten": a noun
    plain = cues.subject_unsaid or cues.verb_final or cues.endings.get("infinitive")
    if tense == "present" and position == 0 and (not plain or _names_event(tokens)):
        return None  # "Shares fell": what has no subject before it is one
    first = auxiliaries.with_negation(tokens, position)
    negated = any("negation" in token.word for token in tokens[first:position])
    if lexicon.cues.verb_final:
        negated = negated or _negated_after(tokens, position)
    apart = particles.place(tokens, position, lexicon) if lexicon.cues.particles else None
    lowered = tokens[position].lowered
    kind = lexicon.split_kind(lowered, tokens[apart].lowered) if apart is not None else ""
    if not kind and lexicon.only_split(lowered):
        return None
    particle = -1 if apart is None else apart
    return Group(first, position, position, tense, kind or word.verb, negated, particle=particle)


def _names_event(tokens: Sequence[Token]) -> bool:
    """ "Fête de printemps" opens with a noun; "Condamne la société" with a verb."""
    after = _word(tokens, 1)
    return bool(tokens[0].word.noun) and not {"determiner", "definite"} & after.classes


def _is_plain(tokens: Sequence[Token], position: int) -> bool:
    """ "I accept": the infinitive is the present."""
    for token in reversed(tokens[max(0, position - 3) : position]):
        if "skip" not in token.word:
            return token.word.plain and bool(tokens[position].word.forms & Form.INFINITIVE)
    return False


def _negated_after(tokens: Sequence[Token], position: int) -> bool:
    """ "Er kam nicht", but not "er kam nicht nur"."""
    for index in range(position + 1, min(len(tokens), position + 1 + FINAL_REACH)):
        token = tokens[index]
        joins = "coordinator" in token.word and index > position + 1  # "kam aber nicht"
        if joins or (token.mark and not token.dated):
            return False
        if "negation" in token.word:
            after = tokens[index + 1].lowered if index + 1 < len(tokens) else ""
            return after not in _ONLY
    return False


def _stands_as_verb(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> bool:
    """A form that could also be a noun, an adjective or a participle is one here."""
    word = tokens[position].word
    if lexicon.cues.verb_final and attributes.describes_the_next(tokens, position):
        return False
    if "link" in tokens[max(0, position - 1)].word and not lexicon.cues.verb_final:
        return not word.forms & Form.PARTICIPLE  # "had she been told"
    after_article = position > 0 and "determiner" in tokens[position - 1].word
    if _is_counted(tokens, position) or (after_article and (word.noun or not word.listed)):
        return False
    if position and _follows_noun_or_of(word, tokens[position - 1].word, lexicon):
        return False
    before = next((t.word for t in reversed(tokens[:position]) if "skip" not in t.word), None)
    if before is not None and attributes.governs_a_noun(before) and not _only_finite(word):
        return False
    if after_article and word.forms & ~_PAST_ONLY:
        return False
    if not word.forms & Form.PARTICIPLE or word.forms & Form.PAST == Form.NONE:
        return True
    return _may_be_past(tokens, position, lexicon) and _finite_not_participle(tokens, position)


def _is_counted(tokens: Sequence[Token], position: int) -> bool:
    """ "14 plants": a present behind a number is none."""
    before = tokens[position - 1] if position else None
    number = before is not None and before.lowered[-1].isdigit() and not before.dated
    return number and bool(tokens[position].word.forms & ~_PAST_ONLY)


def _follows_noun_or_of(word: Word, before: Word, lexicon: Lexicon) -> bool:
    """It describes the noun before it, or is one itself: "etiquetas de vino"; or tells how what is
    spoken of stays: "will remain closed"."""
    of = bool(lexicon.cues.persons) and "of" in before and "determiner" not in before
    stays = before.verb == "state" and bool(word.forms & Form.PARTICIPLE)
    return of or stays or _is_done(word, before, lexicon)


def _may_be_past(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> bool:
    """What could be a participle neither describes a noun nor has a speaker that it lacks."""
    if not tokens[position].word.listed and attributes.is_in_phrase(tokens, position):
        return False
    return not (lexicon.cues.subject_unsaid and _of_speaker(tokens, position, lexicon))


def _of_speaker(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> bool:
    """ "Presi" of "gli uomini presi": what could be "I took" has no noun before it."""
    if lexicon.person(tokens[position].lowered) != ("other", False) or position == 0:
        return False
    before = tokens[position - 1]
    said = before.mark or before.dated or (before.word.classes and before.mention is None)
    return not said


def _is_done(word: Word, before: Word, lexicon: Lexicon) -> bool:
    """What follows a past at once that is nothing else is its object: "found spoiled goods",
    "published details"; so is "spese" of "ha causato spese", which could be "spent".
    """
    if before.listed and before.forms & Form.PAST and not before.classes:
        return not lexicon.cues.verb_final
    both = word.forms & Form.PARTICIPLE and word.forms & Form.PAST
    return bool(both) and before.listed and bool(before.forms & Form.PARTICIPLE)


def _only_finite(word: Word) -> bool:
    """No noun or adjective looks like it, so that "according to" may stand before it."""
    return not word.noun and not word.forms & ~_PAST_ONLY


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
    return "agent" not in after or _is_only_verb(tokens, position)


def _is_only_verb(tokens: Sequence[Token], position: int) -> bool:
    """ "The committee decided by three votes to appeal": no other verb does what the sentence
    tells."""
    finite = Form.PAST | Form.PRESENT
    return not any(
        word.with_participle or word.with_infinitive or (word.forms & finite and not word.noun)
        for word in (t.word for index, t in enumerate(tokens) if index != position)
    )
