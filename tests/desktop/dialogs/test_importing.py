"""Importing from the window: files, folders, what is dropped or pasted, corrected before saving."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from db.library import Library
from db.store import documents, read
from desktop.actions.importing import file_filter
from desktop.dialogs.importing.dialog import ImportDialog
from desktop.main_window import MainWindow
from desktop.widgets.trouble import Trouble
from tests.desktop.conftest import OpenWindow
from tests.pdf_maker import column, highlight, pdf, square

ARTICLE = (
    "Advertisement\n\nGrain leaves the northern port again\n\nBy Marta Sandoval\n\n"
    "Published: 12 May 2021\n\n"
    "The first ship in a year left the port on Monday, and a second one is being loaded there"
    " by the same crew as before, according to the harbour master.\n\nAdvertisement\n"
)


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "empty.vademecum"
    Library.create(path).close()
    return open_window(path)


def named(parent: QWidget, name: str) -> QWidget:
    found = [
        one
        for one in parent.findChildren(QWidget)
        if one.isVisible()
        and not isinstance(one, QLabel)
        and (one.accessibleName() == name or (isinstance(one, QPushButton) and one.text() == name))
    ]
    assert found, f"nothing is called {name}"
    return found[0]


def settle(window: MainWindow) -> None:
    window.session.wait()
    QApplication.processEvents()


def write_into(qtbot: QtBot, dialog: ImportDialog, name: str, text: str) -> None:
    box = named(dialog, name)
    assert isinstance(box, QLineEdit)
    box.selectAll()
    qtbot.keyClicks(box, text)


def dialog_of(window: MainWindow) -> ImportDialog:
    (found,) = [one for one in window.findChildren(ImportDialog) if one.isVisible()]
    return found


def sources(window: MainWindow) -> list[str]:
    rows = window.session.reader.execute("SELECT title FROM source ORDER BY title").fetchall()
    return [str(row[0]) for row in rows]


def test_a_date_that_is_none_is_told_before_it_is_saved(qtbot: QtBot, window: MainWindow) -> None:
    window.doing.importing.take_text(ARTICLE)
    settle(window)
    dialog = dialog_of(window)
    write_into(qtbot, dialog, "Date", "when the ice went")
    told = "Not understood as a date: it stays as typed, and no period will find it."
    assert named(dialog, f"Date: {told}")
    write_into(qtbot, dialog, "Date", "Sept 2021")
    assert named(dialog, "Date: September 2021 — corrected by you")
    dialog.close()


def test_the_file_dialog_offers_every_format_that_can_be_read() -> None:
    named_endings = file_filter()
    for ending in (".txt", ".pdf", ".docx", ".odt", ".epub", ".rtf", ".html", ".md"):
        assert f"*{ending}" in named_endings


def test_what_was_told_is_gone_once_something_else_is_done(
    qtbot: QtBot, window: MainWindow
) -> None:
    QGuiApplication.clipboard().clear()
    window.call("paste_text")
    assert [one for one in window.findChildren(Trouble) if one.isVisible()]
    QGuiApplication.clipboard().setText(ARTICLE)
    window.call("paste_text")
    settle(window)
    dialog = dialog_of(window)
    assert not [one for one in window.findChildren(Trouble) if one.isVisible()]
    dialog.close()


def test_copied_text_is_looked_at_corrected_and_saved(qtbot: QtBot, window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(ARTICLE)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_V, held)
    settle(window)
    dialog = dialog_of(window)
    title = named(dialog, "Title")
    assert isinstance(title, QLineEdit)
    assert title.text() == "Grain leaves the northern port again"
    assert named(dialog, "Title: line 3 of the text")
    write_into(qtbot, dialog, "Title", "Grain again")
    write_into(qtbot, dialog, "Date", "2021-05-13")
    write_into(qtbot, dialog, "Author's affiliation", "Harbour office")
    lines = dialog.text
    lines.setFocus()
    lines.setCurrentIndex(lines.model().index(0, 0))
    assert "set aside: Advertisement" in str(
        lines.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    )
    qtbot.keyClick(lines, Qt.Key.Key_Space)
    assert sources(window) == []
    qtbot.mouseClick(named(dialog, "Import 1 document"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sources(window) == ["Grain again"], timeout=20_000)
    settle(window)
    (id_,) = read.ids_of_kind(window.session.reader, "source")
    source = read.get(window.session.reader, id_)
    assert source.values["date"] == "2021-05-13"
    assert source.lists["creator"][0]["affiliation"] == "Harbour office"
    document = documents.current(window.session.reader, id_)
    assert document is not None
    kinds = [one.kind for one in documents.passages(window.session.reader, document.id)]
    assert (kinds[0], kinds[-1]) == ("paragraph", "clutter")
    qtbot.mouseClick(named(dialog, "Show the source"), Qt.MouseButton.LeftButton)
    settle(window)
    assert window.place.id == id_


def test_a_dropped_folder_shows_the_fate_of_each_file(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "b.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "c.pdf").write_bytes(b"%PDF-1.7 and no more")
    for name in ("photo.jpg", "sheet.xlsx", ".hidden"):
        (folder / name).write_bytes(b"no document")
    drop(window, folder)
    settle(window)
    dialog = dialog_of(window)
    over = "2 files of a kind that is not read were passed over: photo.jpg, sheet.xlsx."
    assert over in [one.text() for one in dialog.findChildren(QLabel) if one.isVisible()]
    told = "\n".join(window.jobs.all[-1].log)
    assert "c.pdf: The PDF is broken" in told
    assert "b.txt: the same as another of these" in told
    assert "sheet.xlsx: passed over: files of this kind are not read" in told
    states = [str(dialog.drafts.index(row, 1).data()) for row in range(3)]
    assert states[1] == "the same as another of these"
    assert states[2].startswith("The PDF is broken")
    qtbot.mouseClick(named(dialog, "Import 1 document"), Qt.MouseButton.LeftButton)
    settle(window)
    assert dialog.drafts.index(0, 1).data() == "imported"
    assert len(sources(window)) == 1
    dialog.close()


def test_what_a_hidden_import_could_not_store_stands_in_its_log(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(f"{name}\n\n{ARTICLE}", encoding="utf-8")
    window.doing.importing.take_in([tmp_path / "a.txt", tmp_path / "b.txt"])
    settle(window)
    dialog = dialog_of(window)
    (tmp_path / "b.txt").write_text("another text by now", encoding="utf-8")
    qtbot.mouseClick(named(dialog, "Import 2 documents"), Qt.MouseButton.LeftButton)
    dialog.close()
    settle(window)
    window.call("show_jobs")
    shown = [one.text() for one in window.status_bar.findChildren(QPushButton)]
    assert "Import: done · 1 imported, 1 failed" in shown
    logs = [one.toPlainText() for one in window.findChildren(QPlainTextEdit) if one.isVisible()]
    assert any("b.txt: The file has changed" in log for log in logs)


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    way, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), way, data, left, none)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), way, data, left, none))


def test_another_encoding_reads_the_file_anew(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "r.txt"
    path.write_bytes("Порт открыт\n\nСегодня открыли порт.\n".encode("cp866"))
    dialog = window.doing.importing.take_in([path])
    settle(window)
    dialog.form.encoding_chosen.emit("cp866")
    settle(window)
    title = named(dialog, "Title")
    assert isinstance(title, QLineEdit)
    assert title.text() == "Порт открыт"
    qtbot.mouseClick(named(dialog, "Import 1 document"), Qt.MouseButton.LeftButton)
    settle(window)
    assert sources(window) == ["Порт открыт"]
    dialog.close()


def test_closing_while_files_are_read_stores_nothing(window: MainWindow, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.html" for number in range(8)]
    for path in paths:
        path.write_text(f"<h1>{path.stem}</h1><p>{ARTICLE}</p>", encoding="utf-8")
    dialog = window.doing.importing.take_in(paths)
    dialog.close()
    settle(window)
    assert [job.state for job in window.jobs.all] == ["stopped"]
    assert sources(window) == []


def test_nothing_copied_is_told_in_a_sentence(qtbot: QtBot, window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.call("paste_text")
    assert any(
        "No text was copied" in one.accessibleName()
        for one in window.findChildren(QWidget)
        if one.isVisible()
    )


def test_it_closes_by_escape_and_by_its_frame(window: MainWindow, qtbot: QtBot) -> None:
    for close in (
        lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape),
        lambda dialog: dialog.close(),
    ):
        dialog = window.doing.importing.take_text("A title\n\nSome words that were copied.")
        window.session.wait()
        assert dialog.isVisible()
        close(dialog)
        assert not isValid(dialog) or not dialog.isVisible()


def marked(words: str) -> bytes:
    page = column([f"The {words} met in the old harbour and", "spoke of the loan for the port."])
    seen = {0: highlight((70, 697, 139, 712), note="Who?"), 1: square(100, 200, 300, 400)}
    return pdf([page, []], marks=seen)


def annotations(window: MainWindow) -> int:
    return len(read.ids_of_kind(window.session.reader, "annotation"))


def tick_of(dialog: ImportDialog, name: str) -> QCheckBox:
    tick = named(dialog, name)
    assert isinstance(tick, QCheckBox)
    return tick


def test_highlights_and_comments_of_a_file_are_taken_where_the_tick_is_set(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.pdf").write_bytes(marked("ministers"))
    drop(window, tmp_path / "in")
    settle(window)
    dialog = dialog_of(window)
    tick = tick_of(dialog, "Take 2 highlights and comments as annotations")
    assert not tick.isChecked()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()
    qtbot.mouseClick(named(dialog, "Import 1 document"), Qt.MouseButton.LeftButton)
    settle(window)
    assert annotations(window) == 2
    said = "imported; took 2 highlights and comments as annotations"
    assert dialog.drafts.index(0, 1).data() == said
    assert any(
        one.text() == "1 imported; took 2 highlights and comments as annotations"
        for one in dialog.findChildren(QLabel)
    )
    assert not tick.isVisible()
    dialog.close()
    window.session.write(lambda library: library.undo(), lambda _: None)
    settle(window)
    assert annotations(window) == 0
    assert read.ids_of_kind(window.session.reader, "source") == []


def test_one_tick_takes_the_highlights_of_all_files_or_of_none(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    for name, words in (("a.pdf", "ministers"), ("b.pdf", "merchants"), ("c.pdf", "masters")):
        (tmp_path / "in" / name).write_bytes(marked(words))
    drop(window, tmp_path / "in")
    settle(window)
    dialog = dialog_of(window)
    (whole,) = [
        one for one in dialog.findChildren(QCheckBox) if one.isVisible() and "all" in one.text()
    ]
    one = tick_of(dialog, "Take 2 highlights and comments as annotations")
    assert whole.text() == "Take 6 highlights and comments of all files as annotations"
    assert (whole.isChecked(), one.isChecked()) == (False, False)
    qtbot.keyClick(whole, Qt.Key.Key_Space)
    assert (whole.checkState(), one.isChecked()) == (Qt.CheckState.Checked, True)
    qtbot.keyClick(one, Qt.Key.Key_Space)
    assert whole.checkState() == Qt.CheckState.PartiallyChecked
    dialog.drafts.setData(
        dialog.drafts.index(2, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
    )
    assert whole.text() == "Take 4 highlights and comments of all files as annotations"
    qtbot.mouseClick(named(dialog, "Import 2 documents"), Qt.MouseButton.LeftButton)
    settle(window)
    assert annotations(window) == 2
    assert [dialog.drafts.index(row, 1).data() for row in range(2)] == [
        "imported",
        "imported; took 2 highlights and comments as annotations",
    ]
    dialog.close()


def test_a_file_without_highlights_offers_no_tick(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    drop(window, tmp_path / "in")
    settle(window)
    dialog = dialog_of(window)
    assert not any(one.isVisible() for one in dialog.findChildren(QCheckBox))
    dialog.close()


def test_fields_are_whole_beside_several_files_at_twice_the_size(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    path = tmp_path / "large.vademecum"
    Library.create(path).close()
    window = open_window(path, text=2.0)
    window.resize(1200, 760)
    files = [tmp_path / f"{number}.txt" for number in range(2)]
    for file in files:
        file.write_text(f"{ARTICLE}{file.name}", encoding="utf-8")
    dialog = window.doing.importing.take_in(files)
    settle(window)
    viewport = dialog.form.parentWidget()
    assert viewport is not None
    assert dialog.form.width() <= viewport.width()
    assert dialog.form.minimumSizeHint().width() <= viewport.width()
    dialog.close()


@pytest.mark.parametrize(("text", "width"), [(1.0, 1440), (2.0, 1200), (2.0, 1000)])
def test_the_names_of_several_files_can_be_read(
    open_window: OpenWindow, tmp_path: Path, text: float, width: int
) -> None:
    path = tmp_path / "empty.vademecum"
    Library.create(path).close()
    files = []
    for at in range(3):
        file = tmp_path / f"2021-05-1{at} Grain leaves the port.txt"
        file.write_text(ARTICLE.replace("May", f"May {at}"), "utf-8")
        files.append(file)
    window = open_window(path, text=text)
    window.resize(width, 800)
    dialog = window.doing.importing.take_in(files)
    settle(window)
    table = named(dialog, "Files")
    assert isinstance(table, QTableView)
    assert table.columnWidth(0) >= table.sizeHintForColumn(0)
    for one in (dialog.form, dialog.text):
        assert one.width() >= window.look.px(35)
        assert one.height() >= window.look.px(28)
    dialog.close()
