"""The balance in sentences: each partner, all side by side, and how well it is known."""

from collections.abc import Sequence

from db.analysis.balance import Balance, Row
from desktop.models.wording import term
from desktop.tr import tr
from desktop.views.balance import words
from desktop.views.balance.words import STEP_WORDS, Terms, figure, signed


def of_row(found: Balance, row: Row, terms: Terms) -> list[str]:
    """Say how the focus stands to one partner: both sides by domain, the change, what is left."""
    lines = [
        _side(found, row, terms, 1, tr("Cooperation"), tr("No cooperation.")),
        _side(found, row, terms, -1, tr("Conflict"), tr("No conflict.")),
        _change(found, row),
        words.left_out(row),
    ]
    return [line for line in lines if line]


def side_by_side(found: Balance, terms: Terms) -> list[str]:
    """Say with whom there is most of each side, and of each domain; nothing of a single partner."""
    if len(found.rows) < 2:
        return []
    lines: list[str] = []
    for sign, lead, ofs in (
        (1, tr("Most cooperation"), tr("Cooperation by domain")),
        (-1, tr("Most conflict"), tr("Conflict by domain")),
    ):
        first = _leaders(found, sign, None)
        if not first:
            continue
        lines.append(tr("{what}: {whom}.", what=lead, whom=first))
        by_domain = [
            f"{_name(domain, terms)} – {_leaders(found, sign, domain)}"
            for domain in _domains(found.rows, sign)
        ]
        if len(by_domain) > 1:
            told = "; ".join(by_domain)
            lines.append(tr("{what}, most with: {whom}.", what=ofs, whom=told))
    return lines


def known(found: Balance) -> list[str]:
    """Say how many events are unconfirmed, and how many columns no source covers."""
    weak, number = found.weak
    empty = sum(not sources for sources in found.coverage)
    lines = [
        tr(
            "{weak} of {n} {n:event|events} {weak:rests|rest} on one independent voice or none.",
            weak=weak,
            n=number,
        )
    ]
    if empty:
        lines.append(
            tr(
                "No source tells of anything in {empty} of {n} {n:column|columns}:"
                " what is missing there may have happened.",
                empty=empty,
                n=len(found.coverage),
            )
        )
    return lines


def _side(found: Balance, row: Row, terms: Terms, sign: int, name: str, none: str) -> str:
    measure = found.question.measure
    total = row.total(sign, measure)
    if not total:
        return none
    parts = ", ".join(
        f"{_name(domain, terms)} {figure(_sum(found, row, sign, domain))}"
        for domain in _domains([row], sign)
    )
    return tr("{side} {total}: {domains}.", side=name, total=figure(total), domains=parts)


def _change(found: Balance, row: Row) -> str:
    halves = found.halves
    if row.trend is None or halves is None:
        return tr("Sources cover too little to tell a change.")
    word = {"up": tr("Warmer"), "down": tr("Cooler"), "level": tr("No clear change")}
    return tr(
        "{word}: cooperation less conflict was {earlier} {unit} in {before}, {later} in {after}.",
        word=word[row.trend.direction],
        earlier=signed(row.trend.earlier),
        later=signed(row.trend.later),
        unit=tr(STEP_WORDS[found.step][1]),
        before=_from_to(found, *halves[0]),
        after=_from_to(found, *halves[1]),
    )


def _from_to(found: Balance, first: int, last: int) -> str:
    names = [words.column_name(found.step, number) for number in (first, last)]
    return names[0] if first == last else f"{names[0]}–{names[1]}"


def _leaders(found: Balance, sign: int, domain: str | None) -> str:
    """Name the partners with most of a side, with their sums; of a domain, or of all for None."""
    measure = found.question.measure
    sums = {
        row.name: row.total(sign, measure)
        if domain is None
        else _sum(found, row, sign, domain)
        for row in found.rows
    }  # fmt: skip
    most = max(sums.values(), default=0.0)
    if not most:
        return ""
    if domain is not None:
        first = [name for name, value in sums.items() if value == most]
        return f"{', '.join(first)} {figure(most)}"
    ordered = sorted(((-value, name) for name, value in sums.items() if value))
    return ", ".join(f"{name} {figure(-value)}" for value, name in ordered)


def _sum(found: Balance, row: Row, sign: int, domain: str) -> float:
    of_domain = row.stacks.by_domain.get((sign, domain))
    return of_domain.height(found.question.measure) if of_domain else 0.0


def _domains(rows: Sequence[Row], sign: int) -> list[str]:
    """Give the domains of one side, those with most events first."""
    times: dict[str, int] = {}
    for row in rows:
        for (side, domain), held in row.stacks.by_domain.items():
            if side == sign:
                times[domain] = times.get(domain, 0) + len(held.blocks)
    return sorted(times, key=lambda domain: (-times[domain], domain))


def _name(domain: str, terms: Terms) -> str:
    return (term(terms, "domain", domain) if domain else "").lower() or tr("no domain")
