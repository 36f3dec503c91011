"""What the reader's commands do."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from db.store.reader_text import Mark
from desktop.actions.registry import ACTIONS
from desktop.reader.choosing import Choosing
from desktop.reader.codebook import NUMBERED
from desktop.reader.documenting import Documenting
from desktop.reader.finding import Finding
from desktop.reader.grounds import Where
from desktop.reader.looking import Looking
from desktop.reader.marking import last_tag
from desktop.reader.offers import Offer
from desktop.reader.selection import bare
from desktop.tr import tr

if TYPE_CHECKING:
    from desktop.reader.view import ReaderView

IN_CARD = 5
"""Numbered tags that the card of a selection shows."""

PLAIN = -1
"""The id of a mark that is painted already and not yet written."""


class ReaderCommands:
    """Runs commands by name, for one reader."""

    def __init__(self, view: "ReaderView") -> None:
        self._view = view
        self._last: int | None = None
        self._range = 0
        self._pending: list[Mark] = []
        self.finding, self.looking = Finding(view), Looking(view)
        self.documenting = Documenting(view)
        self.choosing = Choosing(view)
        self._ways: dict[str, Callable[[], None]] = {
            "highlight": partial(self._mark, ()),
            "note": self._note,
            "repeat": self._repeat,
            "tag": self._ask_tag,
            "edit_range": self._edit_range,
            "merge": self._merge,
            "select_sentence": partial(self._grow, "sentence"),
            "select_paragraph": partial(self._grow, "paragraph"),
            "select_all": self._select_all,
            **self.finding.ways,
            **self.looking.ways,
            **self.documenting.ways,
            **self.choosing.ways,
            "copy": self._copy,
            **{f"tag_{n}": partial(self._tag_number, n) for n in range(1, NUMBERED + 1)},
        }

    def __call__(self, name: str) -> None:
        """Do what is called so; KeyError when nothing is."""
        self._ways[name]()

    def run(self, id_: str) -> None:
        """Run a command by its id, as its key would."""
        action = self._view.own_actions.get(id_)
        if action is not None:
            action.trigger()
            self._view.focus_first()

    def can(self) -> set[str]:
        """Tell what is possible."""
        view = self._view
        if view.text is None:
            return set()
        found = {"find", "reader.text"} | self.documenting.can() | self.choosing.can()
        selection, chosen = view.selection, view.chosen_annotations
        if view.outline.has_headings:
            found.add("reader.outline")
        if selection is not None:
            found.add("copy")
        if view.paper.sheet.found:
            found.add("reader.found")
        if view.session.read_only:
            return found
        found.add("reader.edit")
        marking = {"reader.mark", "reader.repeat"} if self.last_tag() else {"reader.mark"}
        if selection is not None:
            found |= marking | {"reader.select"}
        if chosen:
            marks = [view.paper.sheet.marks.get(id_) for id_ in chosen]
            found |= marking | ({"reader.one"} if len(chosen) == 1 else set())
            if len(chosen) > 1 and all(mark and mark.sides is None for mark in marks):
                found.add("reader.several")
        return found

    def refresh(self) -> None:
        """Enable what is possible, and name the tags that have a number."""
        view = self._view
        for number in range(1, NUMBERED + 1):
            action = view.own_actions.get(f"reader.tag_{number}")
            tag = view.codebook.numbers.get(number)
            if action is not None:
                action.setText(tr("Tag: {name}", name=tag.name if tag else tr("none")))
        view.able.emit()
        self._offer()

    # Marking

    def _mark(self, tags: Sequence[int]) -> None:
        """Annotate the selection: painted at once, written after."""
        view, where = self._view, self._view.selection
        if where is None:
            return
        current = view.codebook.current
        self._pending.append(
            Mark(PLAIN - len(self._pending), where.start, where.end, "anchored", "", None,
                 current.id if current else None, tuple(tags))
        )  # fmt: skip
        view.paper.sheet.marks.replace((), self._pending[-1:])
        view.marked.emit()
        view.marking.add(where, tags, self._on_added)
        self._collapse()

    def _on_added(self, id_: int) -> None:
        self._view.choose([id_])

    def settle(self, found: Sequence[Mark]) -> None:
        """Let go of marks painted ahead whose annotation has come."""
        spans = {(mark.start, mark.end) for mark in found}
        gone = [mark for mark in self._pending if (mark.start, mark.end) in spans]
        self._view.paper.sheet.marks.replace([mark.id for mark in gone], ())
        self._pending = [mark for mark in self._pending if mark not in gone]

    def _collapse(self) -> None:
        """Leave the caret where the selection ended."""
        end = self._view.paper.sheet.selection[1]
        self._view.paper.select(end, end, reveal=False)

    def _tag_number(self, number: int) -> None:
        tag = self._view.codebook.numbers.get(number)
        if tag is not None:
            self._tag(tag.id)

    def _tag(self, id_: int, *, only: bool = False) -> None:
        view = self._view
        self._last = id_
        if view.selection is not None:
            self._mark([id_])
        elif view.chosen_annotations:
            name = view.codebook.tags[id_].name
            view.marking.tag(view.chosen_annotations, id_, name, only=only)

    def last_tag(self) -> int | None:
        """Give the tag used last, here or before."""
        view = self._view
        if self._last is None and view.codebook.current is not None:
            self._last = last_tag(view.session, view.codebook.current.id)
        return self._last if self._last in view.codebook.tags else None

    def _repeat(self) -> None:
        tag = self.last_tag()
        if tag is not None:
            self._tag(tag)

    def _note(self) -> None:
        view, where = self._view, self._view.selection
        if where is not None:
            view.marking.add(where, (), self._on_note_added)
            self._collapse()
        elif view.chosen_annotations:
            self.edit_note(view.chosen_annotations[0])

    def _on_note_added(self, id_: int) -> None:
        self._view.choose([id_])
        self.edit_note(id_)

    def edit_note(self, id_: int) -> None:
        """Let the note of an annotation be typed."""
        mark = self._view.paper.sheet.marks.get(id_)
        if mark is None or self._view.session.read_only:
            return
        self._view.choose([id_])
        self._view.standing.reveal(mark)
        self._view.margin.edit_note(id_)

    def _merge(self) -> None:
        self._view.marking.merge(self._view.chosen_annotations)

    # Tags

    def _ask_tag(self) -> None:
        view = self._view
        paths = [
            (tag.id, tag.name, view.codebook.path(tag.id)) for tag in view.codebook.tags.values()
        ]
        view.margin.pin(self._level(), view.margin.picker)
        view.margin.picker.begin(paths)
        view.margin.arrange()

    def on_tag_picked(self, id_: int, name: str, only: bool) -> None:
        """Use a tag, making it first where it is new."""
        view = self._view
        if id_:
            self._tag(id_, only=only)
        elif view.selection is not None:
            view.marking.add_with_new_tag(view.selection, name, self._on_added_with_tag)
            self._collapse()
        else:
            view.marking.new_tag(view.chosen_annotations, name, self._on_new_tag)

    def _on_added_with_tag(self, ids: tuple[int, int]) -> None:
        self._last, annotation = ids
        self._view.choose([annotation])

    def _on_new_tag(self, id_: int) -> None:
        self._last = id_

    def on_picker_left(self) -> None:
        """Give the keyboard back to the text."""
        self._view.focus_first()
        self._view.margin.pin(0, None)
        self._offer()

    # Selecting and choosing

    def on_selection(self) -> None:
        """Offer what can be done with a selection."""
        view = self._view
        if view.selection is not None and view.chosen_annotations and not self._range:
            view.choose([])
        self.refresh()

    def _level(self) -> Where:
        view = self._view
        if view.selection is not None:
            return view.paper.sheet.selection[0]
        mark = view.paper.sheet.marks.get(view.chosen_annotations[0]) if view.chosen else None
        return mark or view.paper.sheet.caret

    def _offer(self) -> None:
        """Show the card of a selection, or take it away."""
        view, margin = self._view, self._view.margin
        if margin.picker.isVisible():
            return
        barred = view.session.read_only or self._range or view.fills_in
        if view.selection is None or barred:
            if margin.offers.isVisible():
                margin.pin(0, None)
            return
        margin.offers.show_offers(*self._offers())
        margin.pin(view.selection.start, margin.offers)

    def _offers(self) -> tuple[list[Offer], list[Offer]]:
        book = self._view.codebook
        tags = [
            Offer(str(number), tag.name, f"reader.tag_{number}", book.tag_colour(tag.id) or "")
            for number, tag in list(book.numbers.items())[:IN_CARD]
        ]
        tags.append(Offer("T", tr("Tag…"), "reader.tag"))
        others: list[Offer] = []
        for one in ACTIONS:
            made = self._view.own_actions.get(one.id)
            if one.card and made is not None and made.isEnabled():
                text, colour = tr(one.text), ""
                last = self.last_tag()
                if one.id == "reader.repeat" and last is not None:
                    text, colour = book.tags[last].name, book.tag_colour(last) or ""
                others.append(Offer(one.keys[0] if one.keys else "", text, one.id, colour))
        return tags, others

    def _edit_range(self) -> None:
        """Turn the words of an annotation into a selection, or keep what was selected for it."""
        view = self._view
        where = view.selection
        if self.documenting.pages.end_frame():
            return
        if self._range and where is not None:
            view.marking.move(self._range, where.start, where.end)
            self.leave_range()
            self._collapse()
            return
        mark = view.paper.sheet.marks.get(view.chosen_annotations[0])
        if mark is not None and mark.sides is not None:
            self.documenting.pages.change_region(mark)
        elif mark is not None:
            self._range = mark.id
            view.paper.select(mark.start, mark.end)

    def on_dragged(self, id_: int, start: int, end: int) -> None:
        """Let an annotation whose end was dragged stand on other words; it stays chosen."""
        start, end = bare(self._view.paper.blocks.text, start, end)
        if start < end:
            self._view.marking.move(id_, start, end)
        self._view.choose([id_])

    def leave_range(self) -> None:
        """Leave the words of an annotation as they are."""
        self._range = 0

    def _grow(self, what: str) -> None:
        """Select the sentence or paragraph at the caret; again, one more."""
        paper = self._view.paper
        start, end = paper.sheet.selection
        low, high = paper.span_at(start, what)
        if (start, end) == (low, high) or (start <= low and end >= high):
            low, high, following = start, end, end
            while high <= end and following < len(paper.blocks.text):
                high = max(high, paper.span_at(following, what)[1])
                following += 1
        paper.select(min(low, start) if start != end else low, high)

    def _select_all(self) -> None:
        blocks = self._view.paper.blocks
        self._view.paper.select(blocks.all[0].start, blocks.all[-1].end, reveal=False)

    def _copy(self) -> None:
        from PySide6.QtGui import QGuiApplication

        where = self._view.selection
        if where is not None:
            QGuiApplication.clipboard().setText(
                self._view.paper.blocks.words(where.start, where.end)
            )

    def leave(self) -> bool:
        """Leave what was begun last; tell whether there was anything."""
        view = self._view
        if self._range:
            self.leave_range()
            self._collapse()
            return True
        if view.selection is not None:
            self._collapse()
            return True
        if view.chosen_annotations:
            view.choose([])
            return True
        if view.find_bar.isVisible():
            self.finding.end()
            return True
        return False
