"""How Italian, French, Spanish and Portuguese tell what happened."""

import pytest

from timeline import build, when
from timeline.model import Document


def tellings_of(text, language, date=None):
    stated = None if date is None else when.parse(date)
    document = Document("t.txt", text, "")
    return build.extract(document, stated_date=stated, stated_language=language).tellings


TRIGGERS = [
    # language, text, what names each event
    # a participle shares the auxiliary of the one before
    ("it", "Il ladro è stato raggiunto e bloccato nel 2019.", ["è stato raggiunto", "bloccato"]),
    ("it", "Nel 2019 i tre furono fermati, identificati e denunciati.",
     ["furono fermati", "identificati", "denunciati"]),
    ("fr", "Le pont a été fermé puis détruit en 1944.", ["a été fermé", "détruit"]),
    ("pt", "As contas foram postas à votação e aprovadas em 2020.", ["foram postas", "aprovadas"]),
    ("es", "En 1931 la casa fue vendida con un jardín abandonado.", ["fue vendida"]),
    # what becomes of somebody
    ("it", "Nel 1945 Pietro rimase ucciso.", ["rimase ucciso"]),
    ("es", "En 1906 el puente quedó destruido.", ["quedó destruido"]),
    ("pt", "Em 1906 dois homens ficaram feridos.", ["ficaram feridos"]),
    # persons of the past that are regular where the others are not
    ("es", "Pedí la baja el 3 de mayo de 1950.", ["Pedí"]),
    ("it", "Il 3 maggio 1950 prendemmo il treno.", ["prendemmo"]),
    ("it", "Il 3 maggio 1950 scrissi a Pietro.", ["scrissi"]),
    ("pt", "A obra iniciar-se-á a 3 de maio de 2030.", ["iniciar-se-á"]),
    ("pt", "Em 1950 paguei a dívida.", ["paguei"]),
    # "risorse" and "but" are no verbs, nor is a participle behind its noun "I took"
    ("it", "Nel 1950 trovarono risorse.", ["trovarono"]),
    ("it", "Nel 1950 arrivarono uomini presi in guerra.", ["arrivarono"]),
    ("fr", "Il marqua un but en 1998.", ["marqua"]),
    # the date of what stands apart is not that of the verb
    ("it", "La Ferrosud, fondata nel 1961, occupa gli operai.", ["fondata"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), TRIGGERS)
def test_what_names_an_event(language, text, expected):
    found = tellings_of(text, language)
    assert [t.trigger.of(text) for t in found if t.trigger] == expected


DATES = [
    # language, the document's date, text, what names the event, when
    # a month carries on in a text of the past, a year does not
    ("pt", None, "A greve começou em maio de 1911. A Guarda disparou.", "disparou", "1911-05?"),
    ("pt", None, "A greve começou em 1911. A Guarda disparou.", "disparou", "None"),
    # the French and Italian simple past tells no news
    ("fr", "2025-03-04", "Le maire est mort dimanche.\n\nIl quitta l'école à treize ans.", "quitta",
     "None"),
    ("fr", "2025-03-04", "Le maire est mort dimanche.\n\nIl a quitté la ville.", "a quitté",
     "2025-03-02?"),
    ("es", "2025-03-04", "El alcalde murió el domingo.\n\nDejó la escuela.", "Dejó", "2025-03-02?"),
    # a charter dates what it tells
    ("fr", None, "Le village apparaît dans une charte de 1067.", "apparaît", "1067"),
    # the infinitive needs no mark after a verb that means to
    ("it", "2025-03-04", "La fondazione intende trasformarlo in ostello entro il 2027.",
     "trasformarlo", "../2027-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "date", "text", "trigger", "expected"), DATES)
def test_when_it_was(language, date, text, trigger, expected):
    found = tellings_of(text, language, date)
    (told,) = [t for t in found if t.trigger and t.trigger.of(text) == trigger]
    assert str(told.when) == expected


TITLES = [
    ("it", "Il secondo è stato raggiunto e bloccato in piazza nel 2019.",
     ["Il secondo è stato raggiunto e bloccato in piazza nel 2019",
      "Il secondo è stato bloccato in piazza nel 2019"]),
    # who is meant by "the second" is nobody named
    ("it", "Ugo Venturi uscì nel 2019. Il secondo fu bloccato nel 2020.",
     ["Ugo Venturi uscì nel 2019", "Il secondo fu bloccato nel 2020"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), TITLES)
def test_titles(language, text, expected):
    assert [t.title for t in tellings_of(text, language)] == expected
