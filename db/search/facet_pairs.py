"""Which values a facet finds in a hit: pairs of (hit, value) as pieces of SQL.

They say the same as the fields do when they filter (`db.search.fields`), so that ticking a
value finds as many hits as were counted for it.
"""

from collections.abc import Collection
from typing import NamedTuple

from db.records import State


def _state(table: str) -> str:
    return f"(SELECT state FROM record AS r WHERE r.id = {table}.id) = {int(State.LIVE)}"


_LIVE = _state("evidence")


class Pairs(NamedTuple):
    """Rows of `source` (tables and a WHERE) that give a hit and a value of it.

    `kinds` are the kinds of hit that can occur; empty where any can.
    """

    hit: str
    value: str
    source: str
    kinds: tuple[str, ...] = ()

    def select(self, among: str = "") -> str:
        """Write the SELECT of (hit, value), of all hits or of those `among` (an SQL list)."""
        narrowed = f" AND {self.hit} IN {among}" if among else ""
        return f"SELECT {self.hit}, {self.value} FROM {self.source}{narrowed}"


def _column(table: str, column: str) -> Pairs:
    where = f"{table} WHERE {table}.{column} IS NOT NULL"
    return Pairs(f"{table}.id", f"{table}.{column}", where, (table,))


def _at_actor(table: str, column: str = "target_id", kinds: tuple[str, ...] = ()) -> Pairs:
    """Give the actor that a row points at, which could be another kind of record."""
    hit = "record_id" if table == "link" else "id"
    source = f"{table} JOIN actor ON actor.id = {table}.{column} WHERE 1"
    return Pairs(f"{table}.{hit}", "actor.id", source, kinds)


def _at_source(table: str, column: str, kinds: tuple[str, ...] = ()) -> Pairs:
    """Give the source that a row points at, which could be another kind of record."""
    hit = "record_id" if table == "link" else "id"
    source = f"{table} JOIN source ON source.id = {table}.{column} WHERE 1"
    return Pairs(f"{table}.{hit}", "source.id", source, kinds)


_SPOKEN = "evidence WHERE evidence.speaker_id IS NOT NULL"

SINGLE: dict[str, tuple[Pairs, ...]] = {
    "kind": (Pairs("record.id", "record.kind", "record WHERE 1"),),
    "type": (
        _column("event", "type"),
        _column("source", "type"),
        _column("actor", "kind"),
        _column("relation", "kind"),
        _column("place", "kind"),
    ),
    "domain": (_column("event", "domain"),),
    "status": (_column("event", "status"),),
}
"""Facets of which a record has one value, a word."""

MANY: dict[str, tuple[Pairs, ...]] = {
    "actor": (
        Pairs("actor.id", "actor.id", "actor WHERE 1", ("actor",)),
        Pairs("participation.event_id", "actor_id", "participation WHERE 1", ("event",)),
        Pairs(
            "participation.event_id", "for_id", "participation WHERE for_id IS NOT NULL", ("event",)
        ),
        _column("relation", "subject_id"),
        _column("relation", "object_id"),
        Pairs("creator.source_id", "actor_id", "creator WHERE actor_id IS NOT NULL", ("source",)),
        _at_actor("link"),
        _at_actor("annotation", kinds=("annotation",)),
        _at_actor("reading", kinds=("reading",)),
        _at_actor("figure", kinds=("figure",)),
        _at_actor("evidence", kinds=("evidence",)),
        _at_actor("evidence", "via_id", ("evidence",)),
        Pairs("evidence.id", "speaker_id", _SPOKEN, ("evidence",)),
        Pairs("evidence.target_id", "speaker_id", f"{_SPOKEN} AND {_LIVE}"),
        Pairs("evidence.source_id", "speaker_id", f"{_SPOKEN} AND {_LIVE}", ("source",)),
    ),
    "source": (
        Pairs("source.id", "source.id", "source WHERE 1", ("source",)),
        Pairs("evidence.id", "evidence.source_id", "evidence WHERE 1", ("evidence",)),
        _at_source("evidence", "via_id", ("evidence",)),
        Pairs("evidence.target_id", "evidence.source_id", f"evidence WHERE {_LIVE}"),
        _at_source("annotation", "target_id", ("annotation",)),
        _at_source("link", "target_id"),
        Pairs(
            "link.target_id", "source.id", "link JOIN source ON source.id = link.record_id WHERE 1"
        ),
    ),
    "tag": (Pairs("tagging.record_id", "tagging.tag_id", "tagging WHERE 1"),),
    "by": (
        _column("annotation", "annotator_id"),
        _column("reading", "annotator_id"),
        Pairs(
            "evidence.id",
            "annotation.annotator_id",
            "evidence JOIN annotation ON annotation.id = evidence.annotation_id"
            f" WHERE annotator_id IS NOT NULL AND {_state('annotation')}",
            ("evidence",),
        ),
        Pairs(
            "record.id",
            "edit.annotator_id",
            "record JOIN edit ON edit.id = record.edit_id WHERE edit.annotator_id IS NOT NULL",
        ),
        Pairs(
            "change.record_id",
            "edit.annotator_id",
            "change JOIN edit ON edit.id = change.edit_id WHERE edit.annotator_id IS NOT NULL"
            " AND edit.state = 'done' AND change.table_name = 'record'"
            " AND change.operation = 'insert' AND change.record_id IS NOT NULL",
        ),
    ),
    "lang": (
        Pairs(
            "source.id", "lower(source.language)", "source WHERE language IS NOT NULL", ("source",)
        ),
        Pairs(
            "source.id",
            "lower(document.language)",
            "source JOIN document ON document.id = source.document_id"
            " WHERE source.language IS NULL AND document.language IS NOT NULL",
            ("source",),
        ),
        Pairs(
            "name.record_id", "lower(name.lang)", "name WHERE lang IS NOT NULL", ("actor", "place")
        ),
        Pairs(
            "annotation.id",
            "lower(source.language)",
            "annotation JOIN source ON source.id = annotation.target_id"
            " WHERE source.language IS NOT NULL",
            ("annotation",),
        ),
    ),
}
"""Facets of which a record can have several values: records by id, languages by code."""

_DATED = "coalesce(start_min, start_max, end_min, end_max) IS NOT NULL"
DAYS: tuple[Pairs, ...] = (
    *(
        Pairs(f"{table}.id", "start_min, end_max", f"{table} WHERE {_DATED}", (table,))
        for table in ("event", "relation", "source")
    ),
    Pairs(
        "annotation.id",
        "start_min, end_max",
        f"annotation JOIN source ON source.id = annotation.target_id WHERE {_DATED}",
        ("annotation",),
    ),
)
"""The first and last day number of a dated hit; NULL where that side is open."""


def of_kinds(arms: Collection[Pairs], kinds: Collection[str]) -> list[Pairs]:
    """Give those that can speak of hits of these kinds."""
    return [one for one in arms if not one.kinds or set(one.kinds) & set(kinds)]
