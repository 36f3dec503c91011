"""The trash as a person meets it: what is in it comes back, or is deleted for good, one by one."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel, QPushButton, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from db.errors import RecordError
from db.library import Library
from db.records import State
from db.store import read, write
from desktop import places
from desktop.dialogs.deleting import Purging
from desktop.main_window import MainWindow
from desktop.views.lists.list_view import ListView
from desktop.views.page.record_view import GONE
from tests.desktop.hands import CONTROL, SHIFT, dialog, listed, page_of, record, settle
from tests.desktop.test_main_window import press


def texts(where: QWidget) -> list[str]:
    return [one.text() for one in where.findChildren(QLabel)]


def button(where: QWidget, text: str) -> QPushButton:
    (found,) = (one for one in where.findChildren(QPushButton) if one.text() == text)
    return found


def trash(window: MainWindow) -> ListView:
    window.go(places.TRASH)
    settle(window)
    view = window.tabs.view
    assert isinstance(view, ListView)
    return view


@pytest.fixture
def deleted(window: MainWindow) -> list[int]:
    """Two events in the trash, the newest chosen in its list."""
    ids = list(listed(window, "event").records.ids[:2])
    window.session.trash(ids)
    settle(window)
    return ids


def test_one_record_of_the_trash_is_deleted_for_good_after_what_goes_along_is_told(
    qtbot: QtBot, window: MainWindow, deleted: list[int]
) -> None:
    first, second = deleted
    view = trash(window)
    view.table.choose(list(view.records.ids).index(first))
    title = record(window, first).title
    assert view.chosen_bar.isVisible()
    qtbot.mouseClick(button(view.chosen_bar, "Delete for good…"), Qt.MouseButton.LeftButton)
    settle(window)
    asked = dialog(window, Purging)
    assert f"Delete “{title}” for good?" in texts(asked)
    assert any(text.startswith("Evidence · ") for text in texts(asked))
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    settle(window)
    assert record(window, first).state == State.TRASHED
    window.focus_records()
    press(qtbot, window, Qt.Key.Key_Delete, CONTROL, SHIFT)
    settle(window)
    qtbot.mouseClick(dialog(window, Purging).agree, Qt.MouseButton.LeftButton)
    settle(window)
    with pytest.raises(RecordError):
        record(window, first)
    assert record(window, second).state == State.TRASHED
    assert list(view.records.ids) == [second]


def test_the_page_of_a_trashed_record_brings_it_back_or_deletes_it_for_good(
    qtbot: QtBot, window: MainWindow, deleted: list[int]
) -> None:
    first, second = deleted
    page = page_of(window, first)
    able = {id_ for id_, one in window.commands.items() if one.isEnabled()}
    assert {"record.restore", "record.purge"} <= able
    assert not {"record.delete", "record.edit", "record.tag", "record.copy_link"} & able
    qtbot.mouseClick(button(page, "Restore"), Qt.MouseButton.LeftButton)
    settle(window)
    assert record(window, first).state == State.LIVE
    assert "Restore" not in {one.text() for one in page.findChildren(QPushButton)}
    assert window.actions_by_id["record.delete"].isEnabled()
    assert not window.actions_by_id["record.purge"].isEnabled()
    trash(window)
    page = page_of(window, second)
    qtbot.mouseClick(button(page, "Delete for good…"), Qt.MouseButton.LeftButton)
    settle(window)
    qtbot.mouseClick(dialog(window, Purging).agree, Qt.MouseButton.LeftButton)
    settle(window)
    assert window.place == places.TRASH  # where it was come from: the page is gone


def test_the_inspector_deletes_what_it_shows_and_not_all_that_is_chosen(
    qtbot: QtBot, window: MainWindow, deleted: list[int]
) -> None:
    view = trash(window)
    view.table.selectAll()
    shown, other = window.inspector.record_id, None
    assert set(window.chosen) == set(deleted)
    (other,) = set(deleted) - {shown}
    qtbot.mouseClick(button(window.inspector, "Restore"), Qt.MouseButton.LeftButton)
    settle(window)
    assert read.state(window.session.reader, shown) is State.LIVE
    assert read.state(window.session.reader, other) is State.TRASHED


def test_a_page_whose_record_was_undone_says_so_until_it_is_redone(
    qtbot: QtBot, window: MainWindow
) -> None:
    def add(library: Library) -> int:
        with library.edit("record.add", kind="actor", title="Passing") as edit:
            return write.add(edit, "actor", {"name": "Passing"})

    made: list[int] = []
    window.session.write(add, made.append)
    settle(window)
    page = page_of(window, made[0])
    assert "Passing" in texts(page)
    window.call("undo")
    settle(window)
    assert texts(page) == [GONE]
    window.call("redo")
    settle(window)
    assert "Passing" in texts(page)
    assert window.inspector.blocks is not None  # what stands beside it comes back too


def test_the_kind_of_a_record_stands_whole_in_the_trash(window: MainWindow) -> None:
    def add(library: Library) -> int:
        with library.edit("record.add", kind="saved_search", title="x") as edit:
            return write.add(edit, "saved_search", {"name": "x", "query": "x"})

    window.session.write(add, lambda id_: window.session.trash([id_]))
    settle(window)
    view = trash(window)
    table = view.table
    index = view.records.index(0, 0)
    assert view.records.data(index, Qt.ItemDataRole.DisplayRole) == "Saved search"

    def drawn(width: int) -> QImage:
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, width, table.rowHeight(0))
        image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        table.itemDelegate().paint(painter, option, index)
        painter.end()
        return image

    width = table.columnWidth(0)
    assert drawn(width) == drawn(4 * width).copy(0, 0, width, table.rowHeight(0))
