"""Searching in the window: suggestions and hits as one types, chips, facets, errors that mend."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.search.fieldspec import FIELDS
from db.search.parser import parse
from desktop import places
from desktop.main_window import MainWindow
from desktop.models import query_help
from desktop.models.guesses import Guess
from desktop.views.search.search_view import SearchView
from desktop.views.shell.suggestions import Suggestions


def popup(window: MainWindow) -> Suggestions:
    (found,) = window.findChildren(Suggestions)
    return found


def type_query(qtbot: QtBot, window: MainWindow, text: str) -> list[Guess]:
    """Type into the box and give what is offered under it."""
    window.focus_search()
    window.top_bar.box.insert(text)
    qtbot.waitUntil(lambda: popup(window).isVisible(), timeout=20_000)
    window.session.wait()
    return list(popup(window).rows)


def key(qtbot: QtBot, window: MainWindow, pressed: Qt.Key) -> None:
    qtbot.keyClick(window.top_bar.box, pressed)
    window.session.wait()
    QApplication.processEvents()


def search_view(window: MainWindow) -> SearchView:
    view = window.tabs.view
    assert isinstance(view, SearchView)
    return view


def button(parent: QWidget, name: str) -> QPushButton:
    found = [one for one in parent.findChildren(QPushButton)
             if one.isVisible() and one.accessibleName() == name]  # fmt: skip
    assert found, f"no button is called {name}"
    return found[0]


def test_a_name_in_another_script_is_offered_and_opened(qtbot: QtBot, window: MainWindow) -> None:
    rows = type_query(qtbot, window, "Лукаш")
    assert ("Alexander Lukashenko", "actor") in [(row.label, row.badge) for row in rows]
    while (chosen := popup(window).chosen) is None or chosen.label != "Alexander Lukashenko":
        key(qtbot, window, Qt.Key.Key_Down)
    key(qtbot, window, Qt.Key.Key_Return)
    assert window.place.kind == "record"
    assert not popup(window).isVisible()


def test_tab_takes_a_field_into_the_query(qtbot: QtBot, window: MainWindow) -> None:
    type_query(qtbot, window, "doma")
    key(qtbot, window, Qt.Key.Key_Tab)
    assert window.top_bar.box.text() == "domain:"
    window.top_bar.box.insert("sec")
    qtbot.waitUntil(
        lambda: any(row.text == "security" for row in popup(window).rows), timeout=20_000
    )
    key(qtbot, window, Qt.Key.Key_Tab)
    assert window.top_bar.box.text() == "domain:security "
    key(qtbot, window, Qt.Key.Key_Return)
    assert window.place == places.search("domain:security")


def test_tab_and_enter_never_take_what_was_offered_for_other_words(
    qtbot: QtBot, window: MainWindow
) -> None:
    """Somebody who types on and presses a key at once means what stands there now."""
    type_query(qtbot, window, "domain:")
    window.top_bar.box.insert("sec")
    qtbot.keyClick(window.top_bar.box, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: window.top_bar.box.text() == "domain:security ", timeout=20_000)
    window.top_bar.box.clear()
    type_query(qtbot, window, "domain:")
    window.top_bar.box.insert("security")
    key(qtbot, window, Qt.Key.Key_Return)
    assert window.place == places.search("domain:security")


def test_commands_and_hits_are_offered_too(qtbot: QtBot, window: MainWindow) -> None:
    rows = type_query(qtbot, window, "theme")
    assert any(row.command == "view.dark" for row in rows)
    key(qtbot, window, Qt.Key.Key_Escape)
    window.top_bar.box.clear()
    rows = type_query(qtbot, window, "loan")
    assert any(row.label == "Best hits" for row in rows)
    assert any(row.label == "Loan of 1.5 billion dollars" for row in rows)


def test_a_record_is_offered_once(qtbot: QtBot, window: MainWindow) -> None:
    rows = type_query(qtbot, window, "Lukash")
    places = [row.place for row in rows if row.place is not None]
    assert len(places) > 2
    assert len(places) == len(set(places))


def test_escape_closes_the_list_and_then_leaves_the_box(qtbot: QtBot, window: MainWindow) -> None:
    type_query(qtbot, window, "loan")
    key(qtbot, window, Qt.Key.Key_Escape)
    assert not popup(window).isVisible()
    assert window.top_bar.box.hasFocus()
    key(qtbot, window, Qt.Key.Key_Escape)
    assert not window.top_bar.box.hasFocus()


def test_results_follow_what_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    window.go(places.search("loan"))
    window.session.wait()
    view = search_view(window)
    assert view.results is not None
    before = view.results.total
    window.focus_search()
    window.top_bar.box.setText("loan ")
    window.top_bar.box.setCursorPosition(5)
    window.top_bar.box.insert("lith")
    qtbot.waitUntil(
        lambda: view.results is not None and view.results.total < before, timeout=20_000
    )
    assert window.place == places.search("loan")


def test_hits_stand_under_their_kind_or_all_together(qtbot: QtBot, window: MainWindow) -> None:
    window.go(places.search("loan OR credit"))
    window.session.wait()
    view = search_view(window)
    assert view.results is not None
    best = view.results.hits[0]
    headings = view.hits.headings
    assert headings[0].kind == best.kind
    assert sum(row.count for row in headings) == len(view.results.hits)
    qtbot.mouseClick(button(view, "Show all kinds together"), Qt.MouseButton.LeftButton)
    window.session.wait()
    listed = [view.hits.hit(view.hits.index(row)) for row in range(view.hits.rowCount())]
    assert listed == list(view.results.hits)
    window.call("back")
    window.session.wait()
    assert search_view(window).hits.heading(0) is not None


def test_a_ticked_facet_and_a_removed_chip_stand_in_the_box(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.go(places.search("loan OR credit"))
    window.session.wait()
    view = search_view(window)
    (box,) = [one for one in view.findChildren(QCheckBox) if one.accessibleName() == "Economy, 4"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    window.session.wait()
    assert window.top_bar.box.text() == "(loan OR credit) domain:economy"
    qtbot.mouseClick(button(view, "Remove the filter loan OR credit"), Qt.MouseButton.LeftButton)
    window.session.wait()
    assert window.top_bar.box.text() == "domain:economy"


def test_an_error_offers_what_could_be_meant(qtbot: QtBot, window: MainWindow) -> None:
    window.focus_search()
    window.top_bar.box.insert("loan actr:Belarus")
    key(qtbot, window, Qt.Key.Key_Return)
    assert window.top_bar.box.selectedText() == "actr"
    qtbot.mouseClick(button(window.top_bar, "Take actor instead"), Qt.MouseButton.LeftButton)
    window.session.wait()
    assert window.place == places.search("loan actor:Belarus")


def test_a_hit_in_a_text_leads_to_its_passage(window: MainWindow) -> None:
    from db.search.engine import Hit, Snippet
    from desktop.models.hits import place_of

    hit = Hit("passage", 7, "u", "A source", None, Snippet("", ()), None, "¶ 2", "", 1.0, 42,
              (10, 60))  # fmt: skip
    assert place_of(hit) == places.reader(42, (10, 60))
    assert place_of(hit._replace(kind="event", span=None)) == places.record(42)


def test_every_field_has_help_with_an_example_that_can_be_searched() -> None:
    assert set(query_help.SAYS) == set(FIELDS)
    for one in query_help.fields():
        for example in one.example.split("   "):
            parse(example)
    for query, _ in query_help.EXAMPLES:
        parse(query)


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_the_list_lies_within_the_window(qtbot: QtBot, window: MainWindow, size: float) -> None:
    window.set_look(scale=size)
    type_query(qtbot, window, "lo")
    assert window.rect().contains(popup(window).geometry())
