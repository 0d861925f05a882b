"""The `timeline` command: the commands of timeline.cli, and the explorer for `open`."""

from __future__ import annotations

import sys

import tui
from timeline import cli


def main() -> int:
    return cli.main(explorer=tui)


if __name__ == "__main__":
    sys.exit(main())
