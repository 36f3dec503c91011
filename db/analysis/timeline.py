"""A timeline of what a query finds: lanes, what stands in a period, densities, reports.

An event *touches* a period when it can have happened in it: its earliest start is not after the
period's end and its latest end not before its beginning; an open or unknown side reaches as far as
can be. An event stands in several lanes where it has several values, but counts once in `overview`,
`before` and `after`. All is looked up in sorted columns, so a frame costs the same anywhere in a
million events.
"""

import json
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from db.analysis import event_columns
from db.analysis.day_ranks import Grouped, Ranks, ranked
from db.analysis.event_columns import FARTHEST, UNKNOWN, Codes, EventColumns, Ints
from db.analysis.lanes import BY, By, Laid, Lane, lay
from db.search import engine

__all__ = ["BY", "By", "Colour", "Form", "Lane", "Mark", "Timeline", "captions", "timeline"]

Colour = Literal["domain", "type", "quad"]
Form = Literal["day", "within", "span"]
"""On one day; some time within a period; lasting from one time to another."""

_CLASSES: Final = np.array([2, 32, 400, 4_000, 40_000], dtype=np.int64)
"""Lengths in days that part short events from long ones, each kind looked up by itself."""
_MOST_MARKS: Final = 20_000
_MOST_PARTS: Final = 2**16 - 1
_LONGEST: Final = 40_000
_EXACT: Final = 8_000
"""Candidates in a lane up to which all are looked at; of more, its weightiest alone."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One event as it is to be drawn; days as day numbers, None where open or unknown.

    `first` and `last` are the earliest start and the latest end; between `sure_first` and
    `sure_last` it certainly went on (None, None where no such day is known). `goes_on` tells of an
    end that is open rather than unknown, `began_ever` of a beginning that is.
    """

    id: int
    place: int
    form: Form
    first: int | None
    last: int | None
    sure_first: int | None
    sure_last: int | None
    goes_on: bool
    began_ever: bool
    status: str
    colour: int
    approximate: bool
    uncertain: bool
    disputed: bool
    sources: int
    parent: int


