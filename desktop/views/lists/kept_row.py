"""The row over what a library keeps: which vocabulary is shown, and a button for a new entry."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from db.store import usage
from desktop import places
from desktop.models.wording import vocabulary_name
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import Text, number, tr
from desktop.widgets.buttons import chip_button
from desktop.widgets.flow import FlowLayout

ENTRIES: Final[dict[str, Text]] = {"term": "New word…", "annotator": "New annotator…"}
"""Kinds that the search language does not know, and the words for making one."""


class KeptRow(QWidget):
    """Chips: `gone` gives the place of another vocabulary, `begin_asked` what is to be made."""

    gone = Signal(object)
    begin_asked = Signal(str, object)

    def __init__(self, session: Session, look: Look, kind: str, vocabulary: str) -> None:
        super().__init__()
        self._flow = FlowLayout(self, look.px(1.5))
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if kind == "term":
            self._vocabularies(session, vocabulary)
        if not session.read_only and self._can_grow(kind, vocabulary):
            preset = {"vocabulary": vocabulary} if vocabulary else {}
            new = self._chip(tr(ENTRIES[kind]))
            new.clicked.connect(lambda _=False: self.begin_asked.emit(kind, preset))

    @staticmethod
    def _can_grow(kind: str, vocabulary: str) -> bool:
        """Tell whether there is one vocabulary to add to, and the program leaves its keys free."""
        return kind != "term" or bool(vocabulary and vocabulary not in usage.FIXED)

    def _vocabularies(self, session: Session, chosen: str) -> None:
        held = usage.vocabularies(session.reader)
        named = sorted((vocabulary_name(one), one) for one in held)
        for text, one in ((tr("All"), ""), *named):
            count = held[one] if one else sum(held.values())
            chip = self._chip(f"{text} {number(count)}")
            chip.setCheckable(True)
            chip.setChecked(one == chosen)
            chip.setProperty("active", "true" if one == chosen else "false")
            place = places.listed("term").with_options(vocabulary=one)
            chip.clicked.connect(partial(self._go, place))

    def _go(self, place: places.Place, checked: bool = False) -> None:
        del checked
        self.gone.emit(place)

    def _chip(self, text: str) -> QPushButton:
        chip = chip_button(text)
        chip.setAccessibleName(text)
        self._flow.addWidget(chip)
        return chip
