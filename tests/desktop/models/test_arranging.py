"""Tags, collections and what a collection holds are put in order by hand, by mouse and by keys."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.fields import KINDS
from db.store import ordering, write
from desktop import places
from desktop.main_window import MainWindow
from desktop.models.navigator import Node
from desktop.views.lists.list_view import ListView
from tests.desktop.hands import settle

ALT = Qt.KeyboardModifier.AltModifier
COPY = Qt.DropAction.CopyAction


def lines(window: MainWindow, kind: str) -> list[Node]:
    model = window.navigator.model()
    return next(
        one.children for one in model.node(model.index(-1, 0)).children if one.record_kind == kind
    )


def names(window: MainWindow, kind: str) -> list[str]:
    return [one.text for one in lines(window, kind)]


def collected(window: MainWindow, number: int) -> ListView:
    """Open a new collection of so many events."""
    ids = window.session.reader.execute("SELECT id FROM event ORDER BY id LIMIT ?", (number,))
    held = [row[0] for row in ids]

    def make(library) -> int:
        with library.edit("record.add", kind="collection", title="Chapter") as edit:
            return write.add(edit, "collection", {"name": "Chapter", "item": held})

    made: list[int] = []
    window.session.write(make, made.append)
    settle(window)
    window.go(places.collection(made[0]))
    settle(window)
    view = window.tabs.view
    assert isinstance(view, ListView)
    assert list(view.records.ids) == held
    return view


def test_tags_move_by_keys_and_stay_chosen(qtbot: QtBot, window: MainWindow) -> None:
    before = names(window, "tag")
    tree = window.navigator
    tree.setCurrentIndex(tree.model().find_record(lines(window, "tag")[2].id))
    tree.setFocus()
    for _ in range(2):
        qtbot.keyClick(tree, Qt.Key.Key_Up, ALT)
        settle(window)
    assert names(window, "tag") == [before[2], before[0], before[1], *before[3:]]
    qtbot.keyClick(tree, Qt.Key.Key_Down, ALT)
    settle(window)
    assert names(window, "tag") == [before[0], before[2], before[1], *before[3:]]
    assert window.session.steps()[0].label == "tag.move"
    for _ in range(3):
        window.call("undo")
        settle(window)
    assert names(window, "tag") == before


def test_a_tag_is_dropped_between_two_and_sorted_again(window: MainWindow) -> None:
    before, model = names(window, "tag"), window.navigator.model()
    nodes = lines(window, "tag")
    heading = model._index(nodes[0].parent)
    data = model.mimeData([model._index(nodes[-1])])
    assert model.canDropMimeData(data, COPY, 1, 0, heading)
    model.dropMimeData(data, COPY, 1, 0, heading)
    settle(window)
    assert names(window, "tag") == [before[0], before[-1], *before[1:-1]]
    menu = window.navigator.menu_of(lines(window, "tag")[0])
    next(one for one in menu.actions() if one.text() == "Sort these by name").trigger()
    settle(window)
    assert names(window, "tag") == before


def test_the_inside_of_a_collection_is_put_in_order_by_keys(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = collected(window, 5)
    a, b, c, d, e = view.records.ids
    assert window.tabs.bar.tabText(0) == "Chapter"
    view.table.choose(3)
    view.table.choose(4, more=True)
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Up, ALT)
    settle(window)
    assert list(view.records.ids) == [a, b, d, e, c]
    assert view.table.chosen() == [d, e]
    qtbot.keyClick(view.table, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(view.table, Qt.Key.Key_Up, ALT)
    settle(window)
    qtbot.keyClick(view.table, Qt.Key.Key_Down, ALT)
    settle(window)
    assert ordering.items(window.session.reader, view.collection) == list(view.records.ids)
    assert set(view.records.ids[:3]) >= {d, e}
    for _ in range(10):
        if window.session.steps()[0].label == "collection.arrange":
            window.call("undo")
            settle(window)
    assert list(view.records.ids) == [a, b, c, d, e]


def test_rows_are_dropped_between_rows_of_a_collection_only_in_its_own_order(
    window: MainWindow,
) -> None:
    view = collected(window, 4)
    a, b, c, d = view.records.ids
    data = view.records.mimeData([view.records.index(3, 0)])
    assert view.records.canDropMimeData(data, COPY, 1, 0, view.table.rootIndex())
    view.records.dropMimeData(data, COPY, 1, 0, view.table.rootIndex())
    settle(window)
    assert list(view.records.ids) == [a, d, b, c]
    view.table.sort_asked.emit("title")
    settle(window)
    assert not view.records.canDropMimeData(data, COPY, 1, 0, view.table.rootIndex())
    assert not window.actions_by_id["collection.move_up"].isEnabled()
    view.table.sort_asked.emit("order")
    settle(window)
    assert list(view.records.ids) == [a, d, b, c]


def test_a_record_is_taken_out_of_a_collection_and_not_deleted(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = collected(window, 3)
    kept, gone, _ = view.records.ids
    view.table.choose(1)
    qtbot.keyClick(view.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    settle(window)
    assert gone not in view.records.ids
    state = window.session.reader.execute("SELECT state FROM record WHERE id = ?", (gone,))
    assert state.fetchone() == (0,)
    assert kept in view.records.ids


def test_a_collection_is_narrowed_by_the_search_language(window: MainWindow) -> None:
    view = collected(window, 8)
    window.go(places.collection(view.collection, "type:agree"))
    settle(window)
    view = window.tabs.view
    assert isinstance(view, ListView)
    assert window.top_bar.box.text() == "collection:Chapter type:agree"
    assert len(view.records.ids) < 8
    assert KINDS["collection"].field("position") is not None
