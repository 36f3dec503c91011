"""What `vademecum [LIBRARY]` does: opens the window; without a display shows what is there."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from desktop.tr import tr

_SHOWN_FIRST = ("loan", "Лукашенко", "date:2021 type:agree", "voices:1 domain:security")


def open_window(arguments: Sequence[str]) -> int:
    """Open a library, the shipped one when none is named, in the window.

    Without a display its contents and the main job are shown in the terminal.
    """
    if len(arguments) > 1:
        raise click.UsageError("Name one library, or a command (see --help).")
    path = Path(arguments[0]) if arguments else None
    if has_display():
        from desktop.app import last_library, run

        return run(path or last_library() or _shipped())
    show_tour(path or _shipped())
    return 0


def has_display() -> bool:
    """Tell whether a window can be shown here."""
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in {"offscreen", "minimal"}:
        return False
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def show_tour(path: Path) -> None:
    """Show what a library holds, and lead through the main job by commands."""
    from db.search import engine
    from db.store.page import page
    from desktop import places
    from desktop.cli import searching, showing
    from desktop.cli.output import opened, tell
    from desktop.models.wording import kind_name

    tell(tr("There is no display, so no window opens."))
    tell(tr("`vademecum screens LIBRARY --output DIR` draws its screens.") + "\n")
    with opened(path, writing=True) as held:  # as the window would: an older file is upgraded
        tell(f"{path}\n")
        counts = held.counts()
        shown = [f"{kind_name(one, 2)}: {counts[one]}" for one in places.LISTED if one in counts]
        tell(", ".join(shown) or tr("The library is empty. `add` and `import` fill it."))
        for query in _SHOWN_FIRST:
            found = engine.search(held.reader, query, limit=3)
            if found.total:
                tell(f"\n$ vademecum search LIBRARY '{query}'")
                searching.print_results(found)
        events = engine.search(held.reader, "kind:event has:evidence loan", limit=1)
        for hit in events.hits:
            tell(f"\n$ vademecum show LIBRARY {hit.uid}")
            showing.print_page(page(held.reader, hit.id))
    tell("\n" + tr("`vademecum --help` lists what can be done."))


def _shipped() -> Path:
    from desktop import shipped

    return shipped.user_library()
