"""The frame that all views share: title, options, filter, picture or table, legend, export.

A view overrides `choosers`, `ask` and `table`, and puts its drawing in by `set_body`. Everything
it shows follows from its place: a query of the search language, and options by name.
"""

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Final, TypeVar

from PySide6.QtCore import QItemSelection, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.changes import ChangeSet
from db.errors import QueryError
from db.ports import Reader
from db.search.parser import parse
from desktop.messages import sentence
from desktop.models import filters
from desktop.models.figures import Table, TableModel
from desktop.places import Place
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import Text, tr
from desktop.widgets import choosers
from desktop.widgets.again import Again
from desktop.widgets.buttons import chip_button
from desktop.widgets.chart import Chart, Mark
from desktop.widgets.choosers import Chooser  # views may take it from here
from desktop.widgets.figures_table import FiguresTable
from desktop.widgets.head_row import HeadRow
from desktop.widgets.keyboard import in_order, keeping_place, under
from desktop.widgets.labels import Elided, label
from desktop.widgets.legend import Key, LegendRow, legend_and_words
from desktop.widgets.scrolled import LowPane, Message, Pages
from desktop.widgets.tab_view import TabView

Answer = TypeVar("Answer")
ROOM_FOR_LEGEND: Final = 120
"""Steps of the grid below which a view shows no legend; the tips of its marks say it too."""
LEAST: Final = 45
"""Steps of the grid that a picture is high at least; a lower view is scrolled."""
LOWEST: Final = 130
"""Steps of the grid below which the picture leaves no room for the note."""


