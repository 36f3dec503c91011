"""Makes one record of two of the same kind: one takes over what it lacks, and what points there.

The other goes to the trash with what it held, so that the merge can be followed and undone.
RecordError codes: `merge.same_record`, `merge.different_kinds`, `merge.not_live`,
`merge.different_vocabularies`, `merge.fixed_vocabulary`, `merge.not_a_choice`, `field.unknown`.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from db.changes import Edit
from db.errors import RecordError
from db.field_types import ValueType
from db.fields import KINDS, Kind, ListField
from db.records import FieldInput, Record, Row, State, Value
from db.schema.logged import LOGGED
from db.schema.references import Reference, between_records
from db.store import anchoring, documents, read, settings, usage, write
from db.store.anchoring import Moved

_OWNER = {table.name: table.owner for table in LOGGED}

FIXED = {
    "annotation": {"target", "start", "end", "exact", "prefix", "suffix", "page", "region"},
    "evidence": {"target", "prefix", "suffix"},
    "term": {"vocabulary", "key", "position"},
    "tag": {"position"},
    "collection": {"position"},
}
"""Fields that say where a record stands, and stay as they are in the one that is kept."""


@dataclass(frozen=True, slots=True)
class Merged:
    """How many references were moved, how many went as doubles or for pointing at themselves.

    `annotations` tells what became of those on the text of a source that already had one.
    """

    moved: int
    dropped: int
    annotations: tuple[Moved, ...] = ()


def merge(edit: Edit, keep_id: int, other_id: int, choose: Mapping[str, str]) -> Merged:
    """Merge record `other_id` into `keep_id`.

    A field of the kept record stands unless it is empty or `choose` says "other" for it; lists are
    united without doubles.
    """
    keep, other = _pair(edit.connection, keep_id, other_id)
    kind = KINDS[keep.kind]
    _refuse_choices(kind, choose)
    given = _fields(kind, keep, other, choose) | _lists(kind, keep, other)
    moved = dropped = 0
    for reference in between_records(edit.connection):
        counts = _redirect(edit.connection, reference, keep_id, other_id)
        moved, dropped = moved + counts[0], dropped + counts[1]
    dropped += _drop_loops(edit, keep_id)
    annotations = _join_texts(edit, keep, other) if kind.name == "source" else []
    if kind.name in ("tag", "place"):
        _open_circle(edit.connection, kind.name, keep_id, other.values["parent"])
        given = _without_circle(edit.connection, kind.name, keep_id, given)
    if kind.name == "term":
        moved += _rename_term(edit.connection, keep, other)
    write.change(edit, keep_id, given)
    write.trash(edit, [other_id])
    if settings.get(edit.connection, settings.ANNOTATOR) == other.uid:
        settings.put(edit.connection, settings.ANNOTATOR, keep.uid)
    return Merged(moved, dropped, tuple(annotations))


def _pair(connection: sqlite3.Connection, keep_id: int, other_id: int) -> tuple[Record, Record]:
    if keep_id == other_id:
        raise RecordError("merge.same_record")
    keep, other = read.get(connection, keep_id), read.get(connection, other_id)
    if keep.kind != other.kind:
        raise RecordError("merge.different_kinds", kind=keep.kind, other=other.kind)
    if {keep.state, other.state} != {State.LIVE}:
        raise RecordError("merge.not_live")
    if keep.kind == "term" and keep.values["vocabulary"] != other.values["vocabulary"]:
        raise RecordError("merge.different_vocabularies")
    if keep.kind == "term" and keep.values["vocabulary"] in usage.FIXED:
        raise RecordError("merge.fixed_vocabulary")
    return keep, other


def _refuse_choices(kind: Kind, choose: Mapping[str, str]) -> None:
    for name, which in choose.items():
        if kind.field(name) is None:
            raise RecordError("field.unknown", field=name, kind=kind.name)
        if which not in ("keep", "other"):
            raise RecordError("merge.not_a_choice", field=name, value=which)


def _fields(
    kind: Kind, keep: Record, other: Record, choose: Mapping[str, str]
) -> dict[str, FieldInput]:
    """Give the fields that the kept record takes from the other."""
    given: dict[str, FieldInput] = {}
    for field in kind.fields:
        if field.derived or field.name in FIXED.get(kind.name, ()):
            continue
        mine, theirs = keep.values[field.name], other.values[field.name]
        wanted = choose.get(field.name, "other" if mine is None else "keep") == "other"
        itself = field.type is ValueType.RECORD and theirs in (keep.id, other.id)
        if wanted and not itself and theirs != mine and (theirs is not None or not field.required):
            given[field.name] = theirs
    return given


def _lists(kind: Kind, keep: Record, other: Record) -> dict[str, FieldInput]:
    """Give the lists of both, united, where the other has something to add."""
    given: dict[str, FieldInput] = {}
    for entry in kind.lists:
        mine, theirs = (
            [row for row in rows if not _is_loop(entry, row, keep.id)]
            for rows in (
                [_led_to(entry, row, keep.id, other.id) for row in record.lists[entry.name]]
                for record in (keep, other)
            )
        )
        known = {_sameness(entry, row) for row in mine}
        new = {same: row for row in theirs if (same := _sameness(entry, row)) not in known}
        if new:
            given[entry.name] = [*mine, *(_taken_over(entry, row) for row in new.values())]
    return given


def _led_to(entry: ListField, row: Row, keep_id: int, other_id: int) -> dict[str, Value]:
    """Give a row with the other record, where it names it, replaced by the kept one."""
    named = {part.name for part in entry.parts if part.type is ValueType.RECORD}
    return {
        name: keep_id if value == other_id and name in named else value
        for name, value in row.items()
    }


def _sameness(entry: ListField, row: Row) -> tuple[Value, ...]:
    """Give what makes two rows of a list doubles: of names and creators, the words alone."""
    names = _TELLING.get(entry.name) or [part.name for part in entry.parts]
    values = (row[name] for name in names)
    return tuple(value.casefold() if isinstance(value, str) else value for value in values)


_TELLING = {"name": ["text"], "creator": ["name", "role"]}


def _is_loop(entry: ListField, row: Row, keep_id: int) -> bool:
    """Tell whether a link or item leads from the merged record to itself."""
    return entry.name in ("link", "item") and row[entry.value] == keep_id


def _taken_over(entry: ListField, row: dict[str, Value]) -> dict[str, Value]:
    """Give a row as the kept record takes it: its own preferred name stays the preferred one."""
    is_title = entry.name == "name" and row["kind"] == "preferred"
    return {**row, "kind": "alias"} if is_title else row


def _redirect(
    connection: sqlite3.Connection, reference: Reference, keep_id: int, other_id: int
) -> tuple[int, int]:
    """Move one kind of reference; give how many rows were moved and how many went as doubles."""
    table, column, owner = reference.table, reference.column, _OWNER[reference.table]
    if reference.in_kind:
        moved = connection.execute(
            f'UPDATE {table} SET "{column}" = ? WHERE "{column}" = ? AND id <> ?',
            (keep_id, other_id, other_id),
        ).rowcount
        return moved, 0
    names = [
        str(row[0])
        for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
        if row[0] not in ("id", "position", column)
    ]
    same = " AND ".join(f'twin."{name}" IS t."{name}"' for name in names)
    doubles = connection.execute(
        f"DELETE FROM {table} WHERE id IN (SELECT t.id FROM {table} AS t JOIN {table} AS twin"
        f' ON twin."{column}" = ? AND {same} WHERE t."{column}" = ? AND t."{owner}" <> ?)',
        (keep_id, other_id, other_id),
    ).rowcount
    moved = connection.execute(
        f'UPDATE {table} SET "{column}" = ? WHERE "{column}" = ? AND "{owner}" <> ?',
        (keep_id, other_id, other_id),
    ).rowcount
    return moved, doubles


def _drop_loops(edit: Edit, keep_id: int) -> int:
    """Drop what now leads from the kept record to itself; give how much."""
    connection = edit.connection
    relations = connection.execute(
        "SELECT relation.id FROM relation JOIN record USING (id)"
        " WHERE subject_id = ?1 AND object_id = ?1 AND record.state = ?2",
        (keep_id, State.LIVE),
    ).fetchall()
    write.trash(edit, [int(row[0]) for row in relations])
    connection.execute(
        "UPDATE participation SET for_id = NULL WHERE for_id = ?1 AND actor_id = ?1", (keep_id,)
    )
    connection.execute(
        "UPDATE evidence SET via_id = NULL WHERE via_id = ?1 AND source_id = ?1", (keep_id,)
    )
    links = connection.execute(
        "DELETE FROM link WHERE record_id = ?1 AND target_id = ?1", (keep_id,)
    ).rowcount
    items = connection.execute(
        "DELETE FROM collection_item WHERE collection_id = ?1 AND item_id = ?1", (keep_id,)
    ).rowcount
    return len(relations) + links + items


def _join_texts(edit: Edit, keep: Record, other: Record) -> list[Moved]:
    """Give the kept source the other's text, or move the annotations over to its own."""
    connection = edit.connection
    mine = documents.current(connection, keep.id)
    theirs = documents.current(connection, other.id)
    if theirs is None:
        return []
    if mine is not None:
        return anchoring.reanchor(edit, keep.id, theirs.id, mine.id)
    connection.execute("UPDATE document SET source_id = ? WHERE source_id = ?", (keep.id, other.id))
    connection.execute("UPDATE source SET document_id = NULL WHERE id = ?", (other.id,))
    connection.execute("UPDATE source SET document_id = ? WHERE id = ?", (theirs.id, keep.id))
    return []


