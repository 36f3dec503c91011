"""Edits a list that a record owns: names, participants, creators, links, identifiers."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.field_types import ListField
from db.records import FieldInput, Row
from desktop.models import checks
from desktop.models.form import LIST_LABELS, parts_of
from desktop.models.writing import words_of
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.buttons import ElidedButton
from desktop.widgets.editing.fields import ChoiceEditor, FieldEditor, LineEditor
from desktop.widgets.editing.making import make_editor
from desktop.widgets.editing.record_field import RecordField

Heads = Mapping[int, tuple[str, str]]
_BESIDE = 2
"""Parts that stand beside the main one on a wide page."""


class RowEditor(QFrame):
    """One row of a list: its main part, the others beside or beneath, a menu."""

    edited = Signal()
    gone = Signal()
    removed = Signal()
    moved = Signal(int)

    def __init__(self, session: Session, look: Look, entry: ListField, *, wide: bool) -> None:
        super().__init__()
        self.row_id: int | None = None
        self._session, self._entry = session, entry
        main, others = parts_of(entry)
        self.editors: dict[str, FieldEditor] = {}
        self._main = main.name
        for part in (main, *others):
            editor = make_editor(session, look, part)
            if isinstance(editor, LineEditor | ChoiceEditor | RecordField):
                editor.hint(editor.name)
            editor.edited.connect(self._on_edited)
            editor.gone.connect(self.gone)
            self.editors[part.name] = editor
        names = [part.name for part in others]
        self._near, self._rest_names = names[:_BESIDE], names[_BESIDE:]
        self._lay_out(look)
        self.set_out(wide=wide)

    @property
    def value(self) -> dict[str, FieldInput] | None:
        """What is typed; None where a part that is needed is missing or cannot be stored."""
        found: dict[str, FieldInput] = {} if self.row_id is None else {"id": self.row_id}
        for part in self._entry.parts:
            editor = self.editors[part.name]
            if part.required and editor.value in ("", None):
                return None
            if (
                not self._empty(editor)
                and checks.check(self._session.reader, part, editor.value).refused
            ):
                return None
            found[part.name] = editor.value
        return found

    @property
    def typed(self) -> dict[str, FieldInput]:
        """What is typed, complete or not; {} for nothing."""
        return {n: one.value for n, one in self.editors.items() if not self._empty(one)}

    @property
    def has_keyboard(self) -> bool:
        """Whether somebody is in it."""
        return any(one.has_keyboard for one in self.editors.values())

    @property
    def is_blank(self) -> bool:
        """Whether nothing is typed in it."""
        return all(self._empty(one) for one in self.editors.values())

    def show_row(self, row_id: int | None, row: Mapping[str, FieldInput], heads: Heads) -> None:
        """Show a row of the record; what somebody is typing in stays."""
        self.row_id = row_id
        for name, editor in self.editors.items():
            value = row.get(name)
            if not editor.has_keyboard:
                editor.show_value(value, words_of(value, heads))
            self._remark(editor)
        self._rest.setVisible(self._rest_wanted())

    def take_made(self, row: Row, heads: Heads) -> None:
        """Name by its id what was to be made and is there now: it is not made twice."""
        for name, editor in self.editors.items():
            if isinstance(editor.value, Mapping):
                value = row.get(name)
                editor.show_value(value, words_of(value, heads))
                self._remark(editor)

    def take_keyboard(self) -> None:
        """Put the keyboard into the main part."""
        self.editors[self._main].take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move the row by Alt and an arrow."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        held = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if held and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def set_out(self, *, wide: bool) -> None:
        """Set the parts out for a wide page or for a narrow one."""
        top = Qt.AlignmentFlag.AlignTop
        for at, name in enumerate(self._near, 1):
            editor = self.editors[name]
            if wide:
                self._first.insertWidget(at, editor, 2, top)
            else:
                self._second.addWidget(editor, 1, top)
        across = 4 if wide else 2
        for at, name in enumerate(self._rest_names):
            self._grid.addWidget(self.editors[name], at // across, at % across)
        for at in range(4):
            self._grid.setColumnStretch(at, 1 if at < across else 0)

    def _lay_out(self, look: Look) -> None:
        self._opened = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look.px(1))
        column.setSpacing(look.px(1))
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        top = Qt.AlignmentFlag.AlignTop
        self._first.addWidget(self.editors[self._main], 3, top)
        self._first.addWidget(self._menu_button(look), 0, top)
        self._first.addWidget(self._remove_button(look), 0, top)
        for row in (self._first, self._second):
            row.setSpacing(look.px(1.5))
            column.addLayout(row)
        self._rest = QWidget()
        self._grid = QGridLayout(self._rest)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.px(1.5))
        column.addWidget(self._rest)
        self._rest.setVisible(self._rest_wanted())

    def _rest_wanted(self) -> bool:
        filled = any(
            not self._empty(self.editors[name]) for name in self._rest_names if name != "script"
        )
        return bool(self._rest_names) and (self._opened or filled)

    def _menu_button(self, look: Look) -> QToolButton:
        button = _small_button(look, "ellipsis", tr("More of this row"))
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        for text, run in (
            (tr("All fields"), self._show_rest),
            (tr("Move up"), lambda: self.moved.emit(-1)),
            (tr("Move down"), lambda: self.moved.emit(1)),
            (tr("Remove"), self.removed.emit),
        ):
            menu.addAction(text, run)

    def _remove_button(self, look: Look) -> QToolButton:
        button = _small_button(look, "x", tr("Remove"))
        button.clicked.connect(self.removed)
        return button

    def _show_rest(self) -> None:
        self._opened = True
        self._rest.setVisible(bool(self._rest_names))
        if self._rest_names:
            self.editors[self._rest_names[0]].take_keyboard()

    def _on_edited(self) -> None:
        for editor in self.editors.values():
            self._remark(editor)
        self.edited.emit()

    def _remark(self, editor: FieldEditor) -> None:
        needed = editor.field.required and not self.is_blank
        if self._empty(editor) and not needed:
            editor.say(checks.Said())
        else:
            editor.say(checks.check(self._session.reader, editor.field, editor.value))

    def _empty(self, editor: FieldEditor) -> bool:
        return editor.value in ("", None)


class RowsEditor(QWidget):
    """A list of rows, and a button for another one."""

    edited = Signal()
    gone = Signal()

    def __init__(self, session: Session, look: Look, entry: ListField, *, wide: bool) -> None:
        super().__init__()
        self._session, self._look, self.entry, self._wide = session, look, entry, wide
        self._rows: list[RowEditor] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(1))
        add = ElidedButton(tr(LIST_LABELS[entry.name][1]))
        add.setObjectName("link")
        add.setProperty("kind", "command")
        add.setIcon(look.icon("plus"))
        add.clicked.connect(self.add_row)
        self._add = add
        self._column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def set_out(self, *, wide: bool) -> None:
        """Set the rows out for a wide page or for a narrow one."""
        self._wide = wide
        for row in self._rows:
            row.set_out(wide=wide)

    @property
    def rows(self) -> list[RowEditor]:
        """The rows, in order."""
        return list(self._rows)

    @property
    def value(self) -> FieldInput:
        """The rows that can be stored; one that was stored and is not complete stays as it was."""
        found: list[FieldInput] = [row.value for row in self._rows if row.value is not None]
        return found

    @property
    def typed(self) -> FieldInput:
        """All that is typed in rows, complete or not."""
        found: list[FieldInput] = [row.typed for row in self._rows if not row.is_blank]
        return found

    @property
    def complete(self) -> bool:
        """Whether no row that is stored already lacks what it needs."""
        return all(row.value is not None or row.row_id is None for row in self._rows)

    @property
    def has_keyboard(self) -> bool:
        """Whether somebody is in one of the rows."""
        return any(row.has_keyboard for row in self._rows)

    def show_rows(self, rows: Sequence[tuple[int, Row]], heads: Heads) -> None:
        """Show the rows of the record; those not yet complete stay at the end."""
        known = {row.row_id: row for row in self._rows if row.row_id is not None}
        pending = [row for row in self._rows if row.row_id is None and not row.is_blank]
        blank = [row for row in self._rows if row.row_id is None and row.has_keyboard]
        wanted: list[RowEditor] = []
        for row_id, row in rows:
            editor = known.get(row_id) or self._make()
            editor.show_row(row_id, row, heads)
            wanted.append(editor)
        wanted += [row for row in dict.fromkeys([*pending, *blank]) if row not in wanted]
        self._set(wanted)

    def show_typed(self, rows: Sequence[FieldInput], heads: Heads) -> None:
        """Show rows that are not stored yet."""
        made: list[RowEditor] = []
        for row in rows:
            if isinstance(row, Mapping):
                editor = self._make()
                editor.show_row(None, row, heads)
                made.append(editor)
        self._set(made)

    def take_rows(self, rows: Sequence[tuple[int, Row]], heads: Heads) -> None:
        """Tell the rows that were just written which rows of the list they are."""
        written = [one for one in self._rows if one.value is not None]
        for editor, (row_id, row) in zip(written, rows, strict=False):
            editor.row_id = row_id
            editor.take_made(row, heads)

    def add_row(self) -> None:
        """Add an empty row and put the keyboard into it; an empty one that is there is used."""
        row = next((one for one in self._rows if one.is_blank), None)
        if row is None:
            row = self._make()
            self._set([*self._rows, row])
        row.take_keyboard()

    def take_keyboard(self) -> None:
        """Put the keyboard into the first row."""
        if self._rows:
            self._rows[0].take_keyboard()
        else:
            self.add_row()

    def _make(self) -> RowEditor:
        row = RowEditor(self._session, self._look, self.entry, wide=self._wide)
        row.edited.connect(self.edited)
        row.gone.connect(self.gone)
        row.removed.connect(partial(self._remove, row))
        row.moved.connect(partial(self._move, row))
        return row

    def _set(self, wanted: list[RowEditor]) -> None:
        for row in self._rows:
            if row not in wanted:
                self._column.removeWidget(row)
                row.hide()
                row.deleteLater()
        for at, row in enumerate(wanted):
            if self._column.indexOf(row) != at:
                self._column.insertWidget(at, row)
        self._rows = wanted
        before: QWidget | None = None
        for row in wanted:  # the order of tabs follows the order of rows
            if before is not None:
                QWidget.setTabOrder(before, row)
            before = row

    def _remove(self, row: RowEditor) -> None:
        at = self._rows.index(row)
        stored = row.row_id is not None or row.value is not None
        self._set([one for one in self._rows if one is not row])
        if self._rows:
            self._rows[min(at, len(self._rows) - 1)].take_keyboard()
        else:
            self._add.setFocus()
        if stored:
            self.edited.emit()

    def _move(self, row: RowEditor, step: int) -> None:
        at = self._rows.index(row)
        to = at + step
        if 0 <= to < len(self._rows):
            moved = [one for one in self._rows if one is not row]
            moved.insert(to, row)
            self._set(moved)
            row.take_keyboard()
            self.edited.emit()


def _small_button(look: Look, icon: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("flat")
    button.setIcon(look.icon(icon))
    side = look.px(4)
    button.setIconSize(QSize(side, side))
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button


def heading_of(entry: ListField) -> str:
    """Give the heading of a list."""
    return tr(LIST_LABELS[entry.name][0])
