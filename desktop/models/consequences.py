"""What depends on records that are about to be deleted, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.ports import Reader
from db.store import form
from db.store.dependents import dependents

MOST = 6
"""Titles that are told of each kind; more are counted."""


@dataclass(frozen=True, slots=True)
class Group:
    """Records of one kind that point at what is to be deleted."""

    kind: str
    number: int
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Consequences:
    """The titles of what is to be deleted, and what depends on it."""

    ids: tuple[int, ...]
    titles: tuple[str, ...]
    groups: tuple[Group, ...]


def consequences(reader: Reader, ids: Sequence[int]) -> Consequences:
    """Look up what depends on these records and is not among them."""
    found: dict[str, dict[int, None]] = {}
    for id_ in ids:
        for kind, members in dependents(reader, id_).items():
            for one in members:
                if one.record_id not in ids:
                    found.setdefault(kind, {})[one.record_id] = None
    heads = form.heads(
        reader, {*ids, *(key for keys in found.values() for key in list(keys)[:MOST])}
    )
    groups = tuple(
        Group(kind, len(keys), tuple(heads[key][1] for key in list(keys)[:MOST] if key in heads))
        for kind, keys in found.items()
    )
    return Consequences(tuple(ids), tuple(heads[id_][1] for id_ in ids if id_ in heads), groups)
