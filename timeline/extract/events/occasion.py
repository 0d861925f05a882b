"""Whether a clause says when: by a date of its own, or as a row of a chronology."""

from __future__ import annotations

from timeline.extract.events.clauses import Clause
from timeline.extract.events.lexicon import Form
from timeline.extract.events.tokens import Sentence
from timeline.model import Span, Timex

GAPS = ("\t", "  ")
"""Between the columns of a line."""

_SETS_APART = (":", "-", "–", "—", "|")


def is_row(sentence: Sentence) -> bool:
    """A date opens the line and a sign, or a wide gap, sets it apart: a chronology's row."""
    timex = sentence.timexes[0] if sentence.timexes else None
    if timex is None or timex.when is None or not (sentence.opens and sentence.tokens[0].dated):
        return False
    after = sentence.text[timex.span.end : sentence.span.end]
    return after.startswith(GAPS) or after.lstrip()[:1] in _SETS_APART


def opens_annal(sentence: Sentence) -> bool:
    """A year sets a paragraph apart, or stands alone before it: it tells in the present what was
    done then.
    """
    timex = sentence.timexes[0] if sentence.timexes else None
    if timex is None or timex.when is None or not (sentence.opens and sentence.tokens[0].dated):
        return False
    first = sentence.text[timex.span.start : timex.span.start + 5]
    year = first[:4].isdigit() and not first[4:].isalnum()
    after = sentence.text[timex.span.start + 4 : sentence.span.end]
    alone = all(token.dated or token.mark for token in sentence.tokens)
    return year and (alone or after.startswith(GAPS) or after.lstrip()[:1] in _SETS_APART)


def has_date(sentence: Sentence, clause: Clause) -> bool:
    """Of its own: not that of what stands apart between its subject and its verb."""
    start = sentence.tokens[clause.first].span.start
    end = sentence.tokens[clause.end - 1].span.end
    apart = _apposition(sentence, clause)
    return any(
        start <= timex.span.start < end
        and timex.when is not None
        and not (apart is not None and apart.contains(timex.span))
        and not _of_participle(sentence, clause, timex)
        for timex in sentence.timexes
    )


def _of_participle(sentence: Sentence, clause: Clause, timex: Timex) -> bool:
    """ "Puts an end to a tender opened in 2023": the present is not of 2023."""
    group = clause.group
    if group is None or group.tense != "present":
        return False
    behind = sentence.tokens[group.last + 1 : sentence.index_at(timex.span.start)]
    return any(
        token.word.listed and token.word.forms & Form.PARTICIPLE and not token.word.noun
        for token in behind
    )


def _apposition(sentence: Sentence, clause: Clause) -> Span | None:
    """ ", founded in 1961," of "The firm, founded in 1961, employs 1,840 people": the date is not
    the verb's.
    """
    tokens, group = sentence.tokens, clause.group
    if group is None or group.first == 0 or tokens[group.first - 1].lowered != ",":
        return None
    for index in range(clause.first, group.first - 1):
        after = tokens[index + 1].word
        if tokens[index].lowered == "," and after.listed and after.forms & Form.PARTICIPLE:
            return Span(tokens[index].span.start, tokens[group.first - 1].span.end)
    return None
