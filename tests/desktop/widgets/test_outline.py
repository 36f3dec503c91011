"""The outline sets all lines of a heading in by its level."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from db.store.documents import StoredPassage
from desktop.reader.blocks import Blocks
from desktop.theme.look import Look
from desktop.widgets.outline import Heading, Outline

LONG = "A heading with far more words than one line of the outline has room for at any size"


def rows(qtbot: QtBot, headings: list[Heading], size: float = 1.0) -> Outline:
    look = Look()
    look.choose("light", size)
    outline = Outline(look)
    qtbot.addWidget(outline)
    outline.show_headings(headings)
    outline.resize(outline.width(), 600)
    outline.show()
    return outline


def ink(outline: Outline, row: int) -> tuple[list[int], list[int]]:
    """Give the first and the last inked pixel of each row of pixels that has any."""
    place = outline.visualRect(outline.model().index(row, 0))
    picture = outline.viewport().grab(place).toImage()
    ground = picture.pixel(1, 1)
    first, last = list[int](), list[int]()
    for y in range(picture.height()):
        inked = [x for x in range(picture.width()) if picture.pixel(x, y) != ground]
        if inked:
            first.append(inked[0])
            last.append(inked[-1])
    return first, last


def test_each_line_of_a_deep_heading_is_set_in(qtbot: QtBot) -> None:
    outline = rows(qtbot, [Heading(LONG, 1, 0), Heading(LONG, 3, 100)])
    assert min(ink(outline, 1)[0]) >= min(ink(outline, 0)[0]) + 20


def test_a_heading_is_shown_whole_at_any_size(qtbot: QtBot) -> None:
    for size in (1.0, 2.0):
        outline = rows(qtbot, [Heading(LONG, 2, 0), Heading("Short", 2, 100)], size)
        whole, short = (outline.visualRect(outline.model().index(row, 0)) for row in (0, 1))
        assert whole.height() > 2 * short.height()
        assert max(ink(outline, 0)[1]) < outline.viewport().width()
        delegate = outline.itemDelegate()
        option = QStyleOptionViewItem()
        hint = delegate.sizeHint(option, outline.model().index(0, 0))
        assert hint.height() <= whole.height()


def test_arabic_headings_are_set_in_from_the_right(qtbot: QtBot) -> None:
    outline = rows(qtbot, [Heading("\u0632\u064a\u0627\u0631\u0629", 1, 0)])
    deep = rows(qtbot, [Heading("\u0632\u064a\u0627\u0631\u0629", 3, 0)])
    assert max(ink(deep, 0)[1]) <= max(ink(outline, 0)[1]) - 20
    assert max(ink(outline, 0)[1]) > outline.viewport().width() / 2


def test_headings_of_markdown_stand_without_their_signs() -> None:
    text = "## After \\*that\\*, *this* and [a map](x)"
    passage = StoredPassage(0, 0, 0, 0, len(text), "heading", 2, 1, None)
    assert [one.text for one in Blocks(text, [passage], signs=True).headings] == [
        "After *that*, this and a map"
    ]


def test_the_look_changes_after_an_outline_is_gone(qtbot: QtBot) -> None:
    look = Look()
    look.choose("light", 1.0)
    outline = Outline(look)
    width = outline.width()
    look.choose("dark", 2.0)
    assert outline.width() == 2 * width
    outline.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with qtbot.capture_exceptions() as failed:
        look.choose("light", 1.0)
    assert failed == []
