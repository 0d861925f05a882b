"""What a text says happened: sentences, dates and actors into tellings of events."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.extract import dates
from timeline.extract.events import (
    anterior,
    clauses,
    continuing,
    deeds,
    entries,
    groups,
    lexicon,
    lists,
    nouns,
    occasion,
    participles,
    products,
    questions,
    sharing,
    stated,
    tokens,
)
from timeline.extract.events.claims import Claim
from timeline.extract.events.clauses import Clause
from timeline.extract.events.deeds import Setting
from timeline.extract.events.lexicon import Lexicon
from timeline.extract.events.narrative import Narrative
from timeline.extract.events.records import RECORDED, heads_record
from timeline.extract.events.teller import Teller
from timeline.extract.events.tokens import Sentence
from timeline.languages import Language
from timeline.model import ActorType, Dated, Document, Mention, Span, Status, Telling, Timex

LONGEST = 4000
"""Characters of a sentence beyond which it is no prose, but a table or debris."""

_ASKS = re.compile(r"\?[\s”»\"'’)]*\Z")
_STOPS = '.!?…;:,”»"'
_PARAGRAPH_END = re.compile(r"\n[ \t\r]*\n|\n")


def find(
    document: Document,
    language: Language,
    *,
    dated: Dated,
    sentences: Sequence[Span],
    timexes: Sequence[Timex],
    mentions: Sequence[Mention],
) -> list[Telling]:
    """The tellings in the order of the text; none where the language has no data."""
    known = lexicon.of(language)
    if known.empty:
        return []
    timexes = list(_no_names(timexes, mentions))
    named = products.added(document.text, mentions, timexes)
    narrative = Narrative.of(dated, timexes)
    narrative.diary = entries.are_headed(document.text, dated, timexes)
    teller = Teller(document, language.code, known, narrative)
    found: list[Telling] = []
    for sentence in _read(document.text, sentences, known, timexes, named):
        sentence = _in_its_entry(sentence, language, known, teller.narrative)
        verbs = groups.find(sentence.tokens, known)
        verbs = continuing.resumed(sentence, verbs, teller.narrative)
        split = clauses.split(sentence.tokens, verbs, verb_second=known.cues.verb_final)
        found += teller.tell(sentence, split, _claims(sentence, split, known, teller.narrative))
    return found


def _no_names(timexes: Sequence[Timex], mentions: Sequence[Mention]) -> Iterator[Timex]:
    """Without those that are somebody's name: "Frau Sommer" is no season."""
    persons = [mention for mention in mentions if mention.type is ActorType.PERSON]
    for timex in timexes:
        place = bisect_left(persons, timex.span.end, key=lambda mention: mention.span.start)
        if not (place and persons[place - 1].span.contains(timex.span)):
            yield timex


def _read(
    text: str,
    spans: Sequence[Span],
    known: Lexicon,
    timexes: Sequence[Timex],
    mentions: Sequence[Mention],
) -> Iterator[Sentence]:
    paragraph, last, quoted = 0, 0, False
    for span in spans:
        ends = len(_PARAGRAPH_END.findall(text, last, span.start))
        opens = last == 0 or ends > 0
        quoted &= not opens
        paragraph += ends
        last = span.end
        if span.end - span.start > LONGEST or known.phrases.boilerplate.search(
            text, span.start, span.end
        ):
            continue
        inside, named = _within(timexes, span), _within(mentions, span)
        quoted = tokens.begins_quoted(text, span, quoted)
        words = tokens.read(text, span, known, inside, named, quoted=quoted)
        quoted = tokens.ends_quoted(text, span, quoted)
        heading = _is_heading(text, span)
        yield Sentence(text, span, words, inside, named, paragraph, heading, opens)


def _in_its_entry(
    sentence: Sentence, language: Language, known: Lexicon, narrative: Narrative
) -> Sentence:
    """Its dates counted from the date that heads its entry, where that is not the document's."""
    section = narrative.section
    if section is None or section.when == narrative.dated.when or not sentence.timexes:
        return sentence
    if all(_is_settled(timex) for timex in sentence.timexes):
        return sentence
    start = sentence.span.start
    again = dates.find(sentence.span.of(sentence.text), language, created=section.when)
    kept = [timex for timex in sentence.timexes if _is_settled(timex)]
    moved = [timex.moved(start) for timex in again]
    free = [t for t in moved if not any(t.span.overlaps(other.span) for other in kept)]
    timexes = tuple(sorted((*kept, *free), key=lambda timex: timex.span))
    quoted = sentence.tokens[0].quoted
    words = tokens.read(
        sentence.text, sentence.span, known, timexes, sentence.mentions, quoted=quoted
    )
    return replace(sentence, timexes=timexes, tokens=words)


def _is_settled(timex: Timex) -> bool:
    """It says all itself, or is counted from an expression before it."""
    return timex.when is not None and timex.anchor != "document"


def _is_heading(text: str, span: Span) -> bool:
    """A line of its own that no full stop ends."""
    after = text[span.end : span.end + 2].lstrip(" \t\r")
    return text[span.end - 1] not in _STOPS and after[:1] in ("", "\n")


