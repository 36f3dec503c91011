"""How the text is shown: outline, clutter, style, how far it was read, who annotates."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from db.library import Library
from db.store import documents
from desktop.reader.style_box import StyleBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.reader.view import ReaderView


class Looking:
    """Changes how one reader shows its text; `ways` are its commands by name."""

    def __init__(self, view: "ReaderView") -> None:
        self._view = view
        self._style_box: StyleBox | None = None
        self.ways: dict[str, Callable[[], None]] = {
            "read_to": self._read_to,
            "go_read_to": self._go_read_to,
            "outline": self._outline,
            "mentions": partial(self._switch, "reader.mentions"),
            "dates": partial(self._switch, "reader.dates"),
            "show_evidence": self._evidence,
            "clutter": self._clutter,
            "mark_clutter": self._mark_clutter,
            "style": self._style,
            "annotator": self._annotator,
        }

    def _outline(self) -> None:
        outline = self._view.outline
        outline.setVisible(not outline.isVisible())
        if outline.isVisible():
            self.follow()
            outline.setFocus()
        else:
            self._view.focus_first()

    def follow(self) -> None:
        """Mark the heading of what is read: of the caret, or of the top where that is not seen."""
        outline = self._view.outline
        if outline.isVisible() and not outline.hasFocus():
            outline.show_at(self._view.margin.ground.read_at())

    def go_heading(self, offset: int) -> None:
        """Go to a heading."""
        self._view.paper.select(offset, offset, reveal=False)
        self._view.paper.go_to(offset)
        self._view.commands.documenting.pages.show_span(offset, offset)
        self._view.focus_first()

    def _switch(self, setting: str) -> None:
        settings = self._view.settings
        settings.put(setting, not settings.flag(setting))
        self._view.show_unders()

    def _evidence(self) -> None:
        """Show or hide marks that are nothing but evidence, here and in texts opened later."""
        view, shown = self._view, not self._view.whose.evidence
        view.settings.put("reader.evidence", shown)
        view.show_whose(replace(view.whose, evidence=shown))

    def _clutter(self) -> None:
        self._view.show_clutter(shown=not self._view.clutter)

    def _mark_clutter(self) -> None:
        """Set the passage at the caret aside as clutter, or bring it back as a paragraph."""
        view = self._view
        passage = view.paper.blocks.passage_at(view.paper.sheet.caret)
        if passage is None or not passage.id:
            return
        kind = "paragraph" if passage.kind == documents.CLUTTER else documents.CLUTTER

        def work(library: Library) -> None:
            with library.edit("passage.mark", kind=kind) as edit:
                edit.touched.add(view.source_id)
                documents.mark_passage(edit, passage.id, kind)

        view.session.write(work)

    def _style(self) -> None:
        view = self._view
        if self._style_box is None:
            self._style_box = StyleBox(view.look, view)
            self._style_box.styled.connect(view.restyle)
        self._style_box.ask(view.paper.style_now, view.head.style_chip)

    def _read_to(self) -> None:
        view = self._view
        if view.text is not None:
            block = view.paper.blocks.all[view.paper.blocks.at(view.margin.ground.read_at())]
            view.paper.sheet.read_to = block.end
            view.settings.keep("reader.read_to", view.text.source.uid, block.end)
            view.paper.viewport().update()
            view.tell_place()

    def _go_read_to(self) -> None:
        paper = self._view.paper
        at = paper.blocks.clamp(max(0, paper.sheet.read_to - 1))
        paper.select(at, at, reveal=False)
        paper.reveal(at, centre=True)
        self._view.commands.documenting.pages.show_span(at, at)

    def _annotator(self) -> None:
        """Let the next annotator by name be the one that annotates."""
        view = self._view
        names = list(view.codebook.annotators.values())
        at = next((i for i, one in enumerate(names) if one == view.codebook.current), -1)
        if names:
            view.session.sign_as(names[(at + 1) % len(names)].uid)
