"""A strip of small pages; a click or the arrow keys go to one."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QShowEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from db.formats.pages import PageSize
from desktop.reader.pages.drawing import Drawing, Tile
from desktop.theme.look import Look
from desktop.tr import tr

_WIDE = 26
"""Steps of the grid that a small page is wide."""

AnyIndex = QModelIndex | QPersistentModelIndex


class _Pages(QAbstractListModel):
    """The pages by number."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self.sizes: list[PageSize] = []

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008
        """Give how many pages there are."""
        return 0 if parent.isValid() else len(self.sizes)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Give what is read aloud of a page."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return tr("Page {number}").format(number=index.row() + 1)
        return None

    def take(self, sizes: list[PageSize]) -> None:
        """Show these pages."""
        self.beginResetModel()
        self.sizes = sizes
        self.endResetModel()


class Thumbnails(QListView):
    """Small pages one below another. Their drawing is its own, so that reading never waits."""

    asked = Signal(int)
    """A page, from 1."""

    def __init__(self, look: Look, drawing: Drawing) -> None:
        super().__init__()
        self._look, self._drawing = look, drawing
        self._read = 1
        self._pages = _Pages(self)
        self.setModel(self._pages)
        self.setItemDelegate(_Small(self))
        self.setAccessibleName(tr("Small pages"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(look.px(_WIDE + 12))
        self.verticalScrollBar().valueChanged.connect(self._want)
        self.clicked.connect(self._on_clicked)
        drawing.opened.connect(self._on_opened)
        drawing.drawn.connect(self._on_drawn)
        look.changed.connect(self._on_look)

    def show_page(self, number: int) -> None:
        """Mark the page that is read, from 1."""
        self._read = number
        index = self._pages.index(number - 1)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:  # noqa: N802
        """Go to the page that a click or a key took."""
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.asked.emit(current.row() + 1)

    def _on_clicked(self, index: AnyIndex) -> None:
        self.asked.emit(index.row() + 1)  # also where that page is the one that is read

    def look(self) -> Look:
        """Give the look in force."""
        return self._look

    def size_of(self, row: int) -> QSize:
        """Give the size of a small page in pixels."""
        size = self._pages.sizes[row]
        wide = self._look.px(_WIDE)
        tall = min(round(wide * size.height / max(size.width, 1)), wide * 3)
        return QSize(wide, max(tall, 8))

    def picture(self, row: int) -> QImage | None:
        """Give a small page, once it is drawn."""
        return self._drawing.image(self._tile(row))

    def _tile(self, row: int) -> Tile:
        size = self.size_of(row) * self.devicePixelRatioF()
        return Tile(row, size.width(), size.height(), 0, (0, 0, size.width(), size.height()))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Draw what shows first."""
        super().showEvent(event)
        self._want()

    def _want(self) -> None:
        if not self._pages.sizes or not self.isVisible():
            return
        first = self.indexAt(self.rect().topLeft()).row()
        first = max(first, 0)
        shown = self.viewport().height() // max(self.sizeHintForRow(first), 1) + 2
        rows = range(first, min(first + shown, len(self._pages.sizes)))
        self._drawing.want([self._tile(row) for row in rows])

    def _on_opened(self, sizes: list[PageSize]) -> None:
        self._pages.take(sizes)
        self.show_page(self._read)
        self._want()

    def _on_drawn(self, _: Tile) -> None:
        self.viewport().update()

    def _on_look(self) -> None:
        self.setFixedWidth(self._look.px(_WIDE + 12))
        self.scheduleDelayedItemsLayout()


class _Small(QStyledItemDelegate):
    """Draws a small page with its number below."""

    def __init__(self, strip: Thumbnails) -> None:
        super().__init__(strip)
        self._strip = strip

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802
        """Give room for the page and its number."""
        del option
        size, look = self._strip.size_of(index.row()), self._strip.look()
        return QSize(size.width() + look.px(6), size.height() + look.px(9))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the page."""
        look, strip = self._strip.look(), self._strip
        size, around = strip.size_of(index.row()), option.rect
        left = around.left() + (around.width() - size.width()) // 2
        place = around.adjusted(0, 0, 0, 0)
        place.setRect(left, around.top() + look.px(2), size.width(), size.height())
        current = index.row() == strip.currentIndex().row()
        painter.save()
        painter.fillRect(place, QColor("#ffffff"))
        image = strip.picture(index.row())
        if image is not None:
            painter.drawImage(place, image)
        pen = look.colour("accent" if current else "strong_line")
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for inset in range(3 if current else 1):
            painter.drawRect(place.adjusted(-inset, -inset, inset - 1, inset - 1))
        painter.setPen(look.colour("text" if current else "quiet"))
        painter.setFont(look.font(11, 600 if current else 400))
        below = around.adjusted(0, size.height() + look.px(2), 0, 0)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        painter.restore()
