"""What a citation is made of and what it is made into: runs of text, some of them in italics."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPECIAL = re.compile(r"([\\`*_\[\]<>])")


class Run(NamedTuple):
    """A piece of a citation."""

    text: str
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as the source names them: `name` in the order in which it is spoken."""

    name: str
    family: str | None = None
    given: str | None = None
    role: str = "author"


@dataclass(frozen=True, slots=True)
class Reference:
    """The bibliographic data of a source. `type` is a CSL type; dates are EDTF."""

    title: str
    type: str | None = None
    creators: tuple[Person, ...] = ()
    date: str | None = None
    publication: str | None = None
    publisher: str | None = None
    publisher_place: str | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    edition: str | None = None
    genre: str | None = None
    url: str | None = None
    doi: str | None = None
    language: str | None = None
    accessed: str | None = None
    archive: str | None = None
    call_number: str | None = None


@dataclass(frozen=True, slots=True)
class Locator:
    """Where in a source: paragraphs or pages (first, last), or words as given, "л. 12 об.".

    `caption`: in a caption, which has no number of its own.
    """

    paragraphs: tuple[int, int] | None = None
    pages: tuple[int, int] | None = None
    given: str | None = None
    caption: bool = False


def plain(runs: Iterable[Run]) -> str:
    """Give a citation as plain text."""
    return "".join(run.text for run in runs)


def markdown(runs: Iterable[Run]) -> str:
    """Give a citation as Markdown."""
    return "".join(_starred(run) for run in runs)


def html(runs: Iterable[Run]) -> str:
    """Give a citation as HTML."""
    return "".join(f"<i>{escape(run.text)}</i>" if run.italic else escape(run.text) for run in runs)


def _starred(run: Run) -> str:
    words = _SPECIAL.sub(r"\\\1", run.text)
    return f"*{words}*" if run.italic and words.strip() else words
