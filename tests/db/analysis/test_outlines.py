"""The shipped outlines: whole, named, where they belong, small."""

from pathlib import Path

import numpy as np
import pytest

import resources
from db.analysis import outlines
from db.analysis.outlines import Scale, State
from db.analysis.projection import Projection, cut


def by_code(scale: Scale) -> dict[str, State]:
    return {state.alpha2: state for state in outlines.states(scale) if state.alpha2}


@pytest.mark.parametrize("scale", ["110m", "50m"])
def test_states_are_where_they_belong(scale: Scale) -> None:
    found = by_code(scale)
    for code, longitude, latitude in (("BY", 28, 53.5), ("CN", 104, 37), ("BR", -53, -11)):
        assert found[code].middle == pytest.approx((longitude, latitude), abs=2)
    assert len(found) > 160
    for state in outlines.states(scale):
        for ring in state.rings:
            assert (np.abs(ring) <= (180.0, 90.0)).all()
            assert len(ring) > 2


def test_names_are_those_of_the_table_of_states() -> None:
    belarus = by_code("50m")["BY"]
    names = [belarus.name(language) for language in (*outlines.LANGUAGES, "fr")]
    assert names == ["Belarus", "Беларусь", "Беларусь", "白俄罗斯", "Belarus"]
    unlisted = [state for state in outlines.states("50m") if not state.alpha2]
    assert "Kosovo" in {state.name("ru") for state in unlisted}


def test_the_whole_world_is_as_large_as_its_land() -> None:
    """All land is 29 % of the sphere (about 149 million of 510 million square kilometres)."""
    total = 0.0
    world = Projection("world", 0.0)
    for state in outlines.states("50m"):
        for ring in state.rings:
            for x, y in (part.T for part in world.outlines(ring[:, 0], ring[:, 1])):
                total += float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum()) / 2
    assert abs(total) / (4 * np.pi) == pytest.approx(0.289, abs=0.01)


def test_antarctica_reaches_the_pole_and_fiji_is_cut() -> None:
    found = by_code("50m")
    lowest = min(float(part[:, 1].min()) for ring in found["AQ"].rings for part in cut(*ring.T))
    assert lowest == -90.0
    fiji = [part for ring in found["FJ"].rings for part in cut(*ring.T)]
    assert {bool(part[:, 0].max() > 0) for part in fiji} == {True, False}


def test_the_files_are_small_and_say_whence_they_are() -> None:
    folder = Path(str(resources.__file__)).parent / "outlines"
    assert sum(path.stat().st_size for path in folder.iterdir()) < 700_000
    told = (folder / "README.md").read_text("utf-8")
    assert "public domain" in told
    assert "de facto" in told
