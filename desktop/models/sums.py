"""A sum, count or percentage in words."""

from collections.abc import Mapping

from db.records import Record
from db.store.outline import Term
from desktop.models.wording import long_date, term


def figure_words(figure: Record, terms: Mapping[tuple[str, str], Term]) -> str:
    """Write a figure with its qualifier, unit and date."""
    value, date = figure["value"], str(figure["date"] or "")
    shown = f"{value:,.10g}".replace(",", "\u2009") if isinstance(value, float) else str(value)
    qualifier = str(figure["qualifier"] or "").replace("_", " ")
    unit = term(terms, "unit", str(figure["unit"] or ""))
    when = long_date(date) if date else ""
    return " ".join(part for part in (qualifier, shown, unit, f"({when})" if when else "") if part)
