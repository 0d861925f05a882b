"""What holds for every text and every language."""

import string
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import gregorian, languages, when
from timeline.extract import dates
from timeline.extract.dates import grammar, matching, tokens
from timeline.extract.dates.parsing import Parse

CODES = [code for code in languages.codes() if "time" in languages.load(code).data]
CREATED = when.parse("2026-01-09")
DAYS = st.integers(gregorian.day_number(1850, 1, 1), gregorian.day_number(2050, 12, 31))


def month_name(code: str, month: int) -> str:
    return grammar.of(languages.load(code)).vocabulary.months[month - 1].split("|")[-1]


SHAPES = [
    lambda code, y, m, d: f"{d} {month_name(code, m)} {y}",
    lambda code, y, m, d: f"{d}. {month_name(code, m).upper()} {y}",
    lambda code, y, m, d: f"{y}-{m:02}-{d:02}",
    lambda code, y, m, d: f"{y}/{m}/{d}",
]


@given(code=st.sampled_from(CODES), day=DAYS, shape=st.sampled_from(SHAPES))
def test_a_date_written_is_found_again(code, day, shape):
    year, month, number = gregorian.civil(day)
    text = f"XYZ ({shape(code, year, month, number)})"
    values = [timex.value for timex in dates.find(text, languages.load(code), created=CREATED)]
    assert values == [f"{year:04}-{month:02}-{number:02}"]


@given(code=st.sampled_from(CODES), text=st.text())
def test_any_text_is_read_and_every_span_is_its_own(code, text):
    found = dates.find(text, languages.load(code), created=CREATED)
    spans = [timex.span for timex in found]
    assert all(span.of(text).strip() for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


SAID = """il 3 maggio 1/1/1 2024 , e - dal al fine di ieri ' 92 ore : 30 lunedì prossimo XX secolo
due cento settimane fa prima metà del a.C. ogni ultimi circa"""
WORDS = st.sampled_from(SAID.split())


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_words_of_time_in_any_order_are_read(text):
    italian = languages.load("it")
    first = dates.find(text, italian, created=CREATED)
    assert first == dates.find(text, italian, created=CREATED)
    assert all(
        reason.quote == reason.span.of(text) for t in first for reason in t.reasons if reason.span
    )


@given(st.lists(st.sampled_from(["the", "cat", "walked", "home", "Rome", ";", "x"])).map(" ".join))
def test_a_text_without_a_time_word_has_none(text):
    assert dates.find(text, languages.load("en"), created=CREATED) == []


class Counting(Parse):
    """Counts the questions that matching asks."""

    asked = 0

    def slot(self, name, index, level):
        self.asked += 1
        return super().slot(name, index, level)


class Unwary(Parse):
    """Tries to match wherever a word may begin something."""

    def is_barren(self, index):
        return not self.entries[index].begins


@given(code=st.sampled_from(CODES), data=st.data())
def test_nothing_is_missed_by_looking_at_the_next_word(code, data):
    compiled = grammar.of(languages.load(code))
    said = st.sampled_from(sorted(compiled.said)) | st.sampled_from(["Verdi", "opera", "12", ","])
    cases = st.sampled_from([str.lower, str.title, str.upper])
    words = st.lists(st.builds(lambda case, word: case(word), cases, said), max_size=8)
    cut = tokens.read(" ".join(data.draw(words)))
    every, wary = Unwary(compiled, cut, 2026), Parse(compiled, cut, 2026)
    assert list(matching.find(wary)) == list(matching.find(every))


HOSTILE = [
    "1 ", "1/", "il il ", "may may may ", "dal 3 al ", "fine di ", "due mila ", "1994-", "'92 ",
    "3, 4 e ", "prima metà di ", "ventiventi", string.punctuation, "\n\n", "anni e ",
    "1/1/1/1 ", "1994 1995 ", "q3", "two hundred ", "the ", "U.S. ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("code", ["it", "en"])
def test_twice_the_text_asks_twice_the_questions(piece, code):
    def asked(times):
        parse = Counting(grammar.of(languages.load(code)), tokens.read(piece * times), 2026)
        list(matching.find(parse))
        return parse.asked + times

    assert asked(800) < 2.1 * asked(400)


@pytest.mark.parametrize("text", ["1-" * 40, "3/5/2024/" * 9, "2.4.1." * 9])
def test_a_longer_chain_of_numbers_than_any_range_is_passed_over_at_once(text):
    parse = Counting(grammar.of(languages.load("en")), tokens.read(text), 2026)
    assert list(matching.find(parse)) == []
    assert parse.asked == 0


@given(before=st.text())
def test_what_was_read_in_a_part_is_moved_into_the_whole(before):
    part = "between May 1994 and June 1997"
    (found,) = dates.find(part, languages.load("en"))
    moved, whole = found.moved(len(before)), before + part
    assert [t.span.of(whole) for t in (moved, *moved.ends)] == [part, "May 1994", "June 1997"]
    assert all(reason.quote == reason.span.of(whole) for reason in moved.reasons)
