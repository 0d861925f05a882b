"""Whether something happened, will, could, or did not."""

import pytest

from tests.extract.events.told import told
from timeline import build, when
from timeline.model import Document

CASES = [
    # language, sentence, trigger, status, negated
    ("it", "Rossi ha firmato il contratto.", "ha firmato", "happened", False),
    ("it", "Rossi firmò il contratto.", "firmò", "happened", False),
    ("it", "Rossi non ha ancora firmato il contratto.", "non ha ancora firmato", "happened", True),
    ("it", "Rossi firmerà il contratto.", "firmerà", "planned", False),
    ("es", "Rossi tiene que firmar el contrato.", "firmar", "planned", False),
    ("es", "Rossi tuvo que firmar el contrato.", "tuvo que firmar", "happened", False),
    ("pt", "Rossi tem de assinar o contrato.", "assinar", "planned", False),
    ("pt", "Rossi teve de assinar o contrato.", "teve de assinar", "happened", False),
    ("en", "Rossi signed the contract.", "signed", "happened", False),
    ("en", "Rossi didn't sign the contract.", "didn't sign", "happened", True),
    ("en", "Rossi will sign the contract.", "sign", "planned", False),
    ("en", "Rossi could sign if Bianchi does.", "sign", "conditional", False),
    ("fr", "Rossi a signé le contrat.", "a signé", "happened", False),
    ("fr", "Rossi n'a pas signé le contrat.", "n'a pas signé", "happened", True),
    ("fr", "Rossi pourrait signer le contrat.", "signer", "possible", False),
    ("de", "Rossi hat in Rom den Vertrag unterzeichnet.", "unterzeichnet", "happened", False),
    ("de", "Rossi unterzeichnete den Vertrag.", "unterzeichnete", "happened", False),
    ("de", "Rossi wird den Vertrag unterzeichnen.", "unterzeichnen", "planned", False),
    ("de", "Rossi hat den Vertrag nicht unterzeichnet.", "unterzeichnet", "happened", True),
    ("es", "Rossi firmó el contrato.", "firmó", "happened", False),
    ("es", "Rossi no ha firmado el contrato.", "no ha firmado", "happened", True),
    ("es", "Rossi firmará el contrato.", "firmará", "planned", False),
    ("pt", "Rossi assinou o contrato.", "assinou", "happened", False),
    ("pt", "Rossi não assinou o contrato.", "não assinou", "happened", True),
    ("nl", "Rossi heeft in Rome het contract getekend.", "getekend", "happened", False),
    ("nl", "Rossi zal het contract tekenen.", "tekenen", "planned", False),
    ("it", "Rossi potrebbe firmare il contratto.", "firmare", "possible", False),
]


@pytest.mark.parametrize(("language", "sentence", "trigger", "status", "negated"), CASES)
def test_the_verb_tells_how_sure_an_event_is(language, sentence, trigger, status, negated):
    (telling,) = told(sentence, language, people=("Rossi",))
    assert telling.trigger is not None
    assert telling.trigger.of(sentence) == trigger
    assert (telling.status, telling.negated) == (status, negated)


HANGS = [
    # language, text, trigger, status: what stands before "and if" hangs on nothing
    ("en", "We will visit Bath, and if it rains, we will leave.", "visit", "planned"),
    ("en", "We will visit Bath, and if it rains, we will leave.", "leave", "conditional"),
    ("en", "We will visit Bath if it rains.", "visit", "conditional"),
    ("es", "Iremos a Roma, y si el cura lo permite, copiaremos todo.", "Iremos", "planned"),
    ("es", "Iremos a Roma, y si el cura lo permite, copiaremos todo.", "copiaremos", "conditional"),
    ("it", "Andremo a Roma e, se piove, partiremo.", "Andremo", "planned"),
    (
        "de",
        "Wir werden Rom besuchen, und wenn es regnet, werden wir reisen.",
        "besuchen",
        "planned",
    ),
]


