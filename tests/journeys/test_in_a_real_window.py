"""The first ten minutes in a window on a display: a name, a page, a text, an event, undo."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.store import read, reader_text
from desktop import places
from desktop.main_window import MainWindow
from desktop.reader.view import ReaderView
from desktop.views.shell.suggestions import Suggestions
from tests.desktop.conftest import OpenWindow
from tests.desktop.conftest import built as built  # noqa: PLC0414  (the fixture)
from tests.desktop.conftest import library as library  # noqa: PLC0414  (the fixture)
from tests.desktop.conftest import open_window as open_window  # noqa: PLC0414  (the fixture)

pytestmark = pytest.mark.window
NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, library: Path) -> MainWindow:
    made = open_window(library)
    assert QGuiApplication.platformName() != "offscreen"
    qtbot.waitActive(made)
    return made


def press(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEYS
) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key, held)
    window.session.wait()


def settled(qtbot: QtBot, window: MainWindow) -> None:
    window.session.wait()
    qtbot.wait(50)
    window.session.wait()


def test_a_name_leads_to_its_page_and_back(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is window.top_bar.box
    qtbot.keyClicks(window.top_bar.box, "Lukashenko")
    (popup,) = window.findChildren(Suggestions)
    qtbot.waitUntil(popup.isVisible)
    settled(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Down)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.place.kind == "record")
    assert read.get(window.session.reader, window.place.id).title == "Alexander Lukashenko"
    settled(qtbot, window)
    assert QApplication.focusWidget() is not window.top_bar.box
    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.place == places.listed("event")


def test_a_sentence_becomes_an_event_and_undo_takes_it_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = read.ids_of_kind(window.session.reader, "event")
    source = reader_text.most_annotated(window.session.reader)
    assert source is not None
    window.go(places.reader(source))
    view = window.tabs.view
    assert isinstance(view, ReaderView)
    qtbot.waitUntil(lambda: view.text is not None)
    settled(qtbot, window)
    view.focus_first()
    for _ in range(3):
        press(qtbot, window, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: view.selection is not None)
    press(qtbot, window, Qt.Key.Key_E)
    settled(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: len(read.ids_of_kind(window.session.reader, "event")) == len(before) + 1
    )
    settled(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: read.ids_of_kind(window.session.reader, "event") == before)
