"""Parts of a network side by side: none covers another, and the whole stays small."""

from itertools import pairwise

import numpy as np
import pytest

from db.analysis.packing import AROUND, Real, Whole, packed

NO_TIES = np.zeros((0, 2), dtype=np.int64)


def parts_of(*sizes: int) -> list[Whole]:
    ends = np.cumsum([0, *sizes])
    return [np.arange(a, b) for a, b in pairwise(ends.tolist())]


def ring(number: int, reach: float) -> Real:
    turn = np.arange(number) * 2 * np.pi / number
    return np.stack([np.cos(turn), np.sin(turn)], axis=1) * reach


def apart(one: Real, other: Real) -> bool:
    """Tell whether no actor of one part stands in the room for another's name."""
    gap = np.abs(one[:, None] - other[None])
    return bool((gap >= AROUND * 0.99).any(axis=2).all())


def test_parts_leave_one_another_room_for_names() -> None:
    parts = parts_of(40, 6, 3, 2)
    points = np.vstack([ring(40, 10), ring(6, 1.5), ring(3, 1), ring(2, 1)])
    found = packed(parts, points, NO_TIES, (), 1.5)
    for at, one in enumerate(parts):
        assert all(apart(found[one], found[other]) for other in parts[:at])


def test_a_part_keeps_its_shape() -> None:
    parts = parts_of(40, 6)
    points = np.vstack([ring(40, 10), ring(6, 1.5)])
    found = packed(parts, points, NO_TIES, (), 1.5)
    for part in parts:
        way = found[part] - points[part]
        assert np.allclose(way, way[0])


def test_a_small_part_goes_into_a_free_corner() -> None:
    largest = np.array([(x, y) for x in range(12) for y in range(12) if x + y < 12], dtype=float)
    parts = parts_of(len(largest), 3)
    found = packed(parts, np.vstack([largest * 2, ring(3, 1)]), NO_TIES, (), 1.0)
    assert np.ptp(found, axis=0) == pytest.approx(np.ptp(largest * 2, axis=0))
    assert apart(found[parts[0]], found[parts[1]])


def test_no_part_stands_on_a_tie_of_another() -> None:
    points = np.array([(0, 0), (20, 0), (20, 12), (0, 0), (1, 0)], dtype=float)
    ties = np.array([(0, 1), (1, 2), (0, 2), (3, 4)])
    found = packed(parts_of(3, 2), points, ties, (), 1.5)
    (x1, y1), (x2, y2) = found[0], found[2]
    for x, y in found[3:]:
        on_line = y1 + (x - x1) * (y2 - y1) / (x2 - x1)
        assert abs(y - on_line) > 0.5


def test_what_is_held_stays_and_others_stand_beside_it() -> None:
    parts = parts_of(5, 4)
    points = np.vstack([ring(5, 2), ring(4, 2)]) + np.array([30, 8])
    found = packed(parts, points, NO_TIES, {6}, 1.5)
    assert np.array_equal(found[parts[1]], points[parts[1]])
    assert apart(found[parts[0]], found[parts[1]])


def test_very_many_parts_stand_in_rows() -> None:
    parts = parts_of(*([2] * 60))
    points = np.vstack([ring(2, 1)] * 60)
    found = packed(parts, points, NO_TIES, (), 1.5)
    assert len(np.unique(found.round(6), axis=0)) == 120


def test_nothing_is_packed_into_nothing() -> None:
    assert packed([], np.zeros((0, 2)), NO_TIES, (), 1.5).shape == (0, 2)
