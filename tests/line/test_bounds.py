"""What a text leaves open stays open on the right side."""

import pytest

from timeline import languages, when
from timeline.extract import dates

CASES = [
    # language, text written on 21 November 2024, the date
    ("en", "It will close before the end of the year.", "../2024-12-31"),
    ("it", "Chiuderà prima della fine dell'anno.", "../2024-12-31"),
    ("de", "Vor Ende 2025 schließt es.", "../2025-12-31"),
    ("fr", "Elle fermera avant la fin de l'année.", "../2024-12-31"),
    ("es", "Cerrará antes del final de 2025.", "../2025-12-31"),
    ("en", "It closed before the start of 2020.", "[..2019-12-31]"),  # not the year itself
    ("en", "It closed before 2020.", "[..2019-12-31]"),
]


@pytest.mark.parametrize(("language", "text", "date"), CASES)
def test_before_the_end_of_a_year_is_not_before_the_year(language, text, date):
    created = when.parse("2024-11-21")
    (found,) = dates.find(text, languages.load(language), created=created)
    assert str(found.when) == date
