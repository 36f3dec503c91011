"""What a timeline tells in words where nothing is chosen: its span, busiest time, silence, rest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from db.analysis.spread import Busiest, Silence, Spread
from db.text.dates.days import civil
from desktop.tr import number, tr
from desktop.views.timeline.ticks import day_text, month_text, year_text
from desktop.widgets.passages import Told

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
