"""The menu of the right mouse button and of the menu key over a text."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from tests.desktop.reader.conftest import TEXT, Reading


def menu_over(reading: Reading, words: str, *, by_key: bool = False) -> list[str]:
    """Ask for the menu at some words, and give its commands."""
    paper = reading.view.paper
    at = TEXT.index(words) + 1
    rect = paper.flow.laid(paper.blocks.at(at)).rects(at, at + 1)[0][1]
    top = paper.flow.top(paper.blocks.at(at)) - paper.top_y
    place = QPointF(paper.column_left, top) + rect.center()
    reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    target = paper if by_key else paper.viewport()
    where = place.toPoint()
    event = QContextMenuEvent(reason, where, paper.viewport().mapToGlobal(where))
    QApplication.sendEvent(target, event)
    QApplication.processEvents()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    found = [one.text() for one in popup.actions() if not one.isSeparator()]
    assert popup.pos() != QPoint()
    popup.close()
    return found


def test_of_a_selection_it_holds_what_can_be_done_with_it(reading: Reading) -> None:
    reading.select("signed in Orsk")
    for by_key in (False, True):
        found = menu_over(reading, "in Orsk", by_key=by_key)
        assert {"Copy with citation", "Highlight", "Tag…", "New event", "Evidence for…"} <= set(
            found
        )
        assert not {"Outline", "Underline mentions", "Next annotation"} & set(found)
        assert len(found) <= 16
    assert reading.selected() == "signed in Orsk"


def test_what_lies_under_the_mouse_is_chosen_first(reading: Reading) -> None:
    reading.select("signed in Orsk")
    reading.press(Qt.Key.Key_H)
    (mark,) = reading.annotations()
    reading.press(Qt.Key.Key_Escape)
    assert reading.view.chosen_annotations == []
    assert "Move to the trash" in menu_over(reading, "in Orsk")
    assert reading.view.chosen_annotations == [mark.id]
    assert "Move to the trash" not in menu_over(reading, "Nothing else")
    assert reading.view.chosen_annotations == []
