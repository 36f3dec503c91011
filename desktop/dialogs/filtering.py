"""Asks for a filter that no menu can hold: a record, or a period and how dates lie to it."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from db.errors import QueryError
from db.field_types import Field, ValueType
from db.search.nodes import Within
from desktop.dialogs.frame import Frame
from desktop.messages import sentence
from desktop.models import filters
from desktop.models.filters import Offer
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import Text, tr
from desktop.widgets.editing.record_field import RecordField
from desktop.widgets.labels import label
from desktop.widgets.lines import Line

_WAYS: Final[tuple[tuple[Within, Text, Text], ...]] = (
    ("overlapping", "Overlapping", "Whatever touches the period, also in part."),
    ("certainly", "Certainly within", "Only what lies within it however the date is read."),
    ("possibly", "Possibly within", "Also what may lie within it, such as “2020?” or “2019–2021”."),
)


class Picking(Frame):
    """Narrows a list to what has to do with one record."""

    rewritten = Signal(str)

    def __init__(
        self, session: Session, look: Look, parent: QWidget, offer: Offer, query: str
    ) -> None:
        title = tr("Filter by {field}", field=tr(offer.title).lower())
        super().__init__(look, parent.window(), title, tr("Filter"))
        self._offer, self._query = offer, query
        field = Field(offer.field, ValueType.RECORD, kinds=offer.picks)
        self.picker = RecordField(session, look, field, title, makes=False)
        self.picker.edited.connect(self._on_picked)
        self.column.addWidget(self.picker)
        self.column.addStretch(1)
        self.resize(look.px(110), look.px(60))
        self.agree.setEnabled(False)
        self.picker.take_keyboard()

    def accept(self) -> None:
        """Narrow the list."""
        self.rewritten.emit(filters.narrowed(self._query, self._offer.field, self.picker.text))
        super().accept()

    def _on_picked(self) -> None:
        self.agree.setEnabled(isinstance(self.picker.value, int))
        if self.agree.isEnabled():
            self.accept()


class Period(Frame):
    """Narrows a list to a period."""

    rewritten = Signal(str)

    def __init__(self, look: Look, parent: QWidget, query: str) -> None:
        super().__init__(look, parent.window(), tr("Filter by date"), tr("Filter"))
        self._query = query
        self.line = Line()
        self.line.setAccessibleName(tr("Period"))
        self.line.setPlaceholderText(tr("2020, Aug 2020, 2020..2022, ..2019"))
        self.column.addWidget(self.line)
        self._said = label("", "error", wrap=True)
        self._said.hide()
        self.column.addWidget(self._said)
        self._ways = QButtonGroup(self)
        for at, (_, text, meaning) in enumerate(_WAYS):
            button = QRadioButton(tr(text))
            button.setToolTip(tr(meaning))
            self._ways.addButton(button, at)
            self.column.addWidget(button)
            self.column.addWidget(label(tr(meaning), "small", wrap=True))
        self._ways.button(0).setChecked(True)
        self.column.addStretch(1)
        self.resize(look.px(110), look.px(90))
        self.line.setFocus()

    def choose(self, way: Within) -> None:
        """Choose how dates have to lie to the period."""
        names = [name for name, _, _ in _WAYS]
        self._ways.button(names.index(way)).setChecked(True)

    def accept(self) -> None:
        """Narrow the list, if the period is understood."""
        text = self.line.text().strip()
        try:
            found = (
                filters.dated(self._query, text, _WAYS[self._ways.checkedId()][0])
                if text
                else filters.without_dates(self._query)
            )
        except QueryError as error:
            self._said.setText(sentence(error))
            self._said.show()
            return
        self.rewritten.emit(found)
        super().accept()
