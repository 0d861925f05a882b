"""Who took part in what a clause tells, who is only spoken of in it, and where it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.extract.events.lexicon import Form, Lexicon
from timeline.extract.events.tokens import Sentence, Token
from timeline.model import ActorType, Mention, Role

REACH = 6
"""Words between a preposition and the name that it governs: titles and adjectives."""

LAST_NOUN = 4
"""Words after a product among which the noun stands that it describes, if any does."""

_MARKS = frozenset(',;:.()–—“”«»"')
_SUBJECT = ((Role.PARTICIPANT, ""), (Role.PARTICIPANT, "owner"))
_FINITE = ~(Form.INFINITIVE | Form.GERUND | Form.PARTICIPLE)
_PREPOSITIONS = ("with", "agent", "of", "locative", "preposition")


@dataclass(slots=True)
class Roles:
    """Works out the roles in one sentence; each mention once."""

    sentence: Sentence
    lexicon: Lexicon
    starts: dict[int, int] = field(init=False)
    known: dict[tuple[int, int], tuple[Role, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.starts = {}
        for index, token in enumerate(self.sentence.tokens):
            if token.mention is not None:
                self.starts.setdefault(token.mention, index)

    def inside(self, first: int, end: int) -> list[int]:
        """Numbers of the mentions that begin in the tokens [first, end)."""
        return [number for number, index in self.starts.items() if first <= index < end]

    def is_itself(self, number: int) -> bool:
        """What is spoken of, not what only describes another: "the iPhone", "the iPod player", but
        not "iPhone users" nor "the iPod line"."""
        place = self.sentence.index_at(self.sentence.mentions[number].span.end)
        for token in self.sentence.tokens[place : place + LAST_NOUN]:
            if "thing" in token.word:
                return True
            word = token.word
            if "firm" in word:
                return False
            verb = word.forms or word.with_participle or word.with_infinitive
            if token.mark or token.dated or word.classes or verb:
                return place == self.sentence.index_at(token.span.start)
        return place >= len(self.sentence.tokens)

    def of(self, number: int, first: int) -> tuple[Role, str]:
        """(role, class of the word that gives it) in a clause that begins at `first`."""
        key = (number, first)
        if key not in self.known:
            self.known[key] = (Role.MENTIONED, "")  # ends a circle, should there be one
            self.known[key] = self._role(number, first)
        return self.known[key]

    def _role(self, number: int, first: int) -> tuple[Role, str]:
        mention = self.sentence.mentions[number]
        if mention.adjective or self._possessive(number):
            return Role.MENTIONED, "of"
        if self._beside(mention):
            return Role.PARTICIPANT, "beside"
        for index in range(self.starts[number] - 1, self.starts[number] - 1 - REACH, -1):
            found = self._before(index, number, first)
            if found is not None:
                return found
        return Role.PARTICIPANT, ""

    def _before(self, index: int, number: int, first: int) -> tuple[Role, str] | None:
        """The role that a token before the mention gives it; None where it gives none."""
        if index < first:
            return Role.PARTICIPANT, ""
        token = self.sentence.tokens[index]
        if self._describes(token):
            return None
        if token.lowered == "," and self._leads_to_verb(number):
            return Role.PARTICIPANT, ""
        if (token.mention is not None and token.mention != number) or token.lowered == ",":
            return self._joined(number, index, first)
        if token.lowered in _MARKS or token.dated or _is_verb(token):
            return Role.PARTICIPANT, ""
        return self._governed(index, first, self.sentence.mentions[number])

    def _leads_to_verb(self, number: int) -> bool:
        """ "In New York, Smith said": what follows a comma and has the verb is in no list."""
        end = self.sentence.mentions[number].span.end
        place = self.sentence.index_at(end)
        if place >= len(self.sentence.tokens):
            return False
        word = self.sentence.tokens[place].word
        return bool(word.with_participle or (word.listed and word.forms & _FINITE))

    def _describes(self, token: Token) -> bool:
        """The adjective of a state between a title and its name: "the French president X"."""
        return token.mention is not None and self.sentence.mentions[token.mention].adjective

    def _governed(self, index: int, first: int, mention: Mention) -> tuple[Role, str] | None:
        word = self.sentence.tokens[index].word
        joined = index > first and "coordinator" in self.sentence.tokens[index - 1].word
        if "coordinator" in word or (joined and any(name in word for name in _PREPOSITIONS)):
            return self._joined(-1, index - joined, first)
        if "of" in word and not ("determiner" in word and index == first):
            return self._of(index, first)
        if "with" in word or "agent" in word:
            return Role.PARTICIPANT, "with"
        if "locative" in word:
            dative = mention.type is not ActorType.PLACE
            return (Role.PARTICIPANT if dative else Role.MENTIONED), "locative"
        if "preposition" in word:
            return Role.MENTIONED, "preposition"
        if word.forms & (Form.INFINITIVE | Form.GERUND) and not word.noun:
            return Role.MENTIONED, "infinitive"
        return None

    def _of(self, index: int, first: int) -> tuple[Role, str]:
        """What "of" depends on decides: countries, an event, an envoy, or something else."""
        for place in range(index - 1, max(first, index - 4) - 1, -1):
            token = self.sentence.tokens[place]
            if "representative" in token.word:
                return Role.MENTIONED, "representative"
            if "collective" in token.word or token.word.noun:
                return Role.PARTICIPANT, "owner"
            if token.lowered in _MARKS or any(name in token.word for name in _PREPOSITIONS):
                break
        return Role.MENTIONED, "of"

    def _joined(self, number: int, index: int, first: int) -> tuple[Role, str]:
        """After "and" or a comma: as the name before it, unless that one only sent this one."""
        tokens = self.sentence.tokens
        place = index
        while place >= first and tokens[place].mention is None:
            if index - place > 3:
                return Role.PARTICIPANT, ""
            place -= 1
        if place < first:
            return Role.PARTICIPANT, ""
        before = tokens[place].mention
        assert before is not None
        role, why = self.of(before, first)
        comma = any(
            token.lowered == "," for token in tokens[place : self.starts.get(number, index)]
        )
        if why == "representative" and comma:
            return Role.PARTICIPANT, ""
        return role, why

    def _beside(self, mention: Mention) -> bool:
        low = max(self.sentence.span.start, mention.span.start - 60)
        text = self.sentence.text
        for match in self.lexicon.phrases.beside.finditer(text, low, mention.span.start):
            between = text[match.end() : mention.span.start]
            if not _MARKS & set(between) and len(between.split()) <= 4:
                return True
        return False

    def _possessive(self, number: int) -> bool:
        """ "Apple's": unless an event is what is possessed."""
        tokens = self.sentence.tokens
        end = self.sentence.mentions[number].span.end
        place = self.sentence.index_at(end)
        if place + 1 >= len(tokens) or self.sentence.text[end : end + 1] not in ("'", "’"):
            return False
        after = [t for t in tokens[place : place + 3] if t.lowered not in ("s", "'", "’")]
        return not any(token.word.noun for token in after)


def _is_verb(token: Token) -> bool:
    """What follows a verb that we know, with nothing between, is its object or subject."""
    word = token.word
    known = word.listed and word.forms & ~(Form.INFINITIVE | Form.GERUND)
    return bool(word.with_participle or (known and not word.noun))


def subject(sentence: Sentence, roles: Roles, first: int, verb: int) -> list[int]:
    """The mentions before the verb that it speaks of."""
    return [n for n in roles.inside(first, verb) if roles.of(n, first) in _SUBJECT]


def run_before(sentence: Sentence, index: int) -> list[int]:
    """The names joined by "and" that end just before the token: what a relative refers to."""
    tokens: Sequence[Token] = sentence.tokens
    found: list[int] = []
    place = index - 1
    while place >= 0:
        token = tokens[place]
        if token.mention is not None:
            if token.mention not in found:
                found.append(token.mention)
        elif not (
            token.lowered == "," or "coordinator" in token.word or "determiner" in token.word
        ):
            break
        place -= 1
    return found[::-1]
