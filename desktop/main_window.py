"""The main window: top bar, navigator, tabs, inspector, status bar; it only connects them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from db.errors import LibraryFileError, QueryError, VademecumError
from db.search.parser import parse
from db.store import rows
from desktop import loading, opening, places
from desktop.actions import building
from desktop.actions.doing import Doing
from desktop.closing import Closing
from desktop.editing import Editing
from desktop.jobs import Jobs
from desktop.keeping import Keeping
from desktop.messages import sentence
from desktop.models.blocks import Blocks
from desktop.models.found import query_about, query_of, query_to_narrow, shown_query
from desktop.models.navigator import place_of
from desktop.places import Place
from desktop.settings import Settings
from desktop.signing import open_session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.views.lists.list_view import ListView
from desktop.views.overview.overview import Overview
from desktop.views.page.record_view import RecordView
from desktop.views.search.search_view import SearchView
from desktop.views.shell import panes
from desktop.views.shell.guided import Guided
from desktop.views.shell.navigator import Navigator
from desktop.views.shell.side import Side
from desktop.views.shell.status_bar import StatusBar
from desktop.views.shell.tabs import Tabs
from desktop.views.shell.top_bar import TopBar
from desktop.views.shell.typing import Typing
from desktop.widgets.tab_view import TabView
from desktop.widgets.trouble import Trouble

THREE_PANES = 260
"""Steps of the grid below which the inspector is hidden until it is asked for."""


class MainWindow(QMainWindow):
    """A window on one library."""

    library_asked = Signal(object, object)
    """This window and the path of a library to open."""
    library_left = Signal(object)
    """This window, whose library is to be closed for another."""

    def __init__(self, path: Path, look: Look, settings: Settings) -> None:
        super().__init__()
        self.look, self.settings = look, settings
        self.session = open_session(path, settings, self)
        self.jobs = Jobs(self.session, self)
        self.editing = Editing(self)
        self.doing = Doing(self)
        self.closing = Closing(self)
        self._chosen: Sequence[int] = ()
        self._fits = True
        self._wanted: Place | None = None
        self.actions_by_id = building.build(self, self)
        self.top_bar = TopBar(look, self.actions_by_id, lambda: self.commands)
        self.navigator = Navigator(self.session, look)
        self.tabs = Tabs(look, self._make_view)
        self._keeping = Keeping(settings, path, self.tabs)
        self.side = Side(self.session, look)
        self.inspector = self.side.inspector
        self.editing.connect_page(self.inspector)
        self.status_bar = StatusBar(self.session, self.jobs, look)
        self._trouble = Trouble(look)
        self.guided = Guided(self)
        self.setWindowTitle(f"{path.stem} — Vademecum")
        self.setAccessibleName(self.windowTitle())
        self._lay_out()
        self._connect()
        self._restore_state()
        if not self._keeping.restore(self.session.reader):
            self.go(places.listed("event"))
        if self.session.read_only:
            self.tell(LibraryFileError("file.read_only", path))

    @property
    def chosen(self) -> Sequence[int]:
        """The records that commands act on."""
        return self._chosen

    @property
    def place(self) -> Place:
        """Where the window is."""
        tab = self.tabs.current
        return tab.place if tab else places.OVERVIEW

    @property
    def query(self) -> str:
        """The query that what is in front answers; "" for everything."""
        return query_about(self.session.reader, self.place) or query_of(self.place)

    @property
    def can(self) -> set[str]:
        """What is possible now."""
        found = self.doing.can() | self.tabs.can
        view = self.tabs.view
        if isinstance(view, ListView) and view.is_orderly:
            found.add("order")
        return found | view.can if isinstance(view, TabView) else found

    @property
    def commands(self) -> dict[str, QAction]:
        """All commands there are now: the window's, and those of the view in front."""
        view = self.tabs.view
        own = view.own_actions if isinstance(view, TabView) else {}
        return {**self.actions_by_id, **own}

    def go(self, place: Place, new_tab: bool = False) -> None:
        """Go to a place, once its screen is loaded, unless another was wanted meanwhile."""
        self._wanted = place
        module = opening.module_of(place)
        if loading.is_loaded(module):
            self.tabs.go(place, new_tab=new_tab)
        else:
            loading.load(self.session, self, module, partial(self._go_on, place, new_tab=new_tab))

    def _go_on(self, place: Place, *, new_tab: bool) -> None:
        if self._wanted is place:
            self.tabs.go(place, new_tab=new_tab)

    def call(self, name: str) -> None:
        """Run one of the window's own commands; what an earlier one told is past."""
        self._trouble.hide()
        self.doing(name)

    def call_view(self, name: str) -> None:
        """Run one of the commands of the view in front."""
        if isinstance(view := self.tabs.view, TabView):
            view.call(name)

    def open_record(self, id_: int, new_tab: bool = False) -> None:
        """Open the page of a record."""
        self.go(places.record(id_), new_tab=new_tab)

    def search_for(self, text: str) -> None:
        """Go where a query leads: a list narrowed, or a search over everything."""
        try:
            parse(text)
        except QueryError as error:
            self.top_bar.show_error(error)
            return
        if text:
            self.go(place_of(text))
        elif self.place.kind == "list":
            self.go(places.listed(self.place.kind_of_record))

    def focus_search(self) -> None:
        """Put the keyboard into the search box."""
        self.top_bar.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top_bar.box.selectAll()

    def find_here(self) -> None:
        """Find in what the view shows, where it can; narrow a list; else search everything."""
        view = self.tabs.view
        if isinstance(view, TabView) and "find" in view.can:
            view.call("find")
        elif isinstance(view, ListView) and view.kind:
            self._on_typing_asked()
        else:
            self.focus_search()

    def focus_records(self) -> None:
        """Put the keyboard into what the tab shows."""
        view = self.tabs.view
        if isinstance(view, TabView):
            view.focus_first()
            return
        target = getattr(view, "table", view)
        if isinstance(target, QWidget):
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_pane(self) -> None:
        """Move the keyboard on: search, navigator, tab, inspector."""
        every = [self.top_bar, self.navigator, self.tabs, self.side]
        following = panes.after(self.focusWidget(), every)
        if following is self.top_bar:
            self.focus_search()
        elif following is self.tabs:
            self.focus_records()
        else:
            panes.enter(following)

    def toggle_inspector(self) -> None:
        """Show or hide the inspector."""
        shown = self.side.isHidden()
        self.side.setVisible(shown)
        self.settings.put("window.inspector", shown)

    def set_look(self, *, theme: str | None = None, scale: float | None = None) -> None:
        """Choose the theme or the size of the text, and keep it."""
        if theme is not None:
            self.settings.put("look.theme", theme)
        if scale is not None:
            self.settings.put("look.text_size", scale)
        self.look.choose(self.settings.text("look.theme"), self.settings.number("look.text_size"))

    def chosen_titles(self) -> list[str]:
        """Give the titles of the chosen records."""
        return [rows.title(self.session.reader, id_) for id_ in self._chosen]

    def open_other(self, path: Path) -> None:
        """Open another library, or another window on this one."""
        self.library_asked.emit(self, path)

    def tell(self, error: VademecumError) -> None:
        """Tell what could not be done, and what helps."""
        if isinstance(error, QueryError):
            self.top_bar.show_error(error)
            return
        self._trouble.say(sentence(error))

    def refresh_actions(self) -> None:
        """Enable what is possible, and name what undo would take back."""
        building.refresh(self.commands, self)
        undo, redo = self.session.steps()
        for id_, word, step in (("edit.undo", tr("Undo"), undo), ("edit.redo", tr("Redo"), redo)):
            text = building.step_text(word, step, self.session.other_maker(step))
            self.actions_by_id[id_].setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the inspector up where there is no room for three panes."""
        super().resizeEvent(event)
        self._fit_inspector()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Keep the state of the window, end the session; not while something would be lost."""
        if not self.closing.may(self.close):
            event.ignore()
            return
        self.settings.keep_state("window", self.saveGeometry())
        self.settings.keep_state("panes", self._panes.saveState())
        self._keeping.save()
        self.settings.put("library.last", str(self.session.path.absolute()))
        self.settings.flush()
        self.hide()  # an edit that another program holds up is waited for, out of sight
        self.session.close()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        shell = QWidget()
        shell.setObjectName("shell")
        column = QVBoxLayout(shell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._panes = panes.Panes(self.look, self.navigator, self.tabs, self.side)
        column.addWidget(self.top_bar)
        column.addWidget(self._trouble)
        column.addWidget(self.guided)
        column.addWidget(self._panes, 1)
        column.addWidget(self.status_bar)
        self.setCentralWidget(shell)

    def _fit_inspector(self) -> None:
        fits = self.width() >= self.look.px(THREE_PANES)
        if fits != self._fits:
            self._fits = fits
            self.side.setVisible(fits and self.settings.flag("window.inspector"))

    def _connect(self) -> None:
        self.navigator.chosen.connect(self.go)
        self.navigator.approached.connect(partial(opening.expect, self.session))
        self.navigator.looked.connect(self.status_bar.show_outline)
        self.top_bar.searched.connect(self.search_for)
        (box := self.top_bar.box).left.connect(self.focus_records)
        self.typing = Typing(self.session, self.look, box, lambda: self.commands, self)
        self.typing.gone.connect(self.go)
        self.typing.typed.connect(self._on_typed)
        self.tabs.moved.connect(self._on_moved)
        self.status_bar.jobs_asked.connect(self.doing.helping.show_jobs)
        self.status_bar.annotator_asked.connect(partial(self.call, "annotator"))
        self.editing.connect_shell(self._keeping)
        self.inspector.followed.connect(self.open_record)
        self.inspector.gone.connect(self.go)
        self.look.changed.connect(self._panes.size_out)
        self.look.changed.connect(self._fit_inspector)
        self.session.failed.connect(self.tell)
        self.session.changed.connect(self.refresh_actions)
        self.session.signed.connect(self.refresh_actions)

    def _restore_state(self) -> None:
        self.resize(1440, 900)
        window, panes = self.settings.state("window"), self.settings.state("panes")
        if window is not None:
            self.restoreGeometry(window)
        if panes is not None:
            self._panes.restoreState(panes)
        self.side.setVisible(self.settings.flag("window.inspector"))
        self._fit_inspector()

    def _make_view(self, place: Place) -> QWidget:
        view = opening.make(place, self.session, self.look, self.settings)
        if isinstance(view, TabView):
            self._connect_view(view)
        elif isinstance(view, RecordView):
            view.followed.connect(self.open_record)
            view.gone.connect(self.go)
            view.shown.connect(self._on_page_shown)
            self.editing.connect_page(view)
        elif isinstance(view, Overview):
            view.gone.connect(self.go)
        elif isinstance(view, ListView):
            view.rewritten.connect(self._on_rewritten)
            view.selected.connect(self._on_selected)
            view.opened.connect(self.open_record)
            view.save_asked.connect(partial(self.call, "save_search"))
            view.typing_asked.connect(self._on_typing_asked)
            view.titled.connect(partial(self.tabs.name, view))
            self.editing.connect_list(view)
        return view

    def _connect_view(self, view: TabView) -> None:
        if view.scope:
            view.own_actions = building.build(view, self, view.scope)
            view.working.connect(self.jobs.read)
        view.selected.connect(partial(self._on_selected, of=view))
        view.gone.connect(self.go)
        view.moved.connect(self.tabs.note)
        view.stood.connect(partial(self.tabs.stand, view))
        view.titled.connect(partial(self.tabs.name, view))
        if view.aside is not None:
            view.destroyed.connect(view.aside.deleteLater)
        view.able.connect(self.refresh_actions)
        if isinstance(view, SearchView):
            view.save_asked.connect(partial(self.call, "save_search"))

    def _on_rewritten(self, query: str) -> None:
        self.go(replace(self.place, query=query))

    def _on_typing_asked(self) -> None:
        self.top_bar.begin_typing(query_to_narrow(self.session.reader, self.place))

    def _on_typed(self, query: str) -> None:
        if isinstance(self.tabs.view, SearchView):
            self.tabs.view.preview(query)

    def _on_moved(self) -> None:
        place, view = self.place, self.tabs.view
        if view is None:
            return
        self.navigator.show_place(place)
        self.top_bar.show_query(shown_query(self.session.reader, place))
        if title := view.title if isinstance(view, TabView | ListView) else opening.title(place):
            self.tabs.name(view, title)
        self._chosen = view.chosen if isinstance(view, TabView) else []
        self.side.show_aside(view.aside if isinstance(view, TabView) else None)
        if isinstance(view, RecordView) and place.id:
            self._chosen = [place.id]
            self.inspector.show_record(place.id, beside=True)
        elif place.kind in {"reader", "view"}:
            self._on_selected(self._chosen)
        elif isinstance(view, ListView):
            self._on_selected(view.table.chosen())
        elif isinstance(view, RecordView) or place.kind == "overview":
            self.inspector.show_nothing()
        self.refresh_actions()
        QTimer.singleShot(0, self, self._keep_keyboard)

    def _keep_keyboard(self) -> None:
        focused = self.focusWidget()
        kept: list[QWidget] = [self.navigator, self.tabs.bar]
        if self.place.kind == "search":  # a search follows what is typed
            kept.append(self.top_bar.box)
        if isinstance(self.tabs.view, TabView):
            kept += self.tabs.view.steady
        if focused not in kept:
            self.focus_records()

    def _on_selected(self, ids: Sequence[int], of: TabView | None = None) -> None:
        if of not in {None, self.tabs.view}:  # what is behind does not say what commands act on
            return
        self._chosen = ids
        self.side.show_aside(getattr(self.tabs.view, "aside", None))
        if ids:
            self.inspector.show_record(ids[0])
        elif self.place.kind == "reader":
            self.inspector.show_record(self.place.id)
        else:
            self.inspector.show_nothing()
        self.refresh_actions()

    def _on_page_shown(self, blocks: Blocks) -> None:
        for view in self.tabs.views():
            if isinstance(view, RecordView) and view.record_id == blocks.id:
                self.tabs.name(view, blocks.head.title)
