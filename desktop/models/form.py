"""How a record is laid out for editing: which fields, in which order, under which words. Data."""

from dataclasses import dataclass
from typing import Final

from db.field_types import Field, ListField, ValueType
from db.fields import KINDS
from db.records import Record
from db.store.outline import Term
from desktop.models.wording import Terms, choice_name
from desktop.tr import Text, tr

LIFE: Final[dict[str, Text]] = {"start": "Born", "end": "Died"}
"""What the dates of a person are called."""

LABELS: Final[dict[str, Text]] = {
    "collections": "Collections",
    "start": "From",
    "end": "Until",
    "date_reason": "Date because",
    "publisher_place": "Published at",
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "url": "Address",
    "call_number": "Call number",
    "reliability": "Grade",
    "reliability_reason": "Grade because",
    "reading_status": "Reading status",
    "complete": "Complete text",
    "exact": "Words",
    "said_on": "Said on",
    "via": "Through",
    "mode": "Says it as",
    "credibility": "Credibility 1–6",
    "locator": "Where in it",
    "text": "Name",
    "lang": "Language",
    "for": "Acting for",
    "subject": "Who",
    "object": "To whom",
    "parent": "Stands under",
    "key": "Key",
    "colour": "Colour",
    "from": "From",
    "annotator": "By",
    "query": "Query",
    "form": "As it stands in texts",
    "verdict": "Means this actor",
    "target": "Record",
    "family": "Family name",
    "given": "Given name",
    "quad": "Class 1–4",
    "inverse": "The other way round",
    "symmetric": "Same both ways",
    "codes": "Codes elsewhere",
    "vocabulary": "Vocabulary",
    "label": "Label",
    "definition": "Definition",
    "intensity": "Intensity",
    "position": "Position",
    "note": "Note",
    "description": "Description",
    "name": "Name",
    "kind": "Kind",
    "script": "Script",
    "until": "Until",
    "scheme": "Scheme",
    "value": "Value",
    "source": "Source",
    "latitude": "Latitude",
    "longitude": "Longitude",
    "country": "Country",
    "type": "Type",
    "title": "Title",
    "date": "Date",
    "publication": "Publication",
    "publisher": "Publisher",
    "volume": "Volume",
    "issue": "Issue",
    "pages": "Pages",
    "edition": "Edition",
    "genre": "Genre",
    "language": "Language",
    "accessed": "Accessed",
    "archive": "Archive",
    "abstract": "Abstract",
    "extra": "Extra",
    "role": "Role",
    "affiliation": "Affiliation",
    "actor": "Actor",
    "status": "Status",
    "domain": "Domain",
    "place": "Place",
    "side": "Side",
    "state": "State",
    "prefix": "Prefix",
    "suffix": "Suffix",
    "page": "Page",
    "region": "Region",
    "motivation": "Motivation",
    "field": "Field",
    "annotation": "Annotation",
    "stance": "Stance",
    "speaker": "Speaker",
    "certainty": "Certainty",
    "reason": "Reason",
    "unit": "Unit",
    "qualifier": "Qualifier",
    "item": "Item",
}
"""Field or part of a row → its words."""

LIST_LABELS: Final[dict[str, tuple[Text, Text]]] = {
    "name": ("Names", "Add a name"),
    "identifier": ("Identifiers", "Add an identifier"),
    "tag": ("Tags", "Add a tag"),
    "participant": ("Participants", "Add a participant"),
    "link": ("Links", "Add a link"),
    "creator": ("Creators", "Add a creator"),
    "decision": ("Names in texts", "Take a name for it always, or never"),
}
"""List name → its heading and the words of the button that adds a row."""

OWNED: Final[dict[str, tuple[Text, Text]]] = {
    "relation": ("Relations", "Add a relation"),
    "figure": ("Figures", "Add a figure"),
    "evidence": ("Evidence", "Add evidence by locator"),
    "reading": ("Readings", "Add a reading"),
}
"""Kinds that are edited on the page of what they speak of: heading, words of the button."""

OWNERS: Final = {
    "relation": ("actor",),
    "figure": ("actor", "event", "relation", "source", "place"),
    "evidence": ("actor", "event", "relation", "place"),
    "reading": ("actor", "event", "relation", "source", "place"),
}

