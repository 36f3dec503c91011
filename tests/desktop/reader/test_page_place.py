"""Where one is on the pages of a document: told, kept for the next time, carried to the text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db import intake
from db.library import Library
from desktop import places
from desktop.reader.pages.pane import PagesPane
from desktop.reader.view import ReaderView
from tests.desktop.conftest import OpenWindow
from tests.pdf_maker import column, pdf

TEXTS = [
    column([f"Page {page}, line {line}: the harbour was closed again." for line in range(30)])
    for page in range(1, 7)
]
Open = Callable[[], ReaderView]


@pytest.fixture
def opening(tmp_path: Path, open_window: OpenWindow) -> Callable[[bytes], Open]:
    """Give what opens a PDF in a reader; each call opens it anew."""

    def make(data: bytes) -> Open:
        path = tmp_path / "own.vademecum"
        with Library.create(path) as library:
            (tmp_path / "a.pdf").write_bytes(data)
            outcome = intake.import_documents(library, [tmp_path / "a.pdf"])[0]
            source = library.find(str(outcome.uid))
        window = open_window(path)

        def again() -> ReaderView:
            window.go(places.OVERVIEW)
            window.go(places.reader(source))
            window.session.wait()
            view = window.tabs.view
            assert isinstance(view, ReaderView)
            return view

        return again

    return make


def opened(view: ReaderView, qtbot: QtBot) -> PagesPane:
    view.session.wait()
    pane = view.commands.documenting.pages.front
    assert pane is not None
    qtbot.waitUntil(lambda: pane.canvas.page > 0 and not pane.busy)
    return pane


def test_the_head_tells_the_page_that_is_seen(
    opening: Callable[[bytes], Open], qtbot: QtBot
) -> None:
    view = opening(pdf(TEXTS, info={"Title": "On harbours"}))()
    assert "¶ 1 of" in view.head.place_text
    view.call("pages")
    pane = opened(view, qtbot)
    assert view.head.place_text == "p. 1 of 6"
    pane.canvas.show_page(4)
    assert view.head.place_text == "p. 4 of 6"
    assert view.text is not None
    at = view.text.text.index("Page 5, line 3")
    pane.canvas.select(at, at)
    pane.show_span(at, at + 1)
    qtbot.waitUntil(lambda: not pane.busy)
    view.call("read_to")
    assert view.head.place_text == "p. 5 of 6 · read to p. 5"
    view.call("pages")
    assert view.head.place_text.startswith("¶")


def test_a_scan_opens_where_it_was_left(opening: Callable[[bytes], Open], qtbot: QtBot) -> None:
    again = opening(pdf([[] for _ in range(6)], info={"Title": "A scan"}))
    pane = opened(again(), qtbot)
    pane.canvas.show_page(4)
    pane.canvas.verticalScrollBar().setValue(pane.canvas.verticalScrollBar().value() + 90)
    page, share = pane.canvas.place
    assert page == 3
    later = opened(again(), qtbot)
    assert later is not pane
    assert later.canvas.place == (page, pytest.approx(share, abs=0.01))
    later.canvas.verticalScrollBar().setValue(0)
    assert opened(again(), qtbot).canvas.verticalScrollBar().value() == 0


def test_text_and_pages_follow_each_other(opening: Callable[[bytes], Open], qtbot: QtBot) -> None:
    view = opening(pdf(TEXTS, info={"Title": "On harbours"}))()
    assert view.text is not None
    at = view.text.text.index("Page 3, line 20")
    view.paper.select(at, at)
    view.paper.reveal(at, centre=True)
    before = view.paper.top_y
    view.call("pages")
    pane = opened(view, qtbot)
    assert view.head.place_text == "p. 3 of 6"
    view.call("pages")
    assert view.paper.top_y == before
    view.call("pages")
    pane.canvas.show_page(5)
    qtbot.waitUntil(lambda: not pane.busy)
    view.call("pages")
    start, end = view.paper.seen()
    assert "Page 5" in view.text.text[start:end]
    assert "p. 5" in view.head.place_text or "p. 4" in view.head.place_text
    view.call("pages")
    assert view.head.place_text == "p. 5 of 6"


def test_what_is_found_is_shown_on_the_pages(
    opening: Callable[[bytes], Open], qtbot: QtBot
) -> None:
    view = opening(pdf(TEXTS, info={"Title": "On harbours"}))()
    view.call("pages")
    pane = opened(view, qtbot)
    view.call("find")
    view.find_bar.box.setText("line 7:")
    qtbot.waitUntil(lambda: len(pane.canvas.marked_bar.shares) == 6)
    assert [len(list(pane.canvas.found_on(page))) for page in range(6)] == [1] * 6
    view.call("find_next")
    view.call("find_next")
    view.call("find_next")
    qtbot.waitUntil(lambda: view.head.place_text == "p. 4 of 6")
    assert [now for page in range(6) for _, _, now in pane.canvas.found_on(page)].index(True) == 3
    shares = pane.canvas.marked_bar.shares
    assert [round(share * 6 - 0.4) for share in shares] == list(range(6))
    qtbot.keyClick(view.find_bar.box, Qt.Key.Key_Escape)
    assert view.selection is not None
    assert view.selection.exact == "line 7:"
    assert view.window().focusWidget() is pane.canvas
    assert not list(pane.canvas.found_on(3))


def test_the_outline_stands_beside_the_pages_too(
    opening: Callable[[bytes], Open], qtbot: QtBot
) -> None:
    view = opening(pdf(TEXTS, info={"Title": "On harbours"}))()
    view.call("pages")
    opened(view, qtbot)
    view.call("outline")
    assert view.outline.isVisible()
    assert view.text is not None
    view.outline.chosen.emit(view.text.text.index("Page 6, line 1"))
    qtbot.waitUntil(lambda: view.head.place_text == "p. 6 of 6")


@pytest.mark.parametrize("key", ["+", "="])
def test_a_key_zooms_wherever_in_the_pages_the_keyboard_is(
    opening: Callable[[bytes], Open], qtbot: QtBot, key: str
) -> None:
    view = opening(pdf(TEXTS, info={"Title": "On harbours"}))()
    view.call("pages")
    pane = opened(view, qtbot)
    view.window().activateWindow()
    qtbot.waitUntil(view.window().isActiveWindow)
    pane.strip_button.click()
    strip = pane.thumbnails
    qtbot.waitUntil(lambda: strip.model().rowCount() == 6 and not pane.busy)
    place = strip.visualRect(strip.model().index(1, 0)).center()
    qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.head.place_text == "p. 2 of 6"
    before = pane.canvas.zoom
    qtbot.keyClicks(view.window().focusWidget(), key)
    assert pane.canvas.zoom > before
    pane.canvas.verticalScrollBar().setValue(pane.canvas.verticalScrollBar().value() + 200)
    before = pane.canvas.verticalScrollBar().value()
    qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert pane.canvas.verticalScrollBar().value() < before


def test_space_turns_the_pages(opening: Callable[[bytes], Open], qtbot: QtBot) -> None:
    view = opening(pdf(TEXTS, info={"Title": "On harbours"}))()
    view.call("pages")
    pane = opened(view, qtbot)
    bar, seen = pane.canvas.verticalScrollBar(), pane.canvas.viewport().height()
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Space)
    assert 0.5 * seen < bar.value() < seen
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == 0
