"""Reads the files of a readable library: TOML to items in a fixed order, each with its uid.

InterchangeError: `readable.not_toml`, `readable.not_text`, `readable.no_folder`, with `file`.
"""

import tomllib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import cast

from db.errors import InterchangeError

NAMESPACE = uuid.UUID("b3c1f5d2-7f0e-5c58-9a46-5d2f0c6e8b91")
"""Uids of shipped records are UUIDv5 of "kind/slug" under this (RFC 9562, section 5.5)."""

FOLDERS = {
    "annotators": "annotator",
    "tags": "tag",
    "actors": "actor",
    "places": "place",
    "sources": "source",
    "events": "event",
    "relations": "relation",
    "annotations": "annotation",
    "collections": "collection",
    "searches": "saved_search",
}
NESTED = ("figure", "evidence", "reading")
"""Kinds of records that may stand inside the file of what they are about."""

Table = dict[str, object]


@dataclass(frozen=True, slots=True)
class Item:
    """One record: its fields as they stand in the file. `about` is the uid it is nested in."""

    kind: str
    slug: str
    where: str
    table: Table
    about: str | None = None
    uid: str = field(default="")


def uid_of(kind: str, slug: str) -> str:
    """Give the uid of the record of this kind whose file is named so."""
    return str(uuid.uuid5(NAMESPACE, f"{kind}/{slug}"))


def settings(folder: Traversable) -> Table:
    """Read title, language and description of a library."""
    return _read(folder / "library.toml", "library.toml")


def records(folder: Traversable) -> list[Item]:
    """Read every record, those nested in another after it, by kind and name."""
    found: list[Item] = []
    for name, kind in FOLDERS.items():
        for file in _files(folder / name):
            slug = file.name.removesuffix(".toml")
            where = f"{name}/{file.name}"
            item = Item(kind, slug, where, _read(file, where), None, uid_of(kind, slug))
            found += _unfolded(item)
    return found


def terms(folder: Traversable) -> list[Item]:
    """Read the terms of all vocabularies, each with its place in its vocabulary."""
    found: list[Item] = []
    for file in _files(folder):
        table = _read(file, file.name)
        vocabulary = str(table.get("vocabulary", ""))
        for position, row in enumerate(_tables(table.get("term", []), file.name)):
            slug = f"{vocabulary}/{row.get('key', '')}"
            whole = {"vocabulary": vocabulary, "position": position, **row}
            found.append(Item("term", slug, file.name, whole, None, uid_of("term", slug)))
    return found


def _unfolded(item: Item) -> Iterator[Item]:
    """Give a record, then those nested in it."""
    own = {key: value for key, value in item.table.items() if key not in NESTED}
    yield Item(item.kind, item.slug, item.where, own, item.about, item.uid)
    for kind in NESTED:
        for number, row in enumerate(_tables(item.table.get(kind, []), item.where), 1):
            where = f"{item.where}, {kind} {number}"
            slug = f"{item.kind}/{item.slug}/{number}"
            yield from _unfolded(Item(kind, slug, where, row, item.uid, uid_of(kind, slug)))


def _files(folder: Traversable) -> list[Traversable]:
    """Give the TOML files of a folder by name; none where there is no such folder."""
    if not folder.is_dir():
        return []
    found = [file for file in folder.iterdir() if file.name.endswith(".toml")]
    return sorted(found, key=lambda file: file.name)


def _read(file: Traversable, where: str) -> Table:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise InterchangeError("readable.not_text", file=where, reason=str(error)) from error
    except tomllib.TOMLDecodeError as error:
        raise InterchangeError("readable.not_toml", file=where, reason=str(error)) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise InterchangeError("readable.no_file", file=where, reason=reason) from error


def _tables(value: object, where: str) -> list[Table]:
    rows = cast("list[object]", value) if isinstance(value, list) else [value]
    if not all(isinstance(row, dict) for row in rows):
        raise InterchangeError("readable.not_toml", file=where, reason="[[...]]")
    return cast("list[Table]", rows)
