"""The menu of which annotations are seen: whose, with which tag, of which colour."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from desktop.theme import icons
from desktop.tr import tr

if TYPE_CHECKING:
    from db.store.reader_text import Mark
    from desktop.reader.codebook import Codebook
    from desktop.reader.view import ReaderView

_SQUARE = 12
_NAMED = 3
"""So many tags are named at a colour that they share."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of the menu: its words, whether it holds now, what makes it hold, its colour."""

    words: str
    now: bool
    do: Callable[[], None]
    colour: str = ""


Choices = Callable[[], Mapping[str, Sequence[Choice]]]
"""Gives what can be chosen when the menu opens: under "" at once, else in a menu of that name."""


class WhoseMenu(QMenu):
    """Filled each time it opens."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def offer(self, choices: Choices) -> None:
        """Let these be chosen."""
        self.aboutToShow.connect(lambda: self._fill(choices()))

    def _fill(self, choices: Mapping[str, Sequence[Choice]]) -> None:
        for one in self.findChildren(QMenu):
            one.deleteLater()
        self.clear()
        for name, lines in choices.items():
            menu = QMenu(name, self) if name else self
            for line in lines:
                action = menu.addAction(line.words)
                action.setCheckable(True)
                action.setChecked(line.now)
                action.triggered.connect(line.do)
                if line.colour:
                    action.setIcon(_square(line.colour))
            if name:
                self.addMenu(menu)


def choices(view: "ReaderView") -> Mapping[str, Sequence[Choice]]:
    """Give which annotations of a reader's text could be seen."""
    marks = list(view.paper.sheet.marks.everything())
    found = {"": _whose(view, marks)}
    tags, colours = _tags(view, marks), _colours(view, marks)
    if tags:
        found[tr("With the tag")] = tags
    if colours:
        found[tr("Of the colour")] = colours
    return found


def whose_words() -> dict[str, str]:
    """Name those whose marks are seen, all annotators aside."""
    return {"all": tr("Everyone’s marks"), "mine": tr("My marks"), "others": tr("Others’ marks")}


def colour_words(book: "Codebook", colour: str) -> str:
    """Name a colour by the tags that have it."""
    names = [tag.name for tag in book.tags.values() if tag.colour == colour]
    if colour == book.plain:
        names.insert(0, tr("no colour of a tag"))
    more = len(names) - _NAMED
    shown = ", ".join(names[:_NAMED]) or colour
    return tr("{names} and {n} more", names=shown, n=more) if more > 0 else shown


def _whose(view: "ReaderView", marks: Sequence["Mark"]) -> list[Choice]:
    present = {mark.annotator_id for mark in marks}
    names = whose_words() | {
        str(one.id): one.name for one in view.codebook.annotators.values() if one.id in present
    }
    now = view.whose
    return [
        Choice(name, now.who == who, partial(view.show_whose, replace(now, who=who)))
        for who, name in names.items()
    ]


def _tags(view: "ReaderView", marks: Sequence["Mark"]) -> list[Choice]:
    """Give the tags that are used in the text, and those above them."""
    book, now = view.codebook, view.whose
    used = {above for mark in marks for id_ in mark.tags for above in book.upwards(id_)}
    if not used and not now.tag:
        return []
    first = Choice(tr("Every tag"), not now.tag, partial(view.show_whose, replace(now, tag=0)))
    return [first] + [
        Choice(path, now.tag == id_, partial(view.show_whose, replace(now, tag=id_)),
               book.tag_colour(id_) or "")
        for path, id_ in sorted((book.path(id_), id_) for id_ in used)
    ]  # fmt: skip


def _colours(view: "ReaderView", marks: Sequence["Mark"]) -> list[Choice]:
    book, now = view.codebook, view.whose
    used = {book.colour(mark) for mark in marks if not mark.only_links}
    if len(used) < 2 and not now.colour:
        return []
    every = partial(view.show_whose, replace(now, colour=""))
    return [Choice(tr("Every colour"), not now.colour, every)] + [
        Choice(words, now.colour == colour, partial(view.show_whose, replace(now, colour=colour)),
               colour)
        for words, colour in sorted((colour_words(book, one), one) for one in used)
    ]  # fmt: skip


def _square(colour: str) -> QIcon:
    pixmap = QPixmap(QSize(_SQUARE, _SQUARE) * 2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    icons.swatch(painter, colour, QRectF(0, 0, _SQUARE * 2, _SQUARE * 2))
    painter.end()
    pixmap.setDevicePixelRatio(2)
    return QIcon(pixmap)
