"""The navigator's tree: screens, kinds with counts, collections, tags, saved searches."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from db.store.outline import Branch, Outline
from desktop import places
from desktop.models.record_list import DRAGGED, dragged
from desktop.models.wording import kind_name
from desktop.places import Place
from desktop.tr import number, tr

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
_LINES: Final = {
    "tag": "application/x-vademecum-tag",
    "collection": "application/x-vademecum-collection",
}
"""Kinds of record whose lines are put in order by hand, and how one is dragged."""


@dataclass(eq=False, slots=True)
class Node:
    """One line. A heading has no place; `kind` asks for a badge, `colour` for a swatch.

    `id` and `record_kind` belong to lines that are records themselves; of a heading `record_kind`
    is the kind of what stands under it.
    """

    text: str
    place: Place | None = None
    icon: str = ""
    kind: str = ""
    colour: str = ""
    number: int | None = None
    id: int = 0
    record_kind: str = ""
    parent: "Node | None" = field(default=None, repr=False)
    children: list["Node"] = field(default_factory=list["Node"], repr=False)

    @property
    def is_heading(self) -> bool:
        """Whether it names a section."""
        return self.place is None

    @property
    def depth(self) -> int:
        """How deep it stands among the lines of its section."""
        above = self.parent
        if above is None or above.is_heading:
            return 0
        return above.depth + 1

    def add(self, child: "Node") -> "Node":
        """Put a line under this one."""
        child.parent = self
        self.children.append(child)
        return child


def quoted(name: str) -> str:
    """Write a name as a value of the query language."""
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _tree(outline: Outline) -> Node:
    root = Node("")
    root.add(Node(tr("Overview"), places.OVERVIEW, icon="house"))
    for kind in places.LISTED:
        count = outline.counts.get(kind, 0)
        root.add(Node(kind_name(kind, 2), places.listed(kind), kind=kind, number=count))
    root.add(Node(tr("Trash"), places.TRASH, icon="trash-2", number=outline.trashed))
    if places.VIEWS:
        heading = root.add(Node(tr("Views")))
        for name, title, icon in places.VIEWS:
            heading.add(Node(tr(title), places.view(name), icon=icon))
    _collections(root, outline.collections)
    if outline.tags:
        heading = root.add(Node(tr("Tags"), record_kind="tag"))
        _tags(heading, outline.tags, None)
    if outline.searches:
        heading = root.add(Node(tr("Saved searches")))
        for one in outline.searches:
            heading.add(Node(one.name, place_of(one.query), icon="search", id=one.id,
                             record_kind="saved_search"))  # fmt: skip
    heading = root.add(Node(tr("Kept in this library")))
    for kind, icon in places.KEPT:
        heading.add(Node(kind_name(kind, 2), places.listed(kind), icon=icon,
                         number=outline.counts.get(kind, 0)))  # fmt: skip
    return root


def place_of(query: str) -> Place:
    """Give the list of a kind where a query asks for one kind alone, else the search."""
    for kind in places.LISTED:
        if query.split(" ", 1)[0] == f"kind:{kind}":
            return places.listed(kind, query.removeprefix(f"kind:{kind}").strip())
    return places.search(query)


def _collections(root: Node, branches: Iterable[Branch]) -> None:
    found = list(branches)
    if not found:
        return
    heading = root.add(Node(tr("Collections"), record_kind="collection"))
    for one in found:
        place = places.collection(one.id)
        heading.add(Node(one.name, place, icon="folder", number=one.number, id=one.id,
                         record_kind="collection"))  # fmt: skip


def _tags(parent: Node, tags: tuple[Branch, ...], parent_id: int | None) -> None:
    known = {tag.id for tag in tags}
    for tag in tags:
        above = tag.parent_id if tag.parent_id in known else None
        if above == parent_id:
            place = places.search(f"tag:{quoted(tag.name)}")
            node = parent.add(
                Node(tag.name, place, colour=tag.colour or "#888888", number=tag.number, id=tag.id,
                     record_kind="tag")
            )  # fmt: skip
            _tags(node, tags, tag.id)


class NavigatorModel(QAbstractItemModel):
    """The tree of the navigator; `show` fills it.

    Records dropped on a collection or tag go into it, a tag dropped on another goes under it; one
    dropped between two lines stands there from then on, as a collection does.
    """

    dropped = Signal(str, object, object)
    """The kind and id of the line, and the ids of the records that were dropped on it."""
    moved = Signal(str, object, object, object)
    """A tag or collection: its kind and id, the line it shall stand before and, of a tag, the one
    it shall stand under; 0 for none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Node("")

    def show(self, outline: Outline) -> None:
        """Take what the library holds now."""
        self.beginResetModel()
        self._root = _tree(outline)
        self.endResetModel()

    def node(self, index: Index) -> Node:
        """Give the line at an index; the root for none."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Node) else self._root

    def find(self, place: Place) -> QModelIndex:
        """Give the index of the line that leads to a place; of its list or view when none does."""
        found = self._find(self._root, place)
        if found is None and place.kind == "view":
            found = self._find(self._root, places.view(place.view))
        if found is None and place.kind == "list" and place.id:
            found = self._find(self._root, places.collection(place.id))
        if found is None and place.kind == "list":
            found = self._find(self._root, places.listed(place.kind_of_record))
        return self._index(found) if found else QModelIndex()

    def find_record(self, id_: int) -> QModelIndex:
        """Give the index of the line of a record."""
        waiting = [self._root]
        while waiting:
            node = waiting.pop()
            if node.id == id_:
                return self._index(node)
            waiting += node.children
        return QModelIndex()

    def _find(self, node: Node, place: Place) -> Node | None:
        if node.place == place:
            return node
        hits = (self._find(child, place) for child in node.children)
        return next((hit for hit in hits if hit), None)

    def _index(self, node: Node) -> QModelIndex:
        if node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.children.index(node), 0, node)

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """Give the index of a child."""
        children = self.node(parent).children
        if column or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, child: Index) -> QModelIndex:  # type: ignore[override]
        """Give the index above."""
        above = self.node(child).parent if child.isValid() else None
        return self._index(above) if above else QModelIndex()

    def rowCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Count the lines under one."""
        return len(self.node(parent).children)

    def columnCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Give the one column there is."""
        del parent
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        node = self.node(index)
        flags = Qt.ItemFlag.ItemIsEnabled
        if not node.is_heading:
            flags |= Qt.ItemFlag.ItemIsSelectable
        if node.record_kind in _LINES and node.id:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if node.record_kind in _LINES:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        """Take what is dropped without taking it away from where it was."""
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """Name what can be dropped here."""
        return [DRAGGED, *_LINES.values()]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """Give the tag or collection that is dragged."""
        node = self.node(indexes[0])
        data = QMimeData()
        data.setData(_LINES[node.record_kind], str(node.id).encode())
        return data

    def canDropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell whether it can be dropped on a line, or between two."""
        del action, column
        node = self.node(parent)
        kind = node.record_kind
        format_ = _LINES.get(kind, "")
        if format_ and data.hasFormat(format_):
            own = dragged(data, format_)[0]
            above: Node | None = node
            while above is not None:  # no tag stands below itself
                if above.id == own:
                    return False
                above = above.parent
            return kind == "tag" or (node.is_heading and row >= 0)
        return data.hasFormat(DRAGGED) and bool(node.id and format_) and row < 0

    def dropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell what was dropped where."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        node = self.node(parent)
        kind = node.record_kind
        if data.hasFormat(_LINES[kind]):
            before = node.children[row].id if 0 <= row < len(node.children) else 0
            self.moved.emit(kind, dragged(data, _LINES[kind])[0], before, node.id)
        else:
            self.dropped.emit(kind, node.id, dragged(data))
        return False  # the tree is drawn anew from the library

    def step(self, node: Node, by: int) -> None:
        """Ask for a tag or collection to stand one line higher (-1) or lower (1)."""
        above = node.parent
        if node.record_kind not in _LINES or not node.id or above is None:
            return
        at = above.children.index(node)
        if 0 <= at + by < len(above.children):
            after = at - 1 if by < 0 else at + 2
            before = above.children[after].id if after < len(above.children) else 0
            self.moved.emit(node.record_kind, node.id, before, above.id)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the text of a line, and for the ear and the tip its count."""
        node = self.node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return node.text
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return node.text if node.number is None else f"{node.text}, {number(node.number)}"
        return None
