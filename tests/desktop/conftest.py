"""What tests of the window start from: a copy of the shipped library, and a window on it."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import shipped
from desktop.main_window import MainWindow
from desktop.settings import Settings
from desktop.theme.look import Look

OpenWindow = Callable[..., MainWindow]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped library, built once."""
    path = tmp_path_factory.mktemp("built") / "shipped.vademecum"
    shipped.make(path, empty=False)
    return path


@pytest.fixture
def library(built: Path, tmp_path: Path) -> Path:
    """A copy that a test may change."""
    return Path(shutil.copy(built, tmp_path / "library.vademecum"))


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenWindow]:
    """Open a window on a library, wait until it is quiet, close it at the end."""
    opened: list[MainWindow] = []

    def make(
        path: Path, *, text: float = 1.0, theme: str = "light", guide: bool = False
    ) -> MainWindow:
        look = Look()
        look.choose(theme, text)
        settings = Settings(tmp_path / "settings.ini")
        settings.put("guide.shown", guide)
        window = MainWindow(path, look, settings)
        opened.append(window)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        window.session.wait()
        QApplication.processEvents()
        return window

    yield make
    for window in opened:
        if not window.session.closed:
            window.closing.agree()  # a test may leave what cannot be saved
        window.close()


@pytest.fixture
def window(open_window: OpenWindow, library: Path) -> MainWindow:
    """A window on the shipped library."""
    return open_window(library)


_ALONE = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.main_window import MainWindow
from desktop.settings import Settings
from desktop.theme.look import Look
application = QApplication([])
look = Look()
look.choose("light", 1.0)
window = MainWindow(Path(sys.argv[1]), look, Settings(Path(sys.argv[2])))
window.show()
window.session.wait()
"""


@pytest.fixture
def told_alone(library: Path, tmp_path: Path) -> Callable[..., list[str]]:
    """Run code on a `window` in a process of its own, where nothing else is loaded yet.

    Gives the lines that it printed. What is to happen before the window is made may stand first.
    """

    def run(code: str, before: str = "") -> list[str]:
        whole = f"{before}\n{_ALONE}\n{code}\nwindow.close()"
        ended = subprocess.run(
            [sys.executable, "-c", whole, str(library), str(tmp_path / "settings.ini")],
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        return ended.stdout.splitlines()

    return run


@pytest.fixture
def reading_window(open_window: OpenWindow, library: Path) -> Iterator[MainWindow]:
    """A window on the shipped library, in a file that may only be read."""
    folder = Path(tempfile.mkdtemp(prefix="vademecum-reading-"))
    path = Path(shutil.copy(library, folder / "read.vademecum"))
    path.chmod(0o444)
    folder.chmod(0o555)
    was_root = os.geteuid() == 0
    if was_root:  # permissions count for nothing to root
        os.setresuid(65534, 65534, 0)
    try:
        window = open_window(path)
    finally:
        if was_root:
            os.setresuid(0, 0, 0)
    assert window.session.read_only
    yield window
    window.close()
    folder.chmod(0o755)
    shutil.rmtree(folder)
