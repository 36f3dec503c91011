"""The engine of /regular expressions/: RE2, which takes time linear in the text, whatever is asked.

Letter case is ignored; `(?-i)` inside a pattern minds it.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module
from typing import Protocol, cast

_MEMORY = 8 << 20
"""Bytes that one compiled pattern may take; RE2 refuses larger ones."""


class _Found(Protocol):
    def start(self) -> int: ...

    def end(self) -> int: ...


class _Compiled(Protocol):
    def search(self, text: str) -> _Found | None: ...


class _Options(Protocol):
    case_sensitive: bool
    log_errors: bool
    max_mem: int


class _Engine(Protocol):
    """What is used of the module re2, which has no types of its own."""

    error: type[Exception]

    def Options(self) -> _Options: ...  # noqa: N802  (the library's name)

    def compile(self, pattern: str, options: _Options) -> _Compiled: ...


@cache
def _engine() -> _Engine:
    return cast("_Engine", import_module("re2"))


def problem(pattern: str) -> str | None:
    """Say in the engine's words what is wrong with a pattern, or None where it can be used."""
    try:
        _compiled(pattern)
    except _engine().error as error:
        reason: object = error.args[0] if error.args else ""
        return reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
    return None


def searcher(pattern: str) -> Callable[[str], tuple[int, int] | None]:
    """Give a function that finds the first match in a text: its start and end, or None."""
    compiled = _compiled(pattern)

    def search(text: str) -> tuple[int, int] | None:
        found = compiled.search(text)
        return None if found is None else (found.start(), found.end())

    return search


@lru_cache(maxsize=8)
def _compiled(pattern: str) -> _Compiled:
    options = _engine().Options()
    options.case_sensitive = False
    options.log_errors = False
    options.max_mem = _MEMORY
    return _engine().compile(pattern, options)
