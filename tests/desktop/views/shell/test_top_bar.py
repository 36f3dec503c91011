"""The box for searching: nothing covers what is typed into it."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

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
