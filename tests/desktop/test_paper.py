"""The chronology on pages: what the PDF says, and that nothing half-done stays."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from db.errors import LibraryFileError
from db.library import Library
from desktop import paper


def _text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


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
