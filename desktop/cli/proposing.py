"""The command that proposes what a passage tells of, as the window's passage inspector does."""

from collections.abc import Mapping
from pathlib import Path

import click

from db.errors import RecordError
from db.library import Library
from db.passages import accounts, context, holding, proposal, similar
from db.records import Record
from db.store import anchoring, documents, read
from db.text.saying.clause import Span
from desktop.cli.output import json_option, library_argument, opened, tell, tell_json


@click.command("propose")
@library_argument
@click.argument("uid")
@click.option("--exact", help="Words of the passage.")
@click.option("--prefix", default="", help="What stands before them.")
@click.option("--suffix", default="", help="What stands after them.")
@click.option("--start", type=int, help="First character, counted from 0.")
@click.option("--end", type=int, help="The character after the last.")
@json_option
def propose_command(library: Path, uid: str, *, as_json: bool, **options: object) -> None:
    """Propose an event from a passage of a source, each part with its words. Writes nothing."""
    with opened(library) as held:
        source = held.find(uid, "source")
        span = _span(held, source, options)
        here = holding.hold(held.reader, context.gather(held.reader, source, *span))
        alike = similar.similar(held.reader, here.context)
        data = _data(held, here)
        data["similar"] = [
            {"source": _uid(held, one.source_id), "start": one.start, "end": one.end,
             "text": one.text, "score": round(one.score)}
            for one in alike
        ]  # fmt: skip
        if as_json:
            tell_json(data)
        else:
            _print(data)


def _span(library: Library, source: int, options: Mapping[str, object]) -> Span:
    start, end, exact = options["start"], options["end"], options["exact"]
    if isinstance(start, int) and isinstance(end, int):
        return start, end
    if not isinstance(exact, str) or not exact.strip():
        raise click.UsageError("Give the words of the passage: --exact, or --start and --end.")
    document = documents.current(library.reader, source)
    if document is None:
        raise RecordError("annotation.no_text")
    text = documents.text(library.reader, document.id)
    return anchoring.find_words(text, exact, str(options["prefix"]), str(options["suffix"]))


def _data(library: Library, here: holding.Holding) -> dict[str, object]:
    offer, words = here.proposal, here.context
    ids = {one.actor_id for one in (*offer.participants, *offer.named)} | here.titles.keys()
    records = {one.id: one for one in read.get_many(library.reader, ids)}

    def plain(one: proposal.Proposed[str] | None) -> dict[str, object] | None:
        if one is None:
            return None
        return {"value": one.value, "rule": one.rule, "words": one.span and words.words(one.span)}

    return {
        "start": words.span[0],
        "end": words.span[1],
        "exact": words.exact,
        "title": offer.title or None,
        "type": plain(offer.type),
        "status": plain(offer.status),
        "domain": plain(offer.domain),
        "date": _date(offer, words),
        "participants": [_part(one, records, words) for one in offer.participants],
        "named": [_part(one, records, words) for one in offer.named],
        "figures": [
            {"value": one.value, "unit": one.unit, "qualifier": one.qualifier or None,
             "words": words.words((one.start, one.end))}
            for one in offer.figures
        ],
        "stance": plain(offer.stance),
        "mode": plain(offer.mode),
        "value": plain(offer.value),
        "speakers": [_head(records[one.value]) for one in offer.speakers],
        "evidence_for": [_head(records[one.target_id]) for one in here.evidence],
        "could_be": [
            {**_head(records[one.id]), "date": one.date,
             "disagrees": [d.field for d in accounts.disagreements(library.reader, one.id, offer)]}
            for one in here.could_be
        ],
    }  # fmt: skip


def _date(offer: proposal.Proposal, words: context.Context) -> dict[str, object] | None:
    date = offer.date
    if date is None:
        return None
    return {
        "value": date.edtf,
        "words": words.words(date.span),
        "relative": date.relative,
        "base": date.base.edtf if date.base else None,
        "base_start": date.base_span[0] if date.base_span else None,
    }


def _part(
    one: proposal.Participant, records: Mapping[int, Record], words: context.Context
) -> dict[str, object]:
    acts = one.acts_for
    return {
        **_head(records[one.actor_id]),
        "role": one.role or None,
        "rule": one.rule or None,
        "words": words.words(one.words) if one.words else None,
        "for": {**_head(records[acts.actor_id]), "sure": acts.sure} if acts else None,
    }


def _head(record: Record) -> dict[str, object]:
    return {"uid": record.uid, "title": record.title}


def _uid(library: Library, id_: int) -> str:
    return read.uids(library.reader, [id_])[id_]


def _print(data: Mapping[str, object]) -> None:
    for name, value in data.items():
        if isinstance(value, list):
            for one in value:  # pyright: ignore[reportUnknownVariableType]
                tell(f"{name}: {_line(one)}")  # pyright: ignore[reportUnknownArgumentType]
        elif value is not None:
            tell(f"{name}: {_line(value)}")


def _line(value: object) -> str:
    if not isinstance(value, dict):
        return str(value)
    parts: list[str] = []
    for name, part in value.items():  # pyright: ignore[reportUnknownVariableType]
        if part not in (None, "", [], False):
            parts.append(f"{name} {_line(part)}")  # pyright: ignore[reportUnknownArgumentType]
    return ", ".join(parts)
