# The one task runner, for people and for CI. Every goal sets up what it needs by itself.
#
#   make run      the program                    ARGS="library.vademecum" is handed to it
#   make test     every check and every test     ARGS="tests/db -k dates" narrows the tests
#   make lint     the checks without the tests
#   make bench    the measurements               QUICK=1 measures on small corpora
#   make words    the texts for translators, written anew
#   make clean    removes all that the other goals made

MAKEFLAGS += --no-builtin-rules
SHELL := /bin/sh
.DEFAULT_GOAL := run
.PHONY: run test lint bench words clean

run:
	@.ci/setup run
	@.venv/bin/python -m desktop $(ARGS)
	@if [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ] && [ "$$(uname)" != Darwin ]; then \
		.venv/bin/python -m desktop screens $(ARGS) --output screens; fi

test:
	@.ci/setup dev
	@.ci/check test $(ARGS)

lint:
	@.ci/setup dev
	@.ci/check lint

bench:
	@.ci/setup dev
	@.venv/bin/python -m tests.bench $(if $(QUICK),--quick) $(ARGS)

words:
	@.ci/setup dev
	@.venv/bin/python -m tests.make_words

clean:
	rm -rf .venv build dist ./*.egg-info .hypothesis .ruff_cache .pytest_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
