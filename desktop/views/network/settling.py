"""Where the actors of a network stand: laid out round by round, dragged, kept in the library."""

from collections.abc import Iterator, Mapping
from threading import Event
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, Signal

from db.analysis import arrangement, layout, network
from db.analysis.arrangement import Arrangement
from db.analysis.network import Network
from db.library import Library
from db.ports import Reader
from desktop.session import Session
from desktop.views.network.scene import Real

PATIENT_FROM: Final = 1_000
"""Actors from which a round waits until the one before is painted: igraph would hold the painter
up at each of its steps."""
PATIENCE: Final = 0.25
"""Seconds that it waits at most; nobody may look."""


class Settling(QObject):
    """Holds the positions of one network. `moved` tells that they are others now."""

    moved = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._network: Network | None = None
        self._around = ""
        self._kept = Arrangement()
        self._steps: Iterator[Real] = iter(())
        self._under_way = False
        self._seen = Event()
        self.positions: Real = np.zeros((0, 2))

    @property
    def running(self) -> bool:
        """Whether better positions are on their way."""
        return self._under_way

    @property
    def pinned(self) -> frozenset[str]:
        """The uids of the actors that were dragged somewhere."""
        return self._kept.pinned

    def fits(self, other: Network) -> bool:
        """Tell whether the positions are those of a network."""
        return len(other.actors) == len(self.positions)

    def take(self, found: Network, kept: Arrangement, around: str) -> None:
        """Take another network, or the same with other weights, which then stays as it is.

        `around` is the uid of the actor whose neighbourhood it is, "" for the whole: each is a
        picture of its own, which does not begin from the other's.
        """
        before = self._network
        again = before is not None and _same(before, found) and around == self._around
        anew = not again or kept != self._kept
        known = self._where() if kept == self._kept and around == self._around else {}
        self._network, self._kept, self._around = found, kept, around
        if anew:
            self.settle({**known, **kept.positions})

    def arrange(self, kept: Arrangement) -> bool:
        """Follow an arrangement that was kept or undone elsewhere; False where it is known."""
        if kept == self._kept:
            return False
        self._kept = kept
        self.settle(kept.positions)
        return True

    def settle(self, known: Mapping[str, tuple[float, float]] | None = None) -> None:
        """Lay the network out, a round at a time, off the window's thread.

        What is known is where it begins; where all is known, nothing is moved.
        """
        found, known = self._network, known or {}
        if found is None:
            return
        uids = [one.uid for one in found.actors]
        weight = network.ties(found).weight
        graph = layout.Graph(uids, found.first, found.second, weight)
        self.positions = layout.begin(graph, known)
        pinned = [at for at, uid in enumerate(uids) if uid in self._kept.pinned]
        whole = all(uid in known for uid in uids)
        self._steps = iter(()) if whole else layout.settle(graph, self.positions, pinned)
        self._under_way = not whole
        self._step()

    def drag(self, place: int, x: float, y: float) -> None:
        """Put an actor somewhere; a layout under way ends."""
        self._steps, self._under_way = iter(()), False
        positions = self.positions.copy()
        positions[place] = (x, y)
        self.positions = positions
        self.moved.emit()

    def keep(self, edit_label: str, pinned: frozenset[str], title: str) -> None:
        """Keep where the actors stand, as an edit that can be undone."""
        kept = self._kept = arrangement.rounded(self._where(), pinned)
        around = self._around
        if self._session.read_only:
            return

        def work(library: Library) -> None:
            with library.edit(edit_label, title=title) as edit:
                arrangement.write(edit.connection, kept, around)

        self._session.write(work)

    def seen(self) -> None:
        """Be told that the positions were painted."""
        self._seen.set()

    def _step(self) -> None:
        steps, seen = self._steps, self._seen
        patient = len(self.positions) > PATIENT_FROM

        def work(_: Reader) -> Real | None:
            if patient:
                seen.wait(PATIENCE)
            return next(steps, None)

        self._session.views.ask(f"layout {id(self)}", work, self._on_step)

    def _on_step(self, positions: Real | None) -> None:
        if positions is None and self._under_way:
            self._under_way = False
            self.moved.emit()
        if positions is None or len(positions) != len(self.positions):
            return
        self.positions = positions
        self._seen.clear()
        self.moved.emit()
        self._step()

    def _where(self) -> dict[str, tuple[float, float]]:
        found = self._network
        if found is None or not self.fits(found):
            return {}
        points = self.positions.tolist()
        return {one.uid: (x, y) for one, (x, y) in zip(found.actors, points, strict=True)}


def _same(one: Network, other: Network) -> bool:
    """Tell whether two networks have the same actors and ties, whatever these weigh."""
    return (
        [actor.uid for actor in one.actors] == [actor.uid for actor in other.actors]
        and np.array_equal(one.first, other.first)
        and np.array_equal(one.second, other.second)
    )
