"""What a timeline tells in words where nothing is chosen: its span, busiest time, silence, rest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from db.analysis.spread import Busiest, Silence, Spread
from db.text.dates.days import civil
from desktop import places
from desktop.models.found import narrowed
from desktop.tr import number, tr
from desktop.views.timeline.chart import TimelineChart
from desktop.views.timeline.scale import fitted
from desktop.views.timeline.ticks import day_text, month_text, year_text
from desktop.widgets.passages import PassagePane, Told
from desktop.widgets.view_frame import ViewFrame

_MONTH = 30.44
"""Days of a month, on an average."""


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the figures lead: to a period, to a list of all events, to one of the undated.

    Lists are None where the events were chosen one by one and no query finds them.
    """

    period: Callable[[int, int], None]
    everything: Callable[[bool], None] | None
    undated: Callable[[bool], None] | None


def tell(
    view: ViewFrame, drawing: TimelineChart, pane: PassagePane, found: Spread | None, undated: int
) -> None:
    """Show the figures beside the picture, None for no events; they lead into it and to lists."""
    if found is None:
        pane.show_hint(tr("Timeline"))
        return
    query, only = view.place.query, view.place.option("only")

    def period(first: int, last: int) -> None:
        margin = max((last - first) // 10, 2)
        drawing.show_period(fitted(first - margin, last + margin, max(drawing.width(), 10)))

    def listed(more: str) -> Callable[[bool], None]:
        place = places.listed("event", narrowed(query, more))
        return lambda apart: view.gone.emit(place, apart)

    everything, without = (None, None) if only else (listed(""), listed("missing:date"))
    hint = tr("Choose an event to see what is known of it.")
    pane.show_told(tr("Timeline"), told(found, undated, Ways(period, everything, without)), hint)


def told(found: Spread, undated: int, ways: Ways) -> Sequence[Told]:
    """Give the figures in words, each leading to its events."""
    events = tr("{n:,} {n:event|events}", n=found.number)
    span = tr("{first} – {last}", first=day_text(found.first), last=day_text(found.last))
    parts = [_listed(tr("Shown"), events, ways.everything, span)]
    if found.busiest is not None:
        parts.append(_busiest(found.busiest, ways))
    if found.silence is not None:
        parts.append(_silence(found.silence, ways))
    if undated:
        left = tr("{n:,} {n:event|events}", n=undated)
        parts.append(_listed(tr("Without a date"), left, ways.undated, tr("not in the picture")))
    return parts


def _listed(heading: str, text: str, go: Callable[[bool], None] | None, note: str) -> Told:
    if go is None:
        return Told(heading, (), f"{text} · {note}")
    return Told(heading, ((text, tr("Show them in a list"), go),), note)


def _busiest(found: Busiest, ways: Ways) -> Told:
    year, month, _ = civil(found.first)
    heading = tr("Busiest month") if found.step == "month" else tr("Busiest year")
    name = month_text(year, month) if found.step == "month" else year_text(year)
    begin = tr("{n:,} {n:event begins|events begin}", n=found.number)
    text = tr("{period}: {begin}", period=name, begin=begin)
    return Told(heading, ((text, tr("Show this period"), _to(found, ways)),))


def _silence(found: Silence, ways: Ways) -> Told:
    period = tr("{first} – {last}", first=day_text(found.first), last=day_text(found.last))
    long = _length(found.last - found.first + 1)
    note = tr("{long} in which no event begins.", long=long)
    if found.sources:
        note += " " + tr("{n:,} {n:source tells|sources tell} of other events then.",
                         n=found.sources)  # fmt: skip
    else:
        note += " " + tr("No source tells of this time: silence is not calm.")
    return Told(tr("Longest silence"), ((period, tr("Show this period"), _to(found, ways)),), note)


def _to(found: Busiest | Silence, ways: Ways) -> Callable[[bool], None]:
    return lambda _: ways.period(found.first, found.last)


def _length(days: int) -> str:
    """Say a number of days in the unit that suits it."""
    if days < 2 * _MONTH:
        return tr("{n:,} {n:day|days}", n=days)
    if days < 24 * _MONTH:
        return tr("{n:,} {n:month|months}", n=round(days / _MONTH))
    years = days / 365.25
    return tr("{years} years", years=f"{years:.1f}" if years < 10 else number(round(years)))
