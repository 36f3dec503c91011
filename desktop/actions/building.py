"""Makes Qt's actions, menus and keys from the registry."""

import json
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from db.history.undo import EditInfo
from desktop.actions.action import Action, Commands
from desktop.actions.order import group_of
from desktop.actions.other_layouts import OtherLayouts
from desktop.actions.registry import ACTIONS, MENUS
from desktop.labels import label_text
from desktop.places import Place
from desktop.tr import tr

_NUMBERED = {f"reader.tag_{number}" for number in range(1, 10)}
"""Commands that stand in no menu: what they do stands on the card of a selection."""


def build(owner: QWidget, commands: Commands, scope: str = "") -> dict[str, QAction]:
    """Give id → action for the commands of a scope, and add them to the owner.

    Those of no scope work everywhere in the window; those of a view in it and what stands in it.
    """
    made: dict[str, QAction] = {}
    for action in ACTIONS:
        if action.scope != scope:
            continue
        one = QAction(tr(action.text), owner)
        one.setObjectName(action.id)
        one.setShortcuts([QKeySequence(keys) for keys in action.keys])
        if scope:
            one.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        one.triggered.connect(partial(_run, action, commands))
        owner.addAction(one)
        made[action.id] = one
    if not scope:
        owner.installEventFilter(OtherLayouts(owner))
    return made


def refresh(made: dict[str, QAction], commands: Commands) -> None:
    """Enable what is possible now."""
    now = _Now(commands)
    for action in ACTIONS:
        if action.id in made:
            made[action.id].setEnabled(action.when(now))


def step_text(word: str, step: EditInfo | None, by: str = "") -> str:
    """Name what undo or redo would do; `by` is who made that step, where it was somebody else."""
    if step is None:
        return word
    text = f"{word}: {label_text(step.label, json.loads(step.details))}"
    told = tr("{step} (by {name})", step=text, name=by) if by else text
    return told.replace("&", "&&")  # a lone & would be a key of the menu


def words_of(action: QAction) -> str:
    """Give the words of a command, as they stand anywhere but in a menu."""
    return action.text().replace("&&", "&")


def fill(
    menu: QMenu, made: Mapping[str, QAction], now: Callable[[], Mapping[str, QAction]]
) -> None:
    """Fill a menu with a menu for each group of commands, and anew with those `now` as it opens."""
    parts = {name: menu.addMenu(tr(name)) for name in MENUS}

    def fill_parts(commands: Mapping[str, QAction]) -> None:
        for name, part in parts.items():
            part.clear()
            shown = [
                action
                for action in ACTIONS
                if action.menu == name and action.id in commands and action.id not in _NUMBERED
            ]
            for before, action in zip((None, *shown), shown, strict=False):
                if before is not None and group_of(before) != group_of(action):
                    part.addSeparator()
                part.addAction(commands[action.id])
            part.setEnabled(not part.isEmpty())

    fill_parts(made)
    menu.aboutToShow.connect(lambda: fill_parts(now()))


class _Now:
    """What is possible at one moment: asked once for all commands."""

    def __init__(self, commands: Commands) -> None:
        self._commands = commands
        self.chosen, self.place = commands.chosen, commands.place
        self.query, self.can = commands.query, commands.can

    def go(self, place: Place, *, new_tab: bool = False) -> None:
        """Go to a place."""
        self._commands.go(place, new_tab=new_tab)

    def call(self, name: str) -> None:
        """Do what the window itself knows to do."""
        self._commands.call(name)

    def call_view(self, name: str) -> None:
        """Do what the view in front knows to do."""
        self._commands.call_view(name)


def _run(action: Action, commands: Commands, checked: bool = False) -> None:
    del checked
    if action.when(commands):
        action.run(commands)
