"""Corroboration as a person meets it: cells, filters, profiles, keys, export, many rows."""

import csv
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.analysis.corroboration import Given
from db.library import Library
from db.search.picking import Candidate
from db.store import write
from desktop import places
from desktop.main_window import MainWindow
from desktop.views.corroboration.corroboration_view import CorroborationView
from desktop.views.corroboration.matrix_model import FROZEN
from desktop.views.corroboration.pick_dialog import PickDialog

Show = Callable[..., CorroborationView]


@pytest.fixture
def show(window: MainWindow) -> Show:
    def go(query: str = "", **options: str) -> CorroborationView:
        window.go(places.view("corroboration", query, **options))
        window.session.wait()
        view = window.tabs.view
        assert isinstance(view, CorroborationView)
        return view

    return go


def shown_in(view: CorroborationView) -> str:
    return "\n".join(one.text() for one in view.pane.findChildren(QLabel))


def first_given(view: CorroborationView) -> tuple[int, int]:
    model = view.matrix
    return next(
        (row, column)
        for row in range(len(model.rows))
        for column in range(FROZEN, FROZEN + len(model.sources))
        if isinstance(model.cell_at(model.index(row, column)), Given)
    )


def test_each_event_has_a_row_and_each_telling_source_a_column(
    show: Show, window: MainWindow
) -> None:
    view = show()
    counted = window.session.reader.execute(
        "SELECT (SELECT count(*) FROM event), (SELECT count(DISTINCT source_id) FROM evidence"
        " WHERE target_id IN (SELECT id FROM event))"
    ).fetchone()
    assert (len(view.matrix.rows), len(view.matrix.sources)) == counted


def test_a_cell_leads_to_its_passages_by_keys(show: Show, window: MainWindow, qtbot: QtBot) -> None:
    view = show()
    row, column = first_given(view)
    table = view.matrix_table
    table.setFocus()
    table.setCurrentIndex(view.matrix.index(row, 0))
    for _ in range(column):
        qtbot.keyClick(table, Qt.Key.Key_Right)
    window.session.wait()
    assert table.currentIndex().column() == column
    assert window.chosen == [view.matrix.rows[row].id]
    told = shown_in(view)
    assert view.matrix.rows[row].title in told
    assert view.matrix.sources[column - FROZEN].short in told


def test_an_empty_cell_says_why(show: Show, window: MainWindow) -> None:
    view = show(sources="all")
    model = view.matrix
    reasons = {
        "earlier": "cannot tell of it", "unread": "has not been read", "incomplete": "complete",
        "unsettled": "before or after", "silent": "says nothing of it",
    }  # fmt: skip
    seen: set[str] = set()
    for row in range(len(model.rows)):
        for column in range(FROZEN, FROZEN + len(model.sources)):
            cell = model.cell_at(model.index(row, column))
            if isinstance(cell, Given) or cell in seen:
                continue
            seen.add(cell)
            view.matrix_table.setCurrentIndex(model.index(row, column))
            window.session.wait()
            assert reasons[cell] in shown_in(view)
            tip = model.data(model.index(row, column), Qt.ItemDataRole.ToolTipRole)
            assert reasons[cell] in tip
    assert seen == set(reasons)


@pytest.mark.parametrize("option", ["one", "disputed", "silent"])
def test_filters_leave_what_they_say(show: Show, window: MainWindow, option: str) -> None:
    view = show(sources="all")
    every = view.matrix.rows
    view.set_option(option, "yes")
    window.session.wait()
    left = view.matrix.rows
    assert 0 < len(left) < len(every) or option == "silent"
    for row in left:
        if option == "one":
            assert row.voices == 1
        elif option == "disputed":
            assert any(one.about in {"disputed", "differing"} for one in row.remarks)
        else:
            assert any(view.matrix.found.cell(row, s) == "silent" for s in view.matrix.sources)


def test_what_a_filter_takes_away_is_no_longer_told_beside_the_table(
    show: Show, window: MainWindow, qtbot: QtBot
) -> None:
    view = show(sources="all")
    gone = next(at for at, row in enumerate(view.matrix.rows) if not row.remarks)
    view.set_option("disputed", "yes")
    view.matrix_table.setCurrentIndex(view.matrix.index(gone, 1))  # before the answer is there
    title = view.matrix.rows[gone].title
    with qtbot.waitSignal(view.selected, check_params_cb=lambda ids: ids == []):
        window.session.wait()
    assert view.chosen == []
    assert title not in shown_in(view)
    assert "disputed" in shown_in(view)


