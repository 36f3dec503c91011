"""Dates: as given, as EDTF, as four day numbers, in relation to periods, and found in texts.

`read` and the relations stand here. What few callers need is loaded from its own module:
`running.find` (dates in running text) and `parts.parts` (a date taken apart for showing it).
Decisions where implementations disagree are tabled in `grammar`, on words in `phrases`, on
seasons in `bounds`.
"""

from db.text.dates.days import plain_day
from db.text.dates.model import Calendar, Date, Status
from db.text.dates.reading import read
from db.text.dates.relations import certainly_within, overlaps, possibly_within, sort_key

__all__ = [
    "Calendar",
    "Date",
    "Status",
    "certainly_within",
    "overlaps",
    "plain_day",
    "possibly_within",
    "read",
    "sort_key",
]
