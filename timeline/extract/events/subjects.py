"""Whom a clause speaks of: those named before its verb, or named before and meant again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from timeline.extract.events import anaphora, clauses, openings, roles
from timeline.extract.events.clauses import Clause
from timeline.extract.events.group import Group
from timeline.extract.events.lexicon import Lexicon
from timeline.extract.events.roles import Roles
from timeline.extract.events.tokens import Sentence, Token
from timeline.model import ActorType, Mention, Role, Span

_Named = tuple[Mention, ...]
_SINGLE = (ActorType.PERSON, ActorType.ORGANISATION)
"""Of these types, one takes a singular; the people of a country do not."""

_OF_ANYTHING = frozenset(("pronoun", "organisation_pronoun", "possessive"))
"""Of these, the words that may stand for a noun as well as for a name."""

_WITH_OBJECT = frozenset(("agreement", "decision", "transfer", "deed"))
"""Kinds of verbs after which a noun is no subject more often than it is one."""


FEW = 4
"""Words with which a clause begins whose verb is not known, and that may say whom it is about."""


@dataclass(slots=True)
class Subjects:
    """Goes through one document. `last`: those of each type who were spoken of last, those of the
    latest subject first; `topic`: the latest subject, whatever it is.
    """

    lexicon: Lexicon
    dateline: Span | None
    last: dict[ActorType, _Named] = field(default_factory=dict)
    topic: _Named = ()
    unnamed: bool = False
    """The latest subject is a noun that names nobody: "the bridge", which "it" means next."""

    def of(self, sentence: Sentence, split: Sequence[Clause], known: Roles) -> dict[int, _Named]:
        """Whom each clause, by its first token, speaks of."""
        found: dict[int, _Named] = {}
        main: _Named = ()
        body = False
        other = False  # what a clause goes on with is about what is not named, or is a relative
        for clause in split:
            if clause.first and sentence.tokens[clause.first - 1].lowered == ";":
                start = sentence.tokens[clause.first].span.start
                before = [one for one in sentence.mentions if one.span.end <= start]
                self._pass(before, main, body=body)
            own = self._named(sentence, clause, known)
            another = openings.opens_with_noun(sentence.tokens, clause)
            if another and not own and sentence.opens and self.lexicon.cues.persons:
                self._forget()  # "elle" may be anything
            own = own or self._agreeing(self.meant(sentence, clause), sentence, clause)
            if not own and not another and not (other and clause.opener == "coordinator"):
                own = _shared(sentence, clause, main) or self._unsaid(sentence, clause, known)
                own = self._agreeing(own, sentence, clause)
            if clause.opener != "coordinator":
                other = clause.opener == "relative" or (another and not own)
            found[clause.first] = own
            if not own and _is_of_a_body(sentence, clause):
                self._forget()
                body = bool(self.lexicon.cues.persons)
            if clause.opener != "relative":
                main = own or main
                self._remember(own, sentence, clause)
        self._pass(sentence.mentions, main, body=body)
        return found

    def _forget(self) -> None:
        for kind in (ActorType.PERSON, ActorType.ORGANISATION):
            self.last.pop(kind, None)
        self.topic = ()

    def _agreeing(self, own: _Named, sentence: Sentence, clause: Clause) -> _Named:
        """Whom the verb, by its ending, can speak of: neither "we" nor, of one alone, "they"."""
        if clause.group is None or not self.lexicon.cues.persons:
            return own
        person, plural = self.lexicon.person(finite(sentence.tokens, clause.group).lowered)
        one = len(own) == 1 and own[0].type in _SINGLE and not own[0].country
        return () if person != "third" or (plural and one) else own

    def can_act(self, mention: Mention) -> bool:
        """Not a mere place, a thing, nor the place in the dateline."""
        if mention.type is ActorType.PLACE and not mention.country:
            return False
        return mention.type is not ActorType.PRODUCT and not self._in_dateline(mention)

    def things(self, sentence: Sentence, first: int, end: int) -> Iterator[Mention]:
        """The products that tokens [first, end) speak of without a name: "the device"."""
        for index in range(first, end):
            if anaphora.stands_for(sentence.tokens, index) == "thing":
                yield from self.last.get(ActorType.PRODUCT, ())[:1]

    # ------------------------------------------------------------------------------ named
    def _named(self, sentence: Sentence, clause: Clause, known: Roles) -> _Named:
        tokens = sentence.tokens
        limit = clause.group.first if clause.group else clause.end
        numbers = roles.subject(sentence, known, clause.first, limit)
        numbers = [number for number in numbers if _is_itself(sentence, known, number)]
        mentions = [sentence.mentions[number] for number in numbers]
        acting = [mention for mention in mentions if self.can_act(mention)]
        if clause.opener == "relative" and not acting and not clauses.is_oblique(tokens, clause):
            before = roles.run_before(sentence, clause.first)
            named = [sentence.mentions[n] for n in before]
            acting = [m for m in named if self.can_act(m) and not m.adjective]
        things = [mention for mention in mentions if mention.type is ActorType.PRODUCT]
        return tuple({mention.name: mention for mention in acting or things}.values())

    def _in_dateline(self, mention: Mention) -> bool:
        return self.dateline is not None and self.dateline.contains(mention.span)

    # ------------------------------------------------------------------------ meant again
    def meant(self, sentence: Sentence, clause: Clause) -> _Named:
        """Of "he", "the company", "its shares": who was spoken of before."""
        if clause.group is not None and self._is_of_nobody(sentence, clause.group):
            return ()
        limit = clause.group.first if clause.group else min(clause.end, clause.first + FEW)
        if self.lexicon.cues.verb_final and clause.first < limit < clause.end - 1:
            limit = self._past_pronoun(sentence, clause, limit)
        for index in range(clause.first, limit):
            kind = anaphora.stands_for(sentence.tokens, index)
            if kind == "plural_pronoun":
                return self.topic if len(self.topic) > 1 else ()
            if kind and not self._may_mean_noun(kind, clause):
                return self._firm() if kind == "firm" else self._latest(anaphora.MEANT[kind])
        return ()

    def _is_of_nobody(self, sentence: Sentence, group: Group) -> bool:
        """ "Il a plu", "it was held": whoever was spoken of before does not."""
        rains = sentence.tokens[group.head].lowered in self.lexicon.cues.impersonal
        return rains or _is_of_an_event(sentence, group)

    def _may_mean_noun(self, kind: str, clause: Clause) -> bool:
        """ "It", and "sie" where nouns have genders, after "die Brücke"; only somebody says
        something."""
        says = clause.group is not None and clause.group.kind == "statement"
        if kind == "pronoun" and (says or not self.lexicon.cues.things_have_gender):
            return False
        return self.unnamed and kind in _OF_ANYTHING

    def _past_pronoun(self, sentence: Sentence, clause: Clause, verb: int) -> int:
        """ "1815 kehrte er zurück": the pronoun behind the verb says of whom it is."""
        opens = any("coordinator" not in t.word for t in sentence.tokens[clause.first : verb])
        after = anaphora.stands_for(sentence.tokens, verb + 1)
        return verb + 2 if opens and after in ("pronoun", "plural_pronoun") else verb

    def _is_unnamed(self, sentence: Sentence, clause: Clause) -> bool:
        """A noun stands before its verb, or a name of what does not act; as before, where nothing
        does."""
        tokens, group = sentence.tokens, clause.group
        if group is None:
            opens = tokens[clause.first : min(clause.first + FEW, clause.end)]
            return self.unnamed or openings.is_noun(opens)
        before, behind = tokens[clause.first : group.first], tokens[group.first + 1 : clause.end]
        if self.lexicon.cues.verb_final and behind and behind[0].mention is not None:
            return False  # "Gestern kam Jonas an"
        named = any(token.mention is not None for token in before)
        return self.unnamed or named or openings.is_noun(before)

    def _latest(self, types: Sequence[ActorType]) -> _Named:
        if self.topic and self.topic[0].type in types:
            return self.topic
        return next((self.last[one] for one in types if self.last.get(one)), ())

    def _firm(self) -> _Named:
        """The latest organisation that is no government, court or council."""
        found = self._latest(anaphora.MEANT["firm"])
        words = (word for mention in found for word in mention.name.lower().split())
        return () if any("collective" in self.lexicon.word(word) for word in words) else found

    def _unsaid(self, sentence: Sentence, clause: Clause, known: Roles) -> _Named:
        """Of a verb that says itself, by its ending, that it speaks of the same person."""
        group = clause.group
        if group is None or not self.lexicon.cues.subject_unsaid or clause.opener == "relative":
            return ()
        tokens = sentence.tokens
        before = tokens[clause.first : group.first]
        if any(not openings.is_small(token) or openings.is_another(token) for token in before):
            return ()
        if group.tense == "present" and any("reflexive" in token.word for token in before):
            return ()  # "si passa al secondo punto": nobody in particular
        persons = self.last.get(ActorType.PERSON, ())
        if self.lexicon.person(finite(tokens, group).lowered) != ("third", len(persons) > 1):
            return ()
        said = any(openings.is_clitic(token) for token in before)
        has_object = group.kind in _WITH_OBJECT and not said
        if not has_object and openings.names_something(tokens, group.last + 1, clause.end):
            return ()  # "infuriò il contagio", "lo compró un comerciante": the subject follows
        after = known.inside(group.first, clause.end)
        bare = [n for n in after if known.of(n, clause.first) == (Role.PARTICIPANT, "")]
        if group.kind != "meeting" and any(self.can_act(sentence.mentions[n]) for n in bare):
            return ()
        return persons

    # --------------------------------------------------------------------------- memory
    def _remember(self, subject: _Named, sentence: Sentence, clause: Clause) -> None:
        self.unnamed = not subject and self._is_unnamed(sentence, clause)
        self.topic = subject or self.topic
        for mention in subject:
            self.last[mention.type] = tuple(m for m in subject if m.type is mention.type)

    def _pass(self, named: Sequence[Mention], main: _Named, *, body: bool) -> None:
        """Who alone of his type is named in a sentence about something else may be meant next; of
        one about a court, "she" is the court in many languages."""
        own = {mention.type for mention in main}
        if body and not main:
            own.add(ActorType.PERSON)
        others: dict[ActorType, dict[str, Mention]] = {}
        for mention in named:
            if mention.adjective or mention.type in own:
                continue  # "un vapor inglés" is not England
            if not self._in_dateline(mention):
                others.setdefault(mention.type, {}).setdefault(mention.name, mention)
        for kind, alike in others.items():
            if len(alike) == 1:
                self.last[kind] = tuple(alike.values())
            elif kind is ActorType.PRODUCT:
                self.last.pop(kind, None)


def _shared(sentence: Sentence, clause: Clause, main: _Named) -> _Named:
    """ "He came and left"; but "they" are others: "Ross bought two; they were returned"."""
    group = clause.group
    before = sentence.tokens[clause.first : group.first] if group is not None else ()
    others = len(main) == 1 and any("plural_pronoun" in token.word for token in before)
    joined = clause.resumes or clause.opener in ("coordinator", "")
    return main if joined and not others else ()


def _is_of_an_event(sentence: Sentence, group: Group) -> bool:
    """ "It was held on Monday", "it was announced that", "it was resolved to": no thing."""
    if group.kind == "light":
        return True
    after = sentence.tokens[group.last + 1 : group.last + 2]
    passive = group.first < group.head and group.tense in ("past", "present")
    told = any("relative" in t.word or "subordinator" in t.word for t in after)
    meant = group.kind != "agreement" and any("infinitive_mark" in t.word for t in after)
    return passive and ((told and group.kind == "statement") or meant)


def _is_of_a_body(sentence: Sentence, clause: Clause) -> bool:
    """ "The court confirms": "it" is in many languages what might be "she"."""
    end = clause.group.first if clause.group is not None else clause.first
    return any("collective" in token.word for token in sentence.tokens[clause.first : end])


def _is_itself(sentence: Sentence, known: Roles, number: int) -> bool:
    product = sentence.mentions[number].type is ActorType.PRODUCT
    return not product or known.is_itself(number)


def finite(tokens: Sequence[Token], group: Group) -> Token:
    """The verb that agrees with its subject, past a negation or a pronoun."""
    for token in tokens[group.first : group.head]:
        if token.word.with_participle or token.word.with_infinitive:
            return token
    return tokens[group.head]
