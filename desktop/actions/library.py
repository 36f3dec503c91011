"""Commands on the library as a whole."""

from typing import Final

from desktop.actions.action import Action, call, can

ACTIONS: Final = (
    Action("library.open", "Open library…", ("Ctrl+O",), "Library", call("open_library")),
    Action("library.new", "New library…", ("Ctrl+Shift+N",), "Library", call("new_library")),
    Action(
        "library.import", "Import documents…", ("Ctrl+I",), "Library", call("import_documents"),
        can("edit"), "upload",
    ),
    Action("library.backup", "Back up…", (), "Library", call("back_up")),
    Action("library.quit", "Quit", ("Ctrl+Q",), "Library", call("quit")),
)  # fmt: skip
