"""How fast a library answers: while typing, ranked, by name; beside plain SQLite asked the same.

Times are those of the thread, and each query is asked of both in turn, so that other programs count
little. Beside them: whole processes, and the memory of a search for a common and for a rare word.
"""

import random
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from sqlite3 import Connection
from typing import TypeVar

from db.changes import Edit
from db.library import Library
from db.search import engine, index, names
from db.store import documents as texts
from db.store import write
from db.text.document import Extracted, Passage, Proposal
from tests.bench import raw
from tests.bench.corpus import Document, Event, actors, documents, events
from tests.bench.measure import Measure, cpu_times, peak_memory, percentile, times, workspace
from tests.bench.names import misspelt

WORDS = "loan treaty minister the of and kredit railway кредит договор".split()
BEGINNINGS = "tre mini sanc loa elec кре дого agreem the parl".split()
SEVERAL = ("treaty minister", "border energy", "договор министр", '"of the"', '"trade summit"')
COMMON = ("the treaty", "the of", "of and to in", "и в")
RARE, COMMONEST = "kredit", "the of"
_BATCH = 2_000
Thing = TypeVar("Thing")


def main(quick: bool) -> Iterator[Measure]:
    """Fill a library and a plain database with the same texts, then ask both."""
    letters, people, happenings = (4_000, 6_000, 10_000) if quick else (200_000, 100_000, 100_000)
    with workspace() as folder:
        fill(folder / "bench.vademecum", letters, people, happenings)
        with raw.database(folder / "raw.db") as connection:
            raw.load_documents(connection, documents(letters))
            connection.execute("INSERT INTO document_text (document_text) VALUES ('optimize')")
        yield from measure(folder, people)


def measure(folder: Path, people: int) -> Iterator[Measure]:
    """Measure the library and the plain database of a folder."""
    path = folder / "bench.vademecum"
    with Library.open(path, read_only=True) as library:
        with raw.database(folder / "raw.db") as plain:
            for name, star, queries in (
                ("words", "", WORDS),
                ("beginnings of words", "*", BEGINNINGS),
                ("several words", "", SEVERAL),
                ("several common words", "", COMMON),
            ):
                yield from _queries(library.reader, plain, name, [one + star for one in queries])
            yield from _all_ids(library.reader, plain)
        yield from _misspelt(library.reader, people)
    yield from _processes(path)
    for kind, query in (("rare word", RARE), ("most common words", COMMONEST)):
        for what, look in (("hits", _look), ("all ids", _enumerate)):
            held = peak_memory(look, path, query)
            yield Measure(f"memory of a search, {what} of the {kind}", held, "MB", None, "flat")


def _queries(
    ours: Connection, plain: Connection, name: str, queries: list[str]
) -> Iterator[Measure]:
    asked = [partial(_newest, ours, query) for query in queries]
    typed, beside = _turns(asked, [partial(raw.newest, plain, query) for query in queries])
    yield Measure(f"{name}: newest 50 with snippets, p95", typed, "ms", beside, "≤ 16 ms, ≤ 2×")
    first, counted = _turns(
        [partial(engine.begin, ours, query, typing=False) for query in queries],
        [partial(_newest_and_count, plain, query) for query in queries],
    )
    yield Measure(f"{name}: the same with the total, p95", first, "ms", counted)
    ranked = _p95(partial(_ranked, ours, query) for query in queries)
    yield Measure(f"{name}: ranked 50 with snippets, p95", ranked, "ms", None, "≤ 25 ms")
    whole = _p95(partial(_with_facets, ours, query) for query in queries)
    yield Measure(f"{name}: ranked, with the total and facets, p95", whole, "ms")


def _all_ids(ours: Connection, plain: Connection) -> Iterator[Measure]:
    """Give all ids as an array, beside the mere ids of the full-text index as rows."""
    sql = "SELECT rowid FROM document_text WHERE document_text MATCH ?"
    spent, rows = _turns(
        [partial(engine.id_array, ours, query) for query in (*WORDS, *COMMON)],
        [
            lambda query=query: plain.execute(sql, (query,)).fetchall()
            for query in (*WORDS, *COMMON)
        ],
    )
    yield Measure("ids of all hits as an array, p95", spent, "ms", rows)


def _turns(
    ours: list[Callable[[], object]], plain: list[Callable[[], object]]
) -> tuple[float, float]:
    """Call one after the other, ten times each pair; give the p95 of both in milliseconds."""
    found: tuple[list[float], list[float]] = ([], [])
    for pair in zip(ours, plain, strict=True):
        for number in range(11):
            for call, spent in zip(pair, found, strict=True):
                spent.extend(cpu_times(call, min(number, 1), 1 - min(number, 1)))
    return percentile(found[0], 95), percentile(found[1], 95)


