"""Help and comfort: manual, keys, preferences, the list of jobs, the dialog for bugs."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextTable
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.library import Library
from db.ports import Progress
from desktop import places
from desktop.actions.registry import ACTIONS, MENUS
from desktop.dialogs.crash import Bugs, CrashDialog
from desktop.dialogs.job_list import JobList
from desktop.dialogs.preferences import Preferences
from desktop.main_window import MainWindow
from desktop.models import manual
from desktop.settings import SETTINGS
from desktop.theme.look import Look
from desktop.views.manual.manual_view import ManualView
from desktop.widgets.outline import Outline


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key, held)
    window.session.wait()
    QApplication.processEvents()


def button(parent: QWidget, text: str) -> QPushButton:
    (found,) = [one for one in parent.findChildren(QPushButton)
                if one.isVisible() and text in (one.text(), one.accessibleName())]  # fmt: skip
    return found


def test_the_manual_opens_by_a_key_and_words_are_found_in_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, window, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    view = window.tabs.view
    assert isinstance(view, ManualView)
    assert "What a library holds" in view.text.toPlainText()
    press(qtbot, window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.box.hasFocus()
    qtbot.keyClicks(view.box, "source")
    assert view.text.textCursor().selectedText().casefold() == "source"
    first = view.text.textCursor().position()
    qtbot.keyClick(view.box, Qt.Key.Key_Return)
    assert view.text.textCursor().position() != first
    qtbot.keyClicks(view.box, "zzz")
    assert any(one.accessibleName() == "not on this page" for one in view.findChildren(QWidget))


def test_a_heading_beside_the_manual_leads_to_its_text(qtbot: QtBot, window: MainWindow) -> None:
    window.call("manual")
    view = window.tabs.view
    assert isinstance(view, ManualView)
    (outline,) = view.findChildren(Outline)
    named = [str(outline.model().index(row, 0).data()) for row in range(outline.model().rowCount())]
    assert outline.isVisible()
    assert "Dates" in named
    outline.setCurrentIndex(outline.model().index(named.index("Dates"), 0))
    outline.setFocus()
    qtbot.keyClick(outline, Qt.Key.Key_Return)
    assert view.text.hasFocus()
    assert view.text.textCursor().block().text() == "Dates"
    assert 0 <= view.text.cursorRect().top() < 40
    view.text.moveCursor(QTextCursor.MoveOperation.End)
    assert outline.currentIndex().row() > named.index("Dates")


def test_every_command_without_keys_keeps_an_empty_cell_for_them(window: MainWindow) -> None:
    window.call("keys")
    view = window.tabs.view
    assert isinstance(view, ManualView)
    tables = [
        one for one in view.text.document().rootFrame().childFrames() if isinstance(one, QTextTable)
    ]
    assert len(tables) == len(MENUS)
    for table in tables:
        cells = [table.cellAt(at, 0) for at in range(table.rows())]
        assert {cell.columnSpan() for cell in cells} == {1}
    assert {table.columns() for table in tables} == {2, 3}  # the third tells where a letter works


def test_the_page_of_keys_holds_every_command(window: MainWindow) -> None:
    window.call("keys")
    view = window.tabs.view
    assert isinstance(view, ManualView)
    told = view.text.toPlainText()
    for action in ACTIONS:
        assert action.text in told
        assert all(key in told for key in action.keys)


def test_the_page_of_fields_and_of_settings_are_made_from_their_tables() -> None:
    assert all(f"`{name}`" in manual.page("settings") for name, one in SETTINGS.items() if one.page)
    assert "`domain:`" in manual.page("search")


def test_preferences_hold_at_once(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(Preferences)
    boxes = {one.accessibleName(): one for one in dialog.findChildren(QComboBox)}
    size, theme = boxes["Size of the text"], boxes["Theme"]
    size.setFocus()
    qtbot.keyClick(size, Qt.Key.Key_Down)
    assert window.look.scale == pytest.approx(1.1)
    theme.setFocus()
    for _ in range(3):
        qtbot.keyClick(theme, Qt.Key.Key_Down)
    assert window.look.palette.name == "contrast"
    dialog.close()


def test_a_job_is_listed_with_its_log_and_can_be_stopped(qtbot: QtBot, window: MainWindow) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work(library: Library, progress: Progress) -> None:
        with library.edit("record.add", kind="tag", title="Half"):
            for number in range(100):
                progress.step(number, 100, f"file {number}")
                begun.set()
                go_on.wait(5)

    job = window.jobs.start("Import", work)
    assert begun.wait(5)
    window.call("show_jobs")
    (dialog,) = window.findChildren(JobList)
    qtbot.mouseClick(button(dialog, "Stop Import"), Qt.MouseButton.LeftButton)
    go_on.set()
    window.session.wait()
    qtbot.waitUntil(lambda: not button_there(dialog, "Stop Import"), timeout=20_000)
    assert job.state == "stopped"
    assert "file 0" in job.log
    assert window.session.steps()[0] is None
    dialog.close()


def button_there(parent: QWidget, name: str) -> bool:
    found = parent.findChildren(QPushButton)
    return any(one.isVisible() and one.accessibleName() == name for one in found)


def fail() -> None:
    """Be a bug."""
    nothing: list[int] = []
    nothing[1] = 2


class Signals(QObject):
    fired = Signal()


@pytest.fixture
def bugs(qtbot: QtBot) -> Iterator[Bugs]:
    look = Look()
    look.choose("light", 1.0)
    made = Bugs(look)
    before = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = made.hook, made.thread_hook
    yield made
    sys.excepthook, threading.excepthook = before
    if made.dialog is not None:
        made.dialog.close()


@pytest.mark.qt_no_exception_capture
def test_a_bug_in_a_slot_is_told_with_a_report_to_copy(
    qtbot: QtBot, bugs: Bugs, window: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    signals = Signals()
    signals.fired.connect(fail)
    signals.fired.emit()
    dialog = bugs.dialog
    assert isinstance(dialog, CrashDialog)
    assert "IndexError" in dialog.text
    assert str(Path(__file__).parent) not in dialog.text
    qtbot.mouseClick(button(dialog, "Copy the report"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.text
    assert "IndexError" in capsys.readouterr().err
    window.session.trash(window.chosen)
    window.session.wait()
    assert window.session.steps()[0] is not None


@pytest.mark.qt_no_exception_capture
def test_a_bug_of_a_job_is_told_and_nothing_is_half_done(
    qtbot: QtBot, bugs: Bugs, window: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    before = window.session.reader.execute("SELECT count(*) FROM record").fetchone()

    def work(library: Library, progress: Progress) -> None:
        from db.store import write

        with library.edit("record.add", kind="tag", title="Half") as edit:
            write.add(edit, "tag", {"name": "Half"})
            raise ZeroDivisionError

    job = window.jobs.start("Import", work)
    qtbot.waitUntil(lambda: bugs.dialog is not None, timeout=5000)
    assert bugs.dialog is not None
    assert "ZeroDivisionError" in bugs.dialog.text
    assert job.state == "failed"
    assert window.session.reader.execute("SELECT count(*) FROM record").fetchone() == before
    assert "ZeroDivisionError" in capsys.readouterr().err


@pytest.mark.qt_no_exception_capture
def test_bugs_of_one_moment_share_a_dialog(
    bugs: Bugs, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    bugs.hook(KeyError, KeyError("second"), None)
    qtbot.waitUntil(
        lambda: bugs.dialog is not None and "IndexError" in bugs.dialog.text, timeout=20_000
    )
    assert bugs.dialog is not None
    assert "second" in bugs.dialog.text
    assert "Traceback" in capsys.readouterr().err


def test_the_guide_that_is_called_back_has_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    window.go(places.OVERVIEW)
    window.session.wait()
    window.actions_by_id["help.guide"].trigger()
    QApplication.processEvents()
    steps = [button(window.guided, text) for text in
             ("Search", "Paste copied text", "Events", "Overview")]  # fmt: skip
    for step in steps:
        assert window.focusWidget() is step
        qtbot.keyClick(step, Qt.Key.Key_Tab)
    away = window.focusWidget()
    assert away is not None
    assert away.accessibleName() == "Put the guide away; Help brings it back"
    qtbot.keyClick(away, Qt.Key.Key_Space)
    QApplication.processEvents()
    focused = window.focusWidget()
    assert focused is not None
    assert window.tabs.isAncestorOf(focused)
