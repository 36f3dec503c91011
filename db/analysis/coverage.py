"""How many sources tell of each column of a chart: where there is none, silence is not calm.

A source covers a column where a live piece of its evidence, whatever its stance, speaks of a live
event that certainly began in that column, whoever takes part in the event and whatever it was
filtered by. What lasts on from earlier columns does not count: a source that calls the whole of
2016 to 2024 tense has told nothing of 2018.
"""

import sqlite3
from collections.abc import Sequence

from db.analysis import happenings
from db.analysis.steps import Step, first_day, settled
from db.records import Days, State
from db.text import dates


def coverage(
    connection: sqlite3.Connection, step: Step, columns: Sequence[int], *, readings: bool
) -> tuple[tuple[int, ...], ...]:
    """Give the ids of the sources that cover each of the columns, which follow one another."""
    if not columns:
        return ()
    found: dict[int, set[int]] = {number: set() for number in columns}
    span = first_day(step, columns[0]), first_day(step, columns[-1] + 1) - 1
    places = _places(connection, step, span)
    if readings:
        places |= _read(connection, step)
    for source, event in connection.execute(
        "SELECT DISTINCT evidence.source_id, evidence.target_id FROM evidence"
        " JOIN record AS own ON own.id = evidence.id AND own.state = ?1"
        " JOIN record AS giver ON giver.id = evidence.source_id AND giver.state = ?1"
        " JOIN event ON event.id = evidence.target_id",
        (State.LIVE,),
    ):
        at = places.get(int(event))
        if at in found:
            found[at].add(int(source))
    return tuple(tuple(sorted(found[number])) for number in columns)


def _places(
    connection: sqlite3.Connection, step: Step, span: tuple[int, int]
) -> dict[int, int | None]:
    """Give event → column for the live events that certainly began within a span of days."""
    rows = connection.execute(
        "SELECT event.id, start_min, start_max FROM event JOIN record USING (id)"
        " WHERE start_min BETWEEN ? AND ? AND start_max <= ? AND record.state = ?",
        (*span, span[1], State.LIVE),
    )
    return {int(id_): settled(step, Days(first, last)) for id_, first, last in rows}


def _read(connection: sqlite3.Connection, step: Step) -> dict[int, int | None]:
    """Give event → column for the live events that have a reading of their date."""
    rows = connection.execute(
        "SELECT DISTINCT target_id FROM reading JOIN event ON event.id = target_id"
        " JOIN record ON record.id = event.id WHERE field = 'date' AND record.state = ?",
        (State.LIVE,),
    )
    found: dict[int, int | None] = {}
    for id_, given in happenings.readings(connection, [int(row[0]) for row in rows]).items():
        date = dates.read(given["date"]) if "date" in given else None
        if date is not None and date.start_min is not None:
            found[id_] = settled(step, Days(*date.bounds))
    return found
