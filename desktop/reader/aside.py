"""What stands beside the text, where other tabs have the inspector."""

from typing import TYPE_CHECKING

from desktop.reader.passage.inspector import PassageInspector

if TYPE_CHECKING:
    from desktop.reader.view import ReaderView


def make(view: "ReaderView") -> PassageInspector:
    """Make what stands beside a reader."""
    return PassageInspector(view)
