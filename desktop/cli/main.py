"""The `vademecum` command: finds the subcommand, loads only its module, tells troubles in a line.

Exit codes: 0 done, 1 could not be done (one line on stderr says why), 2 wrong usage.
"""

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

import click

from db.errors import QueryError, VademecumError
from desktop import languages
from desktop.tr import Text, tr

COMMANDS: dict[str, tuple[str, Text]] = {
    # name: module, what it does
    "new": ("library_files", "Make a library: with the shipped content, or --empty."),
    "import": ("importing", "Read documents, or records, into a library."),
    "search": ("searching", "Search everything in a library."),
    "show": ("records", "Show one record whole."),
    "list": ("listing", "List every record of a kind."),
    "add": ("records", "Add a record and print its uid."),
    "edit": ("records", "Set fields of a record."),
    "delete": ("records", "Put a record into the trash."),
    "merge": ("records", "Make one record of two."),
    "mentions": ("texts", "Find names and dates in a source's text."),
    "propose": ("proposing", "Propose an event from a passage of a source."),
    "annotate": ("texts", "Mark words of a source, and tie them as evidence."),
    "text": ("texts", "Print a source's text, or replace it."),
    "export": ("exporting", "Write records to a file in another format."),
    "undo": ("history", "Take back the latest edit."),
    "redo": ("history", "Bring back what was undone."),
    "history": ("history", "List the latest edits."),
    "check": ("library_files", "Check that a library is whole; --repair mends it."),
    "purge": ("library_files", "Remove for good what is in the trash."),
    "screens": ("screens", "Draw every screen of the window into pictures."),
    "backup": ("library_files", "Copy a library, also while it is in use."),
}


class _Commands(click.Group):
    """A group whose commands are imported one at a time, when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names in the order of the table."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the module of a command; None when there is no such command."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"desktop.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading any of them."""
        del ctx
        with formatter.section(tr("Commands")):
            formatter.write_dl([(name, tr(text)) for name, (_, text) in COMMANDS.items()])


def _tell_version(context: click.Context, parameter: click.Parameter, wanted: object) -> None:
    """Print the version, also where the program runs from its folder without being installed."""
    del parameter
    if not wanted:
        return
    from importlib.metadata import PackageNotFoundError, version

    try:
        click.echo(f"vademecum {version('vademecum')}")
    except PackageNotFoundError:
        click.echo("vademecum, not installed")
    context.exit()


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    epilog="Every command takes --json. `vademecum COMMAND --help` tells more.",
)
@click.option("--version", is_flag=True, callback=_tell_version, expose_value=False, is_eager=True)
@click.option(
    "--annotator", metavar="NAME", help="Who signs what is written; else the library's own."
)
def vademecum(annotator: str | None) -> None:
    """Actors, events and sources in one file, and the passage each statement rests on."""


def run(arguments: Sequence[str]) -> int:
    """Run a command line and give its exit code."""
    languages.begin()
    first = arguments[0] if arguments else ""
    if not first.startswith("-") and first not in COMMANDS:
        from desktop.cli.window import open_window

        return _guarded(lambda: open_window(arguments))
    return _guarded(lambda: _invoke(list(arguments)))


def _invoke(arguments: list[str]) -> object:
    """Run a subcommand; unlike click's own `main`, leave a broken pipe to us."""
    with vademecum.make_context("vademecum", arguments) as context:
        return vademecum.invoke(context)


def _guarded(call: Callable[[], object]) -> int:
    """Call, and turn what goes wrong as expected into one line and an exit code."""
    code = 1
    try:
        result = call()
    except click.UsageError as error:
        error.show()
        code = 2
    except click.exceptions.Exit as error:
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        _complain(tr("Stopped. The library is as it was before."))
    except click.ClickException as error:
        _complain(error.format_message())
    except VademecumError as error:
        _complain_of(error)
    except UnicodeEncodeError:
        _complain(tr("What was typed is not UTF-8 text. Type it anew; nothing was changed."))
    except OSError as error:  # the core translates its own, so this is about the answer
        code = _output_failed(error)
    else:
        code = result if isinstance(result, int) else 0
    return code


def _output_failed(error: OSError) -> int:
    """Say why the answer could not be written; 0 when its reader, such as `head`, had enough."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        return 0
    why = error.strerror or error
    _complain(tr("The answer could not be written ({why}). Send it elsewhere.", why=why))
    return 1


def _complain_of(error: VademecumError) -> None:
    from desktop.messages import sentence

    text = sentence(error, terminal=True)
    if isinstance(error, QueryError):
        first, last = error.start + 1, max(error.end, error.start + 1)
        text = f"{text} ({tr('characters {first} to {last}', first=first, last=last)})"
    _complain(text)


def _complain(text: str) -> None:
    click.echo(f"vademecum: {' '.join(text.split())}", err=True)
