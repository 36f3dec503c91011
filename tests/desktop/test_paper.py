"""The chronology on pages: what the PDF says, and that nothing half-done stays."""

import re
import zlib
from contextlib import suppress
from pathlib import Path

import pypdfium2
import pytest
from lxml import html
from PySide6.QtWidgets import QApplication

from db.errors import LibraryFileError
from db.formats import exports
from db.formats.wording import Wording
from db.library import Library
from desktop import paper
from desktop.models.wording import long_date


def _text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def exported(held: Library, folder: Path, rows: list[tuple[int, str]]) -> str:
    page = folder / "c.html"
    ids = [row[0] for row in rows]
    exports.export(held, "chronology-html", page, ids=ids, wording=Wording(long_date))
    return page.read_text("utf-8")


def streams(path: Path) -> bytes:
    """Give what the pages of a PDF are made of."""
    packed = re.findall(rb"stream\r?\n(.*?)endstream", path.read_bytes(), re.DOTALL)
    found: list[bytes] = []
    for one in packed:
        with suppress(zlib.error):  # fonts and pictures are packed in other ways
            found.append(zlib.decompress(one))
    assert any(b"Tj" in one for one in found)
    return b"\n".join(found)


@pytest.fixture
def held(library: Path, qapp: QApplication) -> Library:
    with Library.open(library, read_only=True) as opened:
        yield opened


def test_the_pdf_holds_the_events_with_their_notes(held: Library, tmp_path: Path) -> None:
    rows = held.reader.execute("SELECT id, title FROM event WHERE date = '2020-09'").fetchall()
    target = tmp_path / "c.pdf"
    assert paper.export(held, target, [row[0] for row in rows], overwrite=False) == len(rows)
    text = " ".join(_text(target).split())
    for _, title in rows:
        assert title in text
    assert "September 2020" in text
    assert "Huynh" in text
    quoted = html.fromstring(exported(held, tmp_path, rows)).xpath("//li")
    for note in quoted:
        assert " ".join(note.text_content().removesuffix(" ↩").split()) in text
    assert "“" in text
    assert "↩" not in text
    assert b"CS\nSCN" not in streams(target)  # a colour without parts: other readers complain
    (tmp_path / "c.html").unlink()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["c.pdf", "library.vademecum"]


def test_a_file_in_the_way_is_told_and_kept(held: Library, tmp_path: Path) -> None:
    target = tmp_path / "c.pdf"
    target.write_text("mine")
    with pytest.raises(LibraryFileError) as caught:
        paper.export(held, target, None, overwrite=False)
    assert caught.value.code == "file.exists"
    assert target.read_text() == "mine"
    with pytest.raises(LibraryFileError) as caught:
        paper.export(held, tmp_path / "no" / "c.pdf", None, overwrite=False)
    assert caught.value.code == "file.no_folder"
