"""Every module says what it does, stays small, and public names of the library are described."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house import ROOT, modules, shown, tree

LONGEST = 400


@pytest.mark.parametrize("path", modules(), ids=shown)
def test_a_module_says_in_its_first_line_what_it_does(path: Path) -> None:
    text = ast.get_docstring(tree(path), clean=False)
    assert text, "no docstring"
    assert text.strip(), "an empty docstring"
    assert text.splitlines()[0].strip(), "the docstring's first line is empty"
    first = tree(path).body[0]
    assert first.lineno == 1, "something stands before the docstring"


@pytest.mark.parametrize("path", modules(), ids=shown)
def test_a_module_is_not_too_long(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


def _undescribed(body: list[ast.stmt], prefix: str = "") -> Iterator[str]:
    """Name the public classes, functions and methods that have no docstring."""
    for node in body:
        if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if node.name.startswith("_"):
            continue
        repeats = {ast.unparse(decorator).split(".")[-1] for decorator in node.decorator_list}
        if not ast.get_docstring(node) and not repeats & {"overload", "override", "setter"}:
            yield f"{prefix}{node.name} (line {node.lineno})"
        if isinstance(node, ast.ClassDef):
            yield from _undescribed(node.body, f"{prefix}{node.name}.")


@pytest.mark.parametrize("path", modules("db"), ids=shown)
def test_every_public_name_of_the_library_is_described(path: Path) -> None:
    assert list(_undescribed(tree(path).body)) == []


def _mirrored(test: Path, folder: str) -> bool:
    """Tell whether a test module stands where the module or package stands that it is named after.

    `tests/db/text/test_dates_typed.py` belongs to `db/text/dates.py` or `db/text/dates/`.
    """
    place = ROOT / folder / test.parent.relative_to(ROOT / "tests" / folder)
    words = test.stem.removeprefix("test_").split("_")
    names = ["_".join(words[:count]) for count in range(len(words), 0, -1)]
    return any((place / f"{name}.py").is_file() or (place / name).is_dir() for name in names)


@pytest.mark.parametrize("folder", ["db", "desktop"])
def test_tests_stand_where_the_code_stands(folder: str) -> None:
    tests = [path for path in modules(f"tests/{folder}") if path.name.startswith("test_")]
    assert [shown(test) for test in tests if not _mirrored(test, folder)] == []


def test_every_part_of_the_library_has_tests() -> None:
    parts = {path.relative_to(ROOT).parts[1] for path in modules("db")} - {"__init__.py"}
    names = {part.removesuffix(".py") for part in parts if _has_code(ROOT / "db" / part)}
    tested = {path.relative_to(ROOT).parts[2] for path in modules("tests/db")}
    words = {name.removeprefix("test_").removesuffix(".py") for name in tested}
    missing = {
        name
        for name in names
        if not any(word == name or word.startswith(f"{name}_") for word in words)
    }
    assert missing == set()


def _has_code(path: Path) -> bool:
    """Tell whether there is a public function: data classes and bare packages need no test."""
    found = modules(shown(path)) if path.is_dir() else [path]
    return any(
        isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_")
        for module in found
        for node in tree(module).body
    )
