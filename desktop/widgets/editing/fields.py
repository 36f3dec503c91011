"""An editor for each type of value: lines, long texts, dates, choices, colours, numbers."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QColorDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.field_types import Field
from db.records import FieldInput
from desktop.models.checks import Said
from desktop.models.form import Option, label_of
from desktop.models.writing import term_key
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.editing.finder import Finder
from desktop.widgets.labels import label
from desktop.widgets.lines import Line, passes_on
from desktop.widgets.offered import Offer

_DELETE = Qt.WidgetAttribute.WA_DeleteOnClose

Options = Callable[[], list[Option]]


class FieldEditor(QWidget):
    """Edits one value. `edited` tells of every change by the person, `gone` when they leave it."""

    edited = Signal()
    gone = Signal()
    taken = Signal()
    """What another program has written is to be shown in place of what is typed."""

    def __init__(self, look: Look, field: Field, name: str = "") -> None:
        super().__init__()
        self.look, self.field = look, field
        self.name = name or label_of(field)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(0.5))
        self._remark: QLabel | None = None
        self._said = Said()
        self.shown: FieldInput = None
        """The value as it was last read or written."""

    @property
    def value(self) -> FieldInput:
        """What is typed: "" for nothing."""
        raise NotImplementedError

    @property
    def inner(self) -> QWidget:
        """The widget that takes the keyboard."""
        raise NotImplementedError

    @property
    def has_keyboard(self) -> bool:
        """Whether somebody is in it."""
        return self.inner.hasFocus()

    def show_value(self, value: FieldInput, text: str = "") -> None:
        """Show a value; `text` is the title of a record."""
        raise NotImplementedError

    def say(self, said: Said) -> None:
        """Show a remark beneath, in red where the value cannot be stored."""
        if said == self._said:
            return
        self._said = said
        if self._remark is None:  # most fields never need one
            self._remark = label("", "small", wrap=True)
            self._column.addWidget(self._remark)
        self._remark.setText(("⚠ " if said.refused or said.doubtful else "") + said.text)
        self._remark.setAccessibleName(said.text)
        self._remark.setObjectName("error" if said.refused else "small")
        self._remark.style().unpolish(self._remark)
        self._remark.style().polish(self._remark)
        self._remark.setVisible(bool(said.text))
        self.inner.setProperty("wrong", "true" if said.refused else "false")
        self.inner.setAccessibleDescription(said.text)
        self.inner.style().unpolish(self.inner)
        self.inner.style().polish(self.inner)

    def rename(self, name: str) -> None:
        """Take another name, which what else is filled in gives it."""
        self.name = name
        self.inner.setAccessibleName(name)

    def take_keyboard(self) -> None:
        """Put the keyboard into it."""
        self.inner.setFocus()

    def _set(self, *widgets: QWidget) -> None:
        for one in widgets:
            self._column.addWidget(one)


class LineEditor(FieldEditor):
    """One line of text: words, numbers, addresses, dates."""

    def __init__(self, look: Look, field: Field, name: str = "") -> None:
        super().__init__(look, field, name)
        self._line = Line()
        self._line.setAccessibleName(self.name)
        self._line.textEdited.connect(self.edited)
        self._line.gone.connect(self.gone)
        self._set(self._line)

    @property
    def value(self) -> FieldInput:
        """What is typed."""
        return self._line.text()

    @property
    def inner(self) -> QWidget:
        """The line."""
        return self._line

    def hint(self, text: str) -> None:
        """Say in the empty line what belongs there."""
        self._line.setPlaceholderText(text)

    def take_keyboard(self) -> None:
        """Go on typing at the end of the line; at the beginning of one longer than its room."""
        super().take_keyboard()
        self._line.end(False)
        QTimer.singleShot(0, self._line, self._line.begin)  # by then it has its width

    def show_value(self, value: FieldInput, text: str = "") -> None:
        """Show a value, and leave the cursor where it is if it is the same."""
        del text
        self.shown = value
        wanted = written(value)
        if self._line.text() != wanted:
            self._line.setText(wanted)


class _Long(QPlainTextEdit):
    """A text of several lines, as high as it needs to be."""

    gone = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)
        self.fit()

    def event(self, event: QEvent) -> bool:
        """Leave the window's own keys to it."""
        if passes_on(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the keyboard has gone elsewhere."""
        super().focusOutEvent(event)
        self.gone.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the height to the new width."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the height of the text, from two lines to sixteen."""
        line = self.fontMetrics().lineSpacing()
        lines = max(2, min(16, round(self.document().size().height())))
        self.setFixedHeight(lines * line + self._look.px(5))


class LongEditor(FieldEditor):
    """A text of several lines."""

    def __init__(self, look: Look, field: Field, name: str = "") -> None:
        super().__init__(look, field, name)
        self._text = _Long(look)
        self._text.setAccessibleName(self.name)
        self._quiet = False
        self._text.textChanged.connect(self._on_text)
        self._text.gone.connect(self.gone)
        self._set(self._text)

    @property
    def value(self) -> FieldInput:
        """What is typed."""
        return self._text.toPlainText()

    @property
    def inner(self) -> QWidget:
        """The text."""
        return self._text

    def show_value(self, value: FieldInput, text: str = "") -> None:
        """Show a value."""
        del text
        self.shown = value
        wanted = written(value)
        if self._text.toPlainText() != wanted:
            self._quiet = True
            self._text.setPlainText(wanted)
            self._quiet = False

    def _on_text(self) -> None:
        if not self._quiet:
            self.edited.emit()


class ChoiceEditor(FieldEditor):
    """One of several words, found by typing, each with its definition.

    `free` takes other words as they are typed; `adds` offers to make a word of the vocabulary.
    """

    def __init__(
        self, look: Look, field: Field, options: Options, *, name: str = "", free: bool = False
    ) -> None:
        super().__init__(look, field, name)
        self._options, self._free = options, free
        self._adds = field.vocabulary
        self._value: FieldInput = ""
        self._finder = Finder(look, self.name)
        self._finder.asked.connect(self._on_asked)
        self._finder.picked.connect(self._on_picked)
        self._finder.gone.connect(self._on_gone)
        self._set(self._finder)

    @property
    def value(self) -> FieldInput:
        """What is chosen."""
        return self._value

    @property
    def inner(self) -> QWidget:
        """The line."""
        return self._finder

    def hint(self, text: str) -> None:
        """Say in the empty line what belongs there."""
        self._finder.setPlaceholderText(text)

    def show_value(self, value: FieldInput, text: str = "") -> None:
        """Show a value by its word."""
        del text
        self.shown = value
        self._value = "" if value is None else value
        self._show()

    def _show(self) -> None:
        if isinstance(self._value, dict):
            shown = written(self._value.get("label"))
        else:
            key = written(self._value)
            shown = next((o.text for o in self._options() if o.value == key), key)
        if self._finder.text() != shown:
            self._finder.setText(shown)
        found = next((o for o in self._options() if o.value == self._value), None)
        self._finder.setToolTip(found.meaning if found else "")

    def _on_asked(self, typed: str) -> None:
        found = self._matching(typed)
        values = [one.value for one in found]
        held = self._value in values and not typed
        self._finder.offer(found, values.index(self._value) if held else 0)

    def _matching(self, typed: str) -> list[Offer]:
        wanted = typed.strip().casefold()
        ranked: list[tuple[int, Offer]] = []
        for one in self._options():
            rank = _rank(one, wanted)
            if rank is not None:
                ranked.append((rank, Offer(one.value, one.text, one.meaning)))
        ranked.sort(key=lambda pair: pair[0])
        found = [offer for _, offer in ranked]
        if wanted and self._adds and all(one.text.casefold() != wanted for one in found):
            made = {"new": "term", "vocabulary": self._adds, "key": term_key(typed),
                    "label": typed.strip()}  # fmt: skip
            found.append(Offer(made, tr("Add “{word}” to the vocabulary", word=typed.strip()),
                               creates=True))  # fmt: skip
        return found

    def _on_picked(self, offer: Offer) -> None:
        self._take(offer.value)

    def _on_gone(self) -> None:
        """Take what was typed where it is one of the words, or where any word will do."""
        typed = self._finder.text().strip()
        match = next(
            (o for o in self._options() if typed.casefold() in {o.text.casefold(), o.value}), None
        )
        if not typed:
            self._take("")
        elif match is not None:
            self._take(match.value)
        elif self._free:
            self._take(typed)
        elif not isinstance(self._value, dict):
            self._show()
        self.gone.emit()

    def _take(self, value: FieldInput) -> None:
        if value != self._value:
            self._value = value
            self._show()
            self.edited.emit()
        else:
            self._show()


def _rank(option: Option, wanted: str) -> int | None:
    text = option.text.casefold()
    if not wanted or text.startswith(wanted) or option.value.casefold() == wanted:
        return 0
    if f" {wanted}" in text:
        return 1
    return 2 if wanted in f"{text} {option.meaning.casefold()}" else None


class ColourEditor(FieldEditor):
    """A colour: typed as #rrggbb, or chosen."""

    def __init__(self, look: Look, field: Field, name: str = "") -> None:
        super().__init__(look, field, name)
        self._line = Line()
        self._line.setAccessibleName(self.name)
        self._line.setPlaceholderText("#7a2838")
        self._line.textEdited.connect(self._on_text)
        self._line.gone.connect(self.gone)
        self._button = QToolButton()
        self._button.setText(tr("Choose…"))
        self._button.setAccessibleName(tr("Choose a colour"))
        self._button.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(look.px(2))
        row.addWidget(self._line, 1)
        row.addWidget(self._button)
        self._column.addLayout(row)
        self._set()

    @property
    def value(self) -> FieldInput:
        """The colour."""
        return self._line.text().strip()

    @property
    def inner(self) -> QWidget:
        """The line."""
        return self._line

    def show_value(self, value: FieldInput, text: str = "") -> None:
        """Show a colour."""
        del text
        self.shown = value
        if self._line.text() != written(value):
            self._line.setText(written(value))
        self._tint()

    def _tint(self) -> None:
        colour = QColor(self._line.text())
        side = self.look.px(1.5)
        edge = f"border-left: {side * 2}px solid {colour.name()};" if colour.isValid() else ""
        self._button.setStyleSheet(f"QToolButton {{ {edge} }}")

    def _on_text(self) -> None:
        self._tint()
        self.edited.emit()

    def _choose(self) -> None:
        dialog = QColorDialog(QColor(self._line.text() or "#7a2838"), self)
        dialog.setAttribute(_DELETE)
        dialog.colorSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, colour: QColor) -> None:
        self._line.setText(colour.name())
        self._on_text()


def written(value: FieldInput) -> str:
    """Write a value as one types it."""
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return str(value)
