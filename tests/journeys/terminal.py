"""Runs commands in this process, for journeys in which the process is not the point."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.main import run


class Terminal:
    """A person at the command line of one library."""

    def __init__(self, library: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.library = library
        self._capture = capture

    def call(self, command: str, *arguments: str | Path) -> tuple[int, str, str]:
        """Give exit code, what was printed, and what was complained of."""
        self._capture.readouterr()
        code = run([command, str(self.library), *map(str, arguments)])
        told = self._capture.readouterr()
        return code, told.out, told.err

    def say(self, command: str, *arguments: str | Path) -> str:
        """Run a command that must succeed and give what it printed, stripped."""
        code, out, err = self.call(command, *arguments)
        assert code == 0, err
        return out.strip()

    def data(self, command: str, *arguments: str | Path) -> Any:
        """Run a command with --json that must succeed and give its answer."""
        return json.loads(self.say(command, *arguments, "--json"))

    def refused(self, command: str, *arguments: str | Path, code: int = 1) -> str:
        """Run a command that must fail with this exit code, and give its complaint."""
        found, _, err = self.call(command, *arguments)
        assert found == code, err
        if code == 1:
            assert len(err.strip().splitlines()) == 1, err
        return err.strip()