def _open_circle(connection: sqlite3.Connection, table: str, keep_id: int, parent: Value) -> None:
    """Where the kept record stood below the other, let it stand below the other's parent."""
    if keep_id in _above(connection, table, keep_id):
        connection.execute(
            f"UPDATE {table} SET parent_id = ? WHERE id = ?",
            (None if parent == keep_id else parent, keep_id),
        )


def _without_circle(
    connection: sqlite3.Connection, table: str, keep_id: int, given: dict[str, FieldInput]
) -> dict[str, FieldInput]:
    """Leave out a parent that stands below the kept record."""
    parent = given.get("parent")
    if isinstance(parent, int) and keep_id in _above(connection, table, parent):
        return {name: value for name, value in given.items() if name != "parent"}
    return given


def _above(connection: sqlite3.Connection, table: str, id_: int) -> set[int]:
    """Give all that a tag or place stands below."""
    rows = connection.execute(
        f"WITH RECURSIVE above (id) AS (SELECT parent_id FROM {table} WHERE id = ?"
        f" UNION SELECT parent_id FROM {table} JOIN above USING (id))"
        " SELECT id FROM above WHERE id IS NOT NULL",
        (id_,),
    )
    return {int(row[0]) for row in rows}


def _rename_term(connection: sqlite3.Connection, keep: Record, other: Record) -> int:
    """Let whatever uses the other term of a vocabulary use the kept one."""
    vocabulary, old, new = keep.values["vocabulary"], other.values["key"], keep.values["key"]
    moved = connection.execute(
        "UPDATE term SET parent = ? WHERE parent = ? AND vocabulary = ?", (new, old, vocabulary)
    ).rowcount
    for table, column, _ in usage.places(str(vocabulary)):
        moved += connection.execute(
            f'UPDATE {table} SET "{column}" = ? WHERE "{column}" = ?', (new, old)
        ).rowcount
    return moved
