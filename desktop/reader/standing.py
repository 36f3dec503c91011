"""Where one reader stands: at a span, an annotation, a region; and where one was the last time."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.store.reader_text import Mark
    from desktop.places import Place
    from desktop.reader.view import ReaderView


class Standing:
    """Goes to places of one text, in whatever way it is shown."""

    def __init__(self, view: "ReaderView") -> None:
        self._view = view

    def go(self, place: "Place") -> bool:
        """Go where a place says; False where it says nothing, or that is gone."""
        view = self._view
        mark = view.paper.sheet.marks.get(int(place.option("mark") or 0))
        if mark is not None:
            view.commands.choosing.go(mark.id, centre=True)
        elif place.span is not None:
            self.show_span(*place.span)
        else:
            return False
        return True

    def arrive(self, place: "Place", uid: str) -> None:
        """Go where a place says, else where one was in the text of the source with this uid."""
        if not self.go(place) and (kept := self.put_caret(uid)):
            paper = self._view.paper
            paper.go_to(paper.blocks.clamp(kept))

    def put_caret(self, uid: str) -> int:
        """Put the caret where one was in the text of the source with this uid, and give that."""
        kept = self._view.settings.kept("reader.place", uid)
        if kept:
            self._view.paper.select(kept, kept, reveal=False)
        return kept

    def leave(self) -> None:
        """Let text and pages follow each other, and keep where one is."""
        if self._view.text is not None:
            self._view.commands.documenting.pages.leave()
            self.keep()

    def keep(self) -> None:
        """Keep where one is in this text, for the next time."""
        view = self._view
        if view.text is not None:
            view.commands.documenting.pages.keep()
            at_top = view.paper.top_y <= view.paper.flow.head
            top = 0 if at_top else view.paper.top_offset()
            view.settings.keep("reader.place", view.text.source.uid, top)

    def show_span(self, start: int, end: int) -> None:
        """Bring a span into view and select it; an annotation that stands there is chosen."""
        view, paper = self._view, self._view.paper
        if view.text is None:
            return
        if not paper.blocks.is_shown(start) and not view.clutter:
            view.show_clutter(shown=True)
        same = [m for m in paper.sheet.marks.at(start) if (m.start, m.end) == (start, end)]
        if same:
            paper.select(start, start, reveal=False)
            view.choose([same[0].id])
        else:
            paper.select(start, min(end, len(view.text.text)), reveal=False)
        paper.reveal(start, centre=True)
        view.commands.documenting.pages.show_span(start, end)

    def reveal(self, mark: "Mark", *, centre: bool = False) -> None:
        """Bring an annotation into view, a region on its page."""
        pages = self._view.commands.documenting.pages
        if mark.sides is not None and pages.possible:
            pages.reveal(mark)
        else:
            self._view.margin.ground.reveal(mark, centre=centre)
