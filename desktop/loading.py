"""Imports what the first window does not need when it is first used, not on the window's thread.

The reader takes a tenth of a second, the editors of a record a frame.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject
from shiboken6 import isValid

from db.ports import Reader
from desktop.session import Session

EDITORS: Final = "desktop.views.page.editing"
"""The module that the editors of a record begin with."""


def is_loaded(module: str) -> bool:
    """Tell whether a module has been imported; "" is always there."""
    if not module:
        return True
    found = sys.modules.get(module)
    return found is not None and not getattr(found.__spec__, "_initializing", False)


def load(session: Session, asker: QObject, module: str, done: Callable[[], None]) -> None:
    """Import a module on another thread, then do what it is needed for.

    Who asks for another one meanwhile does not want this any more.
    """

    def work(_: Reader) -> None:
        import_module(module)

    def answer(_: None) -> None:
        if isValid(asker):
            done()

    session.pages.ask(f"load {id(asker)}", work, answer)
