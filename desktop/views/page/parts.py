"""Draws the sections of a page: facts, lines, evidence, readings. Only widgets, no decisions."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop import places
from desktop.models.blocks import Fact, Line, Link, ProofLine, Reading, Section
from desktop.places import Place
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import Elided, LinkLabel, PassageLabel, Swatch, label, stacks

Follow = Callable[[int, bool], None]
Edit = Callable[[str], None]
Go = Callable[[Place, bool], None]
TOP = Qt.AlignmentFlag.AlignTop
LARGE = 1.4
"""The size of the text from which on a remark stands below its line."""

SHORT = 22
"""Letters of a remark that stands at the end of its line."""
SHORT_NAME = 9
"""Letters of a name that has room between the words before it and a remark, in the inspector."""
ROWS = 4
"""Rows that are built in one step."""
PARTS = 5
"""Steps whose widgets lie together."""
_LEAD, _LEAD_WIDE = 23, 26
"""Steps of the grid for the words before a value, in the inspector and on a page."""
PENCIL = 5
"""Steps of the grid kept free for a pencil."""


class Parts:
    """Makes the widgets of sections.

    `follow` is called with a record's id and "in a new tab", `go` with a place, `edit` with the
    name of a field.
    """

    def __init__(
        self, look: Look, follow: Follow, go: Go, edit: Edit | None = None, *, wide: bool = True
    ) -> None:
        self._look, self._follow, self._go, self._edit = look, follow, go, edit
        self._wide = wide
        self.is_editable = True

    def editable(self, shown: QWidget, field: str) -> QWidget:
        """Give what is shown with a pencil that appears under the mouse, where it can be edited."""
        if self._edit is None or not field or not self.is_editable:
            return shown
        return Hovered(self._look, shown, partial(self._edit, field))

    def section(self, section: Section, into: QVBoxLayout) -> Iterator[None]:
        """Build a section with its heading, before the last thing of a layout, a few rows a step.

        The rows of a step lie in a widget of their own: those that come later do not make Qt
        reckon the heights of all earlier ones anew.
        """
        box, column = self.box()
        if section.title:
            heading = label(section.title.upper(), "heading")
            heading.setAccessibleName(section.title)
            column.addWidget(self.editable(heading, section.field))
        rows = [item for item in section.items if isinstance(item, Fact | Line)]
        has_lead = any(isinstance(item, Fact) or item.before for item in rows)
        others = [item for item in section.items if not isinstance(item, Fact | Line)]
        into.insertWidget(into.count() - 1, box)
        parts = chain(
            (
                self._rows(rows[at : at + ROWS], has_lead=has_lead)
                for at in range(0, len(rows), ROWS)
            ),
            (self._block(item) for item in others),
        )
        inside = column
        for number, part in enumerate(parts):
            if number % PARTS == 0:
                group, inside = self.box()
                column.addWidget(group)
            inside.addWidget(part)
            yield
        if section.more:
            column.addWidget(label(tr("and {number} more", number=section.more), "small"))
        if section.place is not None:
            column.addWidget(self._as_list(section.place), 0, Qt.AlignmentFlag.AlignLeft)
        yield

    def _as_list(self, place: Place) -> QPushButton:
        """Give the button that leads to all that a section tells."""
        button = QPushButton(tr("Show as a list"))
        button.setObjectName("link")
        button.setProperty("kind", "command")
        button.clicked.connect(lambda _=False: self._go(place, False))
        return button

    def _rows(self, rows: list[Fact | Line], *, has_lead: bool) -> QWidget:
        box, column = self.box()
        column.addLayout(self._grid(rows, has_lead=has_lead))
        return box

    def box(self, spacing: float = 1.5) -> tuple[QWidget, QVBoxLayout]:
        """Make a bare box of things under one another; `spacing` in steps of the grid."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(spacing))
        return box, column

    def _block(self, item: ProofLine | Reading | str) -> QWidget:
        if isinstance(item, ProofLine):
            return self._proof(item)
        if isinstance(item, Reading):
            return self._reading(item)
        return label(item, "quiet", wrap=True)

    def link(self, link: Link, weight: int = 400) -> LinkLabel:
        """Make a link that follows."""
        made = LinkLabel(self._look, link, weight=weight)
        made.followed.connect(self._follow)
        return made

    def _grid(self, items: list[Fact | Line], *, has_lead: bool) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._look.px(3))
        grid.setVerticalSpacing(self._look.px(1.5))
        grid.setColumnStretch(1, 1)
        above = stacks(self._look, wide=self._wide)
        if has_lead and not above:
            grid.setColumnMinimumWidth(0, self._look.px(_LEAD_WIDE if self._wide else _LEAD))
        for number, item in enumerate(items):
            row = 2 * number + 1  # the words that name it stand beside it, or in the row above
            if isinstance(item, Fact):
                self._lead(grid, row, item.label, above=above)
                grid.addWidget(self.editable(self._fact(item), item.field), row, 1, TOP)
            else:
                if has_lead:
                    self._lead(grid, row, item.before, above=above)
                self._line(grid, row, item, beside=has_lead and not above)
        return grid

    def _lead(self, grid: QGridLayout, row: int, text: str, *, above: bool) -> None:
        if above and not text:
            return
        lead = label(text, "quiet", wrap=True)
        if above:
            lead.setContentsMargins(0, self._look.px(1.5), 0, 0)
            grid.addWidget(lead, row - 1, 1, 1, 3)
        else:
            lead.setFixedWidth(self._look.px(_LEAD_WIDE if self._wide else _LEAD))
            grid.addWidget(lead, row, 0, TOP)

    def _fact(self, fact: Fact) -> QWidget:
        if fact.swatch:
            return self._coloured(fact)
        if not fact.doubt:
            return self.link(fact.value)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.link(fact.value))
        doubt = label(fact.doubt, "small", wrap=True)
        doubt.setFont(self._look.font(12, italic=True))
        column.addWidget(doubt)
        return box

    def _coloured(self, fact: Fact) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(1.5))
        row.addWidget(Swatch(self._look, fact.swatch))
        row.addWidget(self.link(fact.value), 1)
        return box

    def _line(self, grid: QGridLayout, row: int, line: Line, *, beside: bool) -> None:
        """Set a line; a short remark stands at its end, a long one below.

        In the inspector there is no room for a name between a remark and words `beside` it.
        """
        if line.read is not None:
            read = places.reader(*line.read)
            go = partial(self._go, read, False)
            button = tool_button(self._look, "book-open", tr("Read the sentence it rests on"), go)
            grid.addWidget(button, row, 3, TOP)
        crowded = beside and not self._wide and len(line.link.text) > SHORT_NAME
        narrow = bool(line.after) and (self._look.scale >= LARGE or crowded)
        if len(line.after) > SHORT or line.swatch or narrow:
            grid.addWidget(self._tall(line), row, 1, 1, 2)
            return
        grid.addWidget(self.link(line.link), row, 1, TOP)
        if line.after:
            grid.addWidget(label(line.after, "small"), row, 2, TOP | Qt.AlignmentFlag.AlignRight)

    def _tall(self, line: Line) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, self._look.px(0.5))
        column.setSpacing(self._look.px(0.5))
        column.addWidget(self.link(line.link))
        row = QHBoxLayout()
        row.setSpacing(self._look.px(1.5))
        if line.swatch:
            row.addWidget(Swatch(self._look, line.swatch), 0, TOP)
        row.addWidget(label(line.after, "small", wrap=True), 1)
        column.addLayout(row)
        return box

    def _proof(self, proof: ProofLine) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, self._look.px(1))
        column.setSpacing(self._look.px(1))
        if proof.target is not None:
            column.addWidget(self.link(proof.target))
        row = QHBoxLayout()
        row.setSpacing(self._look.px(1.5))
        stance = label(proof.stance_text, "stance")
        stance.setProperty("stance", proof.stance)
        row.addWidget(stance, 0, TOP)
        shown = proof.source if proof.target is None else Link(proof.facts)
        row.addWidget(self.link(shown), 1)
        column.addLayout(row)
        if proof.facts and proof.target is None:
            column.addWidget(label(proof.facts, "small", wrap=True))
        if proof.exact:
            column.addLayout(self._quotation(proof))
        elif proof.mark:
            place = places.reader(proof.source.id, mark=proof.mark)
            region = PassageLabel(tr("See the region on its page"), place)
            region.gone.connect(self._go)
            column.addWidget(region)
        if proof.speaker is not None:
            column.addLayout(self._speaker(proof.speaker))
        if proof.given:
            column.addWidget(label(proof.given, "small", wrap=True))
        return box

    def _speaker(self, speaker: Link) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(1))
        row.addWidget(label(tr("Speaker:"), "small"))
        row.addWidget(self.link(speaker), 1)
        return row

    def _quotation(self, proof: ProofLine) -> QHBoxLayout:
        text = f"{proof.before}{proof.exact}{proof.after}".replace("\n", " ")
        shown = text if proof.before or proof.after else f"…\u00a0{text}\u00a0…"
        row = QHBoxLayout()
        row.setSpacing(self._look.px(2))
        bar = QFrame()
        bar.setObjectName("quotationBar")
        bar.setFixedWidth(max(2, self._look.px(0.75)))
        row.addWidget(bar)
        if proof.span is None:
            row.addWidget(label(shown, "quotation", wrap=True), 1)
        else:
            start = len(proof.before)
            meant = (start, start + len(proof.exact)) if proof.before or proof.after else None
            quoted = PassageLabel(shown, places.reader(proof.source.id, proof.span), meant)
            quoted.gone.connect(self._go)
            row.addWidget(quoted, 1)
        return row

    def _reading(self, reading: Reading) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, self._look.px(1))
        column.setSpacing(self._look.px(0.5))
        head = tr("{field}: {value}", field=reading.about, value=reading.value)
        said = head if reading.value else reading.about
        if reading.read is None:
            column.addWidget(label(said, "", wrap=True))
        else:
            shown = PassageLabel(said, places.reader(*reading.read))
            shown.setObjectName("")
            shown.gone.connect(self._go)
            column.addWidget(shown)
        facts = " · ".join(part for part in (reading.certainty, reading.who) if part)
        if facts:
            column.addWidget(label(facts, "small", wrap=True))
        if reading.reason:
            column.addWidget(label(reading.reason, "quiet", wrap=True))
        return box


