"""The pages of the manual: the text that ships, the keys, the fields of the query language.

Keys and fields are written from the tables that the program itself runs on.
"""

from collections.abc import Sequence
from importlib import resources
from typing import Final

from desktop.actions.registry import ACTIONS, MENUS
from desktop.models import query_help
from desktop.settings import SETTINGS
from desktop.tr import Text, tr

PAGES: Final[tuple[tuple[str, Text], ...]] = (
    ("manual", "Manual"),
    ("keys", "Keys"),
    ("search", "Fields of a search"),
    ("settings", "Settings"),
)
"""Page and its name."""


def page(name: str) -> str:
    """Give a page as Markdown."""
    if name == "keys":
        return keys()
    if name == "search":
        return _fields()
    if name == "settings":
        return _settings()
    return (resources.files("resources") / "manual" / "manual.md").read_text("utf-8")


def keys() -> str:
    """Write every command with its keys, menu by menu."""
    lines = [f"# {tr('Keys')}", "", tr("Every command is found by its words, too: Ctrl+Shift+P.")]
    for menu in MENUS:
        rows = [
            (tr(one.text), ", ".join(f"`{key}`" for key in one.keys), _scope(one.scope))
            for one in ACTIONS
            if one.menu == menu
        ]
        lines += ["", f"## {tr(menu)}", "", *_table((tr("command"), tr("keys"), ""), rows)]
    return "\n".join(lines)


def _scope(scope: str) -> str:
    return tr("in: {place}", place=scope) if scope else ""


def _fields() -> str:
    examples = [(f"`{query}`", tr(words)) for query, words in query_help.EXAMPLES]
    title, every = tr("Fields of a search"), tr("All fields")
    shown = _table((tr("for example"), tr("finds")), examples)
    fields = query_help.as_markdown()
    return "\n".join([f"# {title}", "", *shown, "", f"## {every}", "", fields])


def _settings() -> str:
    rows = [
        (f"`{one.name}`", tr(one.text), str(one.default)) for one in SETTINGS.values() if one.page
    ]
    shown = _table((tr("setting"), tr("what it does"), tr("usual")), rows)
    return "\n".join([f"# {tr('Settings')}", "", *shown])


_EMPTY = "\u00a0"
"""What stands in an empty cell: without it the cell before would take its room."""


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    used = [at for at in range(len(heads)) if any(row[at] for row in rows)]
    kept = [[row[at] or _EMPTY for at in used] for row in (heads, *rows)]
    lines = [kept[0], ["---"] * len(used), *kept[1:]]
    return [f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |" for line in lines]
