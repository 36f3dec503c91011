"""What is no longer needed leaves the memory."""

import platform
import subprocess
import sys
import weakref
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop import places
from desktop.main_window import MainWindow
from desktop.memory import give_back
from desktop.views.timeline.timeline_view import TimelineView


def _held_mb() -> float:
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(one.split()[1]) / 1024 for one in lines if one.startswith("VmRSS"))


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library")
def test_freed_memory_goes_back_to_the_system() -> None:
    several = [bytes(1_000) for _ in range(60_000)]
    last = several.pop()
    full = _held_mb()
    several.clear()
    give_back()
    assert len(last) == 1_000  # it stands at the end of the heap, which cannot shrink by itself
    assert _held_mb() < full - 40


_LARGE = """
from pathlib import Path
from desktop.memory import LARGE, part_large
part_large()
def held():
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(one.split()[1]) // 1024 for one in lines if one.startswith("VmRSS"))
freed = bytearray(b"x") * (24 * LARGE)
del freed
pairs = [(bytearray(b"x") * (3 * LARGE), bytearray(b"x") * 2000) for _ in range(20)]
full = held()
small = [one for _, one in pairs]
pairs.clear()
print(full - held())
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library")
def test_large_blocks_go_back_even_where_small_ones_stand_between() -> None:
    told = subprocess.run(
        [sys.executable, "-c", _LARGE], capture_output=True, text=True, check=True
    )
    assert int(told.stdout) > 50


def _timeline(window: MainWindow) -> "weakref.ref[object]":
    window.go(places.view("timeline"), new_tab=True)
    window.session.wait()
    view = window.tabs.view
    assert isinstance(view, TimelineView)
    assert view.drawing.is_filled
    return weakref.ref(view.drawing.scene.timeline.columns.days)


def test_the_columns_of_a_timeline_are_let_go_once_the_last_one_is_closed(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.keep_ms = 0
    first, second = _timeline(window), _timeline(window)
    assert first() is second()
    window.tabs.close_current()
    qtbot.wait(50)
    window.session.wait()
    assert second() is not None
    window.tabs.close_current()
    qtbot.waitUntil(lambda: second() is None)


def test_a_timeline_that_is_opened_again_soon_finds_its_columns(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = _timeline(window)
    window.tabs.close_current()
    qtbot.wait(50)
    assert _timeline(window)() is before() is not None
