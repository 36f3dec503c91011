"""The user's own folders on this machine: one for data, one for settings.

Where they are is platformdirs' to say. Loading it costs a small command a tenth of its time, so on
Linux what it says in all usual cases is said here; a test holds both level.
"""

import os
import sys
from pathlib import Path
from typing import Final

_NAME: Final = "vademecum"


def data() -> Path:
    """Give the folder of libraries and translations; it may not be there yet."""
    return _on_linux("XDG_DATA_HOME", ".local/share") or _as_told("user_data_dir")


def config() -> Path:
    """Give the folder of settings; it may not be there yet."""
    return _on_linux("XDG_CONFIG_HOME", ".config") or _as_told("user_config_dir")


def _on_linux(variable: str, usual: str) -> Path | None:
    if sys.platform != "linux":
        return None
    told, home = os.environ.get(variable, ""), os.environ.get("HOME", "")
    if told.startswith("/"):
        return Path(told) / _NAME
    return Path(home) / usual / _NAME if home.startswith("/") else None


def _as_told(which: str) -> Path:
    import platformdirs

    return Path(getattr(platformdirs, which)(_NAME, appauthor=False))
