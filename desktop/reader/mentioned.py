"""Mentions and dates of a text as underlined stretches, found piece by piece.

Pieces are numbered; each is put in when it was found off the window's thread, in any order.
"""

import time
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from db.ports import Reader
from db.store import mentions as found_in
from db.store import rows
from db.text.dates.running import Found
from db.text.mentions import Mention
from desktop.models.wording import long_date
from desktop.reader.sheet import Under
from desktop.tr import tr

AT_ONCE = 0.04
"""Seconds after which what was found so far is shown."""


class Piece(NamedTuple):
    """What was found in a piece, in order."""

    number: int
    names: Sequence[Under]
    dates: Sequence[Under]


class Mentioned:
    """What was found so far of a text whose pieces begin at `starts`."""

    def __init__(self, starts: Sequence[int]) -> None:
        self._starts = starts
        self._pieces: dict[int, Piece] = {}
        self._merged: dict[int, Sequence[Under]] = {}
        self._counts: Counter[int] = Counter()
        self._told: dict[int, str] = {}
        self._kinds = (True, True)

    @property
    def is_whole(self) -> bool:
        """Whether all pieces were looked at."""
        return len(self._pieces) == len(self._starts)

    def put(self, pieces: Iterable[Piece]) -> None:
        """Take what was found in pieces."""
        for piece in pieces:
            self._pieces[piece.number] = piece
            self._merged.pop(piece.number, None)
            self._counts.update(one.ids[0] for one in piece.names)
            self._told.update((one.ids[0], one.told) for one in piece.names)

    def show(self, *, names: bool, dates: bool) -> None:
        """Let names and dates be underlined or not."""
        self._kinds = (names, dates)
        self._merged.clear()

    def piece_at(self, offset: int) -> int:
        """Give the number of the piece that an offset lies in."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def within(self, start: int, end: int) -> list[Under]:
        """Give the underlined stretches that touch a span; where two overlap, the name."""
        found: list[Under] = []
        for number in range(self.piece_at(start), self.piece_at(max(start, end - 1)) + 1):
            found += _touching(self._shown(number), start, end)
        return found

    def name_at(self, start: int, end: int) -> Under | None:
        """Give the one name that touches a span, or that an empty span stands in."""
        end = max(end, start + 1)
        piece = self._pieces.get(self.piece_at(start))
        found = _touching(piece.names, start, end) if piece else ()
        return found[0] if len(found) == 1 else None

    def most_named(self, number: int) -> list[tuple[int, str, int]]:
        """Give the actors that are named most: id, what is told of them, how often."""
        return [
            (actor, self._told[actor], count) for actor, count in self._counts.most_common(number)
        ]

    def _shown(self, number: int) -> Sequence[Under]:
        if number not in self._merged:
            piece, (names, dates) = self._pieces.get(number), self._kinds
            kept = list(piece.names) if piece and names else []
            if piece and dates:
                kept += [one for one in piece.dates if not _touching(kept, one.start, one.end)]
            self._merged[number] = sorted(kept)
        return self._merged[number]


class Search:
    """Finds the names and dates of one text, in turns; used by one thread at a time."""

    def __init__(
        self, connection: Reader, source_id: int, text: str, borders: Iterable[int]
    ) -> None:
        self._search = found_in.Search(connection, source_id, text, borders)
        self._titles: dict[int, str] = {}
        self._dates: dict[int, list[Under]] = {}

    @property
    def starts(self) -> Sequence[int]:
        """Where the pieces begin."""
        return self._search.starts

    def look(self, connection: Reader, wanted: Sequence[int]) -> list[Piece]:
        """Look at the first of the wanted pieces, as many as a turn allows; at one at least."""
        until = time.perf_counter() + AT_ONCE
        found: list[Piece] = []
        for number in wanted:
            names = [self._name(connection, one) for one in self._search.names(number)]
            dates = [_date(one) for one in self._search.dates(number) if one.date.edtf is not None]
            self._dates[number] = dates
            found.append(Piece(number, names, dates))
            if time.perf_counter() > until:
                break
        return found

    def whole(self, connection: Reader) -> Mentioned:
        """Give what was found in all pieces, names by the whole text."""
        made = Mentioned(self.starts)
        for number, found in self._search.ordered().items():
            names = [self._name(connection, one) for one in found]
            made.put([Piece(number, names, self._dates[number])])
        return made

    def _name(self, connection: Reader, one: Mention) -> Under:
        ids = tuple(candidate.actor_id for candidate in one.candidates)
        told = self._title(connection, ids[0])
        others = [self._title(connection, id_) for id_ in ids[1:4]]
        if others:
            told = tr("{name}, or: {others}", name=told, others=", ".join(others))
        return Under(one.start, one.end, "actor", told, ids)

    def _title(self, connection: Reader, id_: int) -> str:
        if id_ not in self._titles:
            self._titles[id_] = rows.title(connection, id_)
        return self._titles[id_]


def _date(one: Found) -> Under:
    told = long_date(one.date.edtf or "")
    if one.relative and one.base is not None and one.base.edtf:
        told = tr("{date}, counted from {base}", date=told, base=long_date(one.base.edtf))
    return Under(one.start, one.end, "event", told)


def _touching(stretches: Sequence[Under], start: int, end: int) -> Sequence[Under]:
    first = bisect_right(stretches, start, key=lambda one: one.end)
    return stretches[first : bisect_left(stretches, end, key=lambda one: one.start)]
