"""What has to be said of a record beside who tells of it.

disputed     a live piece of evidence disputes it or a field of it; `value` is that piece's
differing    two sources support dates of it that exclude one another; both values
reading      the latest reading of its date or status holds something else than the field
year_absent  pieces of evidence speak of its date, and none of them gives a year
unsupported  no piece of evidence supports it: it rests on a reading or on nothing
"""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from db.analysis import happenings
from db.records import Days
from db.text import dates
from db.text.dates.model import Date

About = Literal["disputed", "differing", "reading", "year_absent", "unsupported"]
_YEAR = re.compile(r"\d{4}")


class Piece(NamedTuple):
    """One piece of evidence."""

    id: int
    target_id: int
    source_id: int
    field: str | None
    stance: str
    mode: str | None
    value: str | None


class Noted(NamedTuple):
    """An event or relation, as far as remarks and dates are concerned."""

    id: int
    title: str
    date: str | None
    status: str | None
    days: Days


class Remark(NamedTuple):
    """A remark, with the field and value that it is about, where there is one."""

    about: About
    field: str | None = None
    value: str | None = None


def remarks(
    connection: sqlite3.Connection, records: Sequence[Noted], pieces: Iterable[Piece]
) -> dict[int, tuple[Remark, ...]]:
    """Give the remarks on each of the records, in the order of the list above."""
    by_target: dict[int, list[Piece]] = {}
    for piece in pieces:
        by_target.setdefault(piece.target_id, []).append(piece)
    read = happenings.readings(connection, [record.id for record in records])
    return {
        record.id: tuple(_of(record, by_target.get(record.id, []), read.get(record.id, {})))
        for record in records
    }


def _of(record: Noted, pieces: Sequence[Piece], read: dict[str, str]) -> Iterable[Remark]:
    for piece in pieces:
        if piece.stance == "disputes":
            yield Remark("disputed", piece.field, piece.value)
    yield from _differing(pieces)
    if "date" in read and _other_date(record, read["date"]):
        yield Remark("reading", "date", read["date"])
    if "status" in read and read["status"] != record.status:
        yield Remark("reading", "status", read["status"])
    dated = [piece.value or "" for piece in pieces if piece.field == "date"]
    if record.date and dated and not any(_YEAR.search(value) for value in dated):
        yield Remark("year_absent", "date")
    if not any(piece.stance == "supports" for piece in pieces):
        yield Remark("unsupported")


def _other_date(record: Noted, value: str) -> bool:
    """Tell whether a date says something else than the record's own."""
    return dates.read(value).bounds != record.days[:4] and value != record.date


def _differing(pieces: Iterable[Piece]) -> Iterable[Remark]:
    """Give one remark where sources date a thing to times that have no day in common."""
    known: list[tuple[Piece, Date]] = []
    for piece in pieces:
        if piece.field != "date" or piece.stance != "supports" or not piece.value:
            continue
        date = dates.read(piece.value)
        if not _YEAR.search(piece.value) or date.start_min is None or date.end_max is None:
            continue
        for other, first in known:
            if other.source_id != piece.source_id and _apart(first, date):
                yield Remark("differing", "date", f"{other.value} / {piece.value}")
                return
        known.append((piece, date))


def _apart(one: Date, other: Date) -> bool:
    ends = one.start_min, one.end_max, other.start_min, other.end_max
    if any(end is None for end in ends):
        return False
    first, last, start, end = (end or 0 for end in ends)
    return last < start or end < first
