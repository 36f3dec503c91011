"""The guards in tests/leftovers.py do fail a test that leaves something behind."""

import os
import subprocess
import sys
from pathlib import Path

from tests.house import ROOT

CASES = '''
"""Tests of which most leave something behind."""
import logging, os, sqlite3, subprocess, sys, threading
import pytest
import tests.leftovers

tests.leftovers.PATIENCE = 0.2

SLEEP = [sys.executable, "-c", "import time; time.sleep(20)"]
release = threading.Event()
kept = []

def test_thread():
    threading.Thread(target=release.wait, args=(20,), name="forgotten").start()

def test_connection(tmp_path):
    sqlite3.connect(tmp_path / "forgotten.db")

def test_process():
    kept.append(subprocess.Popen(SLEEP))

def test_log():
    logging.getLogger("somewhere").warning("forgotten %s", "words")

def test_clean(tmp_path, caplog):
    thread = threading.Thread(target=release.wait, args=(0.05,))
    thread.start()
    connection = sqlite3.connect(tmp_path / "closed.db")
    connection.close()
    logging.getLogger("somewhere").warning("expected")
    assert caplog.messages == ["expected"]

def test_personal_folders(tmp_path):
    assert os.environ["XDG_DATA_HOME"].startswith(str(tmp_path.parent))

@pytest.fixture(scope="module")
def shared():
    connection = sqlite3.connect(":memory:")
    yield connection
    connection.close()

def test_shared(shared):
    pass

def test_end():
    release.set()
    kept[0].kill()
    kept[0].wait()
'''


def test_each_kind_of_leftover_fails_its_test(tmp_path: Path) -> None:
    suite = tmp_path / "suite"
    suite.mkdir()
    (suite / "test_cases.py").write_text(CASES)
    (suite / "conftest.py").write_text((ROOT / "tests" / "conftest.py").read_text("utf-8"))
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:pytest-qt"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTEST_ADDOPTS": ""}
    done = subprocess.run(
        [*command, "--rootdir", ".", "-rA", "--tb=line", "suite"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    outcome = {line.split(" - ")[0] for line in done.stdout.splitlines() if "::" in line}
    failed = {line.split("::")[1] for line in outcome if line.startswith("ERROR")}
    assert {"test_thread", "test_connection", "test_process", "test_log"} <= failed
    assert {"test_clean", "test_personal_folders", "test_shared"} & failed == set()
    for words in ("thread: forgotten", "forgotten.db", "child process:", "forgotten words"):
        assert words in done.stdout
