"""Bulk import against plain SQLite that writes the same rows into the same schema.

The plain side takes the finished library's rows into memory and writes them by `executemany` into
an empty library file, in one transaction: indexes and foreign keys as they are, triggers stepped
aside, full-text indexes filled at the end. It has no file to read, no text to cut into passages,
no value to check, and no day or key to reckon out.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

from db import connection, intake
from db.library import Library
from db.records import FieldInput
from db.store import documents as texts
from db.store import write
from db.text.document import Extracted, Passage, Proposal
from tests.bench.corpus import Event, documents, events
from tests.bench.measure import Measure, peak_memory, workspace

Import = Callable[[Path, int], float]
"""Fills a library in a folder with so many records, and gives the seconds."""

BATCH = 5_000
ACTORS = 1_000
FILL = {
    "record_fts": "INSERT INTO record_fts (rowid, kind, title, names, body, note)"
    " SELECT id, kind, title, names, body, note FROM record_searched",
    "document_fts": "INSERT INTO document_fts (rowid, text) SELECT id, text FROM document_visible",
    "name_fts": "INSERT INTO name_fts (rowid, text) SELECT id, text FROM name_latin",
}


def main(quick: bool) -> Iterator[Measure]:
    """Import events, stored texts and plain text files; memory at one size and at four times it."""
    letters, records = (1_000, 20_000) if quick else (20_000, 400_000)
    with workspace() as folder:
        yield from _compared("events through add_many", folder / "events", records, import_events)
        yield from _compared("texts as read, stored", folder / "texts", letters, import_texts)
        yield from _compared("text files read and stored", folder / "files", letters, import_files)
        for name, call, few in (
            ("events", import_events, records // 4),
            ("text files", import_files, letters // 4),
        ):
            small = peak_memory(call, folder / f"{name} few", few)
            large = peak_memory(call, folder / f"{name} many", few * 4)
            yield Measure(f"memory: {few:,} {name} (value: four times as many)", large, "MB", small)


def _compared(name: str, folder: Path, number: int, call: Import) -> Iterator[Measure]:
    took = call(folder, number)
    raw, rows = _raw(folder / "library.vademecum", folder / "raw.vademecum")
    yield Measure(f"{name}: {number:,}", number / took, "/s", number / raw, "≥ 0.8×")
    yield Measure(f"{name}: rows of tables", rows / took, "/s", rows / raw)


def import_events(folder: Path, number: int) -> float:
    """Write events with two participants each; give the seconds."""
    folder.mkdir()
    with Library.create(folder / "library.vademecum") as library:
        with library.bulk("bench.actors") as edit, library.chunk(edit):
            actors = write.add_many(edit, "actor", ({"name": f"Actor {n}"} for n in range(ACTORS)))
        rows = (_event(event, actors) for event in events(number))
        spent = 0.0
        with library.bulk("bench.events") as edit:
            while batch := list(islice(rows, BATCH)):
                start = time.process_time()
                with library.chunk(edit):
                    write.add_many(edit, "event", batch)
                spent += time.process_time() - start
            start = time.process_time()
        return spent + time.process_time() - start


def _event(event: Event, actors: list[int]) -> dict[str, FieldInput]:
    first, second = (actors[number % ACTORS] for number in event.actors)
    return {
        "title": event.title,
        "type": event.type,
        "date": event.date,
        "domain": event.domain,
        "participant": [
            {"actor": first, "role": "lender"},
            {"actor": second, "role": "borrower"},
        ],
    }


def import_texts(folder: Path, number: int) -> float:
    """Store texts that were read before, with their sources; give the seconds."""
    folder.mkdir()
    made = documents(number)
    spent = 0.0
    with Library.create(folder / "library.vademecum") as library:
        with library.bulk("bench.texts") as edit:
            while batch := [(letter.title, _read(letter.text)) for letter in islice(made, 500)]:
                start = time.process_time()
                with library.chunk(edit):
                    ids = write.add_many(edit, "source", [{"title": title} for title, _ in batch])
                    for id_, (_, extracted) in zip(ids, batch, strict=True):
                        texts.attach(edit, id_, extracted)
                spent += time.process_time() - start
            start = time.process_time()
        return spent + time.process_time() - start


def _read(text: str) -> Extracted:
    passages: list[Passage] = []
    start = 0
    for paragraph in text.split("\n\n"):
        passages.append(Passage(start, start + len(paragraph), "paragraph"))
        start += len(paragraph) + 2
    return Extracted(text, tuple(passages), Proposal(), "text/plain", "utf-8")


def import_files(folder: Path, number: int) -> float:
    """Import plain text files as the command line does; give the seconds."""
    files = folder / "files"
    files.mkdir(parents=True)
    for letter in documents(number):
        path = files / f"{letter.number:07}.txt"
        path.write_text(f"{letter.title}\n\n{letter.text}", encoding="utf-8")
    with Library.create(folder / "library.vademecum") as library:
        start = time.process_time()
        intake.import_documents(library, intake.files_of([files]).files)
        return time.process_time() - start


def _raw(finished: Path, path: Path) -> tuple[float, int]:
    """Write the rows of a finished library into an empty one; give the seconds and their number."""
    tables = {name: _rows(finished, name) for name in _tables(finished)}
    Library.create(path).close()
    with closing(connection.open_writer(path)) as raw:
        raw.execute("UPDATE writing SET mode = 1")
        for name in tables:
            raw.execute(f"DELETE FROM {name}")
        start = time.process_time()
        raw.execute("BEGIN IMMEDIATE")
        for name, rows in tables.items():
            if rows:
                marks = ", ".join("?" * len(rows[0]))
                raw.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)
        for sql in FILL.values():
            raw.execute(sql)
        raw.execute("COMMIT")
        return time.process_time() - start, sum(len(rows) for rows in tables.values())


def _tables(path: Path) -> list[str]:
    """Name the tables that imports fill, owners before what they own."""
    with closing(connection.open_reader(path)) as reader:
        found = {
            str(row[0])
            for row in reader.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'"
            )
        }
    first = ["record", "original", "source", "document", "actor", "name"]
    return [*first, *sorted(found - {*first, "writing", "edit", "change", "setting"})]


def _rows(path: Path, table: str) -> list[tuple[object, ...]]:
    with closing(connection.open_reader(path)) as reader:
        return reader.execute(f"SELECT * FROM {table}").fetchall()
