"""The card that a selection brings up in the margin: what can be done with it, by key or click."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QWidget

from desktop.theme import icons
from desktop.theme.look import Look

HIGH, LEAST = 6, 14
"""Steps of the grid: how high an offer is, and how wide at least."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be done: its key, its words, the colour of a tag, the command's id."""

    key: str
    text: str
    command: str
    colour: str = ""


class OfferCard(QFrame):
    """Shows offers in two columns: tags, and the rest. `taken` gives a command's id."""

    taken = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[list[Offer], list[Offer]] = ([], [])
        self._buttons: tuple[list[OfferButton], list[OfferButton]] = ([], [])
        self._parts = 1
        self._grid = QGridLayout(self)
        self.setObjectName("offers")
        self.hide()

    @property
    def offers(self) -> list[Offer]:
        """What is offered."""
        return [*self._shown[0], *self._shown[1]]

    def show_offers(self, tags: list[Offer], others: list[Offer]) -> None:
        """Offer tags on the left, other commands on the right."""
        if (tags, others) == self._shown:
            return
        self._shown = (tags, others)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        px = self._look.px
        self._grid.setContentsMargins(px(2), px(1.5), px(2), px(1.5))
        self._grid.setHorizontalSpacing(px(1))
        self._grid.setVerticalSpacing(0)
        self._buttons = ([self._button(one) for one in tags], [self._button(one) for one in others])
        self._set_out()

    def fit(self, width: int, height: int) -> None:
        """Be no higher than this, where the width has room for twice as many columns."""
        margins = self._grid.contentsMargins()
        ends = margins.top() + margins.bottom()
        tall = max(map(len, self._buttons), default=0) * self._look.px(HIGH) + ends
        sides = margins.left() + margins.right() + 3 * self._grid.horizontalSpacing()
        room = width >= 4 * self._look.px(LEAST) + sides
        parts = 2 if tall > height and room else 1
        if parts != self._parts:
            self._parts = parts
            self._set_out()

    def _set_out(self) -> None:
        """Set each half into one column or two."""
        for column in range(4):
            self._grid.setColumnStretch(column, int(column < 2 * self._parts))
        for half, buttons in enumerate(self._buttons):
            for at, button in enumerate(buttons):
                row, column = divmod(at, self._parts)
                self._grid.removeWidget(button)
                self._grid.addWidget(button, row, half * self._parts + column)
        self._grid.activate()

    def _button(self, offer: Offer) -> "OfferButton":
        button = OfferButton(self._look, offer, self)
        button.clicked.connect(lambda _=False, id_=offer.command: self.taken.emit(id_))
        button.show()
        return button


class OfferButton(QAbstractButton):
    """A key in a frame, a swatch, words. It takes no focus: the keyboard stays in the text."""

    def __init__(self, look: Look, offer: Offer, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._offer = look, offer
        self.setText(offer.text)
        self.setToolTip(offer.text)
        self.setAccessibleName(f"{offer.text} ({offer.key})" if offer.key else offer.text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give its size."""
        return QSize(self._look.px(24), self._look.px(HIGH))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give the least size."""
        return QSize(self._look.px(LEAST), self._look.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it, light on dark (or dark on light)."""
        del event
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        front = look.colour("base")
        painter.setPen(front)
        if self.underMouse():
            soft = look.colour("base")
            soft.setAlpha(36)
            painter.setBrush(soft)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()), px(1), px(1))
            painter.setPen(front)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        side = px(4.5)
        cap = QRectF(px(0.5), (self.height() - side) / 2, side, side)
        painter.setOpacity(0.55)
        painter.drawRoundedRect(cap, px(0.75), px(0.75))
        painter.setOpacity(1.0)
        painter.setFont(look.font(11, 500))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._offer.key)
        left = cap.right() + px(1.5)
        if self._offer.colour:
            small = px(2.25)
            where = QRectF(left, (self.height() - small) / 2, small, small)
            icons.swatch(painter, self._offer.colour, where)
            left += small + px(1.25)
        font = look.font(12.5)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        text = metrics.elidedText(
            self._offer.text, Qt.TextElideMode.ElideRight, self.width() - left - 1
        )
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left, base), text)
        painter.end()
