# `make generate` and `make test` are all it takes: both make .venv first, and again when its requirements change.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: generate test lint bench update constraints
.DELETE_ON_ERROR:

generate: $(READY)
	$(BIN)/sdkwright generate

test: $(READY)
	$(BIN)/pytest --numprocesses=auto

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: $(READY)
	$(BIN)/python -m tests.bench

update: $(READY)  # snapshots in tests/cases
	$(BIN)/pytest --numprocesses=auto --update

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' || { echo "Python 3.10 or later is needed: make PYTHON=python3.11" >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
	PIP_CONSTRAINT=constraints.txt PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

# The oldest Python decides, as its packages include what later ones have built in.
constraints:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 10))' || { echo "make constraints PYTHON=python3.10" >&2; exit 1; }
	$(PYTHON) -m venv --clear build/constraints
	build/constraints/bin/python -m pip install --quiet --disable-pip-version-check hatchling editables --editable '.[dev]'
	{ head -n 1 constraints.txt; build/constraints/bin/python -m pip freeze --exclude-editable; } > build/constraints.txt
	mv build/constraints.txt constraints.txt
	rm -r build/constraints
