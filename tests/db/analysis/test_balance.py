"""The balance: hand-counted cases, and the shipped library counted again in plain SQL."""

import time

import pytest

from db.analysis import choosing
from db.analysis.balance import Balance, Question, balance
from db.analysis.parties import Party


def ask(hand, *partners: int, **more: object) -> Balance:
    chosen = tuple(Party(id_) for id_ in partners or (hand.south,))
    return balance(hand.library.reader, Question(Party(hand.north), chosen, **more))


def stacks(found: Balance, row: int = 0) -> dict[tuple[int | None, int], int]:
    counted: dict[tuple[int | None, int], int] = {}
    for block in found.rows[row].blocks:
        key = block.column, block.sign
        counted[key] = counted.get(key, 0) + 1
    return counted


def test_cooperation_stands_above_and_conflict_below_in_the_year_they_began(hand) -> None:
    north, south = (hand.north, "actor"), (hand.south, "recipient")
    hand.event("aid", "2018-03", north, south)
    hand.event("aid", "2018-07/2021", north, south)
    hand.event("sanction", "2020", south, north)
    hand.event("election", "2019", north, south)
    found = ask(hand)
    assert found.step == "year"
    assert stacks(found) == {(2018, 1): 2, (2020, -1): 1}
    assert list(found.columns) == [2018, 2019, 2020]
    row = found.rows[0]
    assert (row.total(1, "count"), row.total(-1, "count")) == (2, 1)
    assert (row.total(1, "intensity"), row.total(-1, "intensity")) == (16, 7)
    assert len(row.unsigned) == 1
    assert found.highest(1, "intensity") == 16
    assert found.highest(-1, "count") == 1


def test_persons_and_parts_are_one_block_however_many_they_are(hand) -> None:
    hand.event(
        "agree",
        "2018",
        (hand.person, "participant", hand.north),
        (hand.ministry, "participant"),
        (hand.south, "participant"),
    )
    assert stacks(ask(hand)) == {(2018, 1): 1}


def test_members_of_a_group_count_once_and_only_while_they_are(hand) -> None:
    hand.tie(hand.east, "member_of", hand.coast, "1990/2019")
    hand.tie(hand.west, "member_of", hand.coast, "1990/..")
    both = (hand.east, "actor"), (hand.west, "actor"), (hand.north, "recipient")
    hand.event("sanction", "2018", *both)
    hand.event("sanction", "2020", (hand.east, "actor"), (hand.north, "recipient"))
    found = ask(hand, hand.coast)
    assert stacks(found) == {(2018, -1): 1}
    assert found.rows[0].members == ("West", "East")


def test_pairs_of_both_signs_stand_on_either_side(hand) -> None:
    hand.tie(hand.east, "member_of", hand.coast)
    hand.event(
        "accuse",
        "2018",
        (hand.north, "actor"),
        (hand.east, "actor"),
        (hand.coast, "recipient"),
    )
    assert stacks(ask(hand, hand.coast)) == {(2018, 1): 1, (2018, -1): 1}


def test_partners_who_accuse_together_cooperate(hand) -> None:
    hand.event("accuse", "2018", (hand.north, "actor"), (hand.south, "actor"))
    hand.event(
        "nudge",
        "2018",
        (hand.north, "actor", None, "ours"),
        (hand.south, "recipient", None, "ours"),
    )
    found = ask(hand)
    assert stacks(found) == {(2018, 1): 2}
    assert found.rows[0].total(1, "intensity") == 3


def test_a_date_that_leaves_the_column_open_stands_apart_and_counts(hand) -> None:
    pair = (hand.north, "actor"), (hand.south, "recipient")
    hand.event("aid", "[2018-11..2019-02]", *pair)
    hand.event("aid", "2018", *pair)
    hand.event("aid", None, *pair)
    assert stacks(ask(hand)) == {(None, 1): 2, (2018, 1): 1}
    by_month = ask(hand, step="month")
    assert stacks(by_month) == {(None, 1): 3}
    assert by_month.rows[0].total(1, "count") == 3
    assert by_month.has_open
    assert list(by_month.columns) == []


