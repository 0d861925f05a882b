"""Where a sentence ends, and where it does not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import languages
from timeline.extract import sentences

CASES = [
    # language, text with | where a sentence ends
    ("it", "Parigi, 6 gennaio 2026 – Martedì, durante il Vertice.| La dichiarazione segue."),
    ("it", "Lo ha detto il dott. Rossi.| Poi è partito."),
    ("it", "L'art. 5 vale.| Il n. 3 no."),
    ("it", "Il governo di J. M. Rossi cade.| Vota la Camera."),
    ("en", "Mr. Smith met Gen. Jones.| They spoke."),
    ("en", "“It is over!” she said.| Then she left."),  # goes on in lower case
    ("en", "Sales rose 1.5 percent.| The U.S. market fell."),
    ("de", "Am 3. Mai 1998 wurde er geboren.| Er starb 2001."),  # an ordinal
    ("de", "Er kam z. B. am Abend.| Sie ging."),
    ("fr", "M. Dupont est arrivé.| Il repart."),
    (
        "en",
        "A title without a stop\n|The first sentence of a paragraph that is long enough to stand.",
    ),
    ("en", "First paragraph\n\n|second paragraph"),  # an empty line always ends it
    ("it", "«Basta.»| Così disse."),
]


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_a_sentence_ends_where_a_reader_ends_it(language, marked):
    wanted = [piece.strip() for piece in marked.split("|")]
    text = marked.replace("|", "")
    found = [span.of(text) for span in sentences.split(text, languages.load(language))]
    assert found == wanted


def test_lines_wrapped_by_hand_are_one_sentence():
    text = (
        "The committee met in the old town hall on the first Monday of the\n"
        "month and the Treasurer read the accounts.\n"
    )
    assert len(list(sentences.split(text, languages.load("en")))) == 1


def test_a_title_above_paragraphs_of_one_line_each_stands_alone():
    text = (
        "The harbour reopens to large ships\n"
        "4 June 2012\n\n"
        "The harbour of Tarn reopened on Monday to ships of more than two hundred metres, three "
        "years after the great storm had closed its outer basin.\n"
    )
    found = [span.of(text) for span in sentences.split(text, languages.load("en"))]
    assert found[:2] == ["The harbour reopens to large ships", "4 June 2012"]


@given(st.text(alphabet=st.sampled_from("aB1 .!?…\n\r\t\"'»(é—3"), max_size=80))
def test_sentences_cover_all_that_is_not_blank_in_order(text):
    spans = list(sentences.split(text, languages.load("de")))
    covered = "".join(span.of(text) for span in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(spans))
