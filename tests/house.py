"""What tests ask about the project itself: where it stands, its files, the two real articles."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CODE = ("db", "desktop", "resources", "tests", ".ci")
GENERATED = {".git", ".venv", ".hypothesis", ".ruff_cache", ".import_linter_cache", "__pycache__"}


@cache
def files() -> tuple[Path, ...]:
    """Every file of the project: what git tracks or would add; without git, what lies there."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        found = (path for path in ROOT.rglob("*") if not GENERATED & set(path.parts))
    else:
        found = (ROOT / name for name in listed.decode().split("\0") if name)
    return tuple(sorted(path for path in found if path.is_file()))


@cache
def texts() -> dict[Path, str]:
    """Every file of the project that is text, with its text."""
    found: dict[Path, str] = {}
    for path in files():
        try:
            found[path] = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
    return found


def modules(*folders: str) -> list[Path]:
    """Every Python module of the project, or of some of its folders."""
    wanted = [ROOT / folder for folder in folders or CODE]
    return [
        path
        for path in files()
        if path.suffix == ".py" and any(path.is_relative_to(folder) for folder in wanted)
    ]


@cache
def tree(path: Path) -> ast.Module:
    """Parse one module."""
    return ast.parse(path.read_text("utf-8"))


def shown(path: Path) -> str:
    """Name a file as people do: relative to the project's folder, with forward slashes."""
    return path.relative_to(ROOT).as_posix()


def seeds_folder() -> Path | None:
    """Give the folder of the two real articles: beside the project, or the checkout it is of."""
    for root in (ROOT, _main_checkout()):
        folder = root.parent / "shared" / "seeds"
        if folder.is_dir():
            return folder
    return None


def _main_checkout() -> Path:
    """In a git worktree `.git` is a file that names `<checkout>/.git/worktrees/<name>`."""
    link = ROOT / ".git"
    if not link.is_file():
        return ROOT
    target = Path(link.read_text("utf-8").removeprefix("gitdir:").strip())
    return target.parents[2] if len(target.parents) > 2 else ROOT
