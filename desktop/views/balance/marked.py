"""What of the balance can be pointed at, walked to and chosen: names, blocks, coverage."""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from db.analysis.balance import Balance, Row
from db.store.outline import Term
from desktop.models.wording import term
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.views.balance import words
from desktop.views.balance.scene import Band, Drawn, Scene
from desktop.widgets.chart import Chart, Mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea

Terms = Mapping[tuple[str, str], Term]


class Marked(Chart):
    """The ground of the picture: where its marks are. A mark is made when it is asked for."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self.scene: Scene | None = None
        self._found: Balance | None = None
        self._terms: Terms = {}
        self._area: QScrollArea | None = None

    def marks(self) -> Sequence[Mark]:
        """Give names, blocks and coverage, in reading order; of what is far away to the side none.

        Who walks on comes to it: what is walked to is brought into sight.
        """
        scene = self.scene
        if scene is None:
            return []
        seen = self._seen()
        left, right = seen.left() - seen.width(), seen.right() + seen.width()
        made: list[Mark] = []
        for band in scene.bands:
            made.append(self._mark_of_row(band))
            made += [self._mark(one) for one in scene.drawn_between(left, right, band)]
        return [*made, *(self._mark_of_column(number) for number in scene.found.columns)]

    def marks_of(self, keys: Collection[str]) -> list[Mark]:
        """Give the marks with these keys."""
        return [mark for key in keys if (mark := self._mark_of(key)) is not None]

    def mark_at(self, at: QPointF) -> Mark | None:
        """Give the mark at a point."""
        scene = self.scene
        if scene is None:
            return None
        for number in scene.found.columns:
            if scene.coverage_rect(number, self._bottom(self._seen())).contains(at):
                return self._mark_of_column(number)
        for band in scene.bands:
            if self._name_rect(band, self._seen().left()).contains(at):
                return self._mark_of_row(band)
        one = scene.drawn_at(at)
        return self._mark(one) if one is not None else None

    def seek(self, id_: int) -> list[str]:
        """Bring a record into sight and give the keys of the blocks that stand for it."""
        every = self.scene.drawn if self.scene else ()
        found = [
            one for one in every if any(id_ in (block.id, *block.parts) for block in one.blocks)
        ]
        fewest = min((len(one.blocks) for one in found), default=0)
        found = [one for one in found if len(one.blocks) == fewest]
        if found:
            self.bring_into_view(self._mark(found[0]))
        return [one.key for one in found]

    def _mark_of(self, key: str) -> Mark | None:
        scene, (word, _, name) = self.scene, key.partition(" ")
        if scene is None:
            return None
        if word == "row":
            rows = (one for one in scene.bands if str(one.row.party.actor_id) == name)
            return next((self._mark_of_row(band) for band in rows), None)
        if word == "coverage":
            numbers = (number for number in scene.found.columns if str(number) == name)
            return next((self._mark_of_column(number) for number in numbers), None)
        one = scene.drawn_of(key)
        return self._mark(one) if one is not None else None

    def _mark_of_row(self, band: Band) -> Mark:
        found, row, left = self._found, band.row, self._seen().left()
        assert found is not None  # noqa: S101 - its band was asked for
        ids = tuple(row.columns)
        key, title = f"row {row.party.actor_id}", self._title(band)
        return Mark(key, self._name_rect(band, left), ids, title, self._told(found, row))

    def _mark_of_column(self, number: int) -> Mark:
        scene = self.scene
        assert scene is not None  # noqa: S101
        found = scene.found
        sources = found.coverage[number - found.first]
        where = scene.coverage_rect(number, self._bottom(self._seen()))
        name = words.column_name(found.step, number)
        text = tr("{column}: {sources}", column=name, sources=words.covered(len(sources)))
        return Mark(f"coverage {number}", where, sources, text)

    def bring_into_view(self, mark: Mark) -> None:
        """Scroll to a mark that the keyboard came to."""
        if self._area is not None and not mark.key.startswith("coverage"):
            centre = mark.where.center().toPoint()
            margin = self.look.px(20)
            self._area.ensureVisible(centre.x(), centre.y(), margin, margin)

    def drawn(self, key: str) -> Drawn | None:
        """Give a block, or several drawn as one, by its key."""
        return self.scene.drawn_of(key) if self.scene else None

    def _mark(self, one: Drawn) -> Mark:
        ids = tuple(id_ for block in one.blocks for id_ in (block.id, *block.parts))
        first = one.blocks[0]
        if len(one.blocks) == 1:
            return Mark(
                one.key, one.where, ids, first.title, words.block_detail(first, self._terms)
            )
        domain = term(self._terms, "domain", first.domain) or tr("no domain")
        text = tr("{n:,} {n:event|events}", n=len(one.blocks))
        return Mark(one.key, one.where, ids, text, f"{domain} · {words.voices(first.voices)}")

    def _told(self, found: Balance, row: Row) -> str:
        members = ", ".join(row.members[:12])
        parts = (
            words.totals(row, found.question.measure),
            words.direction(found, row),
            words.left_out(row),
            tr("with {members}", members=members) if members else "",
        )
        return "\n".join(part for part in parts if part)

    def _seen(self) -> QRectF:
        """Give the part of the picture that the scroll area shows."""
        if self._area is None:
            return QRectF(self.rect())
        bars = self._area.horizontalScrollBar().value(), self._area.verticalScrollBar().value()
        return QRectF(QPointF(*bars), QSizeF(self._area.viewport().size()))

    def _bottom(self, seen: QRectF) -> float:
        """Give the bottom of the axis: under the bands, or at the foot of what is seen."""
        scene = self.scene
        return min(scene.size.height() if scene else seen.bottom(), seen.bottom())

    def _name_rect(self, band: Band, left: float) -> QRectF:
        text = self._title(band)
        width = QFontMetricsF(self._title_font()).horizontalAdvance(text)
        return QRectF(left + self.look.px(3.5), band.head.top(), width, band.head.height())

    def _title_font(self) -> QFont:
        return self.look.font(15, 700, reading=True)

    def _title(self, band: Band) -> str:
        return f"{self._found.name if self._found else ''} ↔ {band.row.name}"
