"""Every code that the core can raise or report has a sentence, and every sentence is needed."""

import ast

import pytest

from db.errors import RecordError
from desktop.messages import SENTENCES, sentence
from tests.house import ROOT

CALLS = {
    "VademecumError",
    "LibraryFileError",
    "RecordError",
    "ConflictError",
    "DocumentError",
    "QueryError",
    "Notice",
    "Problem",
}


def _codes() -> set[str]:
    """Find the first argument of every error, notice and problem that `db` makes."""
    found: set[str] = set()
    for path in sorted((ROOT / "db").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= {node.value} if _is_code(node.value) else set()
    return found


def _is_code(text: str) -> bool:
    area, dot, rest = text.partition(".")
    plain = area.isidentifier() and rest.replace(".", "_").isidentifier() and rest.islower()
    return bool(dot) and plain and area in AREAS


AREAS = {code.split(".")[0] for code in SENTENCES}
NOT_CODES = {"record.add", "file.db"}


def test_every_code_has_a_sentence() -> None:
    missing = _codes() - set(SENTENCES) - NOT_CODES
    labels = {code for code in missing if code.split(".")[0] in {"source", "record", "annotation"}}
    assert sorted(missing - labels) == []


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_reads_well_without_its_parameters(code: str) -> None:
    text = sentence(RecordError(code))
    assert text[0].isupper() or not text[0].isalpha()
    assert text.rstrip()[-1] in ".?)"
    assert "{" not in text
