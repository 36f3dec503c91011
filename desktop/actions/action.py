"""What a command is, and what it can ask of the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop.places import Place
from desktop.tr import Text


class Commands(Protocol):
    """What a command can ask of the window."""

    @property
    def chosen(self) -> Sequence[int]:
        """The records that a command acts on."""
        ...

    @property
    def place(self) -> Place:
        """Where the window is."""
        ...

    @property
    def query(self) -> str:
        """The query that what is in front answers; "" for everything."""
        ...

    @property
    def can(self) -> set[str]:
        """What is possible now: undo, redo, back, forward, edit, and what the view adds.

        `trashed` tells that what is chosen is in the trash.
        """
        ...

    def go(self, place: Place, *, new_tab: bool = False) -> None:
        """Go to a place."""
        ...

    def call(self, name: str) -> None:
        """Do what the window itself knows to do."""
        ...

    def call_view(self, name: str) -> None:
        """Do what the view in front knows to do."""
        ...


When = Callable[[Commands], bool]


def always(_: Commands) -> bool:
    """Be possible at any time."""
    return True


def can(what: str) -> When:
    """Be possible where the window or its view can do this."""
    return lambda window: what in window.can


def chosen(window: Commands) -> bool:
    """Be possible where live records are chosen."""
    return bool(window.chosen) and {"edit", "trashed"} & window.can == {"edit"}


def chosen_in_trash(window: Commands) -> bool:
    """Be possible where records in the trash are chosen."""
    return bool(window.chosen) and {"edit", "trashed"} <= window.can


@dataclass(frozen=True, slots=True)
class Action:
    """One command: dotted id, words, keys, menu, when it is possible, what it runs.

    A command with a `scope` works only inside the view of that scope (`TabView.scope`); its keys
    may be single letters, and may mean something else elsewhere. With `card` the reader offers it
    beside a selection.
    """

    id: str
    text: Text
    keys: tuple[str, ...]
    menu: Text
    run: Callable[[Commands], None]
    when: When = always
    icon: str = ""
    scope: str = ""
    card: bool = False


def call(name: str) -> Callable[[Commands], None]:
    """Run what the window itself knows to do."""
    return lambda window: window.call(name)


def call_view(name: str) -> Callable[[Commands], None]:
    """Run what the view in front knows to do."""
    return lambda window: window.call_view(name)


def go(place: Place) -> Callable[[Commands], None]:
    """Go to a place."""
    return lambda window: window.go(place)
