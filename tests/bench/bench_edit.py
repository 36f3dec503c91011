"""How long one edit takes: a passage marked with a tag and evidence, in a short and a long text."""

import sqlite3
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from db.library import Library
from db.store import documents, write
from db.text.document import Extracted, Passage, Proposal
from tests.bench.corpus import documents as letters
from tests.bench.measure import Measure, percentile, times, workspace

RAW = """
PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
CREATE TABLE annotation (id INTEGER PRIMARY KEY, source INTEGER, start INTEGER, stop INTEGER,
    exact TEXT, tag INTEGER, event INTEGER);
CREATE INDEX annotation_source ON annotation (source, start);
CREATE VIRTUAL TABLE words USING fts5 (exact, prefix = '2 3');
"""


def main(quick: bool) -> Iterator[Measure]:
    """Commit annotations one by one, in documents of two sizes; and a change of a title."""
    repeat = 100 if quick else 500
    with workspace() as folder:
        raw = _raw(folder / "raw.db", repeat)
        with Library.create(folder / "library.vademecum") as library:
            for name, size in (("2 kB", 2_000), ("5 MB", 5_000_000)):
                yield from _marked(library, name, size, repeat, raw)


def _raw(path: Path, repeat: int) -> float:
    """Give the milliseconds of one row with its words indexed, committed by plain SQLite."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(RAW)

    def add() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "INSERT INTO annotation (source, start, stop, exact, tag, event)"
            " VALUES (1, 10, 30, 'borrowed money in May', 2, 3)"
        )
        connection.execute("INSERT INTO words (exact) VALUES ('borrowed money in May')")
        connection.execute("COMMIT")

    found = percentile(times(add, repeat), 50)
    connection.close()
    return found


def _marked(library: Library, name: str, size: int, repeat: int, raw: float) -> Iterator[Measure]:
    text = _text(size)
    with library.edit("bench.prepare") as edit:
        source = write.add(edit, "source", {"title": f"A text of {name}"})
        documents.attach(edit, source, text)
        tag = write.add(edit, "tag", {"name": f"Money, {name}"})
        event = write.add(edit, "event", {"title": "A loan", "date": "2020-09"})
    places = cycle(range(len(text.text) // 2, len(text.text) - 20))

    def by_offsets() -> None:
        start = next(places)
        with library.edit("annotation.add") as edit:
            place = {"target": source, "start": start, "end": start + 20, "tag": [tag]}
            made = write.add(edit, "annotation", place)
            write.add(edit, "evidence", {"target": event, "field": "date", "annotation": made})

    def renamed() -> None:
        with library.edit("source.edit") as edit:
            write.change(edit, source, {"title": f"A text of {name}, {next(places)}"})

    took = times(by_offsets, repeat)
    what = f"passage marked with tag and evidence, {name}"
    yield Measure(f"{what}, p50", percentile(took, 50), "ms", raw, "≤ 2 ms")
    yield Measure(f"{what}, p95", percentile(took, 95), "ms", raw)
    took = times(renamed, repeat)
    yield Measure(f"source renamed, {name}, p50", percentile(took, 50), "ms", raw)


def _text(size: int) -> Extracted:
    """Give a text of this many bytes or a little more, cut into its paragraphs."""
    pieces: list[str] = []
    passages: list[Passage] = []
    done = written = 0
    for letter in letters(1 + size // 500):
        for paragraph in letter.text.split("\n\n"):
            if written < size:
                passages.append(Passage(done, done + len(paragraph), "paragraph"))
                pieces.append(paragraph)
                done += len(paragraph) + 2
                written += len(paragraph.encode()) + 2
    text = "\n\n".join(pieces)
    return Extracted(text, tuple(passages), Proposal(), "text/plain", "utf-8")
