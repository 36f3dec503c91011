"""The reader in a tab: a source's text with its annotations, and what can be done with it."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.changes import ChangeSet
from db.store.reader_text import Mark, ReaderText
from desktop.places import Place
from desktop.reader import aside, loading, telling, whose_menu
from desktop.reader.codebook import Codebook
from desktop.reader.commands import ReaderCommands
from desktop.reader.filling import Filling
from desktop.reader.find import FindBar
from desktop.reader.grounds import PaperGround
from desktop.reader.head import Head
from desktop.reader.margin import Margin
from desktop.reader.marking import Marking
from desktop.reader.marks import Wanted
from desktop.reader.mentioning import Mentioning
from desktop.reader.paper import Paper
from desktop.reader.resting import Resting
from desktop.reader.selection import Selection, bare
from desktop.reader.shapes import Style
from desktop.reader.standing import Standing
from desktop.reader.whose import Whose
from desktop.session import Session
from desktop.settings import Settings
from desktop.theme.look import Look
from desktop.widgets.labels import label
from desktop.widgets.outline import Outline
from desktop.widgets.tab_view import TabView

if TYPE_CHECKING:
    from desktop.reader.mentioned import Mentioned


class ReaderView(TabView):
    """Shows the text of a source. What is selected or chosen does not depend on how it is shown."""

    selection_changed = Signal()
    chosen_changed = Signal()
    loaded = Signal()
    named = Signal()
    """All names in the text were found, or found anew."""
    marked = Signal()
    """Annotations, or what they look like, have changed."""

    scope = "reader"
    menu_groups = (
        ("record.copy", "reader.copy_citation"),
        ("reader.highlight", "reader.note", "reader.repeat", "reader.tag"),
        ("reader.edit_range", "reader.merge", "reader.go_evidence", "record.delete"),
        ("reader.new_event", "reader.evidence_for", "reader.actor"),
        ("reader.accept_mention", "reader.not_mention", "reader.always_mention"),
        ("reader.select_sentence", "reader.select_paragraph"),
        ("reader.region", "reader.read_to", "reader.mark_clutter"),
    )

    def __init__(self, session: Session, look: Look, settings: Settings, place: Place) -> None:
        super().__init__()
        self.session, self.look, self.settings = session, look, settings
        self._place = place
        self.text: ReaderText | None = None
        self.mentioned: Mentioned | None = None
        self.uses: dict[int, int] = {}
        self.codebook = self._read_codebook()
        self.marking = Marking(session)
        self.resting = Resting()
        self.whose = Whose(evidence=settings.flag("reader.evidence"))
        self.clutter = settings.flag("reader.clutter")
        self.paper = Paper(look, self._style())
        self.ground = PaperGround(look, self.paper)
        self.margin = Margin(
            look, self.ground, self.paper, lambda marks: telling.cards(self, marks)
        )
        self.head = Head(look)
        self.find_bar = FindBar(look)
        self.outline = Outline(look)
        self.empty = label("", "quiet", wrap=True)
        self.modes = QStackedWidget()
        self.standing = Standing(self)
        self.commands = ReaderCommands(self)
        self._lay_out()
        self._connect()
        self._aside = aside.make(self)
        self.mentioning = Mentioning(self)
        self.filling = Filling(self)

    @property
    def selection(self) -> Selection | None:
        """What is selected without the white space around it, or None."""
        if self.text is None:
            return None
        start, end = bare(self.text.text, *self.paper.sheet.selection)
        exact, document = self.text.text[start:end], self.text.document
        return Selection(document.source_id, document.id, start, end, exact) if exact else None

    @property
    def chosen_annotations(self) -> list[int]:
        """The annotations that are chosen, by id, the first chosen one first."""
        return list(self.paper.sheet.chosen)

    @property
    def place(self) -> Place:
        """Where in which text it is."""
        return self._place

    @property
    def source_id(self) -> int:
        """The source that is read."""
        return self._place.id

    @property
    def aside(self) -> QWidget | None:
        """What stands beside the text in the inspector's place."""
        return self._aside

    @property
    def fills_in(self) -> bool:
        """Whether a form about what is selected is open beside the text."""
        return self._aside.form is not None

    @property
    def chosen(self) -> list[int]:
        """The records that commands of the window act on: the chosen annotations."""
        return self.chosen_annotations

    @property
    def can(self) -> set[str]:
        """What is possible now."""
        return self.commands.can() | self._aside.can()

    def call(self, name: str) -> None:
        """Do what a command asks for."""
        (self._aside.call if self._aside.knows(name) else self.commands)(name)

    def take(self, place: Place) -> bool:
        """Go to another span of the same text."""
        if place.kind != "reader" or place.id != self._place.id:
            return False
        self._place = place
        if self.text is not None:
            self.standing.go(place)
        return True

    def focus_first(self) -> None:
        """Put the keyboard into the text."""
        front = self.commands.documenting.pages.front or self.paper
        front.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, ids: list[int]) -> None:
        """Choose annotations."""
        sheet = self.paper.sheet
        if ids == sheet.chosen:
            return
        sheet.chosen = ids
        self.paper.viewport().update()
        self.margin.refresh()
        self.chosen_changed.emit()
        self.selected.emit(list(ids))
        self.commands.refresh()

    def colour_of(self, mark: Mark) -> str:
        """Give the colour of a mark: of a mere link, that of the kind it leads to."""
        if mark.only_links:
            return self.look.palette.of_kind(self.resting.kind(mark))
        return self.codebook.colour(mark)

    def reload_codebook(self, _: object = None) -> None:
        """Read tags and annotators anew."""
        self.codebook = self._read_codebook()
        self.paper.sheet.colour_of = self.colour_of
        telling.whose(self)
        self.commands.refresh()

    def _read_codebook(self) -> Codebook:
        session = self.session
        return Codebook(session.reader, self.look.palette.mark, self.uses, session.signer)

    def _on_look(self) -> None:
        """Paint anew: marks without a tag have the palette's colour, "mine" are the signer's."""
        self.reload_codebook()
        self.marked.emit()

    def show_clutter(self, *, shown: bool) -> None:
        """Show or hide what was set aside as clutter."""
        self.clutter = shown
        self.filling.set_blocks()

    def restyle(self, style: Style) -> None:
        """Set the text in another style, and keep it."""
        self.settings.put("reader.size", style.size)
        self.settings.put("reader.spacing", style.spacing)
        self.settings.put("reader.width", style.width)
        self.paper.restyle(style)

    def show_unders(self) -> None:
        """Underline what is wanted of mentions and dates."""
        names = self.settings.flag("reader.mentions")
        dates = self.settings.flag("reader.dates")
        self.head.tell_switches(mentions=names, dates=dates, evidence=self.whose.evidence)
        if self.mentioned is not None:
            self.mentioned.show(names=names, dates=dates)
            self.paper.viewport().update()

    def show_whose(self, whose: Whose) -> None:
        """Let other annotations be seen."""
        self.whose = whose
        self.paper.sheet.marks.show(self.wanted())
        telling.whose(self)
        self.show_unders()
        self.choose([id_ for id_ in self.chosen_annotations if self._seen(id_)])
        self.marked.emit()

    def _on_marked(self) -> None:
        self.paper.viewport().update()
        self.margin.refresh()

    def tell_place(self) -> None:
        """Tell which paragraph the caret is in, and in the outline which heading is read."""
        self.head.tell_place(telling.place(self))
        self.commands.looking.follow()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.find_bar)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.outline)
        row.addWidget(self.modes, 1)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(*(4 * (self.look.px(8),)))
        self.modes.addWidget(self.paper)
        self.modes.addWidget(self.empty)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        paper, margin = self.paper, self.margin
        paper.selection_changed.connect(self._on_selection)
        self.marked.connect(self._on_marked)
        paper.clicked.connect(self.commands.choosing.on_clicked)
        paper.range_changed.connect(self.commands.on_dragged)
        paper.typed.connect(self.on_typed)
        paper.shifted.connect(self.tell_place)
        paper.menu_asked.connect(self.menu_asked)
        margin.pressed.connect(self.commands.choosing.on_card)
        margin.followed.connect(self.commands.choosing.follow)
        margin.noted.connect(self.marking.note)
        margin.note_asked.connect(self.commands.edit_note)
        margin.note_ended.connect(self.focus_first)
        margin.offers.taken.connect(self.commands.run)
        margin.picker.picked.connect(self.commands.on_tag_picked)
        margin.picker.left.connect(self.commands.on_picker_left)
        self.head.called.connect(self.commands)
        self.head.whose_menu.offer(partial(whose_menu.choices, self))
        self.find_bar.asked.connect(self.commands.finding.look)
        self.find_bar.stepped.connect(self.commands.finding.step)
        self.find_bar.left.connect(self.commands.finding.end)
        self.outline.chosen.connect(self.commands.looking.go_heading)
        self.outline.left.connect(self.focus_first)
        self.session.changed.connect(self._on_changed)
        self.session.settling.connect(margin.flush)
        self.look.changed.connect(self._on_look)
        self.session.signed.connect(self._on_look)

    def _style(self) -> Style:
        settings = self.settings
        return Style(
            settings.number("reader.size"),
            settings.number("reader.spacing"),
            round(settings.number("reader.width")),
        )

    def _on_changed(self, changes: ChangeSet) -> None:
        if not changes or self.text is None:
            if changes:
                self.filling.load()
            return
        if changes.everything or self._place.id in changes.ids():
            self.filling.load()
        if changes.concerns("tag", "annotator", "annotation"):
            self.reload_codebook()
            self.filling.ask_uses()
        self.mentioning.follow(changes)
        if self.resting.concerns(changes):
            self.filling.ask_rests()
        if changes.concerns("annotation", "evidence", "tag") and not changes.everything:
            ids = changes.ids()
            found = loading.marks_of(self.session.reader, self.source_id, self.text, ids)
            self.paper.sheet.marks.replace(ids, found)
            self.commands.settle(found)
            self.choose([id_ for id_ in self.chosen_annotations if self._seen(id_)])
            self.marked.emit()

    def wanted(self) -> Wanted | None:
        """Give what tells whether an annotation is seen; None where all are."""
        if self.whose == Whose():
            return None
        return lambda mark: self.whose.lets(mark, self.codebook)

    def _seen(self, id_: int) -> bool:
        mark = self.paper.sheet.marks.get(id_)
        return mark is not None and self.whose.lets(mark, self.codebook)

    def _on_selection(self) -> None:
        self.commands.on_selection()
        self.tell_place()
        self.selection_changed.emit()

    def on_typed(self, event: QKeyEvent) -> None:
        """Leave by Escape, one thing after the other."""
        if event.key() == Qt.Key.Key_Escape and self.commands.leave():
            event.accept()
        else:
            event.ignore()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Show the first screen of the text before the rest of it is read."""
        super().showEvent(event)
        self.filling.begin()

    def keep(self) -> dict[str, Any]:
        """Keep where one is, by the source: whatever tab comes to its text next stands there."""
        if self.isVisible():
            self.standing.keep()
        return {}

    def bring_back(self, state: Mapping[str, Any]) -> None:
        """Take nothing: what is kept is read with the text."""

    def hideEvent(self, event: object) -> None:  # noqa: N802
        """Remember where one was."""
        self.standing.leave()
        super().hideEvent(event)  # type: ignore[arg-type]
