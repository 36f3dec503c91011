"""The command screens: a picture of every screen of the window, without a display."""

import os
from pathlib import Path

import click

from desktop.cli.output import tell, warn

_NO_DISPLAY = "offscreen"

_OF_THE_PLATFORM = "This plugin does not support propagateSizeHints()"
"""What Qt says, in no category that could be switched off, of every window without a display."""


@click.command("screens")
@click.argument("library", type=click.Path(path_type=Path), required=False)
@click.option(
    "--output", required=True, type=click.Path(path_type=Path, file_okay=False), help="A folder."
)
@click.option(
    "--theme", type=click.Choice(["light", "dark", "contrast"]), default="light", show_default=True
)
@click.option("--scale", type=click.Choice(["1", "2"]), default="1", show_default=True)
@click.option(
    "--text",
    type=click.IntRange(80, 200),
    default=100,
    show_default=True,
    help="Size of the text in per cent.",
)
def screens_command(library: Path | None, output: Path, theme: str, scale: str, text: int) -> None:
    """Draw every screen of the window into PNG files, of the shipped library if none is named."""
    os.environ["QT_QPA_PLATFORM"] = _NO_DISPLAY
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
    from PySide6.QtCore import qInstallMessageHandler

    from desktop import shipped
    from desktop.screens import render

    qInstallMessageHandler(_pass_on)

    shown = library or shipped.user_library()
    output.mkdir(parents=True, exist_ok=True)
    for path in render(shown, output, theme=theme, scale=int(scale), text=text / 100):
        tell(str(path))


def _pass_on(kind: object, context: object, message: str | None) -> None:
    """Print what Qt has to say, unless it says nothing."""
    del kind, context
    if message and message != _OF_THE_PLATFORM:
        warn(message)