def test_planned_and_alleged_count_where_asked_for_and_cancelled_never(hand) -> None:
    pair = (hand.north, "actor"), (hand.south, "recipient")
    for status in ("happened", "ongoing", "planned", "alleged", "cancelled", None):
        hand.event("aid", "2018", *pair, status=status)
    found = ask(hand)
    assert stacks(found) == {(2018, 1): 3}
    assert len(found.rows[0].left_out) == 2
    assert stacks(ask(hand, planned=True)) == {(2018, 1): 5}


def test_a_reading_of_date_or_status_goes_first_where_asked_for(hand) -> None:
    pair = (hand.north, "actor"), (hand.south, "recipient")
    event = hand.event("aid", "[2018-11..2019-02]", *pair, status="planned")
    hand.add("reading", target=event, field="date", value="2019-01-05", reason="a diary")
    hand.add("reading", target=event, field="status", value="happened", reason="a diary")
    assert stacks(ask(hand)) == {}
    found = ask(hand, readings=True)
    assert stacks(found) == {(2019, 1): 1}
    assert found.rows[0].blocks[0].by_reading


def test_a_part_counts_with_its_whole_where_nothing_is_lost(hand) -> None:
    pair = (hand.north, "participant"), (hand.south, "participant")
    visit = hand.event("agree", "2018-03", *pair, domain="diplomacy")
    with_it = {"link": {"target": visit, "kind": "part_of"}}
    meeting = hand.event("aid", "2018-03-02", *pair, domain="diplomacy", **with_it)
    hand.event("agree", "2018-03", *pair, domain="economy", **with_it)
    hand.event("agree", "2019", *pair, domain="diplomacy", **with_it)
    found = ask(hand)
    assert stacks(found) == {(2018, 1): 2, (2019, 1): 1}
    block = next(one for one in found.rows[0].blocks if one.id == visit)
    assert block.parts == (meeting,)
    assert block.weight == 8
    assert stacks(ask(hand, each_part=True)) == {(2018, 1): 3, (2019, 1): 1}


def test_the_same_event_under_two_descriptions_counts_once(hand) -> None:
    pair = (hand.north, "participant"), (hand.south, "participant")
    first = hand.event("agree", "2018", *pair, domain="economy")
    link = {"link": {"target": first, "kind": "same_as"}}
    other = hand.event("agree", "2019", *pair, domain="law", **link)
    block = ask(hand).rows[0].blocks
    assert [(one.id, one.parts) for one in block] == [(first, (other,))]


def test_voices_join_reprints_and_coverage_counts_who_tells_of_a_column(hand) -> None:
    pair = (hand.north, "actor"), (hand.south, "recipient")
    first = hand.event("aid", "2018", *pair)
    hand.event("aid", "2021", *pair)
    elsewhere = hand.event("election", "2020")
    lasting = hand.event("election", "2017/2021")
    paper = hand.source("A paper")
    reprint = hand.source("Its reprint", link={"target": paper, "kind": "reprint_of"})
    hand.told(first, paper)
    hand.told(first, reprint)
    hand.told(elsewhere, paper, stance="mentions")
    hand.told(lasting, paper)
    found = ask(hand)
    assert [block.voices for block in found.rows[0].blocks] == [1, 0]
    assert found.coverage == ((paper, reprint), (), (paper,), ())


def test_trashed_events_and_evidence_are_gone_and_come_back_with_undo(hand) -> None:
    pair = (hand.north, "actor"), (hand.south, "recipient")
    event = hand.event("aid", "2018", *pair)
    hand.library.trash([event])
    assert stacks(ask(hand)) == {}
    hand.library.undo()
    assert stacks(ask(hand)) == {(2018, 1): 1}


def test_who_belongs_to_the_focus_never_counts_for_a_partner(hand) -> None:
    hand.event("aid", "2018", (hand.north, "actor"), (hand.ministry, "recipient"))
    assert stacks(ask(hand, hand.ministry)) == {}


def test_a_query_narrows_and_a_long_time_makes_wider_columns(hand) -> None:
    pair = (hand.north, "actor"), (hand.south, "recipient")
    one = hand.event("aid", "1600-01", *pair)
    hand.event("aid", "2018-01", *pair)
    assert ask(hand).step == "decade"
    assert ask(hand, step="month").step == "year"
    assert stacks(ask(hand, only=frozenset({one}))) == {(1600, 1): 1}


