"""What depends on records that are about to be deleted, or to leave for good, in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from db.maintenance.going import what_goes
from db.ports import Reader
from db.store import form, read
from db.store.dependents import dependents
from desktop.models.form import name_label
from desktop.models.wording import long_date
from desktop.tr import tr

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
    """The titles of what is to be deleted, and what depends on it.

    `untied` is what stays when `groups` leave for good, without its reference to them.
    """

    ids: tuple[int, ...]
    titles: tuple[str, ...]
    groups: tuple[Group, ...]
    untied: tuple[Group, ...] = ()


def consequences(reader: Reader, ids: Sequence[int]) -> Consequences:
    """Look up what depends on these records and is not among them."""
    found: dict[str, dict[int, None]] = {}
    for id_ in ids:
        for kind, members in dependents(reader, id_).items():
            for one in members:
                if one.record_id not in ids:
                    found.setdefault(kind, {})[one.record_id] = None
    return Consequences(tuple(ids), _titles(reader, ids), _groups(reader, found))


def leaving(reader: Reader, ids: Sequence[int]) -> Consequences:
    """Look up what leaves for good together with these records of the trash, and what is untied."""
    going = what_goes(reader, ids)
    return Consequences(
        tuple(ids),
        _titles(reader, ids[:1]),
        _groups(reader, going.goes),
        _groups(reader, going.loses),
    )


def _groups(reader: Reader, found: Mapping[str, Iterable[int]]) -> tuple[Group, ...]:
    every = {kind: tuple(ids) for kind, ids in found.items()}
    return tuple(Group(kind, len(ids), _titles(reader, ids[:MOST])) for kind, ids in every.items())


def _titles(reader: Reader, ids: Sequence[int]) -> tuple[str, ...]:
    heads = form.heads(reader, ids)
    return tuple(
        _held(reader, id_) if heads[id_][0] == "reading" else heads[id_][1]
        for id_ in ids
        if id_ in heads
    )


def _held(reader: Reader, id_: int) -> str:
    """Say of a reading what is held true; what it is about is told as the page tells it."""
    one = read.get(reader, id_)
    field, value = str(one["field"] or ""), str(one["value"] or "")
    target = int(str(one["target"]))
    shown = long_date(value) if field in {"date", "start", "end"} and value else value
    about = name_label(field, form.heads(reader, [target])[target][0]) if field else tr("Record")
    return tr("{field}: {value}", field=about, value=shown) if shown else about
