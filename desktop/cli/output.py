"""What commands print: plain lines for people, JSON for programs, progress on a terminal."""

import json
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import click

from db.library import Library
from desktop.tr import tr

Function = TypeVar("Function", bound=Callable[..., object])


def json_option(function: Function) -> Function:
    """Give a command its --json."""
    return click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")(function)


LIMIT = click.IntRange(0, 1_000_000)
"""How many of something may be asked for."""

library_argument = click.argument("library", type=click.Path(path_type=Path))


def tell(text: str = "") -> None:
    """Print a line for people."""
    click.echo(_printable(text))


def tell_json(value: object) -> None:
    """Print a value as JSON; bytes of a file's name that are no text stay as JSON escapes."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    click.echo(text.encode("utf-8", "backslashreplace").decode("utf-8"))


def warn(text: str) -> None:
    """Print a line on stderr that is no failure."""
    click.echo(f"vademecum: {_printable(' '.join(text.split()))}", err=True)


def _printable(text: str) -> str:
    """Keep control characters of a library, and bytes that are no text, from the terminal."""
    if text.replace("\n", "").isprintable():  # nearly every line, at a hundredth of the cost
        return text
    return "".join("�" if _steers(c) else c for c in text)


def _steers(c: str) -> bool:
    control = (c < " " and c not in "\n\t") or "\x7f" <= c <= "\x9f"
    return control or "\ud800" <= c <= "\udfff"


@contextmanager
def opened(path: Path, *, writing: bool = False) -> Generator[Library]:
    """Open a library for the time of a command; who was named on the command line signs."""
    library = Library.open(path, read_only=not writing)
    try:
        context = click.get_current_context(silent=True)  # none where no command was named
        name = context.find_root().params.get("annotator") if context else None
        if writing and name is not None:
            from db.store import annotators

            library.annotator = annotators.named(library.reader, name).uid
        yield library
    finally:
        library.close()


class TerminalProgress:
    """Progress on stderr, where that is a terminal; one line that is written over."""

    def __init__(self) -> None:
        self._shown = False
        self._wanted = sys.stderr.isatty()

    def step(self, done: int, total: int | None, what: str = "") -> None:
        """Show how far the work has come."""
        if not self._wanted:
            return
        far = str(done) if total is None else tr("{done} of {total}", done=done, total=total)
        click.echo(f"\r\x1b[K{far} {_printable(what)[:60]}", nl=False, err=True)
        self._shown = True

    def finish(self) -> None:
        """Clear the line."""
        if self._shown:
            click.echo("\r\x1b[K", nl=False, err=True)


def table(rows: list[tuple[str, ...]]) -> None:
    """Print rows in columns; the last column may be long."""
    if not rows:
        return
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]) - 1)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        tell("  ".join([*cells, row[-1]]).rstrip())
