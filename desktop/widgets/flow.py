"""A layout that sets widgets side by side and breaks lines like words in a text."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QSizePolicy, QWidget
from shiboken6 import isValid


class FlowLayout(QLayout):
    """Lays out from left to right, then in the next line. `gap` is in pixels, as is `line_gap`.

    It reckons with the widgets alone. Qt makes and deletes the items that stand for them, and says
    nothing of it to Python: one that was deleted may be taken for a new one at the same address.
    """

    def __init__(
        self, parent: QWidget | None = None, gap: int = 6, line_gap: int | None = None
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._widgets: list[QWidget] = []
        self._next: QWidget | None = None
        self.gap, self._line_gap = gap, gap if line_gap is None else line_gap
        self.wants_line = False
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, w: QWidget) -> None:  # noqa: N802
        """Set a widget at the end."""
        self._next = w
        super().addWidget(w)

    def insertWidget(self, at: int, widget: QWidget) -> None:  # noqa: N802
        """Set a widget before the one that stands at `at`."""
        self.addWidget(widget)
        for held in (self._items, self._widgets):
            held.insert(at, held.pop())  # type: ignore[arg-type]

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Take the item that stands for the widget that is added."""
        if self._next is not None:
            self._items.append(item)
            self._widgets.append(self._next)
            self._next = None

    def count(self) -> int:
        """Count the items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # noqa: N802
        """Give an item, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # noqa: N802
        """Give up an item, or None."""
        if not 0 <= index < len(self._items):
            return None
        self._widgets.pop(index)
        return self._items.pop(index)

    def widgets(self) -> list[QWidget]:
        """Give the widgets, in order."""
        return [one for one in self._widgets if isValid(one)]

    def clear(self) -> None:
        """Hide and delete all widgets."""
        for one in self.release():
            one.hide()
            one.deleteLater()

    def release(self) -> list[QWidget]:
        """Give all widgets up; they stay where they are, until they are added or deleted."""
        found = self.widgets()
        self._items.clear()
        self._widgets.clear()
        return found

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """Grow in neither direction."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Say that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Give the height at a width."""
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Place the items."""
        super().setGeometry(rect)
        self._lay_out(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give the least size, or that of one line where this is wanted."""
        return self.one_line() if self.wants_line else self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """Give room for the widest item that is shown."""
        size = QSize()
        for one in (one for one in self.widgets() if not one.isHidden()):
            wide = min(_least_width(one), 120)
            size = size.expandedTo(QSize(wide, _wanted(one).height()))
        return size

    def one_line(self) -> QSize:
        """Give the size of a line that has all of what is shown."""
        sizes = [_wanted(one) for one in self.widgets() if not one.isHidden()]
        gaps = self.gap * max(len(sizes) - 1, 0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(sum(size.width() for size in sizes) + gaps, height)

    def line_height(self) -> int:
        """Give the height that the highest asks for, whether it is shown or not."""
        return max((_wanted(one).height() for one in self.widgets()), default=0)

    def widest(self) -> int:
        """Give the width that the widest of what is shown asks for."""
        shown = (one for one in self.widgets() if not one.isHidden())
        return max((_wanted(one).width() for one in shown), default=0)

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
        top, height = rect.y(), 0
        line: list[tuple[QWidget, QRect]] = []
        left = rect.x()
        for one in self.widgets():
            if one.isHidden():
                continue
            size = _wanted(one)
            width = min(size.width(), max(rect.width(), 1))
            if left + width > rect.right() + 1 and height:
                self._place(line, height, move=move)
                left, top, height = rect.x(), top + height + self._line_gap, 0
                line = []
            line.append((one, QRect(QPoint(left, top), QSize(width, size.height()))))
            left += width + self.gap
            height = max(height, size.height())
        self._place(line, height, move=move)
        return top + height - rect.y()

    @staticmethod
    def _place(line: Sequence[tuple[QWidget, QRect]], height: int, *, move: bool) -> None:
        """Place what stands in a line: what is lower than the highest stands in its middle."""
        for one, where in line if move else ():
            one.setGeometry(where.translated(0, (height - where.height()) // 2))


def flowing(gap: int) -> tuple[QWidget, FlowLayout]:
    """Make a widget as high as the lines of what is laid out in it; `gap` is in pixels."""
    held = QWidget()
    policy = held.sizePolicy()
    policy.setHeightForWidth(True)
    held.setSizePolicy(policy)
    return held, FlowLayout(held, gap)


def place_cards(grid: QGridLayout, cards: Sequence[QWidget], fit: int) -> None:
    """Set cards of one size in lines of equal length, as many in a line as `fit`.

    Four stand in one line, in two of two, or below one another.
    """
    across = next(count for count in (len(cards), 2, 1) if count <= max(fit, 1))
    for at, card in enumerate(cards):
        grid.addWidget(card, at // across, at % across)
    for at in range(len(cards)):
        grid.setColumnStretch(at, 1 if at < across else 0)


def _wanted(widget: QWidget) -> QSize:
    """Give the size that a widget asks for, within what is set for it."""
    hint = widget.sizeHint().expandedTo(widget.minimumSize())
    return hint.boundedTo(widget.maximumSize())


def _least_width(widget: QWidget) -> int:
    """Give how narrow a widget may be: what cannot shrink wants its width."""
    policy = QSizePolicy.Policy
    stiff = {policy.Fixed, policy.Minimum, policy.MinimumExpanding}
    shrinks = widget.sizePolicy().horizontalPolicy() not in stiff
    hint = widget.minimumSizeHint() if shrinks else widget.sizeHint()
    return max(hint.width(), widget.minimumWidth())
