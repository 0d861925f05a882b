"""A text to what it says; every find carries its span."""
