"""The figures of a timeline, counted by hand."""

from pathlib import Path

import pytest

from db.analysis import event_columns
from db.analysis.spread import Spread, spread
from db.analysis.timeline import timeline
from db.library import Library
from db.store import write
from db.text.dates.days import day_number as day


def figures(path: Path, dates: dict[str, str], query: str = "kind:event") -> Spread | None:
    """Give the figures over events of these dates; a source speaks of those called "told"."""
    with Library.create(path) as library:
        with library.edit("library.fill") as edit:
            source = write.add(edit, "source", {"title": "Gazette of Velmora"})
            for title, date in dates.items():
                event = write.add(edit, "event", {"title": title, "date": date})
                if "told" in title:
                    given = {"target": event, "source": source, "stance": "supports"}
                    write.add(edit, "evidence", given)
        connection = library.reader
        try:
            return spread(connection, timeline(connection, query)[0])
        finally:
            event_columns.forget(connection)


YEARS = {"a": "2001-03-04", "b": "2001-05", "c": "2004", "d": "2009-01-10", "e": "2009-02"}


def test_the_span_and_the_number(tmp_path: Path) -> None:
    found = figures(tmp_path / "a.vademecum", {**YEARS, "undated": ""})
    assert found is not None
    assert (found.number, found.first, found.last) == (5, day(2001, 3, 4), day(2009, 2, 28))


def test_the_busiest_year_is_the_first_with_most_beginnings(tmp_path: Path) -> None:
    found = figures(tmp_path / "a.vademecum", {**YEARS, "across": "2008-12/2010"})
    assert found is not None
    assert found.busiest is not None
    assert (found.busiest.step, found.busiest.number) == ("year", 2)
    assert (found.busiest.first, found.busiest.last) == (day(2001, 1, 1), day(2001, 12, 31))


def test_within_three_years_months_are_compared(tmp_path: Path) -> None:
    dates = {"a": "2001-03-04", "b": "2002-05-01", "c": "2002-05", "d": "2002"}
    found = figures(tmp_path / "a.vademecum", dates)
    assert found is not None
    assert found.busiest is not None
    assert (found.busiest.step, found.busiest.number) == ("month", 2)
    assert (found.busiest.first, found.busiest.last) == (day(2002, 5, 1), day(2002, 5, 31))


def test_the_longest_silence_lies_between_possible_beginnings(tmp_path: Path) -> None:
    found = figures(tmp_path / "a.vademecum", YEARS)
    assert found is not None
    assert found.silence is not None
    assert (found.silence.first, found.silence.last) == (day(2005, 1, 1), day(2009, 1, 9))
    assert found.silence.sources == 0


def test_a_vague_beginning_breaks_a_silence(tmp_path: Path) -> None:
    found = figures(tmp_path / "a.vademecum", {**YEARS, "vague": "2004/2008"})
    assert found is not None
    assert found.silence is not None
    assert (found.silence.first, found.silence.last) == (day(2005, 1, 1), day(2009, 1, 9))
    within = figures(tmp_path / "b.vademecum", {**YEARS, "vague": "[2004..2008]"})
    assert within is not None
    assert within.silence is not None
    assert (within.silence.first, within.silence.last) == (day(2001, 6, 1), day(2003, 12, 31))


def test_a_source_covers_a_silence_by_what_the_filter_leaves_out(tmp_path: Path) -> None:
    told = {**YEARS, "told of the fair": "2006-06-01"}
    found = figures(tmp_path / "a.vademecum", told, "kind:event -fair")
    assert found is not None
    assert found.silence is not None
    assert (found.silence.first, found.silence.last) == (day(2005, 1, 1), day(2009, 1, 9))
    assert found.silence.sources == 1


@pytest.mark.parametrize("dates", [{"a": "2001"}, {"a": "2001-01-01", "b": "2001-01-02"}])
def test_without_a_gap_there_is_no_silence(tmp_path: Path, dates: dict[str, str]) -> None:
    found = figures(tmp_path / "a.vademecum", dates)
    assert found is not None
    assert found.silence is None


def test_without_a_known_beginning_there_is_neither(tmp_path: Path) -> None:
    found = figures(tmp_path / "a.vademecum", {"a": "../2001"})
    assert found is not None
    assert (found.busiest, found.silence) == (None, None)


def test_without_events_there_are_no_figures(tmp_path: Path) -> None:
    assert figures(tmp_path / "a.vademecum", {}) is None
