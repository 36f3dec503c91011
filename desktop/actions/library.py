"""Commands on the library as a whole."""

from typing import Final

from desktop.actions.action import Action, call, can

ACTIONS: Final = (
    Action("library.open", "Open library…", ("Ctrl+O",), "Library", call("open_library")),
    Action("library.recent", "Recent libraries…", (), "Library", call("recent_libraries")),
    Action("library.new", "New library…", ("Ctrl+Shift+N",), "Library", call("new_library")),
    Action(
        "library.import", "Import documents…", ("Ctrl+I",), "Library", call("import_documents"),
        can("edit"), "upload",
    ),
    Action("library.import_folder", "Import a folder…", (), "Library", call("import_folder"),
           can("edit")),
    Action(
        "library.paste_text", "Paste copied text as a source…", ("Ctrl+Shift+V",), "Library",
        call("paste_text"), can("edit"),
    ),
    Action("library.copy", "Save a copy…", ("Ctrl+Shift+S",), "Library", call("copy_library")),
    Action("library.backup", "Back up…", (), "Library", call("back_up")),
    Action(
        "library.save_annotations", "Save annotations…", (), "Library", call("save_annotations"),
        icon="file-text",
    ),
    Action("library.annotator", "Annotate as…", (), "Library", call("annotator"), can("edit")),
    Action("library.rename_annotator", "Rename annotator…", (), "Library",
           call("rename_annotator"), can("edit")),
    Action("library.new_annotator", "New annotator…", (), "Library", call("new_annotator"),
           can("edit")),
    Action("library.properties", "Properties…", (), "Library", call("properties")),
    Action("library.window", "Another window on this library", (), "Library", call("new_window")),
    Action("library.close", "Close library", ("Ctrl+Shift+W",), "Library", call("close_library")),
    Action("library.quit", "Quit", ("Ctrl+Q",), "Library", call("quit")),
)  # fmt: skip
