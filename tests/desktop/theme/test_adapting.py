"""Colours that must be told apart, as eyes without red or green receptors see them.

The eyes are simulated after Machado, Oliveira and Fernandes (2009), severity 1; distance is that
of CIE L*a*b* (1976): some 2 can just be seen side by side.
"""

import tomllib
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from desktop.theme.adapting import adapted
from desktop.theme.palettes import PALETTES
from desktop.theme.signs import signs

Real = NDArray[np.float64]
EYES = {
    "all receptors": np.eye(3),
    "no red": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                        [-0.003882, -0.048116, 1.051998]]),
    "no green": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                          [-0.011820, 0.042940, 0.968881]]),
}  # fmt: skip
XYZ = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
                [0.0193339, 0.1191920, 0.9503041]])  # fmt: skip
WHITE = np.array([0.95047, 1.0, 1.08883])
FREQUENT = {"diplomacy", "security", "economy", "politics", "rights", "migration"}
DOMAINS = Path(__file__).parents[3] / "resources" / "vocabularies" / "domains.toml"


def seen(colour: str, eyes: str) -> Real:
    rgb = np.array(QColor(colour).getRgbF()[:3])
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    share = XYZ @ np.clip(EYES[eyes] @ linear, 0, 1) / WHITE
    root = np.where(share > 0.008856, np.cbrt(share), 7.787 * share + 16 / 116)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def distance(one: str, other: str, eyes: str) -> float:
    return float(np.linalg.norm(seen(one, eyes) - seen(other, eyes)))


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_domains_are_told_apart_and_the_frequent_ones_at_a_glance(theme: str, eyes: str) -> None:
    terms = tomllib.loads(DOMAINS.read_text("utf-8"))["term"]
    palette = PALETTES[theme]
    colours = {one["key"]: adapted(QColor(one["colour"]), palette).name() for one in terms}
    for one, other in combinations(colours, 2):
        least = 8 if {one, other} <= FREQUENT else 4
        assert distance(colours[one], colours[other], eyes) > least, (one, other)


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("theme", PALETTES)
def test_cooperation_and_conflict_are_told_apart(theme: str, eyes: str) -> None:
    found = signs(PALETTES[theme])
    assert distance(found.cooperation, found.conflict, eyes) > 30
