"""The reader's second way to show a PDF: its pages, with the same selection and the same marks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from db.library import Library
from db.ports import Reader
from db.store import documents, page_maps, regions
from db.store.reader_text import Mark
from desktop.reader.pages.content import Content, PageMark
from desktop.reader.pages.pane import PagesPane
from desktop.tr import tr

if TYPE_CHECKING:
    from db.changes import ChangeSet
    from desktop.reader.view import ReaderView


class PageMode:
    """Shows the pages of the document in one reader, once they are asked for."""

    def __init__(self, view: "ReaderView") -> None:
        self._view = view
        self._pane: PagesPane | None = None
        self._document = 0
        self._offered = False
        self._in_step = False
        view.loaded.connect(self._on_loaded)
        view.head.mode_chosen.connect(self._on_mode)
        view.chosen_changed.connect(self._show_marks)
        view.selection_changed.connect(self._on_selection)
        view.session.changed.connect(self._on_changed)

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

    def close(self) -> None:
        """End what draws the pages."""
        if self._pane is not None:
            self._pane.close_drawing()
            self._view.modes.removeWidget(self._pane)
            self._pane.deleteLater()
            self._pane = None

    def _on_loaded(self) -> None:
        text = self._view.text
        if text is not None and text.document.id != self._document:
            self.close()
            self._document = text.document.id
            if self.possible and not self._offered:
                self._view.head.add_mode("pages", tr("Pages"))
                self._offered = True
            self._view.head.offer_mode("pages", offered=self.possible)
            if not self.possible and self._offered:
                self._view.head.choose_mode("text")
            if self.possible and not text.text.strip():
                self._view.head.choose_mode("pages")  # a scan has nothing else to show

    def _on_mode(self, name: str) -> None:
        if name == "text":
            self._view.modes.setCurrentIndex(0)
            self._view.focus_first()
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
        pane.mark_chosen.connect(self._on_mark)
        pane.canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        pane.canvas.customContextMenuRequested.connect(self._on_menu)
        view.modes.addWidget(pane)
        view.session.closing.connect(pane.close_drawing)
        self._pane = pane
        self._show_marks()
        self._show()

    def _show(self) -> None:
        view, pane = self._view, self._pane
        if pane is None:
            return
        view.modes.setCurrentWidget(pane)
        start, end = view.paper.sheet.selection
        self._on_selection()
        if start != end or view.paper.top_offset():
            at = start if start != end else view.paper.top_offset()
            pane.show_span(at, max(end, at + 1))
        pane.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_selection(self) -> None:
        """Follow what is selected in the text."""
        if self._pane is not None and not self._in_step:
            self._in_step = True
            self._pane.canvas.select(*self._view.paper.sheet.selection)
            self._in_step = False

    def _on_pages_selection(self) -> None:
        """Let the text follow what is selected on a page, so that every command works."""
        if self._pane is not None and not self._in_step:
            self._in_step = True
            canvas = self._pane.canvas
            start, end = sorted((canvas.anchor, canvas.caret))
            self._view.paper.select(start, end, reveal=False)
            self._in_step = False

    def _on_region(self, page: int, sides: regions.Sides) -> None:
        view, source = self._view, self._view.source_id
        if view.session.read_only:
            return

        def work(library: Library) -> int:
            shown = tr("a region of page {number}", number=page)
            with library.edit("annotation.add", exact=shown) as edit:
                return regions.add(edit, source, page, sides)

        view.session.write(work, lambda id_: view.choose([id_]))

    def _on_mark(self, id_: int) -> None:
        self._view.choose([id_])

    def _on_menu(self, where: QPoint) -> None:
        if self._pane is not None:
            self._view.paper.menu_asked.emit(self._pane.canvas.viewport().mapToGlobal(where))

    def _on_changed(self, changes: "ChangeSet") -> None:
        if changes.everything or changes.concerns("annotation", "tag", "annotator"):
            self._show_marks()

    def _show_marks(self) -> None:
        view, pane = self._view, self._pane
        if pane is None:
            return
        book = view.codebook
        shown = [
            PageMark(mark.id, view.colour_of(mark), mark.start, mark.end)
            for mark in view.paper.sheet.marks.seen
        ]
        for one in regions.of_source(view.session.reader, view.source_id):
            as_mark = Mark(
                one.id, 0, 0, "anchored", one.note, one.colour, one.annotator_id, one.tags
            )
            shown.append(PageMark(one.id, book.colour(as_mark), page=one.page, region=one.sides))
        pane.set_marks(shown, view.chosen_annotations)


def _original(reader: Reader, source_id: int) -> bytes | None:
    document = documents.current(reader, source_id)
    if document is None or document.original_id is None:
        return None
    return documents.original_data(reader, document.original_id)
