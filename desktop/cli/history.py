"""The commands undo, redo and history."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import click

from db.history.undo import EditInfo
from db.store import summary
from desktop.cli.output import LIMIT, json_option, library_argument, opened, table, tell, tell_json
from desktop.labels import label_text
from desktop.tr import tr


@click.command("undo")
@library_argument
@json_option
def undo_command(library: Path, *, as_json: bool) -> None:
    """Take back the latest edit, whoever made it and in whatever process."""
    with opened(library, writing=True) as opened_library:
        edit = opened_library.undo()
        _tell_step(edit, "undone", tr("Undone: {edit}", edit=_text(edit)), as_json=as_json)


@click.command("redo")
@library_argument
@json_option
def redo_command(library: Path, *, as_json: bool) -> None:
    """Bring back the edit that was undone last."""
    with opened(library, writing=True) as opened_library:
        edit = opened_library.redo()
        _tell_step(edit, "redone", tr("Redone: {edit}", edit=_text(edit)), as_json=as_json)


@click.command("history")
@library_argument
@click.option("--limit", type=LIMIT, default=50, show_default=True, help="How many edits to list.")
@json_option
def history_command(library: Path, limit: int, *, as_json: bool) -> None:
    """List the latest edits, newest first, with who made them."""
    with opened(library) as opened_library:
        edits = opened_library.history(limit)
        signers = {edit.annotator_id for edit in edits if edit.annotator_id is not None}
        names = summary.titles(opened_library.reader, sorted(signers))
        if as_json:
            tell_json([_data(edit, names) for edit in edits])
        else:
            table([_row(edit, names) for edit in edits])


def _data(edit: EditInfo, names: Mapping[int, str]) -> dict[str, object]:
    return {
        "uid": edit.uid,
        "label": edit.label,
        "text": _text(edit),
        "details": json.loads(edit.details),
        "made": moment(edit.made),
        "annotator": names.get(edit.annotator_id or 0, ""),
        "state": edit.state,
    }


def moment(milliseconds: int) -> str:
    """Give a time as ISO 8601 in UTC."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC).isoformat(timespec="seconds")


def _row(edit: EditInfo, names: Mapping[int, str]) -> tuple[str, ...]:
    made = datetime.fromtimestamp(edit.made / 1000, UTC).astimezone()
    undone = f" ({tr('undone')})" if edit.state == "undone" else ""
    signer = names.get(edit.annotator_id or 0)
    return (f"{made:%Y-%m-%d %H:%M}", _text(edit) + (f" [{signer}]" if signer else "") + undone)


def _text(edit: EditInfo) -> str:
    return label_text(edit.label, json.loads(edit.details))


def _tell_step(edit: EditInfo, what: str, shown: str, *, as_json: bool) -> None:
    if as_json:
        tell_json({what: {"uid": edit.uid, "label": edit.label, "text": _text(edit)}})
    else:
        tell(shown)
