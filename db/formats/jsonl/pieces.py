"""Takes the documents of a file of records, piece by piece, into the chunk under way."""

import binascii
from base64 import b64decode
from collections.abc import Callable, Mapping
from typing import cast

from db.changes import Edit
from db.errors import RecordError
from db.store import documents
from db.store.exact_documents import DocumentRestorer, read_passage
from db.store.restore import Restorer
from db.text import instants

PARTS = frozenset({"passages", "text", "original", "bytes"})
"""What follows a document and belongs to it."""

Note = Callable[[int, tuple[str, ...]], None]
"""Told the id of a record that the library holds otherwise, and in what."""


class DocumentTaker:
    """Takes documents one after the other; `open` while one may go on."""

    def __init__(self, edit: Edit, restorer: Restorer, note: Note) -> None:
        self._edit = edit
        self._restorer = restorer
        self._note = note
        self._document: DocumentRestorer | _PresentDocument | None = None

    @property
    def open(self) -> bool:
        """Whether a document has begun and not ended."""
        return self._document is not None

    def begin(self, data: Mapping[str, object]) -> None:
        """Begin a document, of a source that must be there. One that is there is compared."""
        uid, source_uid = text_of(data, "uid"), text_of(data, "source")
        known = self._restorer.known([uid, source_uid])
        source_id, kind = known.get(source_uid, (0, ""))
        if kind != "source":
            raise RecordError("record.missing_reference", uid=uid, missing=[source_uid])
        is_new = self._is_new(source_id)
        if not is_new and (data.get("current") is True) is not self._is_current(source_id, uid):
            self._note(source_id, ("document",))
        if uid in known:
            if is_new:
                raise RecordError("interchange.twice", uid=uid)
            self._document = _PresentDocument(self._edit, known[uid][0], source_id, self._note)
        else:
            self._document = self._new(source_id, data, is_new=is_new)

    def _new(self, source_id: int, data: Mapping[str, object], *, is_new: bool) -> DocumentRestorer:
        """Begin a new text; it becomes the current one of a new source alone."""
        given = _with_milliseconds(data)
        given["page_map"] = bytes_of(data, "page_map") if "page_map" in data else None
        given["current"] = is_new and data.get("current") is True
        document = DocumentRestorer(self._edit, source_id, given)
        original = data.get("original")
        if original is not None and not document.use_original(str(original)):
            raise RecordError("record.missing_reference", uid=data["uid"], missing=[original])
        return document

    def _is_new(self, id_: int) -> bool:
        row = self._edit.connection.execute(
            "SELECT edit_id FROM record WHERE id = ?", (id_,)
        ).fetchone()
        return row is not None and row[0] == self._edit.id

    def _is_current(self, source_id: int, uid: str) -> bool:
        current = documents.current(self._edit.connection, source_id)
        return current is not None and current.uid == uid

    def take(self, what: str, data: Mapping[str, object]) -> None:
        """Take a part of the document that has begun."""
        document = self._document
        if document is None:
            raise RecordError("interchange.out_of_order", part=what)
        if what == "passages":
            document.add_passages(_list_of(data, "passages"))
        elif what == "text":
            document.add_text(data.get("text"))
        elif what == "original":
            document.add_original(_with_milliseconds(data))
        else:
            document.add_bytes(bytes_of(data, "bytes"))

    def end(self) -> None:
        """End the document: whether it is whole is checked now."""
        if self._document is not None:
            self._document.finish()
        self._document = None


class _PresentDocument:
    """A document that the library holds already: only the kinds of its passages can differ."""

    def __init__(self, edit: Edit, document_id: int, source_id: int, note: Note) -> None:
        self._note = note
        self._source_id = source_id
        self._held = iter(documents.passages(edit.connection, document_id))
        self._differs = False

    def add_passages(self, passages: list[object]) -> None:
        for given in passages:
            start, end, kind, *_ = read_passage(given)
            held = next(self._held, None)
            if held is None or (held.start, held.end, held.kind) != (start, end, kind):
                self._differs = True

    def add_text(self, text: object) -> None:
        """Do nothing: the same uid stands for the same text, which never changes."""

    def add_original(self, given: Mapping[str, object]) -> None:
        """Do nothing: the original belongs to the text."""

    def add_bytes(self, data: bytes) -> None:
        """Do nothing: the original belongs to the text."""

    def finish(self) -> None:
        if self._differs:
            self._note(self._source_id, ("passages",))


def text_of(data: Mapping[str, object], name: str) -> str:
    """Give a text that must be there."""
    value = data.get(name)
    if not isinstance(value, str):
        raise RecordError("value.not_a_text", field=name, value=value)
    return value


def bytes_of(data: Mapping[str, object], name: str) -> bytes:
    """Give bytes that are written in base64."""
    try:
        return b64decode(text_of(data, name), validate=True)
    except (binascii.Error, ValueError):
        raise RecordError("interchange.not_base64", field=name) from None


def _list_of(data: Mapping[str, object], name: str) -> list[object]:
    value = data.get(name)
    if not isinstance(value, list):
        raise RecordError("value.not_a_list", field=name)
    return cast("list[object]", value)


def _with_milliseconds(data: Mapping[str, object]) -> dict[str, object]:
    """Give the piece with the instant `added` as a number."""
    try:
        return {**data, "added": instants.from_text(text_of(data, "added"))}
    except (ValueError, OverflowError):
        raise RecordError("value.not_an_instant", field="added", value=data["added"]) from None
