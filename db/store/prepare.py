"""What each kind adds to what was given before it is written: defaults and rules across fields.

RecordError codes: `actor.name_missing`, `field.derived`, `evidence.field_unknown`,
`evidence.source_missing`, `value.out_of_range`, `parent.cycle`, `link.to_itself`, `term.taken`,
`tag.taken`.
"""

import sqlite3
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import cache

from db.changes import Edit
from db.errors import RecordError
from db.field_types import Kind
from db.records import FieldInput, Record, State
from db.store import anchoring, read

Given = Mapping[str, FieldInput]
Whole = dict[str, FieldInput]


def for_adding(edit: Edit, kind: Kind, given: Given) -> Whole:
    """Give the fields of a new record, with defaults."""
    _refuse_derived(kind, given)
    whole = {**_DEFAULTS.get(kind.name, {}), **given}
    if kind.name in _BY_ANNOTATOR and "annotator" not in whole:
        whole["annotator"] = edit.annotator_id
    step = _STEPS.get(kind.name)
    return step(edit.connection, whole, None) if step else whole


def for_changing(edit: Edit, record: Record, given: Given) -> Whole:
    """Give the fields of a record to change, with what follows from them."""
    _refuse_derived(read.known_kind(record.kind), given)
    step = _STEPS.get(record.kind)
    return step(edit.connection, dict(given), record) if step else dict(given)


_DEFAULTS: dict[str, Whole] = {
    "event": {"status": "happened"},
    "source": {"reading_status": "unread"},
    "evidence": {"stance": "supports"},
}
_BY_ANNOTATOR = {"annotation", "reading"}


def _refuse_derived(kind: Kind, given: Given) -> None:
    derived = _derived(kind.name)
    if not derived.isdisjoint(given):
        name = min(derived.intersection(given))
        raise RecordError("field.derived", field=name, kind=kind.name)


@cache
def _derived(kind_name: str) -> frozenset[str]:
    return frozenset(field.name for field in read.known_kind(kind_name).fields if field.derived)


def _named(connection: sqlite3.Connection, whole: Whole, record: Record | None) -> Whole:
    """Ask for at least one name; find each name's script from its letters."""
    del connection
    names = whole.get("name")
    if "name" not in whole and record is not None:
        return whole
    rows = names if isinstance(names, list | tuple) else [] if names is None else [names]
    if not rows:
        raise RecordError("actor.name_missing")
    whole["name"] = [_with_script(row) for row in rows]
    return whole


def _with_script(row: FieldInput) -> FieldInput:
    from db.text.names import script

    parts = dict(row) if isinstance(row, Mapping) else {"text": row}
    text = parts.get("text")
    if isinstance(text, str) and not parts.get("script"):
        parts["script"] = script(text)
    return parts


def _annotated(connection: sqlite3.Connection, whole: Whole, record: Record | None) -> Whole:
    return anchoring.place(connection, _linked(connection, whole, record), record)


def _evidence(connection: sqlite3.Connection, whole: Whole, record: Record | None) -> Whole:
    """Take the source from the annotation; check that the target's kind has the field."""
    annotation = whole.get("annotation")
    if annotation is not None and whole.get("source") is None:
        whole["source"] = _source_of(connection, annotation)
    if record is None and whole.get("source") is None:
        raise RecordError("evidence.source_missing")
    _check_range(whole, "credibility", 1, 6)
    _check_field(connection, whole, record)
    return whole


def _check_range(whole: Whole, field: str, low: int, high: int) -> None:
    given = whole.get(field)
    try:
        outside = given not in (None, "") and not low <= float(str(given)) <= high
    except ValueError:
        return  # what is no number is told where it is converted
    if outside:
        raise RecordError("value.out_of_range", field=field, value=given, low=low, high=high)


def _source_of(connection: sqlite3.Connection, annotation: FieldInput) -> int:
    own = annotation if isinstance(annotation, int) else read.find_id(connection, str(annotation))
    row = connection.execute(
        "SELECT annotation.target_id, target.kind FROM annotation"
        " JOIN record AS own ON own.id = annotation.id"
        " JOIN record AS target ON target.id = annotation.target_id"
        " WHERE own.id = ?",
        (own,),
    ).fetchone()
    if row is None or row[1] != "source":
        raise RecordError("evidence.source_missing")
    return int(row[0])


