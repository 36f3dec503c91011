"""Hands for the tests of editing: open a page in editing, type, pick, and look what is stored."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.records import Record, State
from db.store import read
from desktop import places
from desktop.dialogs.frame import Frame
from desktop.main_window import MainWindow
from desktop.models.navigator import Node
from desktop.views.lists.list_view import ListView
from desktop.views.page.record_view import RecordView
from desktop.widgets.editing.draft import Draft
from desktop.widgets.editing.fields import FieldEditor
from desktop.widgets.editing.record_editor import RecordEditor
from desktop.widgets.editing.rows import RowsEditor

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KINDS = ("actor", "event", "source", "annotation")


def settle(window: MainWindow) -> None:
    """Write what is typed, and wait until all is shown."""
    window.session.settling.emit()
    for _ in range(3):
        window.session.wait()
        QApplication.processEvents()


def listed(window: MainWindow, kind: str, query: str = "") -> ListView:
    window.go(places.listed(kind, query))
    settle(window)
    view = window.tabs.view
    assert isinstance(view, ListView)
    return view


def page_of(window: MainWindow, id_: int) -> RecordView:
    window.open_record(id_)
    settle(window)
    view = window.tabs.view
    assert isinstance(view, RecordView)
    return view


def editor_in(where: QWidget) -> RecordEditor:
    return next(one for one in where.findChildren(RecordEditor) if one.parent() is not None)


def editing(window: MainWindow, id_: int, field: str = "") -> RecordEditor:
    page = page_of(window, id_)
    page.edit(field)
    settle(window)
    return editor_in(page)


def field(where: RecordEditor | Draft, name: str) -> FieldEditor:
    found = where.sheet.editors[name]
    assert isinstance(found, FieldEditor)
    return found


def rows(where: RecordEditor | Draft, name: str) -> RowsEditor:
    found = where.sheet.editors[name]
    assert isinstance(found, RowsEditor)
    return found


def put(window: MainWindow, editor: FieldEditor, text: str) -> None:
    """Type into a line as keys do, in any script."""
    editor.take_keyboard()
    inner = editor.inner
    assert isinstance(inner, QLineEdit)
    inner.selectAll()
    inner.insert(text)
    inner.textEdited.emit(text)
    window.session.wait()
    QApplication.processEvents()


def pick(
    qtbot: QtBot, window: MainWindow, editor: FieldEditor, text: str, last: bool = False
) -> None:
    """Type, wait for what is offered, and take the first (or last) of it."""
    put(window, editor, text)
    qtbot.wait(60)
    window.session.wait()
    QApplication.processEvents()
    if last:
        qtbot.keyClick(editor.inner, Qt.Key.Key_Up)
    qtbot.keyClick(editor.inner, Qt.Key.Key_Return)


def record(window: MainWindow, id_: int) -> Record:
    return read.get(window.session.reader, id_)


def dialog(window: MainWindow, kind: type[Frame]) -> Frame:
    found = [one for one in window.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def number_of(window: MainWindow, kind: str, state: State = State.LIVE) -> int:
    return read.counts(window.session.reader, state).get(kind, 0)


def nodes_of(window: MainWindow) -> list[Node]:
    """Give all lines of the navigator."""

    def under(node: Node) -> Iterator[Node]:
        for child in node.children:
            yield child
            yield from under(child)

    return list(under(window.navigator.model()._root))
