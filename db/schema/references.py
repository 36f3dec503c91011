"""What points at what: the foreign keys of the file, read from the file itself.

The tables of the kinds share their ids with `record`, so a key to any of them points at a record.
"""

import sqlite3
from dataclasses import dataclass

from db.fields import KINDS

RECORD_TABLES = frozenset(KINDS) | {"record"}
"""The tables whose id is the id of a record."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that points at the id of another table.

    `required`: the row cannot do without it. `owned`: the row goes with what it points at.
    """

    table: str
    column: str
    target: str
    required: bool
    owned: bool

    @property
    def to_record(self) -> bool:
        """Whether it points at a record of its own standing, not at the row's owner."""
        return self.target in RECORD_TABLES and not self.owned

    @property
    def in_kind(self) -> bool:
        """Whether the rows of the table are records themselves, not rows of a list."""
        return self.table in KINDS


def references(connection: sqlite3.Connection) -> tuple[Reference, ...]:
    """Give every foreign key of the file, by table and column."""
    rows = connection.execute(
        'SELECT m.name, k."from", k."table", c."notnull" OR c.pk, k.on_delete = \'CASCADE\''
        " FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS k"
        ' JOIN pragma_table_info(m.name) AS c ON c.name = k."from"'
        " WHERE m.type = 'table' ORDER BY m.name, k.\"from\""
    )
    return tuple(
        Reference(str(table), str(column), str(target), bool(required), bool(owned))
        for table, column, target, required, owned in rows
    )


def between_records(connection: sqlite3.Connection) -> tuple[Reference, ...]:
    """Give the foreign keys by which one record points at another."""
    return tuple(reference for reference in references(connection) if reference.to_record)
