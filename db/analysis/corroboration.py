"""Corroboration: which source says what of which event (or relation), and which says nothing.

A cell holds what a source gives for a record, or why it holds nothing:

    told        at least one live piece of evidence of the source, for the record or a field of it
    earlier     the source appeared certainly before the record began; it cannot know of it
    unread      its reading status is not `read`
    incomplete  the library does not have it as complete, or does not say so
    unsettled   the dates do not tell which came first
    silent      read, complete, appeared when the record had certainly begun, and says nothing

The reasons are tried in this order and the first one holds. A source appeared within its date; a
record began within `start_min` to `start_max` of its date. Silence is a finding in the last case
alone.

Stances in a cell: `disputes` before `supports` before `mentions`. Its mode is that of most pieces
of this stance, on a tie the first given. Voices are those of `db.store.evidence`.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from db.analysis.remarks import Noted, Piece, Remark, remarks
from db.records import DAY_COLUMNS, Days, State
from db.store import evidence
from db.store.short_names import short_names

Kind = Literal["event", "relation"]
Nothing = Literal["earlier", "unread", "incomplete", "unsettled", "silent"]
STANCES: Final = ("disputes", "supports", "mentions")


@dataclass(frozen=True, slots=True)
class Given:
    """What a source gives for a record: the stances found, the leading one's mode, the pieces."""

    stances: tuple[str, ...]
    mode: str | None
    pieces: tuple[Piece, ...]

    @property
    def stance(self) -> str:
        """The leading stance."""
        return self.stances[0]


@dataclass(frozen=True, slots=True)
class Source:
    """A source as a column. `read` and `complete` as the library has them."""

    id: int
    title: str
    short: str
    date: str | None
    days: Days
    read: bool
    complete: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A record as a row."""

    id: int
    title: str
    date: str | None
    days: Days
    status: str | None
    voices: int
    remarks: tuple[Remark, ...]


@dataclass(frozen=True)
class Corroboration:
    """The table: rows by date, sources by date; cells are asked for one by one."""

    kind: Kind
    rows: tuple[Row, ...]
    sources: tuple[Source, ...]
    given: Mapping[tuple[int, int], Given]

    def cell(self, row: Row, source: Source) -> Given | Nothing:
        """Give what a source says of a record, or why nothing."""
        return self.given.get((row.id, source.id)) or why_nothing(row.days, source)

    @cached_property
    def silent(self) -> frozenset[int]:
        """The ids of the rows on which at least one of the sources is silent."""
        return frozenset(
            row.id
            for row in self.rows
            if any(self.cell(row, source) == "silent" for source in self.sources)
        )


def why_nothing(began: Days, source: Source) -> Nothing:
    """Tell why a source that gives nothing for a record gives nothing."""
    days = source.days
    if days.end_max is not None and began.start_min is not None and days.end_max < began.start_min:
        return "earlier"
    if not source.read:
        return "unread"
    if not source.complete:
        return "incomplete"
    if days.start_min is None or began.start_max is None or days.start_min < began.start_max:
        return "unsettled"
    return "silent"


def corroboration(
    connection: sqlite3.Connection,
    kind: Kind = "event",
    *,
    only: Collection[int] | None = None,
    sources: Collection[int] | Literal["telling", "all"] = "telling",
) -> Corroboration:
    """Make the table of the records of a kind, or of those among `only`.

    `sources` are ids, `all`, or `telling`: those that give something for one of the rows.
    """
    found = _rows(connection, kind, only)
    wanted = {one.id for one in found}
    here = [piece for piece in _pieces(connection, kind) if piece.target_id in wanted]
    voices = evidence.voices(connection, wanted)
    noted = remarks(connection, found, here)
    rows = tuple(
        Row(one.id, one.title, one.date, one.days, one.status, voices[one.id], noted[one.id])
        for one in found
    )
    telling = {piece.source_id for piece in here}
    columns = _sources(connection, telling if sources == "telling" else sources)
    return Corroboration(kind, rows, columns, _given(here))


def _rows(connection: sqlite3.Connection, kind: Kind, only: Collection[int] | None) -> list[Noted]:
    status = "t.status" if kind == "event" else "NULL"
    where, values = "record.state = ?", list[object]([int(State.LIVE)])
    if only is not None:
        where += " AND t.id IN (SELECT value FROM json_each(?))"
        values.append(json.dumps(list(only)))
    columns = ", ".join(f"t.{column}" for column in DAY_COLUMNS)
    found = connection.execute(
        f"SELECT t.id, coalesce(record_text.title, ''), t.date, {status}, {columns}"
        f" FROM {kind} AS t JOIN record ON record.id = t.id"
        f" LEFT JOIN record_text ON record_text.id = t.id WHERE {where}"
        " ORDER BY coalesce(t.start_min, t.start_max, t.end_min, t.end_max) IS NULL,"
        " coalesce(t.start_min, t.start_max, t.end_min, t.end_max) DESC, t.id DESC",
        values,
    )
    return [Noted(row[0], row[1], row[2], row[3], Days.of(row[4:])) for row in found]


def _pieces(connection: sqlite3.Connection, kind: Kind) -> list[Piece]:
    rows = connection.execute(
        "SELECT evidence.id, target_id, source_id, field, stance, mode, value FROM evidence"
        " JOIN record AS own ON own.id = evidence.id AND own.state = ?1"
        " JOIN record AS giver ON giver.id = evidence.source_id AND giver.state = ?1"
        f" JOIN {kind} AS t ON t.id = evidence.target_id ORDER BY evidence.id",
        (State.LIVE,),
    )
    return [Piece(*row) for row in rows]


def _given(pieces: Iterable[Piece]) -> dict[tuple[int, int], Given]:
    by_cell: dict[tuple[int, int], list[Piece]] = {}
    for piece in pieces:
        by_cell.setdefault((piece.target_id, piece.source_id), []).append(piece)
    return {cell: given(found) for cell, found in by_cell.items()}


def given(pieces: Sequence[Piece]) -> Given:
    """Put together what one source gives for one record."""
    stances = tuple(one for one in STANCES if any(piece.stance == one for piece in pieces))
    modes = Counter(piece.mode for piece in pieces if piece.stance == stances[0])
    return Given(stances, modes.most_common(1)[0][0], tuple(pieces))


def _sources(connection: sqlite3.Connection, wanted: Collection[int] | str) -> tuple[Source, ...]:
    where, values = "record.state = ?", list[object]([int(State.LIVE)])
    if not isinstance(wanted, str):
        where += " AND source.id IN (SELECT value FROM json_each(?))"
        values.append(json.dumps(sorted(wanted)))
    columns = ", ".join(DAY_COLUMNS)
    found = connection.execute(
        f"SELECT source.id, source.title, source.date, reading_status, complete, {columns}"
        f" FROM source JOIN record USING (id) WHERE {where}"
        " ORDER BY coalesce(start_min, start_max, end_min, end_max) IS NULL,"
        " coalesce(start_min, start_max, end_min, end_max) DESC, source.id",
        values,
    ).fetchall()
    short = short_names(connection, [int(row[0]) for row in found])
    return tuple(
        Source(
            row[0],
            str(row[1]),
            short.get(int(row[0])) or str(row[1]),
            row[2],
            Days.of(row[5:]),
            row[3] == "read",
            bool(row[4]),
        )
        for row in found
    )
