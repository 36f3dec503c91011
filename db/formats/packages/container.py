"""Opens the ZIP archives that documents come in, within limits, and parses the XML in them.

Nothing is written to disk, no name in an archive is used as a path, no entity is expanded and
nothing outside the archive is read.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from importlib import import_module
from typing import TYPE_CHECKING, Any

from db.errors import DocumentError
from db.formats.limits import MEBI

if TYPE_CHECKING:
    from db.formats.html_tree import Node

MOST_PARTS = 20_000
MOST_BYTES = 256 * MEBI
"""What all parts that are read may unpack to, together."""

_RATIO = 250
_SMALL = 8 * MEBI
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


class Container:
    """An open archive.

    DocumentError codes of all its methods:
    "container.broken", "container.locked" (a password), "container.bomb" (unpacks to far more than
    a document holds), "container.old_word" (a .doc), "container.part_missing" (`part`).
    """

    def __init__(self, data: bytes) -> None:
        """Open the archive in these bytes."""
        if data.startswith(_OLE):
            locked = _LOCKED_PACKAGE in data
            raise DocumentError("container.locked" if locked else "container.old_word")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise DocumentError("container.broken") from error
        self._parts = {info.filename.lstrip("/"): info for info in self._zip.infolist()}
        self._folded = {name.casefold(): name for name in reversed(self._parts)}
        self._taken = 0
        if len(self._parts) > MOST_PARTS:
            raise DocumentError("container.bomb")

    def __contains__(self, name: str) -> bool:
        return self._known(name) is not None

    def _known(self, name: str) -> str | None:
        name = posixpath.normpath(name).lstrip("/")
        return name if name in self._parts else self._folded.get(name.casefold())

    def read(self, name: str) -> bytes:
        """Give the bytes of a part."""
        known = self._known(name)
        if known is None:
            raise DocumentError("container.part_missing", part=name)
        info = self._parts[known]
        if info.flag_bits & 1:
            raise DocumentError("container.locked")
        swollen = info.file_size > _SMALL and info.file_size > _RATIO * max(info.compress_size, 1)
        room = MOST_BYTES - self._taken
        if swollen or info.file_size > room:
            raise DocumentError("container.bomb")
        try:
            with self._zip.open(info) as part:
                data = part.read(room + 1)  # what the directory says of its size may be a lie
        except _BROKEN as error:
            raise DocumentError("container.broken") from error
        if len(data) > room:
            raise DocumentError("container.bomb")
        self._taken += len(data)
        return data

    def tree(self, name: str) -> Node:
        """Give the root of an XML part."""
        return parsed(self.read(name))

    def tree_or_none(self, name: str) -> Node | None:
        """Give the root of an XML part that the document can do without."""
        try:
            return self.tree(name)
        except DocumentError as error:
            if error.code in {"container.part_missing", "container.broken"}:
                return None
            raise


def parsed(data: bytes) -> Node:
    """Parse XML without entities, network or unlimited depth; what is broken is mended.

    Entities of the file's own are left out, and the words on either side of them kept.

    Raises DocumentError "container.broken" where nothing can be read.
    """
    etree: Any = import_module("lxml.etree")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=True,
    )
    try:
        root: Node | None = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DocumentError("container.broken") from error
    if root is None:
        raise DocumentError("container.broken")
    etree.strip_elements(root, etree.Entity, with_tail=False)  # the words around them stay joined
    return root


def local(node: Node) -> str:
    """Give the name of an element without its namespace; "" for what is no element."""
    tag = node.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(node: Node, name: str) -> str | None:
    """Give an attribute by its name without a namespace."""
    for key, value in node.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return None


def child(node: Node, *path: str) -> Node | None:
    """Follow names of elements downwards; None where one is not there."""
    found: Node | None = node
    for name in path:
        if found is None:
            return None
        found = next((one for one in found if local(one) == name), None)
    return found


def words_of(node: Node | None) -> str:
    """Give all text in an element, its blanks made single."""
    return "" if node is None else " ".join("".join(map(str, node.itertext())).split())
