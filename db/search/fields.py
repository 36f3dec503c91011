"""The fields of the query language as conditions on a record.

Of a passage the record is its source. Evidence, annotations, figures and readings that are not live
prove nothing.
"""

import sqlite3
from collections.abc import Callable, Sequence
from typing import Literal

from db.search import nodes as n
from db.search import resolve
from db.search.fieldspec import FIELDS, PASSAGE
from db.search.parts import CONDITIONS, PARTS
from db.search.periods import dated, when_changed
from db.search.sql import FALSE, TRUE, Sql, both, listed, one_of, opposite, within

Side = Literal["record", "text"]
"""Whether a record is asked of, or the text of a source."""

_EVIDENCE = "evidence AS e JOIN record AS er ON er.id = e.id AND er.state = 0"
_ANNOTATION = "annotation AS a JOIN record AS ar ON ar.id = a.id AND ar.state = 0"
_IDS = "(SELECT value FROM json_each(?1))"
_TREE = (
    "WITH RECURSIVE below (id) AS (SELECT value FROM json_each(?) UNION"
    " SELECT {0}.id FROM {0} JOIN below ON {0}.parent_id = below.id) SELECT id FROM below"
)


def condition(connection: sqlite3.Connection, node: n.Field, side: Side) -> Sql:
    """Give the condition of one field; a name that nobody bears is met by nothing."""
    if node.name == "kind":
        return _kind(node.value, side)
    if node.name in ("date", "published"):
        return dated(node)
    if node.name in _BY_NAME:
        ids = resolve.ids(connection, node.value, FIELDS[node.name].names)
        return _BY_NAME[node.name](connection, ids)
    return _PLAIN[node.name](connection, node.value)


def _kind(value: n.Value, side: Side) -> Sql:
    wanted = value.text if isinstance(value, n.Is) else ""
    if side == "text":
        return TRUE if wanted == PASSAGE else FALSE
    if wanted == PASSAGE:
        return FALSE
    return Sql("(SELECT kind FROM record AS k WHERE k.id = @) = ?", (wanted,))


def _union(ids: Sequence[int], *queries: str) -> Sql:
    """Give the condition of being in one of the queries, each of which takes `ids` as {ids}."""
    if not ids:
        return FALSE
    made = [query.format(ids="(SELECT value FROM json_each(?))") for query in queries]
    count = sum(query.count("?") for query in made)
    return within(*made, parameters=[listed(ids)] * count)


def _actor(connection: sqlite3.Connection, ids: Sequence[int]) -> Sql:
    del connection
    return _union(
        ids,
        "SELECT value FROM json_each(?)",
        "SELECT event_id FROM participation WHERE actor_id IN {ids}",
        "SELECT event_id FROM participation WHERE for_id IN {ids}",
        "SELECT id FROM relation WHERE subject_id IN {ids}",
        "SELECT id FROM relation WHERE object_id IN {ids}",
        "SELECT source_id FROM creator WHERE actor_id IN {ids}",
        "SELECT record_id FROM link WHERE target_id IN {ids}",
        "SELECT id FROM annotation WHERE target_id IN {ids}",
        "SELECT id FROM reading WHERE target_id IN {ids}",
        "SELECT id FROM figure WHERE target_id IN {ids}",
        "SELECT id FROM evidence WHERE target_id IN {ids}",
        "SELECT id FROM evidence WHERE speaker_id IN {ids} OR via_id IN {ids}",
        f"SELECT target_id FROM {_EVIDENCE} WHERE speaker_id IN {{ids}}",
        f"SELECT source_id FROM {_EVIDENCE} WHERE speaker_id IN {{ids}}",
    )


