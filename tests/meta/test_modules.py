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
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= LONGEST


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


def test_every_package_of_the_library_has_tests() -> None:
    """A single module may be met through those that use it; a package has tests of its own."""
    inside = [path.relative_to(ROOT / "db").parts for path in modules("db")]
    packages = {parts[0] for parts in inside if len(parts) > 1 and parts[-1] != "__init__.py"}
    tests = [path.relative_to(ROOT / "tests" / "db").parts for path in modules("tests/db")]
    assert packages - {parts[0] for parts in tests} == set()
