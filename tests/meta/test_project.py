"""The project's own papers agree: dependencies and their pins, README and Makefile."""

import re
import tomllib
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house import ROOT, files, shown

QT = "6.11.3"


def _text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def _project() -> dict[str, Any]:
    return tomllib.loads(_text("pyproject.toml"))["project"]


def _pins() -> dict[str, str]:
    lines = [line for line in _text("constraints.txt").splitlines() if line[:1] not in {"", "#"}]
    found: dict[str, str] = {}
    for line in lines:
        assert re.fullmatch(r"[A-Za-z0-9][\w.-]*==[\w.+!-]+", line), line
        name, version = line.split("==")
        found[canonicalize_name(name)] = version
    return found


def _requirements() -> list[Requirement]:
    project = _project()
    return [
        Requirement(line)
        for line in [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    ]


def test_qt_is_pinned_to_the_version_that_works() -> None:
    """PySide6 6.12.0 loses a reference to None with each call and ends a Python 3.11 process."""
    pinned = {r.name: str(r.specifier) for r in _requirements()}
    assert pinned["PySide6-Essentials"] == f"=={QT}"
    assert _pins()["pyside6-essentials"] == QT
    assert _pins()["shiboken6"] == QT


@pytest.mark.parametrize("requirement", _requirements(), ids=str)
def test_every_dependency_is_pinned_within_its_bounds(requirement: Requirement) -> None:
    assert requirement.specifier.contains(_pins()[canonicalize_name(requirement.name)])


def test_every_command_of_the_readme_is_a_goal_of_the_makefile() -> None:
    goals = set(re.findall(r"^([a-z][a-z-]*):", _text("Makefile"), re.MULTILINE))
    shown_commands = set(re.findall(r"(?:`|^)make ([a-z-]+)", _text("README.md"), re.MULTILINE))
    assert {"run", "test"} <= shown_commands
    assert shown_commands <= goals
    phony = re.search(r"^\.PHONY: (.*)$", _text("Makefile"), re.MULTILINE)
    assert phony is not None
    assert set(phony[1].split()) == goals


def test_the_readme_links_to_files_that_exist() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", _text("README.md"))
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_top_folder_stays_tidy() -> None:
    folders = {shown(path).split("/")[0] for path in files() if "/" in shown(path)}
    assert folders == {"db", "desktop", "resources", "tests", ".ci"}


def test_the_changelog_has_a_place_for_what_comes() -> None:
    headings = re.findall(r"^## \[(.+?)\]", _text("CHANGELOG.md"), re.MULTILINE)
    assert headings[0] == "Unreleased"
    groups = set(re.findall(r"^### (.+)$", _text("CHANGELOG.md"), re.MULTILINE))
    assert groups <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
