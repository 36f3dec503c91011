"""Where everything of the balance stands, in pixels: asked by the drawing, the keys and tests."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF

from db.analysis.balance import Balance, Row
from db.analysis.blocks import Block, Measure
from db.analysis.stacks import Stack

LEAST: Final = 1.0
"""Steps of the grid: where blocks would be lower than this, neighbours are drawn as one."""

MOST_UNIT: Final = 4.5


@dataclass(frozen=True, slots=True)
class Drawn:
    """One block, or several of a colour drawn as one."""

    key: str
    where: QRectF
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """The part of the picture that belongs to one partner."""

    row: Row
    head: QRectF
    plot: QRectF
    zero: float


class Scene:
    """Lays out a balance for a width and a height that can be seen; it may need more of both."""

    def __init__(
        self,
        found: Balance,
        px: Callable[[float], int],
        seen: QSizeF,
        domains: Sequence[str],
    ) -> None:
        self.found = found
        self._px = px
        self._order = {key: number for number, key in enumerate(domains)}
        self._measure: Measure = found.question.measure
        self.left = px(15)
        self.foot = px(17)
        numbers = len(found.columns)
        self.open_width = px(18) if found.has_open else 0
        room = seen.width() - self.left - px(4) - self.open_width
        self.column_width = max(room / max(numbers, 1), px(6))
        self.column_width = min(self.column_width, px(40))
        self.width = max(
            seen.width(), self.left + self.column_width * numbers + self.open_width + px(4)
        )
        self._measure_rows(seen.height())
        self.bands = self._bands()
        self._made: dict[tuple[int, int | None], list[Drawn]] = {}

    @cached_property
    def drawn(self) -> list[Drawn]:
        """All blocks, partner by partner, column by column from the top down."""
        columns = self.columns()
        return [
            one
            for band in range(len(self.bands))
            for at in columns
            for one in self._blocks(band, at)
        ]

    def drawn_of(self, key: str) -> Drawn | None:
        """Give a block, or several drawn as one, by its key."""
        party, _, rest = key.partition("/")
        id_ = rest.partition("/")[0]
        for at, band in enumerate(self.bands):
            columns = band.row.columns
            if str(band.row.party.actor_id) == party and id_.isdigit() and int(id_) in columns:
                found = self._blocks(at, columns[int(id_)])
                return next((one for one in found if one.key == key), None)
        return None

    def drawn_between(self, left: float, right: float, band: Band | None = None) -> list[Drawn]:
        """Give the blocks of the columns between two places, of one partner or of all."""
        inside = [
            at
            for at in self.columns()
            if (place := self.column_rect(at, 0, 0)).left() <= right and place.right() >= left
        ]
        bands = [at for at, one in enumerate(self.bands) if band is None or one is band]
        return [one for at in bands for number in inside for one in self._blocks(at, number)]

    @property
    def size(self) -> QSizeF:
        """The size that the picture needs."""
        return QSizeF(self.width, self.content + self.foot)

    def column_left(self, number: int | None) -> float:
        """Give the left edge of a column; that of the open dates for None."""
        if number is None:
            return self.left + self.column_width * len(self.found.columns) + self._px(2)
        return self.left + self.column_width * (number - self.found.first)

    def column_rect(self, number: int | None, top: float, height: float) -> QRectF:
        """Give the part of a column between two heights."""
        width = self.column_width if number is not None else self.open_width - self._px(2)
        return QRectF(self.column_left(number), top, width, height)

    def columns(self) -> list[int | None]:
        """Give all columns, that of the open dates last."""
        return [*self.found.columns, *([None] if self.found.has_open else [])]

    def _measure_rows(self, seen: float) -> None:
        found, px = self.found, self._px
        self.highest = found.highest(1, self._measure)
        self.lowest = found.highest(-1, self._measure)
        reach = max(self.highest + self.lowest, 1)
        self.head = px(9)
        number = max(len(found.rows), 1)
        room = (seen - self.foot - px(2)) / number - self.head - px(5)
        self.unit = min(max(room, px(24)) / reach, px(MOST_UNIT))
        self.plot = max(self.unit * reach, px(8))
        self.content = number * (self.head + self.plot + px(5)) + px(1)

    def _bands(self) -> list[Band]:
        made: list[Band] = []
        top = float(self._px(1))
        for row in self.found.rows:
            head = QRectF(self._px(3.5), top, self.width - self._px(7), self.head)
            plot = QRectF(self.left, head.bottom(), self.width - self.left, self.plot)
            zero = plot.top() + self.unit * self.highest if self.highest else plot.top()
            if not self.highest + self.lowest:
                zero = plot.center().y()
            made.append(Band(row, head, plot, zero))
            top = plot.bottom() + self._px(5)
        return made

    def _blocks(self, band: int, number: int | None) -> list[Drawn]:
        """Lay out the blocks of a partner in a column from the top down."""
        if (band, number) not in self._made:
            stacks = self.bands[band].row.stacks.by_place
            above = self._stack(self.bands[band], number, 1, stacks.get((number, 1)))
            below = self._stack(self.bands[band], number, -1, stacks.get((number, -1)))
            self._made[band, number] = [*reversed(above), *below]
        return self._made[band, number]

    def _stack(self, band: Band, number: int | None, sign: int, stack: Stack | None) -> list[Drawn]:
        if stack is None:
            return []
        where = self.column_rect(number, 0, 0)
        width = min(where.width() * 0.74, self._px(20))
        left = where.center().x() - width / 2
        at = band.zero
        made: list[Drawn] = []
        for blocks, amount in self._groups(stack):
            height = self.unit * amount
            top = at - height if sign > 0 else at
            at -= sign * height
            gap = 1.0 if height > self._px(1) else 0.0
            shape = QRectF(left, top + gap, width, max(height - 2 * gap, 1.0))
            party = band.row.party.actor_id
            made.append(Drawn(f"{party}/{blocks[0].id}/{sign}", shape, blocks))
        return made

    def _groups(self, stack: Stack) -> Iterator[tuple[tuple[Block, ...], float]]:
        """Give what is drawn as one, and what it counts: a block, or neighbours that are alike."""
        measure, order = self._measure, self._order
        alike = sorted(
            stack.groups.items(), key=lambda one: (order.get(one[0][0], len(order)), one[0][1])
        )
        together = self.unit * stack.least(measure) < self._px(LEAST)
        for _, group in alike:
            if together:
                yield tuple(group.blocks), group.height(measure)
            else:
                yield from (((block,), block.height(measure)) for block in group.blocks)

    def coverage_rect(self, number: int, bottom: float) -> QRectF:
        """Give the cell that tells how many sources cover a column; `bottom` of the picture."""
        px = self._px
        cell = self.column_rect(number, bottom - px(7), px(5))
        return cell.adjusted(px(0.5), 0, -px(0.5), 0)

    def axis_rect(self, number: int | None, bottom: float) -> QRectF:
        """Give where the name of a column stands."""
        return self.column_rect(number, bottom - self.foot + self._px(2), self._px(6))

    def drawn_at(self, at: QPointF) -> Drawn | None:
        """Give the block at a point."""
        near = self.drawn_between(at.x(), at.x())
        return next((one for one in near if one.where.contains(at)), None)
