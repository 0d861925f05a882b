"""`python -m tests.benchmarks [topic ...]`: every module here that has a `run`, or those named."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType


def topics() -> dict[str, ModuleType]:
    names = sorted(path.stem for path in Path(__file__).parent.glob("[!_]*.py"))
    modules = {name: import_module(f"tests.benchmarks.{name}") for name in names}
    return {name: module for name, module in modules.items() if hasattr(module, "run")}


def main(wanted: list[str]) -> int:
    known = topics()
    if unknown := [name for name in wanted if name not in known]:
        print(f"no topic {', '.join(unknown)}: there is {', '.join(known)}", file=sys.stderr)
        return 2
    for name in wanted or known:
        print(f"== {name}", flush=True)
        known[name].run()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
