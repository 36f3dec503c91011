"""All commands, declared once: menus, keys, the palette and the list of keys come from here."""

from typing import Final

from desktop.actions import (
    comparing,
    editing,
    going,
    library,
    looks,
    networking,
    reading,
    reading_evidence,
    records,
    timeline,
    viewing,
)
from desktop.actions.order import in_order
from desktop.tr import Text

ACTIONS: Final = in_order(
    (
        *library.ACTIONS,
        *records.ACTIONS,
        *editing.ACTIONS,
        *reading.ACTIONS,
        *reading_evidence.ACTIONS,
        *going.ACTIONS,
        *looks.ACTIONS,
        *viewing.ACTIONS,
        *timeline.ACTIONS,
        *comparing.ACTIONS,
        *networking.ACTIONS,
    )
)
"""Every command of the window, in the order of the menus."""

MENUS: Final[tuple[Text, ...]] = ("Library", "New", "Edit", "Text", "Go", "View", "Help")
"""The menus, in order."""
