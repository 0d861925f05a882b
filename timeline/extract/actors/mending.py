"""What a tagger of words cannot know of a name, put right by rules that hold nearly always."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline import gazetteer
from timeline.extract.actors import kinds, runs, verbs
from timeline.extract.actors.runs import Run
from timeline.extract.actors.tokens import Token
from timeline.extract.actors.words import Lexicon
from timeline.model import ActorType

WIDELY_KNOWN = 400
"""Thousands of people from which on a city is not taken for a part of somebody's name."""

_PERSON, _BODY, _PLACE = ActorType.PERSON, ActorType.ORGANISATION, ActorType.PLACE
_SURE = 10**6
"""Outweighs all that a model says."""


def mended(run: Run, tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Run]:
    """The names that the run really holds, in order; often itself, seldom none."""
    for part in _parts(_cut(run, tokens, lexicon), tokens, lexicon):
        whole = _typed(_whole(part, tokens, lexicon), tokens, lexicon)
        common = runs.only_common(tokens, whole.first, whole.last, lexicon)
        if not (common or _noun(whole, tokens, lexicon) or _only_title(whole, tokens, lexicon)):
            yield whole


def _only_title(run: Run, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """ "Don" of "Don Tomás Rey" """
    alone = run.last == run.first + 1 < len(tokens)
    title = alone and tokens[run.first].lower in lexicon.titles
    return title and tokens[run.last].capital


def _cut(run: Run, tokens: Sequence[Token], lexicon: Lexicon) -> Run:
    """Without the words after the name: they tell where all names and nouns have capitals."""
    words = lexicon.words
    first, last = run.first, run.last
    if words.nouns_capitalised and not kinds.known(tokens, first, last):
        if last > first + 2 and _noun_before_article(tokens, first, lexicon):
            first += 1
        inside = range(first + 1, last)
        last = next((at for at in inside if not _goes_on(tokens, at, lexicon)), last)
    if words.nouns_capitalised or words.demonyms_capitalised:
        while last > first + 1 and tokens[last - 1].text[0].islower():
            last -= 1
    else:
        first, last = verbs.apart(tokens, first, last, lexicon.language)
    if (first, last) == (run.first, run.last):
        return run
    kind, sure = kinds.guess(tokens, first, last, lexicon)
    return Run(first, last, kind, sure)


def _noun_before_article(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """What sort of thing it is, and then its name: Zeitung The Guardian."""
    following = tokens[first + 1]
    noun = tokens[first].lower in lexicon.organisations
    return noun and following.capital and gazetteer.is_a("article", following.text)


def _goes_on(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """A name goes on with the word: it has a capital, or joins two that have."""
    token, before = tokens[at], tokens[at - 1]
    if not token.text[0].islower():
        return True
    if before.text[0].islower():
        return True  # after a join: für deutsche Sprache, von der
    if token.lower in lexicon.words.never_inside:
        return False
    joins = token.lower in lexicon.joins or token.lower in lexicon.particles
    return joins or token.lower in lexicon.demonyms


def _parts(run: Run, tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Run]:
    """Whose officer somebody is, and who it is, where the two were taken for one name."""
    title = runs.titled(tokens, run.first, run.last, lexicon)
    if title is None:
        run = _without_office(run, tokens, lexicon)
        where = _where(run, tokens, lexicon)
        if where is not None:
            yield from _apart(replace(run, last=where), tokens, lexicon)
            run = Run(where + 1, run.last, _PLACE, True)
        yield from (run,) if run.type is _BODY else _apart(run, tokens, lexicon)
        return
    kind, sure = kinds.guess(tokens, run.first, title, lexicon)
    yield Run(run.first, title, kind, sure)
    yield Run(title + 1, run.last, _PERSON, True)


def _without_office(run: Run, tokens: Sequence[Token], lexicon: Lexicon) -> Run:
    """Without what somebody is made, after a word that may stand in names: zur Präsidentin."""
    if run.type is not _PERSON:
        return run
    for at in range(run.first + 1, run.last - 1):
        word = tokens[at + 1].lower
        title = word in lexicon.titles or (word,) in lexicon.offices
        if title and tokens[at].lower in lexicon.particles:
            return replace(run, last=at)
    return run


def _where(run: Run, tokens: Sequence[Token], lexicon: Lexicon) -> int | None:
    """The word between a person and the place where something happened: Jan Smit | in Utrecht.

    What stands inside of surnames as well, such as “van”, is none, nor is what a name begins with.
    """
    if run.type is not _PERSON:
        return None
    for at in range(run.first + 1, run.last - 1):
        between = tokens[at].lower in lexicon.joins and tokens[at + 1].capital
        if between and gazetteer.place(kinds.name(tokens, at + 1, run.last)) is not None:
            of_a_name = tokens[at].lower in lexicon.words.of
            return None if of_a_name or not tokens[at - 1].capital else at
    return None


def _apart(run: Run, tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Run]:
    """A person and the city beside the name: verließ Anna Keller | München."""
    first, last = run.first, run.last
    long = run.type is _PERSON and last - first >= 3
    if _placed(run, tokens, lexicon):
        yield Run(first, first + 1, _PLACE, True)
        first += 1
        run = Run(first, last, _PERSON, True)
    elif long and kinds.personal(tokens, first + 1, last) and _city(tokens[first]):
        yield Run(first, first + 1, _PLACE, True)
        first += 1
    elif long and kinds.personal(tokens, first, last) and _city(tokens[last - 1]):
        yield replace(run, last=last - 1)
        first = last - 1
        run = Run(first, last, _PLACE, True)
    elif last == first + 2 and _owned(tokens, first, lexicon):
        first += 1
        run = Run(first, last, _PLACE, True)
    yield replace(run, first=first, last=last)


def _placed(run: Run, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """A place after the word that says where, and then who it is about: das Gericht in Brest | Ida
    Holm."""
    first, last = run.first, run.last
    if run.type is _BODY or last - first < 3 or not first:
        return False
    before = tokens[first - 1].lower
    says_where = before in lexicon.joins and before not in lexicon.words.of
    if not says_where or gazetteer.place(kinds.name(tokens, first, last)) is not None:
        return False
    place = gazetteer.place(tokens[first].text) is not None and not _somebodys(tokens[first].text)
    return place and kinds.personal(tokens, first + 1, last)


def _owned(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """A noun and the place whose it is: Betreiber Europas."""
    noun, place = tokens[first].text, tokens[first + 1].text
    genitive = lexicon.words.genitive
    if not (genitive and place.endswith(genitive)) or _somebodys(noun):
        return False
    bare = place.removesuffix(genitive)
    return gazetteer.place(place) is None and gazetteer.place(bare) is not None


def _city(token: Token) -> bool:
    """Of a widely known city, and of nobody."""
    known = gazetteer.place(token.text)
    if known is None or not (known.capital or known.population > WIDELY_KNOWN):
        return False
    return not _somebodys(token.text)


def _somebodys(word: str) -> bool:
    return any(gazetteer.is_a(kind, word) for kind in ("given", "forename", "family"))


def _whole(run: Run, tokens: Sequence[Token], lexicon: Lexicon) -> Run:
    """With what lies outside of its segment: the adjective after a body, the noun of a street."""
    before = tokens[run.first - 1].lower if run.first else ""
    if before in lexicon.words.streets:
        return replace(run, first=run.first - 1, type=_PLACE, weights=(0, 0, _SURE))
    if run.type is not _BODY:
        return run
    return replace(run, last=runs.described(tokens, run.first, run.last, lexicon))


def _typed(run: Run, tokens: Sequence[Token], lexicon: Lexicon) -> Run:
    """A body where a word says so that companies of all languages are called by: Gruppo, Airlines.

    Such a word is nobody's surname after a given name.
    """
    if run.type is _BODY or run.last < run.first + 2 or kinds.personal(tokens, run.first, run.last):
        return run
    opening, closing = tokens[run.first].text, tokens[run.last - 1].text
    grouped = run.type is _PERSON and gazetteer.is_a("group", opening)
    if not grouped and not gazetteer.is_a("trade", closing):
        return run
    return replace(run, type=_BODY, weights=(0, _SURE, 0))


def _noun(run: Run, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """A city's name after an article, which cities are without: am Hof."""
    if run.type is not _PLACE or run.last > run.first + 1 or not run.first:
        return False
    if tokens[run.first - 1].lower not in lexicon.words.nouns_after:
        return False
    known = kinds.place(tokens[run.first].text, lexicon.words.genitive)
    return known is not None and known.key.startswith("city:")
