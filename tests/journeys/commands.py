"""Runs the command line as a person does: each call a process of its own."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.house import ROOT


def call(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run `vademecum` and give what it printed and its exit code."""
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def say(*arguments: str | Path) -> str:
    """Run a command that must succeed and give what it printed, stripped."""
    done = call(*arguments)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout.strip()


def data(*arguments: str | Path) -> Any:
    """Run a command with --json that must succeed and give its answer."""
    return json.loads(say(*arguments, "--json"))


def refused(*arguments: str | Path, code: int = 1) -> str:
    """Run a command that must fail with this exit code, in one line, and give that line."""
    done = call(*arguments)
    assert done.returncode == code, (done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    if code == 1:
        assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    return done.stderr.strip()
