# make tutor   installs the tutor into .venv and opens it
# make test    runs everything that CI runs
# make bench   prints how fast it is, beside what it replaces
# make pictures   draws the README's pictures anew
# make explain-report   prints what each wrong answer of tests/answers is told
#
# Another Python:  make tutor PYTHON=python3.12

PYTHON ?= python3
WORKERS ?= 2
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --constraint constraints.txt

.PHONY: tutor test bench pictures explain-report clean

tutor: $(VENV)/installed
	@$(BIN)/torchtutor

test: $(VENV)/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses $(WORKERS)

bench: $(VENV)/installed-dev
	$(INSTALL) --editable '.[bench]'
	$(BIN)/python -m tests.benchmarks

pictures: $(VENV)/installed-dev
	$(BIN)/python -m tests.pictures

explain-report: $(VENV)/installed-dev
	@$(BIN)/python -m tests.answers.report

clean:
	rm -rf $(VENV) build dist

# The files below .venv say what was installed last, so that a second call has nothing to do.

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "The tutor needs Python 3.11 or newer, and $(PYTHON) is %d.%d. Name another one: make tutor PYTHON=python3.12" % sys.version_info[:2])'
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/installed: $(VENV)/made pyproject.toml constraints.txt
	@echo "Installing the tutor and PyTorch into $(VENV); the first time this takes some minutes."
	$(INSTALL) --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed
	$(INSTALL) --editable '.[dev]'
	@touch $@
