"""Asks whom to compare: a focus, its partners in order, and who counts for each of them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from db.analysis.parties import Parties, Party
from db.search.picking import Candidate
from db.store import summary
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.buttons import chip_button
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import label
from desktop.widgets.picker import RecordPicker


class PartyBox(QWidget):
    """One party: its actor, and its members where they are chosen by hand."""

    left = Signal()

    def __init__(self, session: Session, look: Look, party: Party | None, *, focus: bool) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._members: dict[int, str] = {}
        name = tr("Focus") if focus else tr("Partner")
        self.actor = RecordPicker(session, look, ("actor",), name=name)
        self.by_hand = QCheckBox(tr("Choose by hand who counts for it"))
        self._told = label("", "small", wrap=True)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, look.px(1.5))
        self.member = RecordPicker(session, look, ("actor",), name=tr("Add a member"))
        self.member.setPlaceholderText(tr("Add a member"))
        self._lay_out(focus=focus)
        self.actor.picked.connect(self._on_actor)
        self.by_hand.toggled.connect(self._show_members)
        self.member.picked.connect(self._on_member)
        if party is not None:
            self._take(party)
        self._show_members()

    @property
    def party(self) -> Party | None:
        """What is chosen; None without an actor."""
        if not self.actor.chosen:
            return None
        by_hand = tuple(self._members) if self.by_hand.isChecked() else None
        return Party(self.actor.chosen, by_hand)

    def _lay_out(self, *, focus: bool) -> None:
        px = self._look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(2))
        column.setSpacing(px(1.5))
        row = QHBoxLayout()
        row.addWidget(self.actor, 1)
        if not focus:
            drop = chip_button("×")
            drop.setAccessibleName(tr("Remove this partner"))
            drop.setToolTip(tr("Remove this partner"))
            drop.clicked.connect(self.left)
            row.addWidget(drop)
        column.addLayout(row)
        column.addWidget(self._told)
        column.addWidget(self.by_hand)
        column.addWidget(self._chips)
        column.addWidget(self.member)

    def _take(self, party: Party) -> None:
        ids = (party.actor_id, *(party.members or ()))
        titles = summary.titles(self._session.reader, ids)
        self.actor.show_record(party.actor_id, titles.get(party.actor_id, ""))
        self._members = {id_: titles.get(id_, "?") for id_ in party.members or ()}
        self.by_hand.setChecked(party.members is not None)

    def _counted(self) -> dict[int, str]:
        """Give who counts for the actor by the relations of the library."""
        reader = self._session.reader
        found = Parties(reader).of(Party(self.actor.chosen)).windows
        ids = [id_ for id_ in found if id_ != self.actor.chosen]
        return {id_: title for id_, title in summary.titles(reader, ids).items() if title}

    def _on_actor(self, _: Candidate) -> None:
        self._members = {}
        self.by_hand.setChecked(False)
        self._show_members()

    def _on_member(self, one: Candidate) -> None:
        self._members[one.id] = one.title
        self.member.show_record(0, "")
        self._show_members()

    def _show_members(self) -> None:
        by_hand = self.by_hand.isChecked()
        if by_hand and not self._members and self.actor.chosen:
            self._members = self._counted()
        self.by_hand.setEnabled(bool(self.actor.chosen))
        self._told.setVisible(not by_hand)
        counted = ", ".join(self._counted().values()) if self.actor.chosen else ""
        told = tr("Who counts for it, by relations: {names}", names=counted or tr("itself alone"))
        self._told.setText(told if self.actor.chosen else "")
        self._chips.setVisible(by_hand)
        self.member.setVisible(by_hand)
        self._flow.clear()
        for id_, title in self._members.items():
            self._flow.addWidget(self._chip(title, self._drop(id_)))

    def _drop(self, id_: int) -> Callable[[], None]:
        def drop() -> None:
            del self._members[id_]
            self._show_members()

        return drop

    def _chip(self, title: str, drop: Callable[[], None]) -> QPushButton:
        chip = chip_button(f"{title}  ×")
        chip.setAccessibleName(tr("Take {name} out", name=title))
        chip.clicked.connect(drop)
        return chip


class CompareDialog(QDialog):
    """The dialog; `agreed` gives the focus and its partners as parties."""

    agreed = Signal(object)

    def __init__(
        self, session: Session, look: Look, chosen: Sequence[Party], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._look = session, look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Whom to compare"))
        self.resize(look.px(120), look.px(130))
        self.focus = PartyBox(session, look, chosen[0], focus=True)
        self.partners: list[PartyBox] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(look.px(2))
        self._lay_out()
        for party in chosen[1:]:
            self.add(party)
        self.focus.actor.setFocus()

    def add(self, party: Party | None = None) -> PartyBox:
        """Add a partner, empty for None."""
        box = PartyBox(self._session, self._look, party, focus=False)
        box.left.connect(lambda: self._remove(box))
        self.partners.append(box)
        self._column.addWidget(box)
        if party is None:
            box.actor.setFocus()
        return box

    def accept(self) -> None:
        """Give what is chosen."""
        boxes = (self.focus, *self.partners)
        found = [party for box in boxes if (party := box.party) is not None]
        if self.focus.party is not None:
            self.agreed.emit(found)
        super().accept()

    def _remove(self, box: PartyBox) -> None:
        self.partners.remove(box)
        box.hide()
        box.deleteLater()

    def _lay_out(self) -> None:
        px = self._look.px
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setSpacing(px(2))
        inner.addWidget(label(tr("Focus"), "strong"))
        inner.addWidget(self.focus)
        inner.addWidget(label(tr("Partners"), "strong"))
        inner.addLayout(self._column)
        more = QPushButton(tr("Add a partner"))
        more.clicked.connect(lambda _=False: self.add(None))
        inner.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        column = QVBoxLayout(self)
        column.addWidget(area, 1)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
