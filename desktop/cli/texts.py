"""The commands that work on a source's text: text, mentions, annotate."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from db import intake
from db.errors import RecordError
from db.library import Library
from db.records import FieldInput, Record
from db.store import documents, read, write
from db.store.anchoring import Moved
from db.text.dates.running import Found
from db.text.mentions import Mention
from desktop.cli.output import json_option, library_argument, opened, tell, tell_json
from desktop.tr import Text, tr

_DEEP = " " * 7
_WAITED: Text = "{n} {n:quotation|quotations} that waited for a text found {n:its|their} place."


@click.command("text")
@library_argument
@click.argument("uid")
@click.option(
    "--replace",
    type=click.Path(path_type=Path),
    help="Give the source the text of this file; its annotations move along.",
)
@click.option("--encoding", help="Read the file in this encoding.")
@click.option("--all", "everything", is_flag=True, help="Print clutter too.")
@click.option("--dry-run", is_flag=True, help="Tell what would move and what would be lost.")
@json_option
def text_command(
    library: Path,
    uid: str,
    replace: Path | None,
    encoding: str | None,
    *,
    everything: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Print the text of a source with paragraph numbers; --replace prints what moved."""
    if replace is None:
        with opened(library) as held:
            _print_text(held, uid, everything=everything, as_json=as_json)
        return
    with opened(library, writing=True) as held:
        source = held.find(uid, "source")
        report = intake.replace_text(held, source, replace, encoding=encoding, dry_run=dry_run)
        _print_replaced(report, as_json=as_json)


def _print_text(library: Library, uid: str, *, everything: bool, as_json: bool) -> None:
    document = documents.current(library.reader, library.find(uid, "source"))
    if document is None:
        raise RecordError("annotation.no_text")
    text = documents.text(library.reader, document.id)
    passages = documents.passages(library.reader, document.id)
    if as_json:
        shown = [
            {"start": p.start, "end": p.end, "kind": p.kind, "page": p.page, "number": p.number}
            for p in passages
        ]
        tell_json({"text": text, "passages": shown})
        return
    for passage in passages:
        if everything or passage.kind != documents.CLUTTER:
            number = str(passage.number or "").rjust(4)
            kind = "" if passage.number else f"[{passage.kind}] "
            tell(f"{number}  {kind}{text[passage.start : passage.end].strip()}\n")


def _print_replaced(report: intake.Replaced, *, as_json: bool) -> None:
    if as_json:
        tell_json(
            {
                "annotations": [_moved_data(moved) for moved in report.moved],
                "anchored": report.anchored,
                "not_found": list(report.missed),
            }
        )
        return
    kept = sum(moved.state == "anchored" for moved in report.moved)
    tell(tr("{n} {n:annotation stands where it|annotations stand where they} stood.", n=kept))
    shown = {change.annotation_id: change for change in report.changes}
    for moved in report.moved:
        change, exact = shown.get(moved.annotation_id), moved.exact
        if moved.state == "moved":
            tell(tr("moved  {was} → {now}  “{words}”", was=moved.was, now=moved.start, words=exact))
            if change is not None and change.now is not None and not change.same_words:
                now = tr("now reads “{words}”", words=" ".join(change.now.words.split()))
                tell(_DEEP + now)
        elif moved.state == "orphan":
            tell(tr("lost   {was}  “{words}”  (kept as an orphan)", was=moved.was, words=exact))
            for place in change.candidates[:3] if change is not None else ():
                words = f"{place.before}{place.words}{place.after}"
                tell(_DEEP + tr("may be at {place}: … {words} …", place=place.start, words=words))
    if report.anchored:
        tell(tr(_WAITED, n=report.anchored))
    for exact in report.missed:
        tell(tr("not found  “{words}”", words=exact))


def _moved_data(moved: Moved) -> dict[str, object]:
    return {
        "state": moved.state,
        "exact": moved.exact,
        "was": moved.was,
        "start": moved.start,
        "end": moved.end,
        "candidates": [list(span) for span in moved.candidates],
    }


@click.command("mentions")
@library_argument
@click.argument("uid")
@json_option
def mentions_command(library: Path, uid: str, *, as_json: bool) -> None:
    """Find every place in a source's text where a known name or a date occurs, with offsets."""
    from db.store import mentions

    with opened(library) as held:
        found = mentions.in_source(held.reader, held.find(uid, "source"))
        ids = {candidate.actor_id for name in found.names for candidate in name.candidates}
        records = {record.id: record for record in read.get_many(held.reader, ids)}
        rows = [_name_data(name, records) for name in found.names]
        rows += [_date_data(date, found.text) for date in found.dates]
        rows.sort(key=lambda row: (str(row["start"]).zfill(12), str(row["what"])))
        if as_json:
            tell_json(rows)
        else:
            _print_mentions(rows)


def _name_data(mention: Mention, records: Mapping[int, Record]) -> dict[str, object]:
    actors = [
        {
            "uid": records[candidate.actor_id].uid,
            "title": records[candidate.actor_id].title,
            "how": candidate.how.name.lower(),
        }
        for candidate in mention.candidates
        if candidate.actor_id in records
    ]
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "what": "actor",
        "actors": actors,
    }


def _date_data(found: Found, text: str) -> dict[str, object]:
    return {
        "start": found.start,
        "end": found.end,
        "text": text[found.start : found.end],
        "what": "date",
        "date": found.date.edtf,
        "relative": found.relative,
        "base": None if found.base is None else found.base.edtf,
    }


