"""How fast the facets of a search over a million events are counted.

The raw figure is the same counting by one GROUP BY for each facet over the same hits, which stand
in a table: what plain SQL can do. Events are written straight into the tables, without history.
Times are those of the thread.
"""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from db.library import Library
from db.search import facets
from db.search.parser import parse
from tests.bench.measure import Measure, cpu_times, peak_memory, percentile, times, workspace

ACTORS = 100_000
FIRST_DAY, DAYS = 714_000, 25_000
TYPES = ("agree", "consult", "support", "concede", "cooperate", "aid", "retreat", "request")
DOMAINS = ("diplomacy", "security", "economy", "politics", "law", "rights", "health", None)
STATUSES = ("happened", "happened", "happened", "planned", "alleged", "ongoing")
TARGET = "≤ 30 ms"

RAW = (
    "SELECT kind, count(*) FROM hit CROSS JOIN record USING (id) GROUP BY 1",
    "SELECT type, count(*) FROM hit CROSS JOIN event USING (id) GROUP BY 1",
    "SELECT domain, count(*) FROM hit CROSS JOIN event USING (id) GROUP BY 1",
    "SELECT status, count(*) FROM hit CROSS JOIN event USING (id) GROUP BY 1",
    "SELECT start_min / 365, count(*) FROM hit CROSS JOIN event USING (id) GROUP BY 1",
    "SELECT actor_id, count(*) FROM hit CROSS JOIN participation ON event_id = hit.id"
    " GROUP BY 1 ORDER BY 2 DESC LIMIT 10",
)


def main(quick: bool) -> Iterator[Measure]:
    """Count the facets of all events, of a tenth of them, and of a page of hits."""
    count = 50_000 if quick else 1_000_000
    with workspace() as folder:
        path = folder / "events.vademecum"
        events = _fill(path, count)
        with closing(_reader(path)) as connection:
            yield from _measured(connection, events, repeat=5 if quick else 10)
            facets.forget(connection)
        yield Measure("memory with columns resident", peak_memory(_load, path), "MB")


def _measured(connection: sqlite3.Connection, events: range, repeat: int) -> Iterator[Measure]:
    loading = times(lambda: _loaded_anew(connection), 1, 0)[0]
    yield Measure(f"columns of {len(events):,} events loaded", loading, "ms")
    hits = np.arange(events.start, events.stop, dtype=np.int64)
    some = hits[::10]
    node = parse("type:aid")
    for name, ids in (("all", hits), ("a tenth", some), ("50 hits", some[:50])):
        found = cpu_times(lambda ids=ids: facets.count(connection, ids, (), node), repeat)
        raw = cpu_times(lambda ids=ids: _raw(connection, ids), 1, 0)
        value = percentile(found, 95)
        yield Measure(f"all facets, {name}", value, "ms", percentile(raw, 95), TARGET)


def _loaded_anew(connection: sqlite3.Connection) -> object:
    facets.forget(connection)
    return facets.load(connection)


def _raw(connection: sqlite3.Connection, ids: NDArray[np.int64]) -> None:
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS hit (id INTEGER PRIMARY KEY)")
    connection.execute("DELETE FROM hit")
    connection.executemany("INSERT INTO hit VALUES (?)", ((id_,) for id_ in ids.tolist()))
    for sql in RAW:
        connection.execute(sql).fetchall()


def _reader(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA cache_size = -65536")
    return connection


def _load(path: Path) -> None:
    with closing(_reader(path)) as connection:
        facets.load(connection)
        facets.forget(connection)


def _fill(path: Path, count: int) -> range:
    """Write actors and events of two participants each; give the ids of the events."""
    Library.create(path).close()
    chance = random.Random(1)
    actors = max(100, count * ACTORS // 1_000_000)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        start = int(connection.execute("SELECT max(id) FROM record").fetchone()[0]) + 1
        connection.execute("UPDATE writing SET mode = 1")
        events = range(start + actors, start + actors + count)
        _records(connection, range(start, events.start), "actor")
        _records(connection, events, "event")
        connection.executemany(
            "INSERT INTO actor (id, kind) VALUES (?, 'state')",
            ((id_,) for id_ in range(start, events.start)),
        )
        connection.executemany(
            "INSERT INTO event (id, title, type, status, domain, start_min, start_max, end_min,"
            " end_max) VALUES (?, 'An event', ?, ?, ?, ?, ?, ?, ?)",
            (_event(id_, chance) for id_ in events),
        )
        connection.executemany(
            "INSERT INTO participation (event_id, position, actor_id) VALUES (?, ?, ?)",
            (
                (id_, place, start + int(actors * chance.random() ** 3))
                for id_ in events
                for place in (0, 1)
            ),
        )
        connection.execute("UPDATE writing SET mode = 0")
        connection.execute("COMMIT")
    return events


def _records(connection: sqlite3.Connection, ids: range, kind: str) -> None:
    connection.executemany(
        "INSERT INTO record (id, uid, kind, created, changed) VALUES (?, ?, ?, 0, 0)",
        ((id_, f"{id_:032x}", kind) for id_ in ids),
    )


def _event(id_: int, chance: random.Random) -> tuple[object, ...]:
    first = FIRST_DAY + int(DAYS * chance.random())
    last = first + chance.choice((0, 0, 0, 30, 400))
    words = (chance.choice(TYPES), chance.choice(STATUSES), chance.choice(DOMAINS))
    return (id_, *words, first, last, first, last)
