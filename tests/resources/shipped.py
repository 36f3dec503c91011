"""The shipped library as the tests read it: every record of its text, by kind and slug."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.house import ROOT, seeds_folder

LIBRARY = ROOT / "resources" / "library"
VOCABULARIES = ROOT / "resources" / "vocabularies"
COUNTRIES = ROOT / "resources" / "countries"
FOLDERS = {
    "actors": "actor",
    "annotations": "annotation",
    "annotators": "annotator",
    "collections": "collection",
    "events": "event",
    "places": "place",
    "relations": "relation",
    "searches": "saved_search",
    "sources": "source",
    "tags": "tag",
}
NESTED = ("evidence", "reading", "figure")
ARTICLES = {
    "scmp-2024": "000_f8d1ddecbc46c79f.txt",
    "huynh-pham-2022": "001_68ce1545fcb0e04a.txt",
}

Table = dict[str, Any]


@dataclass(frozen=True)
class Entry:
    """One record of a file, or one that is nested in it; `where` names it for people."""

    kind: str
    slug: str
    where: str
    table: Table


def _read(path: Path) -> Table:
    return tomllib.loads(path.read_text("utf-8"))


@cache
def records() -> tuple[Entry, ...]:
    """Every record that has a file of its own."""
    return tuple(
        Entry(kind, path.stem, f"{folder}/{path.name}", _read(path))
        for folder, kind in FOLDERS.items()
        for path in sorted((LIBRARY / folder).glob("*.toml"))
    )


def of(kind: str) -> list[Entry]:
    """Every record of a kind that has a file of its own."""
    return [entry for entry in records() if entry.kind == kind]


def _inside(kind: str, slug: str, where: str, table: Table) -> Iterator[Entry]:
    yield Entry(kind, slug, where, table)
    for name in NESTED:
        for number, row in enumerate(table.get(name, []), 1):
            yield from _inside(name, "", f"{where} {name} {number}", row)


@cache
def everything() -> tuple[Entry, ...]:
    """Every record, those nested in another included."""
    return tuple(
        inner
        for entry in records()
        for inner in _inside(entry.kind, entry.slug, entry.where, entry.table)
    )


@cache
def vocabularies() -> dict[str, list[Table]]:
    """Every vocabulary by its name: its terms in order."""
    tables = [_read(path) for path in sorted(VOCABULARIES.glob("*.toml"))]
    return {table["vocabulary"]: table["term"] for table in tables}


@cache
def keys(vocabulary: str) -> frozenset[str]:
    """The keys of a vocabulary."""
    return frozenset(term["key"] for term in vocabularies()[vocabulary])


@cache
def own_texts() -> dict[str, str]:
    """The texts written for the library, by the slug of their source."""
    return {
        entry.slug: (LIBRARY / "sources" / entry.table["document"]).read_text("utf-8")
        for entry in of("source")
        if "document" in entry.table
    }


@cache
def articles() -> dict[str, str]:
    """The two real articles by the slug of their source; empty where they are not at hand."""
    folder = seeds_folder()
    if folder is None:
        return {}
    return {slug: (folder / name).read_text("utf-8") for slug, name in ARTICLES.items()}
