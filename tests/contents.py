"""All that a library holds of the records that are there, as values that can be compared."""

from db.library import Library
from db.records import State
from db.schema.logged import DERIVED_COLUMNS, LOGGED

Content = dict[str, list[tuple[object, ...]]]

PRESENT = f"(SELECT id FROM record WHERE state <> {int(State.ABSENT)})"
DOCUMENTS = f"(SELECT document_id FROM source WHERE document_id IS NOT NULL AND id IN {PRESENT})"
DERIVED = {
    "name_key": "SELECT * FROM name_key JOIN name ON name.id = name_id"
    f" WHERE record_id IN {PRESENT}",
    "record_text": f"SELECT * FROM record_text WHERE id IN {PRESENT}",
    "document": f"SELECT * FROM document WHERE id IN {DOCUMENTS}",
    "passage": f"SELECT * FROM passage WHERE document_id IN {DOCUMENTS}",
    "document_chunk": f"SELECT * FROM document_chunk WHERE document_id IN {DOCUMENTS}",
}


def content(library: Library, *, but: frozenset[str] = frozenset()) -> Content:
    """Read everything that an edit may change, but for the columns named."""
    found: Content = {}
    for table in LOGGED:
        where = f'WHERE "{table.owner}" IN {PRESENT}' if table.owner else ""
        ignored = {column for name, column in DERIVED_COLUMNS if name == table.name}
        sql = f"SELECT * FROM {table.name} {where}"
        found[table.name] = _rows(library, DERIVED.get(table.name, sql), ignored | but)
    return found | {name: _rows(library, sql, but) for name, sql in DERIVED.items()}


def _rows(
    library: Library, sql: str, ignored: set[str] | frozenset[str]
) -> list[tuple[object, ...]]:
    cursor = library.reader.execute(sql)
    shown = [n for n, column in enumerate(cursor.description) if column[0] not in ignored]
    return sorted((tuple(row[n] for n in shown) for row in cursor), key=repr)
