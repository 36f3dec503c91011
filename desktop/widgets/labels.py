"""Labels: plain ones in the styles of the window, links to records, badges, swatches, rules."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from desktop.models.wording import kind_name
from desktop.theme import icons
from desktop.tr import tr

if TYPE_CHECKING:
    from desktop.models.blocks import Link
    from desktop.places import Place
    from desktop.theme.look import Look


def label(text: str, name: str = "", *, wrap: bool = False) -> QLabel:
    """Make a label; `name` chooses its style (quiet, small, heading, strong …)."""
    made = QLabel(text)
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    made.setAccessibleName(text)
    return made


def rule() -> QFrame:
    """Make a thin line."""
    made = QFrame()
    made.setObjectName("rule")
    return made


class LinkLabel(QLabel):
    """The title of a record; a click or Enter goes there, with Ctrl in a new tab."""

    followed = Signal(object, bool)

    def __init__(self, look: "Look", link: "Link", *, weight: int = 400) -> None:
        super().__init__()
        self._link, self._apart = link, False
        shown = escape(link.text)
        if link.kind:
            colour = link_colour(look, link.kind)
            style = f"color:{colour};text-decoration:none;font-weight:{weight}"
            shown = f'<a href="{link.id}" style="{style}">{shown}</a>'
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(shown)
        self.setWordWrap(True)
        self.setAccessibleName(link.text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setMinimumHeight(QFontMetrics(look.font()).height() + look.px(0.5))
        if link.kind:
            self.setToolTip(f"{kind_name(link.kind)}: {link.hint or link.text}")
            self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.LinksAccessibleByMouse
                | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            )
            self.linkActivated.connect(self._on_activated)

    @property
    def link(self) -> "Link":
        """What it leads to."""
        return self._link

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Remember whether Ctrl was held, or the middle button used."""
        self._apart = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        super().mouseReleaseEvent(event)

    def _on_activated(self) -> None:
        self.followed.emit(self._link.id, self._apart)


def link_colour(look: "Look", kind: str) -> str:
    """Give the colour of links to a kind: events are dark, since they are the text itself."""
    palette = look.palette
    if kind in {"source", "annotation"}:
        return palette.of_kind(kind)
    return palette.text if kind == "event" else palette.link


class PassageLabel(QLabel):
    """Words of a source; a click or Enter opens the text where they stand."""

    gone = Signal(object, bool)

    def __init__(self, text: str, place: "Place") -> None:
        super().__init__(text)
        self._place = place
        self.setObjectName("quotation")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAccessibleName(text)
        self.setToolTip(tr("Read it in its text"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open the text, with Ctrl in a new tab."""
        if self.rect().contains(event.position().toPoint()):
            apart = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.gone.emit(self._place, apart)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open the text by Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            apart = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.gone.emit(self._place, apart)
        else:
            super().keyPressEvent(event)


class Badge(QWidget):
    """The badge of a kind: colour and letter."""

    def __init__(self, look: "Look", kind: str, steps: float = 4.5) -> None:
        super().__init__()
        self._look, self._kind, self._steps = look, kind, steps
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(kind_name(kind))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give its size."""
        side = self._look.px(self._steps)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        del event
        side = self._look.px(self._steps)
        painter = QPainter(self)
        self._look.draw_badge(painter, self._kind, QRectF(0, 0, side, side))
        painter.end()


class Swatch(QWidget):
    """A small square in the colour of a tag or domain; its name stands beside it."""

    def __init__(self, look: "Look", colour: str) -> None:
        super().__init__()
        self._look, self._colour = look, colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give its size."""
        return QSize(self._look.px(2.25), self._look.px(4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        del event
        side = self._look.px(2.25)
        painter = QPainter(self)
        icons.swatch(painter, self._colour, QRectF(0, (self.height() - side) / 2, side, side))
        painter.end()


class Elided(QLabel):
    """A label of one line that ends in an ellipsis where it does not fit; its tip has it all."""

    def __init__(self, text: str, name: str = "") -> None:
        super().__init__()
        self._whole = text
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.say(text)

    def say(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give room for the whole text."""
        hint = super().sizeHint()
        return QSize(
            self._frame() + self.fontMetrics().horizontalAdvance(self._whole), hint.height()
        )

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def resizeEvent(self, event: QEvent) -> None:  # type: ignore[override]  # noqa: N802
        """Fit the text anew."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _frame(self) -> int:
        """Give what the style adds around the text, and a pixel on each side."""
        text = self.fontMetrics().horizontalAdvance(self.text())
        return max(super().sizeHint().width() - text, 0) + 2

    def _fit(self) -> None:
        width = max(self.width() - self._frame(), 1)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, width)
        if shown != self.text():
            self.setText(shown)
