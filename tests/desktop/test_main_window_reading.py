"""A library that may only be read: nothing offers what cannot be done."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop import places
from desktop.main_window import MainWindow


def words(window: MainWindow) -> list[str]:
    """Give what stands on the labels and on the buttons that can be pressed."""
    window.session.wait()
    QApplication.processEvents()
    labels = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    buttons = [
        one.text()
        for one in window.findChildren(QPushButton)
        if one.isVisible() and one.isEnabled()
    ]
    return [*labels, *buttons]


def test_nothing_is_offered_that_would_write(reading_window: MainWindow) -> None:
    window = reading_window
    window.settings.put("guide.shown", True)
    offered = words(window)
    assert not {"+ New", "Import…", "Paste copied text"} & set(offered)
    assert "Search" in offered  # the other steps of the guide
    source = window.session.reader.execute(
        "SELECT id FROM source WHERE document_id IS NOT NULL ORDER BY id"
    ).fetchone()[0]
    for place in (
        places.listed("event", "type:aid"),
        places.listed("actor"),
        places.search("loan"),
        places.reader(source),
        places.record(source),
        places.TRASH,
    ):
        window.go(place)
        offered = words(window)
        assert not {"Save search", "Edit"} & set(offered)
        assert not [one for one in offered if "new event" in one]


def test_an_empty_list_sends_nobody_to_what_cannot_be_done(reading_window: MainWindow) -> None:
    window = reading_window
    window.go(places.collection(_empty(window)))
    assert "Nothing here." in words(window)


def _empty(window: MainWindow) -> int:
    """Give a record that holds none: a list of what a tag would hold as a collection is empty."""
    return int(window.session.reader.execute("SELECT min(id) FROM tag").fetchone()[0])


def test_nothing_can_be_dropped_on_the_navigator(
    reading_window: MainWindow, window: MainWindow
) -> None:
    assert not reading_window.navigator.acceptDrops()
    assert window.navigator.acceptDrops()


def test_what_is_chosen_can_be_cited_and_linked(reading_window: MainWindow) -> None:
    window = reading_window
    window.refresh_actions()
    for id_ in ("record.copy_citation", "record.copy_link"):
        assert window.actions_by_id[id_].isEnabled()
        QGuiApplication.clipboard().clear()
        window.actions_by_id[id_].trigger()
        assert QGuiApplication.clipboard().text()
