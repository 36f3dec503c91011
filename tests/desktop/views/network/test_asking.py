"""What a network is made of: of too many actors the strongest, and who counts for whom."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from db.analysis.network import MOST
from db.library import Library
from db.store import write
from desktop import places
from desktop.main_window import MainWindow
from desktop.tr import number
from desktop.views.network.asking import FEW
from desktop.views.network.network_view import NetworkView
from tests.desktop.conftest import OpenWindow


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[int]]:
    """A library of one actor more than a network holds, each tied to its neighbours in a ring."""
    path = tmp_path_factory.mktemp("crowd") / "crowd.vademecum"
    with Library.create(path) as library, library.bulk("fill") as edit:
        with library.chunk(edit):
            names = [{"name": f"Actor {at}"} for at in range(MOST + 1)]
            ids = list(write.add_many(edit, "actor", names))
        with library.chunk(edit):
            events = [
                {"title": "An event", "participant": [{"actor": one}, {"actor": other}]}
                for one, other in zip(ids, [*ids[1:], ids[0]], strict=True)
            ]
            list(write.add_many(edit, "event", events))
    return path, ids


def at(window: MainWindow, **options: str) -> NetworkView:
    window.go(places.view("network", **options))
    for _ in range(3):
        window.session.wait()
        QApplication.processEvents()
    view = window.tabs.view
    assert isinstance(view, NetworkView)
    return view


def test_of_too_many_the_strongest_are_shown_and_the_others_can_be_reached(
    open_window: OpenWindow, crowd: tuple[Path, list[int]]
) -> None:
    path, ids = crowd
    window = open_window(path)
    view = at(window)
    picture = view.drawing.picture
    assert picture is not None
    assert len(picture.network.actors) == FEW
    assert f"{FEW} actors with most ties" in view.note.text()
    assert f"{number(MOST + 1 - FEW)} are left out" in view.note.text()
    assert "press N" in view.note.text()
    chips = [one.text() for one in view.findChildren(QPushButton)]
    assert f"Actors with most ties: {FEW} ▾" in chips

    view = at(window, focus=str(ids[-50]))
    picture = view.drawing.picture
    assert picture is not None
    shown = {one.id for one, on in zip(picture.network.actors, picture.shown, strict=True) if on}
    assert shown == {ids[-51], ids[-50], ids[-49]}
    assert "left out" not in view.note.text()

    view = at(window, focus=str(ids[-50]), to=str(ids[-47]))
    assert view.drawing.picture is not None
    assert len(view.drawing.picture.path_ties) == 3


def test_who_counts_for_whom_is_told(window: MainWindow) -> None:
    plain = at(window)
    assert "count as whom they act for" not in plain.note.text()
    before = events_between(plain, "Belarus", "China")
    view = at(window, persons="states")
    picture = view.drawing.picture
    assert picture is not None
    with Library.open(window.session.path) as other:
        rows = other.reader.execute(
            "SELECT count(DISTINCT p.event_id), count(DISTINCT actor_id) FROM participation AS p"
            " JOIN event AS e ON e.id = p.event_id JOIN record AS r ON r.id = e.id"
            " WHERE for_id <> actor_id AND r.state = 0 AND e.status IS NOT 'cancelled'"
        ).fetchone()
    assert (picture.network.acted, picture.network.proxies) == tuple(rows)
    told = f"In {rows[0]} events, {rows[1]} actors count as whom they act for"
    assert told in view.note.text()
    assert events_between(view, "Belarus", "China") > before


def events_between(view: NetworkView, one: str, other: str) -> int:
    picture = view.drawing.picture
    assert picture is not None
    names = [actor.name for actor in picture.network.actors]
    ends = {names.index(one), names.index(other)}
    network = picture.network
    tie = next(
        at
        for at, pair in enumerate(zip(network.first, network.second, strict=True))
        if {int(end) for end in pair} == ends
    )
    return int(picture.ties.counts[tie].sum())
