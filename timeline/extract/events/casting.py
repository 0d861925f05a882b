"""Who has a part in a claim, who is only spoken of in it, and where it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.extract.events import anterior, roles
from timeline.extract.events.claims import CARRIED, Claim
from timeline.extract.events.roles import Roles
from timeline.extract.events.subjects import Subjects
from timeline.extract.events.tokens import Sentence
from timeline.model import ActorType, Mention, Part, Place, Role

_ABOUT = ("", "of", "owner", "infinitive")
"""Roles in which a thing is what a clause is about; not where something was."""


@dataclass(slots=True)
class Casting:
    """For the claims of one sentence."""

    sentence: Sentence
    known: Roles
    subjects: Subjects

    def parts(self, claim: Claim, subject: tuple[Mention, ...]) -> tuple[Part, ...]:
        """`subject`: whom the claim's clause speaks of."""
        found: dict[str, Part] = {}
        for mention, role in self._named(claim, subject):
            acts = mention.type is not ActorType.PRODUCT
            _add(found, mention, role if acts else Role.MENTIONED)
        return tuple(found.values())

    def _named(self, claim: Claim, subject: tuple[Mention, ...]) -> Iterator[tuple[Mention, Role]]:
        mentions = self.sentence.mentions
        for mention in self._owners(claim, subject):
            yield mention, Role.PARTICIPANT
        inside = self.known.inside(claim.first, claim.end)
        for number in inside:
            role, why = self.known.of(number, claim.first)
            if self._has_part(number, why):
                yield mentions[number], role
        for mention in self.subjects.things(self.sentence, claim.first, claim.end):
            yield mention, Role.MENTIONED
        for number in self._spoken_of(claim, inside):
            if self.subjects.can_act(mentions[number]):
                yield mentions[number], Role.MENTIONED

    def _has_part(self, number: int, why: str) -> bool:
        mention = self.sentence.mentions[number]
        if mention.type is ActorType.PRODUCT:
            return why in _ABOUT and self.known.is_itself(number)
        return self.subjects.can_act(mention)

    def _spoken_of(self, claim: Claim, inside: Sequence[int]) -> Sequence[int]:
        """Of a statement, those in what is said; of a pact with somebody, the other side."""
        if claim.kind == "statement" and claim.tense in CARRIED:
            return self.known.inside(claim.end, len(self.sentence.tokens))
        if claim.nominal and claim.kind == "agreement" and len(inside) == 1:
            return self.known.inside(claim.clause.first, claim.first)[-1:]
        return ()

    def _owners(self, claim: Claim, subject: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Those of whom the clause speaks; of a noun, unless its own phrase names who took part."""
        if claim.tense == "participle" and not anterior.is_one(claim, self.sentence):
            before = roles.run_before(self.sentence, claim.trigger)
            return tuple(self.sentence.mentions[number] for number in before)
        if claim.nominal and not claim.item and self._named_in(claim):
            return ()
        return subject

    def _named_in(self, claim: Claim) -> bool:
        return any(
            self.known.of(number, claim.first)[0] is Role.PARTICIPANT
            and self.subjects.can_act(self.sentence.mentions[number])
            for number in self.known.inside(claim.first, claim.end)
        )

    def places(self, claim: Claim) -> tuple[Place, ...]:
        found: dict[str, Place] = {}
        for number in self.known.inside(claim.first, claim.end):
            mention = self.sentence.mentions[number]
            where = self.known.of(number, claim.first)[1] == "locative"
            if mention.type is ActorType.PLACE and where:
                written = mention.span.of(self.sentence.text)
                aliases = (written,) if written != mention.name else ()
                found.setdefault(mention.name, Place(mention.name, mention.key, aliases))
        return tuple(found.values())


def _add(found: dict[str, Part], mention: Mention, role: Role) -> None:
    """A participant stays one, however else the clause mentions him."""
    before = found.get(mention.name)
    if before is not None and before.role is Role.PARTICIPANT:
        role = Role.PARTICIPANT
    found[mention.name] = Part(mention.name, mention.type, role, mention.key)
    for name in mention.members:
        found.setdefault(name, Part(name, mention.type, role))
