"""Broken and malicious documents end in one typed error or a harmless text, in bounded time."""

from __future__ import annotations

import os
import threading
import time
from typing import TYPE_CHECKING

import pytest

from db.errors import DocumentError
from db.formats.limits import MEBI, Limits
from db.formats.registry import read_document
from db.formats.worker import Worker
from tests.pdf_maker import Line, column, pdf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GOOD = pdf([column(["Some words on a page that are there to be read.", "And more."])] * 3)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as started:
        yield started


def failure(path: Path, **options: object) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read_document(path, **options)  # type: ignore[arg-type]
    assert caught.value.details["path"] == str(path)
    return caught.value


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.pdf", "a"])
def test_a_zero_byte_file(tmp_path: Path, worker: Worker, name: str) -> None:
    assert failure(written(tmp_path, name, b""), worker=worker).code == "document.empty"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_file_of_blanks(tmp_path: Path, worker: Worker, name: str) -> None:
    path = written(tmp_path, name, b" \n\t\r\n \n")
    assert failure(path, worker=worker).code == "document.empty"


def test_missing_files_folders_and_pipes(tmp_path: Path) -> None:
    assert failure(tmp_path / "none.txt").code == "document.not_found"
    assert failure(tmp_path).code in {"document.is_directory", "document.unreadable"}
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert failure(pipe).code == "document.unreadable"


def test_a_name_of_ten_thousand_characters(tmp_path: Path) -> None:
    assert failure(tmp_path / ("n" * 10_000)).code == "document.unreadable"
    assert failure(tmp_path / "nul\0.txt").code in {"document.unreadable", "document.not_found"}


def test_unknown_formats_and_encodings(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", b"words")
    assert failure(path, format="wordstar").code == "document.format_unknown"
    assert failure(path, encoding="klingon").code == "document.encoding"


@pytest.mark.parametrize(
    "data",
    [
        *(bytes(4000), b"\x7fELF" + bytes(2000), b"PK\x03\x04" + os.urandom(4000), GOOD),
        *(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, bytes(range(256)) * 100),
    ],
    ids=["nuls", "elf", "zip", "pdf", "png", "all-bytes"],
)
def test_binary_files_named_txt(tmp_path: Path, worker: Worker, data: bytes) -> None:
    assert failure(written(tmp_path, "a.txt", data), worker=worker).code == "document.binary"


def test_a_file_over_the_limit_is_not_opened(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", b"x" * 2000)
    error = failure(path, limits=Limits(file_bytes=1000))
    assert error.code == "document.too_large"
    assert (error.details["size"], error.details["limit"]) == (2000, 1000)


def test_nul_bytes_in_text_are_reported(tmp_path: Path) -> None:
    document = read_document(written(tmp_path, "a.txt", b"Some words\0 and more of them, again.\n"))
    assert "\0" not in document.text
    assert [notice.code for notice in document.warnings] == ["text.nul"]


@pytest.mark.parametrize(
    "unit",
    [
        b"x",
        b"word ",
        b"Advertisement.",
        b'(a" ',
        b"- ",
        b"> ",
        b"@a ",
        b"1.",
        b"May 1 ",
        b"By A ",
        b"Photo:",
        "«".encode(),
        "Р°".encode(),
    ],
)
def test_a_line_of_ten_megabytes(tmp_path: Path, worker: Worker, unit: bytes) -> None:
    data = unit * (10 * MEBI // len(unit))
    started = time.monotonic()
    document = read_document(written(tmp_path, "a.txt", data), worker=worker)
    assert time.monotonic() - started < 60
    covered = sum(p.end - p.start for p in document.passages)
    assert covered >= len(document.text.strip()) - document.text.count(" ")


@pytest.mark.parametrize(
    "unit",
    [
        "x\n",
        "\n",
        "- a\n",
        "1\n",
        "By Jane Doe\n",
        "Home\n",
        "A b\n\n",
        "Photo: x\n",
        "May 1, 2020\n",
        "a b c d e f g h i j k l m n o p q\n",
    ],
)
def test_many_lines(tmp_path: Path, worker: Worker, unit: str) -> None:
    data = "x" + unit * (MEBI // 2 // len(unit))
    started = time.monotonic()
    document = read_document(written(tmp_path, "a.txt", data.encode()), worker=worker)
    assert time.monotonic() - started < 60
    assert document.passages


@pytest.mark.parametrize("unit", ["> ", "- ", "[", "*a ", "![](", "`", "|a", "<div>", "1. ", "#"])
def test_markdown_bombs(tmp_path: Path, worker: Worker, unit: str) -> None:
    path = written(tmp_path, "a.md", (unit * 20_000 + "\n").encode())
    started = time.monotonic()
    limits = Limits(cpu_seconds=20, wall_seconds=40)
    try:
        read_document(path, worker=worker, limits=limits)
    except DocumentError as error:
        assert error.code in {"document.timeout", "document.too_deep"}  # noqa: PT017
    assert time.monotonic() - started < 60


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "blockquote", "font"])
def test_a_million_nested_tags(tmp_path: Path, worker: Worker, tag: str) -> None:
    path = written(tmp_path, "a.html", f"<{tag}>".encode() * 1_000_000 + b"deep words")
    started = time.monotonic()
    with pytest.raises(DocumentError) as told:
        read_document(path, worker=worker)
    assert told.value.code == "document.too_deep"
    assert time.monotonic() - started < 90


def test_a_page_of_which_the_rest_would_be_lost_is_refused(tmp_path: Path, worker: Worker) -> None:
    page = b"<p>The beginning of a page.</p>" + b"<span>" * 400 + b"<p>Its end.</p>"
    with pytest.raises(DocumentError) as told:
        read_document(written(tmp_path, "a.html", page), worker=worker)
    assert told.value.code == "document.too_deep"


def test_html_entities_do_not_expand(tmp_path: Path, worker: Worker) -> None:
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">'
        '<!ENTITY c SYSTEM "file:///etc/passwd">]><html><body><p>&b;&b; words &c;</p></body></html>'
    )
    document = read_document(written(tmp_path, "a.html", bomb.encode()), worker=worker)
    assert "lollol" not in document.text
    assert "root:" not in document.text
    assert "words" in document.text


def test_html_odds(tmp_path: Path, worker: Worker) -> None:
    odd = b"<p>one<p>two</b></i></table><script>x<p>three</script><p>four\0</p><!-- five"
    document = read_document(written(tmp_path, "a.html", odd), worker=worker)
    for word in ("one", "two", "four"):
        assert word in document.text
    assert "three" not in document.text
    assert "\0" not in document.text


def test_an_encrypted_pdf(tmp_path: Path, worker: Worker) -> None:
    data = pdf([[Line(72, 700, "a secret")]], password="x" * 8)
    assert failure(written(tmp_path, "a.pdf", data), worker=worker).code == "pdf.encrypted"


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7\n", b"no pdf at all", GOOD[:150], b"%PDF-1.4" + os.urandom(5000), b"\0" * 5000],
    ids=["head-only", "text", "cut-early", "noise", "nuls"],
)
def test_broken_pdfs(tmp_path: Path, worker: Worker, data: bytes) -> None:
    assert failure(written(tmp_path, "a.pdf", data), worker=worker).code == "pdf.broken"


