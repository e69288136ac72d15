# What a person or CI does here. Nothing is needed beyond Python 3.11+, its venv module and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Twice quiet: what pip warns of (a mirror it could not read) concerns nobody here; its errors are still shown.
INSTALL := $(BIN)/python -m pip --disable-pip-version-check install -qq --require-hashes -r
LOCK := $(BIN)/uv pip compile --no-config --quiet --universal --python-version 3.11 --upgrade \
	--generate-hashes --custom-compile-command "make lock" pyproject.toml

# Bytecode is kept, whatever the environment says: dozens of processes of the tests load the same modules.
unexport PYTHONDONTWRITEBYTECODE

# Tests wait for half of their time: four at once keep two processors at work.
WORKERS := $(shell echo $$(( $$(getconf _NPROCESSORS_ONLN) * 2 )))

# A stamp younger than its lock says that nothing is to be installed, without asking pip.
RUN_READY := $(VENV)/.installed-run
ALL_READY := $(VENV)/.installed-all

.DEFAULT_GOAL := help
.PHONY: help run quick test soak bench check compiled format lock docs screenshots

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile

run: $(RUN_READY) ## start the service; the terminal says where to look
	@exec $(BIN)/python -m bot run

# What holds most rules and the main story, without a server, a browser or a process to kill.
QUICK := tests/domain tests/test_catalogues.py tests/test_docs.py tests/test_hygiene.py tests/stories/test_happy_path.py

quick: check ## under a minute: checks, rules, sentences, docs, the main story on SQLite
	@$(BIN)/python -m pytest --quiet -k "not postgresql" $(QUICK)

test: $(ALL_READY) ## everything: checks, both databases, stories, browser
	@$(MAKE) --no-print-directory --jobs=2 check compiled
	@$(BIN)/python -m pytest --numprocesses $(WORKERS)

soak: $(ALL_READY) ## what runs for hours: hundreds of kills, an hour of load, every story everywhere
	@$(BIN)/python -m pytest -m soak --timeout 7200

bench: $(ALL_READY) ## how fast it is, each figure beside its limit: one JSON line each
	@$(BIN)/python -W ignore -m benchmarks

check: $(ALL_READY) ## lint, format, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

# Else each of the four would compile all the tests. What cannot be collected is told by them.
compiled: $(ALL_READY)
	@$(BIN)/python -m pytest --collect-only --quiet > /dev/null 2>&1 || true

format: $(ALL_READY) ## put the code in the common form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(ALL_READY) ## write docs/lifecycle.md anew from the table in the code
	$(BIN)/python -m tests.lifecycle_page

screenshots: $(ALL_READY) ## take the pictures in docs/images anew (needs Chromium)
	@ZHONGZHI_SCREENSHOTS=docs/images $(BIN)/python -m pytest -q tests/browser

lock: $(ALL_READY) ## newest versions that fit pyproject.toml, with hashes
	$(LOCK) --output-file requirements.lock
	$(LOCK) --output-file requirements-charts.lock --extra charts --constraint requirements.lock
	$(LOCK) --output-file requirements-dev.lock --extra charts --group dev --constraint requirements-charts.lock

$(RUN_READY): requirements.lock | $(BIN)/pip
	@echo "Installing what the service needs (once; some seconds) ..."
	@$(INSTALL) requirements.lock
	@touch $@

$(ALL_READY): requirements-dev.lock | $(BIN)/pip
	@echo "Installing what the service and its tests need (once; some seconds) ..."
	@$(INSTALL) requirements-dev.lock
	@touch $@ $(RUN_READY)

# pip, not python: a venv whose making broke off has the one without the other.
$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name one: make run PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
