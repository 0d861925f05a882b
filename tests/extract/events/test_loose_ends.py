"""Titles of everything in the repository that can be read, for what a machine can check of them."""

import re
from functools import cache

import pytest

from tests import gold
from timeline import build, documents, languages
from timeline.extract.events import lexicon

ENDS = frozenset(("of", "with", "agent", "coordinator", "condition", "infinitive_mark"))
"""Classes of words that lead on to something."""

MAY_END = frozenset(("skip", "subordinator"))
"""Of those, words that may mean something alone: "since", "deux ans après"."""

PAIRS = ("()", "[]", "«»")
WORD = re.compile(r"\w+(?:-\w+)*['’]?")


@cache
def titles():
    """(language, title) of what is told in every document with gold that is not held out."""
    found = []
    for known in gold.every():
        if not known.heldout:
            read = build.extract(documents.read(known.path, name=known.path.name))
            found += [(telling.language, telling.title) for telling in read.tellings]
    return found


def words(language, title):
    known = lexicon.of(languages.load(language))
    return [known.word(word.lower().replace("’", "'")) for word in WORD.findall(title)]


@pytest.mark.parametrize("pair", PAIRS)
def test_brackets_and_quotation_marks_stand_in_pairs(pair):
    opening, closing = pair
    odd = [title for _, title in titles() if title.count(opening) != title.count(closing)]
    assert odd == []


def test_a_title_has_a_first_letter_in_upper_case_and_is_no_longer_than_a_line():
    odd = [title for _, title in titles() if not title or title[0].islower() or len(title) > 95]
    assert odd == []


def test_no_title_begins_with_what_joins_it_to_another_clause():
    odd = [title for language, title in titles() if "coordinator" in words(language, title)[0]]
    assert odd == []


def test_no_title_in_a_language_without_particles_ends_with_what_leads_on():
    odd = [
        title
        for language, title in titles()
        if language in ("en", "es", "fr", "it", "pt")
        and words(language, title)[-1].classes & ENDS
        and not words(language, title)[-1].classes & MAY_END
        and not title.endswith("…")
    ]
    assert odd == []
