"""Chooses a record by typing part of its name in any script, or names one to be made."""

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from db.field_types import Field
from db.records import FieldInput
from db.search.picking import Candidate
from desktop.models.world import named, wording
from desktop.models.writing import new
from desktop.session import Session
from desktop.theme.look import Look
from desktop.widgets.editing.fields import FieldEditor
from desktop.widgets.picker import Creation, RecordPicker

_MAKES = ("actor", "place", "tag", "collection", "source", "event")
_ANY = ("actor", "event", "source", "place")
_NAMED = {"actor", "place", "tag", "collection"}


class RecordField(FieldEditor):
    """Edits a reference to a record; what is missing is made together with the edit."""

    def __init__(
        self, session: Session, look: Look, field: Field, name: str = "", *, makes: bool = True
    ) -> None:
        super().__init__(look, field, name)
        kinds = field.kinds or _ANY
        made = [kind for kind in kinds if kind in _MAKES] if makes and field.kinds else []
        self._picker = RecordPicker(
            session,
            look,
            kinds,
            create=made,
            name=self.name,
            more=_countries if "place" in made else None,
        )
        self._value: FieldInput = ""
        self._picker.picked.connect(self._on_picked)
        self._picker.creating.connect(self._on_creating)
        self._picker.cleared.connect(self._on_cleared)
        self._picker.gone.connect(self.gone)
        self._set(self._picker)

    @property
    def value(self) -> FieldInput:
        """The id of the record, or what is to be made of it; "" for none."""
        return self._value

    @property
    def inner(self) -> QWidget:
        """The box."""
        return self._picker

    @property
    def text(self) -> str:
        """The title of what is chosen."""
        return self._picker.text()

    def clear(self) -> None:
        """Be empty for another one, also while somebody is in it."""
        self._value = ""
        self._picker.show_record(0, "")

    def hint(self, text: str) -> None:
        """Say in the empty box what belongs there."""
        self._picker.setPlaceholderText(text)

    def leave_out(self, ids: Collection[int]) -> None:
        """Never offer these records."""
        self._picker.leave_out(ids)

    def show_value(self, value: FieldInput, text: str = "") -> None:
        """Show a record by its title."""
        self.shown = value
        self._value = "" if value is None else value
        if self._picker.chosen != self._value or not self._picker.hasFocus():
            self._picker.show_record(value if isinstance(value, int) else 0, text)
        self._picker.setToolTip(text)

    def _on_picked(self, one: Candidate) -> None:
        self._take(one.id)

    def _on_creating(self, kind: str, name: str) -> None:
        self._picker.show_record(0, name)
        country = named(name) if kind == "place" else None
        if country is not None:
            self._take(new("place", country.as_place()))
        else:
            self._take(new(kind, {"name" if kind in _NAMED else "title": name}))

    def _on_cleared(self) -> None:
        self._take("")

    def _take(self, value: FieldInput) -> None:
        if value != self._value:
            self._value = value
            self.edited.emit()


def _countries(typed: str) -> list[Creation]:
    return [Creation("place", name, about) for name, about in wording(typed)]
