"""The network as a view: what it asks for, focus and path, the window of time, kept positions."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.analysis import arrangement, network, paths
from db.analysis.arrangement import Arrangement
from db.analysis.narrowing import Near
from db.analysis.network import MOST, NEVER, Network, Ties
from db.changes import ChangeSet
from db.search.picking import Candidate
from desktop.models.figures import Table
from desktop.places import Place
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import Text, number, tr
from desktop.views.network import words
from desktop.views.network.asking import FEW, Found, Wanted, find
from desktop.views.network.network_chart import NetworkChart
from desktop.views.network.scene import Picture
from desktop.views.network.settling import Settling
from desktop.views.network.telling import Telling
from desktop.widgets.behind_pane import BehindPane
from desktop.widgets.chart import Mark
from desktop.widgets.choosers import zoom_chips
from desktop.widgets.flow import flowing
from desktop.widgets.labels import label
from desktop.widgets.picker import RecordPicker
from desktop.widgets.tab_view import PATIENCE_MS
from desktop.widgets.time_brush import TimeBrush, Window, as_option, of_option, within
from desktop.widgets.view_frame import Chooser, ViewFrame


class NetworkView(ViewFrame):
    """Options: persons, relations, focus (id), depth, to (id), most, window (day numbers)."""

    absent: Text = "What you come from ties no two actors."
    long_table = True

    def __init__(self, session: Session, look: Look, place: Place) -> None:
        super().__init__(session, look, place, tr("Network"))
        self.drawing = NetworkChart(look)
        self.drawing.dragged.connect(self._on_dragged)
        self.set_body(self.drawing)
        self.brush = TimeBrush(look)
        self.steady.append(self.brush)
        self.brush.moved.connect(self._weigh)
        self.brush.chosen.connect(self._on_window)
        self.focus_box = RecordPicker(session, look, ("actor",), name=tr("Neighbourhood of"))
        self.path_box = RecordPicker(session, look, ("actor",), name=tr("Path to"))
        self.pane = BehindPane(session, look)
        self.pane.gone.connect(self.gone)
        self._telling = Telling(self, self.drawing, self.pane)
        self._found: Found | None = None
        self._network: Network | None = None
        self._settling = Settling(session, self)
        self._settling.moved.connect(self._on_settled)
        self.drawing.painted.connect(self._settling.seen)
        self._picture: Picture | None = None
        self._lay_out_controls()
        self.start()
        QTimer.singleShot(PATIENCE_MS, self, self._say_waiting)

    def choosers(self) -> Sequence[Chooser]:
        """Give the options; the depth only where there is a focus."""
        found = [
            Chooser(
                "persons",
                tr("Count for whom they act"),
                (("", tr("as themselves")), ("states", tr("for whom they act"))),
                switch=True,
                tip=tr("What a person did for a state ties the state, not the person."),
            ),
            Chooser(
                "relations",
                tr("Events only"),
                (("", tr("events and relations")), ("no", tr("events only"))),
                switch=True,
            ),
        ]
        if self.place.option("focus") and not self.place.option("to"):
            steps = (("1", tr("1 step")), ("2", tr("2 steps")), ("3", tr("3 steps")))
            found.append(Chooser("depth", tr("Within"), (*steps, ("all", tr("everything")))))
        if self.place.option("most") or (self._network and self._network.narrowed):
            choices = ("", str(FEW)), ("2000", number(2_000)), ("5000", number(MOST))
            found.append(Chooser("most", tr("Actors with most ties"), choices))
        found += self.chosen_only()
        return found

    @property
    def aside(self) -> QWidget | None:
        """The events behind chosen ties or a path, else figures; the inspector for an actor."""
        only_actors = self.drawing.chosen_actors() and not self.drawing.chosen_ties()
        return None if only_actors else self.pane

    @property
    def can(self) -> set[str]:
        """What is possible with what is chosen."""
        found = super().can | {"zoom", "run"}
        actors = self.drawing.chosen_actors()
        if actors or self.drawing.chosen_ties():
            found.add("network_tie")
        if actors:
            found.add("network_focus")
        if len(actors) == 2:
            found.add("network_path")
        if self.place.option("focus"):
            found.add("network_whole")
        if self._settling.pinned:
            found.add("network_release")
        return found

    def call(self, name: str) -> None:
        """Do a command of the network, or of every view."""
        ways = {
            "fit": self.drawing.fit,
            "zoom_in": lambda: self.drawing.zoom(1.25),
            "zoom_out": lambda: self.drawing.zoom(0.8),
            "run": self.brush.run,
            "network_next_tie": lambda: self.drawing.next_tie(1),
            "network_previous_tie": lambda: self.drawing.next_tie(-1),
            "network_focus": lambda: self._focus_on(self._chosen_ids()[-1:]),
            "network_path": lambda: self._focus_on(self._chosen_ids()[-2:]),
            "network_whole": lambda: self._focus_on([]),
            "network_release": self._release,
        }
        if name in ways:
            ways[name]()
        else:
            super().call(name)

    def ask(self) -> None:
        """Ask for the network where it is another one; else show it by the place's options."""
        place = self.place
        focus, other = self._id_of("focus"), self._id_of("to")
        days = self._window() if focus and other else None
        near = Near(focus, self._depth(), other, days)
        wanted = Wanted(
            place.query, place.option("only"), self.option("persons"), self.option("relations"),
            near, place.option("most"),
        )  # fmt: skip
        known = self._found.whole if self._found and self._found.serves(wanted) else None
        self.ask_library("network", lambda reader: find(reader, wanted, known), self._take)

    def table(self) -> Table:
        """Give the shown ties, the weightiest first."""
        return words.table(self._picture)

    def open_mark(self, mark: Mark, new_tab: bool) -> None:
        """Open an actor; of a tie, go to its events."""
        if mark.key.startswith("tie"):
            self.pane.setFocus()
        else:
            super().open_mark(mark, new_tab)

    def _lay_out_controls(self) -> None:
        px = self.look.px
        strip = QWidget()
        row = QHBoxLayout(strip)
        row.setContentsMargins(px(3.5), px(1), px(3.5), px(1))
        held, flow = flowing(px(2))
        row.addWidget(held)
        for text, box in ((tr("Neighbourhood of"), self.focus_box), (tr("Path to"), self.path_box)):
            pair = QWidget()
            beside = QHBoxLayout(pair)
            beside.setContentsMargins(0, 0, 0, 0)
            beside.setSpacing(px(2))
            beside.addWidget(label(text, "quiet"))
            box.setMaximumWidth(px(60))
            beside.addWidget(box)
            flow.addWidget(pair)
        self.add_under_head(strip)
        self.add_under_head(self.brush)
        self.focus_box.picked.connect(self._on_focus)
        self.focus_box.cleared.connect(self._on_focus)
        self.path_box.setEnabled(bool(self.place.option("focus")))
        self.path_box.picked.connect(self._on_path)
        self.path_box.cleared.connect(self._on_path)
        for button in zoom_chips(self.call, self.stack, self.drawing):
            self.add_to_corner(button)

    def _take(self, found: Found) -> None:
        self._found, self._network = found, found.network
        self.refill()  # whether all are shown is known now
        items = found.whole.items
        days = items.start[(items.start > -NEVER) & (items.start < NEVER)]
        self.brush.show_days(days, self._window())
        self._settling.take(found.network, found.kept, found.around)
        self._show()

    def _on_settled(self) -> None:
        """Show the positions of one more round."""
        if self._picture is not None and self._settling.fits(self._picture.network):
            self._picture = self._picture.moved(self._settling.positions)
            self.drawing.settling = self._settling.running
            self.drawing.show_picture(self._picture, weighed=False)

    def _show(self) -> None:
        """Show the network by the options of the place."""
        found = self._network
        if found is None:
            return
        if not found.actors:
            empty = tr(
                "Nobody is tied to anybody here. An event needs two participants to tie them."
            )
            filtered = tr("No event that the filter finds ties two actors. Take a filter away.")
            self.show_message(filtered if self.place.query else empty)
            return
        self._fill_boxes(found)
        self.brush.show_window(self._window())
        self._weigh(self._window())
        self.show_legend(words.keys(self.look, found, self.session.terms))
        self.show_body()
        if self._picture is not None:
            self._telling.follow(self._picture)
        self.selected.emit(self._chosen_ids())

    def _weigh(self, window: Window | None) -> None:
        """Weigh the ties in a window of days, and show what then is there."""
        found = self._network
        if found is None or not found.actors:
            return
        before = self._picture
        ties = network.ties(found, window)
        self._picture = self._pictured(found, ties)
        if before is None or before.network.actors != found.actors:
            self.drawing.own_view = False
        self.drawing.settling = self._settling.running
        self.drawing.show_picture(self._picture)
        self._telling.follow(self._picture, soon=True)
        self._tell(found, self._picture)

    def _pictured(self, found: Network, ties: Ties) -> Picture:
        focus, other = self._place_of("focus"), self._place_of("to")
        everyone = np.ones(len(found.actors), dtype=bool)
        pinned = frozenset(
            at for at, one in enumerate(found.actors) if one.uid in self._settling.pinned
        )
        picture = Picture(found, ties, self._settling.positions, everyone, pinned, focus)
        if focus >= 0 and other >= 0:
            path = paths.shortest(found, ties.weight, focus, other)
            if path is None:
                return replace(picture, path_actors=(focus, other))
            self.pane.show_records(*words.of_path(picture, path))
            return replace(
                picture,
                path_actors=path.actors,
                path_ties=tuple(step.tie for step in path.steps),
                _cache={},
            )
        if focus >= 0 and self._depth():
            near = paths.neighbourhood(found, ties.strength, [focus], self._depth())
            everyone = np.isin(np.arange(len(found.actors)), sorted(near))
        return replace(picture, near=everyone, _cache={})

    def _tell(self, found: Network, picture: Picture) -> None:
        actors, ties = int(picture.shown.sum()), int(picture.shown_ties.sum())
        told = tr("{actors} actors, {ties} ties", actors=number(actors), ties=number(ties))
        pinned = len(picture.pinned)
        let_go = tr("Let go of {n} {n:actor|actors}", n=pinned), self._release
        told = within(told, self.brush.window_of_days)
        self.show_remark(told, let_go if pinned else None)
        missing = [
            option
            for option in ("focus", "to")
            if self.place.option(option) and self._place_of(option) < 0
        ]
        self.show_note(words.note(found, picture, missing))

    def _on_marks(self, marks: list[Mark]) -> None:
        """Show an actor in the inspector, the events of ties beside the picture."""
        picture = self._picture
        if picture is not None and any(mark.key.startswith("tie") for mark in marks):
            groups = [
                (mark.text if len(marks) > 1 else "", mark.ids)
                for mark in marks
                if mark.key.startswith("tie")
            ]
            last = marks[-1]
            self.pane.show_records(
                last.text if len(groups) == 1 else tr("{n:,} {n:tie|ties}", n=len(groups)),
                last.detail if len(groups) == 1 else "",
                groups,
            )
        elif not marks:
            self._telling.show()
        super()._on_marks(marks)

    def redress(self) -> None:
        """Write the figures in the size of text that was chosen."""
        self._telling.show()

    def _say_waiting(self) -> None:
        if self._found is None:
            self.show_message(tr("Looking who is tied to whom…"))

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.concerns("setting") and not changes.ids() and not changes.everything:
            around = self._found.around if self._found else ""
            self.ask_library(
                "arrangement", lambda reader: arrangement.read(reader, around), self._on_kept
            )
        elif changes:
            self._found = None
            self.ask()

    def _on_kept(self, kept: Arrangement) -> None:
        """Follow the undo of an arrangement, or another window's."""
        if self._settling.arrange(kept):
            self._show()

    def _on_dragged(self, place: int, to: QPointF, done: bool) -> None:
        self._settling.drag(place, to.x(), to.y())
        if done and self._network is not None:
            one = self._network.actors[place]
            self._settling.keep("network.arrange", self._settling.pinned | {one.uid}, one.name)
            self._show()

    def _release(self) -> None:
        """Let go of every pinned actor and lay the network out anew."""
        self._settling.keep("network.release", frozenset(), "")
        self._settling.settle()
        self._show()

    def _window(self) -> Window | None:
        return of_option(self.place.option("window"))

    def _on_window(self, window: Window | None) -> None:
        if as_option(window) != self.place.option("window"):
            self.go_on(self.place, self.place.with_options(window=as_option(window)))

    def _id_of(self, option: str) -> int:
        text = self.place.option(option)
        return int(text) if text.isdigit() else 0

    def _depth(self) -> int:
        """Give how many ties away a neighbourhood reaches; 0 for everything, and for a path."""
        depth = self.option("depth")
        whole = not self._id_of("focus") or bool(self._id_of("to")) or depth == "all"
        return 0 if whole else int(depth or 1)

    def _place_of(self, option: str) -> int:
        found = self._network.place(self._id_of(option)) if self._network else None
        return -1 if found is None else found

    def _chosen_ids(self) -> list[int]:
        return [id_ for mark in self.drawing.chosen_marks for id_ in mark.ids]

    def _focus_on(self, ids: Sequence[int]) -> None:
        """Show the neighbourhood of one actor, the path between two, or everything."""
        focus, to = [*(str(id_) for id_ in ids), "", ""][:2]
        self.go_to(self.place.with_options(focus=focus, to=to, depth=""))

    def _on_focus(self, one: Candidate | None = None) -> None:
        self.go_to(self.place.with_options(focus=str(one.id) if one else "", depth=""))

    def _on_path(self, one: Candidate | None = None) -> None:
        self.go_to(self.place.with_options(to=str(one.id) if one else ""))

    def _fill_boxes(self, found: Network) -> None:
        names = {one.id: one.name for one in found.actors}
        for option, box in (("focus", self.focus_box), ("to", self.path_box)):
            id_ = self._id_of(option)
            box.show_record(id_, names.get(id_, ""))
        self.path_box.setEnabled(bool(self.place.option("focus")))
