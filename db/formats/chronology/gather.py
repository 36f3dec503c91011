"""What a chronology holds, before it is written in a format: years, events, footnotes.

Events stand by their earliest day, those without a date last. Each event has one footnote for each
place of each source that speaks of it (the same paragraph or page), with the words quoted there,
and one for each reading. Where the words are not known, the footnote names the place alone.
"""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from db.formats.wording import Wording
from db.ports import Progress
from db.records import State
from db.store import quoted, settings, summary
from db.store.quoted import Quoted
from db.text.citations import notes
from db.text.dates.days import civil

BATCH = 50
"""Events whose evidence is read at once."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote. `source` is the reference, `where` the locator; both empty for a reading."""

    source: str
    where: str
    quotations: tuple[str, ...] = ()
    remark: str = ""

    @property
    def words(self) -> str:
        """The whole footnote: source and place, what is quoted, the remark in brackets."""
        where = ", ".join(part for part in (self.source, self.where) if part)
        told = "; ".join(notes.quoted(one) for one in self.quotations)
        head = ": ".join(part for part in (where, told) if part)
        return f"{head} ({self.remark})" if head and self.remark else head or self.remark


@dataclass(frozen=True, slots=True)
class Item:
    """An event. `about` are its status where it did not plainly happen, and its place."""

    date: str
    title: str
    about: str
    description: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The events that began, or can first have begun, in a year; "" without a date."""

    name: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Chronology:
    """The whole. `language` is that of the library (BCP 47) or "".

    `about` says below the title what it is made of; "" where nothing is to be said.
    """

    title: str
    language: str
    years: tuple[Year, ...]
    about: str = ""


@dataclass(slots=True)
class _Words:
    """What stands for ids and keys: terms of the library, titles, references, dates."""

    terms: Mapping[tuple[str, str], str]
    spell: Callable[[str], str]
    places: Mapping[int, str]
    references: dict[int, str] = field(default_factory=dict[int, str])

    def term(self, vocabulary: str, key: str | None) -> str:
        return self.terms.get((vocabulary, key or ""), (key or "").replace("_", " "))


def gather(
    connection: sqlite3.Connection,
    ids: Collection[int] | None,
    progress: Progress,
    wording: Wording | None = None,
) -> Chronology:
    """Gather the live events, or those among `ids`."""
    rows = _events(connection, ids)
    places = summary.titles(connection, {row[5] for row in rows if row[5] is not None})
    wording = wording or Wording()
    words = _Words(_terms(connection), wording.spell, places)
    years: dict[str, list[Item]] = {}
    for start in range(0, len(rows), BATCH):
        progress.step(start, len(rows))
        batch = rows[start : start + BATCH]
        proofs = _by_target(quoted.behind(connection, [row[0] for row in batch], limit=-1))
        readings = _readings(connection, [row[0] for row in batch], words)
        for row in batch:
            id_, day = row[0], row[6]
            name = "" if day is None else _year_name(civil(day)[0])
            found = proofs.get(id_, [])
            _learn(connection, words, {one.source_id for one in found})
            notes = (*_notes(found, words), *readings.get(id_, ()))
            years.setdefault(name, []).append(_item(row, notes, words))
    return Chronology(
        settings.get(connection, settings.TITLE) or "",
        settings.get(connection, settings.LANGUAGE) or "",
        tuple(Year(name, tuple(items)) for name, items in years.items()),
        wording.about(len(rows)),
    )


_Row = tuple[int, str, str | None, str | None, str | None, int | None, int | None]


def _events(connection: sqlite3.Connection, ids: Collection[int] | None) -> list[_Row]:
    first = "coalesce(start_min, start_max, end_min, end_max)"
    where = "" if ids is None else " AND event.id IN (SELECT value FROM json_each(?2))"
    return connection.execute(
        f"SELECT event.id, title, date, status, description, place_id, {first}"
        f" FROM event JOIN record USING (id) WHERE record.state = ?1{where}"
        f" ORDER BY {first} IS NULL, {first}, end_max, event.id",
        (State.LIVE, *([] if ids is None else [json.dumps(list(ids))])),
    ).fetchall()


def _item(row: _Row, notes: tuple[Note, ...], words: _Words) -> Item:
    _, title, date, status, description, place, _ = row
    shown = [] if status in {None, "happened"} else [words.term("status", status)]
    if place is not None:
        shown.append(words.places.get(place, ""))
    about = ", ".join(part for part in shown if part)
    told = " ".join((description or "").split())
    return Item(words.spell(date) if date else "", title, about, told, notes)


def _notes(found: Iterable[Quoted], words: _Words) -> list[Note]:
    """Put what stands at one place of one source, and says so in one way, into one note."""
    places: dict[tuple[int, str, str], list[str]] = {}
    for one in found:
        key = one.source_id, _where(one), _remark(one, words)
        quotations = places.setdefault(key, [])
        words_there = " ".join(one.exact.split())
        if words_there and words_there not in quotations:
            quotations.append(words_there)
    return [
        Note(words.references[source], where, tuple(quotations), remark)
        for (source, where, remark), quotations in places.items()
    ]


def _where(one: Quoted) -> str:
    parts = [f"p. {one.page}"] if one.page else []
    parts += [f"¶ {one.number}"] if one.number else []
    return ", ".join(parts) or (one.locator or "")


def _remark(one: Quoted, words: _Words) -> str:
    """Say how a passage says it, where it does not plainly support and assert."""
    parts: list[str] = []
    if one.stance != "supports":
        parts.append(words.term("stance", one.stance))
    if one.mode not in {None, "asserts"}:
        parts.append(words.term("mode", one.mode))
    if one.speaker:
        parts.append(one.speaker)
    return ", ".join(parts)


def _readings(
    connection: sqlite3.Connection, ids: Sequence[int], words: _Words
) -> dict[int, list[Note]]:
    """Give a note for each reading: what is read, how surely, why."""
    found: dict[int, list[Note]] = {}
    for target, field_, value, certainty, reason in connection.execute(
        "SELECT target_id, field, value, certainty, reason FROM reading JOIN record USING (id)"
        " WHERE target_id IN (SELECT value FROM json_each(?)) AND state = ? ORDER BY reading.id",
        (json.dumps(list(ids)), State.LIVE),
    ):
        shown = words.spell(value) if field_ == "date" and value else value
        head = ", ".join(part for part in (shown, words.term("certainty", certainty)) if part)
        told = " ".join((reason or "").split())
        note = Note("", "", (), f"[{head}] {told}".strip() if head else told)
        found.setdefault(int(target), []).append(note)
    return found


def _learn(connection: sqlite3.Connection, words: _Words, sources: set[int]) -> None:
    """Read the references of sources that are not known yet."""
    new = sources - words.references.keys()
    if not new:
        return
    listed = json.dumps(sorted(new))
    authors: dict[int, list[str]] = {}
    for id_, name in connection.execute(
        "SELECT source_id, name FROM creator WHERE source_id IN (SELECT value FROM json_each(?))"
        " ORDER BY source_id, position",
        (listed,),
    ):
        authors.setdefault(int(id_), []).append(str(name))
    for id_, title, publication, date in connection.execute(
        "SELECT id, title, coalesce(publication, publisher), date FROM source"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (listed,),
    ):
        parts = (
            ", ".join(authors.get(int(id_), [])),
            str(title),
            publication,
            words.spell(date) if date else "",
        )
        words.references[int(id_)] = ", ".join(part for part in parts if part)


def _terms(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    rows = connection.execute(
        "SELECT vocabulary, key, coalesce(label, key) FROM term JOIN record USING (id)"
        " WHERE state = ? AND vocabulary IN ('status', 'stance', 'mode', 'certainty')",
        (State.LIVE,),
    )
    return {(str(vocabulary), str(key)): str(label) for vocabulary, key, label in rows}


def _by_target(found: Iterable[Quoted]) -> dict[int, list[Quoted]]:
    by_target: dict[int, list[Quoted]] = {}
    for one in found:
        by_target.setdefault(one.target_id, []).append(one)
    return by_target


def _year_name(year: int) -> str:
    """Give a year as EDTF writes it: 0 is 1 BC."""
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"