@pytest.mark.parametrize(("language", "text", "trigger", "status"), HANGS)
def test_what_hangs_on_a_condition_and_what_does_not(language, text, trigger, status):
    (telling,) = (t for t in told(text, language) if t.trigger and t.trigger.of(text) == trigger)
    assert telling.status == status
    assert not telling.title.endswith((" y", " e", " und", ","))


ASKED = [
    ("en", "It is unclear whether he took the money."),
    ("en", "Whether he took the money is unclear."),
    ("en", "It is not clear if he took the money."),
    ("de", "Ob er das Haus verkauft hat, ist unklar."),
    ("de", "Unklar ist, ob er das Haus verkauft hat."),
    ("nl", "Het is onduidelijk of hij het huis heeft verkocht."),
    ("fr", "Il n'est pas certain si la société a payé."),
    ("it", "Non è chiaro se abbia venduto la casa."),
    ("es", "No está claro si la empresa pagó."),
    ("pt", "Não é claro se a empresa pagou."),
]


@pytest.mark.parametrize(("language", "text"), ASKED)
def test_what_is_only_asked_is_not_told(language, text):
    assert told(text, language) == []


def test_what_is_sure_is_no_question():
    (telling,) = told("Di certo se ne andò nel 2003.", "it", dates={"2003": "2003"})
    assert telling.title.endswith("andò nel 2003")


SILENT = [
    ("en", "The company untreated sewage for years.", "no verb: untreated"),
    ("it", "Il ruolo di Rossi rimane ambiguo.", "a state"),
    ("it", "Rossi pensa che il contratto sia inutile.", "a thought"),
    ("it", "Seguiteci sui nostri canali.", "boilerplate"),
    ("it", "Rossi lavora in banca.", "the present"),
]


@pytest.mark.parametrize(("language", "sentence", "why"), SILENT)
def test_what_is_no_event_tells_nothing(language, sentence, why):
    assert told(sentence, language, date="2026-01-06", people=("Rossi",)) == [], why


def test_a_school_that_is_to_close_has_not_closed():
    text = "The school is to close in March."
    document = Document("t.txt", text, "")
    written = when.parse("1918-11-20")
    (told,) = build.extract(document, stated_date=written, stated_language="en").tellings
    assert (str(told.when), told.status) == ("1919-03", "planned")


TOLD_OF_THE_PAST = [
    ("fr", "Il n'est revenu qu'en 1946.", "n'est revenu", "1946", "happened", False),
    ("fr", "Il n'est pas revenu en 1946.", "n'est pas revenu", "1946", "happened", True),
    ("fr", "En 1934, dix ouvriers sont licenciés et l'atelier ferme ses portes.", "ferme", "1934",
     "happened", False),
    ("fr", "En 1934, l'atelier ferme. Il rouvrira après la guerre.", "rouvrira",
     "[1934-01-01..]", "happened", False),
    ("fr", "Castan mourra en 1950.", "mourra", "1950", "happened", False),
    ("it", "Castan morirà nel 1950.", "morirà", "1950", "happened", False),
    ("en", "The plant was to be sold in 1980.", "was to be sold", "1980", "planned", False),
    ("it", "La legge entrerà in vigore nel 1995.", "entrerà", "1995", "planned", False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "trigger", "expected", "status", "negated"), TOLD_OF_THE_PAST
)
def test_the_present_and_the_future_tell_of_what_is_long_over(
    language, text, trigger, expected, status, negated
):
    read = build.extract(
        Document("t.txt", text, ""), stated_date=when.parse("1990-01-01"), stated_language=language
    )
    found = next(t for t in read.tellings if t.trigger and t.trigger.of(text) == trigger)
    assert (str(found.when), found.status, found.negated) == (expected, status, negated)


def test_what_is_to_be_done_is_told_once():
    text = "The bridge is to be closed on 3 May."
    read = build.extract(
        Document("t.txt", text, ""), stated_date=when.parse("2022-04-18"), stated_language="en"
    )
    assert [(str(t.when), t.status) for t in read.tellings] == [("2022-05-03", "planned")]
