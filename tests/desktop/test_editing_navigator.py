"""What stands in the navigator, edited there: by dragging, by keys, from its menu."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import State
from desktop import places
from desktop.main_window import MainWindow
from desktop.models.record_list import DRAGGED
from tests.desktop.hands import listed, nodes_of, record, settle
from tests.desktop.test_main_window import press


def test_records_are_dropped_into_tags_and_collections_and_tags_under_one_another(
    window: MainWindow,
) -> None:
    model = window.navigator.model()
    nodes = {one.text: one for one in nodes_of(window) if one.id}
    tag = next(one for one in nodes.values() if one.record_kind == "tag")
    collection = next(one for one in nodes.values() if one.record_kind == "collection")
    ids = list(listed(window, "event").records.ids[-2:])
    before = collection.number
    data = QMimeData()
    data.setData(DRAGGED, " ".join(map(str, ids)).encode())
    nodes = {one.id: one for one in nodes_of(window) if one.id}
    for id_ in (collection.id, tag.id):
        index = model._index({one.id: one for one in nodes_of(window) if one.id}[id_])
        assert model.canDropMimeData(data, Qt.DropAction.CopyAction, -1, -1, index)
        model.dropMimeData(data, Qt.DropAction.CopyAction, -1, -1, index)
        settle(window)
    shown = {one.id: one.number for one in nodes_of(window) if one.id}
    assert shown[collection.id] == before + 2
    assert all(any(row["tag"] == tag.id for row in record(window, i).lists["tag"]) for i in ids)
    tags = [
        one for one in nodes_of(window) if one.record_kind == "tag" and one.id and not one.depth
    ]
    moved = model.mimeData([model._index(tags[0])])
    model.dropMimeData(moved, Qt.DropAction.MoveAction, -1, -1, model._index(tags[1]))
    settle(window)
    assert record(window, tags[0].id)["parent"] == tags[1].id
    again = {one.id: one for one in nodes_of(window) if one.id}
    onto_itself = model._index(again[tags[0].id])
    assert not model.canDropMimeData(moved, Qt.DropAction.MoveAction, -1, -1, onto_itself)


def test_tags_are_renamed_and_deleted_by_keys_in_the_navigator(
    qtbot: QtBot, window: MainWindow
) -> None:
    model = window.navigator.model()
    search = next(one for one in nodes_of(window) if one.record_kind == "saved_search" and one.id)
    window.navigator.setCurrentIndex(model._index(search))
    window.navigator.setFocus()
    press(qtbot, window, Qt.Key.Key_F2)
    settle(window)
    assert window.place == places.record(search.id)
    assert QApplication.focusWidget().accessibleName() == "Name"
    qtbot.keyClicks(QApplication.focusWidget(), " of mine")
    settle(window)
    assert f"{search.text} of mine" in {one.text for one in nodes_of(window)}
    assert window.actions_by_id["edit.undo"].text().startswith("Undo: Change “Name” of")
    again = next(one for one in nodes_of(window) if one.id == search.id)
    window.navigator.setCurrentIndex(model._index(again))
    window.navigator.setFocus()
    press(qtbot, window, Qt.Key.Key_Delete)
    settle(window)
    assert record(window, search.id).state == State.TRASHED
    tag = next(one for one in nodes_of(window) if one.record_kind == "tag" and one.id)
    texts = [one.text() for one in window.navigator.menu_of(tag).actions() if one.text()]
    assert "New tag under it…" in texts
    window.navigator.begin_asked.emit("tag", {"parent": str(tag.id)})
    settle(window)
    qtbot.keyClicks(QApplication.focusWidget(), "Below")
    press(qtbot, window, Qt.Key.Key_Return)
    settle(window)
    assert record(window, window.place.id)["parent"] == tag.id
