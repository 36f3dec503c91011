"""What every test stands on: folders of its own, nothing left behind, the two real articles."""

import gc
import os
import sys
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from tests.house import seeds_folder

pytest_plugins = ("tests.leftovers",)

settings.register_profile("house", deadline=None, print_blob=True)
settings.register_profile("ci", deadline=None, print_blob=True, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "house")

NUMBERS = count(1)
PERSONAL_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Know Qt's options where Qt cannot be loaded and its plugin is switched off."""
    if not pluginmanager.has_plugin("pytest-qt"):
        for option in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(option, "of no effect without pytest-qt")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out the tests that need a real window where windows are drawn on nothing."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        for item in items:
            if item.get_closest_marker("window"):
                item.add_marker(pytest.mark.skip(reason="no display"))


def pytest_sessionstart() -> None:
    """Let no thread of a test destroy widgets of an earlier one (see desktop/rubbish.py)."""
    gc.disable()


def pytest_sessionfinish() -> None:
    """Empty the clipboard: what Python laid into it, Qt would destroy after Python has ended."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


def pytest_runtest_logfinish() -> None:
    """Look for garbage between the tests instead."""
    if gc.get_count()[0] > 50_000:
        gc.collect()


@pytest.fixture(autouse=True)
def personal_folder(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Point every folder of the user at a place of this test's own, made by who writes there."""
    home = tmp_path_factory.getbasetemp() / "home"
    home.mkdir(exist_ok=True)
    folder = home / str(next(NUMBERS))
    monkeypatch.setenv("HOME", str(home))
    for name in PERSONAL_FOLDERS:
        monkeypatch.setenv(name, str(folder / name.removeprefix("XDG_").lower()))
    return folder


@pytest.fixture
def seeds() -> Path:
    """Give the folder of the two real articles, or skip where it does not exist."""
    folder = seeds_folder()
    if folder is None:
        pytest.skip("the two articles are not on this machine")
    return folder
