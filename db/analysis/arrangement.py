"""Where a person has put the actors of the network: kept in the library, by uid.

What was dragged is pinned; the others are remembered as they stood, so that the next layout
begins from the same picture. Coordinates have the unit of `db.analysis.layout`. The neighbourhood
of an actor is a picture of its own, kept under the actor's uid.
"""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

from db.store import settings

KEY = "network.arrangement"

MOST = 1_000
"""Actors beyond which only the pinned ones are kept."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Known positions by uid, and which of them are pinned."""

    positions: Mapping[str, tuple[float, float]] = field(
        default_factory=dict[str, tuple[float, float]]
    )
    pinned: frozenset[str] = frozenset()


def read(connection: sqlite3.Connection, around: str = "") -> Arrangement:
    """Read what was kept of the whole, or `around` an actor (uid); what is malformed is nothing."""
    try:
        kept = json.loads(settings.get(connection, _key(around)) or "{}")
        rows = {str(uid): (float(x), float(y), bool(pin)) for uid, (x, y, pin) in kept.items()}
    except (ValueError, TypeError, AttributeError):  # written by somebody else's hand
        return Arrangement()
    return Arrangement(
        {uid: (x, y) for uid, (x, y, _) in rows.items()},
        frozenset(uid for uid, (_, _, pin) in rows.items() if pin),
    )


def rounded(positions: Mapping[str, tuple[float, float]], pinned: frozenset[str]) -> Arrangement:
    """Make an arrangement as it is kept: two decimals, of many actors the pinned ones alone."""
    if not pinned:
        return Arrangement()
    whole = len(positions) <= MOST
    return Arrangement(
        {
            uid: (round(x, 2), round(y, 2))
            for uid, (x, y) in positions.items()
            if whole or uid in pinned
        },
        pinned,
    )


def write(connection: sqlite3.Connection, arrangement: Arrangement, around: str = "") -> None:
    """Keep an arrangement, inside the caller's edit; one without pins is forgotten."""
    kept = {
        uid: (x, y, int(uid in arrangement.pinned))
        for uid, (x, y) in sorted(arrangement.positions.items())
    }
    text = json.dumps(kept, separators=(",", ":")) if arrangement.pinned else None
    settings.put(connection, _key(around), text)


def _key(around: str) -> str:
    return f"{KEY}.{around}" if around else KEY
