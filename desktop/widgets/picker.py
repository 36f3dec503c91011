"""A box that finds a record as one types, in any script, and offers to create what is missing."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from db.ports import Reader
from db.search import picking
from db.search.picking import Candidate
from desktop.models.wording import kind_name, short_date, term
from desktop.session import Session
from desktop.theme import icons
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.lines import Line

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
LIMIT: Final = 8
_STEPS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: LIMIT,
    Qt.Key.Key_PageUp: -LIMIT,
}
WAIT_MS: Final = 30
"""How long a pause in typing is before the library is asked."""


@dataclass(frozen=True, slots=True)
class Creation:
    """The offer to create a record of a kind under a name; `about` says more of it."""

    kind: str
    name: str
    about: str = ""


class Offers(QAbstractListModel):
    """What can be picked: candidates, then what can be created."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.offers: list[Candidate | Creation] = []

    def show(self, offers: Sequence[Candidate | Creation]) -> None:
        """Take what can be picked now."""
        self.beginResetModel()
        self.offers = list(offers)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count them."""
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the title; for the ear and the tip all that is shown."""
        offer = self.offers[index.row()]
        if role in {Qt.ItemDataRole.EditRole, Qt.ItemDataRole.UserRole}:
            return offer.name if isinstance(offer, Creation) else offer.title
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(offer)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{self.text(offer)} {self.about(offer)}".strip()
        return None

    def text(self, offer: Candidate | Creation) -> str:
        """Give the words of a line."""
        if isinstance(offer, Candidate):
            return offer.title
        return tr("Create {kind} “{name}”", kind=kind_name(offer.kind).lower(), name=offer.name)

    def about(self, offer: Candidate | Creation) -> str:
        """Give what stands behind a title: the name that was met, the date, what it is."""
        if isinstance(offer, Creation):
            return offer.about
        vocabulary = {"actor": "actor_kind", "event": "event_type", "source": "source_type"}
        kind = vocabulary.get(offer.kind, "")
        parts = (
            offer.matched,
            short_date(offer.date) if offer.date else "",
            term(self._session.terms, kind, offer.type) if kind else "",
        )
        return " · ".join(part for part in parts if part)