@pytest.mark.parametrize("step", ["month", "quarter", "year", "decade", "century"])
def test_every_step_counts_the_same_events(hand, step: str) -> None:
    pair = (hand.north, "actor"), (hand.south, "recipient")
    for date in ("2018-03-01", "2018-04", "2018", "-0043-03-15"):
        hand.event("aid", date, *pair)
    assert ask(hand, step=step).rows[0].total(1, "count") == 4


def test_the_shipped_library_opens_on_belarus_between_russia_and_china(shipped_library) -> None:
    reader = shipped_library.reader
    focus = choosing.busiest(reader)
    others = choosing.partners(reader, Party(focus), 3)
    found = balance(reader, Question(Party(focus), tuple(Party(id_) for id_ in others)))
    assert found.name == "Belarus"
    assert {"Russia", "China"} <= {row.name for row in found.rows}
    for row in found.rows[:2]:
        assert row.total(1, "count") > row.total(-1, "count")


_COUNT = """
WITH RECURSIVE term_root (role, at) AS (
    SELECT key, key FROM term WHERE vocabulary = 'role'
    UNION SELECT term_root.role, term.parent FROM term_root
    JOIN term ON term.vocabulary = 'role' AND term.key = term_root.at
    WHERE term.parent IS NOT NULL
), root (role, stand) AS (
    SELECT role, at FROM term_root
    WHERE at IN ('actor', 'recipient', 'participant', 'bystander')
), own (id) AS (
    SELECT ?1 UNION SELECT subject_id FROM relation JOIN own ON object_id = own.id
    WHERE relation.kind = 'part_of'
), other (id) AS (
    SELECT ?2 UNION SELECT subject_id FROM relation JOIN other ON object_id = other.id
    WHERE relation.kind = 'part_of'
), pair (event_id, sign) AS (
    SELECT one.event_id, CASE
        WHEN one.side IS NOT NULL AND two.side IS NOT NULL THEN iif(one.side = two.side, 1, 0)
        WHEN 'bystander' IN (a.stand, b.stand) THEN NULL
        WHEN a.stand = 'recipient' AND b.stand = 'recipient' THEN NULL
        ELSE a.stand = 'actor' AND b.stand = 'actor' END
    FROM participation AS one JOIN participation AS two ON two.event_id = one.event_id
    JOIN root AS a ON a.role = one.role JOIN root AS b ON b.role = two.role
    WHERE coalesce(one.for_id, one.actor_id) IN own
    AND coalesce(two.for_id, two.actor_id) IN other
)
SELECT count(DISTINCT CASE WHEN pair.sign = 1 OR term.quad <= 2 THEN event.id END),
    count(DISTINCT CASE WHEN pair.sign = 0 AND term.quad > 2 THEN event.id END)
FROM event JOIN pair ON pair.event_id = event.id AND pair.sign IS NOT NULL
JOIN term ON term.vocabulary = 'event_type' AND term.key = event.type AND term.quad IS NOT NULL
WHERE event.status IN ('happened', 'ongoing')
"""


@pytest.mark.parametrize("partner", ["Russia", "China"])
def test_plain_sql_counts_the_shipped_library_the_same(shipped_library, partner: str) -> None:
    reader = shipped_library.reader
    ids = dict(reader.execute("SELECT title, id FROM record_text WHERE record_kind = 'actor'"))
    asked = Question(Party(ids["Belarus"]), (Party(ids[partner]),), each_part=True)
    row = balance(reader, asked).rows[0]
    above, below = reader.execute(_COUNT, (ids["Belarus"], ids[partner])).fetchone()
    assert above
    assert (row.total(1, "count"), row.total(-1, "count")) == (above, below)


def test_the_balance_of_the_shipped_library_is_quick(shipped_library) -> None:
    reader = shipped_library.reader
    took: list[float] = []
    for _ in range(5):
        begun = time.thread_time()
        focus = Party(choosing.busiest(reader))
        others = choosing.partners(reader, focus, 3)
        balance(reader, Question(focus, tuple(Party(id_) for id_ in others)))
        took.append(time.thread_time() - begun)
    assert min(took) < 0.05
