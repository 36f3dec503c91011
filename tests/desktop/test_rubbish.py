"""What Python throws away is destroyed on the window's thread, whatever other threads do."""

import gc
import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.rubbish import Collector


class Ring(QObject):
    ends: list[int]

    def __init__(self) -> None:
        super().__init__()
        self.itself = self

    def __del__(self) -> None:
        self.ends.append(threading.get_ident())


def test_what_only_holds_itself_ends_on_the_thread_of_the_window(qtbot: QtBot) -> None:
    Ring.ends = []
    collector = Collector()
    assert gc.get_freeze_count()  # what stands already is not looked through each time
    Ring()
    other = threading.Thread(target=lambda: [[[]] for _ in range(200_000)])
    other.start()
    other.join()
    assert Ring.ends == []
    kept = [[[]] for _ in range(20_000)]
    qtbot.waitUntil(lambda: Ring.ends == [threading.get_ident()], timeout=20_000)
    del kept
    collector.stop()
    assert gc.isenabled()
    assert not gc.get_freeze_count()
    gc.disable()


def test_what_the_program_begins_with_is_never_looked_through(qtbot: QtBot) -> None:
    ours = [[[]] for _ in range(100)]
    assert gc.is_tracked(ours)
    collector = Collector()
    assert gc.get_freeze_count() > len(ours)
    assert not any(one is ours for one in gc.get_objects())
    collector.stop()
    assert gc.get_freeze_count() == 0
    gc.disable()