def _event(connection: sqlite3.Connection, ids: Sequence[int]) -> Sql:
    del connection
    return _union(
        ids,
        "SELECT value FROM json_each(?)",
        "SELECT id FROM evidence WHERE target_id IN {ids}",
        f"SELECT source_id FROM {_EVIDENCE} WHERE target_id IN {{ids}}",
        f"SELECT annotation_id FROM {_EVIDENCE} WHERE target_id IN {{ids}}"
        " AND annotation_id IS NOT NULL",
        "SELECT record_id FROM link WHERE target_id IN {ids}",
        "SELECT target_id FROM link WHERE record_id IN {ids}",
        "SELECT id FROM annotation WHERE target_id IN {ids}",
        "SELECT id FROM reading WHERE target_id IN {ids}",
        "SELECT id FROM figure WHERE target_id IN {ids}",
        "SELECT actor_id FROM participation WHERE event_id IN {ids}",
    )


def _source(connection: sqlite3.Connection, ids: Sequence[int]) -> Sql:
    del connection
    return _union(
        ids,
        "SELECT value FROM json_each(?)",
        "SELECT id FROM evidence WHERE source_id IN {ids} OR via_id IN {ids}",
        f"SELECT target_id FROM {_EVIDENCE} WHERE source_id IN {{ids}}",
        "SELECT id FROM annotation WHERE target_id IN {ids}",
        "SELECT record_id FROM link WHERE target_id IN {ids}",
        "SELECT target_id FROM link WHERE record_id IN {ids}",
    )


def _tag(connection: sqlite3.Connection, ids: Sequence[int]) -> Sql:
    below = _below(connection, "tag", ids)
    return _union(below, "SELECT record_id FROM tagging WHERE tag_id IN {ids}")


def _place(connection: sqlite3.Connection, ids: Sequence[int]) -> Sql:
    below = _below(connection, "place", ids)
    return _union(
        below,
        "SELECT value FROM json_each(?)",
        "SELECT id FROM event WHERE place_id IN {ids}",
    )


def _below(connection: sqlite3.Connection, table: str, ids: Sequence[int]) -> list[int]:
    """Give records of a tree with all that lies below them."""
    rows = connection.execute(_TREE.format(table), (listed(ids),))
    return [int(row[0]) for row in rows]


def _by(connection: sqlite3.Connection, ids: Sequence[int]) -> Sql:
    del connection
    return _union(
        ids,
        "SELECT id FROM annotation WHERE annotator_id IN {ids}",
        "SELECT id FROM reading WHERE annotator_id IN {ids}",
        f"SELECT e.id FROM evidence AS e JOIN {_ANNOTATION} AND a.id = e.annotation_id"
        " WHERE annotator_id IN {ids}",
        "SELECT record.id FROM record JOIN edit ON edit.id = record.edit_id"
        " WHERE edit.annotator_id IN {ids}",
        "SELECT change.record_id FROM edit CROSS JOIN change ON change.edit_id = edit.id"
        " WHERE edit.annotator_id IN {ids} AND edit.state = 'done'"
        " AND change.table_name = 'record' AND change.operation = 'insert'"
        " AND change.record_id IS NOT NULL",
    )


def _speaker(connection: sqlite3.Connection, ids: Sequence[int]) -> Sql:
    del connection
    return _union(
        ids,
        f"SELECT e.id FROM {_EVIDENCE} WHERE speaker_id IN {{ids}}",
        f"SELECT target_id FROM {_EVIDENCE} WHERE speaker_id IN {{ids}}",
        f"SELECT source_id FROM {_EVIDENCE} WHERE speaker_id IN {{ids}}",
    )


def _collection(connection: sqlite3.Connection, ids: Sequence[int]) -> Sql:
    del connection
    return _union(ids, "SELECT item_id FROM collection_item WHERE collection_id IN {ids}")


_BY_NAME: dict[str, Callable[[sqlite3.Connection, Sequence[int]], Sql]] = {
    "actor": _actor,
    "event": _event,
    "source": _source,
    "tag": _tag,
    "place": _place,
    "by": _by,
    "speaker": _speaker,
    "collection": _collection,
}


def _text(value: n.Value) -> str:
    return value.text if isinstance(value, n.Is) else ""


