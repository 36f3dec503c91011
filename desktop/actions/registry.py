"""All commands, declared once: menus, keys, the palette and the list of keys come from here."""

from typing import Final

from desktop.actions import (
    comparing,
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

ACTIONS: Final = (
    *library.ACTIONS,
    *records.ACTIONS,
    *reading.ACTIONS,
    *reading_evidence.ACTIONS,
    *going.ACTIONS,
    *looks.ACTIONS,
    *viewing.ACTIONS,
    *timeline.ACTIONS,
    *comparing.ACTIONS,
    *networking.ACTIONS,
)
"""Every command of the window, in the order of the menus."""

MENUS: Final = ("Library", "New", "Edit", "Text", "Go", "View", "Help")
"""The menus, in order."""
