"""The table [time] of a language file: everything a language needs to say when.

Words are written in lower case with their accents; a form without accents is understood too.
Several forms of one thing stand in one string, divided by `|`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Cues:
    """Words, or pairs of them, that tell a tense, and the endings of others that do (checked on
    longer words)."""

    words: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every key is optional: what a language leaves out is not understood in it."""

    day_first: bool = True
    """3/5/2024 is the third of May; either way a number above 12 is the day."""

    months: tuple[str, ...] = ()
    """Twelve, January first."""

    short_months: tuple[str, ...] = ()
    """Abbreviations, without a full stop; believed only beside a day or a year."""

    weekdays: tuple[str, ...] = ()
    """Seven, Monday first."""

    short_weekdays: tuple[str, ...] = ()
    """Abbreviations, without a full stop; believed only beside a date."""

    weekday_sets: tuple[str, ...] = ()
    """Seven, Monday first: words for every one of them ("Mondays", "montags")."""

    doubtful: tuple[str, ...] = ()
    """Months, weekdays and others that are also everyday words ("may"): alone they are no date,
    unless a word of `before_doubtful` stands before them."""

    before_doubtful: tuple[str, ...] = ()

    seasons: tuple[str, ...] = ()
    """Four: spring, summer, autumn, winter."""

    units: Mapping[str, str] = field(default_factory=dict)
    """Unit -> its forms, singular and plural. The units are second, minute, hour, day, week,
    weekend, month, bimester, quarter (three months), term (four), season, half, year, decade,
    century, millennium."""

    plural_units: tuple[str, ...] = ()
    """The plural forms among them. "Last months" is a duration of unknown length, and from the day
    up, so is "months" alone."""

    letters: Mapping[str, str] = field(default_factory=dict)
    """Letter -> quarter or half, as in Q1 and H2."""

    bare_letters: tuple[str, ...] = ("q",)
    """Those of them that need no year: S1 and T2 are bones, scans and motorways as well."""

    capital_names: bool = False
    """Months and weekdays are written with a capital: a doubtful one without it is none."""

    capital_nouns: bool = False
    """Every noun has a capital: a number with the mark of an ordinal before a small word counts
    nothing ("am 15. zurück")."""

    decades: Mapping[str, str] = field(default_factory=dict)
    """Number -> words for the decade of that number ("90" = "nineties")."""

    centuries: Mapping[str, str] = field(default_factory=dict)
    """First two digits -> names of a century that are also numbers ("17" = "settecento"): believed
    with a capital, after a word of `before_doubtful`."""

    lengths: Mapping[str, str] = field(default_factory=dict)
    """TIMEX3 durations that have a word of their own: P14D = "fortnight"."""

    numbers: Mapping[str, str] = field(default_factory=dict)
    """Number -> words, up to a thousand, and half; larger ones are put together from them. Stems
    that stand before others ("vent" in "ventuno") belong here too."""

    number_joiners: tuple[str, ...] = ()
    """What may stand between two number words or inside of one ("e", "and", "und")."""

    articles_as_one: tuple[str, ...] = ()
    """Articles that before a unit count one ("un anno fa")."""

    ordinals: Mapping[str, str] = field(default_factory=dict)
    """Number -> ordinal words; -1 is the last, -2 the last but one."""

    ordinal_endings: tuple[str, ...] = ()
    """What makes an ordinal of a number word or stem ("esimo", "ste")."""

    ordinal_marks: tuple[str, ...] = ()
    """What makes an ordinal of a number in digits ("th", "º", ".")."""

    vague: tuple[str, ...] = ()
    """Numbers that do not say how many ("several")."""

    holidays: Mapping[str, str] = field(default_factory=dict)
    """Rule -> names. A rule is `12-25`, `easter`, `easter+49`, `11-thu#4` (the fourth Thursday of
    November), or `05-mon#-1` (the last Monday of May); with `week ` before it, the week of that
    day."""

    shifts: Mapping[str, str] = field(default_factory=dict)
    """Words for a day, month or year by its distance from today: "-1 day" = "yesterday"."""

    dayparts: Mapping[str, str] = field(default_factory=dict)
    """MO, MI (noon), AF, EV, NI, DT (daytime) -> words."""

    joined_parts: bool = False
    """A weekday and a part of the day are written as one word ("Montagabend")."""

    today_parts: Mapping[str, str] = field(default_factory=dict)
    """Words for a part of today or of yesterday: "+0 NI" = "tonight", "-1 NI" = "last night"."""

    parts: Mapping[str, str] = field(default_factory=dict)
    """START, MID, END -> words for the beginning, middle and end of a period."""

    part_units: Mapping[str, str] = field(default_factory=dict)
    """A part and its unit -> words for both: "END year" = "year-end"."""

    references: Mapping[str, str] = field(default_factory=dict)
    """PRESENT_REF, PAST_REF, FUTURE_REF -> words."""

    repeated: Mapping[str, str] = field(default_factory=dict)
    """TIMEX3 durations -> words for what is done at that interval: P1D = "daily"."""

    modifiers: Mapping[str, str] = field(default_factory=dict)
    """APPROX, LESS_THAN, MORE_THAN -> words before a date or duration."""

    leads: Mapping[str, str] = field(default_factory=dict)
    """before, after, since, until -> words before a date that open it on one side."""

    articles: tuple[str, ...] = ()
    """Words that belong to the expression they stand before ("il 7 maggio")."""

    article_before_names: bool = True
    """Articles belong to what is named as well ("il 7 maggio", but "the | 2008 crisis")."""

    complements: tuple[str, ...] = ()
    """Words that show that what stands before them goes on: no {free} in front of them."""

    apart: tuple[str, ...] = ()
    """Small words before which a number counts nothing: "alle 9 | il treno"."""

    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Lists for the patterns, where they stand as `<name>`."""

    patterns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Meaning -> how it is said; the meanings are in `grammar`, the notation in `patterns`."""

    nothing: tuple[str, ...] = ()
    """Patterns of what looks like a time and is none ("a lungo termine")."""

    not_before: tuple[str, ...] = ()
    """Words after a number, or pairs, that show it counts something ("euro", "per cento")."""

    not_after: tuple[str, ...] = ()
    """Words before a number that show it is a name or a label ("pagina", "articolo")."""

    bare_years: bool = True
    """A number from 1800 to 2060 may be a year with nothing to say so."""

    before_year: tuple[str, ...] = ()
    """Words after which a bare number of three or four digits may be any year ("nel 1848")."""

    regnal_years: Mapping[str, str] = field(default_factory=dict)
    """The year before the first of an era, and its names: 2018 and "令和", whose 6 is 2024."""

    before_old_year: tuple[str, ...] = ()
    """Words after which four digits from 1000 on are a year where what follows can be nothing that
    they count ("wurde 1587 errichtet"); so they are where a sentence begins."""

    before_short_year: tuple[str, ...] = ()
    """Words after which a bare number of two digits, or an apostrophe and two, is a year."""

    before_day: tuple[str, ...] = ()
    """Words after which a number alone may be a day of the month ("il 15")."""

    never_days: tuple[str, ...] = ()
    """Ordinals that are no day of a month ("prima di marzo": before it)."""

    before_model_year: tuple[str, ...] = ()
    """Words between the make of a thing and the year it is of ("Opel von 1987")."""

    habitual_articles: tuple[str, ...] = ()
    """Articles with which a weekday that is told in the present is every one ("le lundi")."""

    of_something: tuple[str, ...] = ()
    """Words after "the last year" that make it the last one of something ("of the war")."""

    before_habits: tuple[str, ...] = ()
    """Words before those articles with which it is every one in any tense ("only")."""

    before_fraction: tuple[str, ...] = ()
    """Words after which two numbers with a slash ("3/5") may be a day and a month, and no fraction;
    those of `before_day` are."""

    zones: tuple[str, ...] = ()
    """Words after an hour for whose clock shows it ("CET", "local time")."""

    before_clock: tuple[str, ...] = ()
    """Words after which two numbers with a colon are an hour ("at 16:30")."""

    list_joiners: tuple[str, ...] = (",",)
    """What joins the days of a list ("3, 4 and 5 May")."""

    hour_joiners: tuple[str, ...] = ("-",)
    """What stands between the two hours of a stretch ("14-18 Uhr")."""

    halves: tuple[str, ...] = ()
    """Words for the half of any period ("metà"), apart from units."""

    past: Cues = field(default_factory=Cues)
    future: Cues = field(default_factory=Cues)
