"""The navigator on the left: a tree of places with badges, swatches and counts."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from db.changes import ChangeSet
from db.store.outline import Outline, outline
from desktop.models.navigator import NavigatorModel, Node
from desktop.places import Place
from desktop.session import Session
from desktop.theme import icons
from desktop.theme.look import Look
from desktop.tr import number, tr

Index = QModelIndex | QPersistentModelIndex


_KEYS = {
    Qt.KeyboardModifier.NoModifier: (Qt.Key.Key_F2, Qt.Key.Key_Delete),
    Qt.KeyboardModifier.AltModifier: (Qt.Key.Key_Up, Qt.Key.Key_Down),
}
"""Keys of a line that is a record."""


class _Delegate(QStyledItemDelegate):
    """Paints a line: badge, icon or swatch; text, cut where it must be; the count."""

    def __init__(self, look: Look, tree: "Navigator") -> None:
        super().__init__(tree)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Give the height of a line; headings stand a little apart."""
        del option
        model = index.model()
        heading = isinstance(model, NavigatorModel) and model.node(index).is_heading
        return QSize(self._look.px(20), self._look.px(8.5 if heading else 7))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        model = index.model()
        if not isinstance(model, NavigatorModel):
            return
        node = model.node(index)
        where = QRectF(option.rect)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if node.is_heading:
            self._heading(painter, node, where)
        else:
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            self._line(painter, node, where, chosen=chosen, focused=focused)
        painter.restore()

    def _heading(self, painter: QPainter, node: Node, where: QRectF) -> None:
        look = self._look
        painter.setFont(look.font(11, 600))
        painter.setPen(look.colour("quiet"))
        inner = where.adjusted(look.px(2), 0, 0, -look.px(1))
        painter.drawText(
            inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, node.text.upper()
        )

    def _line(
        self, painter: QPainter, node: Node, where: QRectF, *, chosen: bool, focused: bool
    ) -> None:
        look = self._look
        if chosen:
            painter.setPen(look.colour("focus") if focused else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_soft"))
            painter.drawRoundedRect(where.adjusted(0.5, 1, -0.5, -1), look.px(1.5), look.px(1.5))
        inner = where.adjusted(look.px(2 + 4 * node.depth), 0, -look.px(2), 0)
        side = look.px(4.5)
        square = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
        if node.kind:
            look.draw_badge(painter, node.kind, square)
        elif node.colour:
            small = look.px(2.5)
            middle = square.center()
            icons.swatch(painter, node.colour, QRectF(middle.x() - small / 2,
                         middle.y() - small / 2, small, small))  # fmt: skip
        elif node.icon:
            inset = look.px(0.25)
            ink = look.colour("accent" if chosen and not look.palette.dark else "quiet")
            icons.draw(
                painter, node.icon, ink.name(), square.adjusted(inset, inset, -inset, -inset)
            )
        words = inner.adjusted(side + look.px(2), 0, 0, 0)
        font = look.font(13, 600 if chosen else 400)
        room = self._count(painter, node, words, QFontMetricsF(font).horizontalAdvance(node.text))
        painter.setFont(font)
        ink_name = "focus" if look.palette.dark else "accent"
        painter.setPen(look.colour(ink_name if chosen else "text"))
        shown = QFontMetricsF(font).elidedText(node.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _count(self, painter: QPainter, node: Node, where: QRectF, needed: float) -> QRectF:
        """Paint the count and give the room that is left to the words.

        The name of a place of the program, which fits without the count but not beside it, goes
        before it; the tip has both.
        """
        look = self._look
        count = "" if node.number is None else number(node.number)
        font = look.font(12)
        room = where.adjusted(0, 0, -QFontMetricsF(font).horizontalAdvance(count) - look.px(2), 0)
        if not count or (not node.id and room.width() < needed <= where.width()):
            return where
        painter.setFont(font)
        painter.setPen(look.colour("quiet"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(where, right, count)
        return room


class Navigator(QTreeView):
    """The tree; `chosen` gives the place of a line and whether a new tab is wanted."""

    chosen = Signal(object, bool)
    approached = Signal(object)
    """A place that may be gone to next: mouse or keyboard are on its line."""
    looked = Signal(object)
    edit_asked = Signal(object, str)
    """A tag, collection or saved search to edit, and the field."""
    begin_asked = Signal(str, object)
    """A kind of which one is to be made, and what it begins with."""
    delete_asked = Signal(object)
    moved = Signal(str, object, object, object)
    """As the model's: a tag or collection, the line before which and the one under which."""
    sort_asked = Signal(str, object)
    """A kind whose lines are to stand by name again; of tags those under a tag, 0 for the top."""
    dropped = Signal(str, object, object)

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._model = NavigatorModel(self)
        self._place: Place | None = None
        self._line = 0
        self.setObjectName("navigator")
        self.setAccessibleName(tr("Navigator"))
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(look, self))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.NoDragDrop if session.read_only else mode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setDropIndicatorShown(True)
        self._model.dropped.connect(self.dropped)
        self._model.moved.connect(self.moved)
        self.clicked.connect(self._on_clicked)
        self.entered.connect(self._on_approached)
        self.selectionModel().currentChanged.connect(self._on_approached)
        session.changed.connect(self._on_changed)
        look.changed.connect(self._dress)
        self._dress()
        self._ask()

    def show_place(self, place: Place) -> None:
        """Mark the line that leads to where the window is."""
        self._place = place
        index = self._model.find(place)
        self.selectionModel().clearSelection()
        if index.isValid():
            self.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go by Enter; with Ctrl in a new tab."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            apart = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._go(self.currentIndex(), new_tab=apart)
        elif self._own(event):
            self._run(event)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Mark again where the window is: a line that was only looked at leads nowhere."""
        super().focusOutEvent(event)
        why = Qt.FocusReason  # a menu or a dialog about the line gives the keyboard back to it
        passing = event.reason() in {why.PopupFocusReason, why.ActiveWindowFocusReason}
        if self._place is not None and not passing:
            self.show_place(self._place)

    def event(self, event: QEvent) -> bool:
        """Take F2, Del and Alt with an arrow for the line one is on, before the window does."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._own(event):
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what can be done with a tag, collection or saved search."""
        index = self.currentIndex()
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            index = self.indexAt(event.pos())
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            where = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        node = self._model.node(index)
        if node.record_kind and not self._session.read_only:
            menu = self.menu_of(node)
            menu.popup(where)
            menu.aboutToHide.connect(menu.deleteLater)

    def menu_of(self, node: Node) -> QMenu:
        """Make the menu of a line that is a record, or of the heading above such lines."""
        menu = QMenu(self)
        kind, id_ = node.record_kind, node.id

        def add(text: str, run: Callable[[], None]) -> None:
            menu.addAction(text).triggered.connect(lambda _=False: run())

        if id_:
            add(tr("Rename and edit…"), lambda: self.edit_asked.emit(id_, "name"))
        if id_ and kind == "tag":
            add(tr("Colour…"), lambda: self.edit_asked.emit(id_, "colour"))
            add(tr("Stands under…"), lambda: self.edit_asked.emit(id_, "parent"))
            if node.depth:
                add(tr("To the top level"), lambda: self.moved.emit("tag", id_, 0, 0))
            preset = {"parent": str(id_)}
            add(tr("New tag under it…"), lambda: self.begin_asked.emit("tag", preset))
        if id_ and kind in {"tag", "collection"}:
            add(tr("Move up") + "\tAlt+↑", lambda: self._model.step(node, -1))
            add(tr("Move down") + "\tAlt+↓", lambda: self._model.step(node, 1))
        if kind in {"tag", "collection"}:
            above = node.parent.id if id_ and node.parent else 0
            add(tr("Sort these by name"), lambda: self.sort_asked.emit(kind, above))
            words = tr("New tag…") if kind == "tag" else tr("New collection…")
            add(words, lambda: self.begin_asked.emit(kind, {}))
        if id_:
            menu.addSeparator()
            add(tr("Move to the trash"), lambda: self.delete_asked.emit([id_]))
        return menu

    def _own(self, event: QKeyEvent) -> bool:
        node = self._model.node(self.currentIndex())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        keys = _KEYS.get(modifiers, ())
        return event.key() in keys and bool(node.id) and not self._session.read_only

    def _run(self, event: QKeyEvent) -> None:
        node = self._model.node(self.currentIndex())
        if event.key() == Qt.Key.Key_F2:
            self.edit_asked.emit(node.id, "name")
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit([node.id])
        else:
            self._line = node.id
            self._model.step(node, -1 if event.key() == Qt.Key.Key_Up else 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open in a new tab by the middle button or with Ctrl."""
        apart = event.button() == Qt.MouseButton.MiddleButton or bool(
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        if apart:
            self._go(self.indexAt(event.position().toPoint()), new_tab=True)
        else:
            super().mousePressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._go(index, new_tab=False)

    def _on_approached(self, index: QModelIndex) -> None:
        place = self._model.node(index).place if index.isValid() else None
        if place is not None:
            self.approached.emit(place)

    def _go(self, index: QModelIndex, *, new_tab: bool) -> None:
        place = self._model.node(index).place if index.isValid() else None
        if place is not None:
            self.chosen.emit(place, new_tab)

    def _ask(self) -> None:
        self._session.pages.ask("outline", outline, self._take)

    def _take(self, found: Outline) -> None:
        self._model.show(found)
        self.expandAll()
        if self._place is not None:
            self.show_place(self._place)
        moved = self._model.find_record(self._line) if self._line else QModelIndex()
        if moved.isValid():  # a line that was moved by keys can be moved on
            self.setCurrentIndex(moved)
        self._line = 0
        self.looked.emit(found)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes:
            self._ask()

    def _dress(self) -> None:
        px = self._look.px
        self.setIndentation(0)
        self.setStyleSheet(f"QTreeView#navigator {{ padding: {px(2)}px {px(2)}px; }}")
        self.doItemsLayout()
