"""What the window's own commands do: dialogs, edits through the session, the look."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from db.errors import RecordError
from db.library import Library
from db.records import State
from db.store import read
from desktop import places
from desktop.actions.helping import Helping
from desktop.actions.importing import Importing
from desktop.actions.libraries import Libraries
from desktop.models.found import shown_query
from desktop.theme.look import SCALES
from desktop.tr import tr
from desktop.views.search.search_view import SearchView
from desktop.widgets.labels import LinkLabel
from desktop.widgets.tab_view import TabView

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


class Doing:
    """Runs commands by name, for one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.importing = Importing(window)
        self.libraries = Libraries(window)
        self.helping = Helping(window)
        self._ways = {
            "undo": window.session.undo,
            "redo": window.session.redo,
            "restore": lambda: window.session.restore(window.chosen),
            "back": lambda: window.tabs.travel(-1),
            "forward": lambda: window.tabs.travel(1),
            "search": window.focus_search,
            "find": window.find_here,
            "new_tab": lambda: window.go(places.OVERVIEW, new_tab=True),
            "close_tab": self._close_tab,
            "reopen_tab": self._reopen_tab,
            "next_tab": lambda: window.tabs.step(1),
            "previous_tab": lambda: window.tabs.step(-1),
            "tab_left": lambda: window.tabs.shift(-1),
            "tab_right": lambda: window.tabs.shift(1),
            "next_pane": window.next_pane,
            "toggle_inspector": window.toggle_inspector,
            "larger": lambda: self._resize(1),
            "smaller": lambda: self._resize(-1),
            "normal": lambda: window.set_look(scale=1.0),
            "theme_system": lambda: window.set_look(theme="system"),
            "theme_light": lambda: window.set_look(theme="light"),
            "theme_dark": lambda: window.set_look(theme="dark"),
            "theme_contrast": lambda: window.set_look(theme="contrast"),
            "palette": self._palette,
            "copy_citation": self._copy_citation,
            "copy_link": self._copy_link,
            "read": self._read,
            "open": lambda: window.open_record(window.chosen[0]),
            "open_apart": lambda: window.open_record(window.chosen[0], new_tab=True),
            "save_search": self._save_search,
            "chronology": self._chronology,
            "save_annotations": self._save_annotations,
            "annotator": self._show_annotators,
            "new_annotator": self._ask_annotator,
            "rename_annotator": self._rename_annotator,
            **self.importing.ways,
            **self.libraries.ways,
            **self.helping.ways,
            "quit": window.close,
            **window.editing.ways,
        }

    def __call__(self, name: str) -> None:
        """Do what is called so; KeyError when nothing is."""
        self._ways[name]()

    def _chronology(self) -> None:
        from desktop import chronicling

        chronicling.save(self._window)

    def _save_annotations(self) -> None:
        from desktop import reporting

        reporting.save(self._window)

    def _show_annotators(self) -> None:
        from desktop import annotators

        annotators.show(self._window)

    def _rename_annotator(self) -> None:
        from desktop import annotators

        annotators.rename(self._window)

    def _ask_annotator(self) -> None:
        from desktop import annotators

        annotators.ask(self._window)

    def _close_tab(self) -> None:
        self._window.tabs.close_current()

    def _reopen_tab(self) -> None:
        self._window.tabs.reopen()

    def _resize(self, step: int) -> None:
        now = self._window.look.scale
        at = min(range(len(SCALES)), key=lambda i: abs(SCALES[i] - now)) + step
        self._window.set_look(scale=SCALES[max(0, min(len(SCALES) - 1, at))])

    def _palette(self) -> None:
        from desktop.dialogs.palette import Palette

        self._window.refresh_actions()
        Palette(self._window.look, self._window.commands, self._window).open()

    def can(self) -> set[str]:
        """Tell what is possible with the library and the records chosen."""
        session, found = self._window.session, set[str]()
        if not session.read_only:
            undo, redo = session.steps()
            found.add("edit")
            found |= {name for name, one in (("undo", undo), ("redo", redo)) if one}
        if self._is_trashed():
            found.add("trashed")
        if self._to_read() or self._window.place.kind in {"record", "view"}:
            found.add("read")
        return found

    def _is_trashed(self) -> bool:
        window = self._window
        if window.place.kind == "trash":
            return True
        try:
            return any(
                read.state(window.session.reader, id_) == State.TRASHED for id_ in window.chosen[:1]
            )
        except RecordError:  # it was chosen before it left for good
            return False

    def _to_read(self) -> list[int]:
        """Give the record that is to be read: the link with the keyboard, else what is chosen."""
        focused = self._window.focusWidget()
        if isinstance(focused, LinkLabel) and focused.link.id:
            return [focused.link.id]
        return list(self._window.chosen[:1])

    def _read(self) -> None:
        from db.store.standing import standing

        for id_ in self._to_read():
            where = standing(self._window.session.reader, id_)
            if where is not None:
                self._window.go(places.reader(*where))
                return
        self._window.tell(RecordError("record.no_passage"))

    def _copy_citation(self) -> None:
        view = self._window.tabs.view
        if isinstance(view, TabView) and "reader.cite" in view.can:
            view.call("copy_citation")
            return
        from desktop import quoting

        quoting.copy(quoting.records(self._window.session.reader, self._window.chosen))

    def _copy_link(self) -> None:
        from desktop import quoting

        reader = self._window.session.reader
        QGuiApplication.clipboard().setText(quoting.links(reader, self._window.chosen))

    def _save_search(self) -> None:
        """Keep the query in front under a name: of a search what it shows, also while one types."""
        from desktop.dialogs.naming import Naming

        window = self._window
        view = window.tabs.view
        shown = view.query if isinstance(view, SearchView) else ""
        query = shown or shown_query(window.session.reader, window.place)
        told = tr("It is found in the navigator, under Saved searches, and in the search box.")
        asked = Naming(window.look, window, tr("Save search"), query, told)
        asked.named.connect(partial(self._keep_search, query))
        asked.open()

    def _keep_search(self, query: str, name: str) -> None:
        def add(library: Library) -> int:
            from db.store import write

            with library.edit("record.add", kind="saved_search", title=name) as edit:
                return write.add(edit, "saved_search", {"name": name, "query": query})

        self._window.session.write(add)
