"""Libraries as files: opened, told why not, copied, closed, seen by two windows at once."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.library import Library
from db.store import read
from desktop import app, places
from desktop.dialogs.properties import PropertiesDialog
from desktop.dialogs.start import StartWindow
from desktop.main_window import MainWindow
from desktop.settings import Settings
from desktop.theme.look import Look
from desktop.windows import Windows
from tests.desktop.conftest import OpenWindow


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> Iterator[Windows]:
    settings = Settings(tmp_path / "windows.ini")
    settings.put("guide.shown", False)
    look = Look()
    look.choose("light", 1.0)
    made = Windows(look, settings)
    yield made
    for one in list(made.open_ones):
        if isinstance(one, MainWindow):
            one.session.wait()
        one.close()
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete
    QApplication.processEvents()


def texts(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible() and one.text()]


def buttons(widget: QWidget) -> dict[str, QPushButton]:
    return {one.text(): one for one in widget.findChildren(QPushButton) if one.isVisible()}


def main(window: object) -> MainWindow:
    assert isinstance(window, MainWindow)
    window.session.wait()
    return window


def start(window: object) -> StartWindow:
    assert isinstance(window, StartWindow)
    return window


def test_the_first_window_is_not_larger_than_the_screen(windows: Windows, library: Path) -> None:
    window = main(windows.open_or_tell(library))
    room = window.screen().availableGeometry()
    assert room.contains(window.geometry())


def test_the_library_that_is_open_is_known_however_the_program_ends(
    windows: Windows, library: Path, tmp_path: Path
) -> None:
    main(windows.open_or_tell(library))
    assert Settings(tmp_path / "windows.ini").text("library.last") == str(library)


def test_a_recent_library_stands_nearer_to_its_folder_than_to_the_next_one(
    windows: Windows, library: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copy(library, tmp_path / "other.vademecum"))
    for path in (library, other):
        main(windows.open_or_tell(path)).close()
    told = start(windows.start())
    QApplication.processEvents()
    names = [one for text, one in buttons(told).items() if text in {"library", "other"}]
    folders = [one for one in told.findChildren(QLabel) if one.objectName() == "small"]
    tops = sorted(one.mapTo(told, one.rect().topLeft()).y() for one in names)
    ends = sorted(one.mapTo(told, one.rect().bottomLeft()).y() for one in names)
    lows = sorted(one.mapTo(told, one.rect().topLeft()).y() for one in folders)
    feet = sorted(one.mapTo(told, one.rect().bottomLeft()).y() for one in folders)
    assert lows[0] - ends[0] < tops[1] - feet[0]


def test_another_window_does_not_hide_the_first(windows: Windows, library: Path) -> None:
    held = QWidget()
    held.setGeometry(20, 30, 640, 600)
    windows.settings.keep_state("window", held.saveGeometry())
    opened = [main(windows.open_or_tell(library)) for _ in range(3)]
    assert len({(one.x(), one.y()) for one in opened}) == 3


def test_a_missing_library_is_told_with_others_to_open(
    qtbot: QtBot, windows: Windows, library: Path, tmp_path: Path
) -> None:
    first = main(windows.open_or_tell(library))
    first.close()
    told = start(windows.open_or_tell(tmp_path / "gone.vademecum"))
    assert any("There is no file" in text for text in texts(told))
    assert "Try again" in buttons(told)
    qtbot.mouseClick(buttons(told)["library"], Qt.MouseButton.LeftButton)
    opened = [one for one in windows.open_ones if isinstance(one, MainWindow) and one.isVisible()]
    assert [one.session.path for one in opened] == [library]
    assert not told.isVisible()
    main(opened[0])


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        ("damage", "damaged"),
        ("newer", "newer version"),
        ("other", "not a Vademecum library"),
        ("empty", "is empty"),
    ],
)
def test_what_cannot_be_opened_is_told_in_one_sentence(
    windows: Windows, library: Path, harm: str, sentence: str
) -> None:
    if harm == "damage":
        data = bytearray(library.read_bytes())
        data[4096 : len(data) // 2] = os.urandom(len(data) // 2 - 4096)
        library.write_bytes(bytes(data))
    elif harm == "newer":
        connection = sqlite3.connect(library)
        connection.execute("PRAGMA user_version = 99")
        connection.commit()
        connection.close()
    else:
        library.write_bytes(b"" if harm == "empty" else b"Only words, again and again. " * 400)
    told = start(windows.open_or_tell(library))
    assert any(sentence in text for text in texts(told))
    assert "Open a library…" in buttons(told)


def test_a_file_that_was_cut_off_is_rescued_into_a_new_library(
    qtbot: QtBot, windows: Windows, library: Path
) -> None:
    whole = library.read_bytes()
    library.write_bytes(whole[: len(whole) * 2 // 3])
    kept = library.read_bytes()
    told = start(windows.open_or_tell(library))
    rescue = buttons(told)["Rescue what can be read into a new library"]
    qtbot.mouseClick(rescue, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: any(isinstance(one, MainWindow) for one in windows.open_ones), timeout=60_000
    )
    (opened,) = [main(one) for one in windows.open_ones if isinstance(one, MainWindow)]
    assert opened.session.path == library.with_name("library (rescued).vademecum")
    assert opened.navigator.model().rowCount() > 0
    assert library.read_bytes() == kept


def test_a_library_that_may_only_be_read_says_so(windows: Windows, built: Path) -> None:
    folder = Path(tempfile.mkdtemp(prefix="vademecum-window-"))
    library = Path(shutil.copy(built, folder / "read.vademecum"))
    library.chmod(0o444)
    folder.chmod(0o555)
    was_root = os.geteuid() == 0
    if was_root:  # permissions count for nothing to root
        os.setresuid(65534, 65534, 0)
    try:
        window = main(windows.open_or_tell(library))
    finally:
        if was_root:
            os.setresuid(0, 0, 0)
    assert any("can be read but not written" in text for text in texts(window))
    assert not window.actions_by_id["library.import"].isEnabled()
    assert window.actions_by_id["library.copy"].isEnabled()
    window.close()
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_two_windows_on_one_library_see_each_other_within_a_second(
    qtbot: QtBot, windows: Windows, library: Path
) -> None:
    first = main(windows.open(library))
    first.call("new_window")
    (second,) = [main(one) for one in windows.open_ones if one is not first]
    for window in (first, second):
        window.go(places.listed("actor"))
        window.session.wait()
    before = list(first.tabs.view.records.ids)  # type: ignore[union-attr]
    first.session.trash(before[:1])
    qtbot.waitUntil(lambda: not first.session.writing, timeout=5000)
    qtbot.waitUntil(
        lambda: list(second.tabs.view.records.ids) == before[1:],  # type: ignore[union-attr]
        timeout=20_000,
    )
    second.session.undo()
    qtbot.waitUntil(lambda: not second.session.writing, timeout=5000)
    qtbot.waitUntil(
        lambda: list(first.tabs.view.records.ids) == before,  # type: ignore[union-attr]
        timeout=20_000,
    )


def test_close_leaves_the_window_to_choose_another(windows: Windows, library: Path) -> None:
    window = main(windows.open(library))
    window.call("close_library")
    (left,) = [one for one in windows.open_ones if one.isVisible()]
    assert library.stem in buttons(start(left))
    assert sorted(path.name for path in library.parent.glob("library.vademecum*")) == [
        "library.vademecum"
    ]


def name_in_the_dialog(text: str) -> None:
    """Type a name into the file dialog that opens next, and agree."""

    def type_it() -> None:
        (dialog,) = [one for one in QApplication.topLevelWidgets() if _is_shown(one)]
        box = dialog.findChild(QLineEdit, "fileNameEdit")
        assert box is not None
        box.setText(text)
        QTest.keyClick(box, Qt.Key.Key_Return)

    QTimer.singleShot(300, type_it)


def _is_shown(widget: QWidget) -> bool:
    return isinstance(widget, QFileDialog) and widget.isVisible()


def test_a_new_library_never_replaces_one_that_is_there(window: MainWindow, library: Path) -> None:
    before = library.stat().st_ino
    name_in_the_dialog(str(library.with_suffix("")))
    window.call("new_library")
    assert library.stat().st_ino == before
    assert any("exists already" in text for text in texts(window))
    assert len(window.session.reader.execute("SELECT id FROM actor").fetchall()) > 50


def test_a_backup_gets_its_ending(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    name_in_the_dialog(str(tmp_path / "kept"))
    window.call("back_up")
    qtbot.waitUntil((tmp_path / "kept.vademecum").exists, timeout=10_000)
    window.session.wait()
    assert window.jobs.all[-1].state == "done"


def test_a_copy_leaves_out_what_was_asked(window: MainWindow, tmp_path: Path) -> None:
    copy = tmp_path / "copy.vademecum"
    window.session.trash(window.chosen)
    window.session.wait()
    window.doing.libraries.copy_to(copy, frozenset({"history"}))
    window.session.wait()
    assert window.jobs.all[-1].state == "done"
    with Library.open(copy, read_only=True) as copied:
        assert copied.history() == []
        assert copied.counts()["actor"] == len(read.ids_of_kind(window.session.reader, "actor"))


def test_properties_tell_size_counts_and_health(qtbot: QtBot, window: MainWindow) -> None:
    window.call("properties")
    window.session.wait()
    QApplication.processEvents()
    (dialog,) = window.findChildren(PropertiesDialog)
    told = " ".join(texts(dialog))
    assert str(window.session.path) in told
    assert "actors" in told
    assert "Journal one file" in told
    qtbot.mouseClick(buttons(dialog)["Check now"], Qt.MouseButton.LeftButton)
    window.session.wait()
    assert "The library is whole." in texts(dialog)
    dialog.close()


def test_the_guide_shows_leads_goes_and_comes_back(
    qtbot: QtBot, open_window: OpenWindow, library: Path
) -> None:
    window = open_window(library, guide=True)
    named = {one.accessibleName(): one for one in window.findChildren(QPushButton)}
    way = named["3  Follow a statement: Events"]
    window.go(places.OVERVIEW)
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    assert window.place == places.listed("event")
    (away,) = [one for one in window.findChildren(QWidget)
               if one.accessibleName().startswith("Put the guide away")]  # fmt: skip
    qtbot.mouseClick(away, Qt.MouseButton.LeftButton)
    assert not any("Bring in an article" in text for text in texts(window))
    window.call("show_guide")
    QApplication.processEvents()
    assert any("Bring in an article" in text for text in texts(window))


def test_the_last_library_is_remembered(window: MainWindow, library: Path) -> None:
    window.settings.put("library.last", "")
    window.close()
    assert window.settings.text("library.last") == str(library)


def test_a_last_library_that_is_gone_is_still_named(tmp_path: Path) -> None:
    Settings().put("library.last", str(tmp_path / "gone.vademecum"))
    assert app.last_library() == tmp_path / "gone.vademecum"
