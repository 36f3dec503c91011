"""Who counts for a party and when: persons, parts, members with dates, members by hand."""

from db.analysis.parties import Members, Parties, Party
from db.records import Days
from db.text import dates


def days(text: str) -> Days:
    return Days(*dates.read(text).bounds)


def members(hand, actor: int, by_hand: tuple[int, ...] | None = None) -> Members:
    return Parties(hand.library.reader).of(Party(actor, by_hand))


def test_a_person_counts_for_the_state_acted_for_and_for_nothing_else(hand) -> None:
    north, south = members(hand, hand.north), members(hand, hand.south)
    assert north.count(hand.person, hand.north, days("2020"))
    assert not north.count(hand.person, None, days("2020"))
    assert not south.count(hand.person, hand.north, days("2020"))
    assert members(hand, hand.person).count(hand.person, hand.north, days("2020"))


def test_a_part_counts_for_the_whole_while_it_is_one(hand) -> None:
    north = members(hand, hand.north)
    assert north.count(hand.ministry, None, days("2020"))
    assert not north.count(hand.ministry, None, days("1980"))
    assert north.count(hand.person, hand.ministry, days("2020"))


def test_who_acts_for_another_no_longer_counts_for_its_own_whole(hand) -> None:
    assert not members(hand, hand.north).count(hand.ministry, hand.south, days("2020"))


def test_members_count_for_a_group_by_date(hand) -> None:
    hand.tie(hand.east, "member_of", hand.coast, "1990/2000")
    hand.tie(hand.west, "member_of", hand.coast, "2021")
    coast = members(hand, hand.coast)
    assert coast.count(hand.east, None, days("1995"))
    assert coast.count(hand.east, None, days("[2000..2004]"))
    assert not coast.count(hand.east, None, days("2001"))
    assert coast.count(hand.west, None, days("1950"))


def test_members_of_an_organisation_do_not_act_for_it(hand) -> None:
    hand.tie(hand.east, "member_of", hand.ministry)
    assert not members(hand, hand.ministry).count(hand.east, None, days("2020"))


def test_a_tie_through_another_holds_only_while_both_do(hand) -> None:
    office = hand.add("actor", name="Office of East", kind="organisation")
    hand.tie(office, "part_of", hand.east, "1998/..")
    hand.tie(hand.east, "member_of", hand.coast, "1990/2000")
    coast = members(hand, hand.coast)
    assert not coast.count(office, None, days("1995"))
    assert coast.count(office, None, days("1999"))
    assert not coast.count(office, None, days("2005"))


def test_members_by_hand_replace_those_of_relations_at_any_date(hand) -> None:
    hand.tie(hand.east, "member_of", hand.coast, "1990/2000")
    coast = members(hand, hand.coast, (hand.west,))
    assert coast.count(hand.west, None, days("1995"))
    assert not coast.count(hand.east, None, days("1995"))
    assert coast.count(hand.coast, None, days("1995"))


def test_groups_that_hold_one_another_come_to_an_end(hand) -> None:
    other = hand.add("actor", name="The Shore", kind="group")
    hand.tie(other, "member_of", hand.coast)
    hand.tie(hand.coast, "member_of", other)
    assert members(hand, hand.coast).count(other, None, days("2000"))
