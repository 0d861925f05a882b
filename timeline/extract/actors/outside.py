"""Taggers that a person has installed, in the place of ours: `spacy:MODEL`, `gliner:MODEL`.

MODEL is a name or a folder, as its package takes it. What they find goes the same way as what our
own tagger finds: offices, groups and who is who are told by the same rules.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from timeline.errors import TaggerError
from timeline.extract.actors.runs import Run
from timeline.extract.actors.tokens import Token
from timeline.model import ActorType, Span

Tagged = tuple[int, int, ActorType]
"""A name at [start, end) of the text."""

Tagger = Callable[[str, Sequence[Span]], Iterable[Tagged]]
"""What finds the names of a text, whose sentences it is told."""

BLOCK = 50_000
"""Code points that spaCy is given at a time, at least: it takes a million and memory for each."""

_PERSON, _BODY, _PLACE = ActorType.PERSON, ActorType.ORGANISATION, ActorType.PLACE
_SPACY_TYPES = {
    **dict.fromkeys(("PER", "PERSON", "PRS", "persName"), _PERSON),
    **dict.fromkeys(("ORG", "orgName"), _BODY),
    **dict.fromkeys(("LOC", "GPE", "FAC", "GPE_LOC", "placeName", "geogName"), _PLACE),
}
_UNLOADABLE = (OSError, ValueError, RuntimeError, ImportError)
"""What the packages raise for a model that is not there, is damaged, or is made for another one."""
_SPACY_IDLE = ["tagger", "morphologizer", "parser", "lemmatizer", "attribute_ruler"]
_GLINER_TYPES = {"person": _PERSON, "organization": _BODY, "location": _PLACE}


@cache
def load(spec: str) -> Tagger:
    """The tagger of that name, ready to be asked.

    Raises TaggerError where there is none, its package is missing, or it does not find the model.
    """
    kind, _, model = spec.partition(":")
    if kind not in _LOADERS or not model:
        raise TaggerError(
            f"“{spec}” is no tagger.", "Name one as spacy:MODEL or gliner:MODEL; MODEL: see --help."
        )
    try:
        package = import_module(kind)
    except ImportError as error:
        raise TaggerError(
            f"The tagger “{spec}” needs the package {kind}, which is not installed.",
            f"Install it into timeline's environment: pip install {kind}",
        ) from error
    try:
        return _LOADERS[kind](package, model)
    except _UNLOADABLE as error:
        raise TaggerError(
            f"{kind} cannot load the model “{model}”: {' '.join(str(error).split())[:200]}",
            "Install the model, or give the folder that it is in.",
        ) from error


def _spacy(package: Any, model: str) -> Tagger:
    pipeline = package.load(model, disable=_SPACY_IDLE)

    def tag(text: str, sentences: Sequence[Span]) -> Iterator[Tagged]:
        for block in _blocks(sentences):
            for found in pipeline(block.of(text)).ents:
                if (kind := _SPACY_TYPES.get(found.label_)) is not None:
                    yield block.start + found.start_char, block.start + found.end_char, kind

    return tag


def _gliner(package: Any, model: str) -> Tagger:
    # Without the last word it would ask the network for a model that is not here.
    reader = package.GLiNER.from_pretrained(model, local_files_only=True)

    def tag(text: str, sentences: Sequence[Span]) -> Iterator[Tagged]:
        for span in sentences:
            for found in reader.predict_entities(span.of(text), list(_GLINER_TYPES)):
                kind = _GLINER_TYPES[found["label"]]
                yield span.start + found["start"], span.start + found["end"], kind

    return tag


_LOADERS: dict[str, Callable[[Any, str], Tagger]] = {"spacy": _spacy, "gliner": _gliner}


def _blocks(sentences: Sequence[Span]) -> Iterator[Span]:
    """Sentences together, as many as make a block."""
    start = None
    for span in sentences:
        start = span.start if start is None else start
        if span.end - start >= BLOCK:
            yield Span(start, span.end)
            start = None
    if start is not None:
        yield Span(start, sentences[-1].end)


def runs(tokens: Sequence[Token], tagged: Sequence[Tagged]) -> Iterator[Run]:
    """The names that begin in a sentence, by its tokens; `tagged` in the order of the text."""
    taken = 0
    at = bisect_left(tagged, tokens[0].start, key=lambda name: name[0]) if tokens else len(tagged)
    for start, end, kind in tagged[at:]:
        if start >= tokens[-1].end:
            return
        inside = [n for n, token in enumerate(tokens) if token.start < end and start < token.end]
        if inside and inside[0] >= taken:
            taken = inside[-1] + 1
            yield Run(inside[0], taken, kind, True)
