"""The row over the text: how it is shown, what is marked in it, and where one is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton

from desktop.reader.whose_menu import WhoseMenu
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.buttons import chip_button
from desktop.widgets.folding import Folding
from desktop.widgets.head_row import HeadRow
from desktop.widgets.labels import Elided

ROOM_FOR_PLACE = 20
"""Steps of the grid that "¶ 120 of 345" takes beside the chips."""

MOST_FOR_PLACE = 0.3
"""Share of the row that the words of the place may take."""


class Head(HeadRow):
    """Chips and a line that tells the place. `called` gives what a chip asks for."""

    called = Signal(str)
    mode_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self._look, self._asked = look, 0
        self._place = Elided("", "quiet")
        self._place.setFixedWidth(look.px(ROOM_FOR_PLACE))
        self.corner.addWidget(self._place)
        self._modes = QButtonGroup(self)
        self._mode("text", tr("Text"))
        self._mode("pages", tr("Pages"))
        self.mentions = self._switch(tr("Mentions"), "mentions")
        self.dates = self._switch(tr("Dates"), "dates")
        self.evidence = self._switch(tr("Evidence"), "show_evidence")
        self.evidence.setToolTip(tr("Show passages that are nothing but evidence for a record"))
        self.whose = self._chip(tr("Everyone’s marks"), None)
        self.whose_menu = WhoseMenu(self.whose)
        self.whose.setMenu(self.whose_menu)
        self.clutter = self._chip("", "clutter")
        self.clutter.hide()  # until it is known how much there is
        self.lost = self._chip("", "orphans")
        self.lost.hide()
        self.file_marks = self._chip("", "take_marks")
        self.file_marks.hide()
        self.outline = self._chip(tr("Outline"), "outline")
        for text, name in ((tr("Find"), "find"), (tr("Aa"), "style")):
            chip = self._chip(text, name, last=True)
            self.corner.addWidget(chip)
            if name == "find":
                chip.setToolTip(tr("Find in the text: Ctrl+F"))
            if name == "style":
                chip.setAccessibleName(tr("Size, spacing and width of the text"))
                chip.setToolTip(chip.accessibleName())
                self.style_chip = chip
        last = (self.outline, self.evidence, self.dates, self.mentions, self.clutter)
        last = (*last, self.file_marks, self.lost)
        self._in_text, self._clutter = True, 0
        self.folding = Folding(self.chips, last)
        self._place.setFixedHeight(self.style_chip.sizeHint().height())  # level with the chips
        self._place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _mode(self, name: str, text: str) -> None:
        button = chip_button(text)
        button.setCheckable(True)
        button.setAccessibleName(tr("Show: {mode}", mode=text))
        button.setProperty("mode", name)
        button.clicked.connect(lambda _=False: self.choose_mode(name))
        button.hide()
        button.setChecked(not self._modes.buttons())
        self._modes.addButton(button)
        self.chips.addWidget(button)
        _mark(button, active=button.isChecked())

    def choose_mode(self, name: str) -> None:
        """Show the document in one of the ways."""
        for button in self._modes.buttons():
            if button.property("mode") == name:
                button.setChecked(True)  # the group unchecks the others
        for button in self._modes.buttons():
            _mark(button, active=button.isChecked())
        self._in_text = name == "text"
        for chip in (self.mentions, self.dates):
            self.folding.want(chip, wanted=self._in_text)
        self.style_chip.setVisible(self._in_text)
        self._show_clutter()
        self.mode_chosen.emit(name)

    @property
    def place_text(self) -> str:
        """Where one is, in words."""
        return self._place.accessibleName()

    def offer_pages(self, *, offered: bool) -> None:
        """Let one choose between text and pages, or hide what cannot be chosen."""
        for button in self._modes.buttons():
            self.folding.want(button, wanted=offered)

    def offer_outline(self, *, offered: bool) -> None:
        """Offer the headings; no chip where there are none."""
        self.folding.want(self.outline, wanted=offered)

    def tell_place(self, text: str) -> None:
        """Tell where one is. Its room only grows, so that nothing moves while one reads on."""
        self._place.say(text)
        widest = "".join("0" if one.isdigit() else one for one in text)
        asked = self._place.fontMetrics().horizontalAdvance(widest) + self._look.px(1)
        if asked > self._asked:
            self._asked = asked
            self.fit()

    def tell_clutter(self, hidden: int, *, shown: bool) -> None:
        """Tell how much clutter there is; no chip where there is none."""
        words = tr("Clutter: {number} shown") if shown else tr("Clutter: {number} hidden")
        self.clutter.setText(words.format(number=hidden))
        self.clutter.setAccessibleName(self.clutter.text())
        self._clutter = hidden
        self._show_clutter()

    def _show_clutter(self) -> None:
        self.folding.want(self.clutter, wanted=self._clutter > 0 and self._in_text)

    def tell_lost(self, number: int) -> None:
        """Tell how many annotations lost their passages; no chip where none did."""
        self.lost.setText(tr("{n} lost", n=number))
        words = tr("{n} {n:annotation|annotations} lost {n:its passage|their passages}", n=number)
        self.lost.setAccessibleName(words)
        self.lost.setToolTip(words)
        self.folding.want(self.lost, wanted=number > 0)

    def tell_file_marks(self, number: int) -> None:
        """Offer marks that the pages seen so far hold themselves; no chip where there are none."""
        words = tr("Take over {n} {n:mark|marks} of the file", n=number)
        self.file_marks.setText(tr("{n} {n:mark|marks} in the file", n=number))
        self.file_marks.setAccessibleName(words)
        self.file_marks.setToolTip(words)
        self.folding.want(self.file_marks, wanted=number > 0)

    def tell_switches(self, *, mentions: bool, dates: bool, evidence: bool) -> None:
        """Show whether mentions and dates are underlined, and marks of evidence seen."""
        for chip, on, text in (
            (self.mentions, mentions, tr("Mentions")),
            (self.dates, dates, tr("Dates")),
            (self.evidence, evidence, tr("Evidence")),
        ):
            chip.setChecked(on)
            chip.setText(f"{text} ✓" if on else text)

    def tell_whose(self, text: str) -> None:
        """Show whose marks are seen."""
        self.whose.setText(f"{text} ▾")
        self.whose.setAccessibleName(text)

    def fit(self) -> None:
        """Let chips that find no room beside the corner, or else in a line, go into the menu."""
        margins, apart = self.grid.contentsMargins(), self.grid.horizontalSpacing()
        whole = max(self.width() - margins.left() - margins.right(), 1)
        least = self._look.px(ROOM_FOR_PLACE)
        place = max(least, min(self._asked, round(whole * MOST_FOR_PLACE)))
        if place != self._place.minimumWidth():
            self._place.setFixedWidth(place)
        rest = whole - self.corner.one_line().width() - 2 * apart
        self.folding.fit(rest if self.folding.least() <= rest else whole)
        super().fit()

    def _switch(self, text: str, name: str) -> QPushButton:
        chip = self._chip(text, name)
        chip.setCheckable(True)
        return chip

    def _chip(self, text: str, name: str | None, *, last: bool = False) -> QPushButton:
        chip = chip_button(text)
        chip.setAccessibleName(text)
        if name is not None:
            chip.clicked.connect(lambda _=False: self.called.emit(name))
        if not last:
            self.chips.addWidget(chip)
        return chip


def _mark(chip: QAbstractButton, *, active: bool) -> None:
    chip.setProperty("active", "true" if active else "false")
    chip.style().unpolish(chip)
    chip.style().polish(chip)
