"""The settings of this user on this machine, declared once: name, default, what it may be.

What belongs to a library is kept in the library itself.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from desktop import folders
from desktop.tr import Text


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. `choices` empty: any value of the default's type.

    One with a `page` is for people to choose, and stands on that page of the preferences; `words`
    are what its choices are called there.
    """

    name: str
    default: str | int | float | bool
    text: Text
    choices: tuple[str, ...] = ()
    words: tuple[Text, ...] = ()
    page: Text = ""

    def words_of(self, choice: str) -> str:
        """Say what a choice is called."""
        return dict(zip(self.choices, self.words, strict=True)).get(choice, choice)


_LISTS = (
    "event", "actor", "source", "annotation", "collection", "place", "term", "annotator", "any",
)  # fmt: skip
_SIZES: Final = ("0.8", "0.9", "1.0", "1.1", "1.25", "1.5", "1.75", "2.0")

SETTINGS: Final = {
    setting.name: setting
    for setting in (
        Setting(
            "look.theme",
            "system",
            "Theme",
            ("system", "light", "dark", "contrast"),
            ("As the system", "Light", "Dark", "High contrast"),
            "Looks",
        ),
        Setting(
            "look.text_size",
            "1.0",
            "Size of the text",
            _SIZES,
            tuple(f"{float(size):.0%}" for size in _SIZES),
            "Looks",
        ),
        Setting("look.language", "system", "Language"),
        Setting("window.inspector", True, "Show the inspector beside lists", page="Window"),
        *(Setting(f"columns.{kind}", "", "The columns of the list of a kind") for kind in _LISTS),
        Setting("reader.size", 17.0, "Size of a text in the reader, in pixels at 100 %"),
        Setting("reader.spacing", 1.25, "Spacing of lines in the reader"),
        Setting("reader.width", 66.0, "Letters in a line of the reader"),
        Setting("reader.mentions", True, "Underline mentions in texts", page="Reading"),
        Setting("reader.dates", True, "Underline dates in texts", page="Reading"),
        Setting("reader.evidence", True, "Show marks of evidence in texts", page="Reading"),
        Setting("reader.clutter", False, "Show clutter in texts", page="Reading"),
        Setting("library.last", "", "The library that was open last"),
        Setting("library.recent", "", "Libraries that were open, the latest first"),
        Setting("files.saved", "", "The folder where a file was saved last"),
        Setting("files.opened", "", "The folder from which a file was read last"),
        Setting("guide.shown", True, "Show the first steps", page="Window"),
    )
}
"""Every setting by its name."""


class Settings(QObject):
    """Reads and writes settings in one file of the user's configuration folder."""

    changed = Signal(str)
    """The name of a setting that was set to something else."""

    def __init__(self, path: Path | None = None) -> None:
        super().__init__()
        file = str(path or folders.config() / "window.ini")
        self._store = QSettings(file, QSettings.Format.IniFormat)

    def text(self, name: str) -> str:
        """Give a setting that is text; what is not one of its choices is the default."""
        setting = SETTINGS[name]
        value = str(self._store.value(name, setting.default))
        return value if not setting.choices or value in setting.choices else str(setting.default)

    def number(self, name: str) -> float:
        """Give a setting that is a number; what is far from its default counts as damaged."""
        default = float(SETTINGS[name].default)
        try:
            value = float(str(self._store.value(name, default)))
        except ValueError:
            return default
        return value if default / 4 <= value <= default * 4 else default

    def choice(self, name: str) -> str:
        """Give which of its choices a setting is at."""
        setting, value = SETTINGS[name], str(self._store.value(name, SETTINGS[name].default))
        return value if value in setting.choices else str(setting.default)

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
        if value != self.kept(name, key):
            self._store.setValue(f"{name}/{key}", value)

    def kept_text(self, name: str, key: str) -> str:
        """Give a text kept for one record, by its uid; "" for none."""
        return str(self._store.value(f"{name}/{key}", ""))

    def keep_text(self, name: str, key: str, value: str) -> None:
        """Keep a text for one record, such as who signs in a library."""
        self._store.setValue(f"{name}/{key}", value)

    def flush(self) -> None:
        """Write to the file what is not yet there."""
        self._store.sync()
