"""A record's page as text for people and as data for programs."""

from collections.abc import Iterable
from typing import Final

from db.field_types import Field, ListField
from db.records import Record, Row, Value
from db.store import interchange, read
from db.store.page import Page, Passage, Proof
from db.text import dates
from desktop.cli.output import tell
from desktop.dates import because, words
from desktop.tr import Text, tr

_INDENT = "  "
_SAID: Final[dict[str, Text]] = {
    "field": "on {value}",
    "value": "as given: {value}",
    "said_on": "said on {value}",
}
"""Field of a piece of evidence → how it is told."""
_BY: Final[dict[str, Text]] = {"speaker": "speaker {who}", "via": "via {who}"}


def date_words(record: Record) -> str:
    """Give the date of a record in words, "" when it has none."""
    value = record.values.get("date")
    return words(dates.read(value)) if isinstance(value, str) else ""


def print_page(page: Page, history: Iterable[str] = ()) -> None:
    """Print a record whole."""
    record = page.record
    state = "" if record.state == 0 else f" · {tr('in the trash')}"
    tell(record.title or tr("(untitled)"))
    tell(f"{_INDENT}{record.kind}{state} · {record.uid}")
    _print_fields(page)
    _section("Figures", [_figure(figure) for figure in page.figures])
    _print_proofs(page)
    _section("Readings", [_reading(page, reading) for reading in page.readings])
    _section("Relations", [_dated(relation) for relation in page.relations])
    _section("Events", [_dated(event) for event in page.events])
    _section("Annotations", [_annotation(page, annotation) for annotation in page.annotations])
    _section("Below it", [_dated(other) for other in page.children])
    _section("Linked from", [_dated(other) for other in page.linked_from])
    _section("Evidence given", [_given(page, proof) for proof in page.given_proofs])
    _section("Collections", [page.titles.get(id_, "") for id_ in page.collections])
    if page.document is not None:
        _section("Text", [tr("{n} {n:character|characters}", n=page.document.length)])
    _section("History", list(history))


def page_data(page: Page) -> dict[str, object]:
    """Give a record whole, for JSON."""
    data: dict[str, object] = {
        "title": page.record.title,
        "kind_of_record": page.record.kind,
        "state": page.record.state.name.lower(),
        **interchange.to_data(page.record, page.uids),
        "voices": page.voices,
        "evidence": [_proof_data(page, proof) for proof in page.proofs],
        "readings": [interchange.to_data(r, page.uids) for r in page.readings],
        "figures": [interchange.to_data(f, page.uids) for f in page.figures],
        "relations": _brief(page.relations),
        "events": _brief(page.events),
        "annotations": [interchange.to_data(a, page.uids) for a in page.annotations],
        "evidence_given": [_proof_data(page, proof) for proof in page.given_proofs],
        "children": _brief(page.children),
        "linked_from": _brief(page.linked_from),
        "collections": [page.uids[id_] for id_ in page.collections],
    }
    if page.document is not None:
        data["text_length"] = page.document.length
    return data


def _brief(records: Iterable[Record]) -> list[dict[str, object]]:
    return [
        {"uid": r.uid, "kind": r.kind, "title": r.title, "date": r.values.get("date")}
        for r in records
    ]


def _print_fields(page: Page) -> None:
    kind = read.known_kind(page.record.kind)
    for field in kind.fields:
        value = page.record.values[field.name]
        if value is not None and not field.derived:
            tell(f"{_INDENT}{field.name}: {_shown(page, field, value)}")
    for entry in kind.lists:
        for row in page.record.lists[entry.name]:
            tell(f"{_INDENT}{entry.name}: {_row(page, entry, row)}")


def _shown(page: Page, field: Field, value: Value) -> str:
    if field.type == "record":
        return page.titles.get(int(value or 0), "?")
    if field.type == "date":
        spelled = words(dates.read(str(value)))
        return (
            spelled
            if spelled == value
            else tr("{date} (as given: {given})", date=spelled, given=value)
        )
    if field.name == "date_reason":
        return because(str(value))
    if field.type == "flag":
        return tr("yes") if value else tr("no")
    if isinstance(value, float):
        return f"{value:,.10g}"
    return str(value).replace("\n", "\n" + _INDENT * 2)


def _row(page: Page, entry: ListField, row: Row) -> str:
    main = entry.part(entry.value)
    shown = "" if main is None else _shown(page, main, row[entry.value])
    others = [
        f"{part.name} {_shown(page, part, row[part.name])}"
        for part in entry.parts
        if part.name != entry.value and row[part.name] is not None
    ]
    return f"{shown} ({', '.join(others)})" if others else shown


