"""Ties as strands: which there are, how wide, on which side, of words or of deeds."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from desktop.theme.palettes import LIGHT
from desktop.theme.signs import signs
from desktop.views.network.strands import (
    CONFLICT,
    COOPERATION,
    CROWDED,
    LASTING,
    SMOOTH_MOST,
    UNSIGNED,
    WIDEST,
    drawn,
    lines,
    strands,
)


def made(*classes: float) -> list[tuple[int, bool, int]]:
    """Give kind, words and side of the strands of one tie with these weights by class."""
    found = strands(np.array([classes], dtype=np.float64), np.array([0.5]))
    assert (found.opacity == 0.5).all()
    return list(zip(found.kind.tolist(), found.words.tolist(), found.side.tolist(), strict=True))


@pytest.mark.parametrize(
    ("classes", "expected"),
    [
        ((0, 0, 0, 0, 0, 0), []),
        ((3, 0, 0, 0, 0, 2), [(UNSIGNED, False, 0)]),
        ((0, 0, 0, 0, 0, 2), [(LASTING, False, 0)]),
        ((9, 2, 1, 0, 0, 1), [(COOPERATION, True, 0)]),
        ((0, 1, 1, 0, 0, 0), [(COOPERATION, False, 0)]),
        ((0, 0, 4, 3, 1, 0), [(COOPERATION, False, -1), (CONFLICT, True, 1)]),
    ],
)
def test_strands_follow_the_weights(
    classes: tuple[float, ...], expected: list[tuple[int, bool, int]]
) -> None:
    assert made(*classes) == expected


def test_more_events_make_a_wider_strand_up_to_a_limit() -> None:
    weights = np.zeros((3, 6))
    weights[:, 2] = (1, 7, 1e6)
    found = strands(weights, np.ones(3))
    assert found.width.tolist() == pytest.approx([2.2, 4.6, WIDEST])


def test_two_strands_run_beside_one_another() -> None:
    weights = np.array([[0.0, 0, 1, 0, 1, 0]])
    found = strands(weights, np.ones(1))
    where = lines(found, np.zeros((2, 2)), np.array([[10.0, 0], [10.0, 0]]))
    gap = abs(where[0, 1] - where[1, 1])
    assert gap >= found.width.mean()
    assert (where[:, 1] == where[:, 3]).all()


@pytest.mark.parametrize("number", [CROWDED + 900, SMOOTH_MOST + 200])
def test_of_many_strands_no_kind_hides_the_others(number: int) -> None:
    side, chance = 300, np.random.default_rng(4)
    weights = np.zeros((number, 6))
    weights[0::2, 2] = weights[1::2, 4] = 40.0  # cooperation and conflict in turns
    found = strands(weights, chance.uniform(0.2, 1.0, number))
    at = chance.uniform(0, side, (number, 4))
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for _ in drawn(painter, found, at[found.tie], signs(LIGHT), 1.0):
        pass
    painter.end()
    seen = [image.pixelColor(x, y) for x in range(side) for y in range(side)]
    blue = sum(one.blue() > one.red() + 10 for one in seen)
    orange = sum(one.red() > one.blue() + 10 for one in seen)
    assert min(blue, orange) > 0.3 * (blue + orange) > 0
