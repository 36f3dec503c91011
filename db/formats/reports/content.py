"""Collects what a report of annotations says, before anything is written in a format."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from db.formats.web_annotation import chosen
from db.ports import Progress
from db.records import Record
from db.store import citing, interchange, read, reader_text, settings, summary, values
from db.text.citations import Citer, Reference, Run, bibliography, plain
from db.text.citations.terms import terms


@dataclass(frozen=True, slots=True)
class Entry:
    """One annotation: the words it marks, how they are cited, what was added to them."""

    words: str | None
    citation: Sequence[Run]
    note: str | None
    tags: Sequence[str]
    annotator: str | None
    rests: Sequence[str] = ()
    """What the words are evidence for: a line for each stance, "supports: one event · another"."""


@dataclass(frozen=True, slots=True)
class Part:
    """The annotations on one record, under its title."""

    title: str
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. `heading` is that of the references."""

    title: str
    language: str
    parts: Sequence[Part]
    heading: str
    references: Sequence[Sequence[Run]]

    @property
    def count(self) -> int:
        """How many annotations it holds."""
        return sum(len(part.entries) for part in self.parts)


def collected(
    connection: sqlite3.Connection, ids: Collection[int] | None, progress: Progress
) -> Report:
    """Read what is to be told."""
    records = _records(connection, chosen(connection, ids), progress)
    by_target: dict[int, list[Record]] = {}
    for one in records:
        target = one["target"]
        if isinstance(target, int):
            by_target.setdefault(target, []).append(one)
    references = citing.references(connection, by_target)
    names = _names(connection, records, by_target)
    places = citing.of_annotations(connection, records)
    rests = _rests(connection, [one.id for one in records])
    language = settings.get(connection, settings.LANGUAGE) or "en"
    citer = Citer(language)
    order = sorted(by_target, key=lambda id_: _place_in_list(id_, references, names, language))
    parts: list[Part] = []
    for target in order:
        entries = [
            _entry(one, names, citer, references.get(target), places, rests.get(one.id, {}))
            for one in sorted(by_target[target], key=_in_text)
        ]
        parts.append(Part(names.get(target, ""), entries))
    return Report(
        settings.get(connection, settings.TITLE) or "",
        language,
        parts,
        terms(language).references,
        [bibliography(references[id_], language=language) for id_ in order if id_ in references],
    )


def _records(
    connection: sqlite3.Connection, ids: Collection[int], progress: Progress
) -> list[Record]:
    found: list[Record] = []
    for batch in interchange.batches(ids):
        progress.step(len(found), len(ids), "annotation")
        found += read.get_many(connection, batch)
    return found


def _rests(
    connection: sqlite3.Connection, ids: Sequence[int]
) -> Mapping[int, Mapping[str, Sequence[str]]]:
    """Give what rests on annotations: stance in the library's words → titles, each once."""
    known = {kind: values.terms(connection, kind) for kind in ("stance", "link")}
    found: dict[int, dict[str, list[str]]] = {}
    for batch in interchange.batches(ids):
        for one in reader_text.rests_of(connection, batch):
            kind, key = ("stance", one.stance) if one.stance else ("link", "about")
            titles = found.setdefault(one.annotation_id, {}).setdefault(
                known[kind].get(key) or key, []
            )
            if one.title not in titles:
                titles.append(one.title)
    return found


def _names(
    connection: sqlite3.Connection, records: Collection[Record], targets: Collection[int]
) -> Mapping[int, str]:
    met = {id_ for record in records for id_ in interchange.references(record)}
    return summary.titles(connection, met | set(targets))


def _place_in_list(
    id_: int, references: Mapping[int, Reference], names: Mapping[int, str], language: str
) -> tuple[bool, str]:
    """Put sources first, in the order of their references; then other records by title."""
    known = references.get(id_)
    shown = names.get(id_, "") if known is None else plain(bibliography(known, language=language))
    return known is None, shown.lstrip("“«《").casefold()


def _in_text(record: Record) -> tuple[int, int, int]:
    start, page = record["start"], record["page"]
    return (
        page if isinstance(page, int) else 0,
        start if isinstance(start, int) else -1,
        record.id,
    )


def _entry(
    record: Record,
    names: Mapping[int, str],
    citer: Citer,
    reference: Reference | None,
    places: Mapping[int, citing.Locator],
    rests: Mapping[str, Sequence[str]],
) -> Entry:
    annotator = record["annotator"]
    exact, note = record["exact"], record["note"]
    citation: Sequence[Run] = ()
    if reference is not None:
        citation = citer.cite(record["target"], reference, places.get(record.id))
    return Entry(
        None if exact is None else " ".join(str(exact).split()),
        citation,
        None if note is None else str(note),
        [names.get(tag, "") for row in record.lists["tag"] if isinstance(tag := row["tag"], int)],
        names.get(annotator) if isinstance(annotator, int) else None,
        [f"{stance}: {' · '.join(titles)}" for stance, titles in rests.items()],
    )
