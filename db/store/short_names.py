"""Short names of sources for lists and evidence: "Huynh & Pham 2022", "Chatham House 2021"."""

import json
import sqlite3
from collections.abc import Collection, Sequence

from db.text.dates.days import civil

LONGEST = 32
"""Code points of a title or publication that stands in for missing authors."""


def short_names(connection: sqlite3.Connection, ids: Collection[int]) -> dict[int, str]:
    """Give source id → authors and year; without authors the publication, else the title."""
    listed = json.dumps(sorted(ids))
    authors: dict[int, list[str]] = {}
    for id_, name in connection.execute(
        "SELECT source_id, coalesce(family, name) FROM creator"
        " WHERE source_id IN (SELECT value FROM json_each(?)) ORDER BY source_id, position",
        (listed,),
    ):
        authors.setdefault(int(id_), []).append(str(name))
    rows = connection.execute(
        "SELECT id, title, coalesce(publication, publisher), start_min FROM source"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (listed,),
    )
    found: dict[int, str] = {}
    for id_, title, publication, day in rows:
        who = _joined(authors.get(int(id_), ())) or _cut(str(publication or title))
        found[int(id_)] = who if day is None else f"{who} {civil(int(day))[0]}"
    return found


def _joined(names: Sequence[str]) -> str:
    if len(names) > 2:
        return f"{names[0]} et al."
    return " & ".join(names)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