class Timeline:
    """The events of a query, laid out. Places are those in the columns of all events."""

    def __init__(
        self,
        columns: EventColumns,
        found: Ints,
        laid: Laid,
        colours: tuple[Codes, tuple[str, ...]],
    ) -> None:
        self.columns = columns
        self.lanes, self.focus = laid.lanes, laid.focus
        self._colour_of, self.colours = colours
        self._inside = np.zeros(len(columns.ids), dtype=np.bool_)
        self._inside[found] = True
        self.number = len(found)
        """How many dated events there are."""
        low, high = ranked(columns.days[0], first=True), ranked(columns.days[3], first=False)
        lasting = self._high(slice(None)) - self._low(slice(None))
        self._parts = _parts(columns, found)
        self._begun, self._ended = low.counted(found), high.counted(found)
        self.colour_counts = np.bincount(self._colour_of[found], minlength=len(self.colours))
        """How many events have each of `colours`."""
        self.statuses = frozenset(_words(columns, "status", found))
        self.disputed = bool((columns.flags[found] & event_columns.DISPUTED).any())
        """Whether any event is disputed."""
        self.extent = _extent(columns.days, found)
        """The first and last day that any event is known to touch."""
        self._marks: dict[int, Mark] = {}
        self._sort(laid, (low, high), lasting)

    def _low(self, places: Ints | slice) -> Ints:
        days = self.columns.days[0, places]
        return np.where(days == UNKNOWN, np.int32(-FARTHEST), days)

    def _high(self, places: Ints | slice) -> Ints:
        days = self.columns.days[3, places]
        return np.where(days == UNKNOWN, np.int32(FARTHEST), days)

    def _sort(self, laid: Laid, days: tuple[Ranks, Ranks], lasting: Ints) -> None:
        """Put pairs of event and lane in the orders in which they are looked up.

        `lasting` may run over where an event is open on both sides: it is then of the last class.
        """
        events, lanes, number = laid.pairs.events, laid.pairs.values, len(_CLASSES) + 1
        classes = np.searchsorted(_CLASSES, lasting, "right").astype(np.uint8)
        classes[lasting < 0] = len(_CLASSES)
        low, high = days
        groups = lanes * np.int32(number) + classes[events]
        self._window = Grouped(groups, low, events, number * max(len(laid.lanes), 1))
        self._window_events = self._window.sort_places(events)
        number = len(self.colours)
        groups = lanes * np.int32(number) + self._colour_of[events]
        most = number * max(len(laid.lanes), 1)
        self._starts = Grouped(groups, low, events, most).sort()
        self._ends = Grouped(groups, high, events, most).sort()
        self._weightiest = self._pick_weightiest(events, lanes)

    def _pick_weightiest(self, events: Ints, lanes: Ints) -> dict[int, Ints]:
        """Keep the weightiest events of lanes with very many."""
        found: dict[int, Ints] = {}
        for number, lane in enumerate(self.lanes):
            if lane.number > _EXACT:
                own = events[lanes == number]
                best = np.argpartition(-self.weights(own), _EXACT // 2)[: _EXACT // 2]
                found[number] = own[best]
        return found

    def let_go(self) -> None:
        """Hold nothing any more: whoever showed it is gone."""
        self.__dict__.clear()

    @property
    def chosen(self) -> Ints:
        """The places of all its events, in order."""
        return np.flatnonzero(self._inside).astype(np.int32)

    def weights(self, places: Ints) -> NDArray[np.float32]:
        """Give how much events matter where not all can be drawn."""
        lasting = self._high(places) - self._low(places)
        days = np.where(lasting < 0, _LONGEST, np.minimum(lasting, _LONGEST)).astype(np.float32)
        weight = np.log2(days + 1) / 4 + self.columns.supporting[places]
        if self._parts is not None:
            weight += 2 * self._parts[places]
        return weight.astype(np.float32)

    def before(self, day: int) -> int:
        """Count the events that certainly ended before a day."""
        return int(self._ended.before(np.array([day], dtype=np.int64))[0])

    def after(self, day: int) -> int:
        """Count the events that certainly began after a day."""
        return self.number - int(self._begun.before(np.array([day + 1], dtype=np.int64))[0])

    def overview(self, edges: NDArray[np.int64]) -> NDArray[np.int64]:
        """Count the events that touch each period; one begins where the one before ends."""
        return self._begun.before(edges[1:]) - self._ended.before(edges[:-1])

    def touching(self, first: int, last: int) -> NDArray[np.int64]:
        """Count for each lane the events that touch a period, both days included."""
        edges = np.array([first, last + 1], dtype=np.int64)
        return self.density(range(len(self.lanes)), edges).sum(axis=(1, 2))

    def density(self, lanes: range, edges: NDArray[np.int64]) -> NDArray[np.int64]:
        """Count by lane, colour and period the events that touch it, as `overview` does for all."""
        number = len(self.colours)
        groups = np.arange(lanes.start * number, lanes.stop * number, dtype=np.int64)[:, None]
        inside = np.clip(edges, -FARTHEST, FARTHEST)[None]
        begun = self._starts.before(groups, inside[:, 1:])
        ended = self._ends.before(groups, inside[:, :-1])
        return (begun - ended).reshape(len(lanes), number, len(edges) - 1)

    def members(self, lane: int, first: int, last: int, most: int) -> Ints:
        """Give places of events of a lane that touch a period, by earliest start, longest first.

        Of more than `most` the weightiest: those that more sources support, that have parts, that
        lasted. `touching` counts how many there are in all.
        """
        found = self._candidates(lane, first, last)
        found = found[(self._low(found) <= last) & (self._high(found) >= first)]
        if len(found) > most:
            found = found[np.argpartition(-self.weights(found), most)[:most]]
        return found[np.lexsort((found, -self._high(found), self._low(found)))]

    def _candidates(self, lane: int, first: int, last: int) -> Ints:
        """Give all that can touch a period; of very many the weightiest of the lane."""
        number = len(_CLASSES) + 1
        groups = np.arange(lane * number, (lane + 1) * number, dtype=np.int64)
        earliest = np.maximum(np.append(first - _CLASSES, -FARTHEST), -FARTHEST)
        latest = min(max(last, -FARTHEST), FARTHEST)
        left = self._window.before(groups, earliest)
        right = self._window.before(groups, np.array([latest + 1], dtype=np.int64))
        if int((right - left).sum()) > _EXACT and lane in self._weightiest:
            return self._weightiest[lane]
        parts = [self._window_events[a:b] for a, b in zip(left, right, strict=True)]
        return np.concatenate(parts)

    def mark(self, place: int) -> Mark:
        """Give an event as it is to be drawn."""
        known = self._marks.get(place)
        if known is None:
            if len(self._marks) > _MOST_MARKS:
                self._marks.clear()
            known = self._marks[place] = self._mark(place)
        return known

    def _mark(self, place: int) -> Mark:
        columns = self.columns
        start_min, start_max, end_min, end_max = (
            None if day == UNKNOWN else int(day) for day in columns.days[:, place]
        )
        form = _form(start_min, start_max, end_min, end_max)
        sure = _sure(form, start_max, end_min)
        flags = int(columns.flags[place])
        return Mark(
            id=int(columns.ids[place]),
            place=place,
            form=form,
            first=start_min,
            last=end_max,
            sure_first=sure[0],
            sure_last=sure[1],
            goes_on=form == "span" and end_min is None and end_max is None,
            began_ever=form == "span" and start_min is None and start_max is None,
            status=columns.word(place, "status"),
            colour=int(self._colour_of[place]),
            approximate=bool(flags & event_columns.APPROXIMATE),
            uncertain=bool(flags & event_columns.UNCERTAIN),
            disputed=bool(flags & event_columns.DISPUTED),
            sources=int(columns.supporting[place]),
            parent=int(columns.parent[place]),
        )

    def at(self, id_: int) -> int | None:
        """Give the place of an event by its id; None where the timeline has it not."""
        found = self.columns.places(np.array([id_], dtype=np.int64))
        place = int(found[0]) if len(found) else -1
        return place if place >= 0 and self._inside[place] else None

    def lanes_of(self, place: int) -> list[int]:
        """Give the lanes in which an event stands."""
        at = np.flatnonzero(self._window_events == place)
        return sorted({int(one) // (len(_CLASSES) + 1) for one in self._window.groups_of(at)})

    def reports(self, place: int) -> list[tuple[int, int, int]]:
        """Give (source, first day, last day of its publication) of the dated sources, in order.

        They are those whose live evidence speaks of the event, whatever its stance.
        """
        pairs = self.columns.reports
        left, right = np.searchsorted(pairs.events, [place, place + 1], "left")
        days = self.columns.source_days
        sources = [int(one) for one in pairs.values[left:right] if int(one) in days]
        return sorted(((one, *days[one]) for one in sources), key=lambda row: (*row[1:], row[0]))

    def delay(self, place: int) -> tuple[int, int] | None:
        """Give the fewest and most days from an event's beginning to its first report.

        The first report is the source published earliest of those that can have appeared once the
        event had begun. Fewest: the first day of its publication less the latest start, at least
        0; most: the last day of its publication less the earliest start. None where the beginning
        is not bounded on both sides, or where no such source is dated.
        """
        start_min, start_max = (int(day) for day in self.columns.days[:2, place])
        following = [one for one in self.reports(place) if one[2] >= start_min]
        if not following or UNKNOWN in {start_min, start_max}:
            return None
        _, first, last = following[0]
        return max(first - start_max, 0), last - start_min


def timeline(
    connection: sqlite3.Connection,
    query: str,
    *,
    by: By = "domain",
    colour: Colour = "domain",
    focus: int = 0,
    only: Collection[int] = (),
) -> tuple[Timeline, int]:
    """Lay out the events that a query finds; also give how many of them have no date.

    `only` narrows to these ids, where there are any. Raises as `engine.search` does.
    """
    columns = event_columns.load(connection)
    ids = engine.id_array(connection, query)
    if only:
        ids = np.intersect1d(ids, np.array(sorted(only), dtype=np.int64))
    found = columns.places(ids)
    dated = found[(columns.days[:, found] != UNKNOWN).any(axis=0)]
    laid = lay(connection, columns, dated, by, focus)
    made = Timeline(columns, dated, laid, _colours(connection, columns, colour))
    return made, len(found) - len(dated)


def captions(connection: sqlite3.Connection, ids: Collection[int]) -> dict[int, tuple[str, str]]:
    """Give (title, date as given) of events."""
    rows = connection.execute(
        "SELECT id, title, date FROM event WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return {int(id_): (str(title), str(date or "")) for id_, title, date in rows}


def _colours(
    connection: sqlite3.Connection, columns: EventColumns, colour: Colour
) -> tuple[Codes, tuple[str, ...]]:
    """Give the code of each event's colour, and what the codes stand for ("" for nothing)."""
    if colour != "quad":
        return columns.words[colour], tuple(columns.keys[colour])
    rows = connection.execute(
        "SELECT key, quad FROM term WHERE vocabulary = 'event_type' AND quad IS NOT NULL"
    )
    quads = {str(key): int(quad) for key, quad in rows}
    of_type = np.array([quads.get(key, 0) for key in columns.keys["type"]], dtype=np.uint8)
    return of_type[columns.words["type"]], ("", "1", "2", "3", "4")


def _words(columns: EventColumns, vocabulary: str, places: Ints) -> list[str]:
    """Give the words that some events have, each once."""
    keys = columns.keys[vocabulary]
    counts = np.bincount(columns.words[vocabulary][places], minlength=len(keys))
    return [key for key, count in zip(keys, counts.tolist(), strict=True) if count]


def _extent(days: Ints, places: Ints) -> tuple[int, int] | None:
    found = [row[row != UNKNOWN] for row in (row[places] for row in days)]
    known = [row for row in found if len(row)]
    return (min(int(r.min()) for r in known), max(int(r.max()) for r in known)) if known else None


def _parts(columns: EventColumns, chosen: Ints) -> NDArray[np.uint16] | None:
    """Give how many of the events are part of each; None where none is part of any."""
    parents = columns.parent[chosen]
    parents = parents[parents >= 0]
    if not len(parents):
        return None
    parts = np.bincount(parents, minlength=len(columns.ids))
    return np.minimum(parts, _MOST_PARTS).astype(np.uint16)


def _form(
    start_min: int | None, start_max: int | None, end_min: int | None, end_max: int | None
) -> Form:
    if start_min is not None and start_min == end_max:
        return "day"
    return "within" if (start_min, start_max) == (end_min, end_max) else "span"


def _sure(form: Form, start_max: int | None, end_min: int | None) -> tuple[int | None, int | None]:
    """Give the days between which an event certainly went on; an open end has no last one."""
    if form == "day":
        return start_max, end_min
    if form == "within":
        return None, None
    if start_max is None or end_min is None or start_max <= end_min:
        return start_max, end_min
    return None, None
