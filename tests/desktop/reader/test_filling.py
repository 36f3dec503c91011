"""A long text: its first screen is there at once and does not change when the rest arrives."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.library import Library
from db.store import documents, read, write
from desktop import places
from desktop.main_window import MainWindow
from desktop.reader.view import ReaderView
from tests.desktop.conftest import OpenWindow
from tests.sample import extracted

LINE = "Paragraph {0} of a long text, in which the ports of the north stay closed for {0} days. "
TEXT = "".join(f"{LINE.format(at) * (1 + at % 5)}\n" for at in range(3_000))
MIDDLE = TEXT.index("Paragraph 1500 ")


@pytest.fixture
def long_library(tmp_path: Path) -> tuple[Path, int]:
    """A library with a text of half a megabyte and an annotation every 2,000 letters."""
    path = tmp_path / "long.vademecum"
    with Library.create(path) as library, library.edit("source.add") as edit:
        source = write.add(edit, "source", {"title": "Ports of the north", "date": "2021"})
        documents.attach(edit, source, extracted(TEXT))
        tag = write.add(edit, "tag", {"name": "Trade", "colour": "#2f7d4f"})
        for at in range(0, len(TEXT) - 100, 2_000):
            given = {"target": source, "start": at, "end": at + 90, "tag": [tag], "note": "Why?"}
            write.add(edit, "annotation", given)
    return path, source


@pytest.fixture
def window(open_window: OpenWindow, long_library: tuple[Path, int]) -> MainWindow:
    window = open_window(long_library[0])
    window.session.wait()
    return window


def begun(window: MainWindow, place: places.Place) -> ReaderView:
    """Go to a place of the text and give the view as it stands before anything was waited for."""
    window.go(place)
    view = window.tabs.view
    assert isinstance(view, ReaderView)
    assert view.text is None
    return view


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("at", [0, MIDDLE, len(TEXT) - 200])
def test_what_is_seen_first_stays_when_the_whole_text_has_come(
    window: MainWindow, long_library: tuple[Path, int], at: int
) -> None:
    uid = read.get(window.session.reader, long_library[1]).uid
    window.settings.keep("reader.place", uid, at)
    window.settings.put("reader.dates", False)  # found later, and then underlined
    view = begun(window, places.reader(long_library[1]))
    first = picture(view.paper.viewport())
    start, end = view.paper.seen()
    assert start <= at <= end
    assert view.paper.blocks.text[start:end] == TEXT[start:end]
    assert view.paper.sheet.marks.within(start, end)
    window.session.wait()
    QApplication.processEvents()
    assert view.text is not None
    assert view.paper.seen() == (start, end)
    assert picture(view.paper.viewport()) == first


def test_a_span_is_in_view_and_selected_at_once(
    window: MainWindow, long_library: tuple[Path, int]
) -> None:
    view = begun(window, places.reader(long_library[1], (MIDDLE, MIDDLE + 9)))
    high = view.paper.y_of(MIDDLE)
    assert 0 < high < view.paper.viewport().height() / 2
    assert view.selection is None
    window.session.wait()
    assert view.selection is not None
    assert view.selection.exact == "Paragraph"
    assert view.paper.y_of(MIDDLE) == pytest.approx(high)


def test_the_place_where_one_was_is_there_at_once(
    window: MainWindow, long_library: tuple[Path, int]
) -> None:
    view = begun(window, places.reader(long_library[1]))
    window.session.wait()
    view.paper.go_to(MIDDLE)
    window.go(places.listed("event"))
    window.session.wait()
    view = begun(window, places.reader(long_library[1]))
    assert view.paper.top_offset() == MIDDLE
    window.session.wait()
    assert view.paper.top_offset() == MIDDLE


def test_clutter_that_is_shown_moves_nothing_that_is_seen(
    window: MainWindow, long_library: tuple[Path, int]
) -> None:
    source = long_library[1]
    view = begun(window, places.reader(source))
    window.session.wait()
    with Library.open(window.session.path) as other, other.edit("passage.mark") as edit:
        edit.touched.add(source)
        for passage in documents.passages(edit.connection, 1, 0, MIDDLE // 2):
            documents.mark_passage(edit, passage.id, documents.CLUTTER)
    window.session.wait()
    QApplication.processEvents()
    view.paper.go_to(MIDDLE)
    view.paper.scroll_by(7)
    seen = view.paper.y_of(MIDDLE)
    for shown in (True, False):
        view.show_clutter(shown=shown)
        assert view.paper.y_of(MIDDLE) == pytest.approx(seen, abs=0.01)


def test_words_are_found_in_all_of_a_long_text(
    window: MainWindow, long_library: tuple[Path, int], qtbot: QtBot
) -> None:
    view = begun(window, places.reader(long_library[1], (MIDDLE, MIDDLE + 1)))
    window.session.wait()
    view.call("find")

    def found(words: str) -> list[str]:
        view.find_bar.box.setText(words)
        window.session.wait()
        return [TEXT[start:end] for start, end in view.paper.sheet.found]

    assert found("the") == ["the"] * TEXT.count("the")
    assert found("LONG") == []
    assert found("Paragraph 29") == ["Paragraph 29"] * TEXT.count("Paragraph 29")
    assert len(found("days. paragraph")) == TEXT.count("days. Paragraph") + len(
        [at for at in range(2_999) if TEXT.count(f"for {at} days. \nParagraph {at + 1} ")]
    )
    bar = view.paper.marked_bar
    bar.resize(bar.width(), 2160)
    ticks = {round(share * 2160) for share in bar.shares}
    places_found = {start * 2160 // len(TEXT) for start, _ in view.paper.sheet.found}
    assert all(ticks & {place, place + 1} for place in places_found)
    assert len(bar.shares) <= 4096
    found("northern lights")
    assert view.find_bar.count.text() == "Nothing found"
    qtbot.keyClick(view.find_bar.box, Qt.Key.Key_Escape)
    assert not view.find_bar.isVisible()
    assert not window.session.busy


def test_the_first_place_from_here_on_is_shown(
    window: MainWindow, long_library: tuple[Path, int]
) -> None:
    view = begun(window, places.reader(long_library[1]))
    window.session.wait()
    view.paper.go_to(MIDDLE)
    view.call("find")
    view.find_bar.box.setText("paragraph")
    window.session.wait()
    sheet = view.paper.sheet
    assert sheet.found[sheet.found_at][0] == MIDDLE
    every = [at for at in range(len(TEXT)) if TEXT.startswith("Paragraph", at)]
    assert sheet.found_at == every.index(MIDDLE)


def test_mentions_are_kept_for_when_one_comes_back(
    window: MainWindow, long_library: tuple[Path, int], make_actor: Callable[[str], int]
) -> None:
    view = begun(window, places.reader(long_library[1]))
    window.session.wait()
    before = view.mentioned
    assert before is not None
    assert before.is_whole
    window.go(places.listed("event"))
    window.session.wait()
    view = begun(window, places.reader(long_library[1]))
    window.session.wait()
    assert view.mentioned is before
    assert view.paper.sheet.unders_within(0, 200) == []
    make_actor("Paragraph")
    window.session.wait()
    assert [one.told for one in view.paper.sheet.unders_within(0, 20)] == ["Paragraph"]


@pytest.fixture
def make_actor(window: MainWindow) -> Callable[[str], int]:
    """Add an actor of a name from the window."""

    def make(name: str) -> int:
        made: list[int] = []

        def work(library: Library) -> int:
            with library.edit("record.add") as edit:
                return write.add(edit, "actor", {"kind": "state", "name": [{"text": name}]})

        window.session.write(work, made.append)
        window.session.wait()
        return made[0]

    return make
