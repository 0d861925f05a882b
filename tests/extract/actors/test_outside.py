"""Taggers that are not ours: what they find goes the same way, and what is missing is told."""

import sys
from importlib.util import find_spec
from types import ModuleType

import pytest

from timeline import languages
from timeline.errors import TaggerError
from timeline.extract import actors
from timeline.extract.actors import outside
from timeline.model import ActorType

TEXT = "Zorblax met Queen Ipsia in Vundt. The British Prime Minister waited. Ipsia left."


def tagger(text, sentences):
    """Knows three names that no other knows."""
    for name, kind in (
        ("Zorblax", ActorType.ORGANISATION),
        ("Queen Ipsia", ActorType.PERSON),
        ("Vundt", ActorType.PLACE),
        ("Ipsia left", ActorType.PERSON),  # wrong, and taken as it is said
    ):
        at = text.index(name)
        yield at, at + len(name), kind


def test_names_are_those_of_the_tagger_and_offices_still_ours():
    found = actors.find(TEXT, languages.load("en"), tagger=tagger)
    assert [(m.span.of(TEXT), m.type.value) for m in found if not m.adjective] == [
        ("Zorblax", "organisation"),
        ("Queen Ipsia", "person"),
        ("Vundt", "place"),
        ("British Prime Minister", "office"),
        ("Ipsia left", "person"),
    ]


def test_what_the_tagger_finds_between_two_words_is_the_words():
    ends = [(0, 3, ActorType.PERSON), (1, 9, ActorType.PLACE)]
    (mention,) = actors.find("Zorblax sat.", languages.load("en"), tagger=lambda *_: ends)
    assert mention.span.of("Zorblax sat.") == "Zorblax"


def test_nothing_is_found_where_the_tagger_finds_nothing():
    assert actors.find("Ada Lovelace sat.", languages.load("en"), tagger=lambda *_: ()) == []


@pytest.mark.parametrize("spec", ["spacy", "spacy:", "nobody:at-home", "", ":x"])
def test_a_tagger_is_a_package_and_a_model(spec):
    with pytest.raises(TaggerError, match=r"is no tagger.*spacy:MODEL"):
        outside.load(spec)


@pytest.mark.parametrize("package", ["spacy", "gliner"])
def test_a_package_that_is_missing_is_told_with_its_remedy(package):
    if find_spec(package):
        pytest.skip("it is installed here")
    with pytest.raises(TaggerError, match=f"pip install {package}"):
        outside.load(f"{package}:any")


@pytest.fixture
def model(tmp_path):
    """A spaCy model that knows Zorblax, Ipsia and Vundt, in a folder."""
    spacy = pytest.importorskip("spacy", reason="an extra: pip install timeline-explorer[spacy]")
    pipeline = spacy.blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns(
        [
            {"label": "ORG", "pattern": "Zorblax"},
            {"label": "PERSON", "pattern": "Queen Ipsia"},
            {"label": "GPE", "pattern": "Vundt"},
            {"label": "DATE", "pattern": "Tuesday"},  # nobody
        ]
    )
    pipeline.to_disk(tmp_path / "small")
    return f"spacy:{tmp_path / 'small'}"


@pytest.mark.parametrize("times", [1, 2000])  # one block, and several
def test_a_spacy_model_finds_the_names(model, times):
    text = "Zorblax met Queen Ipsia in Vundt on Tuesday. " * times
    found = actors.find(text, languages.load("en"), tagger=outside.load(model))
    wanted = [("Zorblax", "organisation"), ("Queen Ipsia", "person"), ("Vundt", "place")]
    assert [(m.span.of(text), m.type.value) for m in found] == wanted * times


def test_a_spacy_model_that_is_not_there_is_told(tmp_path):
    pytest.importorskip("spacy", reason="an extra: pip install timeline-explorer[spacy]")
    with pytest.raises(TaggerError, match="cannot load the model"):
        outside.load(f"spacy:{tmp_path / 'none'}")


@pytest.fixture
def gliner(monkeypatch):
    """A package of that name which knows Zorblax, and fetches nothing only where it is told so."""

    class GLiNER:
        @classmethod
        def from_pretrained(cls, model, *, local_files_only=False):
            if not local_files_only:
                raise AssertionError("the network was asked")
            if model != "here":
                raise OSError("no such file")
            return cls()

        def predict_entities(self, sentence, labels):
            at = sentence.find("Zorblax")
            return [{"start": at, "end": at + 7, "label": labels[1]}] if at >= 0 else []

    module = ModuleType("gliner")
    module.GLiNER = GLiNER
    monkeypatch.setitem(sys.modules, "gliner", module)
    outside.load.cache_clear()
    yield
    outside.load.cache_clear()


@pytest.mark.usefixtures("gliner")
def test_a_gliner_model_is_taken_from_this_machine_alone():
    text = "It rained. There Zorblax sat."
    found = actors.find(text, languages.load("en"), tagger=outside.load("gliner:here"))
    assert [(m.span.of(text), m.type.value) for m in found] == [("Zorblax", "organisation")]
    with pytest.raises(TaggerError, match="cannot load the model “elsewhere”"):
        outside.load("gliner:elsewhere")
