"""The fields that an import proposes for one file; beside each where its value comes from."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.models import proposed
from desktop.models.checks import date_said
from desktop.models.proposed import ENCODINGS, FIELDS, Proposed
from desktop.models.wording import long_date
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import Elided, label


class _Origin(QPushButton):
    """Says where a value comes from; a click goes there."""

    pointed = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("origin")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._name, self._whole, self._span = name, "", None
        self.clicked.connect(self._on_clicked)

    def say(self, text: str, span: tuple[int, int] | None) -> None:
        """Show words, and where they lead."""
        self._span: tuple[int, int] | None = span
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(f"{self._name}: {text}")
        self._fit()
        self.setEnabled(span is not None)
        self.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the words anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self.width() - 8, 1)
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))

    def _on_clicked(self) -> None:
        if self._span is not None:
            self.pointed.emit(self._span[0])


class _Author(QWidget):
    """A name with its affiliation."""

    changed = Signal()
    removed = Signal()

    def __init__(self, look: Look, name: str, affiliation: str) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(1.5))
        grid.setVerticalSpacing(look.px(0.5))
        self.name = QLineEdit(name)
        self.name.setPlaceholderText(tr("Name"))
        self.name.setAccessibleName(tr("Author's name"))
        self.affiliation = QLineEdit(affiliation)
        self.affiliation.setPlaceholderText(tr("Affiliation"))
        self.affiliation.setAccessibleName(tr("Author's affiliation"))
        self.affiliation.setToolTip(affiliation)
        for box in (self.name, self.affiliation):
            box.setCursorPosition(0)
            box.textEdited.connect(self.changed)
        away = QToolButton()
        away.setObjectName("flat")
        away.setIcon(look.icon("x"))
        away.setAccessibleName(tr("Remove this author"))
        away.setToolTip(tr("Remove this author"))
        away.clicked.connect(self.removed)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(away, 0, 1)
        grid.addWidget(self.affiliation, 1, 0)
        grid.setColumnStretch(0, 1)

    @property
    def pair(self) -> tuple[str, str]:
        """Name and affiliation as they stand."""
        return self.name.text(), self.affiliation.text()


class ProposedForm(QWidget):
    """The fields of one file. What is typed goes into its `Proposed` at once."""

    edited = Signal()
    pointed = Signal(int)
    """An offset of the text, in code points: where a value comes from."""
    encoding_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._file: Proposed | None = None
        self._boxes: dict[str, QLineEdit] = {}
        self._origins: dict[str, _Origin] = {}
        self._authors: list[_Author] = []
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(look.px(3))
        self._grid.setVerticalSpacing(look.px(0.5))
        self._grid.setColumnStretch(1, 1)
        self._notices = label("", "quiet", wrap=True)
        self._grid.addWidget(self._notices, 0, 0, 1, 2)
        self._field("title", tr("Title"), 1)
        self._lay_out_authors(3)
        for at, (name, words) in enumerate(FIELDS[1:]):
            self._field(name, tr(words), 5 + 2 * at)
        self._lay_out_encoding(5 + 2 * len(FIELDS))
        self._lay_out_marks(6 + 2 * len(FIELDS))
        self._grid.setRowStretch(8 + 2 * len(FIELDS), 1)
        self._grid.setContentsMargins(look.px(3), 0, look.px(3), 0)

    def show_file(self, file: Proposed | None) -> None:
        """Show the fields of a file."""
        self._file = file
        usable = file is not None and file.can_store and file.draft.extracted is not None
        self.setEnabled(usable)
        said = proposed.notices(file) if file else []
        if file is not None and file.keeps_its_source:
            said.insert(0, tr("The library has this source without its text: the file becomes its "
                              "text, and the fields of the source stay as they are."))  # fmt: skip
        self._notices.setText("\n".join(said))
        self._notices.setAccessibleName(self._notices.text())
        self._notices.setVisible(bool(said))
        for name, box in self._boxes.items():
            box.setText(file.values.get(name, "") if file else "")
            box.setCursorPosition(0)
            if name == "title":
                box.setPlaceholderText(file.path.stem if file else "")
            box.setReadOnly(file is not None and file.keeps_its_source)
        self._show_authors()
        extracted = file.draft.extracted if file else None
        known = (file.encoding if file else "") or (extracted.encoding if extracted else "") or ""
        self._encoding.blockSignals(True)
        self._encoding.setCurrentText(known)
        self._encoding.blockSignals(False)
        shown = bool(known)
        self._encoding.setVisible(shown)
        self._encoding_name.setVisible(shown)
        self.show_marks()
        self._tell_origins()

    def focus_first(self) -> None:
        """Take the keyboard to the title."""
        self._boxes["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _field(self, name: str, words: str, row: int) -> None:
        box = QLineEdit()
        box.setAccessibleName(words)
        box.textEdited.connect(partial(self._on_edited, name))
        told = _Origin(words)
        told.pointed.connect(self.pointed)
        self._boxes[name], self._origins[name] = box, told
        self._name(words, row)
        self._grid.addWidget(box, row, 1)
        self._grid.addWidget(told, row + 1, 1)

    def _name(self, words: str, row: int) -> Elided:
        made = Elided(words, "quiet")
        self._grid.addWidget(made, row, 0)
        # Beside several files large text has no room to spare; longer words have a tip.
        self._grid.setColumnMinimumWidth(0, self._look.px(26 if self._look.scale < 1.5 else 18))
        return made

    def _lay_out_authors(self, row: int) -> None:
        self._authors_name = self._name(tr("Authors"), row)
        self._authors_row = row
        held = QWidget()
        self._author_rows = QVBoxLayout(held)
        self._author_rows.setContentsMargins(0, 0, 0, 0)
        self._author_rows.setSpacing(self._look.px(1))
        self._grid.addWidget(held, row, 1)
        self._grid.setAlignment(held, Qt.AlignmentFlag.AlignTop)
        line = QWidget()
        below = QGridLayout(line)
        below.setContentsMargins(0, 0, 0, 0)
        told = _Origin(tr("Authors"))
        told.pointed.connect(self.pointed)
        self._origins["creator"] = told
        self._add = QPushButton(tr("Add an author"))
        self._add.setObjectName("link")
        self._add.setProperty("kind", "command")
        self._add.clicked.connect(self._on_add)
        below.addWidget(told, 0, 0)
        below.addWidget(self._add, 0, 1)
        below.setColumnStretch(0, 1)
        self._grid.addWidget(line, row + 1, 1)

    def _lay_out_encoding(self, row: int) -> None:
        self._encoding_name = self._name(tr("Encoding"), row)
        self._encoding = QComboBox()
        self._encoding.setEditable(True)
        self._encoding.addItems(list(ENCODINGS))
        self._encoding.setAccessibleName(tr("Encoding"))
        typed = self._encoding.lineEdit()
        if typed is not None:
            typed.setAccessibleName(tr("Encoding"))
        self._encoding.setToolTip(tr("Choose another where letters look wrong: the file is read "
                                     "anew."))  # fmt: skip
        self._encoding.textActivated.connect(self.encoding_chosen)
        self._grid.addWidget(self._encoding, row, 1, Qt.AlignmentFlag.AlignLeft)

    def _lay_out_marks(self, row: int) -> None:
        self._marks_told = label("", "quiet", wrap=True)
        self._marks = QCheckBox(tr("Take as annotations"))
        self._marks.clicked.connect(self._on_marks)
        self._grid.addWidget(self._marks_told, row, 0, 1, 2)
        self._grid.addWidget(self._marks, row + 1, 0, 1, 2)

    def show_marks(self) -> None:
        """Tell the highlights and comments of the file; nothing where there are none."""
        found = self._file.marks if self._file is not None else 0
        what = proposed.marks_words(found)
        self._marks_told.setText(tr("In the file: {what}.", what=what))
        self._marks.setAccessibleName(tr("Take {what} as annotations", what=what))
        self._marks.setChecked(self._file is not None and self._file.take_marks)
        self._marks_told.setVisible(found > 0)
        self._marks.setVisible(found > 0)

    def _on_marks(self, wanted: bool) -> None:
        if self._file is not None:
            self._file.take_marks = wanted
            self.edited.emit()

    def _show_authors(self) -> None:
        for one in self._authors:
            one.hide()
            self._author_rows.removeWidget(one)
            one.deleteLater()
        self._authors = []
        for name, affiliation in self._file.creators if self._file else []:
            self._author(name, affiliation)
        self._place_name()
        self._add.setVisible(self._file is None or not self._file.keeps_its_source)

    def _place_name(self) -> None:
        """Put the word Authors beside the first of them, else beside what is said of them."""
        self._grid.removeWidget(self._authors_name)
        row, top = self._authors_row, Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self._authors_name, row + (not self._authors), 0, top)
        box = self._boxes["title"].sizeHint().height()
        self._authors_name.setMinimumHeight(box if self._authors else 0)

    def _author(self, name: str, affiliation: str) -> _Author:
        one = _Author(self._look, name, affiliation)
        one.changed.connect(self._on_authors)
        one.removed.connect(lambda: self._remove(one))
        self._authors.append(one)
        self._author_rows.addWidget(one)
        self._place_name()
        return one

    def _remove(self, one: _Author) -> None:
        self._authors.remove(one)
        one.hide()
        one.deleteLater()
        self._place_name()
        self._on_authors()

    def _on_add(self) -> None:
        self._author("", "").name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_authors(self) -> None:
        if self._file is not None:
            self._file.creators = [one.pair for one in self._authors]
            self._tell_origins()
            self.edited.emit()

    def _on_edited(self, name: str, text: str) -> None:
        if self._file is not None:
            self._file.values[name] = text
            self._tell_origins()
            self.edited.emit()

    def _tell_origins(self) -> None:
        file = self._file
        for name, told in self._origins.items():
            if file is None or file.draft.extracted is None or file.keeps_its_source:
                told.say("", None)
                continue
            if name == "creator":
                value = file.creators[0][0] if file.creators else ""
                told.say(*proposed.origin(file, name, value))
                continue
            value = file.values.get(name, "")
            words, span = proposed.origin(file, name, value)
            if name == "date" and value.strip():
                said = date_said(value)
                words = said.text if said.doubtful else f"{long_date(value)} — {words}"
            told.say(words, span)
