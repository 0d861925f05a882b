"""Whose language is read first: the locale says it."""

import pytest

from timeline import locales

CASES = [
    ({"LANG": "it_IT.UTF-8"}, "it"),
    ({"LANG": "en_GB", "LC_ALL": "de_DE@euro"}, "de"),
    ({"LANG": "C.UTF-8"}, "en"),
    ({}, "en"),
    ({"LANG": "nl", "LC_ALL": ""}, "nl"),  # an empty one counts for nothing
]


@pytest.mark.parametrize(("environment", "language"), CASES)
def test_the_first_variable_that_is_set_names_the_language(environment, language):
    assert locales.language(environment) == language