def _reading(connection: sqlite3.Connection, whole: Whole, record: Record | None) -> Whole:
    _check_field(connection, whole, record)
    return whole


def _check_field(connection: sqlite3.Connection, whole: Whole, record: Record | None) -> None:
    """Refuse evidence and readings for a field that the target does not have."""
    field = whole.get("field")
    if not isinstance(field, str) or not field:
        return
    target = whole.get("target", None if record is None else record.values["target"])
    if not isinstance(target, int):
        target = read.find_id(connection, str(target))
    kind = read.known_kind(read.kind_of(connection, target))
    if field not in kind.names():
        near = get_close_matches(field, kind.names(), 3)
        raise RecordError("evidence.field_unknown", field=field, kind=kind.name, near=near)


def _tree(connection: sqlite3.Connection, whole: Whole, record: Record | None) -> Whole:
    """Refuse to put a tag or place below itself."""
    parent = whole.get("parent")
    if record is None or parent in (None, ""):
        return whole
    above = parent if isinstance(parent, int) else read.find_id(connection, str(parent))
    refuse_cycle(connection, record.kind, record.id, above)
    return whole


def refuse_cycle(connection: sqlite3.Connection, kind: str, id_: int, above: int) -> None:
    """Raise RecordError("parent.cycle") when `above`, or what it stands below, is the record."""
    seen: set[int] = set()
    current: int | None = above
    while current is not None and current not in seen:
        if current == id_:
            raise RecordError("parent.cycle", kind=kind)
        seen.add(current)
        row = connection.execute(
            f"SELECT parent_id FROM {kind} WHERE id = ?", (current,)
        ).fetchone()
        current = None if row is None else row[0]


def _place(connection: sqlite3.Connection, whole: Whole, record: Record | None) -> Whole:
    _check_range(whole, "latitude", -90, 90)
    _check_range(whole, "longitude", -180, 180)
    return _tree(connection, _named(connection, whole, record), record)


def _linked(connection: sqlite3.Connection, whole: Whole, record: Record | None) -> Whole:
    """Refuse a link of a record to itself."""
    del connection
    links = whole.get("link")
    if record is not None and isinstance(links, list | tuple):
        own = {record.id, str(record.id), record.uid}
        for row in links:
            if (row.get("target") if isinstance(row, Mapping) else row) in own:
                raise RecordError("link.to_itself", kind=record.kind)
    return whole


def _tag(connection: sqlite3.Connection, whole: Whole, record: Record | None) -> Whole:
    """Refuse a name that another tag under the same parent has already."""
    whole = _tree(connection, whole, record)
    old: Mapping[str, FieldInput] = {} if record is None else record.values
    name = whole.get("name", old.get("name"))
    parent = whole.get("parent", old.get("parent")) or None
    if not isinstance(name, str):
        return whole
    above = parent if isinstance(parent, int | None) else read.find_id(connection, str(parent))
    row = connection.execute(
        "SELECT 1 FROM tag JOIN record USING (id)"
        " WHERE name = ? AND parent_id IS ? AND state = ? AND id IS NOT ?",
        (name.strip(), above, State.LIVE, None if record is None else record.id),
    ).fetchone()
    if row is not None:
        raise RecordError("tag.taken", name=name.strip())
    return whole


def _term(connection: sqlite3.Connection, whole: Whole, record: Record | None) -> Whole:
    """Refuse a key that its vocabulary has already."""
    old: Mapping[str, FieldInput] = {} if record is None else record.values
    vocabulary, key = (whole.get(name, old.get(name)) for name in ("vocabulary", "key"))
    if not isinstance(vocabulary, str) or not isinstance(key, str):
        return whole
    row = connection.execute(
        "SELECT 1 FROM term JOIN record USING (id)"
        " WHERE vocabulary = ? AND key = ? AND state = ? AND id IS NOT ?",
        (vocabulary.strip(), key.strip(), State.LIVE, None if record is None else record.id),
    ).fetchone()
    if row is not None:
        raise RecordError("term.taken", vocabulary=vocabulary, key=key)
    return whole


_STEPS: dict[str, Callable[[sqlite3.Connection, Whole, Record | None], Whole]] = {
    "actor": _named,
    "event": _linked,
    "source": _linked,
    "place": _place,
    "annotation": _annotated,
    "evidence": _evidence,
    "reading": _reading,
    "tag": _tag,
    "term": _term,
}
