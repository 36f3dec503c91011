"""What stands on top of a record's page: its kind, its title, its names, and what can be done."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.models.blocks import Head
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.views.page.parts import Parts, pill, tool_button
from desktop.views.page.portrait import Portrait
from desktop.widgets.flow import flowing
from desktop.widgets.labels import Badge, label

NAMES_SHOWN = 8
NAMES_IN_INSPECTOR = 3


class Heads:
    """Makes the head of a page."""

    def __init__(
        self,
        session: Session,
        look: Look,
        parts: Parts,
        show_history: Callable[[], None],
        edit: Callable[[], None],
        leave_trash: Mapping[str, Callable[[], None]],
    ) -> None:
        self._session, self._look, self._parts = session, look, parts
        self._show_history, self._edit = show_history, edit
        self._leave_trash = leave_trash

    def small(self, head: Head) -> QVBoxLayout:
        """Make the head for the inspector, with its tools."""
        column = QVBoxLayout()
        column.setSpacing(self._look.px(1))
        row = QHBoxLayout()
        row.setSpacing(self._look.px(1.5))
        row.addWidget(Badge(self._look, head.kind))
        row.addWidget(label(_about(head), "quiet", wrap=True), 1)
        for icon, text, run in self._tools(head):
            row.addWidget(tool_button(self._look, icon, text, run))
        column.addLayout(row)
        column.addWidget(self._title(head, "title"))
        if head.names:
            column.addWidget(self._names(head, NAMES_IN_INSPECTOR))
        self._offer_ways_out(head, column)
        return column

    def large(self, head: Head) -> "LargeHead":
        """Make the head for a page of its own."""
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(1))
        column.addWidget(self._title(head, "pageTitle"))
        column.addWidget(label(_about(head), "quiet", wrap=True))
        if head.names:
            column.addWidget(self._names(head, NAMES_SHOWN))
        self._offer_ways_out(head, column)
        column.addStretch(1)
        button = None
        if not head.trashed and not self._session.read_only:
            button = QPushButton(tr("Edit"))
            button.setToolTip(tr("Edit every field (Ctrl+E)"))
            button.clicked.connect(lambda _=False: self._edit())
        return LargeHead(self._look, Portrait(self._look, head), words, button)

    def read_row(self, read: Callable[[], None], *, wide: bool) -> QHBoxLayout:
        """Make the row below the head of what has a text to read."""
        row = QHBoxLayout()
        button = QPushButton(f" {tr('Read')}")
        button.setObjectName("primary" if wide else "")
        button.setIcon(self._look.icon("book-open", "accent_text" if wide else "quiet"))
        button.setAccessibleName(tr("Read"))
        button.setToolTip(tr("Read and annotate the text (Ctrl+R)"))
        button.clicked.connect(lambda _=False: read())
        row.addWidget(button)
        row.addStretch(1)
        return row

    def _offer_ways_out(self, head: Head, column: QVBoxLayout) -> None:
        """Offer what can be done with a record that is in the trash."""
        if not head.trashed or self._session.read_only:
            return
        box, flow = flowing(self._look.px(2))
        for text, run in self._leave_trash.items():
            flow.addWidget(_button(text, run))
        column.addSpacing(self._look.px(1.5))
        column.addWidget(box)

    def _tools(self, head: Head) -> list[tuple[str, str, Callable[[], None]]]:
        found: list[tuple[str, str, Callable[[], None]]] = [
            ("history", tr("History of this record"), self._show_history)
        ]
        if not head.trashed and not self._session.read_only:
            found.append(("pencil", tr("Edit (Ctrl+E)"), self._edit))
        return found

    def _title(self, head: Head, style: str) -> QWidget:
        names = {"actor": "name", "place": "name", "tag": "name", "collection": "name"}
        shown = label(head.title, style, wrap=True)
        return self._parts.editable(shown, names.get(head.kind, "title"))

    def _names(self, head: Head, most: int) -> QWidget:
        box, flow = flowing(self._look.px(1.5))
        for text, language in head.names[:most]:
            flow.addWidget(pill(text, language))
        more = head.names[most:]
        if more:
            rest = label(tr("+{number}", number=len(more)), "pill")
            rest.setToolTip("\n".join(text for text, _ in more))
            flow.addWidget(rest)
        return box


class LargeHead(QGridLayout):
    """Picture, words and button in a row; in a narrow page the words stand below the others."""

    def __init__(
        self, look: Look, portrait: Portrait, words: QWidget, button: QPushButton | None
    ) -> None:
        super().__init__()
        self._portrait, self._words, self._button = portrait, words, button
        self.setHorizontalSpacing(look.px(5))
        self.setVerticalSpacing(look.px(3))
        self.setColumnStretch(1, 1)
        self.arrange(narrow=False)

    def arrange(self, *, narrow: bool) -> None:
        """Set it out for a wide page or a narrow one."""
        top, right = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignRight
        self.addWidget(self._portrait, 0, 0, top)
        self.addWidget(self._words, *((1, 0, 1, 3) if narrow else (0, 1, 1, 1)))
        if self._button is not None:
            self.addWidget(self._button, 0, 2, top | right)


def _button(text: str, run: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(run)
    return button


def _about(head: Head) -> str:
    return tr("{about} · in the trash", about=head.about) if head.trashed else head.about
