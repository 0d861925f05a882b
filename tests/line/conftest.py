"""The commands run as in tests/cli, in folders of their own."""

from tests.cli.conftest import home, letters, run

__all__ = ["home", "letters", "run"]
