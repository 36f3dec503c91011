"""Makes one record of two: both sides, a choice for each field, what is joined, what moves."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from db.field_types import Field, ValueType
from db.ports import Reader
from db.store import usage
from desktop.dialogs.frame import Frame
from desktop.models import merging
from desktop.models.duplicates import Suspicion, suspicions
from desktop.models.merging import Choice, Joined, Pair
from desktop.models.wording import Terms, kind_name
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.editing.record_field import RecordField
from desktop.widgets.labels import label


class Merging(Frame):
    """Merges the second record into the first; they can be swapped, and the second be chosen."""

    def __init__(
        self, session: Session, look: Look, parent: QWidget, kind: str, keep: int, other: int = 0
    ) -> None:
        title = tr("Merge two {kinds} into one", kinds=kind_name(kind, 2).lower())
        super().__init__(look, parent, title, tr("Merge"))
        self._kind, self._window = kind, parent.window()
        self._session, self.keep, self.other = session, keep, other
        self._groups: dict[str, QButtonGroup] = {}
        self._grow(look.px(180 if other else 72))
        field = Field("other", ValueType.RECORD, kinds=(kind,))
        self._picker = RecordField(session, look, field, tr("Merge with"), makes=False)
        others = usage.others(session.reader, keep) if kind == "term" else []
        self._picker.leave_out([keep, *others])
        self._picker.edited.connect(self._on_picked)
        self._body = QWidget()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(tr("Merge with"), "quiet"))
        row.addWidget(self._picker, 1)
        self._pick_row = QWidget()
        self._pick_row.setLayout(row)
        self.column.addWidget(self._pick_row)
        self.column.addWidget(self._body)
        self.column.addStretch(1)
        self.agree.setEnabled(False)
        self._pick_row.setVisible(not other)
        if other:
            self._ask()
        else:
            self._picker.take_keyboard()
            self._suggest()

    @property
    def choices(self) -> Mapping[str, str]:
        """Which side is taken for each field."""
        return {
            name: "other" if group.checkedId() == 1 else "keep"
            for name, group in self._groups.items()
        }

    def choose(self, field: str, side: str) -> None:
        """Take a side for a field."""
        self._groups[field].button(1 if side == "other" else 0).setChecked(True)

    def _grow(self, height: int) -> None:
        """Take more height, in the middle of the window."""
        window = self._window
        room = window.size() - QSize(self.look.px(4), self.look.px(4))
        self.resize(QSize(self.look.px(220), height).boundedTo(room))
        where = self.rect()
        where.moveCenter(window.geometry().center())
        self.move(where.topLeft())

    def _on_picked(self) -> None:
        value = self._picker.value
        if isinstance(value, int):
            self.other = value
            self._ask()

    def _suggest(self) -> None:
        work = partial(_alike, kind=self._kind, keep=self.keep)
        self._session.pages.ask(f"merge with {id(self)}", work, self._offer)

    def _offer(self, found: Sequence[Suspicion]) -> None:
        if self.other:
            return
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        if not found:
            told = tr("Nothing looks like it. Choose the record that is the same; before anything"
                      " is merged, both stand side by side.")  # fmt: skip
            column.addWidget(label(told, "quiet", wrap=True))
            return
        column.addWidget(label(tr("Likely the same"), "heading"))
        for one in found:
            at = 0 if one.other == self.keep else 1
            button = QPushButton(one.titles[at] or tr("(untitled)"))
            button.setObjectName("link")
            button.setAccessibleName(f"{button.text()}: {one.why}")
            button.setAutoDefault(False)
            id_ = (one.one, one.other)[at]
            button.clicked.connect(partial(self._take_other, id_, button.text()))
            column.addWidget(button)
            column.addWidget(label(one.why, "small", wrap=True))

    def _take_other(self, id_: int, title: str) -> None:
        self._picker.show_value(id_, title)
        self.other = id_
        self._ask()

    def _ask(self) -> None:
        work = partial(_read, keep=self.keep, other=self.other, terms=self._session.terms)
        self._session.pages.ask(f"merge {id(self)}", work, self._take)

    def _take(self, pair: Pair) -> None:
        self._groups = {}
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(2))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.look.px(3))
        grid.setVerticalSpacing(self.look.px(2))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.setColumnMinimumWidth(0, self.look.px(26))
        self._head(grid, pair)
        for at, choice in enumerate(pair.choices, 1):
            self._choice(grid, at, choice)
        for at, joined in enumerate(pair.joined, 1 + len(pair.choices)):
            self._joined(grid, at, joined)
        column.addLayout(grid)
        column.addWidget(label(_preview(pair), "quiet", wrap=True))
        self.column.replaceWidget(self._body, body)
        self._body.deleteLater()
        self._body = body
        self._grow(self.look.px(180))
        self.agree.setEnabled(True)
        self.agree.setFocus()

    def _head(self, grid: QGridLayout, pair: Pair) -> None:
        swap = QPushButton(tr("Swap"))
        swap.setAutoDefault(False)
        swap.setToolTip(tr("Keep the other record instead"))
        swap.clicked.connect(self._swap)
        grid.addWidget(swap, 0, 0)
        for at, (what, record) in enumerate(
            ((tr("Kept"), pair.keep), (tr("Goes to the trash"), pair.other)), 1
        ):
            box = QVBoxLayout()
            box.setSpacing(0)
            box.addWidget(label(what, "small"))
            box.addWidget(label(record.title or tr("(untitled)"), "strong", wrap=True))
            grid.addLayout(box, 0, at)

    def _choice(self, grid: QGridLayout, at: int, choice: Choice) -> None:
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label(choice.label, "quiet", wrap=True), at, 0, top)
        group = QButtonGroup(self)
        sides = ((0, choice.keep, "keep"), (1, choice.other, "other"))
        for number, text, side in sides:
            cell = QWidget()
            row = QHBoxLayout(cell)
            row.setContentsMargins(0, 0, 0, 0)
            button = QRadioButton()
            shown = text or tr("(empty)")
            button.setAccessibleName(f"{choice.label}: {shown}")
            button.setEnabled(choice.differs or choice.default == side or not choice.other)
            group.addButton(button, number)
            row.addWidget(button, 0, top)
            row.addWidget(label(shown, "" if text else "quiet", wrap=True), 1)
            grid.addWidget(cell, at, number + 1, top)
        group.button(0 if choice.default == "keep" else 1).setChecked(True)
        self._groups[choice.name] = group

    def _joined(self, grid: QGridLayout, at: int, joined: Joined) -> None:
        top = Qt.AlignmentFlag.AlignTop
        words = tr("{name} (joined)", name=joined.label)
        grid.addWidget(label(words, "quiet", wrap=True), at, 0, top)
        for column, rows in ((1, joined.keep), (2, joined.other)):
            text = "\n".join(rows) or tr("(none)")
            grid.addWidget(label(text, "" if rows else "quiet", wrap=True), at, column, top)

    def _swap(self) -> None:
        self.keep, self.other = self.other, self.keep
        self._ask()


def _preview(pair: Pair) -> str:
    if not pair.moves:
        return tr("Nothing points at the record that goes.")
    moved = ", ".join(pair.moves)
    return tr("These will point at the kept record: {moved}. All of it is one edit, which undo"
              " takes back.", moved=moved)  # fmt: skip


def _read(reader: Reader, *, keep: int, other: int, terms: Terms) -> Pair:
    return merging.pair(reader, keep, other, terms)


def _alike(reader: Reader, *, kind: str, keep: int) -> list[Suspicion]:
    return [one for one in suspicions(reader, (kind,)) if keep in {one.one, one.other}]
