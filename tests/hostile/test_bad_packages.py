"""Broken and malicious DOCX, ODT and EPUB files: one typed error, or the rest of the document."""

from __future__ import annotations

import struct
import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from db.errors import DocumentError
from db.formats.registry import read_document
from db.formats.worker import Worker
from tests.package_maker import docx_parts, epub_parts, odt_parts, paragraph, zipped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.text.document import Extracted

Parts = dict[str, str | bytes]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORDS = paragraph("Some words that are there to be read.")


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as started:
        yield started


def read(folder: Path, worker: Worker, name: str, data: bytes) -> Extracted:
    path = folder / name
    path.write_bytes(data)
    return read_document(path, worker=worker)


def code(folder: Path, worker: Worker, name: str, data: bytes) -> str:
    with pytest.raises(DocumentError) as caught:
        read(folder, worker, name, data)
    return caught.value.code


def good(name: str) -> Parts:
    return {
        "a.docx": docx_parts(WORDS),
        "a.odt": odt_parts("<text:p>Some words.</text:p>"),
        "a.epub": epub_parts({"a.xhtml": "<p>Some words.</p>"}),
    }[name]


KINDS = ["a.docx", "a.odt", "a.epub"]
MAIN = {"a.docx": "word/document.xml", "a.odt": "content.xml", "a.epub": "OEBPS/text/a.xhtml"}


@pytest.mark.parametrize("name", KINDS)
def test_what_is_sound_is_read_whatever_its_name(tmp_path: Path, worker: Worker, name: str) -> None:
    data = zipped(good(name))
    for called in (name, "a", "a.docx", "a.epub"):
        assert read(tmp_path, worker, called, data).text.startswith("Some words")


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04", b"PK\x03\x04" + bytes(4000), b"plain words\n" * 50, b"\0" * 900],
    ids=["head", "nuls-in", "text", "nuls"],
)
def test_no_archive(tmp_path: Path, worker: Worker, name: str, data: bytes) -> None:
    assert code(tmp_path, worker, name, data) == "container.broken"


@pytest.mark.parametrize("name", KINDS)
def test_cut_off_and_damaged_archives_never_crash(
    tmp_path: Path, worker: Worker, name: str
) -> None:
    whole = zipped(good(name))
    for at in range(10, len(whole), 61):
        for data in (whole[:at], whole[:at] + b"\xff\x00\xff" + whole[at + 3 :]):
            try:
                read(tmp_path, worker, name, data)
            except DocumentError as error:
                assert error.code.split(".")[0] in {"container", "document"}  # noqa: PT017


@pytest.mark.parametrize("name", KINDS)
def test_a_bomb_is_left_alone(tmp_path: Path, worker: Worker, name: str) -> None:
    parts = good(name) | {MAIN[name]: b"<p>" + b" " * 300_000_000}
    started = time.monotonic()
    assert code(tmp_path, worker, name, zipped(parts)) == "container.bomb"
    assert time.monotonic() - started < 20


def test_a_part_that_lies_about_its_size(tmp_path: Path, worker: Worker) -> None:
    data = bytearray(zipped(good("a.docx") | {MAIN["a.docx"]: b"x" * 50_000_000}))
    at = data.rindex(MAIN["a.docx"].encode()) - 46
    struct.pack_into("<I", data, at + 24, 100)
    assert code(tmp_path, worker, "a.docx", bytes(data)).startswith("container.")


@pytest.mark.parametrize("name", KINDS)
def test_the_main_part_is_missing(tmp_path: Path, worker: Worker, name: str) -> None:
    parts = good(name)
    del parts[MAIN[name]]
    assert code(tmp_path, worker, name, zipped(parts)) == "container.part_missing"


