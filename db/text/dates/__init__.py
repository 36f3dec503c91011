"""Dates: as given, as EDTF, as four day numbers, in relation to periods, and found in texts."""

from db.text.dates.model import Calendar, Date, Status
from db.text.dates.reading import read
from db.text.dates.relations import certainly_within, overlaps, possibly_within, sort_key

__all__ = [
    "Calendar",
    "Date",
    "Status",
    "certainly_within",
    "overlaps",
    "possibly_within",
    "read",
    "sort_key",
]
