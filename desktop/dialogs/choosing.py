"""Asks for the file of a library: one to open, one to make, one to copy to."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from db.library import SUFFIX
from desktop.tr import tr
from desktop.widgets.file_names import ask_for_file, ask_to_save


def library_to_open(parent: QWidget) -> Path | None:
    """Ask which library to open; None when the person changes their mind."""
    return ask_for_file(parent, tr("Open a library"), _filter())


def library_to_make(parent: QWidget) -> Path | None:
    """Ask where a new library shall be. What stands there is never replaced: see `shipped.make`."""
    return ask_to_save(parent, tr("New library"), "", _filter(), SUFFIX, replaces=False)


def place_to_save(parent: QWidget, title: str, suggested: str = "") -> Path | None:
    """Ask for a file to write a library to; its name gets the right ending."""
    return ask_to_save(parent, title, suggested, _filter(), SUFFIX)


def _filter() -> str:
    return tr("Libraries") + f" (*{SUFFIX})"
