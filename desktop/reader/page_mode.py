"""The reader's second way to show a PDF: its pages, with the same selection and the same marks."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent

from db.library import Library
from db.ports import Reader
from db.store import documents, page_maps, regions
from db.store.reader_text import Mark
from desktop.reader.page_place import PagePlace
from desktop.reader.pages.content import Content, PageMark
from desktop.reader.pages.ground import PagesGround
from desktop.reader.pages.pane import PagesPane
from desktop.tr import tr

if TYPE_CHECKING:
    from desktop.reader.view import ReaderView


class PageMode:
    """Shows the pages of the document in one reader, once they are asked for."""

    def __init__(self, view: "ReaderView") -> None:
        self._view = view
        self._pane: PagesPane | None = None
        self._document = 0
        self._offered = False
        self._in_step = False
        self._wanted: Mark | None = None
        self._changing = 0
        self._shares: Sequence[float] = ()
        self._place = PagePlace(view)
        view.loaded.connect(self._on_loaded)
        view.head.mode_chosen.connect(self._on_mode)
        view.chosen_changed.connect(self._show_marks)
        view.selection_changed.connect(self._on_selection)
        view.marked.connect(self._show_marks)

    @property
    def pane(self) -> PagesPane | None:
        """The pages, once they were opened."""
        return self._pane

    @property
    def possible(self) -> bool:
        """Whether the document has pages to show."""
        text = self._view.text
        return text is not None and text.document.page_map is not None

    @property
    def shown(self) -> bool:
        """Whether the pages are in front."""
        return self._pane is not None and self._view.modes.currentWidget() is self._pane

    @property
    def front(self) -> PagesPane | None:
        """The pages, where they are in front."""
        return self._pane if self.shown else None

    def toggle(self) -> None:
        """Go from the text to the pages, or back."""
        self._view.head.choose_mode("text" if self.shown else "pages")

    def show_span(self, start: int, end: int) -> None:
        """Bring a span of the text into view, where the pages are in front."""
        if self._pane is not None and self.shown:
            self._pane.show_span(start, max(end, start + 1))

    def show_found(self, start: int) -> None:
        """Show what was found last, where the pages are in front, and mark all of it."""
        if self._pane is not None:
            canvas = self._pane.canvas
            canvas.select(start, start)
            if self.shown and not self._ground.is_seen(start):
                canvas.show_span(start, start + 1)

    def show_shares(self, shares: Sequence[float]) -> None:
        """Show in the scroll bar where in the text (0 to 1) something was found."""
        self._shares = shares
        if self._pane is not None:
            canvas = self._pane.canvas
            canvas.marked_bar.show_shares([canvas.content.share_of(one) for one in shares])
            canvas.viewport().update()

    def keep(self) -> None:
        """Keep where one is on the pages."""
        if self.front is not None:
            self._place.keep(self.front.canvas)

    def leave(self) -> None:
        """Bring what is read on the pages into view in the text."""
        if self.front is not None:
            self._place.leave(self.front.canvas, self._view.margin.ground.read_at())

    def reveal(self, mark: Mark) -> None:
        """Bring a region into view, as soon as its page can be shown."""
        self._wanted = mark
        if self.shown:
            self._bring_wanted()
        else:
            self._view.head.choose_mode("pages")

    def frame(self) -> None:
        """Let a region be framed by keys."""
        pane = self._pane
        if pane is not None and self.shown:
            self._view.choose([])
            self._changing = 0
            pane.canvas.framing.begin_by_keys(pane.canvas.page - 1)

    def change_region(self, mark: Mark) -> None:
        """Let a region that is marked be framed anew by keys."""
        pane = self._pane
        if pane is not None and self.shown and mark.sides is not None:
            self._changing = mark.id
            pane.canvas.framing.begin_by_keys(mark.page - 1, mark.sides)

    def end_frame(self) -> bool:
        """Mark what is framed by keys; False where nothing is."""
        pane = self._pane
        if pane is None or not pane.canvas.framing.by_keys:
            return False
        pane.canvas.framing.end()
        return True

    def close(self) -> None:
        """End what draws the pages."""
        if self._pane is not None:
            self._view.margin.stand_on(self._view.ground)
            self._pane.close_drawing()
            self._view.modes.removeWidget(self._pane)
            self._pane.deleteLater()
            self._pane = None

    def _on_loaded(self) -> None:
        text = self._view.text
        if text is not None and text.document.id != self._document:
            self.close()
            self._document = text.document.id
            was, self._offered = self._offered, self.possible
            self._view.head.offer_pages(offered=self.possible)
            if was and not self.possible:
                self._view.head.choose_mode("text")
            kept = self._view.settings.kept("reader.pages", text.source.uid)
            if self.possible and (kept or not text.text.strip()):
                self._place.come_back()
                self._view.head.choose_mode("pages")  # a scan has nothing else to show

    def _on_mode(self, name: str) -> None:
        if self._view.text is not None and self.possible:
            uid = self._view.text.source.uid
            self._view.settings.keep("reader.pages", uid, int(name == "pages"))
        if name == "text":
            if self.front is not None:
                self._place.leave(self.front.canvas, self._view.margin.ground.read_at())
            self._view.modes.setCurrentIndex(0)
            self._view.margin.stand_on(self._view.ground)
            self._view.focus_first()
            self._view.commands.documenting.file_marks.tell()
            self._view.tell_place()
            self._view.commands.refresh()
        elif self._pane is not None:
            self._show()
        elif self.possible:
            source = self._view.source_id
            self._view.session.pages.ask(
                f"original {id(self)}", lambda reader: _original(reader, source), self._take
            )

    def _take(self, data: bytes | None) -> None:
        view = self._view
        text = view.text
        if text is None or text.document.page_map is None:
            return
        pages, boxes = page_maps.unpack(text.document.page_map)
        pane = PagesPane(view.look, Content(data or b"", text.text, pages, boxes))
        pane.selection_changed.connect(self._on_pages_selection)
        pane.region_marked.connect(self._on_region)
        pane.canvas.clicked.connect(view.commands.choosing.on_clicked)
        pane.canvas.regions_clicked.connect(view.commands.choosing.pick)
        pane.canvas.typed.connect(self._on_typed)
        pane.canvas.shifted.connect(self._bring_wanted)
        pane.canvas.shifted.connect(view.tell_place)
        pane.canvas.wanted.connect(view.commands.documenting.file_marks.tell)
        pane.canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        pane.canvas.customContextMenuRequested.connect(self._on_menu)
        view.modes.addWidget(pane)
        view.session.closing.connect(pane.close_drawing)
        self._pane = pane
        pane.canvas.marks_on = self._marks_on
        pane.canvas.found_on = self._found_on
        self._ground = PagesGround(view.look, pane.canvas, lambda: view.paper.sheet.marks)
        self._show_marks()
        self.show_shares(self._shares)
        self._show()

    def _show(self) -> None:
        view, pane = self._view, self._pane
        if pane is None:
            return
        focused = view.window().focusWidget()
        held = not focused or view.isAncestorOf(focused)
        view.modes.setCurrentWidget(pane)
        view.margin.stand_on(self._ground)
        marks, chosen = view.paper.sheet.marks, view.chosen_annotations
        mark = marks.get(chosen[0]) if chosen else None
        self._on_selection()
        if self._wanted is not None:
            self._bring_wanted()
        elif mark is not None:
            view.standing.reveal(mark)
        else:
            self._place.enter(pane.canvas)
        if held:
            pane.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        view.tell_place()
        view.commands.refresh()

    def _on_selection(self) -> None:
        """Follow what is selected in the text."""
        if self._pane is not None and not self._in_step:
            self._in_step = True
            canvas, sheet = self._pane.canvas, self._view.paper.sheet
            canvas.select(sheet.anchor, sheet.caret)
            if self.shown and self._view.selection is not None:
                canvas.follow(sheet.caret)
            self._in_step = False

    def _on_pages_selection(self) -> None:
        """Let the text follow what is selected on a page, so that every command works."""
        if self._pane is not None and not self._in_step:
            self._in_step = True
            canvas = self._pane.canvas
            self._view.paper.select(canvas.anchor, canvas.caret, reveal=False)
            self._in_step = False

    def _on_region(self, page: int, sides: regions.Sides) -> None:
        view, source = self._view, self._view.source_id
        if view.session.read_only:
            return
        changing, self._changing = self._changing, 0
        if changing:
            view.marking.move_region(changing, page, sides)
            return

        def work(library: Library) -> int:
            shown = tr("a region of page {number}", number=page)
            with library.edit("annotation.add", exact=shown) as edit:
                return regions.add(edit, source, page, sides)

        view.session.write(work, lambda id_: view.choose([id_]))

    def _on_typed(self, event: QKeyEvent) -> None:
        self._view.on_typed(event)

    def _bring_wanted(self) -> None:
        pane, wanted = self._pane, self._wanted
        if pane is None or wanted is None or not self.shown or not len(pane.canvas.layout_):
            return
        if pane.canvas.drawing.words(wanted.page - 1) is None:
            if pane.canvas.page != wanted.page:
                pane.canvas.show_page(wanted.page)
            return
        self._wanted = None
        self._ground.reveal(wanted)

    def _on_menu(self, where: QPoint) -> None:
        if self._pane is not None:
            self._view.paper.menu_asked.emit(self._pane.canvas.viewport().mapToGlobal(where))

    def _show_marks(self) -> None:
        if self._pane is not None:
            self._pane.canvas.choose(self._view.chosen_annotations)

    def _marks_on(self, page: int) -> list[PageMark]:
        """Give the annotations that are seen on a page (from 0), as they are now."""
        view, pane = self._view, self._pane
        pages = pane.canvas.content.pages if pane is not None else ()
        here = pages[page] if page < len(pages) else None
        marks, colour = view.paper.sheet.marks, view.colour_of
        on_text = marks.within(here.start, here.end) if here is not None else []
        return [
            *(
                PageMark(one.id, colour(one), one.start, one.end)
                for one in on_text
                if not one.sides
            ),
            *(
                PageMark(one.id, colour(one), page=one.page, region=one.sides)
                for one in marks.regions
                if one.page == page + 1
            ),
        ]

    def _found_on(self, page: int) -> list[tuple[int, int, bool]]:
        """Give the places found on a page (from 0), and whether each is the one shown now."""
        pages, sheet = self._pane.canvas.content.pages if self._pane else (), self._view.paper.sheet
        if page >= len(pages) or not sheet.found:
            return []
        on = sheet.found_within(pages[page].start, pages[page].end)
        return [(*sheet.found[number], number == sheet.found_at) for number in on]


def _original(reader: Reader, source_id: int) -> bytes | None:
    document = documents.current(reader, source_id)
    if document is None or document.original_id is None:
        return None
    return documents.original_data(reader, document.original_id)
