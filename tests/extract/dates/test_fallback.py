"""Languages without a file, through dateparser's locale data."""

import pytest

from timeline import when
from timeline.errors import LanguageError
from timeline.extract import dates

CREATED = when.parse("2026-01-09")

CASES = [
    ("sv", "Den 6 januari 2026 träffades de.", ["2026-01-06"]),
    ("sv", "Igår kom 35 länder med 1850 kronor.", ["2026-01-08"]),
    ("tr", "6 Ocak 2026 günü, dün ve 3 gün önce.", ["2026-01-06", "2026-01-08", "2026-01-06"]),
    ("uk", "6 січня 2026 року. Вчора. 5 днів тому.", ["2026-01-06", "2026-01-08", "2026-01-04"]),
    ("uk", "У травні 2024 року.", ["2024-05"]),
    ("uk", "Це було 2024 року.", ["2024"]),  # a year, no duration of so many
    ("ru", "В мае 1945 года, между январём 2024 и мартом 2025.", [
        "1945-05", "2024-01", "2025-03",
    ]),
    ("ru", "Августу и Марте сказали.", []),  # names, without a day or a year
    ("sk", "V januári 2024 a v auguste 2025.", ["2024-01", "2025-08"]),
    ("sl", "Dne 6. januarja 2026 in avgusta 2025.", ["2026-01-06", "2025-08"]),
    ("hu", "2026. január 6-án, 2024. május.", ["2026-01-06", "2024-05"]),
    ("cs", "Dne 6. ledna 2026, v květnu 2024 a před 3 dny.", [
        "2026-01-06", "2024-05", "2026-01-06",
    ]),
    ("ru", "35 стран, 50%, 3:2 и 1994 рубля.", []),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "values"), CASES)
def test_full_dates_and_plain_words_are_found_and_bare_numbers_are_not(code, text, values):
    assert [t.value for t in dates.find_in_other(text, code, created=CREATED)] == values


@pytest.mark.parametrize("code", ["xx", "../it", ""])
def test_a_language_nobody_knows_is_refused(code):
    assert not dates.knows(code)
    with pytest.raises(LanguageError):
        dates.find_in_other("6 gennaio 2026", code)
