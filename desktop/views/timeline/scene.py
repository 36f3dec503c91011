"""What stands where on a timeline: lanes, marks in rows, labels, what is left to the density.

No painter is needed here: a test can ask the scene for the rectangle of an event. Coordinates are
pixels; x is that of the chart, y counts from the top of the first lane.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from db.analysis.timeline import Mark, Timeline
from desktop.views.timeline.rows import Given, Wish, pack
from desktop.views.timeline.scale import Scale

CROWDS: Final = ((60, 14, 60), (150, 10, 150), (1_000, 6, 60), (10_000, 4, 40))
"""Events of a lane in sight up to which so many rows are given, to at most so many single events:
the more there are, the less a few of them say, and the more their density."""
DENSE: Final = (3, 24)
"""Rows, and single events, where there are more."""
SPARE: Final = 0.4
"""Rows that a lane is at most made taller than it has to be."""
ASIDE = 40.0
"""Pixels beyond the edges of the chart up to which a mark is drawn."""

Px = Callable[[float], int]


@dataclass(slots=True)
class Drawn:
    """A mark with its room. `left` and `right` bound it; `point` is where its glyph stands.

    `label` is where its text stands and `text` what is shown of it, "" for none. `reports` are the
    pixels of the dates on which its sources were published.
    """

    mark: Mark
    title: str
    lane: int
    left: float
    right: float
    point: float | None
    text: str = ""
    label: QRectF = field(default_factory=QRectF)
    row: int = 0
    top: float = 0.0
    parent: "Drawn | None" = None
    reports: tuple[tuple[float, float], ...] = ()
    """First and last pixel of the publication of each source that speaks of it."""

    def box(self, height: float) -> QRectF:
        """Give the rectangle of the mark without its label, in a row of some height."""
        return QRectF(self.left, self.top, max(self.right - self.left, 1.0), height)


@dataclass(slots=True)
class LaneBox:
    """A lane: its place, what is drawn in it, how many events touch the period, and the rest.

    `rest` counts, by colour and bin, the events that are not drawn one by one.
    """

    number: int
    top: float
    height: float
    total: int
    drawn: list[Drawn] = field(default_factory=list[Drawn])
    rest: NDArray[np.int64] | None = None
    seen: bool = False


class Measures:
    """The sizes of what is drawn, in pixels, and how wide a text is."""

    def __init__(
        self,
        px: Px,
        width_of: Callable[[str], float],
        elided: Callable[[str, float], str],
        *,
        reports: bool = False,
    ) -> None:
        self.px, self.width_of, self.elided = px, width_of, elided
        self.reports = reports
        self.row = float(px(7 if reports else 5.75))
        """The height of a row."""
        self.head = float(px(6.5))
        """The height of a lane's title."""
        self.strip = float(px(9))
        """The height of a lane's density."""
        self.glyph = float(px(2.75))
        """The width of a mark that stands for a day or a time within a period."""
        self.gap = float(px(1.5))
        """What is left free beside a label."""
        self.whole, self.short = float(px(60)), float(px(24))
        """The label that most ask for, and what they ask for where there is little room."""
        self.longest = float(px(150))
        """The widest label, where nothing else wants the room."""


class Memory:
    """What is kept from one frame to the next, so that little moves: rows, heights of lanes."""

    def __init__(self) -> None:
        self.rows: dict[tuple[int, int], int] = {}
        self.heights: dict[int, float] = {}
        self.days = 0.0

    def begin(self, scale: Scale) -> None:
        """Forget heights when the zoom has changed; while one only moves, lanes do not shrink."""
        if abs(self.days - scale.days) > 1e-9 * scale.days:
            self.heights.clear()
            self.days = scale.days


