"""The pages of a PDF in a scrolling column: draws what is visible, selects, marks regions."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from db.errors import DocumentError
from db.formats.pages import PageSize, PageText
from desktop.reader.pages import painting
from desktop.reader.pages.content import Content, PageMark
from desktop.reader.pages.covered import covered
from desktop.reader.pages.drawing import Drawing, Tile, Words
from desktop.reader.pages.framing import Framing
from desktop.reader.pages.keys import target, turns_page
from desktop.reader.pages.layout import LARGEST, SMALLEST, Layout, fitting
from desktop.reader.pages.picking import word_at
from desktop.reader.scroll_marks import MarkedScrollBar
from desktop.theme.look import Look
from desktop.tr import tr

STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0)


class Canvas(QAbstractScrollArea):
    """Shows pages. Offsets are code points of the document's text; pages count from 0 inside."""

    selection_changed = Signal()
    region_marked = Signal(int, object)
    """A page (from 1) and a region in points: left, bottom, right, top."""
    regions_clicked = Signal(object, bool)
    """The regions at a place that was clicked, by id, and whether to add to what is chosen."""
    page_changed = Signal(int)
    """The page (from 1) in the middle of the view."""
    looked = Signal()
    """Zoom or rotation have changed."""
    shifted = Signal()
    """What is seen has moved: by scrolling, another size, a page that was read."""
    clicked = Signal(int, bool)
    """An offset was clicked, and whether to add to what is chosen."""
    typed = Signal(QKeyEvent)
    wanted = Signal()
    """What is to be drawn was told anew: another place, other annotations, a page that was read."""
    framed = Signal()
    """A frame is drawn by keys from now on, or no longer."""

    def __init__(self, look: Look, content: Content, drawing: Drawing) -> None:
        super().__init__()
        self.look, self.content, self.drawing = look, content, drawing
        self.marks_on: Callable[[int], Iterable[PageMark]] = lambda _: ()
        self.found_on: Callable[[int], Iterable[tuple[int, int, bool]]] = lambda _: ()
        self.chosen: set[int] = set()
        self.turns = 0
        self.fit = "width"
        self.region_mode = False
        self.trouble: DocumentError | None = None
        self.layout_ = Layout((), 1.0, 0, 1, 1)
        self.anchor = self.caret = 0
        self.arrived = (0, 0.0)  # the place that was last gone to otherwise than by scrolling
        self.framing = Framing(self)
        self._sizes: Sequence[PageSize] = ()
        self._zoom = 1.0
        self._page = 0
        self._pressed = False
        self._pending: tuple[int, int] | None = None
        self._awaited: tuple[int, float] | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setAccessibleName(tr("Pages of the document"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.marked_bar = MarkedScrollBar(look)
        self.setVerticalScrollBar(self.marked_bar)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        drawing.opened.connect(self._on_opened)
        drawing.drawn.connect(self._on_drawn)
        drawing.read.connect(self._on_read)
        drawing.failed.connect(self._on_failed)
        look.changed.connect(self.viewport().update)

    # What is asked and set

    @property
    def selection(self) -> tuple[int, int] | None:
        """The selected span of the text, or None."""
        start, end = sorted((self.anchor, self.caret))
        return (start, end) if start < end else None

    @property
    def page(self) -> int:
        """The page in the middle of the view, from 1; 0 before there are pages."""
        return self._page + 1 if len(self.layout_) else 0

    @property
    def place(self) -> tuple[int, float]:
        """The page (from 0) in the middle of the view, and which share of it lies above that.

        Before the pages are scrolled at all this is the beginning of the first.
        """
        if not self.verticalScrollBar().value():
            return 0, 0.0
        height = self.visible().center().y()
        page = self.layout_.nearest(height)
        on = self.layout_.rect(page)
        return page, (height - on.top()) / max(on.height(), 1)

    @property
    def zoom(self) -> float:
        """How large the pages are shown; 1.0 is their size on paper."""
        return self._zoom

    def choose(self, chosen: Iterable[int]) -> None:
        """Show the annotations as `marks_on` gives them now for a page (from 0); some chosen."""
        self.chosen = set(chosen)
        self._want()  # what the file itself marks is drawn without what is covered now
        self.viewport().update()

    def select(self, start: int, end: int) -> None:
        """Select a span of the text."""
        self.anchor, self.caret = start, end
        self.selection_changed.emit()
        self.viewport().update()

    def show_span(self, start: int, end: int) -> None:
        """Bring a span of the text into view."""
        page = self.content.page_of(start)
        if page is None or page >= len(self.layout_):
            self._pending = (start, end)
            return
        found = self.content.glyphs(page)
        self._pending = None if found is not None else (start, end)
        rects = found.rects(start, end) if found else []
        on = self.layout_.place(page, rects[0]) if rects else self.layout_.rect(page)
        self.verticalScrollBar().setValue(round(on.top() - self.viewport().height() / 3))
        self.arrived = self.place

    def show_page(self, number: int) -> None:
        """Bring a page (from 1) to the top."""
        if 0 < number <= len(self.layout_):
            top = self.layout_.rect(number - 1).top() - self.look.px(2)
            self.verticalScrollBar().setValue(round(top))

    def stand(self, page: int, share: float) -> None:
        """Bring a place of a page (from 0) into the middle, as soon as there are pages."""
        self._awaited = None if len(self.layout_) else (page, share)
        self._keep_middle(page, share)
        self.arrived = self.place

    def _keep_middle(self, page: int, share: float) -> None:
        if page < len(self.layout_):
            on = self.layout_.rect(page)
            high = on.top() + share * on.height() - self.viewport().height() / 2
            self.verticalScrollBar().setValue(round(high))

    def set_zoom(self, zoom: float) -> None:
        """Show the pages at a zoom and keep what is in the middle there."""
        self.fit = ""
        self._lay_out(max(SMALLEST, min(LARGEST, zoom)))

    def step_zoom(self, step: int) -> None:
        """Take the next larger (1) or smaller (-1) zoom."""
        larger = [zoom for zoom in STEPS if (zoom - self._zoom) * step > 0.01]
        if larger:
            self.set_zoom(larger[0] if step > 0 else larger[-1])

    def set_fit(self, fit: str) -> None:
        """Fit the "width" or the whole "page" into the view, also when it grows."""
        self.fit = fit
        self._lay_out(self._fitting())

    def rotate(self) -> None:
        """Turn all pages clockwise by a quarter."""
        self.turns = (self.turns + 1) % 4
        self._lay_out(self._fitting())

    def set_region_mode(self, on: bool) -> None:
        """Let the mouse mark regions on pages that have a text, too."""
        self.region_mode = on
        cursor = Qt.CursorShape.CrossCursor if on else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(cursor)

    def leave(self, beside: int, below: int) -> None:
        """Leave so many pixels right of the pages and below them to something else."""
        now = self.viewportMargins()
        if (now.right(), now.bottom()) != (beside, below):
            self.setViewportMargins(0, 0, beside, below)

    def visible(self) -> QRectF:
        """Give what is in view, in the pixels of the layout."""
        origin = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return QRectF(origin, self.viewport().size().toSizeF())

    # Geometry

    def tiles(self, page: int, visible: QRectF) -> list[tuple[Tile, QRectF]]:
        """Give the tiles that cover what is visible of a page, and where each stands."""
        found = self.layout_.tiles(page, visible, self.devicePixelRatioF())
        without = covered(self, page)
        return [(tile._replace(without=without), where) for tile, where in found]

    def _fitting(self) -> float:
        if not self._sizes or not self.fit:
            return self._zoom
        room, gap = self.viewport().size(), self.look.px(3)
        return fitting(self._sizes, self.turns, room, gap, whole=self.fit == "page")

    def _lay_out(self, zoom: float) -> None:
        place = self.place
        self._zoom = zoom
        gap = self.look.px(3)
        self.layout_ = Layout(self._sizes, zoom, self.turns, gap, self.viewport().width())
        room = self.viewport().size()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(round(self.layout_.width - room.width()), 0))
        down.setRange(0, max(round(self.layout_.height - room.height()), 0))
        across.setPageStep(room.width())
        down.setPageStep(room.height())
        across.setSingleStep(self.look.px(10))
        down.setSingleStep(self.look.px(10))
        across.setValue(across.maximum() // 2)
        if place != (0, 0.0):
            self._keep_middle(*place)
        self._tell_page()
        self.looked.emit()
        self._want()
        self.viewport().update()
        self.shifted.emit()

    def _want(self) -> None:
        """Ask for what is visible, then for what is next to it."""
        if not len(self.layout_):
            return
        visible = self.visible()
        pages = self.layout_.between(visible.top(), visible.bottom())
        near = [*range(pages.stop, pages.stop + 2), *range(pages.start - 1, pages.start)]
        wanted: list[Tile | Words] = []
        for page in pages:
            wanted += [tile for tile, _ in self.tiles(page, visible)]
        wanted += [Words(page) for page in pages]
        for page in near:
            if 0 <= page < len(self.layout_):
                wanted += [self.tiles(page, QRectF())[0][0], Words(page)]
        self.drawing.want(wanted)
        self.wanted.emit()

    def _on_scrolled(self) -> None:
        if len(self.layout_):
            self._tell_page()
            self._want()
        self.viewport().update()
        self.shifted.emit()

    def _tell_page(self) -> None:
        page = self.layout_.nearest(self.visible().center().y()) if len(self.layout_) else 0
        if page != self._page:
            self._page = page
            self.page_changed.emit(page + 1)

    def _on_opened(self, sizes: list[PageSize]) -> None:
        self._sizes = sizes
        self._lay_out(self._fitting())
        self.page_changed.emit(self.page)
        if self._pending is not None:
            self.show_span(*self._pending)
        elif self._awaited is not None:
            self.stand(*self._awaited)

    def _on_drawn(self, _: Tile) -> None:
        self.viewport().update()

    def _on_read(self, page: int, words: PageText) -> None:
        self.content.place(page, words)
        if words.marks:
            self._want()
        if self._pending is not None and self.content.page_of(self._pending[0]) == page:
            self.show_span(*self._pending)
        self.viewport().update()
        self.shifted.emit()

    def _on_failed(self, error: DocumentError) -> None:
        self.trouble = error
        self.viewport().update()

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw what is in view."""
        painter = QPainter(self.viewport())
        painting.paint(painter, self, QRectF(event.rect()))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit anew."""
        super().resizeEvent(event)
        self._lay_out(self._fitting())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin a selection or a region."""
        if event.button() != Qt.MouseButton.LeftButton or not len(self.layout_):
            return
        point = event.position() + self.visible().topLeft()
        page = self.layout_.nearest(point.y())
        self._pressed = True
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        wanted = self.region_mode or self.framing.by_keys or alt
        if wanted or not self.content.glyphs(page):
            self.framing.begin(page, point)
            return
        caret = self.offset_at(point)
        if caret is not None:
            keep = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.select(self.anchor if keep else caret, caret)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go on with it; scroll at the edges."""
        if not self._pressed:
            return
        point = event.position() + self.visible().topLeft()
        if self.framing.frame is not None:
            self.framing.draw_to(point)
            return
        beyond = event.position().y() - self.viewport().height()
        if beyond > 0 or event.position().y() < 0:
            step = beyond if beyond > 0 else event.position().y()
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(step / 2))
        caret = self.offset_at(point)
        if caret is not None and caret != self.caret:
            self.select(self.anchor, caret)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End it; a click on a mark chooses it."""
        pressed, self._pressed = self._pressed, False
        add = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if pressed and self.framing.frame is not None:
            self.framing.end(add=add)
        elif pressed and self.selection is None:
            self.clicked.emit(self.caret, add)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select a word."""
        caret = self.offset_at(event.position() + self.visible().topLeft())
        if caret is not None:
            self.select(*word_at(self.content.text, caret))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move the caret by characters, words and lines, Shift selects; turn pages by Space."""
        if self.framing.key(event) or turns_page(event, self.verticalScrollBar()):
            return
        at = target(self.content, self.caret, event)
        if at is None:
            event.ignore()
            self.typed.emit(event)
            if not event.isAccepted() and event.key() == Qt.Key.Key_Escape:
                self.select(self.caret, self.caret)
            elif not event.isAccepted():
                super().keyPressEvent(event)
            return
        keep = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self.select(self.anchor if keep else at, at)
        self.follow(at)

    def follow(self, offset: int) -> None:
        """Keep a place of the text in view."""
        page = self.content.page_of(offset)
        found = None if page is None else self.content.glyphs(page)
        rect = found.caret(offset) if found else None
        if page is not None and rect is not None:
            self.bring(self.layout_.place(page, rect))
        elif page is not None and found is None:
            self.show_span(offset, offset + 1)

    def bring(self, on: QRectF) -> None:
        """Bring a place of the layout into view."""
        visible = self.visible()
        if not visible.contains(on.center()):
            self.verticalScrollBar().setValue(round(on.top() - visible.height() / 2))

    def offset_at(self, point: QPointF) -> int | None:
        """Give the place in the text at a point; None on a page without a text."""
        if not len(self.layout_):
            return None
        page = self.layout_.nearest(point.y())
        found = self.content.glyphs(page)
        if not found:
            return None
        at = self.layout_.on_page(page, point, point)
        return found.offset(at.left, at.top)
