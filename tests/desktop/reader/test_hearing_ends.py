"""What assistive programs ask of a text ends with it, however often one is opened."""

import gc
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from db.store import reader_text
from desktop import places
from desktop.main_window import MainWindow
from desktop.reader import hearing
from desktop.reader.view import ReaderView


def test_texts_that_were_heard_are_closed_without_a_trace(
    qtbot: QtBot, window: MainWindow, library: Path
) -> None:
    source = reader_text.most_annotated(window.session.reader)
    assert source is not None
    for _ in range(8):
        window.go(places.reader(source))
        window.session.wait()
        view = window.tabs.view
        assert isinstance(view, ReaderView)
        told = QAccessible.queryAccessibleInterface(view.paper)
        assert told.role() == QAccessible.Role.Document
        assert told.textInterface().characterCount() > 100
        del told, view
        window.go(places.OVERVIEW)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    assert len([one for one in hearing._HELD if hearing.isValid(one)]) <= 1
