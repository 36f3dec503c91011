"""What a network is asked for, and what is found: run on a lane, away from the window's thread."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from db.analysis import arrangement, network, paths, selection
from db.analysis.arrangement import Arrangement
from db.analysis.narrowing import Near
from db.analysis.network import Network
from db.ports import Reader
from db.search import engine

FEW: Final = 500
"""Actors that are shown of too many, unless more are asked for: as many as can be read."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a network is made of, and whereabouts in it one looks; `most` as in its option."""

    query: str
    only: str
    persons: str
    relations: str
    near: Near
    most: str

    @property
    def made_of(self) -> tuple[str, str, str, str]:
        """What a network that is shown whole follows from."""
        return self.query, self.only, self.persons, self.relations


@dataclass(frozen=True, slots=True)
class Found:
    """A network, the part that is drawn, and its arrangement; `around` is the focus's uid."""

    wanted: Wanted
    whole: Network
    network: Network
    around: str
    kept: Arrangement

    def serves(self, wanted: Wanted) -> bool:
        """Tell whether the same whole network is wanted."""
        if self.whole.narrowed:
            return self.wanted == wanted
        return self.wanted.made_of == wanted.made_of


def find(reader: Reader, wanted: Wanted, known: Network | None) -> Found:
    """Find the network; `known` is its whole, where it is there already."""
    whole = known or _built(reader, wanted)
    part, around = _around(whole, wanted.near)
    return Found(wanted, whole, part, around, arrangement.read(reader, around))


def _built(reader: Reader, wanted: Wanted) -> Network:
    only, query = wanted.only, wanted.query
    ids = selection.listed(only) if only else engine.id_array(reader, query).tolist()
    return network.build(
        reader,
        selection.events(reader, ids) if only or query else None,
        roll_up=wanted.persons == "states",
        relations=wanted.relations != "no",
        few=int(wanted.most) if wanted.most.isdigit() else FEW,
        near=wanted.near,
    )


def _around(whole: Network, near: Near) -> tuple[Network, str]:
    """Give the neighbourhood of the focus over all time, and its uid; else the whole."""
    place = whole.place(near.focus)
    if place is None or not near.depth:
        return whole, ""
    reached = paths.neighbourhood(whole, np.ones(whole.first.size), [place], near.depth)
    return paths.part(whole, reached), whole.actors[place].uid