class Hovered(QWidget):
    """Shows a pencil beside something while the mouse is over it; a double click edits too."""

    def __init__(self, look: Look, shown: QWidget, edit: Callable[[], None]) -> None:
        super().__init__()
        self._look, self._edit = look, edit
        self._pencil: QToolButton | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, look.px(PENCIL), 0)
        row.setSpacing(look.px(1))
        row.addWidget(shown, 1)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Show the pencil, in the room that was left for it; made now, since few are needed."""
        super().enterEvent(event)
        if self._pencil is None:
            self._pencil = tool_button(self._look, "pencil", tr("Edit this"), self._edit)
            self._pencil.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._pencil.setParent(self)
        room, size = self._look.px(PENCIL), self._pencil.sizeHint()
        self._pencil.setGeometry(self.width() - room, 0, room, min(size.height(), self.height()))
        self._pencil.show()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Hide it again."""
        super().leaveEvent(event)
        if self._pencil is not None:
            self._pencil.hide()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Edit."""
        super().mouseDoubleClickEvent(event)
        self._edit()


def tool_button(look: Look, icon: str, text: str, run: Callable[[], None]) -> QToolButton:
    """Make a small flat button with an icon."""
    button = QToolButton()
    button.setObjectName("flat")
    button.setStyleSheet("padding: 1px;")
    button.setIcon(look.icon(icon))
    side = look.px(3.5)
    button.setIconSize(QSize(side, side))
    button.setAccessibleName(text)
    button.setToolTip(text)
    button.clicked.connect(lambda _=False: run())
    return button


def pill(text: str, language: str) -> Elided:
    """Make a name with its language."""
    made = Elided(f"{text}  {language}" if language else text, "pill")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
