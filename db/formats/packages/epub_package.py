"""The package of an EPUB: which chapters in which order, what the contents call them, its data."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from db.errors import DocumentError
from db.formats.html_tree import parse
from db.formats.packages.container import attribute, child, local, words_of
from db.text.document import Creator, Proposal
from db.text.person_names import name_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.formats.html_tree import Node
    from db.formats.packages.container import Container

_ROLES = {"aut": "author", "edt": "editor", "trl": "translator", "aui": "author"}
_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>[0-3]\d))?)?(?!\d)")
_ISBN = re.compile(r"(?:97[89][\s-]?)?(?:\d[\s-]?){9}[\dXx]")
_TAG = re.compile(r"[a-zA-Z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


@dataclass(slots=True)
class Package:
    """Spine: names of parts in order. `titles`: part → what the contents call it."""

    root: Node
    spine: list[str] = field(default_factory=list[str])
    titles: dict[str, str] = field(default_factory=dict[str, str])
    contents: set[str] = field(default_factory=set[str])

    def proposal(self, guessed: Proposal) -> Proposal:
        """Give what the book says of itself, and what its text suggests for the rest."""
        metadata = child(self.root, "metadata")
        told = [] if metadata is None else list(_flat(metadata))
        creators = tuple(_people(told))
        day = next((_DATE.match(words_of(one)) for one in told if _is_date(one)), None)
        language = _first(told, "language")
        return replace(
            guessed,
            title=_first(told, "title") or guessed.title,
            creators=creators or guessed.creators,
            date=_edtf(day) if day else guessed.date,
            date_reason="metadata" if day else guessed.date_reason,
            date_start=None if day else guessed.date_start,
            date_end=None if day else guessed.date_end,
            publisher=_first(told, "publisher") or guessed.publisher,
            publication=None,
            language=language if _TAG.fullmatch(language) else guessed.language,
            type="book",
            isbn=_isbn(told),
            abstract=_plain(_first(told, "description")) or guessed.abstract,
            keywords=tuple(words_of(one) for one in told if local(one) == "subject"),
        )


def opened(container: Container) -> Package:
    """Read the package. Raises DocumentError as `Container` does."""
    name = _package_name(container)
    root = container.tree(name)
    folder = posixpath.dirname(name)
    items: dict[str, Node] = {}
    manifest = child(root, "manifest")
    for item in () if manifest is None else manifest:
        items[attribute(item, "id") or ""] = item
    package = Package(root)
    spine = child(root, "spine")
    if spine is None:
        raise DocumentError("container.part_missing", part=name)
    for reference in spine:
        item = items.get(attribute(reference, "idref") or "")
        if item is not None and _is_text(item):
            package.spine.append(_path(folder, attribute(item, "href") or ""))
    package.spine[:] = dict.fromkeys(package.spine)
    for item in items.values():
        _read_contents(container, package, item, folder)
    return package


def _package_name(container: Container) -> str:
    root = container.tree("META-INF/container.xml")
    for node in root.iter("{*}rootfile"):
        if path := attribute(node, "full-path"):
            return path
    raise DocumentError("container.part_missing", part="OPF")


def _is_text(item: Node) -> bool:
    kind = (attribute(item, "media-type") or "").casefold()
    return kind in {"application/xhtml+xml", "text/html", "text/x-oeb1-document", ""}


def _path(folder: str, href: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))


def _read_contents(container: Container, package: Package, item: Node, folder: str) -> None:
    """Learn the chapters' titles from the navigation of EPUB 3 or of EPUB 2."""
    name = _path(folder, attribute(item, "href") or "")
    if "nav" in (attribute(item, "properties") or "").split():
        package.contents.add(name)
        if name in container:
            tree = parse(container.read(name).decode("utf-8", "replace"))
            for link in () if tree is None else tree.iter("a"):
                target = _path(posixpath.dirname(name), link.get("href") or "")
                package.titles.setdefault(target, words_of(link))
    elif (attribute(item, "media-type") or "") == "application/x-dtbncx+xml":
        root = container.tree_or_none(name)
        for point in () if root is None else root.iter("{*}navPoint"):
            content = child(point, "content")
            source = "" if content is None else attribute(content, "src") or ""
            target = _path(posixpath.dirname(name), source)
            package.titles.setdefault(target, words_of(child(point, "navLabel")))


def _flat(metadata: Node) -> Iterator[Node]:
    """Give the entries of the metadata, those of early EPUBs too, which are a level deeper."""
    for one in metadata:
        if local(one) in {"dc-metadata", "x-metadata"}:
            yield from one
        else:
            yield one


def _first(told: list[Node], name: str) -> str:
    return next((words_of(one) for one in told if local(one) == name and words_of(one)), "")


def _plain(words: str) -> str | None:
    """Take the tags out of a description, which many books write in HTML."""
    tree = parse(words) if "<" in words else None
    return (words_of(tree) if tree is not None else words) or None


def _people(told: list[Node]) -> Iterator[Creator]:
    said = {
        ((attribute(one, "refines") or "").lstrip("#"), attribute(one, "property")): words_of(one)
        for one in told
        if local(one) == "meta"
    }
    for one in told:
        name = words_of(one)
        if local(one) not in {"creator", "contributor"} or not name:
            continue
        id_ = attribute(one, "id") or ""
        code = attribute(one, "role") or said.get((id_, "role"), "")
        role = _ROLES.get(code, "author" if local(one) == "creator" else "")
        if role:
            filed = attribute(one, "file-as") or said.get((id_, "file-as"), "")
            yield _person(name, filed, role)


def _person(name: str, filed: str, role: str) -> Creator:
    """Give a person; how the name is filed ("Doe, Jane") tells which part is the family's."""
    family, comma, given = (part.strip() for part in filed.partition(","))
    if comma and family and given and family.casefold() in name.casefold():
        return Creator(name, family, given, role)
    family_, given_ = name_parts(name)
    return Creator(name, family_, given_, role)


def _is_date(one: Node) -> bool:
    """Say whether this is the date of publication, and not that of the file."""
    if local(one) != "date" or not _DATE.match(words_of(one)):
        return False
    return (attribute(one, "event") or "publication") in {"publication", "original-publication"}


def _edtf(found: re.Match[str]) -> str | None:
    """Give year, month or day; the first of January at midnight is how programs write a year."""
    whole = found.string
    if whole.startswith(f"{found['year']}-01-01T00:00"):
        return found["year"]
    return "-".join(part for part in (found["year"], found["month"], found["day"]) if part)


def _isbn(told: list[Node]) -> str | None:
    for one in told:
        if local(one) != "identifier":
            continue
        words = words_of(one)
        scheme = (attribute(one, "scheme") or "").casefold()
        found = _ISBN.search(words)
        if found and (scheme == "isbn" or "isbn" in words.casefold() or len(words) in {10, 13, 17}):
            return found.group().replace(" ", "")
    return None
