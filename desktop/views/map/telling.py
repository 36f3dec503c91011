"""What a map tells in words where nothing is chosen: the fullest places, events without a place."""

from collections.abc import Callable, Iterator
from typing import Final

from db.analysis import places as placing
from db.analysis.network import Window
from db.analysis.places import Placed
from desktop import places
from desktop.models.found import narrowed
from desktop.tr import number, tr
from desktop.views.map.map_chart import MapChart
from desktop.widgets.behind_pane import BehindPane
from desktop.widgets.counting import Counting
from desktop.widgets.passages import Lead, Told
from desktop.widgets.view_frame import ViewFrame

MOST: Final = 6
"""Places that are named."""

Fullest = tuple[tuple[int, tuple[int, ...]], ...]
Shown = tuple[Placed, Window | None]


class Telling:
    """Counts off the window's thread, and writes into the pane while no place is chosen."""

    def __init__(self, view: ViewFrame, drawing: MapChart, pane: BehindPane) -> None:
        self._view, self._drawing, self._pane = view, drawing, pane
        self._counting = Counting(view, "fullest", _fullest, self.show)

    def follow(self, placed: Placed, window: Window | None, *, soon: bool = False) -> None:
        """Tell of other events, at once or after a rest, since time may be running."""
        self._counting.follow((placed, window), soon=soon)

    def show(self) -> None:
        """Write the figures into the pane, where no chosen place has it."""
        found = self._counting.found
        if found is None or self._drawing.chosen_marks:
            return
        (placed, _), fullest = found
        hint = tr("Choose a disc to see its events.") if placed.event.size else ""
        self._pane.show_told(tr("Map"), list(self._told(placed, fullest)), hint)

    def _told(self, placed: Placed, found: Fullest) -> Iterator[Told]:
        if found:
            leads = [self._lead(placed, at, ids) for at, ids in found]
            yield Told(tr("Most events"), tuple(leads))
        if placed.without:
            events = tr("{n:,} {n:event|events}", n=placed.without)
            if self._view.place.option("only"):
                yield Told(tr("Without a place"), (), events)
            else:
                lead = (events, tr("Show them in a list"), self._to_unplaced())
                yield Told(tr("Without a place"), (lead,))
        if placed.nowhere:
            told = tr("{number} more at places whose coordinates are not known.",
                      number=number(placed.nowhere))  # fmt: skip
            yield Told(tr("Not on the map"), (), told)

    def _lead(self, placed: Placed, at: int, ids: tuple[int, ...]) -> Lead:
        name = placed.spots[at].name
        events = tr("{n:,} {n:event|events}", n=len(ids))

        def choose(_: bool) -> None:
            disc = next((one for one in self._drawing.discs() if at in one.spots), None)
            self._drawing.choose([f"place {placed.spots[disc.spots[0]].id}"] if disc else [])
            for mark in self._drawing.chosen_marks:
                self._drawing.bring_into_view(mark)
            self._pane.show_records(name, events, [("", ids)])

        return tr("{name}: {events}", name=name, events=events), tr("Choose it on the map"), choose

    def _to_unplaced(self) -> Callable[[bool], None]:
        place = places.listed("event", narrowed(self._view.place.query, "missing:place"))
        return lambda apart: self._view.gone.emit(place, apart)


def _fullest(shown: Shown) -> Fullest:
    return placing.fullest(*shown, MOST)
