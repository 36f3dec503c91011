"""The window as a person meets it: by keys, by ear, at 200 % text, beside another program."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.library import Library
from db.store.read import get, ids_of_kind
from desktop import places
from desktop.dialogs.naming import Naming
from desktop.main_window import MainWindow
from desktop.views.lists.list_view import ListView
from desktop.views.page.record_view import RecordView
from desktop.views.search.search_view import SearchView
from desktop.widgets.labels import Elided
from tests.desktop.conftest import OpenWindow

PLACES = (
    places.listed("event", "domain:security"),
    places.listed("actor"),
    places.listed("source"),
    places.listed("annotation"),
    places.TRASH,
    places.OVERVIEW,
    places.search("loan OR credit"),
    places.view("network"),
    places.view("map"),
)


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, *with_keys: Qt.KeyboardModifier) -> None:
    """Press a key where the keyboard is, then wait until the window is quiet."""
    held = Qt.KeyboardModifier.NoModifier
    for one in with_keys:
        held |= one
    qtbot.keyClick(QApplication.focusWidget() or window, key, held)
    window.session.wait()
    QApplication.processEvents()


def type_text(qtbot: QtBot, window: MainWindow, text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    if isinstance(focused, QLineEdit):
        focused.insert(text)  # Qt's test keys know Latin letters only
    else:
        qtbot.keyClicks(focused, text)
    window.session.wait()


def events(window: MainWindow) -> ListView:
    view = window.tabs.view
    assert isinstance(view, ListView)
    return view


def page(window: MainWindow) -> RecordView:
    view = window.tabs.view
    assert isinstance(view, RecordView)
    return view


def test_a_journey_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    """Search a name in Cyrillic, open the actor, go back, forward, to the events, filter them."""
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    press(qtbot, window, Qt.Key.Key_K, control)
    type_text(qtbot, window, "Лукашенко kind:actor")
    press(qtbot, window, Qt.Key.Key_Return)
    view = window.tabs.view
    assert isinstance(view, SearchView)
    assert view.results is not None
    assert view.results.hits[0].title == "Alexander Lukashenko"
    press(qtbot, window, Qt.Key.Key_Down)
    press(qtbot, window, Qt.Key.Key_Return)
    shown = page(window).blocks
    assert shown is not None
    assert shown.head.title == "Alexander Lukashenko"
    assert ("Лукашенко", "ru") in shown.head.names
    press(qtbot, window, Qt.Key.Key_Left, alt)
    assert isinstance(window.tabs.view, SearchView)
    press(qtbot, window, Qt.Key.Key_Right, alt)
    assert page(window).record_id == shown.id
    press(qtbot, window, Qt.Key.Key_3, control)
    whole = len(events(window).records.ids)
    press(qtbot, window, Qt.Key.Key_K, control)
    type_text(qtbot, window, "kind:event domain:security")
    press(qtbot, window, Qt.Key.Key_Return)
    assert 0 < len(events(window).records.ids) < whole
    press(qtbot, window, Qt.Key.Key_Down)
    press(qtbot, window, Qt.Key.Key_Return, control)
    assert window.tabs.bar.count() == 2
    assert page(window).blocks is not None


def test_delete_undo_and_redo_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    before = list(events(window).records.ids)
    press(qtbot, window, Qt.Key.Key_Delete)
    press(qtbot, window, Qt.Key.Key_Return)  # evidence depends on it, and is listed
    assert list(events(window).records.ids) == before[1:]
    assert window.actions_by_id["edit.undo"].text() == "Undo: Delete 1 record"
    press(qtbot, window, Qt.Key.Key_Z, control)
    assert list(events(window).records.ids) == before
    press(qtbot, window, Qt.Key.Key_Y, control)
    assert list(events(window).records.ids) == before[1:]
    press(qtbot, window, Qt.Key.Key_6, control)
    assert list(events(window).records.ids) == before[:1]
    press(qtbot, window, Qt.Key.Key_R, control, Qt.KeyboardModifier.ShiftModifier)
    assert list(events(window).records.ids) == []
    press(qtbot, window, Qt.Key.Key_3, control)
    assert list(events(window).records.ids) == before


def test_letters_find_a_title_in_the_list(qtbot: QtBot, window: MainWindow) -> None:
    window.focus_records()
    type_text(qtbot, window, "loan of")
    assert window.chosen_titles() == ["Loan of 1.5 billion dollars"]


def test_a_bad_query_is_told_under_its_part(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    type_text(qtbot, window, "loan actr:Putin")
    press(qtbot, window, Qt.Key.Key_Return)
    errors = [one.text() for one in window.top_bar.findChildren(QLabel, "error")]
    assert "actor" in errors[0]
    assert window.top_bar.box.selectedText().startswith("actr")


def test_what_another_program_writes_is_seen_without_asking(
    qtbot: QtBot, window: MainWindow, library: Path
) -> None:
    before = list(events(window).records.ids)
    with Library.open(library) as other:
        other.trash(before[:2])
    qtbot.waitUntil(lambda: list(events(window).records.ids) == before[2:], timeout=1500)
    numbers = window.status_bar.findChildren(Elided)[-1]
    told = f"{len(before) - 2} events"
    qtbot.waitUntil(lambda: told in numbers.accessibleName(), timeout=20_000)


def test_the_heading_sorts_and_turns(window: MainWindow) -> None:
    view = events(window)
    newest = list(view.records.ids)
    for wanted in (list(reversed(newest)), newest):
        view.table.sort_asked.emit("date")
        window.session.wait()
        dated = [id_ for id_ in view.records.ids if _date(view, id_)]
        assert [id_ for id_ in wanted if id_ in set(dated)] == dated


def _date(view: ListView, id_: int) -> object:
    row = view.records.row(view.records.ids.index(id_))
    return row and row.values["date"]


@pytest.mark.parametrize(
    "place", PLACES, ids=lambda place: place.kind + place.kind_of_record + place.view
)
def test_every_control_has_a_name_and_a_role(window: MainWindow, place: places.Place) -> None:
    window.go(place)
    window.session.wait()
    nameless = [
        f"{type(one).__name__} {one.objectName()}" for one in _controls(window) if not _named(one)
    ]
    assert nameless == []


def test_the_controls_of_a_page_have_names(window: MainWindow) -> None:
    window.open_record(window.chosen[0])
    window.session.wait()
    assert [one for one in _controls(window) if not _named(one)] == []


def _controls(window: MainWindow) -> list[QWidget]:
    """Give what a person can act on or read."""
    kinds = (QAbstractButton, QAbstractItemView, QLineEdit, QLabel)
    found = [one for one in window.findChildren(QWidget) if one.isVisible()]
    return [
        one
        for one in found
        if isinstance(one, kinds) or one.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]


def _named(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and not widget.text():
        return True
    told = QAccessible.queryAccessibleInterface(widget)
    name = told.text(QAccessible.Text.Name)
    return bool(name) and told.role() != QAccessible.Role.NoRole


@pytest.mark.parametrize(
    "place", PLACES, ids=lambda place: place.kind + place.kind_of_record + place.view
)
def test_nothing_is_cut_at_200_per_cent(
    open_window: OpenWindow, library: Path, place: places.Place
) -> None:
    window = open_window(library, text=2.0)
    window.go(place)
    window.session.wait()
    QApplication.processEvents()
    assert _cut(window) == []


@pytest.mark.parametrize("kind", ["actor", "event", "source", "annotation"])
def test_no_page_is_cut_at_200_per_cent(open_window: OpenWindow, library: Path, kind: str) -> None:
    window = open_window(library, text=2.0)
    window.go(places.listed(kind))
    window.session.wait()
    window.open_record(window.chosen[0])
    window.session.wait()
    QApplication.processEvents()
    assert _cut(window) == []


def _cut(window: MainWindow) -> list[str]:
    """Name the visible texts that have less room than they need."""
    found: list[str] = []
    for one in window.findChildren(QWidget):
        if not one.isVisible() or isinstance(one, Elided):
            continue
        if isinstance(one, QLabel) and one.text():
            needed = one.minimumSizeHint().width()
            height = one.heightForWidth(one.width()) if one.wordWrap() else one.sizeHint().height()
        elif isinstance(one, QAbstractButton) and one.text() and one.icon().isNull():
            needed, height = one.minimumSizeHint().width(), one.minimumSizeHint().height()
        else:
            continue
        if one.width() < needed or one.height() < height:
            found.append(f"{one.text()[:40]} {one.width()}x{one.height()}, {needed}x{height}")
    return found


def test_an_empty_library_says_what_to_do(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "empty.vademecum"
    Library.create(path).close()
    window = open_window(path)
    told = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    assert any("No events yet" in text for text in told)
    for place in PLACES:
        window.go(place)
        window.session.wait()


def test_themes_and_sizes_change_while_the_window_is_open(window: MainWindow) -> None:
    for theme in ("dark", "contrast", "light"):
        window.call(f"theme_{theme}")
        window.session.wait()
        assert window.look.palette.name == theme
    window.call("larger")
    assert window.look.scale == pytest.approx(1.1)
    window.call("normal")


def test_import_is_no_button_where_nothing_can_be_imported(window: MainWindow) -> None:
    (button,) = [one for one in window.top_bar.findChildren(QPushButton) if one.text() == "Import…"]
    command = window.actions_by_id["library.import"]
    assert button.isEnabled()
    command.setEnabled(False)
    assert not button.isEnabled()
    window.refresh_actions()
    assert button.isEnabled()


def test_the_navigator_marks_where_the_window_is_once_the_keyboard_has_left_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.go(places.listed("event"))
    window.session.wait()
    navigator = window.navigator
    here = navigator.currentIndex().data()
    navigator.setFocus()
    qtbot.keyClick(navigator, Qt.Key.Key_Home)
    assert navigator.currentIndex().data() != here
    window.focus_records()
    QApplication.processEvents()
    assert navigator.currentIndex().data() == here


def test_a_search_is_saved_by_its_command(qtbot: QtBot, window: MainWindow) -> None:
    save = window.actions_by_id["search.save"]
    window.go(places.listed("event"))
    window.session.wait()
    assert not save.isEnabled()
    window.go(places.listed("event", "actor:China"))
    window.session.wait()
    assert save.isEnabled()

    press(qtbot, window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    (asked,) = (one for one in window.findChildren(Naming) if one.isVisible())
    assert asked.windowTitle() == "Save search"
    asked.line.setText("With China")
    asked.agree.click()
    window.session.wait()
    saved = get(window.session.reader, ids_of_kind(window.session.reader, "saved_search")[-1])
    assert (saved.title, saved["query"]) == ("With China", "kind:event actor:China")


@pytest.mark.parametrize("guide", [False, True])
def test_at_twice_the_size_the_window_fits_a_small_screen(
    open_window: OpenWindow, library: Path, guide: bool
) -> None:
    window = open_window(library, text=2.0, guide=guide)
    for place in (places.listed("event"), places.listed("source", "nothing-has-this"), PLACES[5]):
        window.go(place)
        window.session.wait()
        window.resize(1366, 768)
        QApplication.processEvents()
        assert (window.width(), window.height()) == (1366, 768)
