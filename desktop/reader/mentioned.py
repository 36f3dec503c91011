"""Mentions and dates of a text as underlined stretches, found off the window's thread and kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.ports import Reader
from db.store import mentions as found_in
from db.store import rows
from desktop.models.wording import long_date
from desktop.reader.sheet import Under
from desktop.tr import tr


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What was found in a text, in order."""

    names: Sequence[Under]
    dates: Sequence[Under]

    def shown(self, *, names: bool, dates: bool) -> list[Under]:
        """Give the stretches to underline; where two overlap, the name."""
        kept = list(self.names) if names else []
        if dates:
            taken = [(one.start, one.end) for one in kept]
            kept += [one for one in self.dates if not _overlaps(one, taken)]
        return sorted(kept)


def find(connection: Reader, source_id: int) -> Mentioned:
    """Find names and dates in the text of a source."""
    found = found_in.in_source(connection, source_id)
    titles: dict[int, str] = {}

    def title(id_: int) -> str:
        if id_ not in titles:
            titles[id_] = rows.title(connection, id_)
        return titles[id_]

    names: list[Under] = []
    for one in found.names:
        ids = tuple(candidate.actor_id for candidate in one.candidates)
        told = title(ids[0])
        others = [title(id_) for id_ in ids[1:4]]
        if others:
            told = tr("{name}, or: {others}", name=told, others=", ".join(others))
        names.append(Under(one.start, one.end, "actor", told, ids))
    dates: list[Under] = []
    for one in found.dates:
        if one.date.edtf is None:
            continue
        told = long_date(one.date.edtf)
        if one.relative and one.base is not None and one.base.edtf:
            told = tr("{date}, counted from {base}", date=told, base=long_date(one.base.edtf))
        dates.append(Under(one.start, one.end, "event", told))
    return Mentioned(names, dates)


def _overlaps(one: Under, taken: list[tuple[int, int]]) -> bool:
    from bisect import bisect_left

    at = bisect_left(taken, (one.end, -1))
    return at > 0 and taken[at - 1][1] > one.start
