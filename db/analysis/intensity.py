"""The sign and weight of each type of event, from the library's own vocabulary.

The sign is that of the type's quad class: 1 and 2 cooperation, 3 and 4 conflict. The weight is the
amount of its intensity (0 to 10 in the shipped vocabulary), or 1 where a type has a sign and no
intensity. A type without a quad class carries no sign and never counts.
"""

import sqlite3
from typing import NamedTuple

from db.records import State


class Weight(NamedTuple):
    """`sign`: +1 cooperation, -1 conflict. `amount`: never negative."""

    sign: int
    amount: float


def weights(connection: sqlite3.Connection) -> dict[str, Weight]:
    """Give type → weight for every type that carries a sign."""
    rows = connection.execute(
        "SELECT key, quad, intensity FROM term JOIN record USING (id)"
        " WHERE vocabulary = 'event_type' AND quad IS NOT NULL AND state = ?"
        " ORDER BY position, term.id",
        (State.LIVE,),
    )
    found: dict[str, Weight] = {}
    for key, quad, intensity in rows:
        amount = 1.0 if intensity is None else abs(float(intensity))
        found.setdefault(str(key), Weight(1 if quad <= 2 else -1, amount))
    return found
