"""Days on a line of pixels: where a day stands, zooming towards a point, moving. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

CLOSEST: Final = 1 / 160
"""Days for a pixel when zoomed in as far as it goes: one day is 160 pixels wide."""
MARGIN: Final = 4
"""Steps of the grid on each side of the first and last day where all are shown."""
WIDEST: Final = 2_000_000.0
"""Days for a pixel when zoomed out as far as it goes."""


@dataclass(frozen=True, slots=True)
class Scale:
    """`left` is the day (with a fraction: its hour) at pixel 0, `days` are days for a pixel.

    A day fills the pixels from `x(day)` to `x(day + 1)`.
    """

    left: float
    days: float

    def x(self, day: float) -> float:
        """Give the pixel at which a day begins."""
        return (day - self.left) / self.days

    def day(self, x: float) -> float:
        """Give the day at a pixel, with its fraction."""
        return self.left + x * self.days

    def zoomed(self, x: float, factor: float) -> "Scale":
        """Show `factor` times as many days, with the day at pixel `x` staying there."""
        days = min(max(self.days * factor, CLOSEST), WIDEST)
        return Scale(self.day(x) - x * days, days)

    def moved(self, pixels: float) -> "Scale":
        """Show what lies `pixels` further to the right."""
        return replace(self, left=self.left + pixels * self.days)

    def towards(self, other: "Scale", share: float) -> "Scale":
        """Give a scale on the way to another, as zooming goes: by factors.

        The point that stands still in the whole zoom stands still in each part of it.
        """
        days = self.days * (other.days / self.days) ** share
        if abs(other.days - self.days) < 1e-12:
            return Scale(self.left + (other.left - self.left) * share, days)
        gone = (days - self.days) / (other.days - self.days)
        return Scale(self.left + (other.left - self.left) * gone, days)

    def near(self, other: "Scale", width: float) -> bool:
        """Tell whether another looks the same, to less than half a pixel."""
        return (
            abs(self.x(other.left)) < 0.5
            and abs(self.x(other.left + other.days * width) - width) < 0.5
        )


def fitted(first: float, last: float, width: float, margin: float = 0.0) -> Scale:
    """Show the days from `first` to `last`, both included, with `margin` pixels on each side."""
    room = max(width - 2 * margin, 1.0)
    days = min(max((last + 1 - first) / room, CLOSEST), WIDEST)
    middle = (first + last + 1) / 2
    return Scale(middle - days * width / 2, days)


def whole(first: int, last: int, width: float, px: Callable[[float], int]) -> Scale:
    """Show all days from the first to the last, with a small margin: in chart and overview alike.

    `px` gives the pixels of steps of the grid.
    """
    return fitted(first, max(last, first + 1), max(width, 10.0), px(MARGIN))
