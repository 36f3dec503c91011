"""The navigator's tree: screens, kinds with counts, collections, tags, saved searches."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.store.outline import Branch, Outline
from desktop import places
from desktop.models.wording import kind_name
from desktop.places import Place
from desktop.tr import number, tr

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()


@dataclass(eq=False, slots=True)
class Node:
    """One line. A heading has no place; `kind` asks for a badge, `colour` for a swatch."""

    text: str
    place: Place | None = None
    icon: str = ""
    kind: str = ""
    colour: str = ""
    number: int | None = None
    id: int = 0
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
        heading = root.add(Node(tr("Tags")))
        _tags(heading, outline.tags, None)
    if outline.searches:
        heading = root.add(Node(tr("Saved searches")))
        for one in outline.searches:
            heading.add(Node(one.name, place_of(one.query), icon="search", id=one.id))
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
    heading = root.add(Node(text))
    for one in found:
        place = places.search(f"{field_}:{quoted(one.name)}")
        heading.add(Node(one.name, place, icon=icon, number=one.number, id=one.id))


def _tags(parent: Node, tags: tuple[Branch, ...], parent_id: int | None) -> None:
    known = {tag.id for tag in tags}
    for tag in tags:
        above = tag.parent_id if tag.parent_id in known else None
        if above == parent_id:
            place = places.search(f"tag:{quoted(tag.name)}")
            node = parent.add(
                Node(tag.name, place, colour=tag.colour or "#888888", number=tag.number, id=tag.id)
            )
            _tags(node, tags, tag.id)


class NavigatorModel(QAbstractItemModel):
    """The tree of the navigator; `show` fills it."""

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
        if self.node(index).is_heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the text of a line, and for the ear its count."""
        node = self.node(index)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return node.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return node.text if node.number is None else f"{node.text}, {number(node.number)}"
        return None
