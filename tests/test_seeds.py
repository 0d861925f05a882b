"""The sample documents: what a newcomer opens first, and what every room is tried on."""

import hashlib

from tests import gold

LABELS = {
    "de": "Beispieltext",
    "en": "Sample text",
    "es": "Texto de ejemplo",
    "fr": "Texte d’exemple",
    "it": "Testo di esempio",
    "nl": "Voorbeeldtekst",
    "pt": "Texto de exemplo",
}
REPORTED = {"paris-summit.it.txt"}  # a real report, so not labelled as invented

SEEDS = {seed.name: seed for seed in gold.SEEDS.iterdir()}
GOLD = {one.path.name: one for one in gold.every() if one.path.parent == gold.SEEDS}


def test_the_report_of_the_paris_summit_is_untouched():
    read = hashlib.sha256((gold.SEEDS / "paris-summit.it.txt").read_bytes()).hexdigest()
    assert read == "809ee939768f4d4b577084b0df26940aa1b7e34687524d62c4e9c72de3048710"


def test_every_seed_has_a_gold():
    assert SEEDS.keys() == GOLD.keys()


def test_every_seed_names_its_language_and_its_format():
    for name, one in GOLD.items():
        assert name.split(".")[1] == one.head.language


def test_every_invented_seed_says_so_in_its_own_language():
    for name in SEEDS.keys() - REPORTED:
        label = LABELS[GOLD[name].head.language]
        assert label.casefold() in GOLD[name].text.casefold(), name


def test_the_seeds_cover_the_languages_and_the_formats():
    assert {one.head.language for one in GOLD.values()} >= LABELS.keys()
    assert {seed.suffix for seed in SEEDS.values()} >= {".txt", ".md", ".html"}


def test_the_seeds_show_every_way_of_telling_an_event():
    events = [event for one in GOLD.values() for event in one.events]
    assert {str(event.status) for event in events} == {
        "happened",
        "planned",
        "conditional",
        "possible",
        "hypothetical",
    }
    assert any(event.negated for event in events)
