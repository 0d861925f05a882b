"""A period, of which few events are looked at, says what its events say when all are looked at."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.timelines import passage, put
from timeline import when
from timeline.gregorian import DAY, civil, seconds
from timeline.query.nodes import Relation, Time
from timeline.search import periods, sequence, times
from timeline.search.conditions import Period, Where
from timeline.store import Store

FIRST = seconds(2031, 3, 1)
DAYS = 70


def day(number: int) -> str:
    year, month, day = civil(FIRST // DAY + number)
    return f"{year}-{month:02}-{day:02}"


def dates():
    """Days, hours, months, years, ranges, open ones, and none."""
    chance = random.Random("periods")
    for number in range(DAYS):
        yield day(number)
        yield f"{day(number)}T{chance.randrange(24):02}:30"
        yield f"[..{day(number)}]"
        yield f"[{day(number)}..]"
        yield f"{day(number)}/{day(number + chance.randrange(1, 40))}"
    yield from ("2031", "2031-03", "2031-04", "2031-05", "2030/2032", "[..2029]", "[2033..]", None)


@pytest.fixture(scope="module")
def connection():
    with Store.open(None, writable=True) as store:
        told = [passage(f"Event {n}", date) for n, date in enumerate(dates())]
        put(store, "a.txt", *told)
        store.settle()
        yield store.connection


MOMENTS = st.one_of(
    st.integers(-40, DAYS + 40).map(lambda days: f"{day(days)}"),
    st.tuples(st.integers(0, DAYS), st.integers(0, 23)).map(
        lambda told: f"{day(told[0])}T{told[1]:02}:00"
    ),
    st.sampled_from(
        ["2031", "2031-03", "2031-04", "2028", "2034", "[..2031-04-02]", "[2031-04..]"]
    ),
)


@settings(max_examples=150)
@given(MOMENTS, st.sampled_from(list(Relation)))
def test_all_is_answered_as_by_those_that_are_looked_at(connection, moment, relation):
    answer = times.answer(connection, Time(relation, when.parse(moment)))
    for period in (answer.surely, answer.maybe):
        if not isinstance(period, Period):
            continue
        few = periods.of(connection, period)
        every = sequence.of(connection, Where(period.sql, period.parameters))
        count = len(every)
        assert len(few) == count
        assert few.page(0, count + 1) == every.page(0, count + 1)
        numbers = [number for (number,) in connection.execute("SELECT number FROM event")]
        assert few.among(sorted(numbers)) == every.among(sorted(numbers))
        assert [few.rank(number) for number in numbers] == [every.rank(n) for n in numbers]
        moments = [FIRST + DAY * part for part in range(-50, DAYS + 50, 7)]
        assert few.before(moments) == every.before(moments)
        for start in range(-1, count + 1, max(1, count // 5)):
            assert few.page(start, start + 7) == every.page(start, start + 7)


def test_what_has_no_date_is_in_no_period(connection):
    answer = times.answer(connection, Time(Relation.AFTER, when.parse("1000")))
    (undated,) = connection.execute("SELECT number FROM event WHERE earliest IS NULL AND rank = 3")
    assert periods.of(connection, answer.maybe).among(list(undated)) == []
