"""Two records that may be one, side by side: what differs, what is joined, what moves over."""

from collections.abc import Mapping
from dataclasses import dataclass

from db.field_types import Field, ValueType
from db.fields import KINDS
from db.library import Library
from db.ports import Reader
from db.records import Record, Row, Value
from db.store import form, merge, read
from db.store.dependents import dependents
from db.store.merge import Merged
from desktop.models.form import label_in, name_label
from desktop.models.wording import Terms, choice_name, kind_name, long_date, term
from desktop.tr import tr


@dataclass(frozen=True, slots=True)
class Choice:
    """A field of both: its words on either side; `differs` where one has to be chosen."""

    name: str
    label: str
    keep: str
    other: str

    @property
    def differs(self) -> bool:
        """Whether both are filled and not the same."""
        return bool(self.keep and self.other and self.keep != self.other)

    @property
    def default(self) -> str:
        """Which side is taken where nobody chooses."""
        return "keep" if self.keep else "other"


@dataclass(frozen=True, slots=True)
class Joined:
    """A list of both: what stands on either side; it is joined without doubles."""

    label: str
    keep: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records to be merged. `moves` says kind by kind what will point at the kept one."""

    keep: Record
    other: Record
    choices: tuple[Choice, ...]
    joined: tuple[Joined, ...]
    moves: tuple[str, ...]


def pair(reader: Reader, keep_id: int, other_id: int, terms: Terms) -> Pair:
    """Set two records side by side; RecordError when one is not there."""
    keep, other = read.get(reader, keep_id), read.get(reader, other_id)
    kind = KINDS[keep.kind]
    heads = form.heads(reader, form.references(keep) | form.references(other))
    choices: list[Choice] = []
    joined: list[Joined] = []
    if keep.kind == other.kind:
        for field in kind.fields:
            if not field.derived and field.name not in merge.FIXED.get(kind.name, ()):
                sides = (_shown(field, one.values[field.name], heads, terms)
                         for one in (keep, other))  # fmt: skip
                choices.append(Choice(field.name, label_in(keep, field), *sides))
        for entry in kind.lists:
            rows = [tuple(_row(row, entry.parts, heads, terms) for row in one.lists[entry.name])
                    for one in (keep, other)]  # fmt: skip
            joined.append(Joined(name_label(entry.name), *rows))
    moves = tuple(
        f"{len({one.record_id for one in members})} {kind_name(name, len(members)).lower()}"
        for name, members in dependents(reader, other_id).items()
    )
    return Pair(
        keep,
        other,
        tuple(one for one in choices if one.keep or one.other),
        tuple(one for one in joined if one.keep or one.other),
        moves,
    )


def run(library: Library, keep_id: int, other_id: int, choose: Mapping[str, str]) -> Merged:
    """Merge, as one undoable edit."""
    keep, other = (read.get(library.reader, id_) for id_ in (keep_id, other_id))
    with library.edit("record.merge", title=keep.title, other=other.title) as edit:
        merged = merge.merge(edit, keep_id, other_id, choose)
    if library.annotator == other.uid:
        library.annotator = keep.uid
    return merged


def reason(reasons: tuple[tuple[str, str], ...]) -> str:
    """Say why two records may be one; names alike only where they share none."""
    words = {
        "identifier": tr("the same identifier"),
        "name": tr("the same name"),
        "alike": tr("names alike"),
        "title": tr("the same title and date"),
    }
    kinds = dict.fromkeys(why for why, _ in reasons)
    if "name" in kinds:
        kinds.pop("alike", None)
    told: list[str] = []
    for kind in kinds:
        said = dict.fromkeys(said for why, said in reasons if why == kind)
        told.append(f"{words.get(kind, kind)} ({', '.join(said)})")
    return "; ".join(told)


def _row(
    row: Row, parts: tuple[Field, ...], heads: Mapping[int, tuple[str, str]], terms: Terms
) -> str:
    shown = (_shown(part, row[part.name], heads, terms) for part in parts if part.name != "script")
    return " · ".join(text for text in shown if text)


def _shown(field: Field, value: Value, heads: Mapping[int, tuple[str, str]], terms: Terms) -> str:
    if value is None:
        return ""
    if field.type is ValueType.RECORD:
        return heads.get(value, ("", "?"))[1] if isinstance(value, int) else ""
    if field.type is ValueType.TERM:
        return term(terms, field.vocabulary, str(value))
    if field.type is ValueType.FLAG:
        return tr("yes") if value else tr("no")
    if field.type is ValueType.CHOICE:
        return choice_name(str(value))
    return long_date(str(value)) if field.type is ValueType.DATE else str(value)
