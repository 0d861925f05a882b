"""The table [events] of a language file: how the language tells that something happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = tuple[str, ...]

CLASSES = {
    "negation": "not, never",
    "none": "nobody, no: a subject that there is not",
    "link": "been, to have: between an auxiliary and its verb",
    "modal": "had to, could: a participle that leaves what was done to the infinitive after it",
    "skip": "adverbs and pronouns that may stand inside a group of verbs",
    "determiner": "the, a, his",
    "genitive": "the s of 'the firm's ships'",
    "definite": "the, this: what was spoken of before",
    "of": "of",
    "with": "with, between: those after it take part",
    "agent": "by",
    "purpose": "for: a date after it is that of the noun before it",
    "locative": "in, at",
    "preposition": "every other preposition",
    "relative": "who, which, that",
    "relative_article": "an article that is a relative where the verb ends the clause: der, die",
    "relative_oblique": "the same in a case that no subject has: dem, dessen",
    "anybody": "those, anyone: what a relative tells of them happened on no day",
    "subordinator": "when, while, because",
    "condition": "if, unless",
    "inversion": "had, should: before its subject, a condition",
    "resumption": "so, dann: between a condition and the verb that hangs on it",
    "during": "lors, during: the date of the noun behind it is the verb's as well",
    "scene": "where: what follows was at the same time",
    "whether": "whether: what follows is not said to be so",
    "question": "why, how: what follows is asked or answered",
    "question_relative": "who, when: the same, behind a verb",
    "unsure": "unclear, uncertain: before what is asked",
    "coordinator": "and, but",
    "pronoun": "he, she: a subject said before",
    "plural_pronoun": "they",
    "speaker": "I, we, one: a subject that names nobody",
    "oblique": "den, dem: an article of no subject",
    "organisation_pronoun": "it",
    "possessive": "its",
    "firm": "company, airline: after an article, an organisation spoken of before",
    "thing": "device, aircraft: after an article, a product spoken of before",
    "infinitive_mark": "to",
    "reflexive": "si, se, sich",
    "object": "es: a pronoun, whom or what it is done to, beside the verb",
    "clitic": "mi, lo, gli: a pronoun that stands before its verb and belongs to it",
    "collective": "countries, members: in 'the countries of X' X takes part",
    "representative": "envoy, spokesman: in 'the envoy of X' X was not there",
    "package": "measures, commitments: what a list spells out is to come",
    "ongoing": "continuation: it has begun already",
    "readiness": "readiness, plan: the infinitive after it is to come",
    "must": "have, need: before 'to' and an infinitive",
    "causative": "had: somebody else did what follows its object",
    "hearsay": "soll: before what is over, somebody says so",
    "done": "haben, sein: behind a participle, what it tells is over",
    "copula": "is, was: names an event as it does anything else",
}


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

    things_have_gender: bool = False
    """ "Sie" is a bridge as well as a woman, so that a person's pronoun may mean a noun."""

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
    whole words after "="; `third` holds what else would be taken for one of these, `present`
    endings of the first person in the present alone."""

    writers: Words = ()
    """Pronouns of whoever writes: I, me, we, us."""

    impersonal: Words = ()
    """Forms of verbs that nobody does: "il a plu"."""

    never: Words = ()
    """Negations of all time: what they deny is of no day."""

    lone_negations: Words = ()
    """Negations that deny nothing alone: "il ne revint qu'en 1946"."""

    restricting: Words = ()
    """What makes "only" of such a negation before the verb: "que"."""

    plain_subjects: Words = ()
    """After which the present looks like the infinitive: "we plan"."""

    announcing: Words = ()
    """Verbs of saying whose infinitive is what somebody means to do: "kündigte an, zu gehen"."""

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

    speakers: Mapping[str, Words] = field(default_factory=dict)
    """Infinitive, or "-" and its ending -> what "I" and "we" say in the present. Many are nouns as
    well ("ritorno"), so that they are verbs only in a clause that has a date."""

    no_verbs: Words = ()
    """Words with such an ending, or that look like a form of a listed verb, that are no verbs."""

    no_beginnings: Words = ()
    """Beginnings of what only looks like a participle, unless it is listed: "untreated"."""

    before_participle: Mapping[str, Words] = field(default_factory=dict)
    """Tense -> auxiliaries: perfect, pluperfect, past, future, conditional, possible, present."""

    before_infinitive: Mapping[str, Words] = field(default_factory=dict)
    """Tense -> auxiliaries before an infinitive: future, conditional, possible, required, past."""

    words: Mapping[str, Words] = field(default_factory=dict)
    """Class -> function words; see `CLASSES`."""

    phrases: Mapping[str, Words] = field(default_factory=dict)
    """Use -> phrases, regular expressions that match whole words; see `phrases.USES`."""
