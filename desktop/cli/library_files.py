"""The commands about the file itself: new, check, purge, backup."""

from collections.abc import Sequence
from pathlib import Path

import click

from db.library import Library
from desktop import shipped
from desktop.cli.output import json_option, library_argument, opened, tell, tell_json
from desktop.messages import notice_sentence
from desktop.tr import Text, tr

_FILLED: Text = (
    "{file} is ready: {actors} {actors:actor|actors}, {events} {events:event|events},"
    " {sources} {sources:source|sources}."
)
_GAPS: Text = "In {n} {n:place|places} rows could not be read. Compare it with a backup."
_PURGED: Text = "{n} {n:record|records} removed for good."


@click.command("new")
@library_argument
@click.option("--empty", is_flag=True, help="Without the shipped actors, events and sources.")
@json_option
def new_command(library: Path, *, empty: bool, as_json: bool) -> None:
    """Make a library. Without --empty it holds the shipped one, on Belarus and its partners."""
    shipped.make(library, empty=empty)
    with opened(library) as held:
        counts = dict(held.counts())
    if as_json:
        tell_json({"file": str(library), "records": counts})
    elif any(n := [counts.get(kind, 0) for kind in ("actor", "event", "source")]):
        tell(tr(_FILLED, file=library, actors=n[0], events=n[1], sources=n[2]))
    else:
        tell(tr("{file} is ready, empty.", file=library))


@click.command("check")
@library_argument
@click.option("--repair", is_flag=True, help="Rebuild what can be rebuilt, after a backup.")
@click.option(
    "--rescue",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write what can be read of a damaged library into a new one.",
)
@json_option
def check_command(library: Path, *, repair: bool, rescue: Path | None, as_json: bool) -> int:
    """Check file, keys, full-text index, anchors and history.

    The exit code is 1 when something is wrong.
    """
    if rescue is not None:
        if repair:
            raise click.UsageError("--repair and --rescue are two ways: choose one.")
        return _rescue(library, rescue, as_json=as_json)
    with opened(library, writing=True) as held:
        repaired = held.repair() if repair else None
        done = () if repaired is None else repaired.repaired
        problems = held.check() if repaired is None else repaired.left
    if as_json:
        tell_json(
            {
                "problems": [{"code": p.code, **p.details} for p in problems],
                "repaired": [{"code": p.code, **p.details} for p in done],
            }
        )
        return int(bool(problems))
    for problem in done:
        told = notice_sentence(problem.code, problem.details, terminal=True)
        tell(tr("repaired: {what}", what=told))
    for problem in problems:
        tell(notice_sentence(problem.code, problem.details, terminal=True))
    if not problems:
        tell(tr("The library is whole."))
    return int(bool(problems))


def _rescue(library: Path, target: Path, *, as_json: bool) -> int:
    rescued = Library.rescue(library, target)
    if as_json:
        tell_json({"file": str(target), "records": rescued.counts, "gaps": rescued.gaps})
        return 0
    shown = ", ".join(f"{number} {kind}" for kind, number in sorted(rescued.counts.items()))
    tell(tr("{file} holds what could be read: {what}.", file=target, what=shown or tr("nothing")))
    if rescued.gaps:
        tell(tr(_GAPS, n=rescued.gaps))
    return 0


@click.command("purge")
@library_argument
@click.argument("uid", nargs=-1)
@json_option
def purge_command(library: Path, uid: Sequence[str], *, as_json: bool) -> None:
    """Remove for good what is in the trash, from history and index too. Cannot be undone.

    With UID only these records of the trash, and what cannot be without them.
    """
    with opened(library, writing=True) as held:
        purged = held.purge([held.find(one) for one in uid] if uid else None)
    if as_json:
        tell_json({"purged": dict(purged.counts)})
    else:
        total = sum(purged.counts.values())
        tell(tr(_PURGED, n=total) if total else tr("The trash is empty."))


@click.command("backup")
@library_argument
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--without",
    multiple=True,
    type=click.Choice(["history", "originals", "texts"]),
    help="Leave this out of the copy, to hand it out.",
)
@click.option("--overwrite", is_flag=True, help="Replace the file if it exists.")
@json_option
def backup_command(
    library: Path, file: Path, without: Sequence[str], *, overwrite: bool, as_json: bool
) -> None:
    """Copy a library to FILE, also while it is in use, and check the copy."""
    with opened(library) as held:
        held.copy(file, without=without, overwrite=overwrite)
    if as_json:
        tell_json({"file": str(file), "verified": True, "without": list(without)})
    else:
        tell(tr("{file} is written and checked.", file=file))
