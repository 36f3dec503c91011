"""What a timeline holds in figures: from when to when, its busiest time, its longest silence.

An event *begins in* a span where both bounds of its beginning are known and lie in it. The busiest
time is the year in which most events begin, the earliest of several; the month, where all begin
within three years. The longest silence is the longest stretch of days between the earliest and the
latest beginning in which no event can have begun, the earliest of several; events whose beginning
is not bounded on both sides say nothing of it. Sources cover a silence where a live piece of their
evidence speaks of any live event of the library that begins in it.
"""

import sqlite3
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from db.analysis.event_columns import UNKNOWN
from db.analysis.steps import Step, column, first_day
from db.analysis.timeline import Timeline
from db.records import State

Whole = NDArray[np.int64]

MONTHS_WITHIN = 3 * 366
"""Days from the first to the last beginning up to which months are compared in place of years."""

_EPOCH = 719_163
"""The day number of 1 January 1970."""


@dataclass(frozen=True, slots=True)
class Busiest:
    """The year or month in which most events begin: first and last day, and how many."""

    step: Step
    first: int
    last: int
    number: int


@dataclass(frozen=True, slots=True)
class Silence:
    """First and last day of a silence, and how many sources cover it."""

    first: int
    last: int
    sources: int


@dataclass(frozen=True, slots=True)
class Spread:
    """The figures of a timeline; `busiest` and `silence` are None where no beginning is known."""

    number: int
    first: int
    last: int
    busiest: Busiest | None
    silence: Silence | None


def spread(connection: sqlite3.Connection, found: Timeline) -> Spread | None:
    """Give the figures of a timeline, None for one without events."""
    extent = found.extent
    if extent is None:
        return None
    days = found.columns.days[:2, found.chosen].astype(np.int64)
    low, high = days[:, (days != UNKNOWN).all(axis=0)]
    if not low.size:
        return Spread(found.number, *extent, None, None)
    return Spread(found.number, *extent, _busiest(low, high), _silence(connection, low, high))


def _busiest(low: Whole, high: Whole) -> Busiest | None:
    step: Step = "month" if int(high.max() - low.min()) <= MONTHS_WITHIN else "year"
    unit = "datetime64[M]" if step == "month" else "datetime64[Y]"
    first, last = ((one - _EPOCH).astype("datetime64[D]").astype(unit) for one in (low, high))
    begun, number = np.unique(first[first == last].astype(np.int64), return_counts=True)
    if not begun.size:
        return None
    best = int(np.argmax(number))
    beginning = np.int64(begun[best]).astype(unit).astype("datetime64[D]").astype(np.int64)
    at = column(step, int(beginning) + _EPOCH)
    return Busiest(step, first_day(step, at), first_day(step, at + 1) - 1, int(number[best]))


def _silence(connection: sqlite3.Connection, low: Whole, high: Whole) -> Silence | None:
    order = np.argsort(low, kind="stable")
    starts, reached = low[order], np.maximum.accumulate(high[order])
    gaps = starts[1:] - reached[:-1] - 1
    if not gaps.size or int(gaps.max()) < 1:
        return None
    at = int(np.argmax(gaps))
    first, last = int(reached[at]) + 1, int(starts[at + 1]) - 1
    return Silence(first, last, _sources(connection, first, last))


def _sources(connection: sqlite3.Connection, first: int, last: int) -> int:
    row = connection.execute(
        "SELECT count(DISTINCT evidence.source_id) FROM event"
        " JOIN record AS told ON told.id = event.id AND told.state = ?1"
        " JOIN evidence ON evidence.target_id = event.id"
        " JOIN record AS own ON own.id = evidence.id AND own.state = ?1"
        " JOIN record AS giver ON giver.id = evidence.source_id AND giver.state = ?1"
        " WHERE event.start_min >= ?2 AND event.start_max <= ?3",
        (State.LIVE, first, last),
    ).fetchone()
    return int(row[0])
