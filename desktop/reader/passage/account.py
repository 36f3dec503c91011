"""Two accounts of one field side by side: what is held, what the passage says, and the choice."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from db.field_types import Field, ValueType
from db.passages.accounts import Disagreement
from desktop.models.checks import Said, check
from desktop.models.form import label_of
from desktop.reader.passage import telling
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.editing.fields import written
from desktop.widgets.editing.making import make_editor
from desktop.widgets.editing.record_field import RecordField
from desktop.widgets.labels import label

HELD, GIVEN, BOTH = range(3)


@dataclass(frozen=True, slots=True)
class Choice:
    """An account that was chosen: of which field, its value, as it reads, and the reason."""

    one: Disagreement
    value: str
    shown: str
    reason: str


class Account(QWidget):
    """One disagreement. With a `field` what the passage says is typed in the editor of the field.

    `changed` tells that the passage says something else now.
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        look: Look,
        one: Disagreement,
        titles: dict[int, str],
        field: Field | None = None,
    ) -> None:
        super().__init__()
        self._session, self._one, self._field = session, one, field
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(1))
        self._name, self._held, given = (
            telling.differs(one, session.terms, titles)
            if field is None
            else telling.field_differs(one, field, session.terms, titles)
        )
        rows.addWidget(label(self._name, "strong"))
        self._group = QButtonGroup(self)
        rows.addWidget(self._button(HELD, tr("Held: {value}", value=self._held)))
        said = telling.said(one, titles)
        if said:
            rows.addWidget(label(said, "small", wrap=True))
        words = f"“{one.words}”" if one.words else ""
        if field is None:
            rows.addWidget(self._button(GIVEN, tr("This passage: {value}", value=given)))
        else:
            rows.addWidget(self._button(GIVEN, tr("This passage:")))
            rows.addWidget(self._edited(look, field, one))
        if words:
            rows.addWidget(label(words, "small", wrap=True))
        rows.addWidget(self._button(BOTH, tr("Keep both, choose none")))
        self._group.button(BOTH).setChecked(True)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(tr("Why this one?"))
        self.reason.setAccessibleName(tr("Reason for the choice of {name}", name=self._name))
        self.reason.hide()
        self._group.button(BOTH).toggled.connect(self.reason.setHidden)
        rows.addWidget(self.reason)
        self._enable()

    @property
    def one(self) -> Disagreement:
        """The disagreement, with what the passage is said to say now."""
        one = self._one
        words = one.words or (self._shown if self._names_record and self._value else "")
        return Disagreement(
            one.field, one.held, self._value, words, one.accounts, one.actor_id, one.record_id
        )

    @property
    def differs(self) -> bool:
        """Whether the passage says something, and something else."""
        return self._field is None or (bool(self._value) and self._value != self._one.held)

    def chosen(self) -> Choice | None:
        """Give the account that was chosen; None for both."""
        number = self._group.checkedId()
        if number == BOTH:
            return None
        reason = self.reason.text().strip()
        if number == HELD:
            return Choice(self.one, self._one.held, self._held, reason)
        return Choice(self.one, self._value, self._shown, reason)

    @property
    def trouble(self) -> str:
        """Say why it cannot be kept as it is; "" where it can."""
        if self._field is None or not self._value:
            return ""
        said = self._checked(self._field)
        return said.text if said.refused else ""

    @property
    def _value(self) -> str:
        return self._one.given if self._field is None else written(self._editor.value).strip()

    @property
    def _shown(self) -> str:
        editor = self._editor if self._field is not None else None
        return editor.text if isinstance(editor, RecordField) else self._value

    @property
    def _names_record(self) -> bool:
        return self._field is not None and self._field.type is ValueType.RECORD

    def _checked(self, field: Field) -> Said:
        value = self._value
        points = self._names_record and value.isdigit()
        return check(self._session.reader, field, int(value) if points else value)

    def _button(self, number: int, text: str) -> QRadioButton:
        button = QRadioButton(text)
        button.setAccessibleName(f"{self._name}. {text}")
        self._group.addButton(button, number)
        return button

    def _edited(self, look: Look, field: Field, one: Disagreement) -> QWidget:
        name = tr("{field} in this passage", field=label_of(field))
        if field.type is ValueType.RECORD:
            self._editor = RecordField(self._session, look, field, name, makes=False)
        else:
            self._editor = make_editor(self._session, look, field, name=name)
        self._editor.show_value(one.given or None)
        self._editor.edited.connect(self._on_edited)
        return self._editor

    def _on_edited(self) -> None:
        self._enable()
        if self.differs and self._group.checkedId() == HELD:
            self._group.button(BOTH).setChecked(True)
        if self._field is not None:
            self._editor.say(self._checked(self._field))
        self.changed.emit()

    def _enable(self) -> None:
        """Let only an account be chosen that there is."""
        self._group.button(GIVEN).setEnabled(bool(self._value))
        for number in (HELD, BOTH):
            self._group.button(number).setEnabled(self.differs)
        if not self.differs:
            self._group.button(BOTH).setChecked(True)
            self._group.button(GIVEN).setEnabled(False)
