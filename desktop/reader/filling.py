"""How a text comes into the reader: its first screen, the rest behind it, then what edits do."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from db.store import reader_text, standing
from db.store.reader_text import ReaderText
from db.text import emphasis
from desktop.reader import loading, telling
from desktop.reader.blocks import Blocks
from desktop.reader.resting import Resting
from desktop.tr import tr

if TYPE_CHECKING:
    from desktop.reader.loading import Loaded
    from desktop.reader.view import ReaderView


class Filling(QObject):
    """Fills one reader.

    The first screen is read on the window's thread, since it is little, and painted before the
    whole text is asked for: so it waits neither for a lane nor for a thread that holds the
    interpreter. Until the whole is there, nothing can be done with the text.
    """

    def __init__(self, view: "ReaderView") -> None:
        super().__init__(view)
        self._view = view
        self._begun = False
        view.session.draws(self, still=True)
        QTimer.singleShot(0, self, self.load)

    def begin(self) -> None:
        """Show the first screen, where nothing is shown yet."""
        view = self._view
        if self._begun or view.text is not None:
            return
        self._begun = True
        reader, source = view.session.reader, view.source_id
        uid = reader_text.uid_of_text(reader, source)
        if uid is None:
            return
        mark = int(view.place.option("mark") or 0)
        stands = standing.standing(reader, mark) if mark else None
        span = view.place.span if stands is None else stands.span
        at = span[0] if span else view.settings.kept("reader.place", uid)
        found = loading.first(reader, source, at, partial(blocks_of, clutter=view.clutter),
                              view.wanted())  # fmt: skip
        if found is None or not found.blocks.is_shown(at):
            return
        self._take_marks(found)
        view.paper.set_text(found.blocks, telling.head(found.text, view.session.terms))
        if span is not None:
            view.paper.reveal(at, centre=True)
        elif at:
            view.paper.go_to(view.paper.blocks.clamp(at))
        view.titled.emit(found.text.source.title)

    def load(self) -> None:
        """Read the whole text with its annotations."""
        view = self._view
        source, make, wanted = (
            view.source_id,
            partial(blocks_of, clutter=view.clutter),
            view.wanted(),
        )
        view.session.pages.ask(
            f"reader {id(view)}",
            lambda reader: loading.load(reader, source, make, wanted), self._take,
        )  # fmt: skip
        view.session.draws(self, still=False)

    def set_blocks(self) -> None:
        """Cut the text into blocks anew: clutter is shown or hidden."""
        view, text = self._view, self._view.text
        if text is not None:
            view.paper.fill(blocks_of(text, clutter=view.clutter))
            self._tell_blocks()

    def ask_rests(self) -> None:
        """Read anew what rests on the annotations."""
        view = self._view
        if view.text is not None:
            document = view.text.document.id
            view.session.pages.ask(
                f"rests {id(view)}",
                lambda reader: Resting(reader_text.rests(reader, document)),
                partial(self._take_rests, document),
            )  # fmt: skip

    def ask_uses(self) -> None:
        """Count anew how often each tag is used."""
        view = self._view
        view.session.lists.ask(f"uses {id(view)}", reader_text.tag_uses, self._take_uses)

    def _take(self, found: "Loaded | None") -> None:
        view = self._view
        if found is None:
            self._show_nothing()
            return
        again = view.text is not None and view.text.document.id == found.text.document.id
        shown = again or (view.text is None and view.paper.blocks.all[-1].end > 0)
        view.text = found.text
        self._take_marks(found)
        self._take_uses(found.uses)
        if view.modes.currentWidget() is view.empty:
            view.modes.setCurrentIndex(0)
        head = telling.head(found.text, view.session.terms)
        if shown:
            view.paper.fill(found.blocks, head)
            if not again and not view.standing.go(view.place):
                view.standing.put_caret(found.text.source.uid)
        else:
            view.paper.sheet.chosen = []
            view.paper.set_text(found.blocks, head)
            view.standing.arrive(view.place, found.text.source.uid)
        view.titled.emit(found.text.source.title)
        self._tell_blocks()
        view.show_unders()
        telling.whose(view)
        view.tell_place()
        view.commands.refresh()
        if not again:
            view.mentioning.begin()
        view.loaded.emit()

    def _take_marks(self, found: "Loaded") -> None:
        view, sheet = self._view, self._view.paper.sheet
        sheet.colour_of = view.colour_of
        view.resting = found.resting
        sheet.marks = found.marks
        sheet.read_to = view.settings.kept("reader.read_to", found.text.source.uid)

    def _take_uses(self, uses: dict[int, int]) -> None:
        view = self._view
        view.uses = uses
        view.reload_codebook()

    def _tell_blocks(self) -> None:
        view, blocks = self._view, self._view.paper.blocks
        view.head.tell_clutter(blocks.hidden, shown=view.clutter)
        view.outline.show_headings(blocks.headings)
        view.head.offer_outline(offered=view.outline.has_headings)

    def _show_nothing(self) -> None:
        view = self._view
        view.text = None
        view.empty.setText(
            tr("This source has no text yet. Import its document to read and annotate it.")
        )
        view.empty.setAccessibleName(view.empty.text())
        view.modes.setCurrentWidget(view.empty)
        view.commands.refresh()

    def _take_rests(self, document: int, found: Resting) -> None:
        view = self._view
        if view.text is not None and view.text.document.id == document:  # else it was replaced
            view.resting = found
            view.marked.emit()


def blocks_of(text: ReaderText, *, clutter: bool) -> Blocks:
    """Cut a text into the blocks it is set in."""
    signs = emphasis.stands_in(text.document.media_type)
    return Blocks(text.text, text.passages, clutter=clutter, signs=signs)
