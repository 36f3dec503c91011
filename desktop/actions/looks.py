"""Commands on the window: panes, size, theme, help."""

from typing import Final

from desktop.actions.action import Action, call

ACTIONS: Final = (
    Action("view.next_pane", "Next pane", ("F6",), "View", call("next_pane")),
    Action("view.inspector", "Inspector", ("F9",), "View", call("toggle_inspector")),
    Action("view.larger", "Larger text", ("Ctrl++", "Ctrl+="), "View", call("larger")),
    Action("view.smaller", "Smaller text", ("Ctrl+-",), "View", call("smaller")),
    Action("view.normal", "Normal text", ("Ctrl+0",), "View", call("normal")),
    Action("view.system", "Theme of the system", (), "View", call("theme_system")),
    Action("view.light", "Light theme", (), "View", call("theme_light")),
    Action("view.dark", "Dark theme", (), "View", call("theme_dark")),
    Action("view.jobs", "Jobs…", ("Ctrl+Shift+J",), "View", call("show_jobs")),
    Action("view.preferences", "Preferences…", ("Ctrl+,",), "View", call("preferences")),
    Action("view.contrast", "High contrast", (), "View", call("theme_contrast")),
    Action("help.guide", "Guide of first steps", (), "Help", call("show_guide")),
    Action("help.commands", "All commands…", ("Ctrl+Shift+P",), "Help", call("palette")),
    Action("help.manual", "Manual", ("F1",), "Help", call("manual")),
    Action("help.keys", "Keys", ("Shift+F1",), "Help", call("keys")),
    Action("help.search", "Fields of a search", (), "Help", call("search_help")),
)  # fmt: skip
