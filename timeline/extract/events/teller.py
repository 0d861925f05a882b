"""Claims into tellings: each with its title, its time, and who took part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline.edtf import Precision
from timeline.extract.events import (
    ahead,
    antecedents,
    anterior,
    claims,
    continuing,
    counted,
    participles,
    records,
    speakers,
    timing,
    titles,
)
from timeline.extract.events.casting import Casting
from timeline.extract.events.claims import CARRIED, Claim
from timeline.extract.events.clauses import Clause
from timeline.extract.events.lexicon import Lexicon
from timeline.extract.events.narrative import Narrative, Time, Told
from timeline.extract.events.ordering import Placed
from timeline.extract.events.roles import Roles
from timeline.extract.events.subjects import Subjects
from timeline.extract.events.timing import Beside
from timeline.extract.events.tokens import Sentence
from timeline.model import (
    Document,
    Mention,
    Place,
    Reason,
    Span,
    Status,
    Telling,
    Timex,
    telling_id,
)

_APART = ("infinitive", "participle")
_OWN_SUBJECTS = frozenset(("collective", "representative"))
"""Classes of nouns that a clause may be about, and that stand for nobody named before."""

HEADING = 3
"""Words that may stand beside the date that heads an entry."""


@dataclass(slots=True)
class Teller:
    """Goes through one document, sentence by sentence."""

    document: Document
    language: str
    lexicon: Lexicon
    narrative: Narrative
    subjects: Subjects = field(init=False)

    def __post_init__(self) -> None:
        self.subjects = Subjects(self.lexicon, self.narrative.dated.span)

    def tell(
        self, sentence: Sentence, split: Sequence[Clause], found: Sequence[Claim]
    ) -> list[Telling]:
        if not found or sentence.heading:
            self._head(sentence)
        self.narrative.here = self.narrative.placed = None
        self.narrative.by_the_way = False
        known = Roles(sentence, self.lexicon)
        subjects = self.subjects.of(sentence, split, known)
        self._open(sentence, split)
        cast = Casting(sentence, known, self.subjects)
        beside = Beside(split, found, counted.within(sentence, split, self.lexicon))
        told = []
        for claim in found:
            subject = subjects.get(claim.clause.first, ())
            if not subject and anterior.is_one(claim, sentence):
                subject = next((subjects[at] for at in sorted(subjects) if subjects[at]), ())
            named = self._named(claim, sentence, subject) or antecedents.shared(
                claim, sentence, split, self.lexicon
            )
            named = self._introduced(claim) or named
            if named or not antecedents.lacks_one(claim, sentence, self.lexicon):
                told.append(self._telling(claim, cast, (subject, named), beside))
        self._stand(sentence)
        begun = continuing.introduction(sentence)
        self.narrative.introduction = begun or self.narrative.introduction
        return told

    def _introduced(self, claim: Claim) -> str:
        """The subject and the auxiliary of a list's item, from its introduction."""
        opening, group = self.narrative.introduction, claim.clause.group
        bare = group is not None and group.first == group.head == claim.trigger
        return opening.words if opening is not None and bare and not claim.nominal else ""

    def _head(self, sentence: Sentence) -> None:
        """A date alone on its line, with a place or a weekday at most, heads what follows; so does
        that of a session. A judgment's is its own day, not that of what it tells.
        """
        others = [token for token in sentence.tokens if not (token.dated or token.mark)]
        nouns = {token.word.noun for token in others} - {""}
        met = sentence.heading and "meeting" in nouns
        if records.heads(sentence, self.lexicon):
            self.narrative.recorded = True
        if not sentence.opens or not nouns <= records.RECORDED:
            return
        for timex in sentence.timexes:
            own = self._is_own(timex) and not (met or self.narrative.diary)
            if timex.when is None or own:
                continue
            because = Reason("heads it", timex.span.of(sentence.text), timex.span)
            time = Time(timex.when, because, True)
            few = len(others) <= HEADING and (sentence.heading or timex.anchor == "none")
            if not others or ((few or met) and time.exact):
                self.narrative.head(time)

    def _open(self, sentence: Sentence, split: Sequence[Clause]) -> None:
        """The day that opens a report is that of its news, also where no event of that day is
        told: "two men were missing on Monday after a ship sank".
        """
        narrative, clause = self.narrative, split[0]
        begun = narrative.opening is not None or narrative.lead is not None
        if begun or sentence.heading or clause.group is None:
            return
        verb, end = clause.group.head, sentence.tokens[clause.end - 1].span.end
        at = sentence.tokens[verb].span.start
        inside = [t for t in sentence.timexes if t.span.start < end and not self._is_own(t)]
        inside = [timex for timex in inside if not ahead.set_for(timex, sentence)]
        for timex in sorted(inside, key=lambda timex: abs(timex.span.start - at)):
            because = Reason("carries on to here", timex.span.of(sentence.text), timex.span)
            if timex.when is not None and narrative.is_news(Time(timex.when, because)):
                narrative.opening = Time(timex.when, because)
                return

    def _is_own(self, timex: Timex) -> bool:
        """It is the document's own date."""
        own = self.narrative.dated.span
        return own is not None and own.overlaps(timex.span)

    # ---------------------------------------------------------------------------- tellings
    def _telling(
        self,
        claim: Claim,
        cast: Casting,
        about: tuple[tuple[Mention, ...], str],
        beside: Beside,
    ) -> Telling:
        """`about`: the subject, and how the title names it, "" where the clause itself does."""
        subject, named = about
        sentence = cast.sentence
        placed = timing.place(claim, sentence, self.narrative, self.lexicon, beside)
        claim = replace(claim, negated=claim.negated != placed.at_last)
        claim = self._to_come(claim, placed, sentence)
        places = cast.places(claim) or placed.places
        trigger = Span(
            sentence.tokens[claim.trigger].span.start,
            sentence.tokens[claim.trigger_end - 1].span.end,
        )
        if not sentence.tokens[claim.trigger].quoted:
            self._remember(claim, placed, sentence, trigger, places)
        quote = sentence.span.of(sentence.text)
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
            cast.parts(claim, subject),
            places,
            (*placed.reasons, *claim.reasons),
            placed.warnings,
        )

    def _to_come(self, claim: Claim, placed: Placed, sentence: Sentence) -> Claim:
        """What is told as a fact but dated after the document is planned, or hangs on something."""
        if claim.status is Status.PLANNED and timing.is_over(
            claim, placed, sentence, self.narrative
        ):
            reason = Reason("told of the past, in the future")
            return replace(claim, status=Status.HAPPENED, reasons=(*claim.reasons, reason))
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
        if anterior.is_one(claim, sentence):
            return subject[0].name if subject else ""
        if claim.tense == "infinitive" and subject and claim.first == claim.trigger:
            return subject[0].name
        if claim.nominal or group is None or not subject or claim.tense in _APART:
            return ""
        start = sentence.tokens[claim.clause.first].span.start
        end = sentence.tokens[group.first].span.start
        if any(start <= mention.span.start < end for mention in sentence.mentions):
            return ""
        before = sentence.tokens[claim.clause.first : group.first]
        if any(not (t.mark or t.dated or t.word.classes - _OWN_SUBJECTS) for t in before):
            return ""
        turned = self.lexicon.cues.verb_final and claim.clause.opener != "coordinator"
        said = (*before, *sentence.tokens[group.first + 1 : group.first + 2])
        if turned and not any("pronoun" in t.word for t in said):
            return ""  # "Anfang 2026 entsteht": the subject follows
        return " & ".join(mention.name for mention in subject[:2])

    def _remember(
        self,
        claim: Claim,
        placed: Placed,
        sentence: Sentence,
        trigger: Span,
        places: tuple[Place, ...],
    ) -> None:
        if placed.when is None or claim.status is not Status.HAPPENED or not placed.when.bounded:
            return
        self.narrative.placed = placed.when
        if placed.said and placed.reasons:
            self.narrative.mentioned = Time(placed.when, placed.reasons[0])
            told_back = claim.tense == "pluperfect" and self.narrative.mentioned.exact
            self.narrative.back = self.narrative.mentioned if told_back else None
        main = not claim.order and (claim.tense in CARRIED or self._took_place(claim, sentence))
        if claim.tense == "present" and placed.said and self.narrative.is_long_over(placed.when):
            self.narrative.historic = True
        birth = claim.kind == "birth" and not self.narrative.near(placed.when)
        main = main or not self.narrative.current or self._opens_story(claim, placed)
        # Nobody does anything else on the day of a birth that is told by the way.
        if placed.said and placed.reasons and main and not (birth or participles.by_the_way(claim)):
            self._note_whose(claim, placed, sentence)
            self._carry(claim, Time(placed.when, placed.reasons[0], placed.opens))
        elif claim.tense == "pluperfect" and claim.clause.opener in ("", "coordinator"):
            self.narrative.looks_back = placed.said and not self.narrative.near(placed.when)
        if claim.kind:
            quote = trigger.of(self.document.text)
            subject = " ".join(
                token.lowered
                for token in sentence.tokens[claim.clause.first : claim.trigger]
                if token.word.noun
            )
            told = Told(claim.kind, placed.when, places, trigger, quote, subject)
            self.narrative.told.append(told)

    def _note_whose(self, claim: Claim, placed: Placed, sentence: Sentence) -> None:
        """Whether what is told of those who write goes on with this, or with the day before it."""
        assert placed.when is not None
        vague = placed.when.precision.fineness < Precision.DAY.fineness
        takes_part = speakers.take_part(sentence, claim, self.lexicon)
        self.narrative.of_others = vague and not takes_part

    def _opens_story(self, claim: Claim, placed: Placed) -> bool:
        """ "A spokesman said on Wednesday. On Sunday three houses had burnt down": the news itself,
        told after who told them."""
        time, narrative = placed.when, self.narrative
        if claim.tense != "pluperfect" or claim.clause.opener not in ("", "coordinator"):
            return False
        told = narrative.now is None or narrative.now is narrative.spoken
        return told and time is not None and narrative.is_news(Time(time, placed.reasons[0]))

    def _took_place(self, claim: Claim, sentence: Sentence) -> bool:
        """ "The trial took place on 21 October": a noun that its verb only says was held."""
        group, clause = claim.clause.group, claim.clause
        if not claim.nominal or group is None or group.tense not in CARRIED:
            return False
        start = sentence.tokens[group.first].span.start
        end = sentence.tokens[clause.end - 1].span.end
        held = self.lexicon.phrases.held.search(sentence.text, start, end) is not None
        return claim.trigger < group.first and (group.kind == "light" or held)

    def _carry(self, claim: Claim, time: Time) -> None:
        """The time of what follows; of the sentence alone, where it is told by the way: "the
        regulator, which blocked a merger in 2009"."""
        far = self.narrative.current and not self.narrative.near(time.when)
        if far and claim.clause.opener == "relative":
            self.narrative.here, self.narrative.by_the_way = time, True
            return
        self.narrative.remember(time)
        if claim.kind == "statement" and self.narrative.is_news(time):
            self.narrative.spoken = time

    def _stand(self, sentence: Sentence) -> None:
        """What the measures of this sentence hang on holds for those listed later."""
        if any("package" in token.word for token in sentence.tokens):
            end = len(sentence.tokens)
            hangs = claims.condition(sentence, 0, end, self.lexicon) if end else None
            self.narrative.standing = hangs or self.narrative.standing
