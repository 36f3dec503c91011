"""A small search as a whole process loads nothing that writes, parses documents or calculates."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house import ROOT
from tests.journeys.commands import say

HEAVY = (
    "numpy", "igraph", "lxml", "rapidfuzz", "ahocorasick", "anyascii", "re2", "sqlite_utils",
    "charset_normalizer", "difflib", "importlib.resources", "logging", "platformdirs", "tempfile",
    "PySide6",
    "db.changes", "db.history", "db.intake", "db.formats", "db.maintenance",
    "db.passages", "db.schema", "db.store.anchoring", "db.store.documents", "db.store.read",
    "db.store.write", "db.text.anchors", "db.text.mentions", "db.search.facet_columns",
)  # fmt: skip
CODE = f"""
import sys
from desktop.cli.main import run
code = run(sys.argv[1:])
print(code, [name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""


@pytest.fixture(name="path", scope="module")
def _path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("small") / "small.vademecum"
    say("new", path, "--empty")
    for title in ("A loan is promised", "A loan is paid"):
        say("add", path, "event", f"title={title}", "date=Sept 2020")
    return path


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_a_small_search_loads_nothing_heavy(path: Path, options: tuple[str, ...]) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", CODE, "search", str(path), "loan", *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert "A loan is paid" in ended.stdout
    assert ended.stderr.strip() == "0 []"
