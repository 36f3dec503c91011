"""How long a large library takes to open, count and list, and what opening it holds in memory."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

from db.library import Library
from db.store import documents as texts
from db.store import read, write
from db.text.document import Extracted, Passage, Proposal
from tests.bench.corpus import documents
from tests.bench.measure import Measure, peak_memory, percentile, times, workspace


def main(quick: bool) -> Iterator[Measure]:
    """Make a library of 30 MB, or of 1 GB; open it, count its records, read and write one."""
    sources = 4_000 if quick else 150_000
    with workspace() as folder:
        path = folder / "large.vademecum"
        fill(path, sources)
        size = path.stat().st_size / 1e6
        yield Measure(f"library of {sources:,} sources", size, "MB")
        raw = percentile(times(lambda: _raw(path)), 50)
        for name, call, target in (
            ("opened, one record read", _opened, "≤ 300 ms for 1 GB"),
            ("opened, all kinds counted", _counted, ""),
            ("opened for writing, one record added, closed", _written, ""),
        ):
            took = percentile(times(lambda call=call: call(path)), 50)
            yield Measure(name, took, "ms", raw, target)
        yield Measure("memory: opened and counted", peak_memory(_counted, path), "MB")


def fill(path: Path, sources: int) -> None:
    """Make a library of so many sources, each with its text and its original."""
    made = documents(sources)
    with Library.create(path) as library, library.bulk("bench.fill") as edit:
        while batch := list(islice(made, 1_000)):
            with library.chunk(edit):
                ids = write.add_many(edit, "source", ({"title": one.title} for one in batch))
                for id_, letter in zip(ids, batch, strict=True):
                    passage = Passage(0, len(letter.text), "paragraph")
                    read_ = Extracted(letter.text, (passage,), Proposal(), "text/plain", "utf-8")
                    original = texts.Original("letter.txt", letter.text.encode())
                    texts.attach(edit, id_, read_, original)


def _raw(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT count(*) FROM record WHERE id = 1").fetchone()


def _opened(path: Path) -> None:
    with Library.open(path, read_only=True) as library:
        read.get(library.reader, 2)


def _counted(path: Path) -> None:
    with Library.open(path, read_only=True) as library:
        library.counts()


def _written(path: Path) -> None:
    with Library.open(path) as library, library.edit("bench.add") as edit:
        write.add(edit, "tag", {"name": f"Tag {time.monotonic_ns()}"})
