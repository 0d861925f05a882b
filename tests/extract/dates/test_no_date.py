"""What looks like a time and is none."""

from pathlib import Path

import pytest

from timeline import languages, when
from timeline.extract import dates

CREATED = when.parse("2026-01-09")

TABLE = Path(__file__).parent / "nothing.txt"
ROWS = [
    line.split(" | ", 1)
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("code", "text"), ROWS)
def test_counts_measures_ages_and_words_are_no_dates(code, text):
    assert [t.span.of(text) for t in dates.find(text, languages.load(code), created=CREATED)] == []
