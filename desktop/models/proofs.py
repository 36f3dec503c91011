"""Evidence and readings of a record in words: stance, source, place, quotation, what it says."""

import re
from collections.abc import Mapping

from db.records import Record, Value
from db.store.outline import Term
from db.store.page import Page, Proof
from desktop.models.blocks import MOST_LINES, Link, ProofLine, Reading, Section, Stand
from desktop.models.form import name_label
from desktop.models.wording import long_date, short_date, term
from desktop.tr import tr

Terms = Mapping[tuple[str, str], Term]
Sources = Mapping[int, str]

_AROUND = 60
"""Code points shown on either side of the words."""


def evidence(page: Page, terms: Terms, sources: Sources) -> Section:
    """Give the evidence of the record, with how many independent voices it is."""
    if not page.proofs:
        missing = tr("No evidence yet. Mark a passage of a source to add some.")
        wanted = page.record.kind in {"event", "relation"}
        return Section(tr("Evidence"), (missing,) if wanted else (), side=True, field="evidence")
    title = tr("Evidence · {voices}", voices=tr("{n:,} {n:voice|voices}", n=page.voices))
    lines = tuple(_line(page, proof, terms, sources) for proof in page.proofs[:MOST_LINES])
    return Section(title, lines, side=True, more=max(0, len(page.proofs) - MOST_LINES),
                   field="evidence")  # fmt: skip


def given(page: Page, terms: Terms, sources: Sources) -> Section:
    """Give what rests on a source or annotation."""
    lines = tuple(
        _line(page, proof, terms, sources, link_target=True)
        for proof in page.given_proofs[:MOST_LINES]
    )
    more = max(0, len(page.given_proofs) - MOST_LINES)
    return Section(tr("What rests on it"), lines, side=True, more=more)


def readings(page: Page, terms: Terms, stands: Mapping[int, Stand]) -> Section:
    """Give what the library holds true where accounts differ, and why.

    `stands` tells the sentence on which a record rests.
    """
    return Section(
        tr("Readings"),
        tuple(_reading(page, one, terms, stands.get(one.id)) for one in page.readings),
        side=True,
        field="reading",
    )


def _line(
    page: Page, proof: Proof, terms: Terms, sources: Sources, *, link_target: bool = False
) -> ProofLine:
    values = proof.record
    stance = _text(values["stance"])
    before, exact, after = _words(proof)
    speaker = _link(page, values["speaker"]) if values["speaker"] else None
    return ProofLine(
        stance=stance,
        stance_text=term(terms, "stance", stance),
        source=_source(page, values["source"], sources),
        facts=" · ".join(part for part in _facts(proof, terms) if part),
        before=before,
        exact=exact,
        after=after,
        given=_given(page, values),
        speaker=speaker,
        target=_link(page, values["target"]) if link_target else None,
        span=_span(proof),
        mark=proof.region_id or 0,
    )


def _facts(proof: Proof, terms: Terms) -> tuple[str, ...]:
    values = proof.record
    grade = _text(values["credibility"])
    said = _text(values["said_on"])
    return (
        _locator(proof),
        term(terms, "mode", _text(values["mode"])),
        tr("on the {field}", field=_text(values["field"])) if values["field"] else "",
        tr("said {date}", date=short_date(said)) if said else "",
        tr("grade {grade}", grade=grade) if grade else "",
    )


def _span(proof: Proof) -> tuple[int, int] | None:
    """Give where the words stand in the text of their source."""
    passage = proof.passage
    return (
        None if passage is None else (passage.offset, passage.offset + passage.end - passage.start)
    )


def _locator(proof: Proof) -> str:
    passage = proof.passage
    if passage is not None and (passage.number or passage.page):
        where = [f"p. {passage.page}"] if passage.page else []
        where += [f"¶ {passage.number}"] if passage.number else []
        return ", ".join(where)
    if proof.region_id is not None:
        return tr("a region of p. {number}", number=proof.page)
    return _text(proof.record["locator"])


def _words(proof: Proof) -> tuple[str, str, str]:
    passage = proof.passage
    if passage is None:
        return "", _text(proof.record["exact"]), ""
    before, after = passage.text[: passage.start], passage.text[passage.end :]
    return (
        f"…{_from_word(before[-_AROUND - 1 :])}" if len(before) > _AROUND else before,
        passage.text[passage.start : passage.end],
        f"{_to_word(after[: _AROUND + 1])}…" if len(after) > _AROUND else after,
    )


def _from_word(text: str) -> str:
    """Leave the piece of a word out with which a text begins; a text without spaces stays."""
    space = re.search(r"\s", text)
    return text[space.end() :] if space and space.end() < len(text) else text[1:]


def _to_word(text: str) -> str:
    """Leave the piece of a word out with which a text ends; a text without spaces stays."""
    head = re.match(r"(.*)\s", text, re.DOTALL)
    return head[1].rstrip() if head else text[:-1]


def _given(page: Page, values: Record) -> str:
    """Say what the passage gives, and what it was understood as where that is a date."""
    value, field = _text(values["value"]), _text(values["field"])
    if not value:
        return ""
    held = page.record.values.get(field)
    if field == "date" and isinstance(held, str) and values["stance"] != "disputes":
        return tr("date as given: “{value}” → {date}", value=value, date=long_date(held))
    if field:
        return tr("{field} as given: “{value}”", field=field, value=value)
    return tr("as given: “{value}”", value=value)


def _reading(page: Page, reading: Record, terms: Terms, read: Stand | None) -> Reading:
    field, value = _text(reading["field"]), _text(reading["value"])
    shown = long_date(value) if field in {"date", "start", "end"} and value else value
    return Reading(
        about=name_label(field, page.record.kind) if field else tr("Record"),
        value=shown,
        certainty=term(terms, "certainty", _text(reading["certainty"])),
        reason=_text(reading["reason"]),
        who=_link(page, reading["annotator"]).text if reading["annotator"] else "",
        read=read,
    )


def _link(page: Page, id_: Value) -> Link:
    key = id_ if isinstance(id_, int) else 0
    return Link(page.titles.get(key, "?"), page.kinds.get(key, ""), key)


def _source(page: Page, id_: Value, sources: Sources) -> Link:
    link = _link(page, id_)
    return Link(sources.get(link.id, link.text), link.kind, link.id, hint=link.text)


def _text(value: Value) -> str:
    return "" if value is None else str(value)
