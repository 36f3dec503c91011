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
from desktop.models.record_list import DRAGGED
from desktop.models.wording import kind_name
from desktop.places import Place
from desktop.tr import number, tr

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
_TAG: Final = "application/x-vademecum-tag"


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
    _section(root, tr("Collections"), "folder", "collection", outline.collections)
    if outline.tags:
        heading = root.add(Node(tr("Tags"), record_kind="tag"))
        _tags(heading, outline.tags, None)
    if outline.searches:
        heading = root.add(Node(tr("Saved searches")))
        for one in outline.searches:
            heading.add(Node(one.name, place_of(one.query), icon="search", id=one.id,
                             record_kind="saved_search"))  # fmt: skip
    return root


def place_of(query: str) -> Place:
    """Give the list of a kind where a query asks for one kind alone, else the search."""
    for kind in places.LISTED:
        if query.split(" ", 1)[0] == f"kind:{kind}":
            return places.listed(kind, query.removeprefix(f"kind:{kind}").strip())
    return places.search(query)


def _section(root: Node, text: str, icon: str, field_: str, branches: Iterable[Branch]) -> None:
    found = list(branches)
    if not found:
        return
    heading = root.add(Node(text, record_kind=field_))
    for one in found:
        place = places.search(f"{field_}:{quoted(one.name)}")
        heading.add(Node(one.name, place, icon=icon, number=one.number, id=one.id,
                         record_kind=field_))  # fmt: skip


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


def _number(data: QMimeData, format_: str) -> list[int]:
    return [int(one) for one in bytes(data.data(format_).data()).split()]


class NavigatorModel(QAbstractItemModel):
    """The tree of the navigator; `show` fills it.

    Records dropped on a collection or tag go into it, a tag dropped on another goes under it.
    """

    dropped = Signal(str, object, object)
    """The kind and id of the line, and the ids of the records that were dropped on it."""
    tag_moved = Signal(object, object)
    """A tag and the one that it shall stand under; 0 for none."""

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
        if found is None and place.kind == "list":
            found = self._find(self._root, places.listed(place.kind_of_record))
        return self._index(found) if found else QModelIndex()

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
        if node.record_kind == "tag" and node.id:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if node.record_kind == "tag" or (node.record_kind == "collection" and node.id):
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        """Take what is dropped without taking it away from where it was."""
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """Name what can be dropped here."""
        return [DRAGGED, _TAG]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """Give the tag that is dragged."""
        data = QMimeData()
        data.setData(_TAG, str(self.node(indexes[0]).id).encode())
        return data

    def canDropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell whether it can be dropped on a line."""
        del action, row, column
        node = self.node(parent)
        if data.hasFormat(_TAG):
            return node.record_kind == "tag" and _number(data, _TAG) != [node.id]
        own = bool(node.id) and node.record_kind in {"tag", "collection"}
        return data.hasFormat(DRAGGED) and own

    def dropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell what was dropped where."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        node = self.node(parent)
        if data.hasFormat(_TAG):
            self.tag_moved.emit(_number(data, _TAG)[0], node.id)
        else:
            self.dropped.emit(node.record_kind, node.id, _number(data, DRAGGED))
        return False  # the tree is drawn anew from the library

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the text of a line, and for the ear its count."""
        node = self.node(index)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return node.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return node.text if node.number is None else f"{node.text}, {number(node.number)}"
        return None
