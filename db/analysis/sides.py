"""How two participants of one event stand to one another.

The rules are those of the vocabulary of roles. Roles go back, by their parents, to one of four:
actor, recipient, participant, bystander. A pair is given a sign:

    both have a side, the same        +1, whatever the sign of the type
    both have a side, different ones  the sign of the type
    one of them a bystander            0
    two recipients                     0
    two actors                        +1, whatever the sign of the type
    any other two                     the sign of the type

A participant without a role counts as a participant on equal terms; one whose role is unknown to
the library as a bystander, because nobody said where it stands.
"""

import sqlite3
from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from db.records import State

Stand = Literal["actor", "recipient", "participant", "bystander"]
STANDS: Final[tuple[Stand, ...]] = ("actor", "recipient", "participant", "bystander")


class Standing(NamedTuple):
    """Where a participant stands: by its role, and by the side it was given, if any."""

    stand: Stand
    side: str | None = None


def stands(connection: sqlite3.Connection) -> dict[str, Stand]:
    """Give role → which of the four it goes back to, for every role that does."""
    rows = connection.execute(
        "SELECT key, parent FROM term JOIN record USING (id)"
        " WHERE vocabulary = 'role' AND state = ? ORDER BY position DESC, term.id DESC",
        (State.LIVE,),
    )
    parents = {str(key): None if parent is None else str(parent) for key, parent in rows}
    found: dict[str, Stand] = {}
    for role in (*parents, *STANDS):
        root = _root(role, parents)
        if root is not None:
            found[role] = root
    return found


def standing(role: str | None, side: str | None, known: Mapping[str, Stand]) -> Standing:
    """Give where a participant of this role and side stands."""
    stand = known.get(role, "bystander") if role else "participant"
    return Standing(stand, (side or "").strip() or None)


def sign(one: Standing, other: Standing, of_type: int) -> int:
    """Give the sign of a pair in an event whose type has the sign `of_type` (never 0)."""
    if one.side and other.side:
        return 1 if one.side == other.side else of_type
    both = {one.stand, other.stand}
    if "bystander" in both or both == {"recipient"}:
        return 0
    return 1 if both == {"actor"} else of_type


def _root(role: str, parents: Mapping[str, str | None]) -> Stand | None:
    """Follow the parents of a role up to one of the four; None where they lead elsewhere."""
    met: set[str] = set()
    at: str | None = role
    while at is not None and at not in met:
        for stand in STANDS:
            if at == stand:
                return stand
        met.add(at)
        at = parents.get(at)
    return None
