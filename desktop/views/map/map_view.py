"""The map as a view: events by their places, through time, with what stands behind each place."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from db.analysis import places as placing
from db.analysis import selection
from db.analysis.network import NEVER
from db.analysis.places import Placed
from db.analysis.projection import Projection, fitting
from db.changes import ChangeSet
from db.ports import Reader
from db.search import engine
from desktop.models.figures import Table
from desktop.models.wording import term
from desktop.places import Place
from desktop.session import Session
from desktop.theme.adapting import adapted
from desktop.theme.look import Look
from desktop.tr import Text, number, tr
from desktop.views.map.map_chart import MapChart
from desktop.views.map.telling import Telling
from desktop.widgets.behind_pane import BehindPane
from desktop.widgets.chart import Mark
from desktop.widgets.choosers import zoom_chips
from desktop.widgets.legend import Key
from desktop.widgets.tab_view import PATIENCE_MS
from desktop.widgets.time_brush import TimeBrush, Window, as_option, of_option, within
from desktop.widgets.view_frame import Chooser, ViewFrame


class MapView(ViewFrame):
    """Options: area (fitting, region, world), names (a language), window (day numbers)."""

    absent: Text = "What you come from has no place with coordinates, so it is not on the map."
    long_table = True

    def __init__(self, session: Session, look: Look, place: Place) -> None:
        super().__init__(session, look, place, tr("Map"))
        self.drawing = MapChart(look)
        self.set_body(self.drawing)
        self.brush = TimeBrush(look)
        self.steady.append(self.brush)
        self.brush.moved.connect(self._filter_time)
        self.brush.chosen.connect(self._on_window)
        self.add_under_head(self.brush)
        self.pane = BehindPane(session, look)
        self.pane.gone.connect(self.gone)
        self._telling = Telling(self, self.drawing, self.pane)
        self._beside: tuple[Mark, ...] = ()
        self._zoom = 0.0
        self.drawing.viewed.connect(self._on_viewed)
        self._asked: tuple[str, str] | None = None
        self._placed: Placed | None = None
        for button in zoom_chips(self.call, self.stack, self.drawing):
            self.add_to_corner(button)
        self.start()
        QTimer.singleShot(PATIENCE_MS, self, self._say_waiting)

    def choosers(self) -> Sequence[Chooser]:
        """Give the options."""
        areas = (("", tr("as fits")), ("region", tr("region")), ("world", tr("world")))
        languages = (("en", "English"), ("ru", "русский"), ("be", "беларуская"), ("zh", "中文"))
        found = [
            Chooser("area", tr("Area"), areas),
            Chooser("names", tr("States' names"), languages),
        ]
        found += self.chosen_only()
        return found

    @property
    def aside(self) -> QWidget:
        """The events of the chosen places, else figures."""
        return self.pane

    @property
    def can(self) -> set[str]:
        """The picture can be moved."""
        return super().can | {"zoom", "run"}

    def call(self, name: str) -> None:
        """Do a command of the map, or of every view."""
        ways = {
            "fit": self.drawing.fit,
            "zoom_in": lambda: self.drawing.zoom(1.25),
            "zoom_out": lambda: self.drawing.zoom(0.8),
            "run": self.brush.run,
        }
        if name in ways:
            ways[name]()
        else:
            super().call(name)

    def redress(self) -> None:
        """Choose the colours of the domains anew."""
        if self._placed is not None and self._placed.event.size:
            self._filter_time(self._window())
            self.show_legend(self._keys(self._placed))

    def ask(self) -> None:
        """Ask for the events where the query is another one; else show by the options."""
        query, only = self.place.query, self.place.option("only")
        asked = (query, only)
        if asked == self._asked and self._placed is not None:
            self._show()
            return

        def look(reader: Reader) -> tuple[tuple[str, str], Placed]:
            ids = selection.listed(only) if only else engine.id_array(reader, query).tolist()
            events = selection.events(reader, ids) if only or query else None
            return asked, placing.placed(reader, events)

        self.ask_library("map", look, self._take)

    def table(self) -> Table:
        """Give the places with their events, the fullest first."""
        head = (
            tr("Place"), tr("Kind"), tr("Latitude"), tr("Longitude"), tr("Events"), tr("Domains")
        )  # fmt: skip
        placed = self._placed
        if placed is None:
            return Table(head)
        on = placing.within(placed, self._window())
        counts = np.bincount(placed.spot[on], minlength=len(placed.spots))
        fullest: list[int] = np.argsort(-counts, kind="stable").tolist()
        order = [at for at in fullest if counts[at]]
        rows, ids = list[tuple[str, ...]](), list[tuple[int, ...]]()
        shown = np.flatnonzero(on)
        shown = shown[np.argsort(placed.spot[shown], kind="stable")]
        ends = np.cumsum(counts)
        for at in order:
            one, mine = placed.spots[at], shown[ends[at] - counts[at] : ends[at]]
            keys, numbers = np.unique(placed.domain[mine], return_counts=True)
            counted: list[tuple[int, int]] = np.column_stack([keys, numbers]).tolist()
            domains = ", ".join(
                f"{self._domain(placed.domains[key])} {times}" for key, times in counted
            )
            kind = term(self.session.terms, "place_kind", one.kind)
            where = (f"{one.latitude:.2f}", f"{one.longitude:.2f}")
            rows.append((one.name, kind, *where, str(int(counts[at])), domains))
            ids.append(tuple(placed.event[mine].tolist()))
        return Table(head, tuple(rows), tuple(ids))

    def open_mark(self, mark: Mark, new_tab: bool) -> None:
        """Zoom into several places; of one place, open its only event or go to its list."""
        if self.drawing.open_disc(mark.key):
            return
        if len(mark.ids) == 1:
            super().open_mark(mark, new_tab)
        else:
            self.pane.setFocus()

    def _take(self, found: tuple[tuple[str, str], Placed]) -> None:
        self._asked, self._placed = found
        starts = self._placed.start
        days = starts[(starts > -NEVER) & (starts < NEVER)]
        self.brush.show_days(days, self._window())
        self._show()

    def _show(self) -> None:
        placed = self._placed
        if placed is None:
            return
        if not placed.event.size:
            told = tr("No event here has a place with coordinates. Give events a place, and places"
                      " a latitude and longitude.")  # fmt: skip
            self.show_message(told)
            self._telling.follow(placed, None)
            self.selected.emit([])
            return
        self.brush.show_window(self._window())
        self._filter_time(self._window())
        self.show_legend(self._keys(placed))
        self.show_body()
        self._telling.follow(placed, self._window())
        self._on_marks(self.drawing.chosen_marks)

    def _filter_time(self, window: Window | None) -> None:
        placed = self._placed
        if placed is None or not placed.event.size:
            return
        self.drawing.language = self.option("names")
        on = placing.within(placed, window)
        colours = {key: self._colour(key) for key in placed.domains}
        names = {key: self._domain(key) for key in placed.domains}
        self.drawing.show_placed(placed, on, self._projection(placed), colours, names)
        spots = len(set(placed.spot[on].tolist()))
        told = tr("{events} events at {places} places", events=number(int(on.sum())),
                  places=number(spots))  # fmt: skip
        self.show_remark(within(told, self.brush.window_of_days))
        self.show_note(self._note(placed))
        self._telling.follow(placed, window, soon=True)

    def _note(self, placed: Placed) -> str:
        notes = [
            tr(
                "Outlines show who controls a land, not whose it is (Natural Earth, public domain)."
            ),
            tr("A hollow disc stands for a whole country or region."),
        ]
        if placed.without:
            notes.append(tr("Events without a place: {number}.", number=number(placed.without)))
        if placed.nowhere:
            text = tr("At places without coordinates: {number}.", number=number(placed.nowhere))
            notes.append(text)
        return " ".join(notes)

    def _projection(self, placed: Placed) -> Projection:
        longitude = np.array([one.longitude for one in placed.spots])
        latitude = np.array([one.latitude for one in placed.spots])
        best = fitting(longitude, latitude)
        area = self.option("area")
        if area == "world" and best.kind == "region":
            return Projection("world", round(best.longitude / 10) * 10.0)
        if area == "region" and best.kind == "world":
            counts = np.bincount(placed.spot, minlength=len(placed.spots))
            fullest = placed.spots[int(np.argmax(counts))]
            return Projection("region", round(fullest.longitude, 1), round(fullest.latitude, 1))
        return best

    def _keys(self, placed: Placed) -> list[Key]:
        numbers: list[int] = np.unique(placed.domain).tolist()
        used = [placed.domains[at] for at in numbers]
        return [Key(self._domain(key), self._colour(key), group=tr("Domain")) for key in used]

    def _domain(self, key: str) -> str:
        return term(self.session.terms, "domain", key) if key else tr("no domain")

    def _colour(self, key: str) -> str:
        found = self.session.terms.get(("domain", key))
        own = found.colour if found else None
        palette = self.look.palette
        return adapted(QColor(own), palette).name() if own else palette.bar

    def _on_marks(self, marks: list[Mark]) -> None:
        self._beside, self._zoom = tuple(marks), self.drawing.scale
        if marks:
            several = len(marks) > 1
            title = tr("{n:,} {n:place|places}", n=len(marks)) if several else marks[0].text
            groups = [(mark.text if several else "", mark.ids) for mark in marks]
            self.pane.show_records(title, "" if several else marks[0].detail, groups)
        else:
            self._telling.show()
        super()._on_marks(marks)

    def _on_viewed(self) -> None:
        """Tell of the chosen discs as they are at another zoom: of fewer places, or of more."""
        if self._beside and self._zoom != self.drawing.scale:
            self._zoom = self.drawing.scale
            marks = self.drawing.chosen_marks
            if [mark.ids for mark in marks] != [mark.ids for mark in self._beside]:
                self._on_marks(marks)

    def _say_waiting(self) -> None:
        if self._placed is None:
            self.show_message(tr("Looking where the events were…"))

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes:
            self._asked = None
            self.ask()

    def _window(self) -> Window | None:
        return of_option(self.place.option("window"))

    def _on_window(self, window: Window | None) -> None:
        if as_option(window) != self.place.option("window"):
            self.go_on(self.place, self.place.with_options(window=as_option(window)))
