"""Claims into tellings: each with its title, its time, and who took part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline.extract.events import claims, roles, timing, titles
from timeline.extract.events.claims import Claim
from timeline.extract.events.clauses import Clause
from timeline.extract.events.lexicon import Lexicon
from timeline.extract.events.narrative import Narrative, Time, Told
from timeline.extract.events.roles import Roles
from timeline.extract.events.timing import Placed
from timeline.extract.events.tokens import Sentence
from timeline.model import (
    ActorType,
    Document,
    Mention,
    Part,
    Place,
    Reason,
    Role,
    Span,
    Status,
    Telling,
    telling_id,
)

_CARRIED = ("past", "perfect", "present", "item")
_APART = ("infinitive", "participle")
HEADING = 3
"""Words that may stand beside the date that heads an entry."""


@dataclass(slots=True)
class Teller:
    """Goes through one document, sentence by sentence."""

    document: Document
    language: str
    lexicon: Lexicon
    narrative: Narrative
    subjects: dict[ActorType, tuple[Mention, ...]] = field(default_factory=dict)

    def tell(
        self, sentence: Sentence, split: Sequence[Clause], found: Sequence[Claim]
    ) -> list[Telling]:
        if not found or sentence.heading:
            self._head(sentence)
        known = Roles(sentence, self.lexicon)
        subjects = self._subjects(sentence, split, known)
        told = [self._telling(claim, sentence, split, known, subjects, found) for claim in found]
        self._stand(sentence)
        return told

    def _head(self, sentence: Sentence) -> None:
        """A date alone on its line, with a place or a weekday at most, heads what follows."""
        own = self.narrative.dated.span
        for timex in sentence.timexes:
            if timex.when is None or (own is not None and own.overlaps(timex.span)):
                continue
            others = [token for token in sentence.tokens if not (token.dated or token.mark)]
            time = Time(
                timex.when, Reason("heads it", timex.span.of(sentence.text), timex.span), True
            )
            if any(token.word.noun not in ("", "meeting") for token in others):
                continue
            met = sentence.heading and any(t.word.noun == "meeting" for t in others)
            if sentence.opens and (len(others) <= HEADING or met) and time.exact:
                self.narrative.head(time)

    # ---------------------------------------------------------------------------- subjects
    def _subjects(
        self, sentence: Sentence, split: Sequence[Clause], known: Roles
    ) -> dict[int, tuple[Mention, ...]]:
        """Whom each clause, by its first token, speaks of."""
        found: dict[int, tuple[Mention, ...]] = {}
        main: tuple[Mention, ...] = ()
        for clause in split:
            limit = clause.group.first if clause.group else clause.end
            numbers = roles.subject(sentence, known, clause.first, limit)
            numbers = [number for number in numbers if self._can_act(sentence.mentions[number])]
            if clause.opener == "relative" and not numbers:
                numbers = roles.run_before(sentence, clause.first)
            own = tuple(sentence.mentions[number] for number in numbers)
            own = own or self._pronoun(sentence, clause) or self._shared(clause, main)
            found[clause.first] = own
            if clause.opener != "relative" and own:
                main = own
        for mention in main:
            alike = tuple(other for other in main if other.type is mention.type)
            self.subjects[mention.type] = alike
        return found

    def _can_act(self, mention: Mention) -> bool:
        """Not a mere place, nor the place in the dateline."""
        line = self.narrative.dated.span
        return _acts(mention) and not (line is not None and line.contains(mention.span))

    def _pronoun(self, sentence: Sentence, clause: Clause) -> tuple[Mention, ...]:
        limit = clause.group.first if clause.group else clause.first
        for token in sentence.tokens[clause.first : limit]:
            if "pronoun" in token.word:
                return self.subjects.get(ActorType.PERSON, ())
            if "organisation_pronoun" in token.word:
                return self.subjects.get(ActorType.ORGANISATION, ())
        return ()

    def _shared(self, clause: Clause, main: tuple[Mention, ...]) -> tuple[Mention, ...]:
        return main if clause.resumes or clause.opener in ("coordinator", "") else ()

    # ---------------------------------------------------------------------------- tellings
    def _telling(
        self,
        claim: Claim,
        sentence: Sentence,
        split: Sequence[Clause],
        known: Roles,
        subjects: dict[int, tuple[Mention, ...]],
        others: Sequence[Claim],
    ) -> Telling:
        placed = timing.place(claim, sentence, split, self.narrative, self.lexicon, others)
        claim = self._to_come(claim, placed)
        subject = subjects.get(claim.clause.first, ())
        inside = known.inside(claim.first, claim.end)
        parts = self._parts(claim, sentence, known, inside, subject)
        places = self._places(sentence, known, inside, claim) or placed.places
        trigger = Span(
            sentence.tokens[claim.trigger].span.start,
            sentence.tokens[claim.trigger_end - 1].span.end,
        )
        self._remember(claim, placed, trigger, places)
        quote = sentence.span.of(sentence.text)
        named = self._named(claim, sentence, subject) or titles.shared_subject(
            claim, sentence, split
        )
        return Telling(
            telling_id(self.document.path, quote, trigger.start - sentence.span.start),
            self.document.path,
            self.language,
            sentence.span,
            quote,
            trigger,
            titles.of(claim, sentence, self.lexicon, named),
            placed.when,
            claim.status,
            claim.negated,
            claim.kind,
            parts,
            places,
            (*placed.reasons, *claim.reasons),
            placed.warnings,
        )

    def _to_come(self, claim: Claim, placed: Placed) -> Claim:
        """What is told as a fact but dated after the document is planned, or hangs on something."""
        if claim.status is not Status.HAPPENED:
            return claim
        if not timing.later_than_document(claim, placed, self.narrative):
            return claim
        if claim.hangs is not None:
            reasons = (*claim.reasons, claim.hangs)
            return replace(claim, status=Status.CONDITIONAL, reasons=reasons)
        reason = Reason(f"planned: after the document's date, {self.narrative.dated.when}")
        return replace(claim, status=Status.PLANNED, reasons=(*claim.reasons, reason))

    def _named(self, claim: Claim, sentence: Sentence, subject: tuple[Mention, ...]) -> str:
        """The subject's name, where the clause itself has none or only "who"."""
        group = claim.clause.group
        if claim.nominal or group is None or not subject or claim.tense in _APART:
            return ""
        start = sentence.tokens[claim.clause.first].span.start
        end = sentence.tokens[group.first].span.start
        if any(start <= mention.span.start < end for mention in sentence.mentions):
            return ""
        before = sentence.tokens[claim.clause.first : group.first]
        if any(not (t.mark or t.word.classes) for t in before):
            return ""
        return " & ".join(mention.name for mention in subject[:2])

    def _remember(
        self, claim: Claim, placed: Placed, trigger: Span, places: tuple[Place, ...]
    ) -> None:
        if placed.when is None or claim.status is not Status.HAPPENED or not placed.when.bounded:
            return
        main = not claim.order and claim.tense in _CARRIED
        if placed.said and placed.reasons and (main or not self.narrative.current):
            self.narrative.remember(Time(placed.when, placed.reasons[0], placed.opens))
        if claim.kind:
            quote = trigger.of(self.document.text)
            self.narrative.told.append(Told(claim.kind, placed.when, places, trigger, quote))

    def _stand(self, sentence: Sentence) -> None:
        """What the measures of this sentence hang on holds for those listed later."""
        if any("package" in token.word for token in sentence.tokens):
            end = len(sentence.tokens)
            hangs = claims.condition(sentence, 0, end, self.lexicon) if end else None
            self.narrative.standing = hangs or self.narrative.standing

    # ------------------------------------------------------------------------------- parts
    def _parts(
        self,
        claim: Claim,
        sentence: Sentence,
        known: Roles,
        inside: Sequence[int],
        subject: tuple[Mention, ...],
    ) -> tuple[Part, ...]:
        found: dict[str, Part] = {}
        for mention in self._owners(claim, sentence, known, subject):
            _add(found, mention, Role.PARTICIPANT)
        for number in inside:
            mention = sentence.mentions[number]
            role, why = known.of(number, claim.first)
            if mention.type is ActorType.PRODUCT:
                if not why and known.stands_alone(number):
                    _add(found, mention, Role.MENTIONED)
            elif self._can_act(mention):
                _add(found, mention, role)
        for number in self._spoken_of(claim, sentence, known, inside):
            if self._can_act(sentence.mentions[number]):
                _add(found, sentence.mentions[number], Role.MENTIONED)
        return tuple(found.values())

    def _spoken_of(
        self, claim: Claim, sentence: Sentence, known: Roles, inside: Sequence[int]
    ) -> Sequence[int]:
        """Of a statement, those in what is said; of a pact with somebody, the other side."""
        if claim.kind == "statement" and claim.tense in _CARRIED:
            return known.inside(claim.end, len(sentence.tokens))
        if claim.nominal and claim.kind == "agreement" and len(inside) == 1:
            return known.inside(claim.clause.first, claim.first)[-1:]
        return ()

    def _owners(
        self, claim: Claim, sentence: Sentence, known: Roles, subject: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """Those of whom the clause speaks; of a noun, unless its own phrase names who took part."""
        if claim.tense == "participle":
            return tuple(
                sentence.mentions[number] for number in roles.run_before(sentence, claim.trigger)
            )
        if claim.nominal and not claim.item and self._named_in(claim, sentence, known):
            return ()
        return subject

    def _named_in(self, claim: Claim, sentence: Sentence, known: Roles) -> bool:
        return any(
            known.of(number, claim.first)[0] is Role.PARTICIPANT
            and self._can_act(sentence.mentions[number])
            for number in known.inside(claim.first, claim.end)
        )

    def _places(
        self, sentence: Sentence, known: Roles, inside: Sequence[int], claim: Claim
    ) -> tuple[Place, ...]:
        found: dict[str, Place] = {}
        for number in inside:
            mention = sentence.mentions[number]
            if mention.type is ActorType.PLACE and known.of(number, claim.first)[1] == "locative":
                written = mention.span.of(sentence.text)
                aliases = (written,) if written != mention.name else ()
                found.setdefault(mention.name, Place(mention.name, mention.key, aliases))
        return tuple(found.values())


def _acts(mention: Mention) -> bool:
    if mention.type is ActorType.PLACE:
        return mention.country
    return mention.type is not ActorType.PRODUCT


def _add(found: dict[str, Part], mention: Mention, role: Role) -> None:
    """A participant stays one, however else the clause mentions him."""
    before = found.get(mention.name)
    if before is not None and before.role is Role.PARTICIPANT:
        role = Role.PARTICIPANT
    found[mention.name] = Part(mention.name, mention.type, role, mention.key)
    for name in mention.members:
        found.setdefault(name, Part(name, mention.type, role))
