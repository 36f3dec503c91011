"""Every view and the chronology open on what is in front: chosen records, pages, collections."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from desktop import chronicling, places
from desktop.main_window import MainWindow
from desktop.places import Place
from desktop.views.balance.balance_view import BalanceView
from desktop.views.corroboration.corroboration_view import CorroborationView
from desktop.views.timeline.timeline_view import TimelineView

COLLECTED = (
    "SELECT item_id FROM collection_item JOIN event ON event.id = item_id"
    " WHERE collection_id = (SELECT id FROM collection WHERE name = 'Announced is not done')"
)
OF = "SELECT event_id FROM participation WHERE actor_id IN ({ids}) OR for_id IN ({ids})"


def ids(window: MainWindow, sql: str) -> set[int]:
    return {int(row[0]) for row in window.session.reader.execute(sql)}


def one(window: MainWindow, kind: str, name: str) -> int:
    found = window.session.reader.execute(
        "SELECT id FROM record_text WHERE record_kind = ? AND title = ?", (kind, name)
    )
    return int(found.fetchone()[0])


def go(window: MainWindow, place: Place) -> None:
    window.go(place)
    window.session.wait()


def events_in(window: MainWindow, command: str) -> set[int]:
    """Give the events of the view that a command opens; of a balance those that it may draw."""
    window.commands[command].trigger()
    window.session.wait()
    view = window.tabs.view
    if isinstance(view, CorroborationView):
        return {row.id for row in view.matrix.rows}
    if isinstance(view, TimelineView):
        assert view.drawing.is_filled
        return {id_ for at in range(view.figures.rowCount()) for id_ in view.figures.ids(at)}
    assert isinstance(view, BalanceView)
    assert view.found is not None
    return {block.id for row in view.found.rows for block in row.blocks}


@pytest.mark.parametrize("command", ["view.timeline", "corroboration.here", "balance.chosen"])
def test_a_collection_opens_in_a_view(window: MainWindow, command: str) -> None:
    go(window, places.collection(one(window, "collection", "Announced is not done")))
    wanted = ids(window, COLLECTED)
    found = events_in(window, command)
    assert found
    assert found <= wanted
    if command == "corroboration.here":
        assert found == wanted


@pytest.mark.parametrize("command", ["view.timeline", "corroboration.here", "balance.chosen"])
def test_chosen_events_open_in_a_view_that_says_so(window: MainWindow, command: str) -> None:
    go(window, places.listed("event", "actor:China date:2021"))
    view = window.tabs.view
    view.table.selectAll()  # type: ignore[union-attr]
    window.session.wait()
    chosen = window.chosen[:5]
    window._on_selected(chosen)
    found = events_in(window, command)
    assert found
    assert found <= set(chosen)
    frame = window.tabs.view
    told = " ".join(one.text() for one in frame.findChildren(QPushButton))  # type: ignore[union-attr]
    assert "Chosen only" in told or "one by one: 5" in told


@pytest.mark.parametrize("command", ["view.timeline", "corroboration.here"])
def test_chosen_actors_stand_for_their_events(window: MainWindow, command: str) -> None:
    go(window, places.listed("actor"))
    chosen = [one(window, "actor", "Vladimir Putin"), one(window, "actor", "Xi Jinping")]
    window._on_selected(chosen)
    wanted = ids(window, OF.format(ids=", ".join(map(str, chosen))))
    found = events_in(window, command)
    assert found
    assert found <= wanted
    if command == "corroboration.here":
        assert found == wanted


def test_the_page_of_an_actor_opens_its_events_alone(window: MainWindow) -> None:
    china = one(window, "actor", "China")
    go(window, places.record(china))
    assert events_in(window, "corroboration.here") == ids(window, OF.format(ids=china))


def test_a_view_hands_what_was_chosen_on_to_the_next(window: MainWindow) -> None:
    some = sorted(ids(window, COLLECTED))[:3]
    go(window, places.view("map", only=",".join(map(str, some))))
    assert events_in(window, "corroboration.here") == set(some)


def test_a_chronology_holds_the_collection_or_what_is_chosen(
    window: MainWindow, tmp_path: Path
) -> None:
    def saved() -> int:
        chronicling.save_to(window, tmp_path / "c.md")
        window.session.wait()
        assert window.jobs.all[-1].state == "done"
        return (tmp_path / "c.md").read_text("utf-8").count("\n**")

    go(window, places.collection(one(window, "collection", "Announced is not done")))
    assert saved() == len(ids(window, COLLECTED))
    go(window, places.listed("event"))
    window._on_selected(sorted(ids(window, COLLECTED))[:2])
    assert saved() == 2


def test_from_a_tag_or_a_source_every_view_shows_the_events_behind_it(window: MainWindow) -> None:
    for kind, name in (("tag", "Belief ascribed to another"), ("source", "Between two patrons")):
        found = window.session.reader.execute(
            "SELECT id FROM record_text WHERE record_kind = ? AND title LIKE ?", (kind, f"{name}%")
        )
        (id_,) = found.fetchone()
        go(window, places.record(id_))
        behind = events_in(window, "corroboration.here")
        assert behind
        go(window, places.record(id_))
        assert events_in(window, "view.timeline") == behind
        go(window, places.record(id_))
        assert events_in(window, "balance.chosen") <= behind
