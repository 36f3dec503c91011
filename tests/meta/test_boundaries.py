"""What may stand where: SQL and its engine in db alone, Qt outside it, no printing in db."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house import modules, shown, tree

SQL = re.compile(
    r"\b(SELECT\s.+\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|REPLACE\s+INTO\s|UPDATE\s+\w+\s+SET\s"
    r"|DELETE\s+FROM\s|(CREATE|DROP|ALTER)\s+(VIRTUAL\s+|TEMP\s+)?(TABLE|INDEX|VIEW|TRIGGER)\s"
    r"|PRAGMA\s+\w+|BEGIN\s+(IMMEDIATE|EXCLUSIVE)|ATTACH\s+DATABASE)",
    re.DOTALL,
)
ENGINES = {"sqlite3", "sqlite_utils", "apsw"}
QT = {"PySide6", "shiboken6", "PyQt6", "qtpy"}


def imported(path: Path) -> Iterator[str]:
    """Name the top package of every import of a module, those inside functions too."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


def strings(path: Path) -> Iterator[str]:
    """Give every string of a module; what the braces of an f-string hold stands as `x`."""
    inside: set[int] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.JoinedStr):
            inside.update(id(part) for part in node.values)
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values
            )
        elif isinstance(node, ast.Constant) and id(node) not in inside:
            yield str(node.value)


@pytest.mark.parametrize("path", modules("desktop", "resources"), ids=shown)
def test_outside_db_there_is_no_sql(path: Path) -> None:
    assert [text for text in strings(path) if SQL.search(f"{text} ")] == []
    assert ENGINES & set(imported(path)) == set()


@pytest.mark.parametrize("path", modules("db"), ids=shown)
def test_inside_db_there_is_no_qt(path: Path) -> None:
    assert QT & set(imported(path)) == set()


def _written(path: Path) -> set[str]:
    """Name the calls and streams by which a module talks to people; a pipe of bytes is none."""
    nodes = list(ast.walk(tree(path)))
    attributes = [node for node in nodes if isinstance(node, ast.Attribute)]
    pipes = {id(node.value) for node in attributes if node.attr == "buffer"}
    streams = {ast.unparse(node) for node in attributes if id(node) not in pipes}
    calls = [node.func for node in nodes if isinstance(node, ast.Call)]
    names = {call.id for call in calls if isinstance(call, ast.Name)}
    return names & {"print", "pprint", "input", "breakpoint"} | streams & {
        "sys.stdin",
        "sys.stdout",
        "sys.stderr",
    }


@pytest.mark.parametrize("path", modules("db"), ids=shown)
def test_the_library_prints_nothing(path: Path) -> None:
    assert _written(path) == set()


@pytest.mark.parametrize("path", modules("db", "desktop", "resources"), ids=shown)
def test_the_program_never_reaches_for_the_network(path: Path) -> None:
    clients = {"http", "ftplib", "smtplib", "requests", "httpx", "urllib3", "aiohttp"}
    assert clients & set(imported(path)) == set()
    text = path.read_text("utf-8")
    ways = ("QtNetwork", "urllib.request", "socket.socket", "create_connection", "fetch_url")
    assert [way for way in ways if way in text] == []


@pytest.mark.parametrize(
    ("text", "is_sql"),
    [
        ("SELECT id FROM actor", True),
        ("DELETE FROM\n  actor", True),
        ("PRAGMA user_version", True),
        ("Select a passage from the text", False),
        ("Delete from the library?", False),
        ("UPDATE", False),
    ],
)
def test_sql_is_told_from_prose(text: str, is_sql: bool) -> None:
    assert bool(SQL.search(f"{text} ")) is is_sql


_TOLD = {"tell", "warn", "_complain"}
_PROSE = re.compile(r"[A-Za-z]{2,} [a-z]{2,}")
_COMMAND = "\n$ vademecum "


def _untranslated(call: ast.Call) -> Iterator[str]:
    """Give the words of a call that do not pass through `tr`."""
    parts: list[ast.AST] = list(call.args)
    while parts:
        part = parts.pop()
        if isinstance(part, ast.Call) and ast.unparse(part.func) == "tr":
            continue
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value
        parts.extend(ast.iter_child_nodes(part))


@pytest.mark.parametrize("path", modules("desktop/cli"), ids=shown)
def test_what_the_terminal_tells_can_be_translated(path: Path) -> None:
    calls = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    told = [call for call in calls if ast.unparse(call.func) in _TOLD]
    words = [text for call in told for text in _untranslated(call)]
    assert [text for text in words if _PROSE.search(text) and _COMMAND not in text] == []
