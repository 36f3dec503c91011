"""Brings documents into a library: reads files, proposes their source, stores text and original.

Any number of files is one edit. A file that cannot be read is reported and the others go on; a
stopped import leaves nothing.
"""

from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from db.changes import Edit
from db.drafts import Correction, Draft, corrected, read_file, reader_of, waiting_source
from db.errors import RecordError, VademecumError
from db.formats import registry
from db.formats.ahead import Ahead
from db.formats.worker import Worker
from db.history import edits
from db.intake import marks
from db.intake.replacing import Change, Preview, preview
from db.library import Library
from db.ports import Progress, Silent
from db.records import FieldInput
from db.store import anchoring, documents, read, waiting, write
from db.store.anchoring import Moved
from db.store.documents import Original
from db.store.values import terms
from db.text.document import Extracted, Notice, Proposal

CHUNK_DOCUMENTS = 500
CHUNK_BYTES = 8_000_000

Reader = Callable[[Path], tuple[Extracted, bytes]]
Read = tuple[Path, Extracted, Original]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file.

    `status`: imported, attached (to a source that had no text), same (already here as `uid`),
    failed (see `error`), proposed (a dry run). `proposal`, `passages` and `clutter` tell what was
    read: an outcome does not hold the text, for there may be a great many. `marks` are the
    highlights and comments in the file, which `intake.marks.take` makes annotations of, and
    `taken` those that this import has made annotations of.
    """

    path: Path
    status: str
    uid: str | None = None
    proposal: Proposal | None = None
    passages: int = 0
    clutter: int = 0
    marks: int = 0
    taken: int = 0
    error: VademecumError | None = None
    warnings: tuple[Notice, ...] = ()
    anchored: waiting.Anchored | None = None


@dataclass(slots=True)
class _Run:
    """An import under way."""

    library: Library
    read: Reader
    progress: Progress
    total: int
    corrections: Mapping[Path, Correction]
    take_marks: bool = False
    done: int = 0
    outcomes: dict[Path, Outcome] = field(default_factory=dict[Path, Outcome])
    seen: dict[str, Path] = field(default_factory=dict[str, Path])
    waiting: dict[int, Read] = field(default_factory=dict[int, Read])


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in folders: `files` of known formats, and those that are `passed` over."""

    files: list[Path]
    passed: list[Path]


def files_of(paths: Iterable[Path]) -> Found:
    """Find the files named, and for a folder every file in it of a known format, sorted.

    Hidden files of other kinds, and what lies in hidden folders, are nobody's documents: they are
    not among those passed over.
    """
    known = {suffix for form in registry.FORMATS for suffix in form.suffixes if suffix}
    files: list[Path] = []
    passed: list[Path] = []
    for path in paths:
        if not path.is_dir():
            files.append(path)
            continue
        for inside in sorted(p for p in path.rglob("*") if p.is_file()):
            if inside.suffix.lower() in known:
                files.append(inside)
            elif not any(part.startswith(".") for part in inside.relative_to(path).parts):
                passed.append(inside)
    return Found(files, passed)


def import_documents(  # noqa: PLR0913 each is a choice of its own
    library: Library,
    paths: Sequence[Path],
    *,
    format_id: str | None = None,
    encoding: str | None = None,
    dry_run: bool = False,
    take_marks: bool = False,
    drafts: Mapping[Path, Draft] | None = None,
    corrections: Mapping[Path, Correction] | None = None,
    progress: Progress | None = None,
) -> list[Outcome]:
    """Import files as sources with documents, in one undoable edit; tell what became of each.

    With `take_marks`, or that of a file's correction, the highlights and comments that stand in
    the files become annotations.
    Of a file that has a draft, what was read then is stored, unless the file has changed since.
    Progress counts files that were read. Raises LibraryFileError for the library's own troubles;
    troubles of a file are its outcome.
    """
    told = corrections or {}
    wanted = list(dict.fromkeys(paths))

    def read(path: Path, worker: Worker) -> tuple[Extracted, bytes]:
        def anew(path: Path) -> tuple[Extracted, bytes]:
            chosen = told[path].encoding if path in told else None
            return read_file(path, format_id=format_id, encoding=chosen or encoding, worker=worker)

        return reader_of(drafts or {}, anew)(path)

    with Ahead(wanted, read) as ahead:
        run = _Run(library, ahead.take, progress or Silent(), len(wanted), told, take_marks)
        if dry_run:
            _propose(run, wanted)
        else:
            _import_new(run, wanted)
            _attach_waiting(run)
    return [run.outcomes[path] for path in wanted]


