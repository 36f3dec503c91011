"""The force layout: the same every time, pins stay, what is tied stands near."""

import numpy as np
import pytest

from db.analysis import layout
from db.analysis.layout import Graph, Real


def graph(*ties: tuple[int, int], number: int = 0) -> Graph:
    ends = np.array(ties, dtype=np.int64).reshape(-1, 2)
    number = number or (int(ends.max()) + 1 if ends.size else 0)
    uids = [f"actor-{at}" for at in range(number)]
    return Graph(uids, ends[:, 0], ends[:, 1], np.ones(len(ends)))


def settled(one: Graph, pinned: tuple[int, ...] = (), start: Real | None = None) -> Real:
    positions = layout.begin(one) if start is None else start
    *_, last = layout.settle(one, positions, pinned)
    return last


RING = [(at, (at + 1) % 12) for at in range(12)]
LINES = [(at, at + 1) for at in range(20, 25)]


def test_the_same_network_is_drawn_the_same_every_time() -> None:
    assert np.array_equal(settled(graph(*RING)), settled(graph(*RING)))


def test_neighbours_stand_nearer_than_others() -> None:
    found = settled(graph(*RING)) / layout.STRETCH
    distance = np.linalg.norm(found[:, None] - found[None], axis=2)
    beside = [distance[at, (at + 1) % 12] for at in range(12)]
    across = [distance[at, (at + 6) % 12] for at in range(12)]
    assert max(beside) < min(across)
    assert 0.5 < np.mean(beside) < 2


def test_what_is_pinned_stays_where_it_is() -> None:
    one = graph(*RING)
    start = layout.begin(one, {"actor-3": (40.0, -7.5)})
    assert start[3].tolist() == [40.0, -7.5]
    found = settled(one, (3,), start)
    assert found[3] == pytest.approx([40.0, -7.5])
    assert np.linalg.norm(found[4] - found[3]) < 30


def test_parts_that_do_not_hang_together_do_not_overlap() -> None:
    found = settled(graph(*RING, *LINES, number=30))
    one, other = found[:12], found[20:26]
    apart = (one.min(0) > other.max(0)) | (other.min(0) > one.max(0))
    assert apart.any()
    assert len(np.unique(found.round(6), axis=0)) == 30


def test_a_long_part_lies_level() -> None:
    found = settled(graph(*((at, at + 1) for at in range(15))))
    width, height = np.ptp(found, axis=0)
    assert width > height


@pytest.mark.parametrize("number", [0, 1, 2])
def test_tiny_networks(number: int) -> None:
    one = graph(number=number) if number < 2 else graph((0, 1))
    found = settled(one)
    assert found.shape == (number, 2)
    assert np.isfinite(found).all()


def test_a_crowded_middle_has_room_and_the_rim_keeps_its_order() -> None:
    knot = [(one, other) for one in range(20) for other in range(one)]
    arms = [(at % 20, 20 + at) for at in range(30)]
    found = settled(graph(*knot, *arms)) / layout.STRETCH
    reach = np.linalg.norm(found - found.mean(0), axis=1)
    within = np.sort(reach)[len(reach) // 2] / reach.max()
    assert within > 0.4  # bare forces leave half of them within a fifth of the way to the rim
    assert np.median(reach[:20]) < np.median(reach[20:])


def test_a_picture_is_as_wide_as_it_is_to_be() -> None:
    one = graph(*RING, *((at, at + 12) for at in range(12)), *((0, at) for at in range(24, 40)))
    width, height = np.ptp(settled(one), axis=0)
    assert width / height == pytest.approx(layout.WIDE, rel=0.05)


def test_names_of_neighbours_have_room_beside_one_another() -> None:
    knot = [(one, other) for one in range(12) for other in range(one)]
    arms = [(at % 12, 12 + at) for at in range(30)]
    found = settled(graph(*knot, *arms))
    area = float(np.prod(np.ptp(found, axis=0)))
    high = (0.25 * area / (len(found) * 3)) ** 0.5  # a quarter of the picture for rooms of 3 to 1
    gap = np.abs(found[:, None] - found[None])
    crowded = (gap[:, :, 0] < 3 * high) & (gap[:, :, 1] < high)
    np.fill_diagonal(crowded, val=False)
    assert crowded.sum() <= 4
