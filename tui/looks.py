"""Our looks as data, without Textual: one accent, one warning colour, greys, and the few inks made
of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from timeline.model import Span

Inks = list[tuple[str, str]]
"""A line: safe texts, and the names of the inks they are written in; "" is plain."""

Style = TypeVar("Style")


@dataclass(frozen=True, slots=True)
class Look:
    """Colours as #rrggbb; `panel` is the ground of what lies over the rest, `selection` the percent
    of accent under a selected text."""

    name: str
    accent: str
    warning: str
    foreground: str
    background: str
    panel: str
    selection: int = 30
    dark: bool = True

    def over(self, ink: Ink) -> str:
        """The colour of what is written in that ink on the plain ground."""
        return self._mixed(ink) if ink.colour else self.foreground

    def under(self, ground: Ink) -> str:
        """The colour of that ground."""
        return self._mixed(ground) if ground.colour else self.background

    def _mixed(self, ink: Ink) -> str:
        """As Textual mixes."""
        pairs = zip(_parts(self.background), _parts(getattr(self, ink.colour)), strict=True)
        mixed = (int(under + (over - under) * (ink.share / 100)) for under, over in pairs)
        return "#" + "".join(f"{part:02x}" for part in mixed)


def _parts(colour: str) -> tuple[int, ...]:
    """Red, green and blue of #rrggbb."""
    return tuple(bytes.fromhex(colour[1:]))


DARK = Look("timeline-dark", "#7cb7e8", "#e7b062", "#d6dade", "#13161a", "#232a32")
LIGHT = Look(
    "timeline-light", "#0a5c9e", "#994a00", "#23282d", "#fbfaf8", "#e6e4df", 25, dark=False
)
CONTRAST = Look("timeline-contrast", "#feff00", "#fe9f40", "#ffffff", "#000000", "#3a3a3a", 40)
MONO = Look("timeline-mono", "#ffffff", "#ffffff", "#d0d0d0", "#101010", "#2c2c2c")
OURS = (DARK, LIGHT, CONTRAST, MONO)


class Ink(NamedTuple):
    """So many percent of a colour of the look over what it lies on; without a colour, that of the
    text around it."""

    colour: str = ""
    share: int = 100
    bold: bool | None = None
    underline: bool | None = None


INKS: Mapping[str, Ink] = {
    "dim": Ink("foreground", 55),
    "faint": Ink("foreground", 20),
    "strong": Ink(bold=True),
    "heading": Ink("foreground", 85, bold=True),
    "accent": Ink("accent"),
    "prompt": Ink("accent", bold=True),
    "lit": Ink("accent", underline=True),
    "warning": Ink("warning", bold=True),
    "told": Ink(underline=True),
}
GROUNDS: Mapping[str, Ink] = {
    "passage": Ink("accent", 22, bold=True),
    "cursor": Ink("accent", 25, bold=True),
    "marked": Ink("panel"),
}
"""The inks that are a background; the others lie on any of these."""


def lit(text: str, spans: Sequence[Span], plain: Style, found: Style) -> list[tuple[str, Style]]:
    """The text, with the spans, which may overlap or reach past it, as what was found."""
    pieces: list[tuple[str, Style]] = []
    position = 0
    for span in sorted(spans):
        start, end = max(position, span.start), min(len(text), span.end)
        if start < end:
            pieces += [(text[position:start], plain), (text[start:end], found)]
            position = end
    pieces.append((text[position:], plain))
    return pieces
