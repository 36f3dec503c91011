"""The box for searching: nothing covers what is typed into it."""

from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from desktop.theme.look import Look
from desktop.views.shell.top_bar import SearchBox


def test_the_keys_cover_no_word_in_either_direction(qtbot: QtBot) -> None:
    look = Look()
    look.choose("light", 1.0)
    box = SearchBox(look)
    qtbot.addWidget(box)
    box.resize(720, 40)
    box.show()
    (keys,) = box.findChildren(QLabel)
    for text, shown in (("", True), ("grain", True), ("نشرة", False), ("grain " * 40, False)):
        box.setText(text)
        assert keys.isVisible() == shown, text


def test_in_a_narrow_window_the_box_has_all_the_room(window: MainWindow) -> None:
    for width, free in ((1440, 100), (900, 24)):
        window.resize(width, 900)
        QApplication.processEvents()
        box = window.top_bar.box
        redo = next(
            one for one in window.top_bar.findChildren(QToolButton)
            if one.accessibleName() == window.actions_by_id["edit.redo"].text()
        )  # fmt: skip
        gap = box.mapTo(window.top_bar, box.rect().topLeft()).x() - redo.geometry().right()
        assert (gap > free) == (width > 1000), gap