def _term_keys(connection: sqlite3.Connection, field: str, text: str) -> list[str]:
    """Give the keys that a term was typed for: a key, or the label of one."""
    wanted = text.casefold()
    keys = {text, wanted, wanted.replace(" ", "_"), wanted.replace(" ", "-")}
    vocabularies = FIELDS[field].vocabularies
    marks = ", ".join("?" * len(vocabularies))
    rows = connection.execute(
        f"SELECT key, label FROM term WHERE vocabulary IN ({marks})", vocabularies
    )
    for key, label in rows:
        if wanted in (str(key).casefold(), str(label or "").casefold()):
            keys.add(str(key))
    return sorted(keys)


def _terms(field: str, *queries: str) -> Callable[[sqlite3.Connection, n.Value], Sql]:
    def made(connection: sqlite3.Connection, value: n.Value) -> Sql:
        keys = _term_keys(connection, field, _text(value))
        marks = ", ".join("?" * len(keys))
        return within(
            *(query.format(keys=marks) for query in queries), parameters=keys * len(queries)
        )

    return made


def _status(connection: sqlite3.Connection, value: n.Value) -> Sql:
    del connection
    return within("SELECT id FROM event WHERE status = ?", parameters=[_text(value)])


def _evidence(column: str) -> Callable[[sqlite3.Connection, n.Value], Sql]:
    def made(connection: sqlite3.Connection, value: n.Value) -> Sql:
        del connection
        return within(
            f"SELECT e.id FROM {_EVIDENCE} WHERE {column} = ?",
            f"SELECT target_id FROM {_EVIDENCE} WHERE {column} = ?",
            f"SELECT source_id FROM {_EVIDENCE} WHERE {column} = ?",
            parameters=[_text(value)] * 3,
        )

    return made


def _reliability(connection: sqlite3.Connection, value: n.Value) -> Sql:
    """Take A to F as the grade of a source, 1 to 6 as that of evidence; >=B is B or better."""
    del connection
    low, high = _bounds(value)
    first = low or high
    if first.isdigit():
        return within(
            "SELECT id FROM evidence WHERE credibility BETWEEN ? AND ?",
            parameters=[int(low or 1), int(high or 6)],
        )
    graded = "SELECT id FROM source WHERE reliability BETWEEN ? AND ?"
    return within(
        graded,
        f"SELECT id FROM evidence WHERE source_id IN ({graded})",
        f"SELECT id FROM annotation WHERE target_id IN ({graded})",
        parameters=[low or "A", high or "F"] * 3,
    )


def _bounds(value: n.Value) -> tuple[str, str]:
    """Give the first and the last grade that are asked for, the best one first."""
    match value:
        case n.Is(text):
            return text, text
        case n.Between(low, high):
            return low, high
        case n.Compare(operator, text):
            beside = {"<": 1, ">": -1}.get(operator, 0)
            grade = chr(ord(text) + beside)
            nothing = "@" if text.isalpha() else "0"
            if not ("A" <= grade <= "F" or "1" <= grade <= "6"):
                return nothing, nothing
            return ("", grade) if operator in (">", ">=") else (grade, "")


def _language(connection: sqlite3.Connection, value: n.Value) -> Sql:
    """Take `be` for its variants too, as be-tarask; actors and places have it by a name."""
    del connection
    code = _text(value)
    test = "(lower({0}) = ? OR lower({0}) LIKE ? || '-%')"
    return within(
        f"SELECT id FROM source WHERE {test.format('language')}",
        "SELECT source.id FROM document JOIN source ON source.document_id = document.id"
        f" WHERE source.language IS NULL AND {test.format('document.language')}",
        f"SELECT record_id FROM name WHERE {test.format('lang')}",
        "SELECT annotation.id FROM source JOIN annotation ON annotation.target_id = source.id"
        f" WHERE {test.format('language')}",
        parameters=[code, code] * 4,
    )


def _part(connection: sqlite3.Connection, value: n.Value) -> Sql:
    del connection
    return PARTS[_text(value)]


