"""Verbs that an auxiliary helps: "has been signed", "wurde am Montag geprüft und genehmigt"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extract.events import modals
from timeline.extract.events.group import Group
from timeline.extract.events.lexicon import Form, Lexicon, Word
from timeline.extract.events.tokens import Token

REACH = 5
"""Words that may stand between an auxiliary and its verb."""

FINAL_REACH = 40
"""The same, where the verb closes the clause."""

_HAVE_TO = {"pluperfect": "past", "perfect": "required"}
"""Tenses of "had to be towed" and "has to be towed"; "is to be" is the future."""

_CAUSED = {"pluperfect": "past", "perfect": "present"}
"""Tenses of "had the roof mended" and "has the roof mended"."""

_CAUSES_NOTHING = frozenset(("", "statement", "appointment", "birth", "state", "thought"))
"""Kinds of participles that describe a noun: "had a son named John"."""

OPENS = frozenset(("relative", "condition", "subordinator"))
GOVERNS = frozenset(
    ("of", "with", "agent", "locative", "preposition", "purpose", "infinitive_mark")
)


def compound(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> Group | None:
    auxiliary = tokens[position].word
    if lexicon.cues.verb_final:
        head = _final(tokens, position, lexicon)
    else:
        head = _near(tokens, position, lexicon)
    if head is None:
        apart = _progressive(tokens, position) if lexicon.cues.progressive else None
        return apart or _causative(tokens, position)
    if (done := modals.verb(tokens, head)) is not None:
        return _with_modal(tokens, position, done, lexicon)
    verb = tokens[head].word
    linked = head + 1 < len(tokens) and "link" in tokens[head + 1].word
    between = tokens[position + 1 : head] or tokens[head + 1 : position]
    links = [t for t in between if "link" in t.word]
    participle = bool(verb.forms & Form.PARTICIPLE) and bool(auxiliary.with_participle or links)
    tense = auxiliary.with_participle if participle else auxiliary.with_infinitive
    if auxiliary.with_infinitive and ((participle and links) or linked):
        tense = auxiliary.with_infinitive  # "soll repariert werden"
    if "hearsay" in auxiliary and _is_done(tokens, head):
        tense = "possible"  # "soll veruntreut haben"
    marked = any("infinitive_mark" in token.word for token in tokens[position + 1 : head])
    if marked and not lexicon.cues.verb_final:
        tense = _HAVE_TO.get(auxiliary.with_participle, auxiliary.with_infinitive or "future")
    first = with_negation(tokens, min(position, head))
    last = max(position, head)
    negated = any("negation" in token.word for token in tokens[first : last + 1])
    if head < position:
        negated = negated or _negated_before(tokens, head)
    return Group(first, last, head, tense, verb.verb, negated, passive=bool(links))


def _is_done(tokens: Sequence[Token], head: int) -> bool:
    """ "Haben" of "veruntreut haben", "sein" of "verkauft worden sein" """
    for token in tokens[head + 1 : head + 3]:
        if "done" in token.word:
            return True
        if "link" not in token.word:
            return False
    return False


def _with_modal(tokens: Sequence[Token], position: int, done: int, lexicon: Lexicon) -> Group:
    first = with_negation(tokens, position)
    negated = any("negation" in token.word for token in tokens[first:done])
    tense = tokens[position].word.with_participle or "perfect"
    return Group(first, done, done, tense, tokens[done].word.verb, negated)


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


def _causative(tokens: Sequence[Token], position: int) -> Group | None:
    """ "had the roof repaired": somebody else did it."""
    if "causative" not in tokens[position].word:
        return None
    tense = _CAUSED.get(tokens[position].word.with_participle, "past")
    first = position + 1
    if first >= len(tokens) or not ("determiner" in tokens[first].word or tokens[first].mention):
        return None
    for index in range(first + 1, min(len(tokens), first + 1 + REACH)):
        token = tokens[index]
        if token.mark or token.dated or token.word.classes & (GOVERNS | OPENS):
            return None
        before = tokens[index - 1].word
        if token.word.forms & Form.PARTICIPLE and "determiner" not in before:
            kind = token.word.verb
            return None if kind in _CAUSES_NOTHING else Group(position, index, index, tense, kind)
        if token.word.forms and not token.word.noun:
            return None
    return None


def _near(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> int | None:
    auxiliary = tokens[position].word
    for index in range(position + 1, min(len(tokens), position + 1 + REACH)):
        word = tokens[index].word
        if "link" in word or _to_be(tokens, index) or _has_to(tokens, index):
            continue
        if _completes(tokens[index], auxiliary, tokens[position + 1 : index]):
            return index
        if not ("skip" in word or "negation" in word):
            return index if _may_be_one(tokens, index, auxiliary, lexicon) else None
    return None


def _may_be_one(tokens: Sequence[Token], index: int, auxiliary: Word, lexicon: Lexicon) -> bool:
    """Where no ending tells an infinitive, what stands at once behind "will" is one."""
    token = tokens[index]
    if not auxiliary.with_infinitive or lexicon.cues.endings.get("infinitive"):
        return False
    word = token.word
    other = word.classes or word.noun or word.forms or word.with_participle or word.with_infinitive
    return token.lowered.isalpha() and token.mention is None and not (token.dated or other)


def _to_be(tokens: Sequence[Token], index: int) -> bool:
    """ "to" of "is to be held" """
    after = tokens[index + 1].word if index + 1 < len(tokens) else Word()
    return "infinitive_mark" in tokens[index].word and "link" in after


def _has_to(tokens: Sequence[Token], index: int) -> bool:
    """ "to" of "had to sell", "need" and "to" of "will need to hire" """
    must = tokens[index - 1].word if "infinitive_mark" in tokens[index].word else tokens[index].word
    after = tokens[index + 1].word if index + 1 < len(tokens) else Word()
    return "must" in must and ("infinitive_mark" in after or must is not tokens[index].word)


def _completes(token: Token, auxiliary: Word, between: Sequence[Token]) -> bool:
    forms = token.word.forms
    linked = any("link" in other.word for other in between)
    if forms & Form.INFINITIVE and any("infinitive_mark" in other.word for other in between):
        return True
    if forms & Form.PARTICIPLE and (auxiliary.with_participle or linked):
        return True
    return bool(auxiliary.with_infinitive and forms & Form.INFINITIVE)


def _final(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> int | None:
    """The last verb before the clause ends, or just before the auxiliary in a dependent clause."""
    auxiliary = tokens[position].word
    found = None
    for index in range(position + 1, min(len(tokens), position + 1 + FINAL_REACH)):
        token = tokens[index]
        inside = token.dated or token.mention is not None
        if token.mark and not inside and token.lowered not in "-'’\"":
            break
        word = token.word
        if found is not None and _goes_on(word):
            break
        if "infinitive_mark" in tokens[index - 1].word:
            continue
        if _completes(token, auxiliary, tokens[position + 1 : index]):
            found = _before_link(tokens, index) if "link" in word else index
        elif auxiliary.with_infinitive and is_unlisted_infinitive(tokens, index, lexicon):
            found = index
    return _cluster(tokens, position) if found is None and position else found


def _goes_on(word: Word) -> bool:
    """Something else begins there, with or without a comma before it."""
    return any(name in word for name in ("coordinator", "infinitive_mark", "subordinator"))


def _cluster(tokens: Sequence[Token], position: int) -> int | None:
    """The verb before an auxiliary that closes the clause: "eingebaut werden musste"."""
    place = position - 1
    while place > 0 and "link" in tokens[place].word:
        place -= 1
    forms = tokens[place].word.forms
    if place < position - 1 and forms & (Form.PARTICIPLE | Form.INFINITIVE):
        return place
    return position - 1 if _completes(tokens[position - 1], tokens[position].word, ()) else None


def is_unlisted_infinitive(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """It has the ending of one and closes the clause, where no adjective has an ending."""
    token, word = tokens[index], tokens[index].word
    if word.classes or word.noun or word.listed or token.mention is not None or token.dated:
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    closes = after is None or after.mark or "coordinator" in after.word
    return closes and token.lowered.endswith(lexicon.cues.endings.get("final", ()))


def _before_link(tokens: Sequence[Token], index: int) -> int:
    """ "repariert" of "repariert werden", and of "repariert worden sein" """
    first = index
    while first and "link" in tokens[first - 1].word:
        first -= 1
    return first - 1 if first and tokens[first - 1].word.forms & Form.PARTICIPLE else index


def _negated_before(tokens: Sequence[Token], head: int) -> bool:
    """ "Da das Geld nicht an den Verein überwiesen wurde": in the same clause, however far."""
    for token in reversed(tokens[max(0, head - FINAL_REACH) : head]):
        if token.mark and not token.dated:
            return False
        if "negation" in token.word:
            return True
        if token.word.classes & OPENS:
            return False
    return False


def with_negation(tokens: Sequence[Token], position: int) -> int:
    """Where the group starts: at a negation or a reflexive pronoun just before it."""
    first = position
    for index in range(position - 1, max(-1, position - 4), -1):
        word = tokens[index].word
        if "negation" in word:
            first = index
        elif "skip" not in word:
            break
    return first
