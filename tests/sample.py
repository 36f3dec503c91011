"""A small library with a record of most kinds and two texts."""

from dataclasses import dataclass
from pathlib import Path

from db.library import Library
from db.store import documents, write
from db.text.document import Extracted, Passage, Proposal

TEXT = (
    "Grain for the northern ports\n"
    "Advertisement\n"
    "The Velmora delegation signed in Orsk on Monday. Nothing else was said.\n"
    "A caption of 12 May.\n"
)
OTHER_TEXT = "Another text.\nThe delegation left again.\n"


def extracted(text: str) -> Extracted:
    """Read a text of one passage for each line; a line that says so is clutter."""
    passages: list[Passage] = []
    start = 0
    for line in text.splitlines(keepends=True):
        kind = "clutter" if line.startswith("Advert") else "paragraph"
        passages.append(Passage(start, start + len(line.rstrip("\n")), kind))
        start += len(line)
    return Extracted(text, tuple(passages), Proposal(), "text/plain")


@dataclass(frozen=True)
class Sample:
    """The ids of a sample's records."""

    velmora: int
    orsk: int
    event: int
    other_event: int
    source: int
    other_source: int
    annotation: int
    evidence: int
    relation: int
    figure: int
    reading: int
    tag: int
    collection: int


def fill(library: Library) -> Sample:
    """Fill an empty library, an edit for each thing."""

    def add(kind: str, /, **given: object) -> int:
        with library.edit(f"{kind}.add", title=str(given.get("title", kind))) as edit:
            return write.add(edit, kind, given)  # type: ignore[arg-type]

    tag = add("tag", name="trade", colour="#112233")
    velmora = add(
        "actor",
        name=[{"text": "Velmora", "kind": "preferred"}, {"text": "Велмора", "lang": "ru"}],
        kind="state",
        description="A harbour state.",
        identifier=[{"scheme": "wikidata", "value": "Q1"}],
    )
    harbour = add("actor", name="Harbour Union", tag=[tag])
    orsk = add("place", name="Orsk", country="RU")
    event = add(
        "event",
        title="Signing of the treaty",
        date="2020",
        place=orsk,
        participant=[{"actor": velmora, "role": "signatory"}, {"actor": harbour, "for": velmora}],
    )
    other_event = add("event", title="Talks before it", link=[{"target": event}], tag=[tag])
    with library.edit("source.add", title="Grain") as edit:
        source = write.add(
            edit, "source", {"title": "Grain for the ports", "creator": [{"name": "A. Writer"}]}
        )
        original = documents.Original("grain.txt", b"original bytes of the grain", "text/plain")
        documents.attach(edit, source, extracted(TEXT), original)
    with library.edit("source.add", title="Another") as edit:
        other_source = write.add(
            edit, "source", {"title": "Another", "link": [{"target": source, "kind": "quotes"}]}
        )
        documents.attach(edit, other_source, extracted(OTHER_TEXT))
    annotation = add("annotation", target=source, exact="signed in Orsk", note="see")
    return Sample(
        velmora=velmora,
        orsk=orsk,
        event=event,
        other_event=other_event,
        source=source,
        other_source=other_source,
        annotation=annotation,
        evidence=add(
            "evidence", target=event, annotation=annotation, value="2020", speaker=velmora
        ),
        relation=add("relation", subject=harbour, kind="member_of", object=velmora),
        figure=add("figure", target=event, value=3, unit="tonnes"),
        reading=add("reading", target=event, field="date", value="2020", reason="known"),
        tag=tag,
        collection=add("collection", name="Reading list", item=[source, velmora]),
    )


def new(path: Path) -> tuple[Library, Sample]:
    """Make a library with the sample in it."""
    library = Library.create(path)
    return library, fill(library)
