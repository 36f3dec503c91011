"""The manual as a tab: its pages, their headings, and a box that finds words in them."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
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
from desktop.widgets.buttons import chip_button
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import label
from desktop.widgets.tab_view import TabView


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
        column.addWidget(self.text, 1)

    def _show(self) -> None:
        document = self.text.document()
        document.setDefaultFont(self._look.font(15, reading=True))
        document.setDocumentMargin(self._look.px(6))
        self.text.setMarkdown(manual.page(self._page))
        self._space_out(document)
        for name, way in self._ways.items():
            way.setProperty("active", "true" if name == self._page else "false")
            way.style().polish(way)
        self.titled.emit(self.title)

    def _space_out(self, document: QTextDocument) -> None:
        """Set paragraphs and headings apart; cells of tables stay close."""
        block = document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            if not cursor.currentTable():
                form = block.blockFormat()
                heading = form.headingLevel() > 0
                form.setTopMargin(self._look.px(4 if heading else 0))
                form.setBottomMargin(self._look.px(1.5 if heading else 2))
                cursor.setBlockFormat(form)
            block = block.next()

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