def test_beyond_eight_sources_headings_turn_and_cells_grow_short(show: Show) -> None:
    wide = show()
    flat = wide.matrix_table.horizontalHeader().height()
    row, column = first_given(wide)
    assert "asserts" in wide.matrix.text(row, column) or "·" in wide.matrix.text(row, column)
    view = show(sources="all")
    assert view.matrix.narrow
    assert view.matrix_table.horizontalHeader().height() > 2 * flat
    row, column = first_given(view)
    assert len(view.matrix.text(row, column)) <= 4
    headings = [view.matrix.heading(n) for n in range(view.matrix.columnCount())]
    assert len(set(headings)) == len(headings)


def test_the_first_columns_stay_while_the_rest_scrolls(show: Show) -> None:
    view = show(sources="all")
    table = view.matrix_table
    bar = table.horizontalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    first = table.frozen.visualRect(view.matrix.index(0, 1))
    assert first.left() >= 0
    assert table.frozen.isVisible()
    table.setCurrentIndex(view.matrix.index(0, FROZEN))
    table.scrollTo(view.matrix.index(0, FROZEN))
    assert table.visualRect(view.matrix.index(0, FROZEN)).left() >= table.frozen.width() - 1


def test_a_heading_gives_the_profile_of_a_source(show: Show, window: MainWindow) -> None:
    view = show()
    number = next(at for at, one in enumerate(view.matrix.sources) if one.short.startswith("Huynh"))
    header = view.matrix_table.horizontalHeader()
    header.sectionClicked.emit(FROZEN + number)
    window.session.wait()
    told = shown_in(view)
    assert "PROFILE OF HUYNH" in told
    alone = sum(
        row.voices == 1
        and isinstance(one := view.matrix.found.cell(row, view.matrix.sources[number]), Given)
        and "supports" in one.stances
        for row in view.matrix.rows
    )
    assert f"{alone} of them alone" in told
    assert f"REPORTED BY NOBODY ELSE · {alone}" in told


def test_enter_opens_the_event_and_relations_have_rows_too(
    show: Show, window: MainWindow, qtbot: QtBot
) -> None:
    view = show(of="relations")
    view.matrix_table.setCurrentIndex(view.matrix.index(0, 1))
    wanted = view.matrix.rows[0].id
    qtbot.keyClick(view.matrix_table, Qt.Key.Key_Return)
    assert window.place == places.record(wanted)


def test_it_follows_an_edit_and_stays_where_it_was(show: Show, window: MainWindow) -> None:
    view = show()
    row, column = first_given(view)
    view.matrix_table.setCurrentIndex(view.matrix.index(row, column))
    kept = view.matrix.rows[row].id
    other = next(one.id for one in view.matrix.rows if one.id != kept)
    before = len(view.matrix.rows)
    window.session.trash([other])
    window.session.wait()
    assert len(view.matrix.rows) == before - 1
    at = view.matrix_table.currentIndex()
    assert (view.matrix.rows[at.row()].id, at.column()) == (kept, column)
    window.session.undo()
    window.session.wait()
    assert len(view.matrix.rows) == before


def test_a_filter_that_leaves_nothing_says_what_to_do(show: Show) -> None:
    view = show("domain:health")
    assert view.stack.currentWidget() is view._message
    assert "Take a filter away" in view._message.text()


def test_it_is_saved_as_a_page(show: Show, window: MainWindow, tmp_path: Path) -> None:
    view = show()
    view.save_table(tmp_path / "c.html")
    window.session.wait()
    page = html.fromstring((tmp_path / "c.html").read_text("utf-8"))
    rows = page.xpath("//tbody/tr")
    assert len(rows) == len(view.matrix.rows)
    assert len(rows[0].xpath("td")) == view.matrix.columnCount()
    assert rows[0].xpath("td")[1].text_content() == view.matrix.rows[0].title


