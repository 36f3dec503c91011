"""Edits a list of nothing but records as chips: the tags of a record, the collections it is in."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from db.field_types import Field
from db.records import FieldInput
from desktop.models.writing import words_of
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.buttons import chip_button
from desktop.widgets.editing.record_field import RecordField
from desktop.widgets.flow import FlowLayout

_LONGEST = 28


class ChipsEditor(QWidget):
    """Chips that can be taken away, and a box that adds one."""

    edited = Signal()
    gone = Signal()

    def __init__(self, session: Session, look: Look, field: Field, name: str) -> None:
        super().__init__()
        self._look, self.name = look, name
        self._values: list[FieldInput] = []
        self._texts: list[str] = []
        self._chips: list[QPushButton] = []
        self._box = RecordField(session, look, field, name)
        self._box.setMaximumWidth(look.px(48))
        self._box.hint(tr("Add …"))
        self._box.edited.connect(self._on_added)
        self._box.gone.connect(self.gone)
        self._flow = FlowLayout(self, look.px(1.5))
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow.addWidget(self._box)

    @property
    def value(self) -> list[FieldInput]:
        """The ids, or what is to be made, in order."""
        return list(self._values)

    @property
    def has_keyboard(self) -> bool:
        """Whether somebody is in the box."""
        return self._box.has_keyboard

    def show_ids(self, ids: Sequence[int], heads: Mapping[int, tuple[str, str]]) -> None:
        """Show these records."""
        self._values = list(ids)
        self._texts = [heads.get(id_, ("", "?"))[1] for id_ in ids]
        self._draw()

    def take_made(self, heads: Mapping[int, tuple[str, str]]) -> None:
        """Name by its id what was to be made and is there now: it is not made twice."""
        ids = {title: id_ for id_, (_, title) in heads.items()}
        self._values = [
            ids.get(words_of(one, heads), one) if isinstance(one, Mapping) else one
            for one in self._values
        ]

    def show_typed(
        self, values: Sequence[FieldInput], heads: Mapping[int, tuple[str, str]]
    ) -> None:
        """Show records, and what is still to be made."""
        self._values = list(values)
        self._texts = [words_of(value, heads) for value in values]
        self._draw()

    def take_keyboard(self) -> None:
        """Put the keyboard into the box."""
        self._box.take_keyboard()

    def _on_added(self) -> None:
        value = self._box.value
        if value in ("", None):
            return
        text = self._box.text
        self._box.show_value("", "")
        self._box.clear()
        if value not in self._values:
            self._values.append(value)
            self._texts.append(text)
            self._draw()
            self.edited.emit()

    def _draw(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self._box)
        self._chips = []
        for at, text in enumerate(self._texts):
            short = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
            chip = chip_button(f"{short}  ×")
            chip.setToolTip(text)
            chip.setAccessibleName(tr("Remove {name}", name=text))
            chip.clicked.connect(lambda _=False, number=at: self._remove(number))
            self._flow.addWidget(chip)
            self._chips.append(chip)
        self._flow.addWidget(self._box)
        self._box.leave_out([one for one in self._values if isinstance(one, int)])
        self.updateGeometry()

    def _remove(self, number: int) -> None:
        del self._values[number]
        del self._texts[number]
        self._draw()
        self._box.take_keyboard()
        self.edited.emit()
