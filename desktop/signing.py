"""Who signs what a window writes: each user chooses on their machine, and it is kept there.

Not in the library: a colleague who opens the same file, at the same time even, signs as themselves.
"""

from pathlib import Path

from PySide6.QtCore import QObject

from db.store import settings as of_library
from desktop.session import Session
from desktop.settings import Settings

_NAME = "annotator"


def open_session(path: Path, settings: Settings, parent: QObject) -> Session:
    """Open a library; its user signs as they did in it before, wherever the file was moved."""
    session = Session(path, parent)
    library = of_library.get(session.reader, of_library.ANNOTATOR) or ""
    session.resume_as(settings.kept_text(_NAME, library) or None)

    def keep() -> None:
        if library and (signer := session.signer):
            settings.keep_text(_NAME, library, signer.uid)

    session.signed.connect(keep)
    session.closing.connect(keep)
    return session
