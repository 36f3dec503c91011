"""What a window remembers of a library: its tabs, and of each screen sort, columns, scrolling.

Kept in the user's settings by the library's path, so that each library comes back as it was left.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Protocol, cast, runtime_checkable

from PySide6.QtCore import QByteArray, QCryptographicHash, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from db.errors import RecordError
from db.ports import Reader
from db.store import read
from desktop import places
from desktop.places import Place
from desktop.settings import Settings
from desktop.views.shell.tabs import Past, Tabs

OFTEN_MS: Final = 10_000
"""How often the state of tabs and views is kept, and what is typed of a new record."""
MOST: Final = 200
"""Places of which the state is remembered."""


@runtime_checkable
class Keeps(Protocol):
    """A view that can be brought back as it was."""

    def keep(self) -> dict[str, Any]:
        """Give its state as plain values; `last` holds what any view of its kind shares."""
        ...

    def bring_back(self, state: Mapping[str, Any]) -> None:
        """Take a state that was kept."""
        ...


class Keeping(QObject):
    """Keeps the state of one window's tabs and views."""

    unfinished = Signal(object)
    """The places of records that were begun, not created, and stand in no tab now."""

    def __init__(self, settings: Settings, path: Path, tabs: Tabs) -> None:
        super().__init__(tabs)
        self._settings, self._tabs, self._name = settings, tabs, f"tabs.{_digest(path)}"
        self._views: dict[str, dict[str, Any]] = {}
        self._drafts: set[Place] = set()
        """The records being made that were written down last."""
        self._written = b""
        tabs.left.connect(self._on_left)
        tabs.made.connect(self._on_made)
        tabs.moved.connect(self._on_moved)
        self._often = QTimer(self)
        self._often.timeout.connect(self.keep_all)
        self._often.start(OFTEN_MS)

    def save(self) -> None:
        """Write down all tabs and what is known of views."""
        for view, place in self._tabs.shown():
            self._on_left(view, place)
        tabs = [
            {"past": [places.as_data(one) for one in past.places], "at": past.at}
            for past in self._tabs.pasts()
        ]
        data = {"tabs": tabs, "current": self._tabs.bar.currentIndex(), "views": self._views}
        written = json.dumps(data).encode()
        if written != self._written:
            self._written = written
            self._settings.keep_state(self._name, QByteArray(written))

    def restore(self, reader: Reader) -> bool:
        """Bring the tabs back; False where nothing was kept."""
        state = self._settings.state(self._name)
        data = _read(bytes(state.data())) if state is not None else {}
        views: object = data.get("views")
        if isinstance(views, dict):
            self._views = cast("dict[str, dict[str, Any]]", views)
        pasts = [past for one in data.get("tabs", ()) if (past := _past(reader, one)) is not None]
        if not pasts:
            return False
        self._tabs.open_all(pasts, int(data.get("current", 0)))
        return True

    def _on_moved(self) -> None:
        """Tell what waits; what was made since it was written down is not to be made again."""
        if self._drafts - set(self._tabs.places()):
            self.keep_all()
        self._tell()

    def _tell(self) -> None:
        open_now = {_key(place) for place in self._tabs.places()}
        waiting = [
            place
            for key, state in self._views.items()
            if state.get("draft") and key not in open_now
            if (place := places.of_data(json.loads(key))) is not None
        ]
        self.unfinished.emit(waiting)

    def keep_all(self) -> None:
        """Let what is open, and what is typed of a new record, outlive a program that is killed."""
        self._drafts = {place for place in self._tabs.places() if place.is_draft}
        self.save()

    def _on_left(self, view: QWidget, place: Place) -> None:
        if not isinstance(view, Keeps):
            return
        state = view.keep()
        last = state.pop("last", None)
        key = _key(place)
        self._views.pop(key, None)
        self._views[key] = state
        if last is not None:
            self._views[_kind(place)] = last
        while len(self._views) > MOST:
            del self._views[next(iter(self._views))]

    def _on_made(self, view: QWidget, place: Place) -> None:
        if isinstance(view, Keeps):
            state = self._views.get(_kind(place), {}) | self._views.get(_key(place), {})
            if state:
                view.bring_back(state)


def _key(place: Place) -> str:
    return json.dumps(places.as_data(place))


def _kind(place: Place) -> str:
    return f"{place.kind} {place.kind_of_record}"


def _read(data: bytes) -> dict[str, Any]:
    try:
        found: object = json.loads(data)
    except ValueError:  # written by something else: the window begins anew
        return {}
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def _past(reader: Reader, data: Mapping[str, Any]) -> Past | None:
    """Read the past of a tab, without places whose record is gone for good."""
    given = [places.of_data(one) for one in data.get("past", ())]
    at = int(data.get("at", 0))
    kept: list[Place] = []
    now = 0
    for number, place in enumerate(given):
        if place is not None and _is_there(reader, place):
            kept.append(place)
        if number == at:
            now = len(kept) - 1
    return Past(tuple(kept), max(now, 0)) if kept else None


def _is_there(reader: Reader, place: Place) -> bool:
    if not place.id:
        return True
    try:
        read.get(reader, place.id)
    except RecordError:
        return False
    return True


def _digest(path: Path) -> str:
    """Give 16 letters for a path. By Qt: Python's own hashes load 4 MB of a library with them."""
    text = QByteArray(str(path.absolute()).encode("utf-8", "replace"))
    return (
        QCryptographicHash.hash(text, QCryptographicHash.Algorithm.Sha256)
        .toHex()
        .toStdString()[:16]
    )
