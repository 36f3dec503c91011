"""The manual as a tab: its pages, their headings, and a box that finds words in them."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop import places
from desktop.models import manual
from desktop.places import Place
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.views.manual.setting import headings, set_out
from desktop.widgets.buttons import chip_button
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import label
from desktop.widgets.outline import WIDTH, Outline
from desktop.widgets.tab_view import TabView

MEASURE = 180
"""The widest line of the text, on the grid of the look."""


class ManualView(TabView):
    """One page of the manual."""

    def __init__(self, session: Session, look: Look, place: Place) -> None:
        super().__init__()
        del session
        self._look = look
        self._page = place.option("page", "manual")
        self.setObjectName("list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Manual"))
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setOpenExternalLinks(False)
        self.text.setOpenLinks(False)
        self.box = QLineEdit()
        self.box.setPlaceholderText(tr("Find in the manual"))
        self.box.setAccessibleName(tr("Find in the manual"))
        self.box.textChanged.connect(self._on_text)
        self.box.returnPressed.connect(self._find)
        self._told = label("", "quiet")
        self._outline = Outline(look)
        self._outline.chosen.connect(self._go_to)
        self._outline.left.connect(self.focus_first)
        self.text.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._ways: dict[str, QPushButton] = {}
        self._lay_out()
        look.changed.connect(self._show)
        self._show()

    @property
    def title(self) -> str:
        """The name of the page."""
        return tr(dict(manual.PAGES)[self._page])

    @property
    def can(self) -> set[str]:
        """Say that words can be found here."""
        return {"find"}

    def call(self, name: str) -> None:
        """Put the keyboard into the box that finds."""
        if name != "find":
            raise KeyError(name)
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def take(self, place: Place) -> bool:
        """Turn to another page."""
        if place.view != "manual":
            return False
        self._page = place.option("page", "manual")
        self._show()
        return True

    def focus_first(self) -> None:
        """Take the keyboard to the text, so that arrows scroll it."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        px = self._look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget()
        head.setObjectName("listHead")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows = QVBoxLayout(head)
        rows.setContentsMargins(px(4.5), px(2.5), px(3.5), px(2.5))
        pages = FlowLayout(None, px(1.5))
        for name, words in manual.PAGES:
            way = chip_button(tr(words))
            place = places.view("manual", page=name)
            way.clicked.connect(partial(self.gone.emit, place, False))
            self._ways[name] = way
            pages.addWidget(way)
        rows.addLayout(pages)
        line = QHBoxLayout()
        line.addWidget(self.box, 1)
        line.addWidget(self._told)
        rows.addLayout(line)
        column.addWidget(head)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self._outline)
        below.addWidget(self.text, 1)
        column.addLayout(below, 1)

    def _show(self) -> None:
        document = self.text.document()
        document.setDefaultFont(self._look.font(15, reading=True))
        document.setDocumentMargin(self._look.px(6))
        self.text.setMarkdown(manual.page(self._page))
        set_out(document, self._look)
        self._outline.show_headings(headings(document))
        self._fit()
        self._on_scrolled()
        for name, way in self._ways.items():
            way.setProperty("active", "true" if name == self._page else "false")
            way.style().polish(way)
        self.titled.emit(self.title)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep lines to a measure, and headings beside the text where there is room for both."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self._look.px(WIDTH)
        self._outline.setVisible(self._outline.has_headings and self.width() > 3 * beside)
        room = self.width() - (beside if self._outline.isVisibleTo(self) else 0)
        self.text.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.text.setLineWrapColumnOrWidth(min(room - self._look.px(4), self._look.px(MEASURE)))

    def _go_to(self, position: int) -> None:
        """Bring a heading to the top, and the keyboard to its text."""
        cursor = self.text.textCursor()
        cursor.setPosition(position)
        self.text.setTextCursor(cursor)
        self.text.verticalScrollBar().setValue(
            self.text.verticalScrollBar().value() + self.text.cursorRect(cursor).top()
        )
        self.focus_first()

    def _on_scrolled(self) -> None:
        top = QPoint(self._look.px(8), self._look.px(6))
        self._outline.show_at(self.text.cursorForPosition(top).position())

    def _on_text(self) -> None:
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self._find()

    def _find(self) -> None:
        words = self.box.text()
        if not words:
            self._tell("")
            return
        if self.text.find(words):
            self._tell("")
            return
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        found = self.text.find(words, QTextDocument.FindFlag(0))
        self._tell("" if found else tr("not on this page"))

    def _tell(self, text: str) -> None:
        self._told.setText(text)
        self._told.setAccessibleName(text)
