"""What the balance says in words: columns, totals, trends, blocks."""

from collections.abc import Mapping
from typing import Final

from db.analysis.balance import Balance, Row
from db.analysis.blocks import Block, Measure
from db.analysis.steps import Step, year_and_part
from db.store.outline import Term
from desktop.models.wording import short_date, term
from desktop.tr import Text, tr

Terms = Mapping[tuple[str, str], Term]
_MONTHS: Final[tuple[Text, ...]] = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)
STEP_WORDS: Final[dict[Step, tuple[Text, Text]]] = {
    "month": ("by month", "a month"),
    "quarter": ("by quarter", "a quarter"),
    "year": ("by year", "a year"),
    "decade": ("by decade", "a decade"),
    "century": ("by century", "a century"),
}
"""Step → its words as an option, and as a unit of time."""


def column_name(step: Step, number: int | None) -> str:
    """Name a column in full: "Sep 2021", "3rd quarter of 2021", "2021", "2010s"."""
    if number is None:
        return tr("date open")
    year, part = year_and_part(step, number)
    shown = str(year) if year > 0 else tr("{year} BC", year=1 - year)
    if step == "month":
        return f"{tr(_MONTHS[part - 1])} {shown}"
    if step == "quarter":
        return f"{shown} Q{part}"
    return {"decade": f"{shown}s", "century": f"{shown}–{year + 99}"}.get(step, shown)


PER_YEAR: dict[Step, int] = {"month": 12, "quarter": 4}


def axis_name(step: Step, number: int, every: int = 1) -> str:
    """Name a column on the axis, on which one in `every` has a name; the year stands once."""
    year, part = year_and_part(step, number)
    if step not in PER_YEAR:
        return column_name(step, number)
    if every >= PER_YEAR[step]:
        return column_name("year", year)
    if step == "month":
        return column_name(step, number) if part == 1 else tr(_MONTHS[part - 1])
    return column_name(step, number) if part == 1 else f"Q{part}"


def figure(value: float) -> str:
    """Write a sum, with one decimal where it has any."""
    return f"{value:.0f}" if value == int(value) else f"{value:.1f}"


def signed(value: float) -> str:
    """Write a difference with its sign."""
    shown = figure(round(abs(value), 1))
    return shown if shown == "0" else f"{'+' if value > 0 else '−'}{shown}"


def totals(row: Row, measure: Measure) -> str:
    """Say the totals of a row: "14 cooperative · 2 conflictual"."""
    up, down = row.total(1, measure), row.total(-1, measure)
    if measure == "intensity":
        return tr("cooperation {up} · conflict {down}", up=figure(up), down=figure(down))
    return tr("{up} cooperative · {down} conflictual", up=figure(up), down=figure(down))


def direction(found: Balance, row: Row) -> str:
    """Say the trend of a row, with the figures that it rests on; "" where there is none."""
    if row.trend is None:
        return ""
    words = {"up": tr("warmer"), "down": tr("cooler"), "level": tr("no clear change")}
    return tr(
        "{word}: net {earlier} → {later} {unit}",
        word=words[row.trend.direction],
        earlier=signed(row.trend.earlier),
        later=signed(row.trend.later),
        unit=tr(STEP_WORDS[found.step][1]),
    )


def left_out(row: Row) -> str:
    """Say what is not in the blocks of a row."""
    parts: list[str] = []
    if row.left_out:
        parts.append(tr("{number} planned or alleged left out", number=len(row.left_out)))
    if row.unsigned:
        parts.append(tr("{number} without a sign", number=len(row.unsigned)))
    return " · ".join(parts)


def block_detail(block: Block, terms: Terms) -> str:
    """Say what is known of a block."""
    side = tr("cooperative") if block.sign > 0 else tr("conflictual")
    parts = [
        short_date(block.date) if block.date else tr("no date"),
        term(terms, "event_type", block.type),
        term(terms, "domain", block.domain),
        side,
        voices(block.voices),
    ]
    if block.status not in {"happened", None}:
        parts.append(term(terms, "status", block.status))
    if block.by_reading:
        parts.append(tr("as read by the library"))
    if block.parts:
        parts.append(tr("{number} more counted with it", number=len(block.parts)))
    return " · ".join(part for part in parts if part)


def voices(number: int) -> str:
    """Say how many independent voices there are."""
    return tr("{n:,} {n:voice|voices}", n=number) if number else tr("no source")


def covered(number: int) -> str:
    """Say how many sources tell of a column."""
    return tr("{n:,} {n:source|sources}", n=number) if number else tr("no source")
