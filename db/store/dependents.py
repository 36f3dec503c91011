"""What depends on a record: everything that points at it, read from the foreign keys."""

import sqlite3
from dataclasses import dataclass

from db.errors import RecordError
from db.fields import KINDS
from db.records import State
from db.schema.logged import LOGGED
from db.schema.references import Reference, between_records

_OWNER = {table.name: table.owner for table in LOGGED}


@dataclass(frozen=True, slots=True)
class Dependent:
    """A live record that points at another: by which field or list, and whether it must.

    `required`: when the other is removed for good, a record goes with it where `whole`, otherwise
    one row of its list does; what is not required is emptied.
    """

    record_id: int
    kind: str
    field: str
    required: bool
    whole: bool


def dependents(connection: sqlite3.Connection, id_: int) -> dict[str, tuple[Dependent, ...]]:
    """Give kind → what of that kind depends on the record, in the order the records were made.

    A record that points in several ways is listed once for each. RecordError("record.not_found").
    """
    if connection.execute("SELECT 1 FROM record WHERE id = ?", (id_,)).fetchone() is None:
        raise RecordError("record.not_found", uid=id_)
    found: set[Dependent] = set()
    for reference in between_records(connection):
        found.update(_by(connection, reference, id_))
    ordered = sorted(found, key=lambda one: (one.record_id, one.field))
    return {
        kind: members
        for kind in KINDS
        if (members := tuple(one for one in ordered if one.kind == kind))
    }


def _by(connection: sqlite3.Connection, reference: Reference, id_: int) -> list[Dependent]:
    owner = _OWNER[reference.table]
    rows = connection.execute(
        f'SELECT record.id, record.kind FROM "{reference.table}" AS t'
        f' JOIN record ON record.id = t."{owner}"'
        f' WHERE t."{reference.column}" = ? AND record.state = ? AND record.id <> ?',
        (id_, State.LIVE, id_),
    )
    return [
        Dependent(
            int(record_id),
            str(kind),
            field_name(str(kind), reference),
            reference.required,
            reference.in_kind,
        )
        for record_id, kind in rows
    ]


def field_name(kind: str, reference: Reference) -> str:
    """Give the product's word for a column: a field's name, or the name of the list it is in."""
    if reference.in_kind:
        return reference.column.removesuffix("_id")
    lists = (entry.name for entry in KINDS[kind].lists if entry.table == reference.table)
    return next(lists, reference.table)
