"""Drafts: documents as read and not yet stored, for a person to look at and to correct.

A draft is what an import would make of a file. Nothing here writes.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from db.errors import DocumentError, VademecumError
from db.formats import registry
from db.formats.worker import Worker
from db.ports import Progress, Silent
from db.records import FieldInput, State
from db.store import documents
from db.text.document import KINDS, Extracted, Passage
from db.text.proposal import printed_forms

HELD_CHARACTERS = 50_000_000
"""How much text drafts hold together; what is beyond is read anew when it is wanted."""

_FIRM = ("stated", "metadata")
_LONG_ENOUGH = 20
"""Letters that the beginning of a title needs to stand for all of it."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a proposed value comes from.

    `how`: stated (these words stand at `start` to `end` of the text), inferred (it follows from
    the words there), file (the file's own data say so), guessed (from the text as a whole).
    """

    how: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """One file as read.

    `status`: new, same (here already as `uid`; None: the same as a file before it), waiting (it
    becomes the text of the source `uid`, which has none yet), failed (see `error`). `extracted` is
    None for one that failed, and where drafts would hold too much text. `sha256` is the file's.
    `doubts` are codes of what a person should look at; `marks` counts the highlights and comments
    in the file.
    """

    path: Path
    status: str
    extracted: Extracted | None = None
    uid: str | None = None
    error: VademecumError | None = None
    sha256: str = ""
    doubts: tuple[str, ...] = ()
    title: str = ""
    marks: int = 0


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person corrected: fields of the source, kinds of passages by their place in order.

    With `take_marks` the highlights and comments in the file become annotations.
    """

    fields: Mapping[str, FieldInput] = field(default_factory=dict[str, FieldInput])
    kinds: Mapping[int, str] = field(default_factory=dict[int, str])
    encoding: str | None = None
    take_marks: bool = False


def read_file(
    path: Path,
    *,
    format_id: str | None = None,
    encoding: str | None = None,
    worker: Worker | None = None,
) -> tuple[Extracted, bytes]:
    """Read a file and give its text with its bytes. Raises DocumentError."""
    extracted = registry.read_document(path, format=format_id, encoding=encoding, worker=worker)
    return extracted, bytes_of(path)


def bytes_of(path: Path) -> bytes:
    """Give a file's bytes. Raises DocumentError "document.unreadable"."""
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DocumentError("document.unreadable", path=str(path), reason=reason) from error


def draft_files(
    connection: sqlite3.Connection,
    paths: Iterable[Path],
    *,
    worker: Worker,
    encodings: Mapping[Path, str] | None = None,
    progress: Progress | None = None,
) -> list[Draft]:
    """Read files without storing anything; tell of each what an import would make of it."""
    told, chosen = progress or Silent(), encodings or {}
    wanted = list(dict.fromkeys(paths))
    drafts: list[Draft] = []
    seen: dict[str, Path] = {}
    taken: set[int] = set()
    held = 0
    for done, path in enumerate(wanted):
        told.step(done, len(wanted), path.name)
        one = _draft(connection, path, chosen.get(path), worker, (seen, taken))
        if one.extracted is not None:
            held += len(one.extracted.text)
            if held > HELD_CHARACTERS:
                one = replace(one, extracted=None)
        drafts.append(one)
    told.step(len(wanted), len(wanted))
    return drafts


def _draft(
    connection: sqlite3.Connection,
    path: Path,
    encoding: str | None,
    worker: Worker,
    before: tuple[dict[str, Path], set[int]],
) -> Draft:
    seen, taken = before
    try:
        extracted, data = read_file(path, encoding=encoding, worker=worker)
    except VademecumError as error:
        return Draft(path, "failed", error=error)
    title = extracted.proposal.title or path.stem
    made = Draft(
        path, "new", extracted, sha256=sha256(data).hexdigest(), doubts=doubts(extracted),
        title=title, marks=len(extracted.marks),
    )  # fmt: skip
    digest = documents.digest(extracted.text.encode("utf-8"))
    uid = documents.same_as(connection, data, digest)
    if uid is not None or digest in seen:
        return replace(made, status="same", uid=uid)
    seen[digest] = path
    source = waiting_source(connection, extracted)
    if source is not None and source not in taken:
        taken.add(source)
        row = connection.execute("SELECT uid FROM record WHERE id = ?", (source,)).fetchone()
        return replace(made, status="waiting", uid=str(row[0]))
    return made


def doubts(extracted: Extracted) -> tuple[str, ...]:
    """Give codes of what a person should look at before the document is stored."""
    proposal = extracted.proposal
    found = [
        code
        for code, missing in (
            ("draft.no_title", not proposal.title),
            ("draft.no_creator", not proposal.creators),
            ("draft.no_date", not proposal.date),
            ("draft.date_bound", bool(proposal.date) and proposal.date_reason not in _FIRM),
        )
        if missing
    ]
    return (*found, *(notice.code for notice in extracted.warnings))


def origin_of(extracted: Extracted, name: str, value: str) -> Origin:
    """Tell where a proposed value comes from; `name` is the field of the source.

    >>> from db.text.document import Proposal
    >>> text = "A loan is repaid"
    >>> origin_of(Extracted(text, (), Proposal(title="A loan"), "text/plain"), "title", "A loan")
    Origin(how='stated', start=0, end=6)
    """
    proposal = extracted.proposal
    if name == "language":
        return Origin("guessed")
    if name == "date" and proposal.date_start is not None and proposal.date_end is not None:
        how = "stated" if proposal.date_reason == "stated" else "inferred"
        return Origin(how, proposal.date_start, proposal.date_end)
    if name == "date" or not value:
        return Origin("file")
    visible = _visible(extracted.text)
    for form in printed_forms(value):
        at = visible.find(_visible(form))
        if at >= 0:
            return Origin("stated", at, at + len(form))
    return Origin("file")


def _visible(text: str) -> str:
    """Give text in which letters of either case and any white space compare; lengths stay."""
    lowered = text.lower()
    same = lowered if len(lowered) == len(text) else text
    return "".join(" " if character.isspace() else character for character in same)


def corrected(extracted: Extracted, correction: Correction | None) -> Extracted:
    """Give a document with the kinds of passages that a person chose."""
    if correction is None or not correction.kinds:
        return extracted
    passages: list[Passage] = list(extracted.passages)
    for at, kind in correction.kinds.items():
        if kind not in KINDS:
            raise ValueError(f"no kind of passage: {kind}")
        passages[at] = replace(passages[at], kind=kind)
    return replace(extracted, passages=tuple(passages))


def reader_of(
    drafts: Mapping[Path, Draft], read: Callable[[Path], tuple[Extracted, bytes]]
) -> Callable[[Path], tuple[Extracted, bytes]]:
    """Give a way to read files that takes what drafts hold.

    It raises DocumentError "document.changed" for a file that is not what its draft was read from.
    """

    def read_one(path: Path) -> tuple[Extracted, bytes]:
        draft = drafts.get(path)
        if draft is None:
            return read(path)
        if draft.extracted is None:
            extracted, data = read(path)
        else:
            extracted, data = draft.extracted, bytes_of(path)
        if sha256(data).hexdigest() != draft.sha256:
            raise DocumentError("document.changed", path=str(path))
        return extracted, data

    return read_one


def waiting_source(connection: sqlite3.Connection, extracted: Extracted) -> int | None:
    """Give the only source without a text that has the title of this document, or None."""
    title = extracted.proposal.title
    if not title:
        return None
    rows = connection.execute(
        "SELECT source.id, title FROM source JOIN record USING (id)"
        " WHERE document_id IS NULL AND state = ?",
        (State.LIVE,),
    )
    found = [int(id_) for id_, known in rows if _same_title(str(known), title)]
    return found[0] if len(found) == 1 else None


def _same_title(known: str, title: str) -> bool:
    """Compare titles by their letters; a known one that ends in "…" is the beginning of one."""
    if known.rstrip().endswith(("…", "...")):
        return _plain(title).startswith(_plain(known)) and len(_plain(known)) >= _LONG_ENOUGH
    return _plain(known) == _plain(title)


def _plain(title: str) -> str:
    return "".join(character for character in title.casefold() if character.isalnum())


def clutter_of(passages: Sequence[Passage]) -> int:
    """Count the passages that are set aside."""
    return sum(passage.kind == documents.CLUTTER for passage in passages)
