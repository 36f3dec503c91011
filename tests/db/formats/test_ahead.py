"""Files are read ahead by several workers, and handed out in order."""

import threading
import time
from pathlib import Path

import pytest

from db.errors import DocumentError
from db.formats import ahead, registry
from db.formats.ahead import Ahead
from db.formats.worker import Worker
from db.text.document import Extracted


def read(path: Path, worker: Worker) -> Extracted:
    return registry.read_document(path, worker=worker)


def pages(folder: Path, number: int) -> list[Path]:
    found = [folder / f"{n:03}.html" for n in range(number)]
    for n, path in enumerate(found):
        path.write_text(f"<html><body><article><p>Page {n} tells of a loan.</p></article></body>")
    return found


def test_files_come_in_order_and_a_bad_one_tells_so_in_its_turn(tmp_path: Path) -> None:
    paths = pages(tmp_path, 9)
    paths[4].write_bytes(b"")
    with Ahead(paths, read) as reading:
        for n, path in enumerate(paths):
            if n == 4:
                with pytest.raises(DocumentError, match="empty"):
                    reading.take(path)
            else:
                assert f"Page {n} tells" in reading.take(path).text


def test_only_a_few_files_are_read_before_they_are_wanted(tmp_path: Path) -> None:
    paths = pages(tmp_path, 30)
    begun: list[Path] = []

    def noted(path: Path, worker: Worker) -> Path:
        begun.append(path)
        return path

    with Ahead(paths, noted) as reading:
        reading.take(paths[0])
        time.sleep(0.2)
        assert len(begun) <= 2 * ahead.MOST_WORKERS


def test_leaving_stops_what_is_being_read(tmp_path: Path) -> None:
    paths = pages(tmp_path, 12)
    started = threading.Event()

    def endless(path: Path, worker: Worker) -> Extracted:
        started.set()
        while True:  # ends when the worker says that it was cancelled
            read(path, worker)

    before = time.monotonic()
    with Ahead(paths, endless) as reading:
        reading.begin()
        assert started.wait(30)
    assert time.monotonic() - before < 60
    assert all(worker.pid is None for worker in reading._workers)
