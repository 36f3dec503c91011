"""The command list: every record of a kind, read page by page."""

from collections.abc import Iterator
from pathlib import Path

import click

from db.library import Library
from db.records import Record
from db.store import read
from desktop.cli.output import json_option, library_argument, opened, table, tell_json

PAGE = 500


@click.command("list")
@library_argument
@click.argument("kind")
@json_option
def list_command(library: Path, kind: str, *, as_json: bool) -> None:
    """List every record of a KIND: actor, event, source, annotation, tag, place, ..."""
    with opened(library) as held:
        known = read.known_kind(kind)
        if as_json:
            tell_json([one for page in _pages(held, known.name) for one in _listed(held, page)])
        else:
            table([_line(held, record) for page in _pages(held, known.name) for record in page])


def _pages(library: Library, kind: str) -> Iterator[list[Record]]:
    ids = read.ids_of_kind(library.reader, kind)
    for start in range(0, len(ids), PAGE):
        yield read.get_many(library.reader, ids[start : start + PAGE])


def _line(library: Library, record: Record) -> tuple[str, str, str]:
    """Give a record's line; what has no words of its own is told by what it belongs to."""
    from db.text import dates
    from desktop.dates import words

    date = record.values.get("date")
    shown = words(dates.read(date)) if isinstance(date, str) else ""
    title = record.title
    about = record.values.get("target")
    if not title and isinstance(about, int):
        ids = [id_ for id_ in (about, record.values.get("source")) if isinstance(id_, int)]
        title = " ← ".join(other.title for other in read.get_many(library.reader, ids))
    return record.uid, shown, title.replace("\n", " ")


def _listed(library: Library, records: list[Record]) -> Iterator[dict[str, object]]:
    from db.store import interchange

    pointed = {id_ for record in records for id_ in interchange.references(record)}
    uids = read.uids(library.reader, pointed)
    for record in records:
        yield {"title": record.title, **interchange.to_data(record, uids)}
