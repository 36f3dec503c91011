"""The menus of the right button: on lists, hits, pages, the inspector and tabs."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop import places
from desktop.main_window import MainWindow
from desktop.views.search.search_view import SearchView
from tests.desktop.hands import listed, page_of


def menu_on(window: MainWindow, widget: QWidget, at: QPoint) -> list[str]:
    """Press the right button; give what is offered and close the menu."""
    window.session.wait()
    QApplication.processEvents()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    found = [one.text() for one in menu.actions() if one.text()]
    menu.close()
    return found


def test_a_record_has_its_menu_wherever_it_is_seen(window: MainWindow) -> None:
    view = listed(window, "event")
    for widget in (view.table.viewport(), window.inspector.viewport()):
        offered = menu_on(window, widget, QPoint(60, 20))
        assert {"Open", "Open in a new tab", "Edit", "Copy as citation"} <= set(offered)
    window.go(places.search("loan"))
    window.session.wait()
    hits = window.tabs.view
    assert isinstance(hits, SearchView)
    hits.focus_first()
    assert "Open in a new tab" in menu_on(window, hits.table.viewport(), QPoint(60, 60))
    page = page_of(window, window.chosen[0])
    offered = menu_on(window, page.viewport(), QPoint(30, 30))
    assert "Edit" in offered
    assert "Open" not in offered


def test_what_is_chosen_opens_in_a_new_tab(window: MainWindow) -> None:
    view = listed(window, "actor")
    view.table.choose(2)
    window.session.wait()
    id_ = window.chosen[0]
    window.actions_by_id["record.open_apart"].trigger()
    window.session.wait()
    assert window.place == places.record(id_)
    assert window.tabs.bar.count() == 2


def test_a_tab_has_a_menu_of_its_own(window: MainWindow) -> None:
    window.go(places.listed("actor"), new_tab=True)
    bar = window.tabs.bar
    offered = menu_on(window, bar, bar.tabRect(0).center())
    assert {"New tab", "Close tab", "Move the tab right"} <= set(offered)
    assert bar.currentIndex() == 0
