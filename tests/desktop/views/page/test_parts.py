"""The lines of a page and of the inspector: names have room."""

from desktop.main_window import MainWindow
from desktop.widgets.labels import LinkLabel
from tests.desktop.hands import listed, settle


def test_long_names_have_room_in_the_inspector(window: MainWindow) -> None:
    view = listed(window, "actor", "Belarus kind:actor")
    names = {view.records.row(at).title: at for at in range(len(view.records.ids))}
    view.table.choose(names["Belarus"])
    settle(window)
    links = [one for one in window.inspector.findChildren(LinkLabel) if one.isVisible()]
    assert "Byelorussian Soviet Socialist Republic" in {one.text() for one in links}
    crowded = [
        one.text()
        for one in links
        if len(one.text()) > 12 and one.width() < 0.4 * window.inspector.width()
    ]
    assert crowded == []
