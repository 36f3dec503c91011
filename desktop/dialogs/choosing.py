"""Asks for the file of a library: one to open, one to make, one to copy to."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from db.library import SUFFIX
from desktop.tr import tr


def library_to_open(parent: QWidget) -> Path | None:
    """Ask which library to open; None when the person changes their mind."""
    name, _ = QFileDialog.getOpenFileName(parent, tr("Open a library"), "", _filter())
    return Path(name) if name else None


def library_to_make(parent: QWidget, title: str = "", suggested: str = "") -> Path | None:
    """Ask where a new library shall be; one that stands there is removed, as was agreed to."""
    path = place_to_save(parent, title or tr("New library"), suggested)
    if path is not None:
        path.unlink(missing_ok=True)  # the dialog has asked already
    return path


def place_to_save(parent: QWidget, title: str, suggested: str = "") -> Path | None:
    """Ask for a file to write a library to; its name gets the right ending."""
    name, _ = QFileDialog.getSaveFileName(parent, title, suggested, _filter())
    if not name:
        return None
    return Path(name if name.endswith(SUFFIX) else name + SUFFIX)


def _filter() -> str:
    return tr("Libraries") + f" (*{SUFFIX})"
