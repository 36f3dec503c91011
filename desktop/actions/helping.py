"""What the window does for help and comfort: manual, keys, preferences, jobs, first steps."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from desktop import places

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


class Helping:
    """Runs the commands of help, for one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        window.settings.changed.connect(self._on_setting)

    @property
    def ways(self) -> Mapping[str, Callable[[], None]]:
        """The commands, by name."""
        return {
            "manual": lambda: self._read("manual"),
            "keys": lambda: self._read("keys"),
            "search_help": lambda: self._read("search"),
            "preferences": self._preferences,
            "show_jobs": self.show_jobs,
            "show_guide": self._show_guide,
        }

    def show_jobs(self) -> None:
        """Show the list of jobs."""
        from desktop.dialogs.job_list import JobList

        JobList(self._window.jobs, self._window.look, self._window).show()

    def _read(self, page: str) -> None:
        window = self._window
        place = places.view("manual", page=page)
        window.go(place, new_tab=window.place.view != "manual")

    def _preferences(self) -> None:
        from desktop.dialogs.preferences import Preferences

        Preferences(self._window.settings, self._window.look, self._window).open()

    def _show_guide(self) -> None:
        self._window.settings.put("guide.shown", True)
        self._window.guided.take_keyboard()

    def _on_setting(self, name: str) -> None:
        window = self._window
        if name.startswith("look."):
            window.set_look()
        elif name == "window.inspector":
            window.side.setVisible(window.settings.flag(name))
