"""What the dialog asks about is what is written: the suffix is there before it asks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget

from desktop import chronicling
from desktop.main_window import MainWindow
from desktop.widgets.file_names import ask_for_files, ask_for_form

FORMS = {".docx": "Word documents (*.docx)", ".pdf": "PDF (*.pdf)"}


def there(kind: type[QWidget]) -> QWidget:
    (found,) = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()
    ]
    return found


def soon(*steps: Callable[[], None]) -> None:
    """Do one step after the other, each when what the one before opened stands."""
    for at, step in enumerate(steps, 1):
        QTimer.singleShot(400 * at, step)


def typed(text: str) -> Callable[[], None]:
    def do() -> None:
        box = there(QFileDialog).findChild(QLineEdit, "fileNameEdit")
        assert box is not None
        box.setText(text)
        QTest.keyClick(box, Qt.Key.Key_Return)

    return do


def refused() -> None:
    QTest.keyClick(there(QMessageBox), Qt.Key.Key_Escape)


def left() -> None:
    there(QFileDialog).reject()


@pytest.mark.parametrize("name", ["kept", "kept.v2"])
def test_a_bare_name_never_replaces_a_file_unasked(
    window: MainWindow, tmp_path: Path, name: str
) -> None:
    there_already = tmp_path / f"{name}.docx"
    there_already.write_text("precious", "utf-8")
    again = [typed(str(there_already))] if name == "kept.v2" else []
    soon(typed(str(tmp_path / name)), *again, refused, left)
    assert ask_for_form(window, "Save", str(tmp_path / "x.docx"), FORMS) is None


def test_a_bare_name_gets_the_suffix_of_the_type_that_is_chosen(
    window: MainWindow, tmp_path: Path
) -> None:
    def pdf() -> None:
        dialog = there(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        dialog.selectNameFilter(FORMS[".pdf"])
        dialog.filterSelected.emit(FORMS[".pdf"])
        box = dialog.findChild(QLineEdit, "fileNameEdit")
        assert box is not None
        assert box.text() == "x.pdf"

    soon(pdf, typed(str(tmp_path / "told")))
    assert ask_for_form(window, "Save", str(tmp_path / "x.docx"), FORMS) == tmp_path / "told.pdf"


def test_a_chronology_asks_about_the_name_it_writes(window: MainWindow, tmp_path: Path) -> None:
    soon(typed(str(tmp_path / "events.md")))
    found = chronicling.ask_for_document(window, "Save", "Chronology", chronicling.FORMS)
    assert found == tmp_path / "events.md"
    soon(typed(str(tmp_path / "events")))
    found = chronicling.ask_for_document(window, "Save", "Chronology", chronicling.FORMS)
    assert found == tmp_path / "events.docx"


def test_the_dialog_opens_where_a_file_was_saved_last_else_among_the_documents(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, saved = tmp_path / "home", tmp_path / "saved"
    for folder in (home / "Documents", saved):
        folder.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    seen: list[str] = []

    def look() -> None:
        dialog = there(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        seen.append(dialog.directory().absolutePath())

    for _ in range(2):
        soon(look, typed(str(saved / "one.pdf")))
        assert ask_for_form(window, "Save", "x.docx", FORMS) == saved / "one.pdf"
    saved.rmdir()
    soon(look, left)
    ask_for_form(window, "Save", "x.docx", FORMS)
    assert seen == [str(home / "Documents"), str(saved), str(home / "Documents")]


def test_files_are_looked_for_where_some_were_read_last_else_among_the_documents(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, read = tmp_path / "home", tmp_path / "read"
    for folder in (home / "Documents", read):
        folder.mkdir(parents=True)
    (read / "one.txt").write_text("One.", "utf-8")
    monkeypatch.setenv("HOME", str(home))
    seen: list[str] = []

    def look() -> None:
        dialog = there(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        seen.append(dialog.directory().absolutePath())

    soon(look, typed(str(read / "one.txt")))
    assert ask_for_files(window, "Read") == [read / "one.txt"]
    soon(look, left)
    assert ask_for_files(window, "Read") == []
    assert seen == [str(home / "Documents"), str(read)]
