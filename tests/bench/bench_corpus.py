"""How fast the corpora are made and plain SQLite takes them in: the floor under other figures."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from tests.bench import raw
from tests.bench.corpus import actors, documents, events
from tests.bench.measure import Measure, peak_memory, percentile, rate, times, workspace

QUERIES = ("loan", "treaty minister", "the", "кредит", "tre*")


def main(quick: bool) -> Iterator[Measure]:
    """Make documents, actors and events; load them into plain SQLite and ask it."""
    letters, records = (4_000, 40_000) if quick else (200_000, 1_000_000)
    size = sum(len(document.text.encode()) for document in documents(letters)) / 1e6
    yield Measure(f"{letters:,} documents", size, "MB")
    yield Measure("documents made", rate(size, partial(_exhaust, documents(letters))), "MB/s")
    yield Measure("actors made", rate(records, partial(_exhaust, actors(records))), "/s")
    yield Measure("events made", rate(records, partial(_exhaust, events(records))), "/s")
    few = peak_memory(_make, letters // 10)
    yield Measure("memory while making a tenth of the documents", few, "MB")
    yield Measure("memory while making all", peak_memory(_make, letters), "MB")
    with workspace() as folder:
        yield from _raw(folder / "raw.db", letters, records, size)


def _exhaust(made: Iterable[object]) -> None:
    for _ in made:
        pass


def _make(count: int) -> None:
    _exhaust(documents(count))


def _raw(path: Path, letters: int, records: int, size: float) -> Iterator[Measure]:
    with raw.database(path) as connection:
        speed = rate(size, lambda: raw.load_documents(connection, documents(letters)))
        yield Measure("raw SQLite: documents made, stored, indexed", speed, "MB/s")
        speed = rate(records, lambda: raw.load_events(connection, events(records)))
        yield Measure("raw SQLite: events made, stored, with four indexes", speed, "/s")
        for query in QUERIES:
            found = raw.count(connection, query)
            slow = percentile(times(partial(raw.newest, connection, query)), 95)
            yield Measure(f"raw SQLite: newest 50 of {found:,} for “{query}”, p95", slow, "ms")
    yield Measure("raw SQLite: file", path.stat().st_size / 1e6, "MB")
