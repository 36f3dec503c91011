"""Draws the balance: a band for each partner, one axis for all, and who covers which column."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QScrollArea

from db.analysis.balance import Balance
from db.analysis.steps import Step
from desktop.models.wording import term
from desktop.theme.adapting import adapted
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.views.balance import words
from desktop.views.balance.hatching import fill
from desktop.views.balance.marked import Marked, Terms
from desktop.views.balance.scene import Band, Drawn, Scene

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
FREE = 2.75
"""Steps of the grid that a name on a block leaves free."""
_EVERY: dict[Step, tuple[int, ...]] = {
    "month": (1, 3, 6, 12, 24, 60, 120, 240, 600),
    "quarter": (1, 2, 4, 8, 20, 40, 80, 200),
    "year": (1, 2, 5, 10, 20, 50, 100, 200),
    "decade": (1, 2, 5, 10, 20, 50),
    "century": (1, 2, 5, 10, 20),
}
"""One in how many columns has a name on the axis: round numbers of each step."""


BARS = (Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAlwaysOn)


class BalanceChart(Marked):
    """The picture; it stands in a scroll area, whose axis and names stay in sight."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Balance"))
        self._domains: list[str] = []
        self._named = False
        look.changed.connect(self.lay_out)

    def stand_in(self, area: QScrollArea) -> None:
        """Fit the picture to a scroll area."""
        self._area = area
        area.setWidget(self)
        area.horizontalScrollBar().valueChanged.connect(self.update)
        area.verticalScrollBar().valueChanged.connect(self.update)

    def show_balance(self, found: Balance, terms: Terms, *, named: bool = False) -> None:
        """Take another balance; `named` writes the beginning of their domain on the blocks."""
        self._found, self._terms, self._named = found, terms, named
        self._domains = [key for vocabulary, key in terms if vocabulary == "domain"]
        partners = ", ".join(row.name for row in found.rows)
        told = tr("Balance of {focus} with {partners}", focus=found.name, partners=partners)
        self.setAccessibleName(told)
        self.lay_out()

    def lay_out(self) -> None:
        """Reckon anew where everything stands."""
        if self._found is None:
            return
        self.scene, bars = self._laid_out(self._found)
        size = self.scene.size.toSize().expandedTo(QSize(1, 1))
        wider = size.width() > self.minimumWidth()
        self.setMinimumSize(size)
        if self._area is not None:
            self._area.setHorizontalScrollBarPolicy(BARS[bars[0]])
            self._area.setVerticalScrollBarPolicy(BARS[bars[1]])
            self.resize(size.expandedTo(self._area.viewport().size()))  # Qt would do so later
        if wider and self._area is not None:
            QTimer.singleShot(0, self, self._show_latest)
        self.update()

    def _laid_out(self, found: Balance) -> tuple[Scene, tuple[bool, bool]]:
        """Lay out for what can be seen, and tell which scroll bars take of it: across, down.

        Left to Qt, one bar would call for the other and stay when it is not needed any more.
        """
        area = self._area
        if area is None:
            seen = QSizeF(self.size())
            return Scene(found, self.look.px, seen, self._domains), (False, False)
        wide = area.verticalScrollBar().sizeHint().width()
        high = area.horizontalScrollBar().sizeHint().height()
        across = down = False
        while True:
            seen = QSizeF(area.width() - down * wide, area.height() - across * high)
            scene = Scene(found, self.look.px, seen, self._domains)
            more = scene.width > seen.width(), scene.size.height() > seen.height()
            if (across or more[0], down or more[1]) == (across, down):
                return scene, (across, down)
            across, down = across or more[0], down or more[1]

    def _show_latest(self) -> None:
        """Begin at the newest columns where not all of them can be seen."""
        if self._area is not None:
            bar = self._area.horizontalScrollBar()
            bar.setValue(bar.maximum())

    def colour(self, domain: str | None) -> str:
        """Give the colour of a domain."""
        found = self._terms.get(("domain", domain or ""))
        own = found.colour if found else None
        palette = self.look.palette
        return adapted(QColor(own), palette).name() if own else palette.bar

    @property
    def used_domains(self) -> list[str]:
        """The domains that have a block, in the order of the vocabulary."""
        rows = self._found.rows if self._found else ()
        used = {domain for row in rows for _, domain in row.stacks.by_domain}
        return [domain for domain in self._domains if domain in used]

    def draw(self, painter: QPainter, size: QSizeF) -> None:
        """Draw everything; on the screen the axis stays at the foot of what is seen."""
        scene = self.scene
        if scene is None:
            return
        on_screen = painter.device() is self
        seen = self._seen() if on_screen else QRectF(QPointF(0, 0), size)
        for band in scene.bands:
            self._draw_band(painter, scene, band)
        for one in scene.drawn_between(seen.left(), seen.right()):
            self._draw_block(painter, one)
        for band in scene.bands:
            self._draw_heights(painter, scene, band, seen.left())
            self._draw_head(painter, band, seen.left())
        self._draw_foot(painter, scene, seen)

    def _draw_band(self, painter: QPainter, scene: Scene, band: Band) -> None:
        right = scene.column_left(scene.found.columns[-1] + 1) if scene.found.columns else 0.0
        if scene.found.has_open:
            right = scene.column_rect(None, 0, 0).right()
            self._draw_open(painter, scene, band)
        painter.setPen(QPen(self.look.colour("text"), 1))
        painter.drawLine(QPointF(scene.left, band.zero), QPointF(right, band.zero))

    def _draw_heights(self, painter: QPainter, scene: Scene, band: Band, left: float) -> None:
        """Write what the heights stand for, on a ground that covers what is scrolled under it."""
        look = self.look
        if left > 0:
            ground = QRectF(left, band.plot.top() - look.px(2), scene.left - look.px(1), 0)
            ground.setHeight(band.plot.height() + look.px(4))
            painter.fillRect(ground, look.colour("base"))
        painter.setFont(look.font(11))
        painter.setPen(look.colour("quiet"))
        marks = {band.zero: 0.0}
        if scene.highest:
            marks[band.zero - scene.unit * scene.highest] = scene.highest
        if scene.lowest:
            marks[band.zero + scene.unit * scene.lowest] = scene.lowest
        for at, value in marks.items():
            where = QRectF(left, at - look.px(3), scene.left - look.px(2), look.px(6))
            painter.drawText(where, RIGHT, words.figure(value))

    def _draw_open(self, painter: QPainter, scene: Scene, band: Band) -> None:
        """Set what has an open date apart by a ground of its own."""
        where = scene.column_rect(None, band.plot.top(), band.plot.height())
        painter.fillRect(where, self.look.colour("paper"))

    def _draw_block(self, painter: QPainter, one: Drawn) -> None:
        first = one.blocks[0]
        dashed = first.status in {"planned", "alleged"}
        fill(
            painter, self.look, one.where, self.colour(first.domain),
            voices=first.voices, dashed=dashed,
        )  # fmt: skip
        if self._named or self.look.palette.name == "contrast":
            self._draw_name(painter, one)

    def _draw_name(self, painter: QPainter, one: Drawn) -> None:
        """Write the beginning of the domain on a block, for whom its colour says nothing.

        It stands on the left and leaves free enough to see whether the block is hatched.
        """
        look, where = self.look, one.where
        font = look.font(10, 600)
        metrics = QFontMetricsF(font)
        name = term(self._terms, "domain", one.blocks[0].domain)
        room = where.width() - look.px(FREE) - look.px(0.5)
        fitting = (name[:letters] for letters in (3, 2, 1))
        name = next((o for o in fitting if metrics.horizontalAdvance(o) + look.px(1) <= room), "")
        if not name or look.px(2.75) > where.height():
            return
        width = metrics.horizontalAdvance(name) + look.px(1)
        ground = QRectF(0, 0, width, min(metrics.height(), where.height() - 2))
        ground.moveCenter(where.center())
        ground.moveLeft(where.left() + look.px(0.5))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("base"))
        painter.drawRoundedRect(ground, look.px(0.5), look.px(0.5))
        painter.setPen(look.colour("text"))
        painter.setFont(font)
        painter.drawText(ground, CENTRE, name)

    def _draw_head(self, painter: QPainter, band: Band, left: float) -> None:
        look, found = self.look, self._found
        if found is None:
            return
        where = self._name_rect(band, left)
        painter.setFont(self._title_font())
        painter.setPen(look.colour("text"))
        painter.drawText(where, LEFT, self._title(band))
        said = words.totals(band.row, found.question.measure)
        trend = words.direction(found, band.row)
        text = f"{said} · {trend}" if trend else said
        painter.setFont(look.font(12))
        painter.setPen(look.colour("quiet"))
        room = QRectF(where.right() + look.px(3), where.top(), 0, where.height())
        room.setRight(max(left + self._seen().width() - look.px(4), room.left() + 1))
        shown = QFontMetricsF(look.font(12)).elidedText(
            text, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, LEFT, shown)

    def _draw_foot(self, painter: QPainter, scene: Scene, seen: QRectF) -> None:
        look, found = self.look, scene.found
        on_screen = painter.device() is self
        bottom = self._bottom(seen) if on_screen else scene.size.height()
        ground = QRectF(
            seen.left(), bottom - scene.foot, max(seen.width(), scene.width), scene.foot
        )
        painter.fillRect(ground, look.colour("base"))
        painter.setFont(look.font(11.5))
        painter.setPen(look.colour("quiet"))
        every = self._label_every(scene)
        for number in found.columns:
            name = words.axis_name(found.step, number, every)
            if number % every == 0:
                where = scene.axis_rect(number, bottom)
                where.setWidth(max(where.width(), scene.column_width * every))
                if on_screen and where.left() < seen.left() + look.px(2) and seen.left():
                    continue  # its beginning is scrolled away
                painter.drawText(where, CENTRE if every == 1 else LEFT, name)
        if found.has_open:
            painter.drawText(scene.axis_rect(None, bottom), CENTRE, tr("date open"))
        self._draw_coverage(painter, scene, bottom)
        beside = QRectF(seen.left(), bottom - look.px(7), scene.left - look.px(2), look.px(5))
        if on_screen and seen.left() > 0:
            painter.fillRect(beside.adjusted(0, 0, look.px(2), 0), look.colour("base"))
        painter.setPen(look.colour("quiet"))
        painter.setFont(look.font(11))
        metrics = QFontMetricsF(look.font(11))
        word = metrics.elidedText(tr("sources"), Qt.TextElideMode.ElideRight, beside.width())
        painter.drawText(beside, RIGHT, word)

    def _draw_coverage(self, painter: QPainter, scene: Scene, bottom: float) -> None:
        look, found = self.look, scene.found
        metrics = QFontMetricsF(look.font(11))
        for number, sources in zip(found.columns, found.coverage, strict=True):
            cell = scene.coverage_rect(number, bottom)
            if sources:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("bar_empty"))
                painter.drawRoundedRect(cell, look.px(0.75), look.px(0.75))
                text = str(len(sources))
            else:
                hatched = look.palette.name != "contrast"  # there it would cross the word out
                fill(painter, look, cell, look.palette.bar_empty, voices=int(hatched))
                text = tr("none") if metrics.horizontalAdvance(tr("none")) < cell.width() else "–"
            painter.setFont(look.font(11))
            painter.setPen(look.colour("quiet"))
            painter.drawText(cell, CENTRE, text)

    def _label_every(self, scene: Scene) -> int:
        """Give how many columns one label needs."""
        found = scene.found
        metrics = QFontMetricsF(self.look.font(11.5))
        for every in _EVERY[found.step]:
            names = [
                words.axis_name(found.step, at, every) for at in found.columns if not at % every
            ]
            wide = max((metrics.horizontalAdvance(name) for name in names[:40]), default=0)
            if wide + self.look.px(1.5) <= scene.column_width * every:
                return every
        return _EVERY[found.step][-1]


class BalanceArea(QScrollArea):
    """Holds the picture, and lays it out anew with its own size."""

    def __init__(self, chart: BalanceChart) -> None:
        super().__init__()
        self._chart = chart
        self.setObjectName("page")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chart.stand_in(self)

    def resizeEvent(self, event: object) -> None:  # noqa: N802
        """Lay out for the new size."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._chart.lay_out()
