"""Annotations as W3C Web Annotation JSON-LD: an AnnotationCollection with one AnnotationPage.

Records are named by `urn:uuid:` IRIs. A selection has a TextQuoteSelector and, on the text that is
current, a TextPositionSelector in Unicode code points. Notes are bodies of purpose commenting
(text/markdown), tags of purpose tagging, links of purpose linking, and what a passage is evidence
for of purpose identifying. Motivations are those of the standard. Times are UTC with Z.
"""

import json
import sqlite3
import uuid
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from db.ports import OpenLibrary, Progress, Silent
from db.records import Record, State, Value
from db.store import interchange, read, settings, summary
from db.text import instants

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"
_NAMESPACE = uuid.UUID("6f3a4c0e-51a7-5b52-9c6a-3a1b4f0a7d15")

Json = dict[str, object]


def write_annotations(
    library: OpenLibrary,
    ids: Collection[int] | None,
    stream: BinaryIO,
    progress: Progress | None = None,
) -> int:
    """Write the live annotations, or those among `ids` and on records among them; how many."""
    with library.snapshot() as connection:
        wanted = chosen(connection, ids)
        told = progress or Silent()
        stream.write(_head(connection, len(wanted)))
        for number, item in enumerate(_items(connection, wanted)):
            told.step(number, len(wanted), "annotation")
            text = json.dumps(item, ensure_ascii=False, indent=1, allow_nan=False)
            stream.write((",\n" if number else "\n").encode() + text.encode("utf-8"))
        stream.write(b"\n]}}\n")
        return len(wanted)


def chosen(connection: sqlite3.Connection, ids: Collection[int] | None) -> list[int]:
    """Give the live annotations, or those among `ids` and on records among them."""
    rows = connection.execute(
        "SELECT annotation.id, target_id FROM annotation JOIN record USING (id)"
        " WHERE record.state = ? ORDER BY annotation.id",
        (State.LIVE,),
    )
    wanted = None if ids is None else set(ids)
    return [int(id_) for id_, target in rows if wanted is None or id_ in wanted or target in wanted]


def _head(connection: sqlite3.Connection, total: int) -> bytes:
    """Write the collection up to where its items begin."""
    owner = settings.get(connection, settings.ANNOTATOR) or ""
    collection = uuid.uuid5(_NAMESPACE, f"collection {owner}").urn
    page: Json = {
        "id": uuid.uuid5(_NAMESPACE, f"page {owner}").urn,
        "type": "AnnotationPage",
        "partOf": collection,
        "startIndex": 0,
        "items": [],
    }
    whole: Json = {
        "@context": CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        "label": settings.get(connection, settings.TITLE) or "Annotations",
        "total": total,
        "first": page,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode("utf-8").removesuffix(b"]\n }\n}")


@dataclass(frozen=True, slots=True)
class _Around:
    """What annotations refer to: uids and titles by id, what each is evidence for, texts in use."""

    uids: Mapping[int, str]
    titles: Mapping[int, str]
    evidence: Mapping[int, list[int]]
    current: frozenset[int]

    def iri(self, id_: Value) -> str:
        return f"urn:uuid:{self.uids[id_]}" if isinstance(id_, int) else ""


def _items(connection: sqlite3.Connection, ids: Collection[int]) -> Iterator[Json]:
    for batch in interchange.batches(ids):
        records = read.get_many(connection, batch)
        around = _around(connection, records)
        for record in records:
            yield _item(record, around)


def _around(connection: sqlite3.Connection, records: Collection[Record]) -> _Around:
    own = json.dumps([record.id for record in records])
    evidence: dict[int, list[int]] = {}
    for annotation, target in connection.execute(
        "SELECT DISTINCT annotation_id, target_id FROM evidence JOIN record USING (id)"
        " WHERE annotation_id IN (SELECT value FROM json_each(?)) AND record.state = ?"
        " ORDER BY annotation_id, target_id",
        (own, State.LIVE),
    ):
        evidence.setdefault(int(annotation), []).append(int(target))
    current = connection.execute(
        "SELECT annotation.id FROM annotation JOIN source ON source.id = target_id"
        " AND source.document_id = annotation.document_id"
        " WHERE annotation.id IN (SELECT value FROM json_each(?))",
        (own,),
    )
    met = {id_ for record in records for id_ in interchange.references(record)}
    met |= {target for targets in evidence.values() for target in targets}
    return _Around(
        read.uids(connection, met),
        summary.titles(connection, met),
        evidence,
        frozenset(int(row[0]) for row in current),
    )


def _item(record: Record, around: _Around) -> Json:
    bodies = _bodies(record, around)
    item: Json = {
        "@context": CONTEXT,
        "id": f"urn:uuid:{record.uid}",
        "type": "Annotation",
        "motivation": _motivation(record),
        "created": instants.to_text(record.created),
        "modified": instants.to_text(record.changed),
    }
    annotator = record["annotator"]
    if isinstance(annotator, int):
        name = around.titles.get(annotator, "")
        item["creator"] = {"id": around.iri(annotator), "type": "Person", "name": name}
    if bodies:
        item["body"] = bodies
    item["target"] = _target(record, around)
    return item


def _motivation(record: Record) -> str:
    given = record["motivation"]
    if isinstance(given, str):
        return given
    if record["note"] is not None:
        return "commenting"
    return "tagging" if record.lists["tag"] else "highlighting"


def _bodies(record: Record, around: _Around) -> list[Json]:
    bodies: list[Json] = []
    if record["note"] is not None:
        note: Json = {"type": "TextualBody", "value": record["note"]}
        bodies.append(note | {"format": "text/markdown", "purpose": "commenting"})
    for row in record.lists["tag"]:
        tag = row["tag"]
        name = around.titles.get(tag, "") if isinstance(tag, int) else ""
        bodies.append({"type": "TextualBody", "value": name, "purpose": "tagging"})
    links = [around.iri(row["target"]) for row in record.lists["link"]]
    facts = [around.iri(target) for target in around.evidence.get(record.id, ())]
    bodies += [_pointer(iri, "linking") for iri in links]
    bodies += [_pointer(iri, "identifying") for iri in facts]
    return bodies


def _pointer(iri: str, purpose: str) -> Json:
    return {"type": "SpecificResource", "source": iri, "purpose": purpose}


def _target(record: Record, around: _Around) -> str | Json:
    iri = around.iri(record["target"])
    selectors = _selectors(record, around)
    if not selectors:
        return iri
    return {"type": "SpecificResource", "source": iri, "selector": selectors}


def _selectors(record: Record, around: _Around) -> list[Json]:
    """Give alternatives: the words, where they stand, or for a scan its page."""
    selectors: list[Json] = []
    if record["exact"] is not None:
        quote: Json = {"type": "TextQuoteSelector"}
        quote |= {
            name: record[name] for name in ("exact", "prefix", "suffix") if record[name] is not None
        }
        selectors.append(quote)
    if record["start"] is not None and record.id in around.current:
        position: Json = {"type": "TextPositionSelector"}
        selectors.append(position | {"start": record["start"], "end": record["end"]})
    if record["region"] is not None and record["page"] is not None:
        fragment: Json = {"type": "FragmentSelector", "conformsTo": PDF_FRAGMENTS}
        selectors.append(fragment | {"value": f"page={record['page']}"})
    return selectors
