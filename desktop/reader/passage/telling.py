"""What the passage inspector says in words: why something is proposed, dates with arithmetic."""

from collections.abc import Mapping, Sequence
from typing import Final

from db.field_types import Field, ValueType
from db.passages.accounts import Disagreement
from db.passages.context import Context
from db.passages.holding import Holding
from db.passages.proposal import DateProposal, Participant, Proposed
from db.store.outline import Term
from desktop.models.form import label_of
from desktop.models.wording import long_date, short_date, term
from desktop.tr import Text, tr

Terms = Mapping[tuple[str, str], Term]


def place(context: Context) -> str:
    """Say where a passage stands: "¶ 9", "p. 3"."""
    if context.page is not None and context.number is not None:
        return tr("p. {page}, ¶ {number}", page=context.page, number=context.number)
    if context.page is not None:
        return tr("p. {page}", page=context.page)
    return tr("¶ {number}", number=context.number) if context.number is not None else ""


def because(one: Proposed[str] | None, context: Context) -> str:
    """Say which words a proposal rests on."""
    if one is None:
        return ""
    if one.span is None:
        plain = {"mode.plain": tr("no word around it says otherwise")}
        return plain.get(one.rule, "")
    return tr("because of “{words}”", words=" ".join(context.words(one.span).split()))


def why_speaker(speakers: Sequence[Proposed[int]], context: Context) -> str:
    """Say which word was taken for whose name; nothing where the name itself stands there."""
    one = speakers[0] if speakers else None
    if one is None or one.span is None or one.taken_for is None:
        return ""
    said, name = (" ".join(context.words(span).split()) for span in (one.span, one.taken_for))
    return tr("“{said}” is taken for “{name}”", said=said, name=name)


def arithmetic(one: DateProposal, holding: Holding) -> str:
    """Say what a date means, and for a relative one from where it is counted."""
    meant = short_date(one.edtf) if one.edtf else tr("cannot be told")
    if not one.relative:
        return meant
    if one.base is None or not one.base.text:
        return tr("counted from a date that is not known")
    base = short_date(one.base.edtf) if one.base.edtf else one.base.text
    if one.base_span is None:
        return tr("from the text’s date, {base} → {date}", base=base, date=meant)
    number = holding.base_numbers.get(one.base_span[0])
    where = f" (¶ {number})" if number else ""
    return tr("from {base}{where} → {date}", base=base, where=where, date=meant)


def acting_for(one: Participant, titles: Mapping[int, str]) -> str:
    """Say for whom somebody acts; a question where it is not certain."""
    if one.acts_for is None:
        return ""
    who = titles.get(one.acts_for.actor_id, "?")
    return tr("for {who}", who=who) if one.acts_for.sure else tr("for {who}?", who=who)


def why_role(one: Participant, context: Context) -> str:
    """Say by which words somebody has a role."""
    if not one.words:
        return ""
    words = " ".join(context.words(one.words).split())
    if one.rule in {"role.subject", "role.possessive"}:
        return tr("stands before “{words}”", words=words)
    if one.rule == "role.passive":
        return tr("stands before the passive “{words}”", words=words)
    if one.rule == "role.object":
        return tr("stands after “{words}”", words=words)
    return tr("because of “{words}”", words=words)


def field_differs(
    one: Disagreement, field: Field, terms: Terms, titles: Mapping[int, str]
) -> tuple[str, str, str]:
    """Say the same of any field: its name, what is held, and what the passage says."""

    def shown(value: str) -> str:
        if field.type is ValueType.DATE:
            return long_date(value) if value else ""
        if field.type is ValueType.RECORD and value.isdigit():
            return titles.get(int(value), value)
        return term(terms, field.vocabulary or field.name, value)

    return label_of(field), shown(one.held), shown(one.given)


def said(one: Disagreement, names: Mapping[int, str]) -> str:
    """Give the words on which what is held rests, with their source and paragraph."""
    for account in one.accounts:
        if account.passage is not None and account.stance == "supports":
            words = account.passage.text[account.passage.start : account.passage.end]
            number = f"¶ {account.passage.number}" if account.passage.number else ""
            where = ", ".join(filter(None, (names.get(account.source_id, ""), number)))
            quoted = f"“{' '.join(words.split())}”"
            return f"{where}: {quoted}" if where else quoted
    return tr("No passage speaks for it.") if not one.accounts else ""


FIELD_NAMES: Final[dict[str, Text]] = {
    "": "the whole record",
    "date": "date",
    "status": "status",
    "participant": "role",
    "figure": "figure",
}


def differs(one: Disagreement, terms: Terms, titles: Mapping[int, str]) -> tuple[str, str, str]:
    """Say of what accounts differ, what is held, and what the passage says."""
    if one.field == "date":
        return tr("Date"), long_date(one.held), long_date(one.given)
    if one.field == "participant":
        who = titles.get(one.actor_id or 0, "")
        held, given = (term(terms, "role", value) for value in (one.held, one.given))
        return tr("Role of {who}", who=who), held, given
    if one.field == "status":
        held = term(terms, "status", one.held)
        given = term(terms, "status", one.given) if one.given else tr("it was not so")
        return tr("Status"), held, given
    return tr("Figure"), one.held, one.given
