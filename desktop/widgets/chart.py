"""A drawn view: draws itself on any painter; its marks are hovered, chosen and walked by keys."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.theme.look import Look

_DIRECTIONS: Final = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_BY_KEYS: Final = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}
_ASIDE: Final = 2.5
"""How much more a step to the side counts than one in the direction that was asked for."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something drawn that stands for records.

    `where` is in the chart's own pixels; `key` stays the same when the mark moves; `text` says
    what it is and `detail` what is known of it, for the tip and for the ear.
    """

    key: str
    where: QRectF
    ids: tuple[int, ...]
    text: str
    detail: str = ""


class Chart(QWidget):
    """The ground of drawn views. Override `draw` and `marks`.

    `chosen` gives a list of the chosen marks, `opened` a mark and whether in a new tab.
    """

    chosen = Signal(object)
    opened = Signal(object, bool)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self._chosen: tuple[str, ...] = ()
        self._hovered = ""
        self._by_tab = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def draw(self, painter: QPainter, size: QSizeF) -> None:
        """Draw everything but what follows the mouse and the keyboard."""
        raise NotImplementedError

    def marks(self) -> Sequence[Mark]:
        """Give the marks that can be seen, in reading order."""
        raise NotImplementedError

    def marks_of(self, keys: Collection[str]) -> list[Mark]:
        """Give the marks with these keys that can be seen; who has thousands, not by making all."""
        return [mark for mark in self.marks() if mark.key in keys]

    @property
    def chosen_marks(self) -> list[Mark]:
        """The chosen marks that can be seen, the current one last."""
        if not self._chosen:
            return []  # of thousands, making them all takes longer than to paint them
        known = {mark.key: mark for mark in self.marks_of(self._chosen)}
        return [known[key] for key in self._chosen if key in known]

    @property
    def hovered(self) -> str:
        """The key of the mark under the mouse, or ""."""
        return self._hovered

    def is_chosen(self, key: str) -> bool:
        """Tell whether a mark is chosen."""
        return key in self._chosen

    def choose(self, keys: Sequence[str]) -> None:
        """Choose marks by their keys; the last is the current one."""
        self._chosen = tuple(keys)
        marks = self.chosen_marks
        if marks:
            told = f"{marks[-1].text}. {marks[-1].detail}".strip()
            self.setAccessibleDescription(told)
        self.update()
        self.chosen.emit(marks)

    def mark_at(self, at: QPointF) -> Mark | None:
        """Give the mark at a point: the smallest where several lie over one another."""
        found = [mark for mark in self.marks() if mark.where.contains(at)]
        return min(found, key=lambda mark: mark.where.width() * mark.where.height(), default=None)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the picture, then rings around what is hovered and chosen."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.look.colour("base"))
        self.draw(painter, QSizeF(self.size()))
        ringed = {*self._chosen, self._hovered} - {""}
        for mark in self.marks_of(ringed) if ringed else ():
            self._ring(painter, mark)
        self._frame(painter)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Take the keyboard; where it came by Tab, show that it is here."""
        self._by_tab = event.reason() in _BY_KEYS
        super().focusInEvent(event)

    def _frame(self, painter: QPainter) -> None:
        """Draw a frame around the picture while it has the keyboard and no mark shows that."""
        if self._by_tab and self.hasFocus() and not self.chosen_marks:
            painter.setPen(QPen(self.look.colour("focus"), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            seen = QRectF(self.visibleRegion().boundingRect())
            painter.drawRect(seen.adjusted(1, 1, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Walk by arrows (with Shift choosing more), Home and End; Enter opens, Escape lets go."""
        key = Qt.Key(event.key())
        more = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _DIRECTIONS:
            self._walk(self._next(_DIRECTIONS[key]), more=more)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            marks = self.marks()
            self._walk(marks[0 if key == Qt.Key.Key_Home else -1] if marks else None, more=more)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chosen_marks:
            apart = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.opened.emit(self.chosen_marks[-1], apart)
        elif key == Qt.Key.Key_Escape and self._chosen:
            self.choose(())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose what is under the mouse; with Ctrl or Shift add it or take it away."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        mark = self.mark_at(event.position())
        adding = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if mark is None:
            self.choose(self._chosen if adding else ())
        elif adding:
            rest = [key for key in self._chosen if key != mark.key]
            self.choose(rest if mark.key in self._chosen else [*rest, mark.key])
        else:
            self.choose([mark.key])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open what is under the mouse."""
        mark = self.mark_at(event.position())
        if mark is not None:
            self.opened.emit(mark, False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Follow the mouse."""
        mark = self.mark_at(event.position())
        self._hover(mark.key if mark else "")
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Forget the mouse."""
        self._hover("")
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        """Show the tip of a mark."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self.mark_at(QPointF(event.pos()))
            if mark is None:
                QToolTip.hideText()
            else:
                tip = f"{mark.text}\n{mark.detail}".strip()
                QToolTip.showText(event.globalPos(), tip, self, mark.where.toRect())
            return True
        return super().event(event)

    def bring_into_view(self, mark: Mark) -> None:
        """Make room so that a mark can be seen; for charts that scroll or zoom."""
        del mark

    def seek(self, id_: int) -> list[str]:
        """Bring a record into sight and give the keys of the marks that stand for it.

        These are the ones that stand for the fewest others beside it.
        """
        found = [mark for mark in self.marks() if id_ in mark.ids]
        fewest = min((len(mark.ids) for mark in found), default=0)
        found = [mark for mark in found if len(mark.ids) == fewest]
        if found:
            self.bring_into_view(found[0])
        return [mark.key for mark in found]

    def keep(self) -> dict[str, Any]:
        """Give what is chosen, and in charts that zoom or scroll what is seen, as plain values."""
        return {"chosen": list(self._chosen)}

    def bring_back(self, state: Mapping[str, Any]) -> None:
        """Take what `keep` gave."""
        self.choose([str(key) for key in state.get("chosen", ())])

    def _hover(self, key: str) -> None:
        if key != self._hovered:
            self._hovered = key
            self.setCursor(Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor)
            self.update()

    def _ring(self, painter: QPainter, mark: Mark) -> None:
        look = self.look
        current = bool(self._chosen) and mark.key == self._chosen[-1]
        pen = QPen(look.colour("focus" if mark.key in self._chosen else "strong_line"))
        pen.setWidthF(2.0 if current and self.hasFocus() else 1.25)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        around = mark.where.adjusted(-2, -2, 2, 2)
        painter.drawRoundedRect(around, look.px(1), look.px(1))

    def _walk(self, mark: Mark | None, *, more: bool) -> None:
        if mark is None:
            return
        rest = [key for key in self._chosen if key != mark.key] if more else []
        self.choose([*rest, mark.key])
        self.bring_into_view(mark)

    def _next(self, direction: QPointF) -> Mark | None:
        """Give the nearest mark in a direction, from the current one."""
        marks = self.marks()
        here = self.chosen_marks
        if not here:
            return marks[0] if marks else None
        start = here[-1].where.center()
        best: tuple[float, Mark] | None = None
        for mark in marks:
            if mark.key == here[-1].key:
                continue
            way = mark.where.center() - start
            ahead = way.x() * direction.x() + way.y() * direction.y()
            aside = abs(way.x() * direction.y()) + abs(way.y() * direction.x())
            if ahead > 0.5 and (best is None or ahead + _ASIDE * aside < best[0]):
                best = (ahead + _ASIDE * aside, mark)
        return best[1] if best else None