def test_it_is_saved_by_a_job_as_it_stood_and_the_window_goes_on(
    show: Show, window: MainWindow, tmp_path: Path
) -> None:
    view = show()
    titles = {row.title for row in view.matrix.rows}
    view.save_table(tmp_path / "c.csv")
    assert [job.state for job in window.jobs.all] == ["running"]
    assert not window.jobs.all[0].writes
    view.set_query("date:2021")
    window.session.wait()
    assert window.jobs.all[0].state == "done"
    assert len(view.matrix.rows) < len(titles)
    with (tmp_path / "c.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert {row[1] for row in rows[1:]} == titles
    assert {len(row) for row in rows} == {view.matrix.columnCount()}


def test_saving_can_be_stopped_and_says_what_is_wrong(
    show: Show, window: MainWindow, tmp_path: Path
) -> None:
    view, begin = show(), threading.Event()
    window.session.jobs.ask("hold", lambda _: begin.wait(10), lambda _: None)
    view.save_table(tmp_path / "c.csv")
    window.jobs.stop_all()
    begin.set()
    view.save_table(tmp_path / "no folder" / "c.html")
    window.session.wait()
    assert [job.state for job in window.jobs.all] == ["stopped", "failed"]
    assert not (tmp_path / "c.csv").exists()
    assert "no folder" in window.jobs.all[1].log[-1]


def _quickest_repaint(view: CorroborationView) -> float:
    """Give the least of five repaints in seconds of this thread, at places all over the table."""
    took: list[float] = []
    bar = view.matrix_table.verticalScrollBar()
    for step in range(5):
        bar.setValue(bar.maximum() * step // 5)
        begun = time.thread_time()
        view.matrix_table.viewport().repaint()
        took.append(time.thread_time() - begun)
    return min(took)


def test_thousands_of_events_are_drawn_as_fast_as_a_hundred(show: Show, window: MainWindow) -> None:
    few = _quickest_repaint(show(sources="all"))

    def fill(library: Library) -> None:
        with library.bulk("library.fill") as edit, library.chunk(edit):
            write.add_many(
                edit,
                "event",
                [{"title": f"Event {n}", "date": f"{1900 + n % 120}"} for n in range(5000)],
            )

    window.session.write(fill)
    window.session.wait()
    view = show(sources="all")
    assert len(view.matrix.rows) > 5000
    assert _quickest_repaint(view) < 4 * few


def test_sources_and_events_are_chosen_one_by_one(
    show: Show, window: MainWindow, qtbot: QtBot
) -> None:
    view = show()
    window.activateWindow()
    view.matrix_table.setFocus()
    whole = len(view.matrix.rows)
    source, row = view.matrix.sources[0], view.matrix.rows[3]
    qtbot.keyClick(view.matrix_table, Qt.Key.Key_C)
    dialog = view.findChild(PickDialog)
    assert dialog is not None
    dialog.rows.add(Candidate(row.id, "", "event", row.title))
    dialog.sources.add(Candidate(source.id, "", "source", source.title))
    dialog.accept()
    window.session.wait()
    assert [one.id for one in view.matrix.sources] == [source.id]
    assert [one.id for one in view.matrix.rows] == [row.id]
    assert window.place.option("sources") == str(source.id)
    window.tabs.travel(-1)
    window.session.wait()
    assert len(view.matrix.rows) == whole
    view = show(only=str(row.id))
    dialog = PickDialog(window.session, window.look, "event", view)
    dialog.choose((), (row.id,))
    chip = dialog.rows.findChild(QPushButton)
    assert chip is not None
    assert row.title in chip.accessibleName()
    chip.click()
    assert dialog.rows.ids == ()


@pytest.mark.parametrize(("kind", "option"), [("event", "only"), ("source", "sources")])
def test_it_opens_on_what_is_chosen_in_a_list(
    show: Show, window: MainWindow, kind: str, option: str
) -> None:
    window.go(places.listed(kind))
    window.session.wait()
    table = window.tabs.view.table  # type: ignore[union-attr]
    table.selectAll()
    window.session.wait()
    chosen = window.chosen
    window.actions_by_id["corroboration.here"].trigger()
    window.session.wait()
    assert window.place.option(option) == ",".join(str(id_) for id_ in chosen)
    view = window.tabs.view
    assert isinstance(view, CorroborationView)
    found = view.matrix.rows if kind == "event" else view.matrix.sources
    assert {one.id for one in found} == set(chosen)


def test_the_profile_of_a_source_silent_on_hundreds_names_the_first_and_their_number(
    show: Show, window: MainWindow
) -> None:
    def fill(library: Library) -> None:
        with library.edit("fill") as edit:
            events = [{"title": f"Fair {n}", "date": "1999"} for n in range(300)]
            ids = list(write.add_many(edit, "event", events))
            said = {"type": "book", "reading_status": "read", "complete": True}
            for title, about in (("A chronicle", ids), ("A late report", ids[:1])):
                source = write.add(edit, "source", {"title": title, "date": "2001", **said})
                write.add_many(
                    edit,
                    "evidence",
                    [
                        {"source": source, "target": id_, "stance": "supports", "locator": "p. 1"}
                        for id_ in about
                    ],
                )

    window.session.write(fill)
    window.session.wait()
    view = show()
    column = next(
        FROZEN + at for at, one in enumerate(view.matrix.sources) if one.title == "A late report"
    )
    view.matrix_table.asked.emit(column)
    window.session.wait()
    told = shown_in(view)
    assert "299, the first 40" in told.casefold()
    assert 40 <= told.count("Fair ") <= 41
