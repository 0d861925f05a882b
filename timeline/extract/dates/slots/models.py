"""Years that are the model of a thing: "his 1987 Chevrolet" was not bought in 1987."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.extract.dates.parsing import Parse

MAKES = frozenset(
    (
        "alfa",
        "audi",
        "bentley",
        "bmw",
        "buick",
        "cadillac",
        "chevrolet",
        "chevy",
        "chrysler",
        "citroen",
        "citroën",
        "dacia",
        "daewoo",
        "daihatsu",
        "datsun",
        "dodge",
        "ducati",
        "ferrari",
        "fiat",
        "ford",
        "gmc",
        "harley",
        "honda",
        "hyundai",
        "isuzu",
        "jaguar",
        "jeep",
        "kawasaki",
        "kia",
        "lada",
        "lamborghini",
        "lancia",
        "lexus",
        "maserati",
        "mazda",
        "mercedes",
        "mitsubishi",
        "moskvitch",
        "nissan",
        "oldsmobile",
        "opel",
        "peugeot",
        "piaggio",
        "plymouth",
        "pontiac",
        "porsche",
        "renault",
        "rover",
        "saab",
        "seat",
        "simca",
        "skoda",
        "škoda",
        "subaru",
        "suzuki",
        "tesla",
        "toyota",
        "trabant",
        "triumph",
        "vauxhall",
        "vespa",
        "volkswagen",
        "volvo",
        "vw",
        "wartburg",
        "yamaha",
    )
)
"""Makes of what is told apart by its year: the same in every language, with a capital in each."""


def is_model(parse: Parse, index: int, *, led: bool) -> bool:
    """The year here is said of a thing: before its make, unless a word led to the year ("in 1976
    Ford lost"), or after it ("sein Opel von 1987")."""
    if not led and _is_make(parse, index + 1):
        return True
    of = parse.word(index - 1) in parse.grammar.vocabulary.before_model_year
    return of and _is_make(parse, index - 2)


def _is_make(parse: Parse, index: int) -> bool:
    return parse.word(index) in MAKES and parse.tokens.written(index)[0].isupper()
