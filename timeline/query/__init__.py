"""The query language: what a person types, understood or refused with the place that is wrong."""

from timeline.query.offers import offer
from timeline.query.parser import Query, parse

__all__ = ["Query", "offer", "parse"]
