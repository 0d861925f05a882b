"""Which verb tells an event: auxiliaries that are shared, particles, spelling, conditions."""

import pytest

from tests.extract.events.told import told

HAPPENED = [
    # language, text, triggers
    ("de", "Der Antrag wurde geprüft und am Ende abgelehnt.", ["geprüft", "abgelehnt"]),
    (
        "de",
        "Das Haus wurde 1902 gebaut, 1944 zerstört und später abgerissen.",
        ["gebaut", "zerstört", "abgerissen"],
    ),
    ("de", "Er hat das Geld genommen und ist geflohen.", ["genommen", "geflohen"]),
    (
        "de",
        "Die Heizung, die eingebaut werden musste, fiel aus.",
        ["eingebaut werden musste", "fiel"],
    ),
    ("de", "Als er zurücktrat, lachte niemand.", ["zurücktrat", "lachte"]),
    ("de", "Es sind 61 stimmberechtigte Mitglieder anwesend.", []),  # an adjective
    ("de", "Sie wollte Musik studieren.", []),  # nobody says that she did
    ("de", "Sie nahm in Japan, Chile und Peru Aufträge an.", ["nahm"]),
    ("nl", "De eigenaar werd gewaarschuwd en kwam.", ["gewaarschuwd", "kwam"]),
    ("nl", "Een buurman had gebeld omdat hij het had gehoord.", ["gebeld", "gehoord"]),
    ("nl", "De Duitsers bliezen de sluis op.", ["bliezen"]),
    ("nl", "Toen wij aankwamen, regende het.", ["aankwamen", "regende"]),
    ("nl", "Hij keerde niet terug uit het kamp.", ["keerde"]),
    ("nl", "De koning kwam kijken.", ["kwam"]),
    ("en", "The roof was taken down and stolen.", ["was taken", "stolen"]),
    ("en", "In June she had the roof repaired.", ["had the roof repaired"]),
    ("en", "It violated a pact reached between the two.", ["violated"]),
    ("en", "The house he built there collapsed in May.", ["built", "collapsed"]),
]


@pytest.mark.parametrize(("language", "text", "triggers"), HAPPENED)
def test_verbs_tell_what_happened(language, text, triggers):
    found = [telling.trigger.of(text) for telling in told(text, language)]
    assert found == triggers


CONDITIONS = [
    ("de", "Wird kein Einspruch eingelegt, wird das Werk 2025 geschlossen.", "geschlossen"),
    ("de", "Scheitert der Plan, so wird das Werk 2025 geschlossen.", "geschlossen"),
    ("en", "Should he miss the boat, the tray will be sent by train.", "will be sent"),
    ("en", "Had she known, she would have left.", "would have left"),
]


@pytest.mark.parametrize(("language", "text", "trigger"), CONDITIONS)
def test_a_verb_may_open_a_condition(language, text, trigger):
    [telling] = told(text, language, date="2024-03-01", dates={"2025": "2025"})
    assert telling.trigger.of(text) == trigger
    assert telling.status == "conditional"


def test_a_verb_that_only_opens_a_sentence_is_no_condition():
    text = "Had Mary to tea, and walked her home."
    assert [telling.status for telling in told(text, "en")] == ["happened"]


PRESENT = [
    ("Graaf Jan verleent het recht in 1418.", "verleent"),  # verlenen
    ("De koning geeft het in 1418 terug.", "geeft"),  # geven
    ("Hij reist in 1418 naar Delft.", "reist"),  # reizen
    ("De toren valt in 1418.", "valt"),  # vallen
    ("Men opent de sluis in 1418.", "opent"),  # openen: no long vowel
]


@pytest.mark.parametrize(("text", "trigger"), PRESENT)
def test_a_stem_is_spelled_as_its_syllable_asks(text, trigger):
    [telling] = told(text, "nl", dates={"1418": "1418"})
    assert telling.trigger.of(text) == trigger
