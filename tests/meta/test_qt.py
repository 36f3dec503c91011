"""The installed Qt binding keeps Python's count of references right, and can show a window."""

import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 1000


def test_void_calls_lose_no_reference_to_none() -> None:
    """A broken build loses one with each call, and the process aborts after some thousands."""
    timer, document = QTimer(), QTextDocument("text")
    cursor = QTextCursor(document)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        timer.setInterval(number)
        cursor.setPosition(number % 4)
    lost = before - sys.getrefcount(None)
    assert lost < CALLS // 20, "other threads may hold a few, never a share of the calls"


@pytest.mark.window
def test_a_window_appears_on_a_real_display(qtbot: QtBot) -> None:
    label = QLabel("Vademecum")
    qtbot.addWidget(label)
    with qtbot.waitExposed(label):
        label.show()
    assert QGuiApplication.platformName() != "offscreen"
