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
