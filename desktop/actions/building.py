"""Makes Qt's actions, menus and keys from the registry."""

import json
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from db.history.undo import EditInfo
from desktop.actions.registry import ACTIONS, MENUS, Action, Commands
from desktop.labels import label_text
from desktop.tr import tr


def build(window: QWidget, commands: Commands) -> dict[str, QAction]:
    """Give id → action; all are added to the window, so that their keys work everywhere in it."""
    made: dict[str, QAction] = {}
    for action in ACTIONS:
        one = QAction(tr(action.text), window)
        one.setObjectName(action.id)
        one.setShortcuts([QKeySequence(keys) for keys in action.keys])
        one.triggered.connect(partial(_run, action, commands))
        window.addAction(one)
        made[action.id] = one
    return made


def refresh(made: dict[str, QAction], commands: Commands) -> None:
    """Enable what is possible now."""
    for action in ACTIONS:
        made[action.id].setEnabled(action.when(commands))


def step_text(word: str, step: EditInfo | None) -> str:
    """Name what undo or redo would do."""
    return f"{word}: {label_text(step.label, json.loads(step.details))}" if step else word


def fill(menu: QMenu, made: dict[str, QAction]) -> None:
    """Fill a menu with a menu for each group of commands."""
    for name in MENUS:
        part = menu.addMenu(tr(name))
        for action in ACTIONS:
            if action.menu == name:
                part.addAction(made[action.id])


def _run(action: Action, commands: Commands, checked: bool = False) -> None:
    del checked
    if action.when(commands):
        action.run(commands)
