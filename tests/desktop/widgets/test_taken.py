"""Room taken on a picture: the same answer as when every rectangle is looked at."""

import random

from PySide6.QtCore import QRectF

from desktop.widgets.taken import Taken


def test_it_tells_what_would_be_covered() -> None:
    chance = random.Random(4)  # noqa: S311

    def some() -> QRectF:
        left, top = chance.uniform(-300, 900), chance.uniform(-300, 600)
        return QRectF(left, top, chance.uniform(2, 200), chance.uniform(2, 40))

    boxes = [some() for _ in range(60)]
    taken = Taken(boxes[:30])
    for one in boxes[30:]:
        taken.add(one)
    assert len(taken) == 60
    asked = [some() for _ in range(400)]
    told = [taken.free(one) for one in asked]
    assert told == [not any(one.intersects(box) for box in boxes) for one in asked]
    assert {True, False} == set(told)


def test_neighbours_that_touch_cover_nothing() -> None:
    taken = Taken([QRectF(0, 0, 64, 20)])
    assert taken.free(QRectF(64, 0, 10, 20))
    assert not taken.free(QRectF(63.5, 0, 10, 20))
