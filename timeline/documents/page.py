"""A page of HTML: its main text, and what it says of its own date.

Menus, footers and comments are left out by trafilatura; where it finds no main text, all the text
of the page is taken. The text as extracted is what offsets refer to.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import htmldate
import trafilatura
from lxml import html

from timeline.documents import markup
from timeline.documents.source import Source

_CHARSET = re.compile(
    rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|^<\?xml[^>]+encoding=["']([\w-]+)""", re.I
)
_META_DATES = (  # attribute and value that mark a date of publication, most telling first
    "article:published_time", "datepublished", "og:published_time", "dc.date.issued",
    "dcterms.issued", "dc.date", "dcterms.created", "dc.date.created", "date", "pubdate",
    "publish-date", "parsely-pub-date", "sailthru.date", "citation_publication_date",
)  # fmt: skip

# What they say of a page without a main text or a date is not for the user's screen.
for _talker in ("trafilatura", "htmldate"):
    logging.getLogger(_talker).setLevel(logging.CRITICAL)


def read(source: Source) -> tuple[str, Mapping[str, str]]:
    named = _named(source)
    tree = markup.page(named.text())
    if tree is None:
        return "", {}
    metadata = named.told() | dict(_metadata(tree))
    said = trafilatura.extract(
        html.tostring(tree, encoding="unicode"), include_comments=False, favor_recall=True
    )
    return re.sub(r"\n+", "\n\n", said or markup.text(tree)), metadata


def _named(source: Source) -> Source:
    """With the encoding that the page names, unless the user does."""
    named = _CHARSET.search(source.data[:2048])
    if source.encoding is None and named is not None:
        return replace(source, encoding=(named[1] or named[2]).decode("ascii"))
    return source


def _metadata(tree: html.HtmlElement) -> Iterator[tuple[str, str]]:
    title = tree.findtext(".//title")
    if title and title.strip():
        yield "title", title.strip()
    language = tree.get("lang")
    if language:
        yield "lang", language
    date = next(_dates(tree), None)
    if date is not None:
        yield "page", date
        return
    found = htmldate.find_date(tree, original_date=True)
    if found is not None:
        yield "page found", found


def _dates(tree: html.HtmlElement) -> Iterator[str]:
    """Dates of publication that the page states, most telling first."""
    yield from _linked_data(tree)
    stated: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        stated.setdefault(name.casefold(), meta.get("content") or "")
    yield from (stated[name] for name in _META_DATES if stated.get(name))
    for moment in tree.iter("time"):
        written = moment.get("datetime")
        if written:
            yield written


def _linked_data(tree: html.HtmlElement) -> Iterator[str]:
    """`datePublished` of the JSON-LD in the page."""
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            try:
                yield from _published(json.loads(script.text or ""))
            except ValueError:  # a page's mistake, not ours and not the user's
                continue


def _published(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _published(item)
    elif isinstance(value, dict):
        if isinstance(value.get("datePublished"), str):
            yield value["datePublished"]
        yield from _published(value.get("@graph", []))
