"""A long page is built in slices between which the window answers; nothing of it is missing."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from db.library import Library
from db.store import write
from desktop.main_window import MainWindow
from desktop.views.page.filling import Filling, Holder, by_turns
from desktop.views.page.record_view import RecordView
from desktop.widgets.labels import LinkLabel


def test_events_come_between_the_slices(window: MainWindow) -> None:
    built: list[int] = []
    seen: list[int] = []

    def steps() -> Iterator[None]:
        for number in range(20):
            time.sleep(0.002)
            built.append(number)
            yield

    timer = QTimer(window, interval=0)
    timer.timeout.connect(lambda: seen.append(len(built)))
    timer.start()
    filling = Filling(window.session, Holder(window.session, ""), lambda: None, window)
    filling.start(steps(), lambda: True)
    assert len(built) < 20
    window.session.wait()
    timer.stop()
    assert built == list(range(20))
    assert len(set(seen)) > 5


def test_what_is_seen_is_built_at_once(window: MainWindow) -> None:
    built: list[int] = []

    def steps() -> Iterator[None]:
        for number in range(20):
            time.sleep(0.002)
            built.append(number)
            yield

    filling = Filling(window.session, Holder(window.session, ""), lambda: None, window)
    filling.start(steps(), lambda: len(built) >= 12)
    assert 12 <= len(built) < 20
    filling.stop()
    window.session.wait()
    assert len(built) < 20


def test_columns_grow_by_turns() -> None:
    order: list[str] = []

    def column(name: str, rows: int) -> Iterator[None]:
        for number in range(rows):
            order.append(f"{name}{number}")
            yield

    list(by_turns([column("a", 3), column("b", 1)]))
    assert order == ["a0", "b0", "a1", "a2"]


@pytest.mark.parametrize("wide", [False, True])
def test_a_long_record_is_shown_whole(window: MainWindow, wide: bool) -> None:
    titles = [f"Witness {number:02}" for number in range(30)]

    def fill(library: Library) -> int:
        with library.edit("record.add", kind="event", title="A long hearing") as edit:
            ids = [write.add(edit, "actor", {"name": [{"text": one}]}) for one in titles]
            roles = [{"actor": id_} for id_ in ids]
            return write.add(edit, "event", {"title": "A long hearing", "participant": roles})

    made: list[int] = []
    window.session.write(fill, made.append)
    window.session.wait()
    if wide:
        window.open_record(made[0])
    else:
        window.inspector.show_record(made[0])
    window.session.wait()
    page = window.tabs.view if wide else window.inspector
    assert page is not None
    names = [one.accessibleName() for one in page.findChildren(QLabel)]
    shown = [name for name in names if name in titles]
    assert sorted(shown) == titles


def test_a_wide_page_sets_its_sections_side_by_side(window: MainWindow) -> None:
    id_ = window.session.reader.execute(
        "SELECT target_id FROM evidence JOIN event ON event.id = target_id LIMIT 1"
    ).fetchone()[0]
    window.open_record(id_)
    window.session.wait()
    page = window.tabs.view
    assert page is not None
    left = {
        one.mapTo(page, one.rect().topLeft()).x()
        for one in page.findChildren(QLabel, "heading")
        if one.isVisible()
    }
    assert len(left) == 2


def test_a_window_that_is_resized_meanwhile_leaves_nothing_at_an_old_width(
    window: MainWindow,
) -> None:
    titles = [f"Witness {number:02}" for number in range(50)]

    def fill(library: Library) -> int:
        with library.edit("record.add", kind="event", title="A long hearing") as edit:
            ids = [write.add(edit, "actor", {"name": [{"text": one}]}) for one in titles]
            roles = [{"actor": id_} for id_ in ids]
            return write.add(edit, "event", {"title": "A long hearing", "participant": roles})

    made: list[int] = []
    window.session.write(fill, made.append)
    window.session.wait()
    widths = iter(range(1200, 1500, 20))

    def widen() -> None:
        if (width := next(widths, None)) is not None:
            window.resize(width, 800)

    timer = QTimer(window, interval=7)
    timer.timeout.connect(widen)
    window.open_record(made[0])
    timer.start()
    window.session.wait()
    timer.stop()
    page = window.tabs.view
    body = page.widget().body
    shown = {one.text(): one for one in body.findChildren(LinkLabel)}
    assert set(titles) <= set(shown)
    assert body.width() == page.viewport().width()
    tops = [shown[one].mapTo(body, QPoint(0, 0)).y() for one in titles]
    assert len(set(tops)) == len(titles)
    assert max(tops) + shown[titles[0]].height() <= body.height()


def test_a_page_scrolls_as_far_as_it_is_long(window: MainWindow) -> None:
    window.resize(1200, 500)
    busiest, quietest = (
        window.session.reader.execute(
            "SELECT actor.id FROM actor LEFT JOIN participation ON actor_id = actor.id"
            f" GROUP BY 1 ORDER BY count(*) {order}, length(description) {order} LIMIT 1"
        ).fetchone()[0]
        for order in ("DESC", "ASC")
    )
    ends: list[int] = []
    for id_ in (busiest, quietest, busiest):
        window.open_record(id_)
        window.session.wait()
        QApplication.processEvents()
        page = window.tabs.view
        ends.append(page.verticalScrollBar().maximum())
        words = page.widget().layout().itemAt(0).widget().layout()
        long = words.totalHeightForWidth(page.viewport().width()) - page.viewport().height()
        assert ends[-1] == max(long, 0)
    assert ends[0] == ends[2] > ends[1] + 100
    inspector = window.side.findChild(RecordView)
    assert inspector.verticalScrollBar().maximum() > 0
