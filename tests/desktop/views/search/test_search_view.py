"""The screen of a search where there is little room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop import places
from desktop.main_window import MainWindow
from desktop.views.search.facet_pane import FacetPane
from desktop.views.search.search_view import SearchView


def test_facets_and_hits_take_turns_where_there_is_no_room_for_both(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = SearchView(window.session, window.look, places.search("loan"))
    qtbot.addWidget(view)
    view.resize(1000, 600)
    view.show()
    window.session.wait()
    facets = view.findChild(FacetPane)
    turn = next(one for one in view.findChildren(QPushButton) if one.text() == "Narrow the search")
    assert (facets.isVisible(), view.table.isVisible(), turn.isVisible()) == (True, True, False)
    view.resize(420, 600)
    assert (facets.isVisible(), view.table.isVisible(), turn.isVisible()) == (False, True, True)
    qtbot.mouseClick(turn, Qt.MouseButton.LeftButton)
    assert (facets.isVisible(), view.table.isVisible()) == (True, False)
    qtbot.mouseClick(turn, Qt.MouseButton.LeftButton)
    assert (facets.isVisible(), view.table.isVisible()) == (False, True)


def test_a_search_that_finds_nothing_tells_how_to_find_more(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = SearchView(window.session, window.look, places.search("zzzzqqq"))
    qtbot.addWidget(view)
    view.show()
    window.session.wait()
    told = [one.text() for one in view.findChildren(QLabel) if one.isVisible()]
    assert any("put ~ after one" in text for text in told)