def _print_mentions(rows: Sequence[Mapping[str, object]]) -> None:
    for row in rows:
        if row["what"] == "date":
            meaning = str(row["date"] or "")
        else:
            actors = row["actors"]
            several = actors if isinstance(actors, list) else []  # pyright: ignore[reportUnknownVariableType]
            meaning = " | ".join(str(actor["title"]) for actor in several)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
        tell(f"{row['start']:>7} {row['end']:>7}  {row['text']}  →  {meaning}")


@click.command("annotate")
@library_argument
@click.argument("uid")
@click.option("--exact", help="The words to mark.")
@click.option("--prefix", help="What stands before them, where they occur more than once.")
@click.option("--suffix", help="What stands after them.")
@click.option("--start", type=int, help="First character to mark, counted from 0.")
@click.option("--end", type=int, help="The character after the last.")
@click.option("--note", help="A note, in Markdown.")
@click.option("--tag", "tags", multiple=True, help="A tag by name or uid; made when new.")
@click.option("--evidence", metavar="UID[.FIELD]", help="The record, or field, it is evidence for.")
@click.option("--stance", help="supports, disputes or mentions.")
@click.option("--value", help="What the source says, as given.")
@click.option("--mode", help="asserts, reports, plans, alleges, denies or judges.")
@click.option("--speaker", metavar="UID", help="Whose words they are.")
@click.option("--said-on", help="When they were said.")
@click.option("--via", metavar="UID", help="Through whom the source has it.")
@click.option("--credibility", type=int, help="1 (confirmed) to 6 (cannot be judged).")
@json_option
def annotate_command(library: Path, uid: str, *, as_json: bool, **options: object) -> None:
    """Mark words of a source; with --evidence, tie them to what they speak of."""
    with opened(library, writing=True) as held:
        target = held.find(uid)
        _refuse_nothing(options)
        given = {name: options[name] for name in ("exact", "prefix", "suffix", "start", "end")}
        words = _words(held, target, options)
        with held.edit("annotation.add", exact=words) as edit:
            fields: dict[str, FieldInput] = {
                name: value for name, value in given.items() if isinstance(value, str | int)
            }
            fields |= {"target": target, "note": _text(options["note"])}
            fields["tag"] = [_tag(held, edit, str(tag)) for tag in _several(options["tags"])]
            annotation = write.add(edit, "annotation", fields)
            evidence = _evidence(held, options)
            proof = None
            if evidence is not None:
                proof = write.add(edit, "evidence", {**evidence, "annotation": annotation})
        ids = [annotation] if proof is None else [annotation, proof]
        uids = read.uids(held.reader, ids)
        if as_json:
            tell_json({"uid": uids[annotation], "evidence": uids.get(proof or 0)})
        else:
            tell(uids[annotation])


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _several(value: object) -> Sequence[object]:
    return value if isinstance(value, tuple) else ()  # pyright: ignore[reportUnknownVariableType]


def _refuse_nothing(options: Mapping[str, object]) -> None:
    """Refuse a mark on nothing that says nothing."""
    exact = options["exact"]
    if isinstance(exact, str) and not exact.strip():
        raise click.UsageError("--exact is empty. Give the words to mark.")
    for name in ("prefix", "suffix"):
        given = options[name]
        if isinstance(given, str) and not given.strip():
            raise click.UsageError(f"--{name} is empty. Give words from the text, or leave it out.")
    told = ("exact", "start", "end", "note", "tags", "evidence")
    if not any(options[name] not in (None, "", ()) for name in told):
        raise click.UsageError(
            "There is nothing to note. Give words (--exact, or --start and --end), or a --note."
        )


def _words(library: Library, target: int, options: Mapping[str, object]) -> str:
    """Find words for the label of the edit: what is marked, or the note."""
    start, end = options["start"], options["end"]
    if isinstance(start, int) and isinstance(end, int) and 0 <= start < end:
        document = documents.current(library.reader, target)
        if document is not None:
            return documents.span(library.reader, document.id, start, end)
    return str(options["exact"] or options["note"] or read.get(library.reader, target).title)


def _tag(library: Library, edit: write.Edit, wanted: str) -> int:
    """Give the tag of that name, or path (Economy/Loans), or uid; make it when it is new."""
    known = read.get_many(library.writer, read.ids_of_kind(library.writer, "tag"))
    for tag in known:
        if wanted.casefold() in (str(tag.values["name"]).casefold(), tag.uid):
            return tag.id
    below: int | None = None
    for name in (part.strip() for part in wanted.replace(">", "/").split("/")):
        found = (
            tag.id
            for tag in known
            if tag.values["parent"] == below
            and str(tag.values["name"]).casefold() == name.casefold()
        )
        below = next(found, None) or write.add(edit, "tag", {"name": name, "parent": below})
    if below is None:
        raise click.UsageError("--tag is empty. Give a name, or a path such as Economy/Loans.")
    return below


def _full_uid(library: Library, start: str) -> str:
    id_ = library.find(start)
    return read.uids(library.reader, [id_])[id_]


def _evidence(library: Library, options: Mapping[str, object]) -> dict[str, FieldInput] | None:
    names = ("stance", "value", "mode", "said_on", "credibility", "speaker", "via")
    given = {name: options[name] for name in names if options[name] is not None}
    wanted = options["evidence"]
    if wanted is None:
        if given:
            raise click.UsageError(f"--{min(given).replace('_', '-')} goes with --evidence.")
        return None
    uid, _, field = str(wanted).partition(".")
    fields: dict[str, FieldInput] = {"target": library.find(uid)}
    if field:
        fields["field"] = field
    for name, value in given.items():
        reference = name in ("speaker", "via")
        fields[name] = _full_uid(library, str(value)) if reference else str(value)
    return fields
