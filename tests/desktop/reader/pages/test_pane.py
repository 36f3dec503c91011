"""The pages of a PDF as a person uses them: see, zoom, turn, select, mark regions, go to pages."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.formats import pdf as reading
from desktop.reader.pages.content import Content, PageMark
from desktop.reader.pages.drawing import CACHE_BYTES
from desktop.reader.pages.pane import PagesPane
from desktop.theme.look import Look
from tests.pdf_maker import Line, column, pdf

LINES = column(["The ministers met in the old harbour and", "spoke of the loan for the port."])
DATA = pdf([LINES, [], [Line(72, 400, "Second words")], *[[Line(72, 700, "More")]] * 3])

Open = Callable[..., PagesPane]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Open]:
    made: list[PagesPane] = []

    def make(data: bytes = DATA, text: float = 1.0) -> PagesPane:
        look = Look()
        look.choose("light", text)
        document = reading.read(data) if data.startswith(b"%PDF") else None
        content = (
            Content(data, document.text, document.pages, document.boxes)
            if document
            else Content(data, "")
        )
        pane = PagesPane(look, content)
        made.append(pane)
        qtbot.addWidget(pane)
        pane.resize(800, 700)
        with qtbot.waitExposed(pane):
            pane.show()
        pane.canvas.setFocus()
        qtbot.waitUntil(lambda: not pane.busy)
        return pane

    yield make
    for pane in made:
        pane.close_drawing()


def dark(image: QImage) -> int:
    return sum(
        image.pixelColor(x, y).lightness() < 128
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )


def place(pane: PagesPane, words: str, *, end: bool = False) -> QPoint:
    """Give where words stand in the view."""
    canvas = pane.canvas
    start = canvas.content.text.index(words)
    page = canvas.content.page_of(start)
    assert page is not None
    found = canvas.content.glyphs(page)
    assert found
    (rect, *_) = found.rects(start, start + len(words))
    on = canvas.layout_.place(page, rect)
    point = QPointF(on.right() - 1 if end else on.left() + 1, on.center().y())
    return (point - canvas.visible().topLeft()).toPoint()


def selected(pane: PagesPane) -> str:
    span = pane.selection
    return "" if span is None else pane.canvas.content.text[slice(*span)]


def test_pages_fit_the_width_and_show_their_words(opened: Open) -> None:
    pane = opened()
    on = pane.canvas.layout_.rect(0)
    assert pane.canvas.viewport().width() * 0.9 < on.width() < pane.canvas.viewport().width()
    assert dark(pane.canvas.viewport().grab().toImage()) > 50
    assert pane.canvas.page == 1


def test_words_are_selected_with_the_mouse_exactly(opened: Open) -> None:
    pane = opened()
    port = pane.canvas.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=place(pane, "old harbour"))
    QTest.mouseMove(port, place(pane, "spoke of", end=True))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=place(pane, "spoke of", end=True))
    assert selected(pane) == "old harbour and spoke of"


def test_a_double_click_takes_a_word(opened: Open) -> None:
    pane = opened()
    QTest.mouseDClick(pane.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place(pane, "harbour"))
    assert selected(pane) == "harbour"


def test_words_are_selected_with_the_keyboard_alone(opened: Open, qtbot: QtBot) -> None:
    pane = opened()
    pane.canvas.select(4, 4)
    both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Right, both)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert selected(pane) == "ministers"
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert selected(pane).startswith("ministers met in the old harbour and spoke")
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Escape)
    assert pane.selection is None


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_turned_page_is_selected_as_well(opened: Open, qtbot: QtBot, turns: int) -> None:
    pane = opened()
    for _ in range(turns):
        pane.canvas.rotate()
    qtbot.waitUntil(lambda: not pane.busy)
    on = pane.canvas.layout_.rect(0)
    assert (on.width() > on.height()) == (turns % 2 == 1)
    start = pane.canvas.content.text.index("harbour")
    pane.show_span(start, start + 7)
    found = pane.canvas.content.glyphs(0)
    assert found
    (rect,) = found.rects(start, start + 7)
    middle = pane.canvas.layout_.place(0, rect).center() - pane.canvas.visible().topLeft()
    QTest.mouseDClick(pane.canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle.toPoint())
    assert selected(pane) == "harbour"


def test_zoom_keeps_the_middle_and_stays_sharp_without_holding_too_much(
    opened: Open, qtbot: QtBot
) -> None:
    pane = opened()
    pane.canvas.show_page(3)
    before = pane.canvas.page
    for _ in range(6):
        pane.canvas.step_zoom(1)
        qtbot.waitUntil(lambda: not pane.busy)
    assert pane.canvas.page == before
    assert pane.canvas.zoom > 3
    assert pane._drawing.held_bytes <= CACHE_BYTES
    tiles = pane.canvas.layout_.tiles(2, pane.canvas.visible(), 2.0)
    assert all(w * h <= 6_000_000 for tile, _ in tiles for *_, w, h in [tile.part])


def test_fit_page_shows_a_whole_page(opened: Open, qtbot: QtBot) -> None:
    pane = opened()
    pane.canvas.set_fit("page")
    assert pane.canvas.layout_.rect(0).height() <= pane.canvas.viewport().height()
    qtbot.waitUntil(lambda: not pane.busy)


def test_a_region_is_marked_on_a_page_without_text_in_points(opened: Open, qtbot: QtBot) -> None:
    pane = opened()
    pane.canvas.set_fit("page")
    pane.canvas.show_page(2)
    qtbot.waitUntil(lambda: not pane.busy)
    told: list[tuple[int, tuple[float, ...]]] = []
    pane.region_marked.connect(lambda page, region: told.append((page, region)))
    on = pane.canvas.layout_.rect(1).translated(-pane.canvas.visible().topLeft())
    port = pane.canvas.viewport()
    first = QPointF(on.left() + on.width() * 0.25, on.top() + on.height() * 0.25).toPoint()
    second = on.center().toPoint()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(port, second)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=second)
    ((page, region),) = told
    assert page == 2
    assert region == pytest.approx((153, 396, 306, 594), abs=3)


def test_the_mouse_draws_the_frame_that_was_begun_by_keys(opened: Open, qtbot: QtBot) -> None:
    pane = opened()
    pane.canvas.set_fit("page")
    qtbot.waitUntil(lambda: not pane.busy)
    told: list[tuple[int, tuple[float, ...]]] = []
    pane.region_marked.connect(lambda page, region: told.append((page, region)))
    assert pane.canvas.framing.begin_by_keys(0)
    on = pane.canvas.layout_.rect(0).translated(-pane.canvas.visible().topLeft())
    port = pane.canvas.viewport()
    first = QPointF(on.left() + on.width() * 0.25, on.top() + on.height() * 0.25).toPoint()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(port, on.center().toPoint())
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=on.center().toPoint())
    ((page, region),) = told
    assert page == 1
    assert region == pytest.approx((153, 396, 306, 594), abs=3)
    assert pane.selection is None
    assert pane.canvas.framing.frame is None


def test_plus_and_minus_zoom(opened: Open, qtbot: QtBot) -> None:
    pane = opened()
    qtbot.waitUntil(lambda: not pane.busy)
    before = pane.canvas.zoom
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Plus)
    larger = pane.canvas.zoom
    assert larger > before
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Minus)
    assert pane.canvas.zoom < larger


def test_marks_are_shown_on_words_and_regions_and_chosen_by_a_click(
    opened: Open, qtbot: QtBot
) -> None:
    pane = opened()
    start = pane.canvas.content.text.index("harbour")
    marks = (
        [PageMark(7, "#c02060", start, start + 7)],
        [PageMark(8, "#2060c0", page=2, region=(100, 500, 300, 700))],
    )
    pane.canvas.marks_on = lambda page: marks[page]
    pane.canvas.choose(())
    image = pane.canvas.viewport().grab().toImage()
    at = place(pane, "harbour")
    tints = [image.pixelColor(at.x() + x, at.y() + y) for x in range(20) for y in range(-4, 4)]
    assert sum(tint.red() > tint.green() + 20 for tint in tints) > len(tints) // 3
    clicked: list[int] = []
    pane.canvas.clicked.connect(lambda offset, _: clicked.append(offset))
    told: list[list[int]] = []
    pane.canvas.regions_clicked.connect(lambda ids, _: told.append(ids))
    QTest.mouseClick(pane.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(6, 0))
    pane.canvas.show_page(2)
    qtbot.waitUntil(lambda: not pane.busy)
    words = pane._drawing.words(1)
    assert words is not None
    middle = pane.canvas.layout_.place(1, words.to_page((200, 600, 200, 600))).center()
    QTest.mouseClick(
        pane.canvas.viewport(),
        Qt.MouseButton.LeftButton,
        pos=(middle - pane.canvas.visible().topLeft()).toPoint(),
    )
    assert start <= clicked[0] < start + 7
    assert told == [[8]]


def test_small_pages_lead_to_their_page(opened: Open, qtbot: QtBot) -> None:
    pane = opened()
    pane.strip_button.click()
    qtbot.waitUntil(lambda: not pane.busy)
    assert pane.thumbnails.picture(0) is not None
    pane.thumbnails.setFocus()
    for _ in range(3):
        qtbot.keyClick(pane.thumbnails, Qt.Key.Key_Down)
    assert pane.canvas.page in {3, 4}


def test_a_file_that_cannot_be_opened_says_so_on_the_page(opened: Open) -> None:
    pane = opened(b"no pdf at all")
    assert pane.canvas.trouble is not None
    assert dark(pane.canvas.viewport().grab().toImage()) > 0


def test_every_control_has_a_name(opened: Open) -> None:
    from PySide6.QtWidgets import QAbstractButton, QSpinBox

    pane = opened(text=2.0)
    controls = [*pane.findChildren(QAbstractButton), *pane.findChildren(QSpinBox)]
    assert all(one.accessibleName() for one in controls)


def test_signs_on_the_buttons_grow_with_the_text(opened: Open) -> None:
    small, large = (opened(text=text).strip_button.iconSize().width() for text in (1.0, 2.0))
    assert large == 2 * small
