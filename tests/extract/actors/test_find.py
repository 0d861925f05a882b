"""Who is found in a sentence or two, of what type, and under which name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import languages
from timeline.extract import actors
from timeline.extract.actors.words import lexicon
from timeline.model import ActorType

PERSON, BODY, PLACE, THING = "person", "organisation", "place", "product"

NAMED = [
    # language, text, the proper names in order with their types
    (
        "it",
        "Il sindaco di Torino, Paola Ferri, ha visto il ministro Luca Neri alla Banca d'Italia.",
        [
            ("Torino", PLACE),
            ("Paola Ferri", PERSON),
            ("Luca Neri", PERSON),
            ("Banca d'Italia", BODY),
        ],
    ),
    ("it", "Martedì il Presidente ha parlato. Inoltre il Vertice continua.", []),
    ("it", "Seguiteci sui nostri canali Telegram, Facebook e Instagram.", []),
    (
        "en",
        "Russian President Vladimir Putin met British Prime Minister Keir Starmer in London.",
        [("Vladimir Putin", PERSON), ("Keir Starmer", PERSON), ("London", PLACE)],
    ),
    (
        "en",
        "Ada Lovelace met Charles Babbage at the University of London.",
        [("Ada Lovelace", PERSON), ("Charles Babbage", PERSON), ("University of London", BODY)],
    ),
    (
        "de",
        "Bundeskanzler Olaf Scholz traf in Paris den Präsidenten. Die Deutsche Bank schwieg.",
        [("Olaf Scholz", PERSON), ("Paris", PLACE), ("Deutsche Bank", BODY)],
    ),
    # every noun has a capital, and none is a name
    ("de", "Die Kinder der Klasse haben im Sommer ein Buch über Tiere geschrieben.", []),
    (
        "fr",
        "Emmanuel Macron est arrivé à Paris ; l’Union européenne soutient l’Ukraine.",
        [
            ("Emmanuel Macron", PERSON),
            ("Paris", PLACE),
            ("Union européenne", BODY),
            ("Ukraine", PLACE),
        ],
    ),
    (
        "es",
        "El presidente Pedro Sánchez viajó a Kiev.",
        [("Pedro Sánchez", PERSON), ("Kiev", PLACE)],
    ),
    (
        "pt",
        "O primeiro-ministro António Costa esteve em Lisboa.",
        [("António Costa", PERSON), ("Lisboa", PLACE)],
    ),
    ("nl", "Premier Mark Rutte sprak in Den Haag.", [("Mark Rutte", PERSON), ("Den Haag", PLACE)]),
    # what stands around a text: menus, calls to share it, credits
    ("en", "Home | News | Sport | Contact Us | Privacy Policy", []),
    ("it", "Home | Notizie | Sport | Contatti | Privacy", []),
    ("nl", "Home > Nieuws > Sport", []),
    ("de", "Teilen Sie diesen Artikel auf Facebook und Twitter.", []),
    ("fr", "Partagez cet article sur Facebook et Twitter.", []),
    ("en", "Photo: Jane Miller/Reuters", [("Jane Miller", PERSON), ("Reuters", BODY)]),
    # words that open a sentence, and nouns that look like names
    ("en", "Then Keller flew to Rome.", [("Keller", PERSON), ("Rome", PLACE)]),
    ("de", "Die Lage am Hof war angespannt, bis Mitte Mai ruhte der Betrieb.", []),
    ("de", "Ein Berliner Unternehmen baut Schiffe.", []),  # whence it comes, not who it is
    # a street is a place, whoever gave it the name
    (
        "it",
        "Abita in via Garibaldi, vicino a piazza Navona.",
        [("via Garibaldi", PLACE), ("piazza Navona", PLACE)],
    ),
    # a noun tells what the name after it is
    ("en", "The company Volkmer builds ships.", [("Volkmer", BODY)]),
    ("de", "Die Firma Volkmer baut Schiffe.", [("Volkmer", BODY)]),
    ("it", "La ditta Volkmer costruisce navi.", [("Volkmer", BODY)]),
    ("fr", "La société Volkmer construit des navires.", [("Volkmer", BODY)]),
    ("es", "La empresa Volkmer construye barcos.", [("Volkmer", BODY)]),
    ("pt", "A empresa Volkmer constrói navios.", [("Volkmer", BODY)]),
    ("nl", "Het bedrijf Volkmer bouwt schepen.", [("Volkmer", BODY)]),
    ("en", "In May the firm Bruttini failed. Bruttini owed much.", [("Bruttini", BODY)] * 2),
    ("en", "The company John Smith founded has failed.", [("John Smith", PERSON)]),
    (
        "de",
        "Am Montag klagten die Reederei Hansen und die Werft Kralov.",
        [("Hansen", BODY), ("Kralov", BODY)],
    ),
    ("de", "Da das Unternehmen Aufträge verlor, schloss es.", []),
    ("it", "Vive nel villaggio di Brannel.", [("Brannel", PLACE)]),
    ("es", "Don Tomás Rey habló.", [("Tomás Rey", PERSON)]),
    # so does what only a body has, or a word that no person is spoken of with
    ("en", "Shares in Dorvane rose. Dorvane rejoiced.", [("Dorvane", BODY)] * 2),
    ("en", "Dorvane's shareholders met. Dorvane rejoiced.", [("Dorvane", BODY)] * 2),
    ("it", "Si riuniscono gli azionisti di Dorvane.", [("Dorvane", BODY)]),
    ("fr", "Les actionnaires de Dorvane protestent.", [("Dorvane", BODY)]),
    ("de", "Gestern tagten die Aktionäre von Dorvane.", [("Dorvane", BODY)]),
    ("es", "Protestan los accionistas de Dorvane.", [("Dorvane", BODY)]),
    ("nl", "De aandelen van Dorvane stegen.", [("Dorvane", BODY)]),
    ("en", "Dorvane said that its plant was closed.", [("Dorvane", BODY)]),
    ("en", "Dorvane and the board said that its plant was closed.", [("Dorvane", PERSON)]),
    # so does that of a thing, which does not act
    ("en", "They sold the ship Northwind. Northwind sank.", [("Northwind", THING)] * 2),
    (
        "it",
        "La nave «Vento del Nord» è partita da Bari.",
        [("Vento del Nord", THING), ("Bari", PLACE)],
    ),
    ("de", "Das Schiff „Roter Stern“ sank.", [("Roter Stern", THING)]),
    ("es", "El buque Río Negro zarpó.", [("Río Negro", THING)]),
    # what is counted is no part of the name of who counts it
    (
        "de",
        "Am Freitag sprach The Harbour Gazette Hunderte Leser an.",
        [("The Harbour Gazette", BODY)],
    ),
    # an officer is no part of what he is an officer of
    (
        "en",
        "Apple Computer CEO Tim Cook met Siemens President Roland Busch.",
        [
            ("Apple Computer", BODY),
            ("Tim Cook", PERSON),
            ("Siemens", BODY),
            ("Roland Busch", PERSON),
        ],
    ),
    # where it was, and then who
    (
        "nl",
        "Op 4 mei veroordeelde de rechtbank in Brest Jan Smit tot vijf jaar.",
        [("Brest", PLACE), ("Jan Smit", PERSON)],
    ),
    # a word that leaves its verb is no part of a name, one that belongs to names is
    ("nl", "Gisteren zonk de trawler Alma voor Brest.", [("Alma", THING), ("Brest", PLACE)]),
    # the object follows the subject at once
    ("de", "Gestern verließ Anna Keller München.", [("Anna Keller", PERSON), ("München", PLACE)]),
]


def find(language, text):
    return actors.find(text, languages.load(language))


@pytest.mark.parametrize(("language", "text", "wanted"), NAMED)
def test_names_are_found_and_typed(language, text, wanted):
    found = [
        m
        for m in find(language, text)
        if not m.adjective and m.type.value in (PERSON, BODY, PLACE, THING)
    ]
    assert [(m.span.of(text), m.type.value) for m in found] == wanted


@pytest.mark.parametrize(
    ("language", "text", "states"),
    [
        ("it", "A Washington si è aperto il vertice.", []),  # something happens there
        ("it", "Mosca ha protestato e Kiev non ha risposto.", ["Russia", "Ucraina"]),
        ("it", "Il sostegno a Kiev continua.", ["Ucraina"]),
        ("en", "The envoys said that Moscow had refused.", ["Russia"]),
        ("fr", "Londres a démenti.", ["Royaume-Uni"]),
        ("es", "Moscú no ha respondido.", ["Rusia"]),
        ("nl", "Moskou heeft geweigerd.", ["Rusland"]),
    ],
)
def test_a_capital_stands_for_its_state_when_it_acts(language, text, states):
    assert [m.name for m in find(language, text) if m.metonym] == states


@pytest.mark.parametrize(
    ("language", "text", "office", "key"),
    [
        (
            "it",
            "Il Primo Ministro britannico tace.",
            "Primo Ministro britannico",
            "prime-minister:GB",
        ),
        ("en", "The British Prime Minister left.", "British Prime Minister", "prime-minister:GB"),
        (
            "fr",
            "Le Premier ministre britannique part.",
            "Premier ministre britannique",
            "prime-minister:GB",
        ),
        ("de", "Der französische Präsident schwieg.", "französische Präsident", "president:FR"),
        ("it", "Il presidente del Brasile parte.", "presidente del Brasile", "president:BR"),
    ],
)
def test_an_office_is_an_actor_without_a_name(language, text, office, key):
    (found,) = (m for m in find(language, text) if m.type is ActorType.OFFICE)
    assert (found.span.of(text), found.key) == (office, f"office:{key}")


def test_an_office_before_a_name_is_a_title():
    mentions = find("it", "Il Presidente francese Emmanuel Macron è partito.")
    assert [m.head for m in mentions if m.type is ActorType.PERSON] == ["presidente"]
    assert not [m for m in mentions if m.type is ActorType.OFFICE]


@pytest.mark.parametrize(
    ("language", "text", "members"),
    [
        ("en", "France and Germany signed. The two countries will pay.", ("France", "Germany")),
        ("es", "Francia y Alemania firmaron. Los dos países pagarán.", ("Francia", "Alemania")),
    ],
)
def test_a_group_is_whom_the_document_names_together(language, text, members):
    (group,) = (m for m in find(language, text) if m.type is ActorType.GROUP)
    assert group.members == members


def test_nobody_knows_who_the_three_countries_are():
    text = "France and Germany signed. The three countries will pay."
    assert not [m for m in find("en", text) if m.type is ActorType.GROUP]


def test_a_bare_surname_is_the_last_full_name_before_it():
    text = "Anna Ferri ha visto Luca Neri. Ferri è uscita. Poi Marta Ferri è entrata; Ferri tace."
    names = [m.name for m in find("it", text) if m.span.of(text) == "Ferri"]
    assert names == ["Anna Ferri", "Marta Ferri"]


def test_further_off_it_is_of_whoever_was_named_most_often():
    text = (
        "Ruth Ashworth was born in Rome. Ruth Ashworth studied law. She married Peter Ashworth,"
        " a surveyor. They had two sons, and moved to the north of the country, where the winters"
        " are long and the days are short. The works were closed for good in the autumn of that"
        " year. Ashworth refused to leave."
    )
    names = [m.name for m in find("en", text) if m.span.of(text) == "Ashworth"]
    assert names == ["Ruth Ashworth"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Laramie Motors failed. Laramie owed much.", ["Laramie Motors"] * 2),
        ("Laramie Motors failed in Laramie.", ["Laramie Motors", "Laramie"]),  # where it is
        ("Laramie failed. Laramie Motors did not.", ["Laramie", "Laramie Motors"]),  # not yet told
        ("Laramie Motors fell. Laramie Bank sold it. Laramie owed much.",  # which one?
         ["Laramie Motors", "Laramie Bank", "Laramie"]),
    ],
)  # fmt: skip
def test_a_word_of_its_name_stands_for_the_body_that_was_introduced(text, names):
    assert [m.name for m in find("en", text)] == names


def test_an_acronym_is_what_it_was_introduced_for():
    text = "L’Organizzazione mondiale della sanità (OMS) ha scritto. L’OMS attende una risposta."
    names = {m.name for m in find("it", text)}
    assert names == {"Organizzazione mondiale della sanità"}


@pytest.mark.parametrize("code", languages.codes())
def test_weekdays_and_months_are_nobody(code):
    language = languages.load(code)
    for word in lexicon(language).words.calendar:
        for text in (f"{word.capitalize()} 2024.", f"3 {word.capitalize()}"):
            assert actors.find(text, language) == []


def test_a_surname_that_is_a_noun_too_is_the_person_only_where_no_article_stands():
    text = "Anna Keller kam. Später ging Keller in den Keller. Im Keller war es dunkel."
    found = [(m.span.start, m.name) for m in find("de", text)]
    assert found == [(0, "Anna Keller"), (text.index("ging") + 5, "Anna Keller")]


@pytest.mark.parametrize(
    ("language", "text", "countries"),
    [
        ("fr", "Les Américains et les Russes négocient.", ["États-Unis", "Russie"]),
        ("it", "Gli americani e i russi trattano.", ["Stati Uniti", "Russia"]),
        ("nl", "De Duitse minister en de Franse president belden.", ["Duitsland", "Frankrijk"]),
        ("en", "The Israeli army answered.", ["Israel"]),
        ("en", "Tell us. Contact Us", []),  # no adjective of the United States
    ],
)
def test_an_adjective_or_a_people_points_at_its_country(language, text, countries):
    assert [m.name for m in find(language, text) if m.adjective] == countries


def test_what_speaks_for_a_name_is_added_up_over_the_document():
    text = "Zelvia is a town. The road goes from Lisbon to Zelvia. Zelvia said nothing."
    kinds = {m.type.value for m in find("en", text) if m.name == "Zelvia"}
    assert kinds == {PLACE}


def test_a_bare_surname_needs_no_full_name():
    text = "On 28 December 2025 Trump received Zelensky at Mar-a-Lago."
    assert [m.name for m in find("en", text)] == ["Trump", "Zelensky", "Mar-a-Lago"]


def test_a_heading_in_capitals_names_nobody():
    assert find("it", "IL GOVERNO APPROVA LA NUOVA LEGGE\nLa legge passa.") == []


@given(st.text(alphabet=st.sampled_from("Kiev Mosca d’'.-,(\n)0Ż😀A a"), max_size=60))
def test_mentions_stand_in_the_text_in_order(text):
    for language in ("it", "de"):
        mentions = find(language, text)
        assert all(m.span.end <= len(text) and m.span.of(text) for m in mentions)
        assert [m.span for m in mentions] == sorted(m.span for m in mentions)
