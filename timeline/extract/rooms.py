"""Stands in for finders that have not been merged yet. Goes when the last one is."""

from __future__ import annotations

from importlib import import_module
from types import SimpleNamespace
from typing import Any


def room(name: str) -> Any:
    try:
        return import_module(f"timeline.extract.{name}")
    except ModuleNotFoundError:
        return SimpleNamespace(find=lambda *_, **__: [])
