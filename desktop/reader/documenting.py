"""What the reader does with the document as a whole: its pages, quoting, another text, orphans."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from db import intake
from db.errors import VademecumError
from db.intake.replacing import Preview, preview
from db.library import Library
from db.ports import Reader
from db.store import orphans
from db.store.orphans import Orphan
from desktop import quoting
from desktop.dialogs.replacing import ReplaceDialog
from desktop.reader.file_marks import FileMarks
from desktop.reader.orphan_tray import OrphanTray
from desktop.reader.page_mode import PageMode
from desktop.tr import tr
from desktop.widgets.file_names import ask_for_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.changes import ChangeSet
    from desktop.reader.view import ReaderView


class Documenting(QObject):
    """Acts on the document of one reader; `ways` are its commands by name."""

    def __init__(self, view: "ReaderView") -> None:
        super().__init__(view)
        self._view = view
        self.pages = PageMode(view)
        self.tray = OrphanTray(view.look)
        self.file_marks = FileMarks(view, self.pages)
        self._wanted = False
        self._entered = False
        self._lost = 0
        self.ways: dict[str, Callable[[], None]] = {
            "pages": self.pages.toggle,
            "region": self.pages.frame,
            "copy_citation": self._copy_citation,
            "replace_text": self._ask_replacement,
            "orphans": self._toggle_tray,
            "take_marks": self.file_marks.ask,
        }
        tray = self.tray
        tray.shown.connect(self._on_shown)
        tray.placed.connect(self._on_placed)
        tray.placed_at_selection.connect(self._on_at_selection)
        tray.closed.connect(self._toggle_tray)
        view.loaded.connect(self._on_loaded)
        view.selection_changed.connect(self._on_selection)
        view.session.changed.connect(self._on_changed)

    def can(self) -> set[str]:
        """Tell what is possible."""
        view = self._view
        found = {"reader.pages"} if self.pages.possible else set[str]()
        if self.pages.shown and not view.session.read_only:
            found.add("reader.region")
        if view.selection is not None or view.chosen_annotations:
            found.add("reader.cite")
        if self._lost:
            found.add("reader.orphans")
        if self.file_marks.possible:
            found.add("reader.file_marks")
        return found

    def _copy_citation(self) -> None:
        view, where = self._view, self._view.selection
        reader = view.session.reader
        try:
            if where is not None:
                cited = [quoting.passage(reader, where.source_id, where.start, where.end)]
            else:
                cited = quoting.records(reader, view.chosen_annotations)
        except VademecumError as error:
            view.session.failed.emit(error)
            return
        quoting.copy(cited)

    # Another text

    def _ask_replacement(self) -> None:
        path = ask_for_file(self._view, tr("A better text of this source"))
        if path is not None:
            self.prepare(path)

    def prepare(self, path: Path) -> None:
        """Read a file and show what it would do as the text of this source."""
        source = self._view.source_id

        def work(reader: Reader) -> Preview:
            return preview(reader, source, path)

        def show(found: Preview) -> None:
            dialog = ReplaceDialog(self._view.look, path.name, found, self._view)
            dialog.accepted.connect(lambda: self._replace(path, found))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        self._view.session.jobs.ask(f"replace {id(self)}", work, show)

    def _replace(self, path: Path, found: Preview) -> None:
        source = self._view.source_id
        self._wanted = found.count("orphan") > 0

        def work(library: Library) -> object:
            return intake.replace_text(library, source, path, prepared=found)

        self._view.session.write(work)

    # Orphans

    def _toggle_tray(self) -> None:
        self._wanted = self._entered = self.tray.isHidden()
        if self._wanted:
            self._ask_orphans()
        else:
            self.tray.hide()
            self._view.focus_first()

    def _ask_orphans(self) -> None:
        source = self._view.source_id
        self._view.session.jobs.ask(
            f"orphans {id(self)}", lambda reader: orphans.of_source(reader, source), self._take
        )

    def _take(self, found: list[Orphan]) -> None:
        layout = self._view.layout()
        if self.tray.parent() is None and layout is not None:
            layout.addWidget(self.tray)
        held = self.tray.isAncestorOf(self._view.window().focusWidget())
        self.tray.setVisible(bool(found) and self._wanted)
        if held and self.tray.isHidden():
            self._view.focus_first()
        self.tray.show_orphans(found)
        self._on_selection()
        if self._entered and self.tray.isVisible():
            self.tray.lost.setFocus(Qt.FocusReason.OtherFocusReason)
        self._entered = False

    def _on_loaded(self) -> None:
        if self._view.text is not None:
            self._tell_lost(self._view.text.orphans)
        if self._wanted:
            self._ask_orphans()

    def _count_orphans(self) -> None:
        source = self._view.source_id
        self._view.session.jobs.ask(
            f"lost {id(self)}", lambda reader: orphans.count(reader, source), self._tell_lost
        )

    def _tell_lost(self, number: int) -> None:
        self._lost = number
        self._view.head.tell_lost(number)
        self._view.commands.refresh()

    def _on_selection(self) -> None:
        self.tray.offer_selection(offered=self._view.selection is not None)

    def _on_changed(self, changes: "ChangeSet") -> None:
        if not changes.everything and not changes.concerns("annotation"):
            return
        self._count_orphans()
        if self._wanted:
            self._ask_orphans()

    def _on_shown(self, start: int, end: int) -> None:
        paper = self._view.paper
        paper.select(start, end, reveal=False)
        paper.reveal(start, centre=True)

    def _on_at_selection(self, id_: object) -> None:
        where = self._view.selection
        if where is not None and isinstance(id_, int):
            self._on_placed(id_, where.start, where.end)

    def _on_placed(self, id_: int, start: int, end: int) -> None:
        self._view.marking.move(id_, start, end)
