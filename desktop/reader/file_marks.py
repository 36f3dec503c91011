"""Highlights and comments that the file of a text holds: offered, and taken once somebody asks."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.errors import DocumentError
from db.intake import marks
from db.library import Library
from db.ports import Reader
from db.text.document import Mark
from desktop.reader.pages.covered import left

if TYPE_CHECKING:
    from desktop.reader.page_mode import PageMode
    from desktop.reader.view import ReaderView


class FileMarks(QObject):
    """Offers and takes the marks of one reader's file."""

    def __init__(self, view: "ReaderView", pages: "PageMode") -> None:
        super().__init__(view)
        self._view, self._pages = view, pages

    @property
    def possible(self) -> bool:
        """Whether the text came from a file that may hold marks, and the library can be written."""
        text = self._view.text
        return (
            text is not None
            and not self._view.session.read_only
            and text.document.original_id is not None
            and marks.may_hold(text.document.media_type)
        )

    def tell(self) -> None:
        """Offer what the pages seen so far hold and no annotation covers."""
        pane = self._pages.front
        number = left(pane.canvas) if pane is not None and self.possible else 0
        self._view.head.tell_file_marks(number)

    def ask(self) -> None:
        """Look the file through, and take what is new in it."""
        source = self._view.source_id

        def work(reader: Reader) -> tuple[Mark, ...]:
            return marks.fresh(reader, source)

        self._view.focus_first()  # the chip that was pressed goes
        self._view.session.jobs.ask(f"marks of the file {id(self)}", work, self._take)

    def _take(self, found: Sequence[Mark]) -> None:
        session, source = self._view.session, self._view.source_id
        if not found:
            session.failed.emit(DocumentError("document.no_marks"))
            return

        def work(library: Library) -> object:
            return marks.take(library, source, found)

        session.write(work)
