"""The timeline as a tab: options, overview with brush, chart, legend, what lies outside."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollBar, QWidget

from db.analysis import event_columns, selection
from db.analysis.lanes import frequent_actors
from db.analysis.spread import Spread, spread
from db.analysis.timeline import BY, By, Colour, Mark, Timeline, captions, timeline
from db.ports import Reader
from db.text.dates.days import civil
from desktop.models import timeline as wording
from desktop.models.figures import Table
from desktop.models.found import whole_query
from desktop.models.wording import term
from desktop.places import Place
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import Text, number, tr
from desktop.views.timeline import legend, telling
from desktop.views.timeline.chart import TICKS_APART, Shown, TimelineChart
from desktop.views.timeline.colours import colours
from desktop.views.timeline.overview import Overview
from desktop.views.timeline.scale import fitted
from desktop.views.timeline.ticks import day_text, ticks, year_text
from desktop.widgets.buttons import chip_button
from desktop.widgets.passages import PassagePane
from desktop.widgets.tab_view import PATIENCE_MS
from desktop.widgets.view_frame import Chooser, ViewFrame

_LANES: Final[dict[By, Text]] = {
    "domain": "domain",
    "type": "type",
    "status": "status",
    "actor": "actor",
    "partner": "partner",
    "source": "source",
    "tag": "tag",
    "none": "none",
}
_COLOURS: Final[tuple[tuple[str, Text], ...]] = (
    ("domain", "domain"),
    ("quad", "cooperation or conflict"),
    ("type", "type"),
)
_OUTSIDE: Final[tuple[Text, ...]] = (
    "{number} before",
    "{number} after",
    "{number} without a date",
)
_VOCABULARY: Final = {"domain": "domain", "type": "event_type"}
_REST_MS: Final = 400
"""How long after the last zoom or move the place is noted."""


@dataclass(frozen=True, slots=True)
class _Answer:
    timeline: Timeline
    undated: int
    actors: list[tuple[int, str]]
    spread: Spread | None


class TimelineView(ViewFrame):
    """The timeline of what a query finds."""

    absent: Text = "What you come from has no date, so it stands nowhere in time."

    def __init__(self, session: Session, look: Look, place: Place) -> None:
        self._actors: list[tuple[int, str]] = []
        super().__init__(session, look, place, tr("Timeline"))
        self._answer: _Answer | None = None
        self._held: list[Timeline] = []
        self.destroyed.connect(partial(_let_go, self._held))
        session.loads(self, session.views, event_columns.forget)
        self._captions: dict[int, tuple[str, str]] = {}
        self._lanes: list[str] = []
        self.drawing = TimelineChart(look, tr("Timeline"))
        self.overview = Overview(look)
        self._bar = QScrollBar()
        self._bar.setAccessibleName(tr("Lanes"))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._zooms: list[QPushButton] = []
        self.pane = PassagePane(session, look)
        self._lay_out_timeline()
        self._connect_timeline()
        self.start()
        QTimer.singleShot(PATIENCE_MS, self, self._say_waiting)

    # What the frame asks.

    def choosers(self) -> Sequence[Chooser]:
        """Lanes, whose partners, colours, reports."""
        found = [Chooser("lanes", tr("lanes"), tuple((by, tr(_LANES[by])) for by in BY))]
        if self.place.option("lanes") == "partner":
            choices = [(str(id_), name) for id_, name in self._actors]
            focus = self.place.option("focus")
            if choices and focus and focus not in dict(choices):
                focus_title = self._titles([int(focus)]).get(int(focus), focus)
                choices.append((focus, focus_title))
            if choices:
                found.append(Chooser("focus", tr("of"), tuple(choices)))
        found.append(
            Chooser("colour", tr("colour"), tuple((key, tr(said)) for key, said in _COLOURS))
        )
        off_on = (("", tr("off")), ("yes", tr("on")))
        found.append(Chooser("reports", tr("reported when"), off_on, switch=True))
        return [*found, *self.chosen_only()]

    def ask(self) -> None:
        """Ask for the timeline of the place."""
        plain, query = self.place.query, whole_query("event", self.place.query)
        by = cast("By", self.option("lanes"))
        colour = cast("Colour", self.option("colour"))
        focus = int(self.place.option("focus") or 0)
        chosen = selection.listed(self.place.option("only"))

        def look(reader: Reader) -> _Answer:
            only = selection.events(reader, chosen) if chosen else []
            drawn = partial(timeline, reader, by=by, colour=colour, focus=focus)
            made, undated = drawn(query, only=only)
            if plain and not (chosen or made.number or undated):
                only = selection.of_query(reader, plain)  # of a source, a tag: their events
                made, undated = drawn("kind:event", only=only) if only else (made, undated)
            actors = frequent_actors(reader, made.columns, made.chosen) if by == "partner" else []
            return _Answer(made, undated, actors, spread(reader, made))

        self.ask_library("timeline", look, self._take)

    def table(self) -> Table:
        """List the events of the period, or count them where there are many."""
        answer = self._answer
        if answer is None or not answer.timeline.number:
            return Table()
        made = answer.timeline
        first, last = self.drawing.period
        if int(made.touching(first, last).sum()) > wording.MOST_LISTED:
            marked = ticks(self.drawing.scale, self.drawing.width(), self.look.px(TICKS_APART))
            days = [*(tick.day for tick in marked), last + 1]
            return wording.reckoned(made, self._lanes, days, [tick.text for tick in marked])
        rows = [
            (lane, int(place))
            for lane in range(len(made.lanes))
            for place in made.members(lane, first, last, wording.MOST_LISTED)
        ]
        self._titles([int(made.columns.ids[place]) for _, place in rows])
        return wording.listed(made, self._lanes, rows, self._captions)

    # What the window asks.

    @property
    def aside(self) -> QWidget | None:
        """The figures of what is shown; the inspector for what is chosen."""
        return None if self.drawing.chosen_marks else self.pane

    @property
    def can(self) -> set[str]:
        """Zooming takes a chart in front."""
        drawn = self.stack.currentWidget() is self._body
        return super().can | ({"zoom", "reports"} if drawn else set())

    def call(self, name: str) -> None:
        """Do a command of the timeline, or of all views."""
        on = self.place.option("reports")
        ways: dict[str, Callable[[], None]] = {
            "zoom_in": lambda: self.drawing.zoom(0.5, self._middle()),
            "zoom_out": lambda: self.drawing.zoom(2.0, self._middle()),
            "fit": self.drawing.show_all,
            "reports": lambda: self.set_option("reports", "" if on else "yes"),
        }
        if name in ways:
            ways[name]()
        else:
            super().call(name)

    # Inside.

    def _lay_out_timeline(self) -> None:
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.drawing, 1)
        row.addWidget(self._bar)
        self._bar.hide()
        self.set_body(body, self.drawing)
        self.add_under_head(self.overview)
        for text, name, command in (
            (tr("Fit"), tr("Show all"), "fit"),
            ("+", tr("Zoom in"), "zoom_in"),
            ("−", tr("Zoom out"), "zoom_out"),
        ):
            self._zooms.append(self._button(text, name, command))
        self._period = self._button("", tr("Period shown"), "fit")
        self._zooms.append(self._period)
        for button in self._zooms:
            button.hide()  # until there is something to zoom
            self.add_to_corner(button)

    def _button(self, text: str, name: str, command: str) -> QPushButton:
        button = chip_button(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.call(command))
        return button

    def _connect_timeline(self) -> None:
        self.overview.brushed.connect(self._on_brushed)
        self.drawing.scaled.connect(self._on_scaled)
        self.drawing.settled.connect(self._rest.start)
        self.drawing.grown.connect(self._on_grown)
        self._bar.valueChanged.connect(self._on_scrolled)
        self._rest.timeout.connect(self._note_place)

    def _take(self, answer: _Answer) -> None:
        first_time = self._answer is None
        self._answer = answer
        self._held[:] = [answer.timeline]
        self._actors = answer.actors
        self._captions.clear()
        self.refill()
        made = answer.timeline
        for widget in (self.overview, *self._zooms):
            widget.setVisible(bool(made.number))
        if not made.number:
            self._show_nothing(answer)
            return
        self.redress()
        self.overview.show_timeline(made)
        self._show_period(first_time)  # before the table, which lists what stands in it
        self.show_body()
        self.drawing.choose(self._still_chosen())

    def _tell(self) -> None:
        """Say in words what is shown."""
        answer = self._answer
        found = answer.spread if answer else None
        telling.tell(self, self.drawing, self.pane, found, answer.undated if answer else 0)

    def _show_nothing(self, answer: _Answer) -> None:
        text = tr("No event matches. Take a filter away, or search in other words.")
        if answer.undated:
            text = tr(
                "None of the {number} events found has a date, so none has a place in time.",
                number=number(answer.undated),
            )
        elif not self.place.query:
            text = tr("No events yet. Add one with New, or import a library that has some.")
        self._tell()
        self.show_legend(())
        self.show_remark("")
        self.show_message(text)
        self.able.emit()

    def _say_waiting(self) -> None:
        if self._answer is None:
            self.show_message(tr("Laying out the events…"))

    def redress(self) -> None:
        """Choose colours and titles for what is there."""
        answer = self._answer
        if answer is None or not answer.timeline.number:
            return
        self._tell()
        made, by, colour = answer.timeline, self.option("lanes"), self.option("colour")
        terms = self.session.terms
        chosen = colours(colour, made.colours, terms, self.look.palette)
        self._lanes = [wording.lane_title(lane, by, terms) for lane in made.lanes]
        reports = bool(self.place.option("reports"))
        shown = Shown(made, chosen, self._lanes, self._titles, self._detail, reports)
        self.drawing.show_events(shown)
        keys = legend.keys(self.look, made, chosen, colour, terms)
        self.show_legend([*keys, legend.of_reports(self.look)] if reports else keys)

    def _show_period(self, first_time: bool) -> None:
        """Show the period of the place; all time where it has none or nothing is in it."""
        asked = self.place.option("from"), self.place.option("to")
        if all(asked):
            first, last = float(asked[0]), float(asked[1])
            width = max(self.drawing.width(), 10)
            self.drawing.show_period(fitted(first, last - 1, width), smooth=not first_time)
        elif first_time or not self._here():
            self.drawing.show_all(smooth=not first_time)
        self._on_scaled()

    def _here(self) -> int:
        made = self._answer.timeline if self._answer else None
        return int(made.touching(*self.drawing.period).sum()) if made else 0

    def _still_chosen(self) -> list[str]:
        known = {mark.key for mark in self.drawing.marks()}
        return [mark.key for mark in self.drawing.chosen_marks if mark.key in known]

    def _on_scaled(self) -> None:
        answer = self._answer
        if answer is None or not answer.timeline.number or not self.drawing.is_filled:
            return
        chart, made = self.drawing, answer.timeline
        width = chart.width()
        self.overview.show_period(chart.scale.left, chart.scale.day(width), width)
        first, last = chart.period
        self._period.setText(_period_text(first, last))
        self._period.setAccessibleName(f"{day_text(first)} – {day_text(last)}")
        self._tell_outside(made.before(first), made.after(last), answer.undated)

    def _tell_outside(self, before: int, after: int, undated: int) -> None:
        parts = [
            tr(text, number=number(count))
            for text, count in zip(_OUTSIDE, (before, after, undated), strict=True)
            if count
        ]
        outside = (tr("Show all"), self.drawing.show_all) if before or after else None
        self.show_remark(" · ".join(parts), outside)

    def _on_brushed(self, first: float, last: float) -> None:
        width = max(self.drawing.width(), 10)
        self.drawing.show_period(fitted(first, max(last - 1, first), width), smooth=False)

    def _on_grown(self, height: float, scroll: float) -> None:
        room = self.drawing.height() - self.drawing.head
        most = max(round(height - room), 0)
        self._bar.blockSignals(True)
        self._bar.setRange(0, most)
        self._bar.setPageStep(max(round(room), 1))
        self._bar.setSingleStep(self.look.px(8))
        self._bar.setValue(round(scroll))
        self._bar.setVisible(most > 0)
        self._bar.blockSignals(False)

    def _on_scrolled(self, value: int) -> None:
        self.drawing.scroll_to(float(value))

    def _note_place(self) -> None:
        chart = self.drawing
        period = {
            "from": f"{chart.scale.left:.3f}",
            "to": f"{chart.scale.day(chart.width()):.3f}",
        }
        self.place = self.place.with_options(**period)
        self.stood.emit(self.place)

    def _middle(self) -> float:
        """Give the pixel to zoom around: the chosen mark, else the middle."""
        chosen = self.drawing.chosen_marks
        return chosen[-1].where.center().x() if chosen else self.drawing.width() / 2

    def _titles(self, ids: list[int]) -> Mapping[int, str]:
        missing = [id_ for id_ in ids if id_ not in self._captions]
        if missing:
            self._captions.update(captions(self.session.reader, missing))
        return {id_: self._captions[id_][0] for id_ in ids if id_ in self._captions}

    def _detail(self, mark: Mark) -> str:
        answer = self._answer
        if answer is None:
            return ""
        made, terms = answer.timeline, self.session.terms
        words = [
            term(
                terms,
                vocabulary,
                made.columns.keys[word][int(made.columns.words[word][mark.place])],
            )
            for word, vocabulary in _VOCABULARY.items()
        ]
        said = wording.mark_detail(
            mark, self._captions.get(mark.id, ("", ""))[1], [one for one in words if one]
        )
        if self.place.option("reports"):
            delay = wording.delay_words(made.delay(mark.place))
            said = f"{said} · {delay}" if delay else said
        return said


def _let_go(held: list[Timeline], *_: object) -> None:
    """Free a million events at once: Python keeps a closed view till it looks for such things."""
    for one in held:
        one.let_go()


def _period_text(first: int, last: int) -> str:
    """Name a period as short as it can be: years where they are whole enough, else days."""
    if last - first > 700:
        low, high = civil(first)[0], civil(last)[0]
        return f"{year_text(low)} – {year_text(high)}"
    return f"{day_text(first)} – {day_text(last)}"
