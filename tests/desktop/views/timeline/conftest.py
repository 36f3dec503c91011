"""A library of a few invented events, and the timeline of it in a window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db.library import Library
from db.records import FieldInput
from db.store import write
from desktop import places
from desktop.main_window import MainWindow
from desktop.views.timeline.timeline_view import TimelineView

EVENTS: dict[str, dict[str, FieldInput]] = {
    "Harvest fair": {"date": "2020-05-03", "domain": "culture", "status": "happened"},
    "A loan of grain": {"date": "2020-05", "domain": "economy", "status": "happened"},
    "War of the harbours": {"date": "2014/2022", "domain": "security", "status": "ongoing"},
    "Blockade of the north": {"date": "2019-02/2019-09", "domain": "security"},
    "Bridge to the islands": {"date": "2023", "domain": "economy", "status": "planned"},
    "Theft of the seal": {"date": "2018-03?", "domain": "law", "status": "alleged"},
    "Congress of the ports": {"date": "2016-06-01", "domain": "diplomacy", "status": "cancelled"},
    "Salt tax": {"date": "2017/..", "domain": "economy"},
    "Undated rumour": {"domain": "economy"},
}


@pytest.fixture
def harbours(tmp_path: Path) -> tuple[Path, dict[str, int]]:
    path = tmp_path / "harbours.vademecum"
    found: dict[str, int] = {}
    with Library.create(path) as library, library.edit("library.fill") as edit:
        actors = [write.add(edit, "actor", {"name": name}) for name in ("Velmora", "Orsk")]
        for title, given in EVENTS.items():
            found[title] = write.add(edit, "event", {"title": title, **given})
        part = [{"target": found["War of the harbours"], "kind": "part_of"}]
        write.change(edit, found["Blockade of the north"], {"link": part})
        for title in ("Harvest fair", "A loan of grain"):
            write.change(edit, found[title], {"participant": [{"actor": one} for one in actors]})
        source = write.add(edit, "source", {"title": "Gazette", "date": "2020-07-01"})
        for title in ("Harvest fair", "A loan of grain"):
            write.add(
                edit,
                "evidence",
                {"target": found[title], "source": source, "stance": "supports"},
            )
    return path, found


OpenTimeline = Callable[..., tuple[MainWindow, TimelineView]]


@pytest.fixture
def open_timeline(open_window: Callable[..., MainWindow]) -> OpenTimeline:
    def make(
        path: Path, query: str = "", *, text: float = 1.0, theme: str = "light", **options: str
    ) -> tuple[MainWindow, TimelineView]:
        window = open_window(path, text=text, theme=theme)
        window.go(places.view("timeline", query, **options))
        settle(window)
        view = window.tabs.view
        assert isinstance(view, TimelineView)
        return window, view

    return make


def settle(window: MainWindow) -> None:
    """Wait for answers, arrive where a zoom is going, paint."""
    window.session.wait()
    QApplication.processEvents()
    view = window.tabs.view
    if isinstance(view, TimelineView):
        view.drawing.settle()
    QApplication.processEvents()
