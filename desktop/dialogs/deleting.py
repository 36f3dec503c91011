"""Asks before records go to the trash, when others depend on them, and before any leave it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.dialogs.frame import Frame
from desktop.models.consequences import Consequences, Group
from desktop.models.wording import kind_name
from desktop.theme.look import Look
from desktop.tr import number, tr
from desktop.widgets.labels import Badge, label


class _Listing(Frame):
    """A dialog that lists records by kind."""

    def _add(self, group: Group) -> None:
        head = f"{kind_name(group.kind, group.number)} · {number(group.number)}"
        row = QHBoxLayout()
        row.setSpacing(self.look.px(2))
        row.addWidget(Badge(self.look, group.kind))
        row.addWidget(label(head, "strong", wrap=True), 1)
        self.column.addLayout(row)
        titles = [title or tr("(untitled)") for title in group.titles]
        more = group.number - len(titles)
        if more > 0:
            titles.append(tr("and {number} more", number=more))
        for title in titles:
            self.column.addWidget(label(f"· {title}", "", wrap=True))


class Deleting(_Listing):
    """Lists what depends on the records."""

    def __init__(self, look: Look, parent: QWidget, found: Consequences) -> None:
        title = _title(found)
        super().__init__(look, parent, title, tr("Move to the trash"))
        told = tr(
            "The following refers to what goes. It stays as it is until the trash is emptied; until"
            " then Undo or the trash brings everything back."
        )
        self.column.addWidget(label(told, "quiet", wrap=True))
        for group in found.groups:
            self._add(group)
        self.column.addStretch(1)
        self.agree.setFocus()


class Purging(_Listing):
    """Warns that records of the trash leave for good, and lists what goes with them."""

    def __init__(self, look: Look, parent: QWidget, found: Consequences) -> None:
        super().__init__(look, parent, _title_for_good(found), tr("Delete for good"))
        told = tr(
            "This cannot be undone: it leaves the file, its history and its search. Back up the"
            " library first (Library › Back up) if you may want it again."
        )
        self.column.addWidget(label(told, "", wrap=True))
        self._list(tr("This goes along, because it cannot be without it:"), found.groups)
        self._list(tr("This stays, without its reference to what goes:"), found.untied)
        if not (found.groups or found.untied):
            told = tr("Nothing else refers to it.")
            self.column.addWidget(label(told, "quiet", wrap=True))
        self.column.addStretch(1)
        self.cancel.setFocus()

    def _list(self, told: str, groups: Sequence[Group]) -> None:
        if groups:
            self.column.addWidget(label(told, "quiet", wrap=True))
        for group in groups:
            self._add(group)


class Emptying(Frame):
    """Warns that a purge cannot be undone."""

    def __init__(self, look: Look, parent: QWidget, count: int) -> None:
        title = tr("Delete {n:,} {n:record|records} for good?", n=count)
        super().__init__(look, parent, title, tr("Delete for good"))
        for text in (
            tr("This cannot be undone: the records leave the file, its history and its search."),
            tr("Evidence, annotations and rows that need them go along; other references to them"
               " are emptied."),
            tr("What was undone and could still be redone goes too. Back up the library first"
               " (Library › Back up) if you may want them again."),
        ):  # fmt: skip
            self.column.addWidget(label(text, "", wrap=True))
        self.column.addStretch(1)
        self.cancel.setFocus()


def _title_for_good(found: Consequences) -> str:
    if len(found.ids) == 1:
        return tr("Delete “{title}” for good?", title=found.titles[0] or tr("(untitled)"))
    return tr("Delete {n:,} {n:record|records} for good?", n=len(found.ids))


def _title(found: Consequences) -> str:
    if len(found.ids) == 1:
        return tr("Move “{title}” to the trash?", title=found.titles[0] or tr("(untitled)"))
    return tr("Move {n:,} {n:record|records} to the trash?", n=len(found.ids))
