"""The installed Qt binding keeps Python's count of references right."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor, QTextDocument

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
