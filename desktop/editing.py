"""What the window's commands on records do: edit, begin new ones, delete, merge, edit many."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from db.errors import RecordError
from db.library import Library
from db.ports import Progress, Reader
from db.store import read
from db.store.outline import outline
from desktop import places
from desktop.actions.menus import Menus
from desktop.models import found
from desktop.tr import tr
from desktop.views.lists.empty import FIRST
from desktop.views.lists.list_view import ListView
from desktop.views.page.record_view import RecordView
from desktop.widgets.tab_view import TabView

if TYPE_CHECKING:
    from desktop.keeping import Keeping
    from desktop.main_window import MainWindow
    from desktop.models import copying
    from desktop.models.consequences import Consequences
    from desktop.models.many import Many
    from desktop.views.page.history_panel import HistoryPanel

NEW = ("actor", "event", "source", "place", "tag", "collection")
"""Kinds that are begun on a page of their own."""

_MANY = (
    "record.change_many", "record.tag", "record.collect", "record.merge", "record.delete",
    "record.restore", "record.purge",
)  # fmt: skip
"""What is offered under a list in which several records are chosen."""


class Editing:
    """Runs the commands that edit, for one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._history: HistoryPanel | None = None

    @property
    def ways(self) -> dict[str, Callable[[], None]]:
        """What can be called, by name."""
        return {
            "edit_record": self.edit,
            "delete": lambda: self.delete(self._window.chosen),
            "change_many": lambda: self.change_many("field"),
            "tag": lambda: self.change_many("tag"),
            "collect": lambda: self.change_many("collection"),
            "purge": lambda: self.purge(self._window.chosen),
            "merge": self.merge,
            "history": self.history,
            "copy": self.copy,
            "copy_csv": self.copy_csv,
            "empty_trash": self.empty_trash,
            "move_up": partial(self._move_chosen, -1),
            "move_down": partial(self._move_chosen, 1),
            "take_out": self._take_out,
            "uses": self._show_uses,
            "new_like": self._begin_like,
            **{f"new_{kind}": lambda kind=kind: self.begin(kind) for kind in NEW},
        }

    @property
    def page(self) -> RecordView:
        """The page that is edited: the one in front, else the inspector."""
        view = self._window.tabs.view
        return view if isinstance(view, RecordView) else self._window.inspector

    def connect_page(self, page: RecordView) -> None:
        """Hear what a page asks for."""
        page.created.connect(self._on_created)
        page.cancelled.connect(self._on_cancelled)
        page.history_asked.connect(self.history)
        page.restore_asked.connect(self._window.session.restore)
        page.purge_asked.connect(self.purge)
        page.shown.connect(self._on_shown)

    def connect_list(self, view: ListView) -> None:
        """Hear what a list asks for; let its columns stand as they did."""
        name = f"columns.{view.name or 'any'}"
        view.table.take_columns(self._window.settings.text(name))
        view.table.columns_changed.connect(partial(self._window.settings.put, name))
        view.table.menu_asked.connect(self.menus.on_records)
        view.emptying_asked.connect(self.empty_trash)
        view.gone.connect(self._window.go)
        view.begin_asked.connect(self.begin)
        view.chosen_bar.take([self._window.actions_by_id[id_] for id_ in _MANY])
        view.empty.offer([self._window.actions_by_id[id_] for id_ in FIRST.get(view.kind, ())])
        view.ordered.connect(partial(self._on_ordered, view))
        view.records.dropped.connect(partial(self._on_ordered, view))

    def connect_shell(self, keeping: "Keeping") -> None:
        """Hear what the navigator asks for, and tell of records that were begun."""
        self.menus = Menus(self._window)
        keeping.unfinished.connect(self._window.status_bar.show_unfinished)
        self._window.status_bar.unfinished_asked.connect(self._window.go)
        navigator = self._window.navigator
        navigator.edit_asked.connect(self.edit_of)
        navigator.begin_asked.connect(self.begin)
        navigator.delete_asked.connect(self.delete)
        navigator.moved.connect(self._on_moved)
        navigator.sort_asked.connect(self._on_sort_asked)
        navigator.dropped.connect(self._on_dropped)

    def edit(self) -> None:
        """Switch the page in front, else the inspector, into editing or out of it."""
        page = self.page
        if page.is_editing:
            page.stop_editing()
            return
        if page is self._window.inspector:
            self.show_inspector()
            if self._window.side.isHidden():
                self._window.toggle_inspector()
        page.edit()

    def edit_of(self, id_: int, field: str = "") -> None:
        """Open the page of a record in editing."""
        self._window.go(places.record(id_))
        self.page.edit(field)

    def begin(self, kind: str, preset: dict[str, str] | None = None) -> None:
        """Open the page of a record that is still to be made, or of the one that was begun."""
        first = place = places.draft(kind, **(preset or {}))
        number = 1
        while place in self._window.tabs.places():  # a second one beside the first
            number += 1
            place = first.with_options(another=str(number))
        self._window.go(place)

    def _begin_like(self) -> None:
        """Begin a record of the kind that is shown; an event where none is."""
        place = self._window.place
        kind = place.kind_of_record
        if place.kind == "record" and place.id:
            kind = read.get(self._window.session.reader, place.id).kind
        self.begin(kind if kind in NEW else "event")

    def delete(self, ids: Sequence[int]) -> None:
        """Move records to the trash; where others depend on them, ask first."""
        work = partial(_look_up, ids=ids)
        self._window.session.pages.ask("consequences", work, self._on_consequences)

    def purge(self, ids: Sequence[int]) -> None:
        """Remove records of the trash for good, once it was read what goes with them."""
        work = partial(_look_up_leaving, ids=ids)
        self._window.session.pages.ask("consequences", work, self._on_leaving)

    def change_many(self, first: str) -> None:
        """Ask what to change in all chosen records, then change it as one edit."""
        from desktop.dialogs.bulk import Bulk

        window = self._window
        records = read.get_many(window.session.reader, window.chosen[:2])
        kinds = {record.kind for record in records}
        if window.place.kind == "list":
            kinds = {window.place.kind_of_record}
        kind = kinds.pop() if len(kinds) == 1 and window.place.kind != "search" else ""
        dialog = Bulk(window.session, window.look, window, kind, window.chosen, first)
        dialog.on_agreed(lambda: self._change(dialog.many))
        dialog.open()

    def merge(self) -> None:
        """Set two records side by side to be made one."""
        from desktop.dialogs.merging import Merging

        window = self._window
        records = read.get_many(window.session.reader, window.chosen[:2])
        if not records:
            return
        other = records[1].id if len(records) > 1 and records[1].kind == records[0].kind else 0
        dialog = Merging(window.session, window.look, window, records[0].kind, records[0].id, other)
        dialog.on_agreed(lambda: self._merge(dialog.keep, dialog.other, dict(dialog.choices)))
        dialog.open()

    def history(self) -> None:
        """Show the history of the chosen record beside it, or the inspector again."""
        window = self._window
        if self._history is not None and window.side.currentWidget() is self._history:
            self.show_inspector()
            return
        if self._history is None:
            from desktop.views.page.history_panel import HistoryPanel

            self._history = HistoryPanel(window.session, window.look)
            self._history.closed.connect(self.show_inspector)
        if window.side.isHidden():
            window.toggle_inspector()
        window.side.show_aside(self._history)
        if window.chosen:
            self._history.show_record(window.chosen[0])

    def copy(self) -> None:
        """Copy the chosen records as text: rows of a list, else titles."""
        from desktop.models import copying

        view = self._window.tabs.view
        if isinstance(view, TabView) and "copy" in view.can:
            view.call("copy")
            return
        if isinstance(view, ListView):
            self._copy_rows(view, copying.as_text)
        else:
            QGuiApplication.clipboard().setText("\n".join(self._window.chosen_titles()))

    def copy_csv(self) -> None:
        """Copy the chosen rows of a list as a table."""
        from desktop.models import copying

        view = self._window.tabs.view
        if isinstance(view, ListView):
            self._copy_rows(view, copying.as_csv)

    def _copy_rows(self, view: ListView, write: "copying.Write") -> None:
        from desktop.models import copying

        session, table = self._window.session, view.table
        wanted = copying.Copied(
            table.chosen(), table.shown_columns(), session.terms, view.records.numbers
        )
        copied, number = QGuiApplication.clipboard().setText, len(wanted.ids)
        if number < copying.MANY:
            session.jobs.ask("copy", lambda reader: write(reader, wanted, copying.SILENT), copied)
            return
        self._window.jobs.read(
            tr("Copy {n:,} {n:row|rows}", n=number),
            lambda reader, progress: write(reader, wanted, progress),
            copied,
        )

    def empty_trash(self) -> None:
        """Remove for good what is in the trash, once the warning was read."""
        window = self._window
        count = outline(window.session.reader).trashed
        if count:
            from desktop.dialogs.deleting import Emptying

            dialog = Emptying(window.look, window, count)
            dialog.on_agreed(partial(self._purge, tr("Empty the trash"), None))
            dialog.open()

    def _on_created(self, id_: int) -> None:
        self._window.tabs.replace(places.record(id_))

    def _on_cancelled(self) -> None:
        self._window.tabs.replace(None)

    def _on_shown(self) -> None:
        """Let the history follow what is chosen."""
        side, chosen = self._window.side, self._window.chosen
        if self._history is not None and side.currentWidget() is self._history and chosen:
            self._history.show_record(chosen[0])

    def show_inspector(self) -> None:
        """Show the inspector where the history stood."""
        self._window.side.show_aside(None)

    def _on_consequences(self, found: "Consequences") -> None:
        window = self._window
        ids = list(found.ids)
        if not found.groups:
            window.session.trash(ids)
            return
        from desktop.dialogs.deleting import Deleting

        dialog = Deleting(window.look, window, found)
        dialog.on_agreed(lambda: window.session.trash(ids))
        dialog.open()

    def _change(self, wanted: "Many") -> None:
        from desktop.models import many

        self._window.session.write(partial(many.run, wanted=wanted))

    def _merge(self, keep: int, other: int, choose: dict[str, str]) -> None:
        from desktop.models import merging

        work = partial(merging.run, keep_id=keep, other_id=other, choose=choose)
        self._window.session.write(work)

    def _on_leaving(self, found: "Consequences") -> None:
        from desktop.dialogs.deleting import Purging

        dialog = Purging(self._window.look, self._window, found)
        dialog.on_agreed(partial(self._purge, tr("Delete for good"), found.ids))
        dialog.open()

    def _purge(self, what: str, ids: Sequence[int] | None) -> None:
        self._window.jobs.start(what, partial(_purge, ids=ids), lambda _: self._leave_gone())

    def _leave_gone(self) -> None:
        """Leave the page in front where its record has left for good."""
        place = self._window.place
        if place.kind == "record" and place.id:
            try:
                read.state(self._window.session.reader, place.id)
            except RecordError:
                self._window.tabs.replace(None)

    def _on_moved(self, kind: str, id_: int, before: int, parent: int) -> None:
        from desktop.models import arranging

        work = partial(arranging.move, kind=kind, id_=id_, before=before, parent=parent)
        self._window.session.write(work)

    def _on_sort_asked(self, kind: str, parent: int) -> None:
        from desktop.models import arranging

        self._window.session.write(partial(arranging.by_name, kind=kind, parent=parent))

    def _on_ordered(self, view: ListView, ids: list[int], before: int | None) -> None:
        from desktop.models import arranging

        work = partial(arranging.put, collection=view.collection, ids=ids, before=before)
        self._window.session.write(work)

    def _move_chosen(self, step: int) -> None:
        view = self._window.tabs.view
        if isinstance(view, ListView):
            view.move_chosen(step)

    def _show_uses(self) -> None:
        place = found.uses(self._window.session.reader, self._window.chosen[0])
        if place is not None:
            self._window.go(place)

    def _take_out(self) -> None:
        from desktop.models.many import Many

        view = self._window.tabs.view
        if isinstance(view, ListView) and view.collection:
            self._change(Many(tuple(view.table.chosen()), uncollect=view.collection))

    def _on_dropped(self, kind: str, target: int, ids: list[int]) -> None:
        from desktop.models.many import Many

        wanted = Many(tuple(ids), add_tag=target) if kind == "tag" else (
            Many(tuple(ids), collect=target)
        )  # fmt: skip
        self._change(wanted)


def _look_up(reader: Reader, *, ids: Sequence[int]) -> "Consequences":
    from desktop.models import consequences

    return consequences.consequences(reader, ids)


def _look_up_leaving(reader: Reader, *, ids: Sequence[int]) -> "Consequences":
    from desktop.models import consequences

    return consequences.leaving(reader, ids)


def _purge(library: Library, progress: Progress, *, ids: Sequence[int] | None) -> object:
    del progress
    return library.purge(ids)
