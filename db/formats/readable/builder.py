"""Builds a library from readable text: records, documents, marks; outside history, all or nothing.

Errors are InterchangeError with `file`: `readable.bad_record` (its `cause` is a RecordError that
names the field), `readable.unknown_reference`, `readable.no_file`, and those of `files`.
"""

from collections.abc import Iterable, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from typing import cast

from db.changes import Edit
from db.errors import DocumentError, InterchangeError, RecordError
from db.field_types import Field, ListField, ValueType
from db.formats import registry
from db.formats.readable import files
from db.formats.readable.files import Item, Table, uid_of
from db.ports import OpenLibrary
from db.records import FieldInput
from db.store import documents, interchange, read, settings, write
from db.store.documents import Original
from db.text import instants

MADE = instants.from_text("2026-11-22T00:00:00Z")
"""When shipped records say they were made: building twice gives the same."""

OWN = "you"
"""The file of the annotator whom a new library is made with; its uid differs in each library."""


def build(folder: Traversable, library: OpenLibrary) -> None:
    """Fill a new library from `library/` and `vocabularies/` in a folder.

    The same text gives the same records, whatever the library. Raises RecordError
    ("interchange.not_new") for a library that somebody has worked in.
    """
    items = [*files.terms(folder / "vocabularies"), *files.records(folder / "library")]
    about = files.settings(folder / "library")
    with library.founding() as edit:
        builder = _Builder(edit, items, folder / "library")
        builder.add_all()
        for key in (settings.TITLE, settings.DESCRIPTION, settings.LANGUAGE):
            if key in about:
                settings.put(edit.connection, key, str(about[key]).strip())


def load_vocabularies(library: OpenLibrary, folder: Traversable | None = None) -> None:
    """Give a new library the shipped vocabularies and nothing else, outside history."""
    where = resources.files("resources") / "vocabularies" if folder is None else folder
    with library.founding() as edit:
        _Builder(edit, files.terms(where), where).add_all()


class _Builder:
    """Writes items; what points at a record that is not there yet is set at the end."""

    def __init__(self, edit: Edit, items: Iterable[Item], folder: Traversable) -> None:
        self._edit = edit
        edit.made = MADE
        self._folder = folder
        self._items = sorted(items, key=lambda item: interchange.ORDER.index(item.kind))
        self._known = {(item.kind, item.slug) for item in self._items}
        self._ids: dict[str, int] = {}
        self._late: list[tuple[Item, int, Table]] = []

    def add_all(self) -> None:
        """Write everything."""
        for item in self._items:
            try:
                self._add(item)
            except RecordError as error:
                raise InterchangeError(
                    "readable.bad_record", None, error, file=item.where
                ) from error
        for item, id_, table in self._late:
            try:
                write.change(self._edit, id_, self._given(item, table, None))
            except RecordError as error:
                raise InterchangeError(
                    "readable.bad_record", None, error, file=item.where
                ) from error

    def _add(self, item: Item) -> None:
        table = {key: value for key, value in item.table.items() if key != "document"}
        later: Table = {}
        given = self._given(item, table, later)
        if item.about is not None:
            given["target"] = self._ids[item.about]
        if item.kind == "annotator" and item.slug == OWN:
            id_ = self._describe_own(given)
        else:
            id_ = write.add(self._edit, item.kind, given, uid=item.uid)
        self._ids[item.uid] = id_
        if later:
            self._late.append((item, id_, later))
        if "document" in item.table:
            self._attach(item, id_, str(item.table["document"]))

    def _describe_own(self, given: dict[str, FieldInput]) -> int:
        """Let the annotator of the library have what the file says, but keep the name."""
        own = self._edit.annotator_id
        if own is None:
            return write.add(self._edit, "annotator", given)
        held = read.get(self._edit.connection, own)
        write.change(
            self._edit, own, {name: value for name, value in given.items() if held[name] is None}
        )
        self._edit.touched.add(own)
        return own

    def _given(self, item: Item, table: Table, later: Table | None) -> dict[str, FieldInput]:
        """Give the fields of a record with references as ids; those not there yet go to `later`."""
        kind = read.known_kind(item.kind)
        given: dict[str, FieldInput] = {}
        for name, value in table.items():
            field, listed = kind.field(name), kind.list(name)
            if listed is not None:
                found = self._list(item, listed, value)
            elif field is not None and field.type is ValueType.RECORD:
                found = self._reference(item, field, value)
            else:
                found = _trimmed(cast("FieldInput", value))
            if found is None and later is not None:
                later[name] = value
            else:
                given[name] = found
        return given

    def _list(self, item: Item, listed: ListField, value: object) -> FieldInput:
        """Give the rows of a list, or None when one points at what is not there yet."""
        several = cast("list[object]", value) if isinstance(value, list) else [value]
        rows: list[FieldInput] = []
        for one in several:
            row = cast("Table", one) if isinstance(one, Mapping) else {listed.value: one}
            parts: dict[str, FieldInput] = {}
            for name, part_value in row.items():
                part = listed.part(name)
                if part is None or part.type is not ValueType.RECORD:
                    parts[name] = _trimmed(cast("FieldInput", part_value))
                    continue
                parts[name] = self._reference(item, part, part_value)
                if parts[name] is None:
                    return None
            rows.append(parts)
        return rows

    def _reference(self, item: Item, field: Field, value: object) -> int | None:
        """Give the id for "slug" or "kind:slug"; None when the record is not there yet."""
        named, _, slug = str(value).rpartition(":")
        kinds = (named,) if named else field.kinds
        for kind in kinds:
            if (kind, slug) in self._known and (not field.kinds or kind in field.kinds):
                return self._ids.get(uid_of(kind, slug))
        raise InterchangeError(
            "readable.unknown_reference", file=item.where, field=field.name, value=str(value)
        )

    def _attach(self, item: Item, source_id: int, name: str) -> None:
        """Read the Markdown beside a source's file and make it the source's text."""
        try:
            data = (self._folder / "sources" / name).read_bytes()
            extracted = registry.format_by_id("markdown").read(data, None)
        except OSError as error:
            reason = error.strerror or str(error)
            raise InterchangeError("readable.no_file", file=name, reason=reason) from error
        except DocumentError as error:
            raise InterchangeError("readable.bad_record", None, error, file=name) from error
        original = Original(name, data, "text/markdown")
        uid = uid_of("document", item.slug)
        documents.attach(self._edit, source_id, extracted, original, uid=uid)


def _trimmed(value: FieldInput) -> FieldInput:
    """Take the line end from what stands between three quotation marks."""
    return value.strip("\n") if isinstance(value, str) else value
