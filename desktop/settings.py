"""The settings of this user on this machine, declared once: name, default, what it may be.

What belongs to a library is kept in the library itself.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import platformdirs
from PySide6.QtCore import QByteArray, QObject, QSettings, Signal


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. `choices` empty: any value of the default's type."""

    name: str
    default: str | int | float | bool
    text: str
    choices: tuple[str, ...] = ()


SETTINGS: Final = {
    setting.name: setting
    for setting in (
        Setting("look.theme", "system", "Theme", ("system", "light", "dark", "contrast")),
        Setting("look.text_size", 1.0, "Text size; 1.0 is 100 %"),
        Setting("window.inspector", True, "Show the inspector"),
        Setting("reader.size", 17.0, "Size of a text in the reader, in pixels at 100 %"),
        Setting("reader.spacing", 1.25, "Spacing of lines in the reader"),
        Setting("reader.width", 66.0, "Letters in a line of the reader"),
        Setting("reader.mentions", True, "Underline mentions in the reader"),
        Setting("reader.dates", True, "Underline dates in the reader"),
        Setting("reader.clutter", False, "Show clutter in the reader"),
        Setting("library.last", "", "The library that was open last"),
        Setting("library.recent", "", "Libraries that were open, the latest first"),
        Setting("guide.shown", True, "Show the guide of four steps"),
    )
}
"""Every setting by its name."""


class Settings(QObject):
    """Reads and writes settings in one file of the user's configuration folder."""

    changed = Signal(str)
    """The name of a setting that was set to something else."""

    def __init__(self, path: Path | None = None) -> None:
        super().__init__()
        folder = Path(platformdirs.user_config_dir("vademecum", appauthor=False))
        self._store = QSettings(str(path or folder / "window.ini"), QSettings.Format.IniFormat)

    def text(self, name: str) -> str:
        """Give a setting that is text; what is not one of its choices is the default."""
        setting = SETTINGS[name]
        value = str(self._store.value(name, setting.default))
        return value if not setting.choices or value in setting.choices else str(setting.default)

    def number(self, name: str) -> float:
        """Give a setting that is a number."""
        default = float(SETTINGS[name].default)
        try:
            return float(str(self._store.value(name, default)))
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        """Give a setting that is yes or no."""
        return str(self._store.value(name, SETTINGS[name].default)).lower() in {"true", "1"}

    def put(self, name: str, value: str | float | bool) -> None:
        """Set a setting; KeyError when it is not declared."""
        before = str(self._store.value(name, SETTINGS[name].default))
        self._store.setValue(SETTINGS[name].name, value)
        if str(value) != before:
            self.changed.emit(name)

    def texts(self, name: str) -> list[str]:
        """Give a setting that is a list of texts."""
        return [text for text in self.text(name).split("\n") if text]

    def put_texts(self, name: str, texts: list[str]) -> None:
        """Set a setting that is a list of texts without line breaks."""
        self.put(name, "\n".join(text for text in texts if "\n" not in text))

    def state(self, name: str) -> QByteArray | None:
        """Give the kept state of a window or splitter, or None."""
        value = self._store.value(f"state.{name}")
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def keep_state(self, name: str, state: QByteArray) -> None:
        """Keep the state of a window or splitter."""
        self._store.setValue(f"state.{name}", state)

    def kept(self, name: str, key: str) -> int:
        """Give a number kept for one record, by its uid; 0 for none."""
        try:
            return int(str(self._store.value(f"{name}/{key}", 0)))
        except ValueError:
            return 0

    def keep(self, name: str, key: str, value: int) -> None:
        """Keep a number for one record, such as how far its text was read."""
        self._store.setValue(f"{name}/{key}", value)

    def flush(self) -> None:
        """Write to the file what is not yet there."""
        self._store.sync()