@pytest.mark.parametrize("name", KINDS)
def test_nothing_but_blanks(tmp_path: Path, worker: Worker, name: str) -> None:
    parts = {
        "a.docx": docx_parts(paragraph(" ")),
        "a.odt": odt_parts("<text:p> </text:p>"),
        "a.epub": epub_parts({"a.xhtml": "<p> </p>"}),
    }[name]
    assert code(tmp_path, worker, name, zipped(parts)) == "document.empty"


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_entities_are_not_expanded(tmp_path: Path, worker: Worker, name: str) -> None:
    parts = good(name)
    bomb = (
        '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY c SYSTEM "file:///etc/passwd">]>'
    )
    main = str(parts[MAIN[name]]).replace("words", "words &b;&b;&c; more")
    parts[MAIN[name]] = bomb + main
    text = read(tmp_path, worker, name, zipped(parts)).text
    assert "lollol" not in text
    assert "root:" not in text
    assert " ".join(text.split()).startswith("Some words more")


def test_locked_files(tmp_path: Path, worker: Worker) -> None:
    locked = OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le")
    assert code(tmp_path, worker, "a.docx", locked) == "container.locked"
    assert code(tmp_path, worker, "a.doc", OLE + bytes(500)) == "container.old_word"
    data = bytearray(zipped(good("a.docx")))
    place = -1
    while (place := data.find(b"PK\x01\x02", place + 1)) >= 0:
        data[place + 8] |= 1
    assert code(tmp_path, worker, "a.docx", bytes(data)) == "container.locked"
    protected = good("a.epub") | {
        "META-INF/encryption.xml": "<encryption><EncryptedData><CipherData>"
        '<CipherReference URI="OEBPS/text/a.xhtml"/></CipherData></EncryptedData></encryption>'
    }
    assert code(tmp_path, worker, "a.epub", zipped(protected)) == "container.locked"


def test_a_missing_chapter_is_told_and_the_others_are_read(tmp_path: Path, worker: Worker) -> None:
    parts = epub_parts({"a.xhtml": "<p>First.</p>", "b.xhtml": "<p>Second.</p>"})
    del parts["OEBPS/text/a.xhtml"]
    document = read(tmp_path, worker, "a.epub", zipped(parts))
    assert document.text == "Second."
    assert [(n.code, n.details) for n in document.warnings] == [
        ("epub.parts_missing", {"parts": ["OEBPS/text/a.xhtml"]})
    ]


def test_missing_notes_are_told(tmp_path: Path, worker: Worker) -> None:
    body = '<w:p><w:r><w:t>Words</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'
    document = read(tmp_path, worker, "a.docx", zipped(docx_parts(body)))
    assert document.text == "Words[1]"
    assert [n.code for n in document.warnings] == ["docx.parts_missing"]


def test_scripts_and_outside_files_do_not_reach_the_text(tmp_path: Path, worker: Worker) -> None:
    body = (
        '<script src="http://127.0.0.1:9/x.js">var x</script><p>Words.</p>'
        '<img src="http://127.0.0.1:9/x.png"/><iframe src="http://127.0.0.1:9/"></iframe>'
    )
    parts = epub_parts({"a.xhtml": body, "../../../../elsewhere/b.xhtml": "<p>Out.</p>"})
    assert read(tmp_path, worker, "a.epub", zipped(parts)).text.startswith("Words.")


@pytest.mark.parametrize("name", KINDS)
def test_deep_nesting_ends_in_bounded_time(tmp_path: Path, worker: Worker, name: str) -> None:
    tag = {"a.docx": "w:sdt", "a.odt": "text:section", "a.epub": "div"}[name]
    depth = 100_000
    deep = f"<{tag}>" * depth + "words" + f"</{tag}>" * depth
    parts = {
        "a.docx": docx_parts(deep),
        "a.odt": odt_parts(deep),
        "a.epub": epub_parts({"a.xhtml": deep}),
    }[name]
    started = time.monotonic()
    try:
        read(tmp_path, worker, name, zipped(parts))
    except DocumentError as error:
        assert error.code in {"document.empty", "document.too_deep", "container.broken"}  # noqa: PT017
    assert time.monotonic() - started < 60


def test_an_archive_of_too_many_parts(tmp_path: Path, worker: Worker) -> None:
    parts = good("a.docx") | {f"x/{n}": "" for n in range(21_000)}
    assert (
        code(tmp_path, worker, "a.docx", zipped(parts, level=zipfile.ZIP_STORED))
        == "container.bomb"
    )
