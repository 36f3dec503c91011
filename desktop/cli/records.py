"""The commands that read and write records: show, add, edit, delete, merge."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from db.field_types import Kind
from db.library import Library
from db.records import FieldInput, Record, Row
from db.store import dependents, interchange, read, write
from db.store.page import page
from db.text import dates
from desktop.cli import assignments, showing, steps
from desktop.cli.output import json_option, library_argument, opened, tell, tell_json, warn
from desktop.dates import words
from desktop.tr import Text, tr

_UNREAD: Text = (
    "{field}: “{given}” could not be read as a date and stays as typed. Write it like Sept 2021,"
    " 2021-09-05, about 2014, 2014–2016 or before Aug 2020."
)
_OTHERWISE: Text = "{field}: read as {date}. If {other} is meant, write {edtf}."
FIELDS = click.argument("fields", nargs=-1, metavar="FIELD=VALUE...")


@click.command("show")
@library_argument
@click.argument("uid")
@click.option("--history", is_flag=True, help="Also who changed what, when, from what to what.")
@json_option
def show_command(library: Path, uid: str, *, history: bool, as_json: bool) -> None:
    """Show a record whole: its fields, names, participants, evidence with passages, readings."""
    with opened(library) as held:
        id_ = held.find(uid)
        found = page(held.reader, id_)
        past = held.record_history(id_) if history else []
        kind = read.known_kind(found.record.kind)
        named = steps.named_in(held, kind, past)
        if not as_json:
            showing.print_page(found, steps.lines(kind, past, named))
            return
        data = showing.page_data(found)
        if history:
            data["history"] = [steps.data(kind, step, named) for step in past]
        tell_json(data)


@click.command("add")
@library_argument
@click.argument("kind")
@FIELDS
@json_option
def add_command(library: Path, kind: str, fields: Sequence[str], *, as_json: bool) -> None:
    """Add a record of a KIND and print its uid.

    Repeat a field for a list; qualify it in brackets: name[ru]="..." or
    participant[lender; for=UID]=UID.
    """
    with opened(library, writing=True) as held:
        known = read.known_kind(kind)
        given = assignments.for_adding(known, fields)
        with held.edit("record.add", kind=kind, title=_title(given)) as edit:
            id_ = write.add(edit, known.name, given)
        uid = read.uids(held.reader, [id_])[id_]
        _warn_of_dates(known, given)
        if as_json:
            tell_json({"uid": uid, "kind": known.name})
        else:
            tell(uid)


def _warn_of_dates(kind: Kind, given: Mapping[str, FieldInput]) -> None:
    """Say which dates stay as typed because they could not be read, or could be read otherwise."""
    for field in kind.fields:
        value = given.get(field.name)
        if field.type != "date" or not isinstance(value, str) or not value:
            continue
        date = dates.read(value)
        if date.status == "unread":
            warn(tr(_UNREAD, field=field.name, given=value))
        elif date.alternative:
            edtf, other = date.alternative, words(dates.read(date.alternative))
            warn(tr(_OTHERWISE, field=field.name, date=words(date), other=other, edtf=edtf))


def _title(given: Mapping[str, object]) -> str:
    """Find words for the label of the edit: a title, or the first name."""
    wanted = ("title", "name", "label", "key", "field", "value", "note")
    value = next((given[name] for name in wanted if name in given), "")
    while isinstance(value, list | Mapping):
        value = value[0] if isinstance(value, list) else value.get("text", "")  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    return str(value or "")  # pyright: ignore[reportUnknownArgumentType]


@click.command("edit")
@library_argument
@click.argument("uid")
@FIELDS
@json_option
def edit_command(library: Path, uid: str, fields: Sequence[str], *, as_json: bool) -> None:
    """Set fields of a record. FIELD= empties one; FIELD+=VALUE and FIELD-=VALUE change a list."""
    with opened(library, writing=True) as held:
        record = read.get(held.reader, held.find(uid))
        kind = read.known_kind(record.kind)
        given = assignments.for_editing(kind, fields, _as_uids(held, record))
        told = {"title": record.title, "fields": ", ".join(given), "kind": record.kind}
        with held.edit("record.edit", **told) as edit:
            write.change(edit, record.id, given)
        _warn_of_dates(kind, given)
        if as_json:
            tell_json({"uid": record.uid, "changed": bool(held.last_changes)})
        else:
            tell(tr("Changed.") if held.last_changes else tr("Nothing to change."))


def _as_uids(library: Library, record: Record) -> dict[str, list[Row]]:
    """Give the list rows of a record with references as uids, as they are typed."""
    data = interchange.to_data(record, read.uids(library.reader, interchange.references(record)))
    kind = read.known_kind(record.kind)
    rows = {entry.name: data.get(entry.name, []) for entry in kind.lists}
    return {name: list(value) for name, value in rows.items() if isinstance(value, list)}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


@click.command("delete")
@library_argument
@click.argument("uid", nargs=-1, required=True)
@click.option("--restore", is_flag=True, help="Take it out of the trash instead.")
@json_option
def delete_command(library: Path, uid: Sequence[str], *, restore: bool, as_json: bool) -> None:
    """Put records into the trash and list what depends on them. `purge` empties the trash."""
    with opened(library, writing=True) as held:
        ids = [held.find(one) for one in uid]
        if restore:
            held.restore(ids)
        else:
            held.trash(ids)
        found: Counter[str] = Counter()
        for id_ in () if restore else ids:
            for kind, members in dependents.dependents(held.reader, id_).items():
                found[kind] += len({member.record_id for member in members})
        if as_json:
            tell_json({"uids": list(uid), "trashed": not restore, "dependents": found})
            return
        if restore:
            tell(tr("Restored."))
            return
        tell(tr("In the trash. `undo` or `delete --restore` brings back."))
        for kind, number in found.items():
            still = tr("{n} of kind {kind} still {n:points|point} at it", n=number, kind=kind)
            tell(f"  {still}")


@click.command("merge")
@library_argument
@click.argument("keep")
@click.argument("other")
@json_option
def merge_command(library: Path, keep: str, other: str, *, as_json: bool) -> None:
    """Unite two records of one kind: KEEP stays and takes over what OTHER has; OTHER is trashed."""
    from db.store import merge

    with opened(library, writing=True) as held:
        one, two = (read.get(held.reader, held.find(uid)) for uid in (keep, other))
        with held.edit("record.merge", title=one.title, other=two.title) as edit:
            merge.merge(edit, one.id, two.id, {})
        if as_json:
            tell_json({"uid": one.uid, "merged": two.uid})
        else:
            tell(tr("“{other}” is now part of “{kept}”.", other=two.title, kept=one.title))
