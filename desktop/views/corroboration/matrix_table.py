"""The table on the screen: first columns that stay, headings that turn, cells as chips."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from db.analysis.corroboration import Given
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.views.corroboration.matrix_model import FROZEN, MatrixModel

Index = QModelIndex | QPersistentModelIndex
ELIDE: Final = Qt.TextElideMode.ElideRight
CENTRE: Final = Qt.AlignmentFlag.AlignCenter
MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter


class Heading(QHeaderView):
    """Headings in up to two lines, or turned by a quarter where columns are narrow."""

    def __init__(self, look: Look, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look, self._model, self._table = look, model, parent
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(look.px(8))
        self.setAccessibleName(tr("Sources"))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give room for two lines, or for turned words."""
        height = self._look.px(38) if self._model.narrow else self._look.px(13)
        height = min(height, max(self._table.height() // 2, self._look.px(13)))
        return QSize(super().sizeHint().width(), height)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        """Paint one heading."""
        look, column = self._look, logicalIndex
        painter.save()
        painter.fillRect(rect, look.colour("base"))
        painter.setPen(look.colour("strong_line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(look.colour("quiet"))
        source = self._model.source_at(column)
        font = look.font(12, 600 if source else 400)
        painter.setFont(font)
        text = self._model.heading(column)
        if source is None:
            room = rect.adjusted(look.px(3), 0, -look.px(1), -look.px(2))
            side = CENTRE if text == tr("Voices") else Qt.AlignmentFlag.AlignLeft
            painter.drawText(room, side | Qt.AlignmentFlag.AlignBottom, text)
        elif self._model.narrow:
            self._turned(painter, rect, text)
        else:
            room = rect.adjusted(look.px(1), look.px(1), -look.px(1), -look.px(1))
            painter.drawText(room, CENTRE, _two_lines(text, QFontMetrics(font), room.width()))
        painter.restore()

    def _turned(self, painter: QPainter, rect: QRect, text: str) -> None:
        look = self._look
        painter.translate(rect.left() + rect.width() / 2, rect.bottom() - look.px(1.5))
        painter.rotate(-90)
        long, thick = rect.height() - look.px(3), rect.width()
        shown = QFontMetrics(painter.font()).elidedText(text, ELIDE, long)
        room = QRectF(0, -thick / 2, long, thick)
        painter.drawText(room, MIDDLE | Qt.AlignmentFlag.AlignLeft, shown)


class Cells(QStyledItemDelegate):
    """Paints the cells."""

    def __init__(self, look: Look, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._model = look, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell; the current one has a ring."""
        look, model = self._look, self._model
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, look.colour("selection" if chosen else "base"))
        painter.setPen(look.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        found = model.cell_at(index)
        text = model.text(index.row(), index.column())
        if isinstance(found, Given):
            self._chip(painter, rect, text, found.stance)
        elif found is not None:
            painter.setFont(look.font(11 if model.narrow else 12))
            painter.setPen(look.colour("text" if found == "silent" else "quiet"))
            if found == "earlier":
                painter.setOpacity(0.6)
            painter.drawText(rect, CENTRE, text)
        else:
            self._plain(painter, rect, index, text)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setOpacity(1.0)
            painter.setPen(look.colour("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1.5, -2), 3, 3)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Give the height of a row."""
        del option, index
        return QSize(self._look.px(20), self._look.px(8.5))

    def _chip(self, painter: QPainter, rect: QRect, text: str, stance: str) -> None:
        look = self._look
        ground, ink = look.colour("bar_empty"), look.colour("text")
        if stance in {"supports", "disputes"}:
            ground, ink = look.colour(f"{stance}_soft"), look.colour(stance)
        font = look.font(11.5, 600)
        metrics = QFontMetrics(font)
        most = rect.width() - look.px(1)
        width = min(metrics.horizontalAdvance(text) + look.px(3), most)
        height = min(metrics.height() + look.px(1), rect.height() - 2)
        where = QRectF(0, 0, width, height)
        where.moveCenter(QRectF(rect).center())
        painter.setPen(ink if look.palette.name == "contrast" else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(where, look.px(1), look.px(1))
        painter.setPen(QColor(ink))
        painter.setFont(font)
        shown = metrics.elidedText(text, ELIDE, int(width - look.px(1)))
        painter.drawText(where, CENTRE, shown)

    def _plain(self, painter: QPainter, rect: QRect, index: Index, text: str) -> None:
        look, column = self._look, index.column()
        voices = column == self._model.columnCount() - 2
        remark = column == self._model.columnCount() - 1
        font = look.font(13 if column == 1 else 12, 600 if voices else 400)
        colour = "quiet" if column == 0 else "text"
        if remark:
            row = self._model.rows[index.row()]
            against = any(one.about in {"disputed", "differing"} for one in row.remarks)
            colour = "disputes" if against else "quiet"
        painter.setFont(font)
        painter.setPen(look.colour(colour))
        room = rect.adjusted(look.px(3), 0, -look.px(1.5), 0)
        shown = QFontMetrics(font).elidedText(text, ELIDE, room.width())
        painter.drawText(rect if voices else room, CENTRE if voices else MIDDLE, shown)


class _Bare(QTableView):
    """A table as this view dresses it."""

    def dress(self, look: Look, model: MatrixModel) -> None:
        """Set how it looks."""
        self.setModel(model)
        self.setHorizontalHeader(Heading(look, model, self))
        self.setItemDelegate(Cells(look, model, self))
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.px(8.5))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


class MatrixTable(_Bare):
    """The whole table; over its first columns lies one that does not scroll sideways."""

    stood = Signal(object)
    """The index that the keyboard or the mouse came to."""
    asked = Signal(int)
    """The column whose heading was clicked."""
    opened = Signal(object, bool)
    """The index that is to be opened, and whether in a new tab."""

    def __init__(self, look: Look, model: MatrixModel) -> None:
        super().__init__()
        self._look, self._matrix = look, model
        self.dress(look, model)
        self.setAccessibleName(tr("Events by sources"))
        self.frozen = _Bare(self)
        self.frozen.dress(look, model)
        self.frozen.setSelectionModel(self.selectionModel())
        self.frozen.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.frozen.setFocusProxy(self)
        self.frozen.setAccessibleName(tr("Events"))
        self.frozen.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.frozen.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._connect()

    def fit(self) -> None:
        """Give each column its width, for another table or another size."""
        look, model = self._look, self._matrix
        last = model.columnCount() - 1
        if last < FROZEN:
            return
        each = look.px(13) if model.narrow else look.px(24)
        others = [*[each] * len(model.sources), look.px(13)]
        date, remark = look.px(31), look.px(44)
        room = self.viewport().width() - date - remark - sum(others)
        title = min(max(room, look.px(54)), look.px(90))
        remark = max(remark, self.viewport().width() - date - title - sum(others))
        widths = [date, title, *others, remark]
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
            self.frozen.setColumnWidth(column, width)
            self.frozen.setColumnHidden(column, column >= FROZEN)
        for table in (self, self.frozen):
            table.verticalHeader().setDefaultSectionSize(look.px(8.5))
            table.horizontalHeader().setFixedHeight(table.horizontalHeader().sizeHint().height())
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the frozen columns where they are."""
        super().resizeEvent(event)
        self.fit()

    def scrollTo(  # noqa: N802
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell out from under the frozen columns."""
        if index.column() >= FROZEN:
            super().scrollTo(index, hint)
            left = self.visualRect(index).left() - self.frozen.width()
            if left < 0:
                bar = self.horizontalScrollBar()
                bar.setValue(bar.value() + left)
            return
        bar = self.horizontalScrollBar()
        kept = bar.value()
        super().scrollTo(index, hint)
        bar.setValue(kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open by Enter, with Ctrl in a new tab."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            apart = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.opened.emit(self.currentIndex(), apart)
            return
        super().keyPressEvent(event)

    def _connect(self) -> None:
        self._look.changed.connect(self.fit)
        self.frozen.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(self.frozen.verticalScrollBar().setValue)
        self.selectionModel().currentChanged.connect(self._on_current)
        for table in (self, self.frozen):
            table.horizontalHeader().sectionClicked.connect(self.asked)
            table.doubleClicked.connect(self._on_double_click)

    def _on_current(self, index: QModelIndex, _: QModelIndex) -> None:
        self.stood.emit(index)

    def _on_double_click(self, index: QModelIndex) -> None:
        self.opened.emit(index, False)

    def _place(self) -> None:
        width = sum(self.columnWidth(column) for column in range(FROZEN))
        height = self.viewport().height() + self.horizontalHeader().height()
        self.frozen.setGeometry(0, 0, min(width, self.viewport().width()), height)
        self.frozen.raise_()
        self.frozen.show()


def _two_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """Break a heading before its last word where it does not fit; the first line may be cut."""
    head, _, tail = text.rpartition(" ")
    if metrics.horizontalAdvance(text) <= width or not head:
        return metrics.elidedText(text, ELIDE, width)
    first = metrics.elidedText(head, ELIDE, width)
    return f"{first}\n{metrics.elidedText(tail, ELIDE, width)}"
