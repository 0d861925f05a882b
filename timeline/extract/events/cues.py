"""The table [events] of a language file: how the language tells that something happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cues:
    """Kinds are the same words in every language, so that tellings can be compared across them.

    Special kinds of verbs: `state` and `thought` are no events; `light` verbs ("hold", "take
    place") leave the naming of the event to a noun; `intent` verbs make the infinitive that
    follows a plan; `content` verbs say what a document holds ("sets out"). `statement` verbs
    report.
    """

    verb_final: bool = False
    """An auxiliary may stand far from its participle or infinitive ("hat ... unterzeichnet")."""

    perfect_is_now: bool = False
    """The perfect tells what is true at the time of writing, the past what happened before it."""

    past_is_far: bool = False
    """The simple past tells what is long over, the perfect the news: "fonda" and "a fondé"."""

    nouns_capital: bool = False
    """Nouns begin with a capital, so that a word tells by it whether it is one."""

    progressive: bool = False
    """The present with a gerund tells what is set: "she is leaving tomorrow"."""

    compounds: bool = False
    """A noun may have others before it in one word: its end tells what it is."""

    particles: Words = ()
    """What a verb has before it in the infinitive and after it in the clause: "trat ... zurück"."""

    enclitics: Words = ()
    """Pronouns behind a dash that a form of a verb may carry: "multou-a", "comprá-lo"."""

    records: Words = ()
    """What heads minutes, a judgment or a report of the police: its present tells what was done."""

    imperfect_records: bool = False
    """In such a text the imperfect tells deeds: "conveniva in giudizio"."""

    subject_unsaid: bool = False
    """A verb may stand without any subject, which its ending tells."""

    persons: Mapping[str, Words] = field(default_factory=dict)
    """Of a verb without subject: `plural` and `other` (first and second person) are endings, or
    whole words after "="; `third` holds what else would be taken for one of these."""

    plain_subjects: Words = ()
    """After which the present looks like the infinitive: "we plan"."""

    papers: Words = ()
    """Nouns that "of" and a date behind them only name: "the minutes of 5 May"."""

    headline: str = ""
    """What a title puts between a name and what it means to do: "Acme to close a plant"."""

    verbs: Mapping[str, Words] = field(default_factory=dict)
    """Kind -> principal parts: infinitive, and where irregular past, participle, present and
    future ("/" parts alternatives, "-" is regular): "take took taken"."""

    nouns: Mapping[str, Words] = field(default_factory=dict)
    """Kind -> event nouns; "(e|i)" stands for alternatives: "vertic(e|i)". Several words may
    stand in one: "cessate il fuoco"."""

    conjugations: Mapping[str, Mapping[str, Words]] = field(default_factory=dict)
    """Ending of the infinitive -> form -> endings that take its place. The longest ending wins.
    Forms: past, present, imperfect, future, conditional, participle, gerund; `first`, persons of
    the past that are regular even where the others are not, and `weak`, such as are so where the
    irregular past ends like a regular one."""

    spelling: Mapping[str, str] = field(default_factory=dict)
    """How a stem changes before an ending that begins with "|", which stands between the two:
    pattern -> what takes its place, in this order."""

    agreement: Mapping[str, Mapping[str, Words]] = field(default_factory=dict)
    """Form -> ending of an irregular principal part -> all its endings."""

    endings: Mapping[str, Words] = field(default_factory=dict)
    """Form -> endings by which a verb that is not listed is known; also `noun`, of an action
    ("-zione"), `adverb` ("-mente"), and `final`, of an infinitive that closes its clause."""

    prefixes: Mapping[str, Words] = field(default_factory=dict)
    """Form -> beginnings that, with the endings, make a form ("ge-" of a participle); "+ge" is
    any particle and "ge"."""

    no_verbs: Words = ()
    """Words with such an ending, or that look like a form of a listed verb, that are no verbs."""

    before_participle: Mapping[str, Words] = field(default_factory=dict)
    """Tense -> auxiliaries: perfect, pluperfect, past, future, conditional, possible, present."""

    before_infinitive: Mapping[str, Words] = field(default_factory=dict)
    """Tense -> auxiliaries before an infinitive: future, conditional, possible, required, past."""

    words: Mapping[str, Words] = field(default_factory=dict)
    """Class -> function words; see `lexicon.CLASSES`."""

    phrases: Mapping[str, Words] = field(default_factory=dict)
    """Use -> phrases, regular expressions that match whole words; see `phrases.USES`."""
