"""What a tab shows: the ground of the reader and of all views, and what the window asks of it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.places import Place

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

PATIENCE_MS: Final = 300
"""How long the first answer may take before a view says that it is coming."""


class TabView(QWidget):
    """A screen in a tab. The window connects the signals and calls the methods."""

    selected = Signal(object)
    """A list of ids: the records that commands act on; the inspector shows the first."""
    gone = Signal(object, bool)
    """A place that was asked for, and whether in a new tab."""
    moved = Signal(object)
    """A place: where this view is now, told without making it anew (a step for back)."""
    stood = Signal(object)
    """A place: where this view is now, as no step of its own: a zoom, a scroll."""
    titled = Signal(str)
    """The title of the tab."""
    able = Signal()
    """What is possible has changed: the commands are to be enabled anew."""

    working = Signal(str, object)
    """A job that only reads and takes long: its title, and the work as `Jobs.read` takes it."""

    menu_asked = Signal(object)
    """A place of the screen where its menu is asked for."""

    menu_groups: tuple[tuple[str, ...], ...] = ()
    """The commands of its menu by groups; those that are possible are shown."""

    scope = ""
    """The scope of the commands that work in this view alone."""

    def __init__(self) -> None:
        super().__init__()
        self.own_actions: dict[str, QAction] = {}
        self.steady: list[QWidget] = []
        """Controls that keep the keyboard when what they did took the view elsewhere."""
        self._run: tuple[Place, Place] | None = None  # where a run of changes began, where it is

    @property
    def title(self) -> str:
        """The title of the tab."""
        return ""

    @property
    def aside(self) -> QWidget | None:
        """What stands in the inspector's place beside this view; None for the inspector."""
        return None

    @property
    def chosen(self) -> list[int]:
        """The records that are chosen in this view."""
        return []

    @property
    def can(self) -> set[str]:
        """What is possible in this view now, in the words of its commands."""
        return set()

    def call(self, name: str) -> None:
        """Do what one of this view's own commands asks for."""
        raise KeyError(name)

    def take(self, place: Place) -> bool:
        """Go to another place without being made anew; False where that cannot be."""
        del place
        return False

    def go_on(self, here: Place, place: Place) -> None:
        """Go to another place by a control that is moved bit by bit: a run of it is one step."""
        begin = self._run[0] if self._run is not None and self._run[1] == here else here
        if self.take(place):
            (self.moved if begin == here else self.stood).emit(place)
            self._run = None if place == begin else (begin, place)

    def focus_first(self) -> None:
        """Take the keyboard to where it is wanted first."""
        self.setFocus()
