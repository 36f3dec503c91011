"""A timeline in words: lanes, marks for the tip and the ear, the table of the same figures."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from db.analysis.lanes import NOTHING, OTHERS
from db.analysis.timeline import Lane, Mark, Timeline
from db.store.outline import Term
from desktop.models.figures import Table
from desktop.models.wording import short_date, term
from desktop.tr import Text, number, tr

Terms = Mapping[tuple[str, str], Term]
Captions = Mapping[int, tuple[str, str]]

MOST_LISTED: Final = 1_000
"""Events of a period up to which the table lists each; of more it counts them by lane."""
_VOCABULARY: Final = {"domain": "domain", "type": "event_type", "status": "status"}
_NOTHING: Final[dict[str, Text]] = {
    "domain": "Without a domain",
    "type": "Without a type",
    "status": "Without a status",
    "actor": "Nobody named",
    "partner": "Nobody else",
    "source": "Without a source",
    "tag": "Without a tag",
}


def lane_title(lane: Lane, by: str, terms: Terms) -> str:
    """Give the title of a lane with the number of its events."""
    if lane.key == OTHERS:
        name = tr("{number} others", number=number(lane.merged))
    elif by == "none":
        name = tr("All events")
    elif lane.key == NOTHING:
        name = tr(_NOTHING.get(by, "Others"))
    elif isinstance(lane.key, str):
        name = term(terms, _VOCABULARY[by], lane.key)
        name = name[:1].upper() + name[1:]
    else:
        name = lane.title
    return f"{name}  {number(lane.number)}"


def mark_detail(mark: Mark, date: str, words: Sequence[str]) -> str:
    """Say what is known of an event: its date, status, sources; `words` come after the date."""
    said = [short_date(date) if date else tr("no date"), *words]
    if mark.status and mark.status != "happened":
        said.append(tr(mark.status))
    if mark.disputed:
        said.append(tr("disputed"))
    said.append(tr("{n:,} {n:source|sources}", n=mark.sources) if mark.sources else tr("no source"))
    return " · ".join(said)


def delay_words(delay: tuple[int, int] | None) -> str:
    """Say how long after its beginning an event was first reported."""
    if delay is None:
        return ""
    fewest, most = delay
    days = f"{fewest}" if fewest == most else f"{fewest}–{most}"
    return tr("reported after {days} days", days=days)


def listed(
    timeline: Timeline, titles: Sequence[str], places: Sequence[tuple[int, int]], captions: Captions
) -> Table:
    """Give a row for each (lane, place of an event)."""
    rows: list[tuple[str, ...]] = []
    ids: list[tuple[int, ...]] = []
    for lane, place in places:
        mark = timeline.mark(place)
        title, date = captions.get(mark.id, ("", ""))
        rows.append(
            (
                short_date(date) if date else "",
                title,
                titles[lane].rsplit("  ", 1)[0],
                tr(mark.status) if mark.status else "",
                str(mark.sources),
                tr("yes") if mark.disputed else "",
                delay_words(timeline.delay(place)),
            )
        )
        ids.append((mark.id,))
    head = ("Date", "Event", "Lane", "Status", "Sources", "Disputed", "First report")
    return Table(tuple(tr(one) for one in head), tuple(rows), tuple(ids))


def reckoned(
    timeline: Timeline, titles: Sequence[str], days: Sequence[int], periods: Sequence[str]
) -> Table:
    """Count by lane and period the events that touch it; `days` begin the periods and end the last.

    An event that touches several periods counts in each.
    """
    counts = timeline.density(range(len(timeline.lanes)), np.array(days)).sum(axis=1)
    rows = tuple(
        (title.rsplit("  ", 1)[0], *(number(int(one)) for one in counts[lane]))
        for lane, title in enumerate(titles)
    )
    return Table((tr("Lane"), *periods), rows, tuple(() for _ in rows))
