"""The query language: what a person types, understood or refused with the place that is wrong."""

from timeline.query.asked import Query, offer, parse

__all__ = ["Query", "offer", "parse"]
