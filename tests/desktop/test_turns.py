"""What arrives together is done in turns: between two of them the window paints and listens."""

from functools import partial

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.turns import Turns


class Painted(QWidget):
    """Tells each time that it is painted."""

    def __init__(self, done: list[str]) -> None:
        super().__init__()
        self._done = done

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Tell it."""
        del event
        self._done.append("painted")


def test_the_window_is_painted_between_two_calls(qtbot: QtBot) -> None:
    done: list[str] = []
    widget, turns = Painted(done), Turns()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    qtbot.wait(50)
    done.clear()

    def change(name: str) -> None:
        done.append(name)
        widget.update()

    turns.add(partial(change, "first"))
    turns.add(partial(change, "second"))
    qtbot.waitUntil(lambda: len(done) == 4)
    assert done == ["first", "painted", "second", "painted"]


def test_a_call_that_waits_for_a_later_one_does_not_wait_for_ever(qtbot: QtBot) -> None:
    done: list[str] = []
    turns, loop = Turns(), QEventLoop()

    def wait() -> None:
        QTimer.singleShot(5_000, loop, loop.quit)
        loop.exec()
        done.append("waited")

    def come() -> None:
        done.append("came")
        loop.quit()

    turns.add(wait)
    turns.add(come)
    qtbot.waitUntil(lambda: len(done) == 2, timeout=10_000)
    assert done == ["came", "waited"]


def test_a_call_asked_for_by_a_call_comes_last(qtbot: QtBot) -> None:
    done: list[int] = []
    turns = Turns()

    def again() -> None:
        done.append(1)
        turns.add(lambda: done.append(3))

    turns.add(again)
    turns.add(lambda: done.append(2))
    qtbot.waitUntil(lambda: len(done) == 3)
    assert done == [1, 2, 3]