class Scene:
    """A timeline laid out for a scale, a width, and the part that is scrolled into sight."""

    def __init__(
        self,
        timeline: Timeline,
        scale: Scale,
        width: float,
        measures: Measures,
        titles: Callable[[list[int]], Mapping[int, str]],
    ) -> None:
        self.timeline, self.scale, self.width = timeline, scale, width
        self.measures = measures
        self._titles = titles
        self.first = int(np.floor(scale.left))
        self.last = int(np.ceil(scale.day(width))) - 1
        self.edges = _edges(scale, width, measures.px(1))
        self.lanes: list[LaneBox] = []
        self.most = 1
        """The most events in a bin of any density in sight."""
        self._fitting = 0  # rows that a lane can have where all share the room evenly

    @property
    def height(self) -> float:
        """How high all lanes are together."""
        return self.lanes[-1].top + self.lanes[-1].height if self.lanes else 0.0

    def build(self, top: float, height: float, memory: Memory) -> None:
        """Lay out the lanes between two heights; of the others only how high they are."""
        memory.begin(self.scale)
        totals = self.timeline.touching(self.first, self.last).tolist()
        measures = self.measures
        beside = measures.head + measures.strip + measures.px(1.5)
        self._fitting = int((height / max(len(totals), 1) - beside) / measures.row)
        y = 0.0
        for number, total in enumerate(totals):
            box = LaneBox(number, y, memory.heights.get(number, self._guess(total)), total)
            if y + box.height >= top and y <= top + height:
                box.seen = True
                self._fill(box, memory)
                box.height = max(box.height, memory.heights.get(number, 0.0))
                memory.heights[number] = box.height
            self.lanes.append(box)
            y += box.height
        self._spread(height)
        self._measure_rest()

    def find(self, id_: int) -> Drawn | None:
        """Give the first mark of an event, where it is drawn."""
        every = (one for lane in self.lanes for one in lane.drawn)
        return next((one for one in every if one.mark.id == id_), None)

    def _guess(self, total: int) -> float:
        rows = min(max(total, 1), 4)
        return self.measures.head + rows * self.measures.row + self.measures.px(1.5)

    def _spread(self, height: float) -> None:
        """Give the lanes some air where there is room; none is much taller than it has to be."""
        left = height - self.height
        if left <= 0 or not self.lanes:
            return
        share = min(left / len(self.lanes), SPARE * self.measures.row)
        for number, lane in enumerate(self.lanes):
            lane.top += number * share
            lane.height += share
            for one in lane.drawn:
                one.top += number * share
                one.label.translate(0, number * share)

    def _fill(self, box: LaneBox, memory: Memory) -> None:
        most_rows, most = next((rest for up_to, *rest in CROWDS if box.total <= up_to), DENSE)
        if box.total <= most:  # few enough to be told one by one may have the room there is
            most_rows = max(most_rows, self._fitting)
        places = self.timeline.members(box.number, self.first, self.last, most)
        marks = [self.timeline.mark(int(place)) for place in places]
        titles = self._titles([mark.id for mark in marks])
        drawn = [self._drawn(mark, titles.get(mark.id, ""), box.number) for mark in marks]
        wishes = self._wishes(drawn, memory)
        given, rows = pack(wishes, most_rows, float(self.measures.px(1)), crowded=box.total > most)
        measures = self.measures
        for one, wish, room in zip(drawn, wishes, given, strict=True):
            if room is not None:
                self._set(one, wish, room, box.top)
                memory.rows[box.number, one.mark.id] = room.row
                box.drawn.append(one)
        for one, wish in zip(drawn, wishes, strict=True):
            parent = drawn[wish.parent] if wish.parent >= 0 else None
            one.parent = parent if parent in box.drawn else None
        box.height = measures.head + max(rows, 1) * measures.row + measures.px(1.5)
        if box.total > len(box.drawn):
            box.height += measures.strip
            box.rest = self._rest(box)

    def _rest(self, box: LaneBox) -> NDArray[np.int64]:
        counts = self.timeline.density(range(box.number, box.number + 1), self.edges)[0]
        for one in box.drawn:
            mark = one.mark
            first = self.first if mark.first is None else mark.first
            last = self.last if mark.last is None else mark.last
            left = max(int(np.searchsorted(self.edges, first, "right")) - 1, 0)
            right = int(np.searchsorted(self.edges, last, "right"))
            counts[mark.colour, left:right] -= 1
        return counts

    def _measure_rest(self) -> None:
        tallest = [int(lane.rest.sum(axis=0).max()) for lane in self.lanes if lane.rest is not None]
        self.most = max([1, *tallest])

    def _drawn(self, mark: Mark, title: str, lane: int) -> Drawn:
        """Give a mark's pixels before it has a row."""
        scale, glyph = self.scale, self.measures.glyph
        left = -ASIDE if mark.first is None else max(scale.x(mark.first), -ASIDE)
        far = self.width + ASIDE
        right = far if mark.last is None else min(scale.x(mark.last + 1), far)
        point: float | None = None
        if mark.form != "span" and not (mark.form == "day" and right - left >= 2 * glyph):
            point = (left + right) / 2
            if mark.first is None or mark.last is None:
                point = (right if mark.first is None else left) + glyph * (
                    -1.5 if mark.first is None else 1.5
                )
            inner = max(left, 0.0) + glyph, min(right, self.width) - glyph
            if right - left > 3 * glyph and inner[0] < inner[1]:
                point = min(max(point, inner[0]), inner[1])
            left, right = min(left, point - glyph / 2), max(right, point + glyph / 2)
        elif right - left < glyph / 2:
            middle = (left + right) / 2
            left, right = middle - glyph / 4, middle + glyph / 4
        found = Drawn(mark, title, lane, left, right, point)
        if self.measures.reports:
            found.reports = tuple(
                (scale.x(first), scale.x(last + 1))
                for _, first, last in self.timeline.reports(mark.place)
            )
        return found

    def _wishes(self, drawn: list[Drawn], memory: Memory) -> list[Wish]:
        at = {one.mark.place: number for number, one in enumerate(drawn)}
        places = np.array([one.mark.place for one in drawn], dtype=np.int32)
        weights: list[float] = self.timeline.weights(places).tolist()
        found: list[Wish] = []
        for one, weight in zip(drawn, weights, strict=True):
            left, right = one.left, one.right
            if one.reports:
                left = max(min(left, one.reports[0][0]), -ASIDE)
                right = min(max(right, *(last for _, last in one.reports)), self.width + ASIDE)
            whole, short = self._label_widths(one, right)
            before = memory.rows.get((one.lane, one.mark.id), -1)
            parent = at.get(one.mark.parent, -1)
            longest = self._longest(one) if whole and not self._over_line(one, whole) else whole
            found.append(
                Wish(left, right, whole, short, weight, parent, before, self.width, longest)
            )
        return found

    def _label_widths(self, one: Drawn, right: float) -> tuple[float, float]:
        """Give how much room the label takes beyond the mark: none where it stands on a bar."""
        wanted = self._wanted(one)
        if self._on_bar(one, right, wanted):
            return 0.0, 0.0
        if self._over_line(one, wanted):
            beyond = max(one.right + wanted - right, 0.0)
            return beyond, beyond
        return wanted, min(wanted, self.measures.short)

    def _wanted(self, one: Drawn) -> float:
        measures = self.measures
        return min(measures.width_of(one.title), measures.whole) + 2 * measures.gap

    def _longest(self, one: Drawn) -> float:
        measures = self.measures
        return min(measures.width_of(one.title), measures.longest) + 2 * measures.gap

    def _on_bar(self, one: Drawn, right: float, wanted: float) -> bool:
        """Tell whether a label goes onto its mark, because there is no room to the right of it."""
        seen = min(one.right, self.width) - max(one.left, 0.0)
        return right + wanted > self.width and seen > wanted + 3 * self.measures.glyph

    def _over_line(self, one: Drawn, wanted: float) -> bool:
        """Tell whether a label stands above the line from the event to its reports."""
        return bool(one.reports) and one.right + wanted <= self.width

    def _set(self, one: Drawn, wish: Wish, room: Given, top: float) -> None:
        measures = self.measures
        gap = measures.gap
        one.row = room.row
        one.top = top + measures.head + room.row * measures.row
        wanted = self._wanted(one)
        if room.label is None:
            return
        width = room.label - 2 * gap
        if self._on_bar(one, wish.right, wanted):
            seen = min(one.right, self.width) - max(one.left, 0.0) - 3 * measures.glyph
            wanted = min(self._longest(one), max(seen, wanted))
            start, width = self._inside(one, wanted), wanted - 2 * gap
        elif self._over_line(one, wanted):
            start, width = one.right + gap, wanted - 2 * gap
        elif room.left < wish.left:
            start = room.left + gap
        else:
            start = wish.right + gap
        one.text = measures.elided(one.title, width + 1)
        one.label = QRectF(start, one.top, width + 1, measures.row)

    def _inside(self, one: Drawn, wanted: float) -> float:
        """Give where a label on a bar begins: beside the glyph, else at the left edge in sight."""
        glyph = self.measures.glyph
        start = max(one.left, 0.0) + glyph
        if one.point is not None and one.point + glyph + wanted > min(one.right, self.width):
            one.point = start
        return start if one.point is None else one.point + glyph


def _edges(scale: Scale, width: float, least: float) -> NDArray[np.int64]:
    """Give days that part the width into bins of at least `least` pixels, fixed in time.

    A bin is a power of two of days from a fixed day on: moving does not change which days share
    one, and zooming splits or joins whole bins.
    """
    days = 1
    while days / scale.days < least:
        days *= 2
    first = int(np.floor(scale.left / days))
    last = int(np.ceil(scale.day(width) / days))
    return np.arange(first, last + 1, dtype=np.int64) * days
