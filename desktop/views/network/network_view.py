"""The network as a view: what it asks for, focus and path, the window of time, kept positions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from db.analysis import arrangement, layout, network, paths, selection
from db.analysis.arrangement import Arrangement
from db.analysis.network import NEVER, Network, Ties
from db.changes import ChangeSet
from db.library import Library
from db.ports import Reader
from db.search import engine
from db.search.picking import Candidate
from desktop.models.figures import Table
from desktop.places import Place
from desktop.session import Session
from desktop.theme.look import Look
from desktop.theme.signs import signs
from desktop.tr import number, tr
from desktop.views.network import strands
from desktop.views.network.network_chart import NetworkChart
from desktop.views.network.scene import Picture, Real
from desktop.widgets.behind_pane import BehindPane
from desktop.widgets.chart import Mark
from desktop.widgets.labels import label
from desktop.widgets.legend import Key
from desktop.widgets.picker import RecordPicker
from desktop.widgets.time_brush import TimeBrush, Window, as_option, of_option
from desktop.widgets.view_frame import Chooser, ViewFrame

Asked = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class _Found:
    asked: Asked
    network: Network
    kept: Arrangement


class NetworkView(ViewFrame):
    """Options: persons, relations, focus (id), depth, to (id: a path), window (day numbers)."""

    def __init__(self, session: Session, look: Look, place: Place) -> None:
        super().__init__(session, look, place, tr("Network"))
        self.drawing = NetworkChart(look)
        self.drawing.dragged.connect(self._on_dragged)
        self.set_body(self.drawing)
        self.brush = TimeBrush(look)
        self.brush.moved.connect(self._weigh)
        self.brush.chosen.connect(self._on_window)
        self.focus_box = RecordPicker(session, look, ("actor",), name=tr("Neighbourhood of"))
        self.path_box = RecordPicker(session, look, ("actor",), name=tr("Path to"))
        self.pane = BehindPane(session, look)
        self.pane.gone.connect(self.gone)
        self._asked: Asked | None = None
        self._network: Network | None = None
        self._kept = Arrangement()
        self._positions: Real = np.zeros((0, 2))
        self._steps: Iterator[Real] = iter(())
        self._picture: Picture | None = None
        self._lay_out_controls()
        self.start()

    def choosers(self) -> Sequence[Chooser]:
        """Give the options; the depth only where there is a focus."""
        found = [
            Chooser(
                "persons",
                tr("Persons as their states"),
                (("", tr("as themselves")), ("states", tr("for whom they act"))),
                switch=True,
            ),
            Chooser(
                "relations",
                tr("Events only"),
                (("", tr("events and relations")), ("no", tr("events only"))),
                switch=True,
            ),
        ]
        if self.place.option("focus"):
            steps = (("1", tr("1 step")), ("2", tr("2 steps")), ("3", tr("3 steps")))
            found.append(Chooser("depth", tr("Within"), (*steps, ("all", tr("everything")))))
        return found

    @property
    def aside(self) -> QWidget | None:
        """The events behind chosen ties or a path; the inspector for an actor."""
        picture = self._picture
        if self.drawing.chosen_ties():
            return self.pane
        path = picture is not None and picture.path_ties and not self.drawing.chosen_actors()
        return self.pane if path else None

    @property
    def can(self) -> set[str]:
        """What is possible with what is chosen."""
        found = super().can | {"network"}
        actors = self.drawing.chosen_actors()
        if actors or self.drawing.chosen_ties():
            found.add("network_tie")
        if actors:
            found.add("network_focus")
        if len(actors) == 2:
            found.add("network_path")
        if self.place.option("focus"):
            found.add("network_whole")
        if self._kept.pinned:
            found.add("network_release")
        return found

    def call(self, name: str) -> None:
        """Do a command of the network, or of every view."""
        ways = {
            "network_fit": self.drawing.fit,
            "network_in": lambda: self.drawing.zoom(1.25),
            "network_out": lambda: self.drawing.zoom(0.8),
            "network_run": self.brush.run,
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
        query = self.place.query
        persons, relations = self.option("persons"), self.option("relations")
        asked = (query, persons, relations)
        if asked == self._asked and self._network is not None:
            self._show()
            return

        def look(reader: Reader) -> _Found:
            events = selection.events(reader, engine.all_ids(reader, query)) if query else None
            found = network.build(
                reader, events, roll_up=persons == "states", relations=relations != "no"
            )
            return _Found(asked, found, arrangement.read(reader))

        self.ask_library("network", look, self._take)

    def table(self) -> Table:
        """Give the shown ties, the weightiest first."""
        picture = self._picture
        head = (
            tr("Actor"), tr("Actor"), tr("No sign"), tr("Verbal cooperation"),
            tr("Material cooperation"), tr("Verbal conflict"), tr("Material conflict"),
            tr("Relations"), tr("Years"), tr("Passages"),
        )  # fmt: skip
        if picture is None:
            return Table(head)
        shown = np.flatnonzero(picture.shown_ties)
        ties = shown[np.argsort(-picture.ties.weight[shown], kind="stable")].tolist()
        rows = tuple(self._row(picture, tie) for tie in ties)
        return Table(head, rows, tuple(paths.records(picture.network, tie) for tie in ties))

    def open_mark(self, mark: Mark, new_tab: bool) -> None:
        """Open an actor; of a tie, go to its events."""
        if mark.key.startswith("tie"):
            self.pane.setFocus()
        else:
            super().open_mark(mark, new_tab)

    def _row(self, picture: Picture, tie: int) -> tuple[str, ...]:
        actors, ties = picture.network.actors, picture.ties
        ends = int(picture.network.first[tie]), int(picture.network.second[tie])
        counts = [str(one) for one in ties.counts[tie].tolist()]
        years, passages = picture.period(tie), str(int(ties.evidence[tie]))
        return (*(actors[at].name for at in ends), *counts, years, passages)

    def _lay_out_controls(self) -> None:
        px = self.look.px
        strip = QWidget()
        row = QHBoxLayout(strip)
        row.setContentsMargins(px(3.5), px(1), px(3.5), px(1))
        row.setSpacing(px(2))
        for text, box in ((tr("Neighbourhood of"), self.focus_box), (tr("Path to"), self.path_box)):
            row.addWidget(label(text, "quiet"))
            box.setMaximumWidth(px(60))
            row.addWidget(box, 1)
        row.addStretch(1)
        self.add_under_head(strip)
        self.add_under_head(self.brush)
        self.focus_box.picked.connect(self._on_focus)
        self.focus_box.cleared.connect(lambda: self._set_focus(0))
        self.path_box.picked.connect(self._on_path)
        self.path_box.cleared.connect(lambda: self._set_path(0))
        for text, name, said in (
            (tr("Fit"), "network_fit", tr("Show all")),
            ("+", "network_in", tr("Enlarge")),
            ("−", "network_out", tr("Make smaller")),
        ):
            button = QPushButton(text)
            button.setObjectName("chip")
            button.setAccessibleName(said)
            button.setToolTip(said)
            button.clicked.connect(lambda _=False, one=name: self.call(one))
            self.add_to_corner(button)

    def _take(self, found: _Found) -> None:
        again = self._network is not None and self._same(found.network, self._network)
        kept_anew = found.kept != self._kept
        known = self._where() if again or not kept_anew else {}
        self._asked, self._network, self._kept = found.asked, found.network, found.kept
        items = found.network.items
        days = items.start[(items.start > -NEVER) & (items.start < NEVER)]
        self.brush.show_days(days.tolist(), self._window())
        if not again or kept_anew:
            self._settle({**known, **found.kept.positions})
        self._show()

    @staticmethod
    def _same(one: Network, other: Network) -> bool:
        """Tell whether two networks have the same actors and ties, whatever these weigh."""
        return (
            [actor.uid for actor in one.actors] == [actor.uid for actor in other.actors]
            and np.array_equal(one.first, other.first)
            and np.array_equal(one.second, other.second)
        )

    def _settle(self, known: dict[str, tuple[float, float]]) -> None:
        """Lay the network out, a round at a time, off the window's thread."""
        found = self._network
        if found is None:
            return
        uids = [one.uid for one in found.actors]
        weight = network.ties(found).weight
        graph = layout.Graph(uids, found.first, found.second, weight)
        self._positions = layout.begin(graph, known)
        pinned = [at for at, uid in enumerate(uids) if uid in self._kept.pinned]
        steps = layout.settle(graph, self._positions, pinned)
        if known and all(uid in known for uid in uids):
            steps = iter(())  # a picture that was arranged is left as it is
        self._steps = steps
        self._step()

    def _step(self) -> None:
        steps = self._steps

        def work(_: Reader) -> Real | None:
            return next(steps, None)

        self.session.pages.ask(f"layout {id(self)}", work, self._on_step)

    def _on_step(self, positions: Real | None) -> None:
        if positions is None or len(positions) != len(self._positions):
            return
        self._positions = positions
        if self._picture is not None and len(self._picture.near) == len(positions):
            self._picture = self._picture.moved(positions)
            self.drawing.show_picture(self._picture, weighed=False)
        self._step()

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
        self.show_legend(self._keys())
        self.show_body()
        self.selected.emit(self._chosen_ids())

    def _weigh(self, window: Window | None) -> None:
        """Weigh the ties in a window of days, and show what then is there."""
        found = self._network
        if found is None or not found.actors:
            return
        before = self._picture
        ties = network.ties(found, window)
        self._picture = self._pictured(found, ties)
        if before is None or not np.array_equal(before.near, self._picture.near):
            self.drawing.own_view = False
        self.drawing.show_picture(self._picture)
        self._tell(found, self._picture)

    def _pictured(self, found: Network, ties: Ties) -> Picture:
        focus, other = self._place_of("focus"), self._place_of("to")
        everyone = np.ones(len(found.actors), dtype=bool)
        pinned = frozenset(
            at for at, one in enumerate(found.actors) if one.uid in self._kept.pinned
        )
        picture = Picture(found, ties, self._positions, everyone, pinned, focus)
        if focus >= 0 and other >= 0:
            path = paths.shortest(found, ties.weight, focus, other)
            if path is None:
                return replace(picture, path_actors=(focus, other))
            self._show_path(picture, path)
            return replace(
                picture,
                path_actors=path.actors,
                path_ties=tuple(step.tie for step in path.steps),
                _cache={},
            )
        depth = self.option("depth")
        if focus >= 0 and depth != "all":
            near = paths.neighbourhood(found, ties.strength, [focus], int(depth or 1))
            everyone = np.isin(np.arange(len(found.actors)), sorted(near))
        return replace(picture, near=everyone, _cache={})

    def _show_path(self, picture: Picture, path: paths.Path) -> None:
        names = [picture.network.actors[at].name for at in path.actors]
        groups = tuple(
            (f"{one} – {other}", step.records)
            for one, other, step in zip(names, names[1:], path.steps, strict=False)
        )
        title = tr("From {one} to {other}", one=names[0], other=names[-1])
        steps = len(path.steps)
        summary = tr("{number} step" if steps == 1 else "{number} steps", number=steps)
        self.pane.show_groups(title, f"{summary}: {' – '.join(names)}", groups)

    def _tell(self, found: Network, picture: Picture) -> None:
        actors, ties = int(picture.shown.sum()), int(picture.shown_ties.sum())
        told = tr("{actors} actors, {ties} ties", actors=number(actors), ties=number(ties))
        self.show_remark(told)
        notes: list[str] = []
        for option, words in (("focus", tr("The focus")), ("to", tr("The end of the path"))):
            if self.place.option(option) and self._place_of(option) < 0:
                notes.append(tr("{what} has no ties here.", what=words))
        if picture.path_actors and not picture.path_ties:
            notes.append(tr("No path leads from one to the other."))
        if found.left_out:
            most = number(len(found.actors))
            text = tr("Only the {most} actors with most ties are shown, {number} are left out.",
                      most=most, number=number(found.left_out))  # fmt: skip
            notes.append(text)
        if found.alone:
            notes.append(tr("Without ties: {number}.", number=number(found.alone)))
        self.show_note(" ".join(notes))

    def _keys(self) -> list[Key]:
        colours = signs(self.look.palette)
        lines = (
            (tr("cooperation in deeds"), strands.COOPERATION, False),
            (tr("in words"), strands.COOPERATION, True),
            (tr("conflict in deeds"), strands.CONFLICT, False),
            (tr("in words"), strands.CONFLICT, True),
            (tr("no sign"), strands.UNSIGNED, False),
            (tr("relation alone"), strands.LASTING, False),
        )
        return [
            Key(text, draw=strands.sample(kind, colours, words=words))
            for text, kind, words in lines
        ]

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
            self.pane.show_groups(
                last.text if len(groups) == 1 else tr("{number} ties", number=len(groups)),
                last.detail if len(groups) == 1 else "",
                groups,
            )
        super()._on_marks(marks)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.concerns("setting") and not changes.ids() and not changes.everything:
            self.ask_library("arrangement", arrangement.read, self._on_kept)
        elif changes:
            self._asked = None
            self.ask()

    def _on_kept(self, kept: Arrangement) -> None:
        """Follow the undo of an arrangement, or another window's."""
        if kept == self._kept:
            return
        self._kept = kept
        self._settle(dict(kept.positions))
        self._show()

    def _on_dragged(self, place: int, to: QPointF, done: bool) -> None:
        found = self._network
        if found is None or self._picture is None:
            return
        self._steps = iter(())
        positions = self._positions.copy()
        positions[place] = (to.x(), to.y())
        self._positions = positions
        self._picture = self._picture.moved(positions)
        self.drawing.show_picture(self._picture, weighed=False)
        if done:
            uid = found.actors[place].uid
            self._keep("network.arrange", self._kept.pinned | {uid}, found.actors[place].name)

    def _release(self) -> None:
        """Let go of every pinned actor and lay the network out anew."""
        self._keep("network.release", frozenset(), "")
        self._settle({})
        self._show()

    def _keep(self, edit_label: str, pinned: frozenset[str], title: str) -> None:
        """Keep where the actors stand, as an edit that can be undone."""
        kept = arrangement.rounded(self._where(), pinned)
        self._kept = kept
        self._show()
        if self.session.read_only:
            return

        def work(library: Library) -> None:
            with library.edit(edit_label, title=title) as edit:
                arrangement.write(edit.connection, kept)

        self.session.write(work)

    def _where(self) -> dict[str, tuple[float, float]]:
        found = self._network
        if found is None or len(self._positions) != len(found.actors):
            return {}
        points = self._positions.tolist()
        return {one.uid: (x, y) for one, (x, y) in zip(found.actors, points, strict=True)}

    def _window(self) -> Window | None:
        return of_option(self.place.option("window"))

    def _on_window(self, window: Window | None) -> None:
        if as_option(window) != self.place.option("window"):
            self.go_to(self.place.with_options(window=as_option(window)))

    def _place_of(self, option: str) -> int:
        text = self.place.option(option)
        found = self._network.place(int(text)) if text.isdigit() and self._network else None
        return -1 if found is None else found

    def _chosen_ids(self) -> list[int]:
        return [id_ for mark in self.drawing.chosen_marks for id_ in mark.ids]

    def _focus_on(self, ids: Sequence[int]) -> None:
        """Show the neighbourhood of one actor, the path between two, or everything."""
        focus, to = [*(str(id_) for id_ in ids), "", ""][:2]
        self.go_to(self.place.with_options(focus=focus, to=to, depth=""))

    def _on_focus(self, one: Candidate) -> None:
        self._set_focus(one.id)

    def _on_path(self, one: Candidate) -> None:
        self._set_path(one.id)

    def _set_focus(self, id_: int) -> None:
        self.go_to(self.place.with_options(focus=str(id_ or ""), depth=""))

    def _set_path(self, id_: int) -> None:
        self.go_to(self.place.with_options(to=str(id_ or "")))

    def _fill_boxes(self, found: Network) -> None:
        names = {one.id: one.name for one in found.actors}
        for option, box in (("focus", self.focus_box), ("to", self.path_box)):
            text = self.place.option(option)
            id_ = int(text) if text.isdigit() else 0
            box.show_record(id_, names.get(id_, ""))
        self.path_box.setEnabled(bool(self.place.option("focus")))
