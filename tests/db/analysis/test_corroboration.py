"""Corroboration: cells, the ways to say nothing, voices, remarks and profiles, counted by hand."""

import time

import pytest

from db.analysis.corroboration import Corroboration, Given, Row, corroboration
from db.analysis.profile import profile

READ = {"reading_status": "read", "complete": True}


def table(hand, **more: object) -> Corroboration:
    return corroboration(hand.library.reader, **{"sources": "all"} | more)


def row(found: Corroboration, id_: int) -> Row:
    return next(one for one in found.rows if one.id == id_)


def cell(found: Corroboration, event: int, source: int) -> object:
    column = next(one for one in found.sources if one.id == source)
    return found.cell(row(found, event), column)


@pytest.mark.parametrize(
    ("date", "given", "expected"),
    [
        ("2019", READ, "earlier"),
        ("2019", {"reading_status": "unread"}, "earlier"),
        ("2021", {"reading_status": "unread", "complete": True}, "unread"),
        ("2021", {"reading_status": "reading", "complete": True}, "unread"),
        ("2021", {"complete": True}, "unread"),
        ("2021", {"reading_status": "read", "complete": False}, "incomplete"),
        ("2021", {"reading_status": "read"}, "incomplete"),
        ("2021", READ, "silent"),
        ("2020-06-30", READ, "silent"),
        ("2020-06-15", READ, "unsettled"),
        ("2020", READ, "unsettled"),
        (None, READ, "unsettled"),
    ],
)
def test_why_a_source_says_nothing(hand, date, given, expected) -> None:
    event = hand.event("aid", "2020-06")
    source = hand.source("A paper", date=date, **given)
    assert cell(table(hand), event, source) == expected
    assert (event in table(hand).silent) is (expected == "silent")


def test_silence_on_what_lasts_is_reckoned_from_its_beginning(hand) -> None:
    event = hand.event("aid", "2018/..")
    undated = hand.event("aid", None)
    source = hand.source("A paper", date="2021", **READ)
    assert cell(table(hand), event, source) == "silent"
    assert cell(table(hand), undated, source) == "unsettled"


def test_a_cell_leads_with_the_dispute_and_its_commonest_mode(hand) -> None:
    event = hand.event("aid", "2020")
    source = hand.source("A paper")
    for stance, mode in (
        ("supports", "asserts"),
        ("supports", "asserts"),
        ("disputes", "judges"),
        ("disputes", "denies"),
        ("disputes", "denies"),
    ):
        hand.told(event, source, stance=stance, mode=mode)
    given = cell(table(hand), event, source)
    assert isinstance(given, Given)
    assert given.stances == ("disputes", "supports")
    assert (given.stance, given.mode, len(given.pieces)) == ("disputes", "denies", 5)


def test_reprints_and_a_common_via_are_one_voice(hand) -> None:
    event = hand.event("aid", "2020")
    agency = hand.source("An agency")
    first, second = hand.source("A paper"), hand.source("Another")
    third = hand.source("Its reprint", link={"target": second, "kind": "reprint_of"})
    for source in (first, second):
        hand.told(event, source, via=agency)
    hand.told(event, third)
    found = table(hand, sources="telling")
    assert row(found, event).voices == 1
    assert {one.id for one in found.sources} == {first, second, third}
    hand.told(event, agency)
    hand.told(event, hand.source("A fourth"))
    assert row(table(hand), event).voices == 2


def test_remarks_tell_of_disputes_readings_missing_years_and_missing_support(hand) -> None:
    source, other = hand.source("A paper"), hand.source("Another")
    disputed = hand.event("aid", "2020")
    hand.told(disputed, source, stance="disputes", field="place", value="not there")
    read = hand.event("aid", "2016")
    hand.told(read, source)
    hand.add("reading", target=read, field="date", value="2014/2015", reason="a diary")
    agreeing = hand.event("aid", "2017")
    hand.told(agreeing, source)
    hand.add("reading", target=agreeing, field="date", value="2017", reason="a diary")
    yearless = hand.event("aid", "2021-12")
    hand.told(yearless, source, field="date", value="last December")
    differing = hand.event("aid", "2015")
    hand.told(differing, source, field="date", value="2015")
    hand.told(differing, other, field="date", value="March 2016")
    vague = hand.event("aid", "2015")
    hand.told(vague, source, field="date", value="2015")
    hand.told(vague, other, field="date", value="May 2015")

    def about(event: int) -> list[tuple]:
        return [tuple(one) for one in row(table(hand), event).remarks]

    assert about(disputed) == [("disputed", "place", "not there"), ("unsupported", None, None)]
    assert about(read) == [("reading", "date", "2014/2015")]
    assert about(agreeing) == []
    assert about(yearless) == [("year_absent", "date", None)]
    assert about(differing) == [("differing", "date", "2015 / March 2016")]
    assert about(vague) == []


def test_relations_have_a_table_of_their_own(hand) -> None:
    tie = hand.tie(hand.north, "ally_of", hand.south, "2010/..")
    source = hand.source("A paper", date="2020", **READ)
    found = table(hand, kind="relation")
    assert cell(found, tie, source) == "silent"
    hand.told(tie, source)
    assert isinstance(cell(table(hand, kind="relation"), tie, source), Given)


def test_the_profile_of_a_source(hand) -> None:
    paper = hand.source("A paper", date="2022", **READ)
    other = hand.source("Another", date="2022", **READ)
    alone, shared, against, missed, named = (hand.event("aid", f"20{y}") for y in range(10, 15))
    hand.told(alone, paper)
    for source in (paper, other):
        hand.told(shared, source)
    hand.told(against, paper, stance="disputes")
    hand.told(against, other)
    hand.told(missed, other)
    hand.told(named, paper, stance="mentions")
    found = table(hand)
    made = profile(found, next(one for one in found.sources if one.id == paper))
    assert set(made.reports) == {alone, shared}
    assert made.alone == (alone,)
    assert set(made.mentions) == {against, named}
    assert made.disagrees == (against,)
    assert made.silent == (missed,)


def test_plain_sql_counts_the_cells_of_the_shipped_library_the_same(shipped_library) -> None:
    reader = shipped_library.reader
    found = corroboration(reader)
    counted = reader.execute(
        "SELECT count(*), count(DISTINCT target_id || ' ' || source_id) FROM evidence"
        " WHERE target_id IN (SELECT id FROM event)"
    ).fetchone()
    assert (sum(len(one.pieces) for one in found.given.values()), len(found.given)) == counted
    disputed = {int(r[0]) for r in reader.execute(
        "SELECT target_id FROM evidence JOIN event ON event.id = target_id"
        " WHERE stance = 'disputes'"
    )}  # fmt: skip
    assert disputed == {
        one.id for one in found.rows if any(r.about == "disputed" for r in one.remarks)
    }


def test_corroboration_of_the_shipped_library_is_quick(shipped_library) -> None:
    took: list[float] = []
    for _ in range(5):
        begun = time.thread_time()
        found = corroboration(shipped_library.reader, sources="all")
        assert found.silent
        took.append(time.thread_time() - begun)
    assert min(took) < 0.05