_FIRST: Final = {
    "event": (
        "title", "date", "type", "status", "domain", "*participant", "place", "description", "note",
        "*tag", "*link", "*identifier",
    ),
    "actor": (
        "*name", "kind", "description", "start", "end", "note", "*tag", "*identifier", "*decision",
    ),
    "source": (
        "title", "*creator", "date", "date_reason", "type", "publication", "publisher",
        "publisher_place", "volume", "issue", "pages", "edition", "genre", "language", "url",
        "accessed", "doi", "isbn", "issn", "archive", "call_number", "reading_status",
        "reliability", "reliability_reason", "complete", "abstract", "extra", "note", "*tag",
        "*link", "*identifier",
    ),
    "place": (
        "*name", "kind", "parent", "country", "latitude", "longitude", "description", "note",
        "*tag", "*identifier",
    ),
    "annotation": ("note", "motivation", "colour", "annotator", "*tag", "*link"),
    "relation": ("subject", "kind", "object", "date", "description", "note", "*tag"),
    "evidence": (
        "source", "locator", "stance", "field", "value", "exact", "mode", "speaker", "said_on",
        "via", "credibility", "note",
    ),
    "reading": ("field", "value", "certainty", "reason"),
    "figure": ("label", "value", "qualifier", "unit", "date", "note"),
    "tag": ("name", "parent", "colour", "key", "description"),
    "collection": ("name", "description"),
    "term": (
        "label", "definition", "parent", "colour", "quad", "intensity", "inverse", "symmetric",
        "codes",
    ),
}  # fmt: skip
"""Kind → its fields and lists (with a star) in the order of the form.

What a collection holds is not among them: it may be thousands, and is changed from lists.
"""

MAIN_PART: Final = {"participant": "actor", "creator": "name", "link": "target"}
"""List → the part that has a line of its own; else the part that a plain value sets."""

STATED: Final = {
    "participant": ("role", "for", "side"),
    "name": ("lang", "kind", "from", "until", "script"),
    "creator": ("role", "family", "given", "affiliation", "actor"),
}
"""List → the other parts, in the order of the form."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: what is stored, how it is shown, what it means."""

    value: str
    text: str
    meaning: str = ""


def order(kind: str) -> tuple[Field | ListField, ...]:
    """Give the fields and lists of a kind in the order of its form; what is derived is left out."""
    declared = KINDS[kind]
    found: list[Field | ListField] = []
    for name in _FIRST.get(kind, ()):
        entry = declared.list(name[1:]) if name.startswith("*") else declared.field(name)
        if entry is not None:
            found.append(entry)
    if kind not in _FIRST:
        found += [field for field in declared.fields if not field.derived]
        found += declared.lists
    return tuple(found)


def label_of(field: Field, actor: str = "") -> str:
    """Give the words for a field; `actor` is the kind of actor whose field it is."""
    if field.name == "kind" and field.type is ValueType.CHOICE:
        return tr("Kind of name")
    if actor == "person" and field.name in LIFE:
        return tr(LIFE[field.name])
    return tr(LABELS.get(field.name, field.name.replace("_", " ").capitalize()))


def label_in(record: Record, field: Field) -> str:
    """Give the words for a field of a record."""
    return label_of(field, str(record["kind"]) if record.kind == "actor" else "")


def name_label(name: str, kind: str = "") -> str:
    """Give the words for a field or list by its name, as the form of its kind has it.

    Actors have a list of names, a tag has one: where no kind is given a list is meant.
    """
    is_field = kind in KINDS and KINDS[kind].field(name) is not None
    if name in LIST_LABELS and not is_field:
        return tr(LIST_LABELS[name][0])
    return tr(LABELS.get(name, name.replace("_", " ").capitalize()))


def parts_of(entry: ListField) -> tuple[Field, tuple[Field, ...]]:
    """Give the main part of a list's row, and the others in order."""
    main = MAIN_PART.get(entry.name, entry.value)
    names = STATED.get(entry.name, tuple(p.name for p in entry.parts if p.name != main))
    found = {part.name: part for part in entry.parts}
    return found[main], tuple(found[name] for name in names)


def is_chips(entry: ListField) -> bool:
    """Tell whether a list holds nothing but records: it is shown as chips."""
    return len(entry.parts) == 1 and entry.parts[0].type is ValueType.RECORD


def options(field: Field, terms: Terms, kind: str = "") -> list[Option]:
    """Give what can be chosen for a field of choices or of a vocabulary, with definitions.

    `kind` is the kind that the field of an evidence or reading may name.
    """
    if field.type is ValueType.CHOICE:
        found = [(name, terms.get((_VOCABULARIES.get(field.name, ""), name)))
                 for name in field.choices]  # fmt: skip
        return [Option(name, *_words(name, one)) for name, one in found]
    if field.type is ValueType.TERM:
        return [
            Option(key, one.label, one.definition)
            for (vocabulary, key), one in terms.items()
            if vocabulary == field.vocabulary
        ]
    if field.name == "field" and kind:
        return [Option(name, name_label(name, kind)) for name in KINDS[kind].names()
                if name not in {"note", "tag", "decision"}]  # fmt: skip
    return []


_VOCABULARIES = {
    "status": "status",
    "stance": "stance",
    "mode": "mode",
    "certainty": "certainty",
    "reliability": "reliability",
}


def _words(name: str, one: Term | None) -> tuple[str, str]:
    if one is None:
        return choice_name(name), ""
    return (f"{name}: {one.label}" if len(name) == 1 else one.label), one.definition
