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
    # a pronoun behind a dash
    ("pt", "A Câmara multou-a em 2022 e decidiu vendê-la.", ["multou-a", "decidiu", "vendê-la"]),
    # an adverb of several words inside the verb
    ("fr", "En 1998 le gérant a d'abord nié les faits.", ["a d'abord nié"]),
    # a verb of state with what makes a deed of it
    ("es", "La demanda tuvo entrada el 3 de mayo de 2024.", ["tuvo"]),
    ("pt", "Em 1962 Adelaide teve três filhas.", ["teve"]),
    ("es", "En 1962 Rosa tuvo fiebre.", []),
    # what could be a past is what is done, behind a participle
    ("it", "Nel 2019 la piscina ha causato spese.", ["ha causato"]),
    # who judges speaks himself
    ("es", "Sentencia del 3 de mayo de 2024\n\nCondeno a la empresa.", ["Condeno"]),
    # the subject of a relative with a preposition goes unsaid
    ("pt", "Em 1960 visitou o engenheiro Hugo Brandão, com quem casou.", ["visitou", "casou"]),
    # the present tells of the past for a paragraph
    ("fr", "En 1903 un incendie ravage l'atelier. On relève deux morts.", ["ravage", "relève"]),
    ("fr", "L'atelier est grand. On relève deux morts.", []),
    ("fr", "La décision met fin à un appel d'offres lancé le 14 mars 2023.", ["lancé"]),
    # the date of what stands apart is not that of the verb
    ("it", "La Ferrosud, fondata nel 1961, occupa gli operai.", ["fondata"]),
    # courts and the police tell deeds in the imperfect, others do not
    ("it", "Sentenza del 3 maggio 2024\n\nIl Galli conveniva in giudizio il Neri, che rifiutava.",
     ["conveniva"]),
    ("it", "Verbale del 3 maggio 2024\n\nLa donna veniva soccorsa. Il cane era nero.",
     ["veniva soccorsa"]),
    ("it", "Diario del 3 maggio 2024\n\nIl Galli conveniva in giudizio il Neri.", []),
    # what one had to do, or could not, stands behind it
    ("it", "Nel 2024 tutti hanno dovuto lasciare la casa.", ["hanno dovuto lasciare"]),
    ("fr", "En 2024 le chat n'a pas pu être sauvé.", ["n'a pas pu être sauvé"]),
    ("es", "En 2024 no pudimos cruzar el río.", ["no pudimos cruzar"]),
    # who is forced to do it does not mean to
    ("es", "En 2024 la avería obligó a suspender el riego.", ["obligó"]),
    ("pt", "Em 2024 a avaria forçou a suspender a rega.", ["forçou"]),
    # an adjective behind its noun is no verb, nor is a noun after "no"
    ("fr", "Le 3 mai 2024 la note comporte une proposition précise.", []),
    ("fr", "Le 3 mai 2024 l'employeur n'a procédé à aucune recherche.", ["n'a procédé"]),
    # it rained, and somebody was heard
    ("fr", "En 2024 il a plu sans cesse.", ["a plu"]),
    ("it", "Il 3 maggio 2024 sono stati sentiti tre testimoni.", ["sono stati sentiti"]),
    ("it", "Il 3 maggio 2024 ha sentito che pioveva.", []),
    # to have and to see, where they are deeds
    ("fr", "Elle épousa un marin en 1901 et eut six enfants.", ["épousa", "eut"]),
    ("fr", "La fête aura lieu en 2030.", ["fête"]),
    ("es", "En 1931 el abuelo vio la pieza.", ["vio"]),
    ("es", "En 1931 nos contó la historia.", ["contó"]),
    ("es", "En 1931 contó con ayuda.", []),
    ("fr", "En 2022 l'assurance n'a encore rien remboursé.", ["n'a encore rien remboursé"]),
    # minutes by their name; a noun that looks like a verb heads an item
    ("fr", "Procès-verbal du conseil du 14 mars 2022\n\nM. Vidal propose d'installer une alarme.",
     ["propose", "installer"]),
    ("fr", "Fête de printemps en 2022", ["Fête"]),
    # where one may appeal no court decides anew
    ("es", "Sentencia de 3 de mayo de 2021\n\nContra esta resolución podrá interponerse recurso en"
     " el plazo de cinco días.", ["interponerse"]),
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
    # an hour is of the day told before
    ("fr", "2024-02-22", "Hier, il s'est présenté. Il a été entendu à 9 h 30.", "a été entendu",
     "2024-02-21T09:30"),
    # a flood is no drought, and is spoken of by its own name
    ("es", "2025-10-24", "El 11 de julio reventó la tubería.\n\nCulpó a la sequía.", "Culpó",
     "2025-10-24?"),
    # what opens the sentence with a subject of its own dates it
    ("pt", None, "Concluído o curso em 1960, estagiou no Porto.", "estagiou", "1960"),
    # nobody did anything on the day of a birth that is told by the way
    ("fr", "2024-02-22", "Kévin, né le 2 juin 2001, gisait là. Il a succombé.", "a succombé",
     "2024-02-22?"),
    # what had happened by a month of which a part is to come
    ("it", "1943-12-25", "Disse che a dicembre il treno si era fermato e che si era buttato.",
     "era buttato", "[..1943-12-25]"),
    # months without a year, one behind and one ahead
    ("it", "2025-03-18", "La via verrebbe chiusa da settembre.", "verrebbe chiusa", "2025-09"),
    # the infinitive needs no mark after a verb that means to
    ("it", "2025-03-04", "La fondazione intende trasformarlo in ostello entro il 2027.",
     "trasformarlo", "../2027-12-31"),
    # an hour till which it lasted is not when it was
    ("fr", "2024-02-22", "Hier, on a dansé jusqu'à minuit.", "a dansé", "2024-02-21"),
    # then: when what was told last happened, even by the way
    ("es", "2024-02-09", "Ayer ardió la lonja. La nave había ardido en 2013. Entonces el"
     " Ayuntamiento encargó un plan.", "encargó", "2013"),
    # by a decree
    ("it", None, "Il re sciolse la Società con il decreto del 3 marzo 1926.", "sciolse",
     "1926-03-03"),
    # in a diary, who was told of yesterday is spoken of still; what has no pronoun is of today
    ("fr", None, "Lundi 9 mars 1914\n\nRien.\n\nJeudi 12 mars\n\nHier, Yves s'est coupé."
     " Paul l'a soigné.", "a soigné", "1914-03-11?"),
    ("fr", None, "Lundi 9 mars 1914\n\nRien.\n\nJeudi 12 mars\n\nHier, Yves s'est coupé."
     " Paul a chanté.", "a chanté", "1914-03-12"),
    # the day on which minutes say that one met
    ("es", None, "En Casarejos, a 16 de octubre de 2021, siendo las 18:30, se reúnen los socios."
     "\n\nLa junta acuerda vender la nave.", "acuerda", "2021-10-16?"),
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
    # the pronoun before a verb belongs to it
    ("es", "En 1910 se construyó el malecón.", ["Se construyó el malecón"]),
    # what follows a verb with an object pronoun is its subject
    ("es", "Luis Kellermann entró en 1808. En 1836 lo compró un comerciante.",
     ["Luis Kellermann entró en 1808", "Lo compró un comerciante"]),
    # a second verb of a relative is of what that speaks of
    ("es", "Luis Arce llegó en 1900. Se hizo el dique, que costó mucho y se rompió en 1916.",
     ["Luis Arce llegó en 1900", "Se hizo el dique", "Se rompió en 1916"]),
    # nothing gets lost between a saying and what is said
    ("es", "En 2024 el socio avisó de que la cuota subió en 2023.",
     ["El socio avisó de que la cuota subió en 2023", "La cuota subió en 2023"]),
    # a trip, planned for October, is told with its date
    ("es", "La excursión a Cuenca, prevista para octubre de 2030, dependerá del presupuesto.",
     ["Excursión a Cuenca, prevista para octubre de 2030"]),
    # the items of a list have the subject and the auxiliary of its introduction
    ("fr", "Le 9 mai 2022, le tribunal a :\n- débouté le voisin ;\n- condamné l'assureur.",
     ["Le tribunal a débouté le voisin", "Le tribunal a condamné l'assureur"]),
    # who is meant by "the second" is nobody named
    ("it", "Ugo Venturi uscì nel 2019. Il secondo fu bloccato nel 2020.",
     ["Ugo Venturi uscì nel 2019", "Il secondo fu bloccato nel 2020"]),
    # nobody is put before a verb that, by its ending, speaks of others
    ("it", "Massimo Corsini è caduto nel 2023. Con lui sono finiti in mare tre marinai.",
     ["Massimo Corsini è caduto nel 2023", "Con lui sono finiti in mare tre marinai"]),
    ("es", "Sentencia de 3 de mayo de 2024\n\nNuria Fandiño murió en 2021. Estimo la demanda.",
     ["Nuria Fandiño murió en 2021", "Estimo la demanda"]),
    ("it", "Pietro Riva è partito nel 2023. Siamo arrivati nel 2024.",
     ["Pietro Riva è partito nel 2023", "Siamo arrivati nel 2024"]),
    # she is the court
    ("fr", "Claire Vasseur a été licenciée en 2021. La cour a condamné la société en 2022."
     " Elle a ordonné la remise en 2023.",
     ["Claire Vasseur a été licenciée en 2021", "La cour a condamné la société en 2022",
      "Elle a ordonné la remise en 2023"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), TITLES)
def test_titles(language, text, expected):
    assert [t.title for t in tellings_of(text, language)] == expected