def _propose(run: _Run, paths: Sequence[Path]) -> None:
    for path in paths:
        extracted, _ = _read(run, path)
        if extracted is not None:
            run.outcomes[path] = Outcome(
                path, "proposed", None, *_kept(extracted), warnings=extracted.warnings
            )


def _import_new(run: _Run, paths: Sequence[Path]) -> None:
    batches = _batches(run, paths)
    first = next(batches, None)
    if first is None:
        return
    with run.library.bulk("source.import", number=len(paths)) as edit:
        for batch in chain([first], batches):
            with run.library.chunk(edit):
                _store(run, edit, batch)
            run.progress.step(run.done, run.total)
        stored = sum(outcome.status == "imported" for outcome in run.outcomes.values())
        edits.describe(edit, {"number": stored})


def _batches(run: _Run, paths: Sequence[Path]) -> Generator[list[Read]]:
    """Read files ahead of each short transaction, so that nobody waits while we parse."""
    batch: list[Read] = []
    size = 0
    for path in dict.fromkeys(paths):
        extracted, original = _read(run, path)
        if extracted is None or original is None or _is_known(run, path, extracted, original):
            continue
        batch.append((path, extracted, original))
        size += len(original.data)
        if len(batch) >= CHUNK_DOCUMENTS or size >= CHUNK_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _read(run: _Run, path: Path) -> tuple[Extracted | None, Original | None]:
    run.progress.step(run.done, run.total, path.name)
    try:
        extracted, data = run.read(path)
    except VademecumError as error:
        run.outcomes[path] = Outcome(path, "failed", error=error)
        return None, None
    finally:
        run.done += 1
    extracted = corrected(extracted, run.corrections.get(path))
    return extracted, Original(_told(path.name), data, extracted.media_type)


def _told(name: str) -> str:
    """Give a file's name as text: bytes that are not UTF-8 become question marks."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _is_known(run: _Run, path: Path, extracted: Extracted, original: Original) -> bool:
    """Note a file that is here already, or that belongs to a source which waits for its text."""
    connection = run.library.reader
    digest = documents.digest(extracted.text.encode("utf-8"))
    uid = documents.same_as(connection, original.data, digest)
    if uid is not None or digest in run.seen:
        run.outcomes[path] = Outcome(path, "same", uid=uid)
        return True
    run.seen[digest] = path
    source = waiting_source(connection, extracted)
    if source is not None and source not in run.waiting:
        run.waiting[source] = (path, extracted, original)
        return True
    return False


def _store(run: _Run, edit: Edit, batch: Sequence[Read]) -> None:
    """Store documents together; when the library cannot hold one, the others are still stored."""
    edit.connection.execute("SAVEPOINT documents")
    try:
        _store_all(run, edit, batch)
    except RecordError as error:
        edit.connection.execute("ROLLBACK TO documents")
        if len(batch) == 1:
            run.outcomes[batch[0][0]] = Outcome(batch[0][0], "failed", error=error)
        else:
            for one in batch:
                _store(run, edit, [one])
    # A full disk has ended the whole transaction, with its savepoints, and goes up as it is.
    edit.connection.execute("RELEASE documents")


def _store_all(run: _Run, edit: Edit, batch: Sequence[Read]) -> None:
    kinds = terms(edit.connection, "source_type")
    fields = [_chosen_fields(run, path, extracted, kinds) for path, extracted, _ in batch]
    ids = write.add_many(edit, "source", fields)
    taken: dict[int, int] = {}
    for id_, (path, extracted, original) in zip(ids, batch, strict=True):
        run.progress.step(run.done, run.total)  # also heard here: storing may take longer
        documents.attach(edit, id_, extracted, original)
        taken[id_] = _take(run, edit, path, id_, extracted)
    uids = read.uids(edit.connection, ids)
    for id_, (path, extracted, _) in zip(ids, batch, strict=True):
        run.outcomes[path] = Outcome(
            path, "imported", uids[id_], *_kept(extracted), taken[id_], warnings=extracted.warnings
        )


def _take(run: _Run, edit: Edit, path: Path, source_id: int, extracted: Extracted) -> int:
    """Make annotations of a file's marks where that is wanted; give how many."""
    correction = run.corrections.get(path)
    wanted = run.take_marks or (correction is not None and correction.take_marks)
    return marks.add(edit, source_id, extracted.marks) if wanted else 0