def test_truncated_and_damaged_pdfs_never_crash(tmp_path: Path, worker: Worker) -> None:
    for at in range(20, len(GOOD), 97):
        for data in (GOOD[:at], GOOD[:at] + b"\xff<<>>[" + GOOD[at + 6 :]):
            path = written(tmp_path, "a.pdf", data)
            try:
                document = read_document(path, worker=worker)
            except DocumentError as error:
                assert error.code == "pdf.broken"  # noqa: PT017
            else:
                assert len(document.pages) <= 3


def test_a_pdf_whose_pages_point_at_themselves(tmp_path: Path, worker: Worker) -> None:
    data = GOOD.replace(b"/Kids [10 0 R", b"/Kids [2 0 R ")
    try:
        read_document(written(tmp_path, "a.pdf", data), worker=worker)
    except DocumentError as error:
        assert error.code == "pdf.broken"  # noqa: PT017


def test_a_document_over_its_time_is_ended_and_the_next_one_read(tmp_path: Path) -> None:
    slow = written(tmp_path, "a.txt", b"some words. " * (MEBI // 2))
    good = written(tmp_path, "b.pdf", GOOD)
    with Worker() as reader:
        read_document(good, worker=reader)
        first = reader.pid
        error = failure(slow, worker=reader, limits=Limits(wall_seconds=0.01))
        assert error.code == "document.timeout"
        assert len(read_document(good, worker=reader).pages) == 3
        assert reader.pid != first


def test_a_document_over_its_memory_is_an_error(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", "слова и ещё слова. ".encode() * (4 * MEBI))
    with Worker() as reader:
        error = failure(path, worker=reader, limits=Limits(memory_bytes=150 * MEBI))
        assert error.code == "document.memory"


def test_output_is_capped(tmp_path: Path, worker: Worker) -> None:
    path = written(tmp_path, "a.pdf", GOOD)
    error = failure(path, worker=worker, limits=Limits(output_bytes=100))
    assert error.code == "document.output_too_large"
    assert len(read_document(path, worker=worker).pages) == 3


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", b"some words. " * MEBI)
    with Worker() as reader:
        reader.read(written(tmp_path, "b.pdf", GOOD), "pdf", None)
        timer = threading.Timer(0.05, reader.cancel)
        timer.start()
        started = time.monotonic()
        assert failure(path, worker=reader).code == "document.cancelled"
        assert time.monotonic() - started < 5
        timer.join()


def test_a_closed_worker_leaves_no_process(tmp_path: Path) -> None:
    reader = Worker()
    reader.read(written(tmp_path, "b.pdf", GOOD), "pdf", None)
    pid = reader.pid
    assert pid is not None
    reader.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_the_worker_cannot_reach_the_network(tmp_path: Path, worker: Worker) -> None:
    page = (
        b'<html><head><base href="http://127.0.0.1:9/"><link rel=stylesheet href="x.css"></head>'
        b"<body>"
        b'<img src="http://127.0.0.1:9/x.png"><iframe src="http://127.0.0.1:9/"></iframe><p>Words.</p>'
    )
    assert read_document(written(tmp_path, "a.html", page), worker=worker).text == "Words."
