"""The properties of the library: where it lies, how large it is, what it holds, and a check."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from db import maintenance
from db.maintenance.problems import Problem
from db.maintenance.properties import Properties, properties
from desktop.jobs import Jobs
from desktop.messages import notice_sentence
from desktop.models.wording import kind_name
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import Text, number, tr
from desktop.widgets.labels import label

_PARTS: Final[dict[str, Text]] = {
    "records": "Records",
    "texts": "Texts",
    "originals": "Original files",
    "history": "History",
    "search": "Search index",
    "free": "Free",
}
_JOURNALS: Final[dict[str, Text]] = {
    "wal": "write-ahead log while it is open; one file once it is closed",
    "delete": "one file",
    "truncate": "one file beside an empty journal, for a shared folder",
}


def size_words(size: int) -> str:
    """Say a number of bytes: "3.2 MB"."""
    amount, unit = float(size), "B"
    for larger in ("kB", "MB", "GB", "TB"):
        if amount < 1000:
            break
        amount, unit = amount / 1000, larger
    return f"{amount:.0f} {unit}" if unit == "B" or amount >= 100 else f"{amount:.1f} {unit}"


def rows_of(found: Properties, signer: str) -> list[tuple[str, str]]:
    """Give what is shown: words and value."""
    parts = [f"{tr(_PARTS[name])} {size_words(size)}" for name, size in found.parts.items() if size]
    held = [tr("{n:,} {n:word|words} of vocabularies", n=count) if kind == "term"
            else f"{number(count)} {kind_name(kind, count).lower()}"
            for kind, count in found.live.items() if count]  # fmt: skip
    form = str(found.schema) if found.schema == found.known else f"{found.schema} / {found.known}"
    rows = [
        (tr("Title"), found.title),
        (tr("File"), str(found.path)),
        (tr("Size"), f"{size_words(found.size)}: {', '.join(parts)}"),
        (tr("Holds"), ", ".join(held) or tr("nothing yet")),
        (tr("In the trash"), number(sum(found.trashed.values()))),
        (tr("Edits"), number(found.edits)),
        (tr("Annotating as"), signer),
        (tr("Form of the file"), form),
        (tr("Journal"), tr(_JOURNALS.get(found.journal, found.journal))),
    ]
    if found.shared:
        rows.append((tr("Folder"), tr("shared: let only one machine write at a time")))
    return [row for row in rows if row[1]]


class PropertiesDialog(QDialog):
    """Shows the properties; reads them off the window's thread."""

    def __init__(self, session: Session, jobs: Jobs, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._look = session, jobs, look
        self.setWindowTitle(tr("Properties of the library"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(look.px(150), look.px(110))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(4), look.px(4), look.px(4), look.px(4))
        column.setSpacing(look.px(2))
        frame = QScrollArea()
        frame.setObjectName("page")
        frame.setAccessibleName(tr("Properties"))
        frame.setWidgetResizable(True)
        body = QWidget()
        body.setObjectName("pageBody")
        self._form = QFormLayout(body)
        self._form.setHorizontalSpacing(look.px(4))
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        frame.setWidget(body)
        column.addWidget(frame, 1)
        self._result = label("", "quiet", wrap=True)
        column.addWidget(self._result)
        foot = QHBoxLayout()
        self._check = QPushButton(tr("Check now"))
        self._check.clicked.connect(self._on_check)
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        foot.addWidget(self._check)
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)
        path = session.path
        session.jobs.ask(f"properties {id(self)}", lambda reader: properties(reader, path),
                         self._show)  # fmt: skip

    def _show(self, found: Properties) -> None:
        signer = self._session.signer
        for words, value in rows_of(found, signer.name if signer else ""):
            told = label(value, wrap=True)
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._form.addRow(label(words, "quiet"), told)

    def _on_check(self) -> None:
        self._check.setEnabled(False)
        self._say(tr("Checking…"))
        self._jobs.start(tr("Check"), maintenance.check, self._on_checked,
                         stopped=self._on_stopped)  # fmt: skip

    def _on_checked(self, problems: list[Problem]) -> None:
        self._check.setEnabled(True)
        said = [notice_sentence(one.code, one.details) for one in problems]
        self._say("\n".join(said) or tr("The library is whole."))

    def _on_stopped(self) -> None:
        self._check.setEnabled(True)
        self._say(tr("The check was stopped."))

    def _say(self, text: str) -> None:
        self._result.setText(text)
        self._result.setAccessibleName(text)