def _section(heading: Text, lines: list[str]) -> None:
    if lines:
        tell(tr(heading))
        for line in lines:
            tell(f"{_INDENT}{line}")


def _dated(record: Record) -> str:
    date = date_words(record)
    return f"{date}  {record.title}" if date else record.title


def _figure(figure: Record) -> str:
    parts = [figure.values[n] for n in ("label", "qualifier", "value", "unit", "date")]
    shown = [f"{p:,.10g}" if isinstance(p, float) else str(p) for p in parts if p is not None]
    return " ".join(shown)


def _reading(page: Page, reading: Record) -> str:
    values = reading.values
    who = page.titles.get(int(values["annotator"] or 0), "")
    field = f"{values['field']}: " if values["field"] else ""
    certainty = f" ({values['certainty']})" if values["certainty"] else ""
    reason = f" – {values['reason']}" if values["reason"] else ""
    return f"{field}{values['value'] or ''}{certainty}{reason}{f' [{who}]' if who else ''}"


def _annotation(page: Page, annotation: Record) -> str:
    exact, note = annotation.values["exact"], annotation.values["note"]
    quoted = f"“{_cut(str(exact), 180, left=False)}”" if exact else ""
    tags = [page.titles.get(int(row["tag"] or 0), "?") for row in annotation.lists["tag"]]
    tagged = f"[{', '.join(tags)}]" if tags else ""
    shown = " – ".join(part for part in (quoted, str(note or ""), tagged) if part)
    return (shown or annotation.uid).replace("\n", " ")


def _print_proofs(page: Page) -> None:
    if not page.proofs:
        return
    tell(tr("Evidence · {n} {n:voice|voices}", n=page.voices))
    for proof in page.proofs:
        tell(f"{_INDENT}{_proof(page, proof)}")
        words_ = quoted(proof)
        if words_:
            tell(f"{_INDENT * 2}{words_}")


def _proof(page: Page, proof: Proof) -> str:
    values = proof.record.values
    parts = [
        str(values["stance"]),
        page.titles.get(int(values["source"] or 0), "?"),
        locator(proof),
        str(values["mode"] or ""),
    ]
    parts += [tr(_SAID[name], value=values[name]) for name in _SAID if values[name]]
    parts += [
        tr(_BY[name], who=page.titles.get(int(values[name] or 0), "?"))
        for name in _BY
        if values[name]
    ]
    if values["credibility"]:
        parts.append(tr("credibility {value}", value=values["credibility"]))
    return " · ".join(part for part in parts if part)


def _given(page: Page, proof: Proof) -> str:
    target = page.titles.get(int(proof.record.values["target"] or 0), "?")
    return f"{target} ← {quoted(proof) or locator(proof)}"


def locator(proof: Proof) -> str:
    """Give where the passage stands: page, paragraph, or what was noted."""
    passage = proof.passage
    if passage is None:
        return str(proof.record.values["locator"] or "")
    where = [tr("p. {page}", page=passage.page)] if passage.page else []
    where += [f"¶ {passage.number}"] if passage.number else []
    return ", ".join(where) or str(proof.record.values["locator"] or "")


def quoted(proof: Proof) -> str:
    """Give the passage around the words, cut to a line, with the words in marks."""
    passage = proof.passage
    if passage is None:
        exact = proof.record.values["exact"]
        return f"“{exact}”" if exact else ""
    before = _cut(passage.text[: passage.start], 90, left=True)
    after = _cut(passage.text[passage.end :], 90, left=False)
    return f"{before}»{passage.text[passage.start : passage.end]}«{after}".replace("\n", " ")


def _cut(text: str, limit: int, *, left: bool) -> str:
    if len(text) <= limit:
        return text
    return f"…{text[-limit:]}" if left else f"{text[:limit]}…"


def _proof_data(page: Page, proof: Proof) -> dict[str, object]:
    data: dict[str, object] = {**interchange.to_data(proof.record, page.uids)}
    if proof.passage is not None:
        data["passage"] = _passage_data(page, proof.passage)
    return data


def _passage_data(page: Page, passage: Passage) -> dict[str, object]:
    return {
        "source": page.uids.get(passage.source_id),
        "text": passage.text,
        "start": passage.start,
        "end": passage.end,
        "paragraph": passage.number,
        "page": passage.page,
    }
