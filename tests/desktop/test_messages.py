"""Every code that the core can raise or report has a sentence that people can read."""

import ast

import pytest

from db.connection import CODES
from db.errors import RecordError
from desktop.messages import sentence
from desktop.sentences import SENTENCES
from tests.house import ROOT

CALLS = {
    "VademecumError",
    "LibraryFileError",
    "RecordError",
    "ConflictError",
    "DocumentError",
    "QueryError",
    "InterchangeError",
    "Notice",
    "Problem",
}


def _codes() -> dict[str, str]:
    """Give every code that `db` names where it makes an error, a notice or a problem."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "db").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in CALLS and node.args:
                for part in ast.walk(node.args[0]):
                    if isinstance(part, ast.Constant) and "." in str(part.value):
                        found.setdefault(str(part.value), path.name)
    return found


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


def test_every_code_has_a_sentence() -> None:
    codes = _codes()
    assert len(codes) > 80
    codes.pop("history.nothing_to_")  # undo or redo is put behind it
    assert {code: file for code, file in codes.items() if code not in SENTENCES} == {}


def test_the_codes_of_the_file_have_sentences() -> None:
    assert set(CODES) <= set(SENTENCES)


def test_the_window_sends_nobody_to_the_terminal() -> None:
    said = {code: sentence(RecordError(code)) for code in SENTENCES}
    assert {code: text for code, text in said.items() if "`" in text or "--" in text} == {}
    assert "--encoding" in sentence(RecordError("text.mojibake"), terminal=True)


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_reads_well_without_its_parameters(code: str) -> None:
    text = sentence(RecordError(code))
    assert text[0].isupper() or not text[0].isalpha()
    assert text.rstrip()[-1] in ".?)"
    assert "{" not in text
