"""What stands beside the text, where other tabs have the inspector."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop.reader.view import ReaderView


def make(view: "ReaderView") -> QWidget | None:
    """Make what stands beside a reader; None for the inspector."""
    del view
