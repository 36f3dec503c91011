"""Projections against published values, and cuts at the 180th meridian and the poles."""

import numpy as np
import pytest

from db.analysis.projection import Projection, Real, cut, distance, equal_earth, fitting


def points(*pairs: tuple[float, float]) -> tuple[Real, Real]:
    rows = np.array(pairs, dtype=np.float64).reshape(-1, 2)
    return rows[:, 0], rows[:, 1]


def area(ring: Real) -> float:
    x, y = ring[:, 0], ring[:, 1]
    return abs(float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum())) / 2


def test_lambert_as_in_snyders_example() -> None:
    """Snyder 1987, p. 333: R 3, centre 40° N 100° W, the point 20° S 100° E."""
    found = Projection("region", -100.0, 40.0).forward(*points((100.0, -20.0))) * 3
    assert found[0] == pytest.approx([-4.2339303, 4.0257775], abs=1e-6)


def test_equal_earth_as_its_authors_and_proj_have_it() -> None:
    """The corners of the world on a sphere of 6,371,007.181 m (PROJ's own test of eqearth)."""
    lam, phi = np.radians([[180.0, 0.0, 180.0], [0.0, 90.0, 90.0]])
    found = equal_earth(lam, phi) * 6371007.181
    expected = [(17243959.06, 0.0), (0.0, 8392927.6), (10216474.79, 8392927.6)]
    assert found == pytest.approx(np.array(expected), abs=0.01)


@pytest.mark.parametrize(
    "projection", [Projection("region", 20.0, 50.0), Projection("world", 20.0)]
)
def test_areas_are_true(projection: Projection) -> None:
    for latitude in (-20.0, 10.0, 60.0):
        west, east, south, north = 10.0, 14.0, latitude, latitude + 4.0
        steps = np.linspace(0, 1, 60, endpoint=False)
        longitude = np.concatenate(
            [west + 4 * steps, np.full(60, east), east - 4 * steps, np.full(60, west)]
        )
        up = np.concatenate(
            [np.full(60, south), south + 4 * steps, np.full(60, north), north - 4 * steps]
        )
        true = np.radians(4.0) * (np.sin(np.radians(north)) - np.sin(np.radians(south)))
        ring = projection.forward(longitude, up)
        assert area(ring) == pytest.approx(true, rel=1e-3)


def test_a_ring_over_the_180th_meridian_becomes_two() -> None:
    found = cut(*points((178.0, -17.0), (-178.0, -17.0), (-178.0, -19.0), (178.0, -19.0)))
    assert len(found) == 2
    spans = sorted((float(ring[:, 0].min()), float(ring[:, 0].max())) for ring in found)
    assert spans == [(-180.0, -178.0), (178.0, 180.0)]
    assert sum(area(ring) for ring in found) == pytest.approx(4 * 2)


def test_a_ring_around_a_pole_is_closed_along_it() -> None:
    longitude = np.arange(-180.0, 180.0, 5.0)
    found = cut(longitude, np.full(longitude.size, -70.0))
    assert sum(area(ring) for ring in found) == pytest.approx(360 * 20, rel=1e-6)
    assert min(float(ring[:, 1].min()) for ring in found) == -90.0
    assert all(float(np.abs(ring[:, 0]).max()) <= 180.0 for ring in found)


def test_a_ring_that_is_not_cut_stays_as_it_is() -> None:
    ring = points((10.0, 10.0), (20.0, 10.0), (20.0, 20.0))
    (found,) = cut(*ring)
    assert found.tolist() == [[10.0, 10.0], [20.0, 10.0], [20.0, 20.0]]


def test_distances_on_the_sphere() -> None:
    found = distance(*points((0.0, 90.0), (180.0, 0.0), (0.0, 0.0)), 0.0, 0.0)
    assert found.tolist() == pytest.approx([90.0, 180.0, 0.0], abs=1e-5)


@pytest.mark.parametrize(
    ("places", "kind", "middle"),
    [
        ([(27.6, 53.9), (30.5, 50.4)], "region", (29.1, 52.2)),
        ([(179.0, -17.0), (-175.0, -21.0)], "region", (-178.0, -19.0)),
        ([(27.6, 53.9), (-77.0, 38.9), (116.4, 39.9), (151.2, -33.9)], "world", None),
        ([], "world", (0.0, 0.0)),
        ([(0.0, 0.0), (180.0, 0.0)], "world", None),
        ([(10.0, 89.0), (-170.0, 89.0)], "region", None),
    ],
)
def test_the_projection_fits_the_places(
    places: list[tuple[float, float]], kind: str, middle: tuple[float, float] | None
) -> None:
    found = fitting(*points(*places))
    assert found.kind == kind
    if middle is not None:
        assert (found.longitude, found.latitude) == pytest.approx(middle, abs=0.3)


def test_what_lies_beyond_the_horizon_is_not_drawn() -> None:
    region = Projection("region", 28.0, 53.0)
    assert region.outlines(*points((-150.0, -50.0), (-140.0, -50.0), (-145.0, -40.0))) == []
    assert len(region.outlines(*points((20.0, 50.0), (30.0, 50.0), (25.0, 55.0)))) == 1
