"""What a page offers while nothing stands on it but its title: where to begin."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.models.blocks import Blocks
from desktop.theme.look import Look
from desktop.tr import Text, tr
from desktop.widgets.labels import label

_OFFERED: Final[dict[str, tuple[tuple[str, Text], ...]]] = {
    "actor": (
        ("description", "Describe it"),
        ("relation", "Add a relation"),
    ),
    "event": (
        ("date", "Say when it happened"),
        ("participant", "Say who took part"),
        ("description", "Describe it"),
    ),
    "source": (
        ("creator", "Say who made it"),
        ("date", "Say when it appeared"),
        ("abstract", "Sum it up"),
    ),
    "place": (
        ("parent", "Say where it lies"),
        ("latitude", "Give its position"),
    ),
}
"""Kind → what one would say of a new record first: the field, and the words that lead to it."""


def says_nothing(blocks: Blocks) -> bool:
    """Whether a page has nothing to tell but a title."""
    told = (*blocks.sections, blocks.description, blocks.readable, blocks.years)
    return blocks.head.kind in _OFFERED and not any(told)


def nothing_yet(look: Look, blocks: Blocks, edit: Callable[[str], None] | None) -> QWidget:
    """Make what stands on such a page; without `edit` nothing is offered."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(2))
    column.addWidget(label(tr("Nothing is told of it yet."), "quiet"))
    if edit is None:
        return box
    for field, words in _OFFERED[blocks.head.kind]:
        button = QPushButton(tr(words))
        button.setObjectName("link")
        button.setProperty("kind", "command")
        button.clicked.connect(partial(_begin, edit, field))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    tie = tr("In a text, select words that speak of it and press V: they become its evidence.")
    column.addWidget(label(tie, "small", wrap=True))
    return box


def _begin(edit: Callable[[str], None], field: str, checked: bool = False) -> None:
    del checked
    edit(field)
