"""What a network tells in words where nothing is chosen: most ties, strongest ties, parts."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from db.analysis.strongest import Strongest, strongest
from desktop.tr import Text, number, tr
from desktop.views.network.network_chart import NetworkChart
from desktop.views.network.scene import Picture
from desktop.widgets.behind_pane import BehindPane
from desktop.widgets.counting import Counting
from desktop.widgets.passages import Lead, Told
from desktop.widgets.view_frame import ViewFrame

_PARTS: Final = 3
"""Parts without connection that are named."""


class Telling:
    """Counts off the window's thread, and writes into the pane while nothing else stands there."""

    def __init__(self, view: ViewFrame, drawing: NetworkChart, pane: BehindPane) -> None:
        self._drawing, self._pane = drawing, pane
        self._counting = Counting(view, "strongest", _strongest, self.show)
        self.follow = self._counting.follow

    def show(self) -> None:
        """Write the figures into the pane, where no tie or path has it."""
        picture, found = self._counting.shown, self._counting.found
        taken = picture is None or picture.path_ties or self._drawing.chosen_ties()
        if found is None or taken:
            return
        hint = tr("Choose an actor or a tie to see what stands behind it.")
        self._pane.show_told(tr("Network"), list(self._told(*found)), hint)

    def _told(self, picture: Picture, found: Strongest) -> Iterator[Told]:
        actors = picture.network.actors
        if found.tied:
            leads = [
                self._lead(
                    tr("{name}: {ties}", name=actors[at].name, ties=tr("{n:,} {n:tie|ties}", n=n)),
                    [f"actor {actors[at].id}"],
                )
                for at, n in found.tied
            ]
            yield Told(tr("Most ties"), tuple(leads))
        for heading, strongest_ties in ((_COOPERATION, found.cooperation),
                                        (_CONFLICT, found.conflict)):  # fmt: skip
            if strongest_ties:
                leads = [self._lead_of_tie(picture, tie, weight) for tie, weight in strongest_ties]
                yield Told(tr(heading), tuple(leads))
        others = found.parts[1:]
        if others:
            leads = [
                self._lead(self._named(picture, part), [f"actor {actors[at].id}" for at in part])
                for part in others[:_PARTS]
            ]
            more = len(others) - _PARTS
            note = tr("and {number} more", number=number(more)) if more > 0 else ""
            yield Told(tr("Without connection to the rest"), tuple(leads), note)

    def _lead_of_tie(self, picture: Picture, tie: int, weight: float) -> Lead:
        network = picture.network
        ends = int(network.first[tie]), int(network.second[tie])
        one, other = (network.actors[at] for at in ends)
        said = tr("{tie}: {weight}", tie=f"{one.name} – {other.name}", weight=_weight(weight))
        return self._lead(said, [f"tie {one.id} {other.id}"])

    def _lead(self, text: str, keys: Sequence[str]) -> Lead:
        return text, tr("Choose it in the picture"), self._chooser(keys)

    def _chooser(self, keys: Sequence[str]) -> Callable[[bool], None]:
        def choose(_: bool) -> None:
            self._drawing.choose(keys)
            marks = self._drawing.chosen_marks
            if marks:
                self._drawing.bring_into_view(marks[-1])

        return choose

    @staticmethod
    def _named(picture: Picture, part: Sequence[int]) -> str:
        names = [picture.network.actors[at].name for at in part[:2]]
        rest = len(part) - len(names)
        told = ", ".join(names)
        return tr("{names} and {number} more", names=told, number=number(rest)) if rest else told


_COOPERATION: Final[Text] = "Strongest in cooperation"
_CONFLICT: Final[Text] = "Strongest in conflict"


def _strongest(picture: Picture) -> Strongest:
    return strongest(picture.network, picture.ties, picture.shown_ties)


def _weight(weight: float) -> str:
    """Write a sum of weights: whole where nothing has faded."""
    return number(round(weight)) if abs(weight - round(weight)) < 0.05 else f"{weight:.1f}"