def _within(found: Sequence[Timex] | Sequence[Mention], span: Span) -> tuple:  # type: ignore[type-arg]
    first = bisect_left(found, span.start, key=lambda item: item.span.start)
    end = bisect_left(found, span.end, key=lambda item: item.span.start)
    return tuple(found[first:end])


def _claims(
    sentence: Sentence, split: Sequence[Clause], known: Lexicon, narrative: Narrative
) -> list[Claim]:
    """In the order of the text; a heading has some only where it names a date or an actor."""
    narrative.enter(sentence.paragraph)
    narrative.annal |= occasion.opens_annal(sentence)
    if _names_itself(sentence, narrative) or _asks(sentence):
        return []
    speaks_of = bool(sentence.mentions) and not narrative.recorded
    if sentence.heading and not (speaks_of or sentence.timexes):
        return []  # in minutes, a heading says what will be spoken of
    listed = lists.items(sentence.tokens)
    limit = listed[0][0] if listed else len(sentence.tokens)
    found = [claim for claim in nouns.find(sentence, split, known) if claim.trigger < limit]
    found = [claim for claim in found if not nouns.is_label(sentence, claim)]
    found = [claim for claim in found if not deeds.is_denied(sentence, split, claim, known)]
    apart = [*anterior.find(sentence, split, known), *participles.find(sentence, split, known)]
    taken = {claim.trigger_end: claim for claim in reversed(apart)}  # "after being arrested" once
    found += (claim for claim in taken.values() if claim.trigger < limit)
    condition = deeds.condition(sentence, split)
    reported = acts = False
    tells, historic = narrative.recorded or narrative.annal, narrative.historic
    for clause in split:
        named = any(claim.clause is clause and claim.nominal for claim in found)
        hangs = condition.reason if condition and condition.first <= clause.first else None
        setting = Setting(hangs, reported, named, tells, acts, historic)
        if clause.first < limit:
            told = list(deeds.find(sentence, clause, known, setting))
            found += (c for c in told if not deeds.is_denied(sentence, split, c, known))
            historic |= bool(told) and _tells_of_the_past(sentence, clause, narrative)
        reported |= clause.group is not None and clause.group.kind == "statement"
        acts |= deeds.acts(sentence, clause)
    found = sharing.joined(sentence, found, known)
    found += lists.find(sentence, listed, split[0], known, narrative.standing)
    found = [claim for claim in found if not _only_sets_another(claim, found)]
    found = [claim for claim in found if not questions.is_asked(sentence, claim)]
    found = [claim for claim in found if not _only_dates_another(claim, sentence, found)]
    found = [claim for claim in found if not _only_says_who_told(claim, sentence, found)]
    return sorted(found, key=lambda claim: claim.trigger)


def _tells_of_the_past(sentence: Sentence, clause: Clause, narrative: Narrative) -> bool:
    """In the present, of a time that is long over: "in 1932 forty are dismissed"."""
    if clause.group is None or clause.group.tense not in ("present", "perfect"):
        return False
    low, high = sentence.tokens[clause.first].span.start, sentence.tokens[clause.end - 1].span.end
    return any(
        timex.when is not None and timex.when.bounded and narrative.is_long_over(timex.when)
        for timex in sentence.timexes
        if low <= timex.span.start < high
    )


def _asks(sentence: Sentence) -> bool:
    """A question tells nothing."""
    return _ASKS.search(sentence.text, sentence.span.start, sentence.span.end) is not None


def _names_itself(sentence: Sentence, narrative: Narrative) -> bool:
    """The heading of minutes or of a judgment, with its own date: it tells no event."""
    own = narrative.dated.span
    if not sentence.heading or own is None or not sentence.span.contains(own):
        return False
    nouns = {token.word.noun for token in sentence.tokens} - {""}
    return heads_record(nouns)


def _only_dates_another(claim: Claim, sentence: Sentence, found: Sequence[Claim]) -> bool:
    """ "Appointed by order of 7 November": the noun is there for its date, which is the verb's."""
    if claim.kind not in RECORDED and not stated.is_scene(claim, sentence):
        return False
    return any(
        other.clause is claim.clause
        and other.status is Status.HAPPENED
        and stated.circumstance(other, claim, sentence)
        for other in found
    )


def _only_sets_another(claim: Claim, found: Sequence[Claim]) -> bool:
    """ "Planned for October" of "the trip, planned for October,", which is told itself."""
    if claim.tense != "participle" or claim.kind != "schedule":
        return False
    return any(
        other.nominal and other.status is Status.PLANNED and other.first < claim.trigger < other.end
        for other in found
    )


def _only_says_who_told(claim: Claim, sentence: Sentence, found: Sequence[Claim]) -> bool:
    """What is said is told itself, in no quotation, and the saying has no date of its own."""
    clause, tokens = claim.clause, sentence.tokens
    if not clause.attributes or claim.nominal:
        return False
    if any(token.quoted for token in tokens[: clause.first]):
        return False
    dated = any(token.dated for token in tokens[clause.first : clause.end])
    return not dated and any(other.clause.end <= clause.first for other in found)
