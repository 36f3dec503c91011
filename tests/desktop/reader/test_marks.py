"""Annotations are found by where they stand, as a plain search over all of them would."""

from hypothesis import given
from hypothesis import strategies as st

from db.store.reader_text import Mark
from desktop.reader.marks import Marks


def mark(id_: int, start: int, length: int) -> Mark:
    return Mark(id_, start, start + length, "anchored", "", None, None, ())


MARKS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=20).map(
    lambda spans: [mark(at + 1, *span) for at, span in enumerate(spans)]
)


@given(MARKS, st.integers(0, 90), st.integers(1, 20))
def test_those_that_touch_a_stretch(all_: list[Mark], start: int, length: int) -> None:
    end = start + length
    wanted = {one.id for one in all_ if one.start < end and one.end > start}
    assert {one.id for one in Marks(all_).within(start, end)} == wanted


@given(MARKS, st.data())
def test_replacing_single_ones_is_as_good_as_taking_all_anew(
    all_: list[Mark], data: st.DataObject
) -> None:
    kept = Marks(all_)
    ids = {one.id for one in all_}
    gone = data.draw(st.sets(st.sampled_from(sorted(ids)))) if ids else set()
    new = [mark(id_, 5 * id_ % 37, 4) for id_ in sorted(gone)[::2]] + [mark(99, 12, 3)]
    kept.replace(gone, new)
    fresh = Marks([one for one in all_ if one.id not in gone] + new)
    assert kept.seen == fresh.seen
    assert kept.within(0, 99) == fresh.within(0, 99)


@given(MARKS)
def test_stepping_visits_every_one_in_order(all_: list[Mark]) -> None:
    kept = Marks(all_)
    visited: list[int] = []
    found = kept.next(-1, 1)
    while found is not None:
        visited.append(found.id)
        found = kept.next(0, 1, found.id)
    assert visited == [one.id for one in kept.seen]