class ViewFrame(TabView):
    """The ground of the views over events, relations and actors."""

    scope = "view"
    absent: Text = "What you come from has no mark in this picture."
    """What is said where the record that the view was opened around cannot be shown."""
    long_table = False
    """Whether the table behind the picture is so long that it is made only when it is looked at."""

    def __init__(self, session: Session, look: Look, place: Place, title: str) -> None:
        super().__init__()
        self.session, self.look, self.place = session, look, place
        self._title = title
        self._chart: Chart | None = None
        self.setObjectName("list")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self._head = HeadRow(look, title)
        self._chips, self._corner = self._head.chips, self._head.corner
        self._filter = QLineEdit()
        self._trouble = label("", "error", wrap=True)
        self._under = QVBoxLayout()
        self.stack = Pages()
        self.figures = TableModel(self)
        self.table_view = FiguresTable(look, self.figures, tr("{title} as a table", title=title))
        self._message = Message(look)
        self._body: QWidget = QWidget()
        self.legend = LegendRow(look)
        self.note = label("", "quiet", wrap=True)
        self.remark = Elided("", "quiet")
        self._remedy = chip_button()
        self._remedy_done: Callable[[], None] | None = None
        self._again = Again(self)
        self._lay_out()
        session.changed.connect(self._on_changed)
        look.changed.connect(self.redress)

    # What a view overrides.

    def choosers(self) -> Sequence[Chooser]:
        """Give the options, in the order of their chips."""
        return ()

    def ask(self) -> None:
        """Ask the library for what the place wants; called for each new place and change."""
        raise NotImplementedError

    def table(self) -> Table:
        """Give the figures that the picture shows now."""
        raise NotImplementedError

    def redress(self) -> None:
        """Choose colours anew where they were chosen before drawing; for views that do so."""

    # What a view calls.

    def set_body(self, body: QWidget, chart: Chart | None = None) -> None:
        """Put the drawing in; `chart` is what is exported, printed and walked by keys."""
        self.stack.removeWidget(self._body)
        self._body.deleteLater()
        self._body = body
        self.stack.insertWidget(0, body)
        self.stack.setCurrentIndex(0)
        self._chart = chart or (body if isinstance(body, Chart) else None)
        if self._chart is not None:
            self._chart.chosen.connect(self._on_marks)
            self._chart.opened.connect(self.open_mark)

    def start(self) -> None:
        """Show the place for the first time; a view calls it at the end of its making."""
        self.refill()
        self.ask()

    def ask_library(
        self, name: str, work: Callable[[Reader], Answer], done: Callable[[Answer], None]
    ) -> None:
        """Run `work` on the lane of the views; a newer question of the same name replaces it."""
        self.session.views.ask(f"{name} {id(self)}", work, done)

    def option(self, name: str) -> str:
        """Give the value of an option: of the place, else its default."""
        return self.place.option(name, self._default(name))

    def chosen_only(self) -> list[Chooser]:
        """Give the chip that a view has which was opened on chosen records."""
        only = self.place.option("only")
        choices = (("", tr("everything")), (only, tr("what was chosen")))
        return [Chooser("only", tr("Chosen only"), choices, switch=True)] if only else []

    def set_option(self, name: str, value: str) -> None:
        """Choose a value of an option; the default is not written into the place."""
        default = self._default(name)
        self.go_to(self.place.with_options(**{name: "" if value == default else value}))

    def set_query(self, query: str) -> None:
        """Filter by another query."""
        self.go_to(replace(self.place, query=query))

    def go_to(self, place: Place) -> None:
        """Show another place in this view, and tell the window."""
        if self.take(place):
            self.moved.emit(place)

    def show_body(self) -> None:
        """Show the picture, or the table where it is wanted."""
        wanted = self.table_view if self.place.option("as") == "table" else self._body
        if wanted is self.table_view or not self.long_table:
            self._again.keep_rows()
            self.figures.show(self.table())
            self.table_view.resizeColumnsToContents()
        self.stack.setCurrentWidget(wanted)
        self._again.later()
        self.able.emit()

    def show_message(self, text: str) -> None:
        """Show words in place of a picture: nothing to show, or too much."""
        self._message.say(text)
        self.stack.setCurrentWidget(self._message)

    def show_legend(self, keys: Sequence[Key]) -> None:
        """Say what colours and shapes mean."""
        self.legend.show_keys(keys)

    def show_note(self, text: str) -> None:
        """Say below the picture what has to be known to read it, where there is room for both."""
        self.note.setText(text)
        self.note.setToolTip(text)
        self._fit_note()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave a small room to the picture."""
        super().resizeEvent(event)
        self._fit_note()

    def _fit_note(self) -> None:
        self.stack.setMinimumHeight(self.look.px(LEAST))
        self.legend.setVisible(self.height() >= self.look.px(ROOM_FOR_LEGEND))
        self.note.setVisible(bool(self.note.text()) and self.height() > self.look.px(LOWEST))

    def show_remark(self, text: str, done: tuple[str, Callable[[], None]] | None = None) -> None:
        """Say something short beside the legend: what lies outside, what is left out.

        `done` are the words of a button and what it does about it.
        """
        self.remark.say(text)
        self.remark.setVisible(bool(text))
        self._remedy_done = done[1] if done else None
        self._remedy.setText(done[0] if done else "")
        self._remedy.setAccessibleName(f"{done[0]}: {text}" if done else "")
        self._remedy.setVisible(done is not None)

    def add_to_corner(self, widget: QWidget) -> None:
        """Put a control beside Export: zoom, a period."""
        self._corner.insertWidget(0, widget)

    def add_under_head(self, widget: QWidget) -> None:
        """Put something between head and picture: an overview with a brush."""
        self._under.addWidget(widget)

    def open_mark(self, mark: Mark, new_tab: bool) -> None:
        """Open what a mark stands for: the record, where it is one."""
        from desktop import places

        if len(mark.ids) == 1:
            self.gone.emit(places.record(mark.ids[0]), new_tab)

    def tell_trouble(self, text: str) -> None:
        """Say under the head what is wrong; "" takes it away."""
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))

    # What the window calls.

    def keep(self) -> dict[str, Any]:
        """Give what is chosen and seen, as plain values."""
        return self._again.keep()

    def bring_back(self, state: Mapping[str, Any]) -> None:
        """Choose and show again what `keep` gave."""
        self._again.bring_back(state)

    @property
    def chosen(self) -> list[int]:
        """The records of the chosen marks, the current one first."""
        marks = self._chart.chosen_marks if self._chart is not None else []
        return [id_ for mark in reversed(marks) for id_ in mark.ids]

    @contextmanager
    def on_paper(self) -> Generator[None]:
        """Have the colours of paper meanwhile."""
        try:
            with self.look.light():
                self.redress()
                yield
        finally:
            self.redress()

    @property
    def chart(self) -> Chart | None:
        """The drawing."""
        return self._chart

    @property
    def can(self) -> set[str]:
        """Exporting takes something that is shown, a picture something that is drawn."""
        shown = self.stack.currentWidget() in {self._body, self.table_view}
        found = {"filter", "find", "table"} | ({"export", "print"} if shown else set[str]())
        return found | ({"picture"} if shown and self._chart else set[str]())

    def call(self, name: str) -> None:
        """Do a command of the scope "view"."""
        from desktop.widgets import saving  # loads what prints

        ways: dict[str, Callable[[], None]] = {
            "filter": self._focus_filter,
            "find": self._focus_filter,
            "table": self._toggle_table,
            "export_png": lambda: saving.save(self, "png"),
            "export_svg": lambda: saving.save(self, "svg"),
            "export_csv": lambda: saving.save(self, "csv"),
            "print": lambda: saving.print_out(self),
        }
        ways[name]()

    def take(self, place: Place) -> bool:
        """Go to another place of the same view."""
        if place.kind != "view" or place.view != self.place.view:
            return False
        self.place = place
        self.tell_trouble("")
        self.refill()
        self.ask()
        return True

    def focus_first(self) -> None:
        """Take the keyboard to the picture."""
        (self._chart or self.stack.currentWidget() or self).setFocus()

    @property
    def title(self) -> str:
        """The title of the view."""
        return self._title

    def _default(self, name: str) -> str:
        found = next((one for one in self.choosers() if one.name == name and one.choices), None)
        return found.choices[0][0] if found else ""

    def _lay_out(self) -> None:
        page = QWidget()
        self._pane = LowPane(page)
        column, around = QVBoxLayout(page), QVBoxLayout(self)
        around.addWidget(self._pane)
        for lines in (column, around):
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setSpacing(0)
        self._corner.addWidget(self._export_button())
        self._filter.setPlaceholderText(tr("Filter, as in a search: actor:China date:2021.."))
        self._filter.setAccessibleName(tr("Filter"))
        self._filter.returnPressed.connect(self._on_filter)
        column.addWidget(self._head)
        for widget in (self._filter, self._trouble):
            widget.hide()
            column.addWidget(widget)
        column.addLayout(self._under)
        self.table_view.selectionModel().selectionChanged.connect(self._on_rows)
        for widget in (self._body, self.table_view, self._message):
            self.stack.addWidget(widget)
        column.addWidget(self.stack, 1)
        self._remedy.clicked.connect(self._on_remedy)
        for empty in (self.remark, self._remedy):
            empty.hide()
        foot = legend_and_words(self.look, self.legend, (self.remark, self._remedy, self.note))
        column.addLayout(foot)
        self.note.hide()

    def _export_button(self) -> QPushButton:
        button = chip_button(tr("Export ▾"))
        button.setAccessibleName(tr("Export and print"))
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self._fill_export(menu))
        button.setMenu(menu)
        return button

    def _fill_export(self, menu: QMenu) -> None:
        menu.clear()
        for id_ in ("view.table", "view.png", "view.svg", "view.csv", "view.html", "view.print"):
            found = self.own_actions.get(id_)
            if found and (found.isEnabled() or id_ != "view.html"):  # few views have pages
                menu.addAction(found)

    def refill(self) -> None:
        """Show the chips anew, for a view whose options hang on what was found."""
        with keeping_place(self._chips):
            self._fill_chips()
        in_order([self._head, self._filter, *under(self._under), self.stack])

    def _fill_chips(self) -> None:
        self._chips.clear()
        for chooser in self.choosers():
            self._chips.addWidget(
                choosers.chip(chooser, self.option(chooser.name), self.set_option)
            )
        for chip in filters.chips(self.place.query):
            self._chips.addWidget(choosers.filter_chip(chip, self.set_query))
        more = chip_button(tr("+ Filter"))
        more.setAccessibleName(tr("Type another filter"))
        more.clicked.connect(self._focus_filter)
        self._chips.addWidget(more)

    def _focus_filter(self) -> None:
        self._filter.setText(self.place.query)
        self._filter.show()
        self._filter.setFocus()
        self._pane.ensureWidgetVisible(self._filter)

    def _on_filter(self) -> None:
        query = self._filter.text().strip()
        try:
            parse(query)
        except QueryError as error:
            self.tell_trouble(sentence(error))
            self._filter.setSelection(error.start, max(error.end - error.start, 1))
            return
        self._filter.hide()
        self.set_query(query)
        self.focus_first()

    def _toggle_table(self) -> None:
        shown = "" if self.place.option("as") == "table" else "table"
        self.go_to(self.place.with_options(**{"as": shown}))

    def _on_remedy(self) -> None:
        if self._remedy_done is not None:
            self._remedy_done()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes:
            self.ask()

    def _on_marks(self, marks: list[Mark]) -> None:
        del marks
        self.selected.emit(self.chosen)

    def _on_rows(self, _: QItemSelection) -> None:
        rows = self.table_view.selectionModel().selectedRows()
        self.selected.emit([id_ for index in rows for id_ in self.figures.ids(index.row())])
