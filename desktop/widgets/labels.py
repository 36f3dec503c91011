"""Labels: plain ones in the styles of the window, links to records, badges, swatches, rules."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from desktop.models.wording import kind_name
from desktop.theme import icons
from desktop.tr import tr
from desktop.widgets.wrapping import Wrapped, laid, longest

if TYPE_CHECKING:
    from desktop.models.blocks import Link
    from desktop.places import Place
    from desktop.theme.look import Look


_WRAPPED: Final = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value
_FAR: Final = 1 << 20
_LARGE: Final = 1.4
"""The size of the text from which a narrow pane has no room for two columns."""
_AROUND: Final = 0.68
"""How strong the words around those that are meant are painted."""


def label(text: str, name: str = "", *, wrap: bool = False) -> QLabel:
    """Make a label; `name` chooses its style (quiet, small, heading, strong …)."""
    made = Wrapped(text) if wrap else QLabel(text)
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setAccessibleName(text)
    return made


def stacks(look: "Look", *, wide: bool) -> bool:
    """Tell whether words that name something stand above it, since beside it is no room."""
    return not wide and look.scale >= _LARGE


def rule() -> QFrame:
    """Make a thin line."""
    made = QFrame()
    made.setObjectName("rule")
    return made


class _Leading(QLabel):
    """Words that lead somewhere: by a click on them or Enter, with Ctrl in a new tab.

    It measures and paints its words itself. Qt's label keeps a whole document for what takes the
    keyboard, which costs two to three times as much, and pages have hundreds of these. Its sizes
    are kept: Qt asks for them again and again while a page is filled.
    """

    def __init__(self, text: str, name: str, tip: str) -> None:
        super().__init__()
        self._said = text
        self._heights: dict[int, int] = {}
        self._longest: int | None = None
        self._wanted: QSize | None = None
        self.setObjectName(name)
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if tip:
            self.setToolTip(tip)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def text(self) -> str:
        """Give its words."""
        return self._said

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Give the height of its words in a width."""
        if width not in self._heights:
            self.ensurePolished()
            self._heights[width] = self._bounds(width).height()
        return self._heights[width]

    def sizeHint(self) -> QSize:  # noqa: N802
        """Ask for one line, where it is not too long."""
        if self._wanted is None:
            self.ensurePolished()
            metrics = self.fontMetrics()
            width = min(metrics.horizontalAdvance(self._said) + 1, metrics.averageCharWidth() * 60)
            self._wanted = QSize(width, self.heightForWidth(width))
        return self._wanted

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for its longest word, if that is not too long."""
        width = min(self._longest_word(), longest(self))
        return QSize(width, self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure anew with another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._heights.clear()
            self._longest = self._wanted = None
            self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that it has the keyboard."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that it has it no more."""
        super().focusOutEvent(event)
        self.update()

    def lead(self, *, apart: bool) -> None:
        """Go there."""
        raise NotImplementedError

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go there, by Ctrl or the middle button in a new tab."""
        inside = self._words().contains(event.position().toPoint())
        button = event.button()
        if inside and self.toolTip() and button != Qt.MouseButton.RightButton:
            held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.lead(apart=held or button == Qt.MouseButton.MiddleButton)
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go there by Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.toolTip():
            self.lead(apart=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the words, and a frame around them where they have the keyboard."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self.paint_words(painter)
        if self.hasFocus():
            painter.setPen(self.palette().color(QPalette.ColorRole.Accent))
            painter.drawRect(self._words().adjusted(0, 0, -1, -1))
        painter.end()

    def paint_words(self, painter: QPainter) -> None:
        """Paint the words in the pen that is set."""
        if self.width() < self._longest_word():
            laid(self._said, self.font(), self.width()).draw(painter, QPointF(0, 0))
        else:
            painter.drawText(self.rect(), _WRAPPED, self._said)

    def _bounds(self, width: int) -> QRect:
        if width < self._longest_word():
            return laid(self._said, self.font(), width).boundingRect().toAlignedRect()
        return self._whole_words(width)

    def _longest_word(self) -> int:
        if self._longest is None:
            self.ensurePolished()
            self._longest = self._whole_words(1).width()
        return self._longest

    def _whole_words(self, width: int) -> QRect:
        return self.fontMetrics().boundingRect(QRect(0, 0, width, _FAR), _WRAPPED, self._said)

    def _words(self) -> QRect:
        """Give where the words stand; the label may be wider."""
        return self._bounds(self.width()).intersected(self.rect())


class LinkLabel(_Leading):
    """The title of a record; a click or Enter goes there, with Ctrl in a new tab."""

    followed = Signal(object, bool)

    def __init__(self, look: "Look", link: "Link", *, weight: int = 400) -> None:
        tip = f"{kind_name(link.kind)}: {link.hint or link.text}" if link.kind else ""
        super().__init__(link.text, _LINKS.get(link.kind, "link") if link.kind else "", tip)
        self._link = link
        if weight != 400:
            self.setFont(look.font(weight=weight))

    @property
    def link(self) -> "Link":
        """What it leads to."""
        return self._link

    def lead(self, *, apart: bool) -> None:
        """Tell where to go."""
        self.followed.emit(self._link.id, apart)


_LINKS = {"source": "linkSource", "annotation": "linkAnnotation", "event": "linkEvent"}
"""Kinds whose links have a colour of their own: events are dark, being the text itself."""


class LeadLabel(_Leading):
    """Words that lead to what they tell of; `followed` says whether in a new tab."""

    followed = Signal(bool)

    def __init__(self, text: str, tip: str) -> None:
        super().__init__(text, "link", tip)

    def lead(self, *, apart: bool) -> None:
        """Tell that somebody wants to go there."""
        self.followed.emit(apart)


class PassageLabel(_Leading):
    """Words of a source; a click or Enter opens the text where they stand.

    `words` is the span of those that are meant; what stands around them is paler.
    """

    gone = Signal(object, bool)

    def __init__(self, text: str, place: "Place", words: tuple[int, int] | None = None) -> None:
        super().__init__(text, "quotation", tr("Read it in its text"))
        self._place, self._meant = place, words

    def paint_words(self, painter: QPainter) -> None:
        """Paint the words, what stands around those that are meant paler."""
        if self._meant is None:
            super().paint_words(painter)
            return
        start, end = (_utf16(self._said[:at]) for at in self._meant)
        meant, shown = QTextLayout.FormatRange(), QTextCharFormat()
        shown.setForeground(painter.pen().color())
        meant.start, meant.length, meant.format = start, end - start, shown  # type: ignore[attr-defined]
        around = QColor(painter.pen().color())
        around.setAlphaF(_AROUND)
        painter.setPen(around)
        laid(self._said, self.font(), self.width(), [meant]).draw(painter, QPointF(0, 0))

    def lead(self, *, apart: bool) -> None:
        """Tell where to go."""
        self.gone.emit(self._place, apart)


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


_ROUNDED: Final = 3
"""Pixels by which widths of texts, which are told in whole ones, may differ."""


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
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give room for the whole text, whose width Qt tells without the fraction of its pixel."""
        hint = super().sizeHint()
        text = self.fontMetrics().horizontalAdvance(self._whole)
        return QSize(self._frame() + text + _ROUNDED, hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Give room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def resizeEvent(self, event: QEvent) -> None:  # type: ignore[override]  # noqa: N802
        """Fit the text anew."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _frame(self) -> int:
        """Give what the style adds around the text."""
        whole = super().sizeHint().width()
        if whole <= self.minimumWidth():  # then Qt tells that width, whatever the label holds
            return self.width() - self.contentsRect().width()
        return max(whole - self.fontMetrics().horizontalAdvance(self.text()), 0)

    def _fit(self) -> None:
        width = max(self.width() - self._frame(), 1)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, width)
        if shown != self.text():
            self.setText(shown)


def _utf16(text: str) -> int:
    """Count the units in which Qt measures a text."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
