"""Has tiles of pages drawn off the window's thread, the wanted ones first, and keeps the latest.

One thing is drawn at a time: what is no longer wanted is never begun.
"""

from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from db.errors import DocumentError
from db.formats.pages import PageSize, PageText, Painter, Picture

CACHE_BYTES = 160 * 1024 * 1024


class Tile(NamedTuple):
    """A part of a page in device pixels: of a page so large, turned so often, this rectangle."""

    page: int
    width: int
    height: int
    turns: int
    part: tuple[int, int, int, int]
    without: tuple[int, ...] = ()
    """Marks of the file itself that are left out."""


class Words(NamedTuple):
    """The characters of a page."""

    page: int


class Drawing(QObject):
    """Draws one PDF. `close` ends its thread and the process that draws."""

    opened = Signal(object)
    """The sizes of all pages."""
    drawn = Signal(object)
    """A Tile that can be had now."""
    read = Signal(int, object)
    """A page and its PageText."""
    failed = Signal(object)
    """A DocumentError: the file cannot be opened."""
    _ended = Signal(object, object)

    def __init__(self, data: bytes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._painter = Painter(data)
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="vademecum-pages")
        self._wanted: list[Tile | Words] = []
        self._running = False
        self._closed = False
        self._images: OrderedDict[Tile, QImage] = OrderedDict()
        self._bytes = 0
        self._broken: set[Tile | Words] = set()
        self._known: dict[int, PageText] = {}
        self.marked: dict[int, int] = {}
        """Pages that were read and hold marks of the file itself → how many."""
        self._ended.connect(self._on_ended)
        self.end = partial(_end, self._painter, self._executor)
        """Ends thread and process, also when this object is gone already."""
        self._submit(None)

    @property
    def busy(self) -> bool:
        """Whether something is being drawn or still wanted."""
        return self._running or bool(self._wanted)

    @property
    def held_bytes(self) -> int:
        """How many bytes of pictures are kept."""
        return self._bytes

    def image(self, tile: Tile) -> QImage | None:
        """Give a tile that was drawn, or None."""
        found = self._images.get(tile)
        if found is not None:
            self._images.move_to_end(tile)
        return found

    def stand_in(self, page: int, turns: int) -> QImage | None:
        """Give the largest picture of the whole page at hand, to be stretched until a sharp one."""
        whole = [
            tile
            for tile in self._images
            if tile.page == page and tile.turns == turns and tile.part[2:] == tile[1:3]
        ]
        return self._images[max(whole, key=lambda tile: tile.width)] if whole else None

    def words(self, page: int) -> PageText | None:
        """Give the characters of a page, once they were read."""
        return self._known.get(page)

    def is_broken(self, page: int) -> bool:
        """Tell whether drawing the page has failed."""
        return any(isinstance(one, Tile) and one.page == page for one in self._broken)

    def want(self, wanted: Sequence[Tile | Words]) -> None:
        """Ask for tiles and characters, the most wanted first; what was asked before is dropped."""
        self._wanted = [one for one in wanted if not self._has(one)]
        self._next()

    def close(self) -> None:
        """Stop drawing."""
        if not self._closed:
            self._closed = True
            self._wanted.clear()
            self.end()

    def _has(self, one: Tile | Words) -> bool:
        if one in self._broken:
            return True
        return one in self._images if isinstance(one, Tile) else one.page in self._known

    def _next(self) -> None:
        if self._wanted and not self._running and not self._closed:
            self._submit(self._wanted.pop(0))

    def _submit(self, one: Tile | Words | None) -> None:
        self._running = True
        future = self._executor.submit(self._work, one)
        future.add_done_callback(lambda ended: self._tell(one, ended))

    def _tell(
        self, one: Tile | Words | None, ended: "Future[QImage | PageText | list[PageSize]]"
    ) -> None:
        if isValid(self):  # it may be gone by the time its thread is done
            self._ended.emit(one, ended)

    def _work(self, one: Tile | Words | None) -> QImage | PageText | list[PageSize]:
        if one is None:
            return self._painter.sizes()
        if isinstance(one, Words):
            return self._painter.text(one.page)
        size = (one.width, one.height)
        return _image(self._painter.draw(one.page, size, one.part, one.turns, one.without))

    def _on_ended(
        self,
        one: Tile | Words | None,
        future: "Future[QImage | PageText | list[PageSize]]",
    ) -> None:
        self._running = False
        if self._closed or future.cancelled():
            return
        error = future.exception()
        if error is None:
            self._take(one, future.result())
        elif not isinstance(error, DocumentError):
            raise error
        elif one is None:
            self.failed.emit(error)
            return
        else:
            self._broken.add(one)
            if isinstance(one, Tile):
                self.drawn.emit(one)
        self._next()

    def _take(self, one: Tile | Words | None, answer: QImage | PageText | list[PageSize]) -> None:
        if isinstance(one, Tile) and isinstance(answer, QImage):
            self._images[one] = answer
            self._bytes += answer.sizeInBytes()
            while self._bytes > CACHE_BYTES and len(self._images) > 1:
                self._bytes -= self._images.popitem(last=False)[1].sizeInBytes()
            self.drawn.emit(one)
        elif isinstance(one, Words) and isinstance(answer, PageText):
            self._known[one.page] = answer
            if answer.marks:
                self.marked[one.page] = len(answer.marks)
            self.read.emit(one.page, answer)
        else:
            self.opened.emit(answer)


def _image(picture: Picture) -> QImage:
    """Make a picture of its own bytes, on the thread that draws: 18 MB are copied in 5 ms."""
    row, kind = picture.width * 4, QImage.Format.Format_RGB32
    return QImage(picture.data, picture.width, picture.height, row, kind).copy()


def _end(painter: Painter, executor: ThreadPoolExecutor) -> None:
    painter.close()
    executor.shutdown(wait=True, cancel_futures=True)
