"""A folder of prose as a timeline: what happened when, who was in it, and where it says so."""

__version__ = "0.1.0"
