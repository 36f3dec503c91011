"""What `vademecum [LIBRARY]` does: in a terminal it shows what the library holds and can do."""

from collections.abc import Sequence
from pathlib import Path

import click

from db.search import engine
from db.store.page import page
from desktop import shipped
from desktop.cli import searching, showing
from desktop.cli.output import opened, tell

_SHOWN_FIRST = ("loan", "Лукашенко", "date:2021 type:agree", "voices:1 domain:security")


def open_window(arguments: Sequence[str]) -> None:
    """Open a library, the shipped one when none is named, and lead through the main job."""
    if len(arguments) > 1:
        raise click.UsageError("Name one library, or a command (see --help).")
    path = Path(arguments[0]) if arguments else shipped.user_library()
    with opened(path) as held:
        tell(f"{path}\n")
        shown = [f"{number} {kind.replace('_', ' ')}s" for kind, number in held.counts().items()]
        tell(", ".join(shown) or "The library is empty. `add` and `import` fill it.")
        for query in _SHOWN_FIRST:
            found = engine.search(held.reader, query, limit=3)
            if found.total:
                tell(f"\n$ vademecum search LIBRARY '{query}'")
                searching.print_results(found)
        events = engine.search(held.reader, "kind:event has:evidence loan", limit=1)
        for hit in events.hits:
            tell(f"\n$ vademecum show LIBRARY {hit.uid}")
            showing.print_page(page(held.reader, hit.id))
    tell("\n`vademecum --help` lists what can be done.")