class _Delegate(QStyledItemDelegate):
    """Paints a line: badge or plus, title, what it is."""

    def __init__(self, look: Look, offers: Offers, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._offers = look, offers

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Give the height of a line."""
        del option, index
        return QSize(self._look.px(40), self._look.px(8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        look, offer = self._look, self._offers.offers[index.row()]
        where = QRectF(option.rect)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(where, look.colour("accent_soft"))
        side = look.px(4)
        badge = QRectF(where.left() + look.px(2), where.center().y() - side / 2, side, side)
        if isinstance(offer, Creation):
            icons.draw(painter, "plus", look.colour("accent").name(), badge)
        else:
            look.draw_badge(painter, offer.kind, badge)
        line = where.adjusted(look.px(8), 0, -look.px(2), 0)
        about = self._offers.about(offer)
        small = look.font(12)
        room = min(QFontMetricsF(small).horizontalAdvance(about), line.width() / 2)
        gap = look.px(2) if about else 0
        self._text(painter, line.adjusted(0, 0, -room - gap, 0), self._offers.text(offer))
        painter.setFont(small)
        painter.setPen(look.colour("quiet"))
        shown = QFontMetricsF(small).elidedText(about, Qt.TextElideMode.ElideRight, room + 1)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _text(self, painter: QPainter, room: QRectF, text: str) -> None:
        font = self._look.font()
        painter.setFont(font)
        painter.setPen(self._look.colour("text"))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class _Popup(QListView):
    """The list under the box. It never takes the keyboard: the box moves it."""

    def __init__(self, look: Look, offers: Offers, box: QLineEdit) -> None:
        super().__init__(box)
        self._look = look
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setObjectName("popup")
        self.setAccessibleName(tr("What can be picked"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setModel(offers)
        self.setItemDelegate(_Delegate(look, offers, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def show_below(self, box: QLineEdit) -> None:
        """Stand under the box, or above it where there is no room; the first line is chosen."""
        rows = self.model().rowCount()
        height = rows * self._look.px(8) + self._look.px(1)
        width = max(box.width(), self._look.px(80))
        at = box.mapToGlobal(QPoint(0, box.height() + 2))
        screen = box.screen().availableGeometry()
        if at.y() + height > screen.bottom():
            at = box.mapToGlobal(QPoint(0, -height - 2))
        at.setX(max(screen.left(), min(at.x(), screen.right() - width)))
        self.setGeometry(at.x(), at.y(), width, height)
        self.setCurrentIndex(self.model().index(0, 0))
        self.show()

    def step(self, number: int) -> None:
        """Choose another line; after the last comes the first."""
        rows = self.model().rowCount()
        row = (self.currentIndex().row() + number) % rows
        self.setCurrentIndex(self.model().index(row, 0))


class RecordPicker(Line):
    """Finds a record of some kinds. Enter or a click picks; Escape closes, then clears the text.

    `picked` gives the Candidate; `creating` the kind and the name of what is to be created, which
    is for the owner to do in the edit it belongs to; `cleared` tells that the box was emptied.
    `more` gives further things that can be created for what is typed.
    """

    picked = Signal(object)
    creating = Signal(str, str)
    cleared = Signal()

    def __init__(
        self,
        session: Session,
        look: Look,
        kinds: Sequence[str],
        *,
        create: Sequence[str] = (),
        name: str = "",
        more: Callable[[str], Sequence[Creation]] | None = None,
    ) -> None:
        super().__init__()
        self._session, self._kinds, self._create = session, tuple(kinds), tuple(create)
        self._more = more
        self._without: frozenset[int] = frozenset()
        self._asked: str | None = None
        self.chosen = 0
        self._title = ""
        names = ", ".join(kind_name(kind).lower() for kind in kinds)
        self.setAccessibleName(name or tr("Find {kinds}", kinds=names))
        self.setPlaceholderText(tr("Type a name"))
        self.offers = Offers(session, self)
        self._look = look
        self._popup: _Popup | None = None
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self._ask)
        self.textEdited.connect(self._on_edited)

    @property
    def is_open(self) -> bool:
        """Whether the list under the box is shown."""
        return self._popup is not None and self._popup.isVisible()

    def show_record(self, id_: int, title: str) -> None:
        """Show a record as the chosen one; 0 for none."""
        self.chosen, self._title = id_, title
        self.setText(title)
        self.home(False)

    def leave_out(self, ids: Collection[int]) -> None:
        """Never offer these records."""
        self._without = frozenset(ids)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move by arrows, pick by Enter, give up by Escape."""
        key, popup = event.key(), self._popup
        shown = popup is not None and popup.isVisible()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._enter(shown=shown):
            return
        if key in _STEPS and popup is not None and shown:
            popup.step(_STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_Down:
            self._ask()
        elif key == Qt.Key.Key_Escape and (shown or self.text() != self._title):
            if not shown:
                self.setText(self._title)
            self._close()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show what is chosen again when the box is left without picking."""
        super().focusOutEvent(event)
        self._close()
        self._wait.stop()
        if self.text() != self._title:
            self.setText(self._title)

    def _enter(self, *, shown: bool) -> bool:
        if shown and self._popup is not None and self.offers.offers:
            self._pick(self.offers.offers[max(self._popup.currentIndex().row(), 0)])
            return True
        if self._wait.isActive() or self._asked is not None:
            self._pick_at_once()
            return True
        return False

    def _on_edited(self, text: str) -> None:
        if not text.strip():
            self._wait.stop()
            self._close()
            if self._title:
                self.chosen, self._title = 0, ""
                self.cleared.emit()
            return
        self._wait.start()

    def _question(self) -> tuple[str, tuple[str, ...], frozenset[int]]:
        typed = "" if self.text() == self._title else self.text().strip()
        return typed, self._kinds, self._without

    def _ask(self) -> None:
        self._wait.stop()
        typed, kinds, without = self._question()
        self._asked = typed

        def look(reader: Reader) -> tuple[str, list[Candidate]]:
            return typed, picking.pick(reader, kinds, typed, limit=LIMIT, without=without)

        self._session.pages.ask(f"pick {id(self)}", look, self._take)

    def _take(self, found: tuple[str, list[Candidate]]) -> None:
        typed, candidates = found
        self._asked = None
        if not self.hasFocus():
            return
        self._offer(typed, candidates)
        if self.offers.offers:
            self._open()
        else:
            self._close()

    def _open(self) -> None:
        """Show the list, which is made when it is first needed: a page has many boxes."""
        if self._popup is None:
            self._popup = _Popup(self._look, self.offers, self)
            self._popup.clicked.connect(self._on_clicked)
        self._popup.show_below(self)

    def _close(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    def _offer(self, typed: str, candidates: list[Candidate]) -> None:
        created = [Creation(kind, typed) for kind in self._create if typed]
        if self._more is not None:
            created = [*self._more(typed), *created]
        self.offers.show([*candidates, *created])

    def _pick_at_once(self) -> None:
        """Pick the likeliest without waiting for the list: Enter came first."""
        self._wait.stop()
        typed, kinds, without = self._question()
        found = picking.pick(self._session.reader, kinds, typed, limit=LIMIT, without=without)
        self._asked = None
        self._offer(typed, found)
        if self.offers.offers:
            self._pick(self.offers.offers[0])

    def _on_clicked(self, index: QModelIndex) -> None:
        self._pick(self.offers.offers[index.row()])

    def _pick(self, offer: Candidate | Creation) -> None:
        self._close()
        if isinstance(offer, Creation):
            self.creating.emit(offer.kind, offer.name)
            return
        self.show_record(offer.id, offer.title)
        self.picked.emit(offer)
