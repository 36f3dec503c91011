"""Commands of the views: going to one, and what works in each of them."""

from typing import Final

from desktop.actions.action import Action, call_view, can

ACTIONS: Final = (
    Action(
        "view.filter", "Filter this view", ("F",), "View", call_view("filter"), can("filter"),
        "funnel", "view",
    ),
    Action(
        "view.table", "Show as table", ("T",), "View", call_view("table"), can("table"),
        scope="view",
    ),
    Action(
        "view.png", "Save as picture (PNG)…", (), "Library", call_view("export_png"),
        can("picture"), scope="view",
    ),
    Action(
        "view.svg", "Save as drawing (SVG)…", (), "Library", call_view("export_svg"),
        can("picture"), scope="view",
    ),
    Action(
        "view.csv", "Save as table (CSV)…", (), "Library", call_view("export_csv"), can("export"),
        scope="view",
    ),
    Action(
        "view.html", "Save as page (HTML)…", (), "Library", call_view("export_html"), can("html"),
        scope="view",
    ),
    Action(
        "view.print", "Print…", ("Ctrl+P",), "Library", call_view("print"), can("print"),
        scope="view",
    ),
)  # fmt: skip
