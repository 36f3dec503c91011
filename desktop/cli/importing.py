"""The command import: documents of any known format, or records from JSON Lines."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final

import click

from db import intake
from db.errors import InterchangeError, LibraryFileError, VademecumError
from db.formats import jsonl
from db.formats.registry import FORMATS
from db.library import Library
from db.text.document import Proposal
from desktop.cli.output import (
    TerminalProgress,
    json_option,
    library_argument,
    opened,
    tell,
    tell_json,
    warn,
)
from desktop.messages import notice_sentence, sentence
from desktop.tr import Text, tr

_ADDED: Text = "{file}: {n} {n:record|records} added, {same} {same:was|were} here already."
_DIFFERING: Text = "{file}: {n} {n:record differs|records differ} from the library's, which stay:"
_TAKEN: Text = "{n} {n:highlight or comment|highlights and comments} in the file became annotations"
_OFFERED: Text = (
    "{n} {n:highlight or comment|highlights and comments} in the file can become annotations:"
    " --take-marks"
)
_STATUS: Final[dict[str, Text]] = {
    "imported": "{file}: imported as {uid}",
    "attached": "{file}: is now the text of {uid}",
    "proposed": "{file}: would be imported",
}
_PASSAGES: Text = "{n} {n:passage|passages}, {clutter} set aside as clutter"

RECORD_SUFFIXES = {".jsonl", ".ndjson"}


@click.command("import")
@library_argument
@click.argument(
    "files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path)
)
@click.option(
    "--format",
    "format_id",
    type=click.Choice([*(form.id for form in FORMATS), "jsonl"]),
    help="Read the files as this; else detected.",
)
@click.option("--encoding", help="Read text in this encoding; else detected.")
@click.option("--dry-run", is_flag=True, help="Only tell what would be imported.")
@click.option(
    "--take-marks", is_flag=True, help="Make annotations of highlights and comments in the files."
)
@json_option
def import_command(
    library: Path,
    files: Sequence[Path],
    format_id: str | None,
    encoding: str | None,
    *,
    dry_run: bool,
    take_marks: bool,
    as_json: bool,
) -> int:
    """Read documents, or folders of them, into a library; records from JSON Lines.

    All documents of one call are one edit, and each file of records is one: all of it or nothing.
    A file that cannot be read is told; the others go on.
    """
    with opened(library, writing=not dry_run) as held:
        of_records = [file.suffix in RECORD_SUFFIXES for file in files]
        if format_id == "jsonl" or (format_id is None and all(of_records)):
            return _import_records(held, files, dry_run=dry_run, as_json=as_json)
        if format_id is None and any(of_records):
            raise click.UsageError("Import records (JSON Lines) and documents one after the other.")
        progress = TerminalProgress()
        try:
            outcomes = intake.import_documents(
                held,
                _found(files),
                format_id=format_id,
                encoding=encoding,
                dry_run=dry_run,
                take_marks=take_marks,
                progress=progress,
            )
        finally:
            progress.finish()
    if as_json:
        tell_json([_outcome_data(outcome) for outcome in outcomes])
    else:
        for outcome in outcomes:
            _print_outcome(outcome, take_marks=take_marks and not dry_run)
    return int(any(outcome.status == "failed" for outcome in outcomes))


def _found(files: Sequence[Path]) -> list[Path]:
    found = intake.files_of(files)
    if not found.files:
        raise click.ClickException("There is no file of a known format in there. Name the files.")
    for path in found.passed:
        warn(tr("{file}: passed over, because its ending is of no known format.", file=path.name))
    return found.files


def _import_records(
    library: Library, files: Sequence[Path], *, dry_run: bool, as_json: bool
) -> int:
    if dry_run:
        raise click.UsageError("--dry-run is for documents.")
    progress = TerminalProgress()
    reports: list[jsonl.Report | VademecumError] = []
    for file in files:
        try:
            reports.append(jsonl.import_file(library, file, progress=progress))
        except (InterchangeError, LibraryFileError) as error:
            if isinstance(error, LibraryFileError) and error.details["path"] != str(file):
                raise  # the library's own trouble
            reports.append(error)
        finally:
            progress.finish()
    told = list(zip(files, reports, strict=True))
    if as_json:
        tell_json([_records_data(file, report) for file, report in told])
    for file, report in () if as_json else told:
        _print_records(file, report)
    return int(any(isinstance(report, VademecumError) for report in reports))


def _records_data(file: Path, report: jsonl.Report | VademecumError) -> dict[str, object]:
    if isinstance(report, VademecumError):
        return {"file": str(file), "error": sentence(report, terminal=True)}
    return {
        "file": str(file),
        "added": report.added,
        "same": report.same,
        "conflicts": [asdict(conflict) for conflict in report.conflicts],
    }


def _print_records(file: Path, report: jsonl.Report | VademecumError) -> None:
    if isinstance(report, VademecumError):
        warn(f"{file.name}: {sentence(report, terminal=True)}")
        return
    tell(tr(_ADDED, file=file.name, n=report.added, same=report.same))
    _print_conflicts(file.name, report)


def _print_conflicts(name: str, report: jsonl.Report) -> None:
    """Name the records that differ; the library has kept its own."""
    if report.conflict_count:
        warn(tr(_DIFFERING, file=name, n=report.conflict_count))
    for conflict in report.conflicts[:20]:
        tell(f"  {conflict.kind} {conflict.title} ({', '.join(conflict.fields)})")


def _outcome_data(outcome: intake.Outcome) -> dict[str, object]:
    data: dict[str, object] = {
        "file": str(outcome.path),
        "status": outcome.status,
        "uid": outcome.uid,
        "warnings": [
            notice_sentence(notice.code, notice.details, terminal=True)
            for notice in outcome.warnings
        ],
    }
    if outcome.error is not None:
        data["error"] = sentence(outcome.error, terminal=True)
    if outcome.proposal is not None:
        proposal = outcome.proposal
        data |= {
            "title": proposal.title,
            "creators": [{"name": c.name, "affiliation": c.affiliation} for c in proposal.creators],
            "date": proposal.date,
            "publication": proposal.publication,
            "language": proposal.language,
            "passages": outcome.passages,
            "marks": outcome.marks,
        }
    if outcome.anchored is not None:
        data["anchored"] = outcome.anchored.anchored
        data["not_found"] = [exact for _, exact in outcome.anchored.missed]
    return data


def _print_outcome(outcome: intake.Outcome, *, take_marks: bool) -> None:
    name = outcome.path.name
    if outcome.status == "failed" and outcome.error is not None:
        warn(f"{name}: {sentence(outcome.error, terminal=True)}")
        return
    if outcome.status == "same":
        if outcome.uid:
            tell(tr("{file}: is in the library already as {uid}.", file=name, uid=outcome.uid))
        else:
            tell(tr("{file}: is in the library already (given twice).", file=name))
        return
    tell(tr(_STATUS[outcome.status], file=name, uid=outcome.uid))
    if outcome.proposal is not None:
        _print_proposal(outcome, outcome.proposal)
    if outcome.anchored is not None:
        total = outcome.anchored.anchored + len(outcome.anchored.missed)
        found = outcome.anchored.anchored
        tell("  " + tr("{n} of {total} waiting quotations found their place", n=found, total=total))
    if outcome.marks:
        tell("  " + tr(_TAKEN if take_marks else _OFFERED, n=outcome.marks))
    for notice in outcome.warnings:
        warn(f"{name}: {notice_sentence(notice.code, notice.details, terminal=True)}")


def _print_proposal(outcome: intake.Outcome, proposal: Proposal) -> None:
    from db.text import dates
    from desktop.dates import words

    creators = "; ".join(creator.name for creator in proposal.creators)
    for label, value in (
        (tr("title"), proposal.title),
        (tr("by"), creators),
        (tr("date"), words(dates.read(proposal.date)) if proposal.date else ""),
        (tr("publication"), proposal.publication),
        (tr("language"), proposal.language),
    ):
        if value:
            tell(f"  {label}: {value}")
    tell("  " + tr(_PASSAGES, n=outcome.passages - outcome.clutter, clutter=outcome.clutter))
