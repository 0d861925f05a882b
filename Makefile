# One word each; `make check` is what every commit passes.
PYTHON ?= $(if $(wildcard .venv/bin/python),.venv/bin/python,python3)

.PHONY: check lint test run snapshots screenshot bench

check: lint test

lint:
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	$(PYTHON) -c "from importlinter.cli import lint_imports_command; lint_imports_command()"

test:
	$(PYTHON) -m pytest -q

run:
	$(PYTHON) -m tui seeds/

snapshots:
	$(PYTHON) -m pytest -q tests/tui --snapshot-update

screenshot: # the pictures in the README, drawn by the explorer itself
	$(PYTHON) -m tests.tui.screenshot docs/screenshot.svg seeds/ --size 140x40 \
		--keys "@ 2 0 2 6 - 0 1 - 0 6 enter j j j j j"
	$(PYTHON) -m tests.tui.screenshot docs/lanes.svg seeds/ --size 140x34 \
		--keys "@ 2 0 2 4 - 0 5 - 1 4 enter L plus minus"
	$(PYTHON) -m tests.tui.screenshot docs/months.svg seeds/ --size 140x34 \
		--query 'brockhoff after:2023 !status:conditional' --keys "minus minus j j j"

bench:
	$(PYTHON) -m tests.benchmarks
