"""Days and pixels, dates on the axis, rows in which nothing overlaps."""

import random
from itertools import pairwise

import pytest

from db.text.dates.days import day_number
from desktop.views.timeline.rows import Given, Wish, pack
from desktop.views.timeline.scale import CLOSEST, WIDEST, Scale, fitted
from desktop.views.timeline.ticks import ticks

WIDTH = 800.0


def over(first: tuple[int, int, int], last: tuple[int, int, int]) -> Scale:
    return fitted(day_number(*first), day_number(*last), WIDTH)


def texts(scale: Scale) -> list[str]:
    return [tick.text for tick in ticks(scale, WIDTH, 72)]


def test_the_day_under_the_pointer_stays_there() -> None:
    scale = over((2020, 1, 1), (2020, 12, 31))
    for factor in (0.5, 2.0, 0.001, 1e9):
        zoomed = scale.zoomed(250, factor)
        assert zoomed.day(250) == pytest.approx(scale.day(250))
    assert scale.zoomed(250, 1e-9).days == CLOSEST
    assert scale.zoomed(250, 1e12).days == WIDEST


def test_on_the_way_of_a_zoom_its_fixed_point_stays_fixed() -> None:
    start = over((2020, 1, 1), (2020, 12, 31))
    goal = start.zoomed(250, 0.1)
    half = start.towards(goal, 0.5)
    assert half.day(250) == pytest.approx(start.day(250))
    assert start.days > half.days > goal.days
    assert start.towards(goal, 1.0).near(goal, WIDTH)
    moved = start.moved(400)
    assert start.towards(moved, 0.5).left == pytest.approx(start.moved(200).left)


def test_fitted_days_fill_the_width() -> None:
    scale = fitted(100, 199, WIDTH)
    assert (scale.x(100), scale.x(200)) == pytest.approx((0, WIDTH))


def test_ticks_go_from_days_to_millennia() -> None:
    assert texts(over((2021, 3, 1), (2021, 3, 8)))[:3] == ["1 Mar 2021", "2 Mar 2021", "3"]
    assert "8 Mar 2021" in texts(over((2021, 3, 1), (2021, 4, 10)))
    assert texts(over((2021, 1, 1), (2021, 6, 30)))[-3:] == ["May", "Jun", "Jul"]
    assert texts(over((2020, 1, 1), (2021, 12, 31)))[:4] == ["2020", "Apr 2020", "Jul", "Oct"]
    assert texts(over((2011, 1, 1), (2018, 12, 31))) == [str(y) for y in range(2011, 2020)]
    assert texts(over((1900, 1, 1), (1999, 12, 31)))[:3] == ["1900", "1910", "1920"]
    assert texts(over((1000, 1, 1), (1999, 12, 31)))[:3] == ["1000", "1100", "1200"]


def test_ticks_of_ancient_times_are_round_in_both_eras() -> None:
    found = texts(over((-400, 1, 1), (400, 1, 1)))
    assert "100 BC" in found
    assert found[found.index("100 BC") + 1 : found.index("100 BC") + 3] == ["AD 1", "AD 100"]
    at = {tick.text: tick.day for tick in ticks(over((-400, 1, 1), (400, 1, 1)), WIDTH, 72)}
    assert at["100 BC"] == day_number(-99, 1, 1)


@pytest.mark.parametrize("days", [0.01, 0.3, 2, 11, 90, 700, 4_000, 90_000, 1_900_000])
def test_ticks_rise_keep_apart_and_cover_the_width(days: float) -> None:
    scale = Scale(-123_456.7, days)
    found = ticks(scale, WIDTH, 72)
    marks = [tick.day for tick in found]
    assert marks == sorted(set(marks))
    assert len(found) <= WIDTH / 72 * 1.7 + 3
    assert len(found) >= 1 or days < 1 / 72


def test_first_of_months_are_strong_among_days() -> None:
    found = ticks(over((2021, 2, 26), (2021, 3, 4)), WIDTH, 72)
    assert [tick.day for tick in found if tick.strong] == [day_number(2021, 3, 1)]


def wish(left: float, right: float, **more: float) -> Wish:
    given = {"label": 50.0, "short": 20.0, "weight": 1.0, **more}
    return Wish(left, right, **given)  # type: ignore[arg-type]


def test_what_fits_stands_in_one_row_and_else_below() -> None:
    found, rows = pack([wish(0, 10), wish(70, 80), wish(75, 85)], 5, 4)
    assert [one and one.row for one in found] == [0, 0, 1]
    assert [one and one.label for one in found] == [50, 50, 50]
    assert rows == 2


def test_without_room_the_weightiest_keep_their_labels() -> None:
    wishes = [wish(0, 10, weight=1), wish(12, 22, weight=9), wish(30, 40, weight=5)]
    found, _ = pack(wishes, 1, 1)
    assert found == [Given(0, None, 0), Given(0, 50.0, 12), None]


def test_cut_labels_grow_into_room_that_nobody_took() -> None:
    found, _ = pack([wish(0, 10), wish(45, 55, weight=9.0)], 1, 1, crowded=True)
    assert found == [Given(0, 34.0, 0), Given(0, 50.0, 45)]


def test_parts_stand_below_what_they_belong_to() -> None:
    wishes = [wish(0, 10, parent=1), wish(200, 400), wish(500, 510, parent=0)]
    found, _ = pack(wishes, 9, 4)
    rows = [one.row if one else None for one in found]
    assert rows == [1, 0, 2]


def test_a_label_goes_left_where_there_is_no_room_to_the_right() -> None:
    found, _ = pack([wish(760, 770, limit=800.0)], 3, 4)
    assert found == [Given(0, 50.0, 710)]


def test_what_stood_in_a_row_stays_there() -> None:
    wishes = [wish(0, 10), wish(5, 15), wish(8, 18), wish(200, 210, before=2)]
    found, _ = pack(wishes, 5, 4)
    assert [one.row if one else None for one in found] == [0, 1, 2, 2]


def test_nothing_ever_overlaps() -> None:
    chance = random.Random(7)  # noqa: S311
    for crowded in (False, True):
        for _ in range(60):
            wishes = [
                wish(left, left + chance.random() * 90, weight=chance.random(), limit=800.0,
                     parent=chance.choice([-1, -1, -1, chance.randrange(30)]))
                for left in sorted(chance.random() * 750 for _ in range(30))
            ]  # fmt: skip
            found, rows = pack(wishes, 6, 3, crowded=crowded)
            taken: dict[int, list[tuple[float, float]]] = {}
            for one, room in zip(wishes, found, strict=True):
                if room is not None:
                    end = one.right + ((room.label or 0) if room.left == one.left else 0)
                    taken.setdefault(room.row, []).append((room.left, end))
            assert rows == max(taken) + 1
            for spans in taken.values():
                ordered = sorted(spans)
                assert all(a[1] <= b[0] for a, b in pairwise(ordered))
