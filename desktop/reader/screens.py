"""Pictures of the reader: an annotated text, a selection with its card, find, outline, pages."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication

from db.store import read, reader_text
from desktop import places
from desktop.reader.view import ReaderView

if TYPE_CHECKING:
    from desktop.main_window import MainWindow

Go = Callable[[], None]

DRAWN_MS: Final = 20_000
"""Time that the pages of a PDF get to be drawn."""


def reader_screens(window: "MainWindow") -> dict[str, Go]:
    """Give the name of each picture and how to get there, by the text with most annotations.

    Without a text there is none.
    """
    reader = window.session.reader
    if reader_text.most_annotated(reader) is None:
        return {}

    def at(do: Callable[[ReaderView], None], *, paged: bool = False) -> Go:
        def go() -> None:
            source = reader_text.most_annotated(window.session.reader, paged=paged)
            if source is None:
                return
            window.go(places.reader(source))
            window.session.wait()
            view = window.tabs.view
            if isinstance(view, ReaderView):
                view.commands.leave()
                view.find_bar.box.clear()
                view.commands.finding.end()
                do(view)

        return go

    paged = reader_text.most_annotated(reader, paged=True) is not None
    marked = bool(read.counts(reader).get("annotation"))
    return {
        "reader": at(_top),
        "reader-selection": at(_select),
        "reader-tag": at(_tag),
        **({"reader-chosen": at(_choose)} if marked else {}),
        "reader-find": at(_find),
        "reader-outline": at(lambda view: view.call("outline")),
        **({"reader-pages": at(_pages, paged=True)} if paged else {}),
    }


def _top(view: ReaderView) -> None:
    view.paper.go_to(view.paper.blocks.all[0].start)
    view.paper.scroll_by(-1000)


def _select(view: ReaderView) -> None:
    seen = view.paper.sheet.marks.seen
    start = view.paper.blocks.all[0].start
    if seen:  # what is chosen shows itself beside a mark
        start = view.paper.move_sentence(seen[0].end, 1)
    view.paper.select(*view.paper.span_at(start, "sentence"))


def _tag(view: ReaderView) -> None:
    _select(view)
    view.call("tag")


def _choose(view: ReaderView) -> None:
    view.margin.picker.hide()
    view.commands.on_picker_left()
    view.commands.leave()
    view.choose([])
    view.call("next")


def _find(view: ReaderView) -> None:
    view.call("find")
    view.find_bar.box.setText("Belarus")


def _pages(view: ReaderView) -> None:
    mode = view.commands.documenting.pages
    if not mode.shown:
        view.call("pages")
    end = QDeadlineTimer(DRAWN_MS)
    while (mode.pane is None or mode.pane.busy) and not end.hasExpired():
        view.session.wait()
    QApplication.processEvents()