def _newest_and_count(connection: Connection, query: str) -> None:
    raw.newest(connection, query)
    raw.count(connection, query)


def _with_facets(connection: Connection, query: str) -> engine.Results:
    return engine.ranked(connection, engine.read(connection, query), facets=True)


def _look(path: Path, query: str) -> None:
    with Library.open(path, read_only=True) as library:
        engine.search(library.reader, query, facets=False)


def _enumerate(path: Path, query: str) -> None:
    with Library.open(path, read_only=True) as library:
        engine.id_array(library.reader, query)


def _newest(connection: Connection, query: str) -> engine.Results:
    return engine.newest(connection, engine.read(connection, query))


def _ranked(connection: Connection, query: str) -> engine.Results:
    one = engine.read(connection, query)
    one.counts = {"passage": 1_000}  # counted in the first step
    return engine.ranked(connection, one)


def _p95(calls: Iterable[Callable[[], object]]) -> float:
    return percentile([one for call in calls for one in cpu_times(call, 10)], 95)


def _misspelt(connection: Connection, people: int) -> Iterator[Measure]:
    """Misspell names that are kept and look whether they are found."""
    chance = random.Random("misspelt")
    kept = [one.names[0][0] for one in islice(actors(people), 0, people, max(1, people // 300))]
    spent: list[float] = []
    found = 0
    for name in kept:
        look = partial(names.lookup, connection, misspelt(name, chance), fuzzy=True)
        spent += cpu_times(look, 1, 0)
        bearers = {hit.record_id for hit in names.lookup(connection, name) if hit.name == name}
        found += any(hit.record_id in bearers for hit in look())
    total = connection.execute("SELECT count(*) FROM name").fetchone()[0]
    p95 = percentile(spent, 95)
    yield Measure(f"misspelt name among {total:,}, p95", p95, "ms", None, "≤ 8 ms")
    yield Measure("misspelt name among the first 20", 100 * found / len(kept), "%", None, "≥ 99 %")


def _processes(path: Path) -> Iterator[Measure]:
    """Start whole processes: a search from the command line beside a bare Python with SQLite."""
    bare = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('SELECT 1')"
    python = partial(_run, [sys.executable, "-c", bare, str(path)])
    ours = partial(_run, [sys.executable, "-m", "desktop", "search", str(path), "railway"])
    data = partial(_run, [*ours.args[0], "--json"])
    spent, json, floor = (percentile(times(call, 9), 50) for call in (ours, data, python))
    yield Measure("vademecum search, whole process", spent, "ms", floor, "≤ 4×")
    yield Measure("vademecum search --json with facets, whole process", json, "ms", floor)


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True)


def fill(path: Path, letters: int, people: int, happenings: int) -> None:
    """Make a library of so many sources with texts, actors and events."""
    with Library.create(path) as library, library.bulk("bench.fill") as edit:
        who: list[int] = []
        for several in _batches(actors(people)):
            with library.chunk(edit):
                rows = [
                    {
                        "kind": one.kind,
                        "name": [{"text": text, "lang": lang} for text, lang, _ in one.names],
                    }
                    for one in several
                ]
                who += write.add_many(edit, "actor", rows)
        for happened in _batches(events(happenings, people)):
            with library.chunk(edit):
                write.add_many(edit, "event", [_event(one, who) for one in happened])
        for letter in _batches(documents(letters)):
            with library.chunk(edit):
                _add_texts(edit, letter)
    with Library.open(path) as library:
        index.optimize(library.writer)
        library.writer.execute("ANALYZE")


def _event(one: Event, who: list[int]) -> write.Given:
    return {
        "title": one.title,
        "type": one.type,
        "date": one.date,
        "domain": one.domain,
        "participant": [{"actor": who[number - 1]} for number in one.actors],
    }


def _add_texts(edit: Edit, several: list[Document]) -> None:
    rows = [{"title": one.title, "date": one.date, "language": one.language} for one in several]
    for id_, one in zip(write.add_many(edit, "source", rows), several, strict=True):
        passages: list[Passage] = []
        at = 0
        for piece in one.text.split("\n\n"):
            passages.append(Passage(at, at + len(piece), "paragraph"))
            at += len(piece) + 2
        proposal = Proposal(language=one.language)
        texts.attach(edit, id_, Extracted(one.text, tuple(passages), proposal, "text/plain"))


def _batches(things: Iterable[Thing]) -> Iterator[list[Thing]]:
    several = iter(things)
    while batch := list(islice(several, _BATCH)):
        yield batch
