"""The page of a record, wide in a tab and narrow in the inspector, from the same blocks."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.changes import ChangeSet
from db.errors import RecordError
from db.ports import Reader
from db.records import FieldInput
from desktop import loading, places
from desktop.models import record_page
from desktop.models.blocks import Blocks, Section
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import Text, tr
from desktop.views.page.filling import Filling, Holder, by_turns
from desktop.views.page.heads import Heads, LargeHead
from desktop.views.page.nothing import nothing_yet, says_nothing
from desktop.views.page.parts import Parts
from desktop.views.page.years import years_card
from desktop.widgets.labels import label
from desktop.widgets.returning import Returning

if TYPE_CHECKING:
    from desktop.views.page.editing import EditBody
    from desktop.widgets.editing.draft import Draft
    from desktop.widgets.editing.sheet import Sheet


_TWO_COLUMNS, _HEAD_IN_A_ROW, _EDITORS_BESIDE = 165, 120, 115
"""Steps of the grid from which a wide page has room for them."""

NOTHING: Final[Text] = "Choose a record to see what is known of it."
GONE: Final[Text] = (
    "This record is not there any more. What was undone comes back with Redo; what was deleted for"
    " good does not."
)


class RecordView(QScrollArea):
    """Shows one record; asks for it again when it changes. `wide` is the page of a tab."""

    followed = Signal(object, bool)
    gone = Signal(object, bool)
    shown = Signal(object)
    editing_changed = Signal()
    created = Signal(object)
    """The id of the record that a draft has become."""
    cancelled = Signal()
    history_asked = Signal()
    restore_asked = Signal(object)
    purge_asked = Signal(object)
    """The ids of records of the trash: one."""

    def __init__(self, session: Session, look: Look, *, wide: bool) -> None:
        super().__init__()
        self._session, self._look, self._wide = session, look, wide
        self._id = 0
        self._beside = False
        self._is_gone = False
        self._late = False
        self._blocks: Blocks | None = None
        self._columns: QBoxLayout | None = None
        self._head: LargeHead | None = None
        self._editing: EditBody | None = None
        self._begun: Draft | None = None
        self._field_wanted: str | None = None
        self._parts = Parts(look, self.followed.emit, self.gone.emit, self._edit_asked, wide=wide)
        ways_out = {
            tr("Restore"): lambda: self.restore_asked.emit([self._id]),
            tr("Delete for good…"): lambda: self.purge_asked.emit([self._id]),
        }
        history = self.history_asked.emit
        self._heads = Heads(session, look, self._parts, history, self.edit, ways_out)
        self._returning = Returning(self)
        self.setObjectName("page" if wide else "inspector")
        self.setAccessibleName(tr("Record") if wide else tr("Inspector"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        session.changed.connect(self._on_changed)
        self._holder = Holder(session, "pageBody" if wide else "inspectorBody")
        self._filling = Filling(session, self._holder, self._fit, self)
        self.setWidget(self._holder)
        look.changed.connect(self._on_look)
        self._draw()

    @property
    def blocks(self) -> Blocks | None:
        """What is shown, or None."""
        return self._blocks

    @property
    def record_id(self) -> int:
        """The record shown; 0 for none."""
        return self._id

    def keep(self) -> dict[str, Any]:
        """Give where the page is scrolled to, and what is typed of a record not yet made."""
        typed = self._begun.unfinished if self._begun is not None else {}
        return self._returning.keep() | ({"draft": typed} if typed else {})

    def bring_back(self, state: Mapping[str, Any]) -> None:
        """Take what `keep` gave."""
        self._returning.bring_back(state)
        if self._begun is not None and state.get("draft"):
            self._begun.go_on(state["draft"])

    def show_record(self, id_: int, *, beside: bool = False) -> None:
        """Show a record; `beside` shows what stands next to its own page."""
        if id_ != self._id or beside != self._beside:
            self._field_wanted = None
            if self._editing is not None:
                self._editing.editor.flush()
                self._drop_editing()
        self._id, self._beside = id_, beside
        self._load()

    def show_nothing(self) -> None:
        """Show that nothing is chosen."""
        self._id, self._blocks, self._field_wanted = 0, None, None
        self._draw()

    def _show_gone(self) -> None:
        """Show that the record is not there; it is shown again if it comes back."""
        self._blocks, self._field_wanted, self._is_gone = None, None, True
        self._draw()

    @property
    def is_editing(self) -> bool:
        """Whether the record is being edited."""
        return self._editing is not None

    def edit(self, field: str = "") -> None:
        """Switch into editing, with the keyboard in a field; in the first where none is named."""
        if self._session.read_only or not self._id:
            return
        if self._editing is not None:
            self._editing.editor.take_keyboard(field)
        elif self._blocks is None or self._blocks.id != self._id:
            self._field_wanted = field
        elif not loading.is_loaded(loading.EDITORS):
            self._field_wanted = field
            loading.load(self._session, self, loading.EDITORS, self._edit_wanted)
        elif not self._blocks.trashed:
            from desktop.views.page.editing import EditBody

            body = EditBody(self._session, self._look, self._blocks.head, self._id, wide=self._wide)
            body.left.connect(self.stop_editing)
            body.resized.connect(self._on_resized)
            self._columns, self._head, self._editing = None, None, body
            self._begun = None
            self._filling.stop()
            self._holder.show_body(body)
            self._arrange()
            self._fit()
            body.editor.take_keyboard(field)
            self.editing_changed.emit()

    def stop_editing(self) -> None:
        """Show the record as it reads."""
        if self._editing is not None:
            self._editing.editor.flush()
            self._draw()
            self.setFocus()
            self._load()

    def begin(self, kind: str, preset: Mapping[str, FieldInput]) -> None:
        """Show the editors of a record that is still to be made."""
        from desktop.views.page.editing import DraftBody

        body = DraftBody(self._session, self._look, kind, preset)
        body.created.connect(self.created)
        body.left.connect(self.cancelled)
        body.resized.connect(self._on_resized)
        self._columns = self._head = None
        self._filling.stop()
        self._holder.show_body(body)
        self._begun = body.draft
        self._arrange()
        self._fit()
        QTimer.singleShot(0, body.draft, body.draft.take_keyboard)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Hand the keyboard on to the first field of a record that is being made."""
        super().focusInEvent(event)
        if self._begun is not None and event.reason() == Qt.FocusReason.OtherFocusReason:
            self._begun.take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Set under one another what does not fit side by side on a wide page."""
        super().resizeEvent(event)
        self._arrange()
        self._fit()

    @property
    def _sheet(self) -> "Sheet | None":
        """The editors that are shown, or None."""
        if self._begun is not None:
            return self._begun.sheet
        return self._editing.editor.sheet if self._editing is not None else None

    def _arrange(self) -> None:
        room, px = self.viewport().width(), self._look.px
        if self._columns is not None:
            direction = QBoxLayout.Direction
            narrow = room < px(_TWO_COLUMNS)
            self._columns.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        if (sheet := self._sheet) is not None:
            sheet.set_out(wide=self._wide and room >= px(_EDITORS_BESIDE))
        if self._head is not None:
            self._head.arrange(narrow=room < px(_HEAD_IN_A_ROW))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Read what was not read while something else stood in this page's place."""
        super().showEvent(event)
        if self._late:
            self._load()

    def _load(self) -> None:
        stack = self.parentWidget()
        self._late = isinstance(stack, QStackedWidget) and stack.currentWidget() is not self
        if self._late:
            return
        id_, terms = self._id, self._session.terms

        def work(reader: Reader) -> Blocks | None:
            try:
                return record_page.blocks(record_page.gather(reader, id_), terms)
            except RecordError as error:
                if error.code != "record.not_found":
                    raise
                return None  # it was undone, or is gone for good

        self._session.pages.ask(f"record {id(self)}", work, partial(self._take, id_))

    def _take(self, id_: int, found: Blocks | None) -> None:
        if id_ != self._id or self._late:
            return
        if found is None:
            self._show_gone()
            return
        same = self._blocks is not None and self._blocks.id == self._id
        where = self.verticalScrollBar().value() if same else 0
        self._blocks, self._is_gone = found, False
        if self._editing is not None and not found.trashed:
            self._editing.show_head(self._blocks.head)
        else:
            self._draw(where)
            self.verticalScrollBar().setValue(where)
        self.shown.emit(self._blocks)
        self._edit_wanted()

    def _edit_wanted(self) -> None:
        """Begin to edit what was asked for before it could be done."""
        if self._field_wanted is not None:
            field, self._field_wanted = self._field_wanted, None
            self.edit(field)

    def _on_look(self) -> None:
        """Draw anew at another size, without losing what is being typed."""
        if self._begun is not None:
            typed = self._begun.unfinished
            self.begin(self._begun.kind, self._begun.preset)
            self._begun.go_on(typed)
            return
        if self._editing is not None:
            self._editing.editor.flush()
        self._draw()

    def _read(self) -> None:
        self.gone.emit(places.reader(self._id), False)

    def _edit_asked(self, field: str) -> None:
        QTimer.singleShot(0, self, partial(self.edit, field))  # what was clicked goes away

    def _drop_editing(self) -> None:
        if self._editing is not None:
            self._editing = None
            self.editing_changed.emit()

    def _on_resized(self) -> None:
        QTimer.singleShot(0, self, self._fit)

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._id and changes:
            self._load()

    def _draw(self, seen_from: int = 0) -> None:
        """Draw what is known; at once what is seen where the page is scrolled to `seen_from`."""
        self._drop_editing()
        self._filling.stop()
        body = QWidget()
        body.setObjectName("pageBody" if self._wide else "inspectorBody")
        outer = QVBoxLayout(body)
        px = self._look.px
        side, top = (px(7.5), px(6)) if self._wide else (px(4), px(4))
        outer.setContentsMargins(side, top, side, px(6))
        outer.setSpacing(px(5))
        self._columns = self._head = None
        steps: Iterator[None] = iter(())
        trashed = self._blocks is not None and self._blocks.trashed
        self._parts.is_editable = not (trashed or self._session.read_only)
        if self._blocks is None:
            hint = (tr(GONE) if self._is_gone else "") if self._wide else tr(NOTHING)
            outer.addWidget(label(hint, "quiet", wrap=True))
        elif self._wide:
            steps = self._draw_wide(outer, self._blocks)
        else:
            steps = self._draw_narrow(outer, self._blocks)
        outer.addStretch(1)
        self._begun = None
        self._holder.show_body(body, composed=True)
        below = seen_from + self.viewport().height() if seen_from else 0
        self._filling.start(steps, lambda: body.minimumHeight() >= below)

    def _fit(self) -> None:
        """Give the body the height that its wrapped texts need at this width."""
        body = self._holder.body
        if body is not None and (layout := body.layout()) is not None:
            layout.activate()
            self._holder.fit(max(0, layout.totalHeightForWidth(self.viewport().width())))

    def _draw_narrow(self, outer: QVBoxLayout, blocks: Blocks) -> Iterator[None]:
        if self._beside and blocks.beside:
            sections = blocks.beside
        else:
            outer.addLayout(self._heads.small(blocks.head))
            if blocks.readable:
                outer.addLayout(self._heads.read_row(self._read, wide=self._wide))
            sections = blocks.sections
            if blocks.description:
                shown = label(blocks.description, "", wrap=True)
                outer.addWidget(self._parts.editable(shown, _described(blocks)))
        return self._steps(sections, outer)

    def _steps(self, sections: Iterable[Section], into: QVBoxLayout) -> Iterator[None]:
        return chain.from_iterable(self._parts.section(section, into) for section in sections)

    def _draw_wide(self, outer: QVBoxLayout, blocks: Blocks) -> Iterator[None]:
        self._head = self._heads.large(blocks.head)
        outer.addLayout(self._head)
        if blocks.readable:
            outer.addLayout(self._heads.read_row(self._read, wide=self._wide))
        if blocks.description:
            text = label(blocks.description, "reading", wrap=True)
            described = self._parts.editable(text, _described(blocks))
            described.setMaximumWidth(self._look.px(186))
            row = QHBoxLayout()
            row.addWidget(described, 1)
            row.addStretch(0)
            outer.addLayout(row)
        if blocks.years is not None:
            session, look = self._session, self._look
            outer.addWidget(years_card(session, look, blocks.id, blocks.years, self.gone.emit))
        if says_nothing(blocks):
            may = self._edit_asked if self._parts.is_editable else None
            outer.addWidget(nothing_yet(self._look, blocks, may))
        held = {section.title for section in blocks.beside}
        shown = [section for section in blocks.sections if section.title not in held]
        main = [section for section in shown if not section.side]
        side = [section for section in shown if section.side]
        columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        columns.setSpacing(self._look.px(8))
        steps: list[Iterator[None]] = []
        for sections in (main, side):
            if sections:
                box, column = self._parts.box(5)
                column.addStretch(1)
                columns.addWidget(box, 1)
                steps.append(self._steps(sections, column))
        outer.addLayout(columns)
        self._columns = columns
        self._arrange()
        return by_turns(steps)


def _described(blocks: Blocks) -> str:
    return {"source": "abstract", "annotation": "note"}.get(blocks.head.kind, "description")
