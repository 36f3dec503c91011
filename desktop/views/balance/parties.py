"""Focus and partners as options of a place: `12`, `12;14:20.21`; members by hand after a colon."""

import re
from collections.abc import Iterable

from db.analysis.parties import Party

_PARTY = re.compile(r"(\d{1,15})(?::([\d.]*))?")


def read(text: str) -> list[Party]:
    """Read the parties of an option; what cannot be read is left out."""
    found: list[Party] = []
    for part in text.split(";"):
        match = _PARTY.fullmatch(part.strip())
        if match is None:
            continue
        members = match[2]
        by_hand = None
        if members is not None:
            by_hand = tuple(int(one) for one in members.split(".") if one)
        party = Party(int(match[1]), by_hand)
        if party.actor_id not in {one.actor_id for one in found}:
            found.append(party)
    return found


def write(parties: Iterable[Party]) -> str:
    """Write parties as an option."""
    return ";".join(_one(party) for party in parties)


def _one(party: Party) -> str:
    if party.members is None:
        return str(party.actor_id)
    return f"{party.actor_id}:{'.'.join(str(id_) for id_ in party.members)}"
