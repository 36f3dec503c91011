"""Colours in the search box: names of fields, and the small words that join conditions."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QLineEdit

from db.errors import QueryError
from desktop.theme.look import Look

_OF_KINDS: Final = {"actor": "actor", "date": "event", "source": "source", "tag": "annotation"}
"""Fields that have the colour of a kind; all others that of links."""


def stretches(query: str) -> list[tuple[int, int, str]]:
    """Give (start, end, name of a colour) in code points; nothing for what cannot be read."""
    from db.search.lexer import T, tokens

    try:
        found = tokens(query)
    except QueryError:
        return []
    joining = {T.OR, T.NOT, T.NEAR, T.WITHIN}
    fields = [
        (one.start, one.end, _OF_KINDS.get(one.text, "link"))
        for one in found
        if one.kind is T.FIELD
    ]
    return sorted(fields + [(one.start, one.end, "quiet") for one in found if one.kind in joining])


def colour(box: QLineEdit, look: Look) -> None:
    """Colour what stands in a box; its text, caret and selection stay as they are.

    A line edit has no formats of its own. It takes those that an input method sends along with
    words that are being composed, here with none.
    """
    text = box.text()
    attributes: list[QInputMethodEvent.Attribute] = []
    for start, end, name in stretches(text):
        shown = QTextCharFormat()
        shown.setForeground(look.colour(name))
        low, high = (len(text[:at].encode("utf-16-le", "replace")) // 2 for at in (start, end))
        attributes.append(
            QInputMethodEvent.Attribute(
                QInputMethodEvent.AttributeType.TextFormat,
                low - box.cursorPosition(), high - low, shown,
            )
        )  # fmt: skip
    QCoreApplication.sendEvent(box, QInputMethodEvent("", attributes))
