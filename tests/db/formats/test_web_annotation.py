"""Annotations as W3C Web Annotation JSON-LD."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from db.formats import web_annotation
from db.library import Library
from db.store import documents, read
from tests.libraries import of_everything

IRI = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing",
    "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging",
}  # fmt: skip


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with of_everything(tmp_path / "one.vademecum") as made:
        yield made


def collection(library: Library, ids: list[int] | None = None) -> dict[str, Any]:
    stream = io.BytesIO()
    count = web_annotation.write_annotations(library, ids, stream)
    value = json.loads(stream.getvalue())
    assert value["total"] == len(value["first"]["items"]) == count
    return value


def by_quote(library: Library) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for item in collection(library)["first"]["items"]:
        target = item["target"]
        quote = target if isinstance(target, str) else target["selector"][0]["exact"]
        found["whole" if isinstance(target, str) else quote] = item
    return found


def test_the_collection_has_one_page(library: Library) -> None:
    value = collection(library)
    assert value["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert value["type"] == "AnnotationCollection"
    assert value["label"] == "A library; of «everything»"
    page = value["first"]
    assert (page["type"], page["startIndex"], page["partOf"]) == (
        "AnnotationPage",
        0,
        value["id"],
    )


def test_every_annotation_has_what_the_standard_asks(library: Library) -> None:
    items = collection(library)["first"]["items"]
    assert len(items) == 5
    assert len({item["id"] for item in items}) == 5
    for item in items:
        assert item["@context"] == "http://www.w3.org/ns/anno.jsonld"
        assert item["type"] == "Annotation"
        assert IRI.fullmatch(item["id"])
        assert INSTANT.fullmatch(item["created"])
        assert INSTANT.fullmatch(item["modified"])
        assert item["motivation"] in MOTIVATIONS
        assert item["creator"] == {**item["creator"], "type": "Person", "name": "You"}
        assert item["target"]
        for body in item.get("body", []):
            assert body["purpose"] in MOTIVATIONS


def test_the_positions_are_code_points_of_the_current_text(library: Library) -> None:
    item = by_quote(library)["borrowed money"]
    quote, position = item["target"]["selector"]
    assert quote["type"] == "TextQuoteSelector"
    assert position["type"] == "TextPositionSelector"
    source = library.find(item["target"]["source"].removeprefix("urn:uuid:"), "source")
    current = documents.current(library.reader, source)
    assert current is not None
    text = documents.text(library.reader, current.id)
    start, end = position["start"], position["end"]
    assert text[start:end] == quote["exact"]
    assert text[:start].endswith(quote["prefix"])
    assert text[end:].startswith(quote["suffix"])


def test_what_was_lost_keeps_its_quotation_alone(library: Library) -> None:
    (selector,) = by_quote(library)["The loan was paid"]["target"]["selector"]
    assert selector["type"] == "TextQuoteSelector"


def test_notes_tags_links_and_evidence_are_bodies(library: Library) -> None:
    bodies = by_quote(library)["borrowed money"]["body"]
    loan = next(
        record.uid
        for record in read.get_many(library.reader, read.ids_of_kind(library.reader, "event"))
        if record.title == "A loan"
    )
    iri = f"urn:uuid:{loan}"
    assert bodies == [
        {
            "type": "TextualBody",
            "value": "*Whose?*",
            "format": "text/markdown",
            "purpose": "commenting",
        },
        {"type": "TextualBody", "value": "loans", "purpose": "tagging"},
        {"type": "SpecificResource", "source": iri, "purpose": "linking"},
        {"type": "SpecificResource", "source": iri, "purpose": "identifying"},
    ]


def test_a_note_on_a_whole_record_targets_the_record(library: Library) -> None:
    item = by_quote(library)["whole"]
    assert IRI.fullmatch(item["target"])
    assert item["motivation"] == "commenting"


def test_a_source_brings_its_annotations(library: Library) -> None:
    event = [
        i for i in read.ids_of_kind(library.reader, "event") if read.get(library.reader, i)["place"]
    ]
    assert collection(library, event)["total"] == 1
    assert collection(library, read.ids_of_kind(library.reader, "source"))["total"] == 4
    assert collection(library, [])["first"]["items"] == []