def _chosen_fields(
    run: _Run, path: Path, extracted: Extracted, kinds: Collection[str]
) -> dict[str, FieldInput]:
    """Give the fields of a source as proposed, and over them what a person corrected."""
    proposed = _fields(_told(path.stem), extracted, kinds)
    correction = run.corrections.get(path)
    if correction is None:
        return proposed
    chosen = proposed | dict(correction.fields)
    if chosen["date"] != proposed["date"]:
        chosen["date_reason"] = None
    return chosen


def _kept(extracted: Extracted) -> tuple[Proposal, int, int, int]:
    """Give what an outcome keeps of a document: proposal, and how many passages, clutter, marks."""
    clutter = sum(passage.kind == documents.CLUTTER for passage in extracted.passages)
    return extracted.proposal, len(extracted.passages), clutter, len(extracted.marks)


def _fields(fallback: str, extracted: Extracted, kinds: Collection[str]) -> dict[str, FieldInput]:
    """Give the proposed fields; `kinds` are the types of source that the library knows."""
    proposal = extracted.proposal
    creators: list[FieldInput] = [
        {
            "name": creator.name,
            "family": creator.family,
            "given": creator.given,
            "role": creator.role,
            "affiliation": creator.affiliation,
        }
        for creator in proposal.creators
    ]
    return {
        "type": proposal.type if not kinds or proposal.type in kinds else None,
        "title": proposal.title or fallback,
        "date": proposal.date,
        "date_reason": proposal.date_reason,
        "publication": proposal.publication,
        "publisher": proposal.publisher,
        "language": proposal.language,
        "genre": proposal.genre,
        "url": proposal.url,
        "doi": proposal.doi,
        "isbn": proposal.isbn,
        "abstract": proposal.abstract,
        "creator": creators,
    }


def _attach_waiting(run: _Run) -> None:
    """Give sources that had no text the files that carry their title; evidence anchors itself."""
    for source, (path, extracted, original) in run.waiting.items():
        title = read.get(run.library.reader, source).title
        with run.library.edit("source.attach_text", title=title) as edit:
            documents.attach(edit, source, extracted, original)
            taken = _take(run, edit, path, source, extracted)
            anchored = waiting.anchor_waiting(edit, source)
        uid = read.uids(run.library.reader, [source])[source]
        run.outcomes[path] = Outcome(
            path,
            "attached",
            uid,
            *_kept(extracted),
            taken,
            warnings=extracted.warnings,
            anchored=anchored,
        )


@dataclass(frozen=True, slots=True)
class Replaced:
    """What replacing a text did: annotations that stayed, moved or were lost; what anchored."""

    moved: tuple[Moved, ...]
    anchored: int
    missed: tuple[str, ...]
    warnings: tuple[Notice, ...]
    changes: tuple[Change, ...] = ()


class _DryRun(Exception):  # noqa: N818  (not an error: it takes a trial back)
    """Raised to take back what a dry run did."""


def replace_text(
    library: Library,
    source_id: int,
    path: Path,
    *,
    encoding: str | None = None,
    dry_run: bool = False,
    prepared: Preview | None = None,
) -> Replaced:
    """Give a source the text of a file; annotations on an earlier text are anchored anew.

    `prepared` is what `replacing.preview` has read of the file already. Raises DocumentError when
    the file cannot be read. A dry run changes nothing.
    """
    if prepared is None:
        prepared = preview(library.reader, source_id, path, encoding=encoding)
    extracted, original = prepared.extracted, prepared.original
    title = read.get(library.reader, source_id).title
    before = documents.current(library.reader, source_id)
    label = "source.attach_text" if before is None else "source.replace_text"
    report: list[Replaced] = []
    with _taken_back(), library.edit(label, title=title) as edit:
        new = documents.attach(edit, source_id, extracted, original)
        moved = [] if before is None else anchoring.reanchor(edit, source_id, before.id, new)
        found = waiting.anchor_waiting(edit, source_id)
        missed = tuple(exact for _, exact in found.missed)
        report.append(
            Replaced(tuple(moved), found.anchored, missed, extracted.warnings, prepared.changes)
        )
        if dry_run:
            raise _DryRun
    return report[0]


@contextmanager
def _taken_back() -> Generator[None]:
    try:
        yield
    except _DryRun:
        return