def _missing(connection: sqlite3.Connection, value: n.Value) -> Sql:
    """Only of the kinds that can have it: an actor does not miss a date."""
    del connection
    part = _text(value)
    kinds = ", ".join(f"'{kind}'" for kind in _CAN_HAVE[part])
    can = Sql(f"(SELECT kind FROM record AS k WHERE k.id = @) IN ({kinds})")
    return both([can, opposite(PARTS[part])])


_DESCRIBED = ("actor", "event", "relation", "place", "tag", "collection")
_FACTS = ("actor", "event", "relation", "place")
_TAGGED = ("actor", "event", "relation", "source", "place", "annotation")
_NOTED = (*_FACTS, "source", "annotation", "evidence", "figure")
_CAN_HAVE: dict[str, tuple[str, ...]] = {
    "abstract": ("source",),
    "annotation": ("source", *_FACTS),
    "collection": ("source", *_FACTS),
    "creator": ("source",),
    "date": ("event", "relation", "source", "figure"),
    "description": _DESCRIBED,
    "document": ("source",),
    "domain": ("event",),
    "evidence": (*_FACTS, "figure"),
    "figure": _FACTS,
    "identifier": ("actor", "event", "source", "place"),
    "link": ("event", "source", "annotation"),
    "note": _NOTED,
    "original": ("source",),
    "participant": ("event",),
    "place": ("event",),
    "reading": _FACTS,
    "reliability": ("source",),
    "status": ("event",),
    "tag": _TAGGED,
    "type": ("event", "source", "actor", "relation", "place"),
}


def _is(connection: sqlite3.Connection, value: n.Value) -> Sql:
    del connection
    return CONDITIONS[_text(value)]


def _voices(connection: sqlite3.Connection, value: n.Value) -> Sql:
    """Count independent voices, as an event's page does; a record without evidence has none."""
    from db.store import evidence

    targets = [
        int(row[0])
        for row in connection.execute(
            f"SELECT DISTINCT target_id FROM {_EVIDENCE} WHERE stance = 'supports'"
        )
    ]
    counted = evidence.voices(connection, targets)
    wanted = one_of(id_ for id_, number in counted.items() if _is_number(value, number))
    if not _is_number(value, 0):
        return wanted
    refused = one_of(id_ for id_, number in counted.items() if not _is_number(value, number))
    can = Sql("(SELECT kind FROM record AS k WHERE k.id = @) IN ('event', 'relation')")
    return both([can, opposite(refused)])


def _is_number(value: n.Value, number: int) -> bool:
    match value:
        case n.Is(text):
            return number == int(text)
        case n.Between(low, high):
            return (not low or number >= int(low)) and (not high or number <= int(high))
        case n.Compare(operator, text):
            limit = int(text)
            return {
                "<": number < limit,
                "<=": number <= limit,
                ">": number > limit,
                ">=": number >= limit,
            }[operator]


_PLAIN: dict[str, Callable[[sqlite3.Connection, n.Value], Sql]] = {
    "type": _terms(
        "type",
        "SELECT id FROM event WHERE type IN ({keys})",
        "SELECT id FROM source WHERE type IN ({keys})",
        "SELECT id FROM actor WHERE kind IN ({keys})",
        "SELECT id FROM relation WHERE kind IN ({keys})",
        "SELECT id FROM place WHERE kind IN ({keys})",
    ),
    "domain": _terms("domain", "SELECT id FROM event WHERE domain IN ({keys})"),
    "role": _terms(
        "role",
        "SELECT event_id FROM participation WHERE role IN ({keys})",
        "SELECT actor_id FROM participation WHERE role IN ({keys})",
        "SELECT source_id FROM creator WHERE role IN ({keys})",
    ),
    "status": _status,
    "stance": _evidence("stance"),
    "mode": _evidence("mode"),
    "reliability": _reliability,
    "lang": _language,
    "has": _part,
    "missing": _missing,
    "is": _is,
    "voices": _voices,
    "changed": when_changed,
}
