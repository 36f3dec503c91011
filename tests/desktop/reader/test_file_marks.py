"""Marks that a PDF holds itself: offered on its pages, taken once, never painted under ours."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db import intake
from db.library import Library
from db.store import read
from desktop import places
from desktop.reader.pages.canvas import Canvas
from desktop.reader.view import ReaderView
from desktop.sentences import SENTENCES
from tests.desktop.conftest import OpenWindow
from tests.pdf_maker import column, highlight, pdf

LINES = column(["The ministers met in the old harbour and", "spoke of the loan for the port."])
MARK = (70, 697, 139, 712)

Opened = tuple[ReaderView, Canvas]


@pytest.fixture
def opened(tmp_path: Path, open_window: OpenWindow, qtbot: QtBot) -> Callable[[str], Opened]:
    def open_one(marks: str) -> Opened:
        path = tmp_path / "own.vademecum"
        with Library.create(path) as library:
            (tmp_path / "a.pdf").write_bytes(pdf([LINES], marks={0: marks}))
            outcome = intake.import_documents(library, [tmp_path / "a.pdf"])[0]
            source = library.find(str(outcome.uid))
        window = open_window(path)
        window.go(places.reader(source))
        window.session.wait()
        view = window.tabs.view
        assert isinstance(view, ReaderView)
        view.call("pages")
        view.session.wait()
        pane = view.commands.documenting.pages.pane
        assert pane is not None
        qtbot.waitUntil(lambda: not pane.busy and pane.canvas.drawing.words(0) is not None)
        return view, pane.canvas

    return open_one


def left_out(canvas: Canvas) -> tuple[int, ...]:
    """Give the marks of the file that the first page is drawn without."""
    return canvas.tiles(0, canvas.visible())[0][0].without


def annotations(view: ReaderView) -> list[tuple[object, object]]:
    reader = view.session.reader
    found = read.get_many(reader, read.ids_of_kind(reader, "annotation"))
    return [(one.values["exact"], one.values["note"]) for one in found]


def test_a_mark_of_the_file_is_offered_taken_by_a_click_and_drawn_once(
    opened: Callable[[str], Opened],
) -> None:
    view, canvas = opened(highlight(MARK, note="Who?"))
    chip = view.head.file_marks
    assert (chip.isVisible(), chip.text()) == (True, "1 mark in the file")
    assert chip.accessibleName() == "Take over 1 mark of the file"
    assert left_out(canvas) == ()
    chip.click()
    view.session.wait()
    view.session.wait()
    assert annotations(view) == [("The ministers", "Who?")]
    assert not chip.isVisible()
    assert view.window().focusWidget() is canvas
    assert left_out(canvas) == (0,)
    told: list[str] = []
    view.session.failed.connect(lambda error: told.append(error.code))
    view.call("take_marks")
    view.session.wait()
    assert annotations(view) == [("The ministers", "Who?")]
    assert told == ["document.no_marks"]
    assert "not here already" in SENTENCES["document.no_marks"]
    view.session.undo()
    view.session.wait()
    assert chip.isVisible()
    assert left_out(canvas) == ()


def test_ones_own_highlight_of_the_same_words_takes_the_place_of_the_files(
    opened: Callable[[str], Opened],
) -> None:
    view, canvas = opened(highlight(MARK))
    canvas.select(0, len("The ministers"))
    view.call("highlight")
    view.session.wait()
    assert left_out(canvas) == (0,)
    assert not view.head.file_marks.isVisible()


def test_a_highlight_of_other_words_leaves_the_files_mark_and_the_text_offers_none(
    opened: Callable[[str], Opened],
) -> None:
    view, canvas = opened(highlight(MARK))
    assert view.text is not None
    at = view.text.text.index("the loan")
    canvas.select(at, at + 8)
    view.call("highlight")
    view.session.wait()
    assert left_out(canvas) == ()
    view.call("pages")
    assert not view.head.file_marks.isVisible()
