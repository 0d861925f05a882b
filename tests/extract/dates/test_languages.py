"""What each language says about time: a table a language, in `cases/`.

A line is `text | expression | TIMEX3 value | EDTF or -`; a line with `#` gives the reason of the
strange row below it. All are said in a document of Friday 9 January 2026.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from timeline import languages, when
from timeline.extract import dates

CREATED = when.parse("2026-01-09")
FOLDER = Path(__file__).parent / "cases"


def rows() -> Iterator[ParameterSet]:
    for table in sorted(FOLDER.glob("*.txt")):
        for line in table.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                yield pytest.param(table.stem, *line.split(" | "), id=f"{table.stem}: {line}")


@pytest.mark.parametrize(("code", "text", "quote", "value", "moment"), rows())
def test_it_is_found_and_resolved(code, text, quote, value, moment):
    (found,) = dates.find(text, languages.load(code), created=CREATED)
    assert (found.span.of(text), found.value) == (quote, value)
    assert str(found.when or "-") == moment


def test_every_language_that_tells_time_has_a_table():
    telling = {code for code in languages.codes() if "time" in languages.load(code).data}
    assert telling == {table.stem for table in FOLDER.glob("*.txt")}
