"""The direction of a series, said in one word by a rule that fits on a line.

Of the columns that at least one source covers, the later half is set against the earlier half (the
middle one of an odd number belongs to neither):

    change = mean net of the later half - mean net of the earlier half
    net    = cooperation - conflict of a column, by count or by intensity

The change is `up` or `down` where it is more than a quarter of the mean volume (cooperation plus
conflict) of all these columns, else `level`. Fewer than four covered columns, or nothing in them,
give no trend.
"""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

Direction = Literal["up", "down", "level"]
LEAST_COLUMNS: Final = 4
CLEAR: Final = 0.25


class Trend(NamedTuple):
    """A direction, with the mean net for one column before and after."""

    direction: Direction
    earlier: float
    later: float


def trend(pairs: Sequence[tuple[float, float]]) -> Trend | None:
    """Give the trend of (cooperation, conflict) pairs, one for each covered column, positive."""
    volume = sum(up + down for up, down in pairs)
    if len(pairs) < LEAST_COLUMNS or not volume:
        return None
    half = len(pairs) // 2
    earlier, later = _mean_net(pairs[:half]), _mean_net(pairs[-half:])
    change = later - earlier
    if abs(change) <= CLEAR * volume / len(pairs):
        return Trend("level", earlier, later)
    return Trend("up" if change > 0 else "down", earlier, later)


def _mean_net(pairs: Sequence[tuple[float, float]]) -> float:
    return sum(up - down for up, down in pairs) / len(pairs)
