"""Days along a line of which long empty times are cut short, so that the others have room."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from db.search.arrays import distinct

Whole = NDArray[np.int64]

LONG_GAP: Final = 0.1
"""Which share of all time must be empty in one piece to be cut short."""
DECADE: Final = 3653
"""How many days must be empty at least."""
SHORT: Final = 0.02
"""How much of all time such a piece is drawn as, as a share."""


class TimeAxis:
    """Where days stand between 0.0 (the first day) and 1.0 (the end of the last).

    Equal times are equally long, but for `gaps`: pieces of time (first and last day number) in
    which nothing begins.
    """

    def __init__(self, first: int, last: int, days: Sequence[int] | Whole = ()) -> None:
        whole = max(last + 1 - first, 1)
        margin = whole * SHORT / 2
        held = distinct(np.concatenate(([first], np.asarray(days, dtype=np.int64), [last + 1])))
        far: list[int] = np.flatnonzero(np.diff(held) > max(whole * LONG_GAP, DECADE)).tolist()
        self.gaps: list[tuple[int, int]] = [
            (int(held[at] + margin), int(held[at + 1] - margin)) for at in far if len(days)
        ]
        knots, lengths = [first], [0.0]
        for low, high in self.gaps:
            knots += [low, high]
            lengths += [float(low - knots[-3]), whole * SHORT]
        lengths.append(float(last + 1 - knots[-1]))
        knots.append(last + 1)
        self._knots = np.array(knots, dtype=np.float64)
        at = np.cumsum(lengths)
        self._drawn = float(at[-1]) or 1.0
        self._at = at / self._drawn

    @property
    def drawn_days(self) -> float:
        """How many days the whole line would show, were all as long as those outside gaps."""
        return self._drawn

    def at(self, day: float) -> float:
        """Give where a day begins, as a share of the line."""
        return float(np.interp(day, self._knots, self._at))

    def day(self, at: float) -> float:
        """Give the day at a share of the line."""
        return float(np.interp(at, self._at, self._knots))

    def is_cut(self, day: float) -> bool:
        """Say whether a day lies in a piece that is cut short."""
        return any(low < day < high for low, high in self.gaps)

    def edges(self, number: int) -> list[float]:
        """Give the days that divide the line into so many equally long parts."""
        return np.interp(np.linspace(0.0, 1.0, number + 1), self._at, self._knots).tolist()
