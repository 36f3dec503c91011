"""What editors write: fields of a record, with what they name and is still to be made, as one edit.

`{"new": kind, ...fields}` in place of a record's id stands for one to be made in the same edit.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from db.changes import Edit
from db.fields import KINDS
from db.library import Library
from db.ports import Reader
from db.records import FieldInput, Row
from db.store import form, many, read, write

Given = Mapping[str, FieldInput]


@dataclass(frozen=True, slots=True)
class Saved:
    """What was written: the record, the rows of its lists as they are now, heads of what is new."""

    id: int
    rows: Mapping[str, tuple[tuple[int, Row], ...]]
    heads: Mapping[int, tuple[str, str]]


def new(kind: str, given: Given) -> dict[str, FieldInput]:
    """Give what stands for a record that is to be made."""
    return {"new": kind, **given}


def makes(value: FieldInput) -> bool:
    """Tell whether a value names something that is still to be made."""
    if isinstance(value, Mapping):
        return "new" in value or any(makes(one) for one in value.values())
    return isinstance(value, list | tuple) and any(makes(one) for one in value)


def settle(edit: Edit, value: FieldInput) -> FieldInput:
    """Make the records that a value names and that are not there yet; give it with their ids."""
    if isinstance(value, Mapping):
        if "new" in value:
            kind = str(value["new"])
            fields = {name: settle(edit, one) for name, one in value.items() if name != "new"}
            id_ = write.add(edit, kind, fields)
            return str(fields["key"]) if kind == "term" else id_
        return {name: settle(edit, one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [settle(edit, one) for one in value]
    return value


def change(library: Library, id_: int, title: str, given: Given, key: str) -> Saved:
    """Set fields of a record; with the same `key` typing goes on in the same edit."""
    fields = sorted(given)
    told = {"title": title, "fields": fields[0], "kind": read.kind_of(library.reader, id_)}
    with library.edit("record.edit", merge_key=key or None, **told) as edit:
        write.change(edit, id_, {name: settle(edit, one) for name, one in given.items()})
    return _saved(library.reader, id_, fields)


def add(library: Library, kind: str, given: Given) -> int:
    """Add a record and all that it names and is not there yet; a word gets its key of its label."""
    if kind == "term" and not given.get("key"):
        given = {**given, "key": term_key(str(given.get("label") or ""))}
    title = title_of(kind, given)
    with library.edit("record.add", kind=kind, title=title) as edit:
        return write.add(edit, kind, {name: settle(edit, one) for name, one in given.items()})


def term_key(label: str) -> str:
    """Give the key of a new word of a vocabulary."""
    return label.strip().casefold().replace(" ", "_")


def title_of(kind: str, given: Given) -> str:
    """Give the words that a new record is known by: its title, or its first name."""
    for name in ("title", "name", "label", "value", "locator"):
        value = given.get(name)
        if isinstance(value, list | tuple):
            value = value[0] if value else ""
        if isinstance(value, Mapping):
            value = value.get("text", "")
        if value:
            return str(value)
    return kind


def named(value: FieldInput) -> set[int]:
    """Give every number in a value that may be the id of a record."""
    if isinstance(value, Mapping):
        return {id_ for one in value.values() for id_ in named(one)}
    if isinstance(value, list | tuple):
        return {id_ for one in value for id_ in named(one)}
    return {value} if isinstance(value, int) else set()


def without_gone(value: FieldInput, heads: Mapping[int, tuple[str, str]]) -> FieldInput:
    """Give a value without the records that are not there."""
    if isinstance(value, Mapping):
        return {name: without_gone(one, heads) for name, one in value.items()}
    if isinstance(value, list | tuple):
        kept = [without_gone(one, heads) for one in value]
        return [one for one in kept if one is not None]
    return None if isinstance(value, int) and value not in heads else value


def words_of(value: FieldInput, heads: Mapping[int, tuple[str, str]]) -> str:
    """Give the title of the record that a value names, be it there or still to be made."""
    if isinstance(value, Mapping):
        return title_of("", value)
    return heads.get(value, ("", ""))[1] if isinstance(value, int) else ""


def _saved(reader: Reader, id_: int, fields: list[str]) -> Saved:
    record = read.get(reader, id_)
    kind = KINDS[record.kind]
    rows = {
        entry.name: tuple(read.list_rows(reader, entry, [id_]).get(id_, []))
        for entry in kind.lists
        if entry.name in fields
    }
    return Saved(id_, rows, form.heads(reader, form.references(record)))


def put_into(library: Library, id_: int, title: str, collections: list[FieldInput]) -> None:
    """Let a record be in these collections and no other; those that are missing are made."""
    with library.edit("record.edit", title=title, fields="collections") as edit:
        wanted = {one for one in (settle(edit, value) for value in collections)
                  if isinstance(one, int)}  # fmt: skip
        held = set(form.form(edit.connection, id_).collections)
        for one in sorted(held - wanted):
            many.uncollect(edit, [id_], one)
        for one in sorted(wanted - held):
            many.collect(edit, [id_], one)
