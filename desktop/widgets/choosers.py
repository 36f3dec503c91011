"""The options of a view as chips: menus, switches, questions, and filters to take away."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QWidget

from desktop.models import filters
from desktop.tr import tr
from desktop.widgets.buttons import chip_button

LONGEST = 44


@dataclass(frozen=True, slots=True)
class Chooser:
    """An option of a view: its name in the place, its title, and (value, words) to choose from.

    The first value is the default. `switch` makes it a chip that is on or off. With `ask` it is a
    chip that runs it: for what cannot be chosen from a menu. `tip` says more than the title can.
    """

    name: str
    title: str
    choices: tuple[tuple[str, str], ...]
    switch: bool = False
    ask: Callable[[], None] | None = None
    tip: str = ""


def chip(chooser: Chooser, value: str, choose: Callable[[str, str], None]) -> QPushButton:
    """Make the chip of an option; `choose` is called with its name and the value chosen."""
    button = chip_button()
    button.setToolTip(chooser.tip)
    if chooser.ask is not None:
        button.setText(f"{chooser.title} ▾")
        button.setAccessibleName(chooser.title)
        button.clicked.connect(chooser.ask)
        return button
    words = dict(chooser.choices).get(value, value)
    button.setAccessibleName(f"{chooser.title}: {words}")
    if chooser.switch:
        other = next(one for one, _ in chooser.choices if one != value)
        on = value != chooser.choices[0][0]
        button.setText(f"{chooser.title} ✓" if on else chooser.title)
        button.setProperty("active", "true" if on else "false")
        button.clicked.connect(lambda: choose(chooser.name, other))
        return button
    button.setText(f"{chooser.title}: {words} ▾")
    menu = QMenu(button)
    for choice, said in chooser.choices:
        entry = QAction(said, menu, checkable=True)
        entry.setChecked(choice == value)
        entry.triggered.connect(lambda _=False, chosen=choice: choose(chooser.name, chosen))
        menu.addAction(entry)
    button.setMenu(menu)
    return button


def zoom_chips(
    call: Callable[[str], None], stack: QStackedWidget, picture: QWidget
) -> list[QPushButton]:
    """Make the chips that fit a picture, enlarge it and make it smaller; they call by name.

    They are there while the stack shows the picture.
    """
    made: list[QPushButton] = []
    for text, name, said in (
        (tr("Fit"), "fit", tr("Show all")),
        ("+", "zoom_in", tr("Enlarge")),
        ("−", "zoom_out", tr("Make smaller")),
    ):
        button = chip_button(text)
        button.setAccessibleName(said)
        button.setToolTip(said)
        button.clicked.connect(lambda _=False, one=name: call(one))
        made.append(button)

    def follow(_: int) -> None:
        for button in made:
            button.setVisible(stack.currentWidget() is picture)

    stack.currentChanged.connect(follow)
    return made


def filter_chip(found: filters.Chip, rewrite: Callable[[str], None]) -> QPushButton:
    """Make the chip of a filter; a click takes it away and gives the rest of the query."""
    shown = found.text if len(found.text) <= LONGEST else f"{found.text[: LONGEST - 1]}…"
    button = chip_button(f"{shown}  ×")
    button.setProperty("active", "true")
    button.setToolTip(found.text)
    button.setAccessibleName(tr("Remove the filter {filter}", filter=found.text))
    button.clicked.connect(lambda: rewrite(found.without))
    return button
