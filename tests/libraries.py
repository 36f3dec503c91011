"""Libraries that tests start from: small, and holding something of everything."""

from pathlib import Path

from db.library import Library
from db.records import FieldInput
from db.store import documents, read, settings, write
from db.store.anchoring import reanchor
from db.store.documents import Original
from db.text.document import Box, Extracted, Page, Passage, Proposal

TEXT = "A heading\n\nMinsk borrowed money in 2020. Share this\n\nThe loan was paid. 😀 Конец"
LATER = "A heading\n\nMinsk borrowed moneys in 2021.\n\nКонец"


def extracted(text: str = TEXT) -> Extracted:
    """A text with a passage of most kinds, on two pages."""
    passages: list[Passage] = []
    start = 0
    for number, part in enumerate(text.split("\n\n")):
        kind = "heading" if number == 0 else "paragraph"
        level = 1 if number == 0 else None
        passages.append(Passage(start, start + len(part), kind, 1 + number // 2, level))
        start += len(part) + 2
    pages = (Page(1, 595.0, 842.0, 0, 20), Page(2, 595.0, 842.0, 20, len(text)))
    boxes = (Box(1, 0, 9, 70.25, 700.0, 200.5, 712.0),)
    return Extracted(
        text, tuple(passages), Proposal(language="en"), "text/plain", "utf-8", pages, boxes
    )


def of_everything(path: Path) -> Library:
    """A library with a record of every kind, text, originals, orphans and a full trash."""
    library = Library.create(path)
    with library.bulk("library.fill") as edit, library.chunk(edit):
        aid = {"vocabulary": "event_type", "key": "aid", "label": "aid", "quad": 2}
        write.add_many(edit, "term", [aid | {"intensity": 7, "codes": "07"}])
    with library.edit("library.fill") as edit:
        settings.put(edit.connection, settings.TITLE, "A library; of «everything»")
        settings.put(edit.connection, settings.LANGUAGE, "be")

        def add(record: str, **given: FieldInput) -> int:
            return write.add(edit, record, given)

        top = add("tag", name="economy", colour="#AA0000", key="1")
        tag = add("tag", name="loans", parent=top)
        minsk = add("place", name="Minsk", kind="city", latitude=53.9, longitude=27.567)
        russia = add(
            "actor",
            kind="state",
            start="1991-12-26",
            name=[
                {"text": "Russia", "lang": "en", "kind": "preferred"},
                {"text": "Россия", "lang": "ru", "from": "1992"},
            ],
            identifier={"scheme": "wikidata", "value": "Q159"},
        )
        belarus = add("actor", name=["Belarus", "Беларусь"], kind="state", tag=[top, tag])
        person = add("actor", name="A person", kind="person", note="-5 and =1+1")
        source = add(
            "source",
            title="A paper, «quoted»",
            type="report",
            date="Sept 2020",
            creator=[{"name": "A person", "family": "person", "actor": person}],
            complete=True,
            reliability="B",
            url="https://example.org/a",
        )
        other = add(
            "source",
            title="Its translation",
            tag=tag,
            link={"target": source, "kind": "translation_of"},
        )
        write.change(edit, source, {"link": {"target": other, "kind": "quotes"}})
        write.change(
            edit, person, {"decision": [{"form": "Person", "verdict": "never", "source": source}]}
        )
        loan = add(
            "event",
            title="A loan",
            type="aid",
            date="2020-09?",
            place=minsk,
            participant=[
                {"actor": russia, "role": "lender", "side": "a", "for": belarus},
                {"actor": belarus, "role": "borrower"},
            ],
        )
        payment = add(
            "event",
            title="Its payment",
            status="planned",
            date="after 2020",
            link={"target": loan, "kind": "responds_to"},
        )
        write.change(edit, loan, {"link": [{"target": payment, "kind": "about"}]})
        add("relation", subject=russia, kind="lender_to", object=belarus, date="2014/..")
        figure = add("figure", target=loan, label="sum", value=1500000000, unit="USD")
        add("evidence", target=figure, source=source, exact="borrowed ", stance="supports")
        add("reading", target=loan, field="date", value="2020-09-14", certainty="likely")
        add("collection", name="Loans", item=[loan, payment, source])
        add("saved_search", name="Loans", query="type:aid")
        gone = add("event", title="Not meant", note="in the trash")
    _read_and_mark(library, source, loan, tag, person)
    library.trash([gone])
    return library


def _read_and_mark(library: Library, source: int, loan: int, tag: int, person: int) -> None:
    with library.edit("document.attach") as edit:
        old = documents.attach(
            edit, source, extracted(), Original("a.txt", TEXT.encode(), "text/plain")
        )
    with library.edit("annotation.add") as edit:
        marks = [
            write.add(edit, "annotation", {"target": source, "exact": words, "tag": [tag]} | more)
            for words, more in (
                ("borrowed money ", {"note": "*Whose?*", "link": {"target": loan}}),
                ("The loan was paid", {"motivation": "questioning"}),
                ("A heading", {}),
                ("Конец", {"colour": "#00aa00"}),
            )
        ]
        write.add(edit, "annotation", {"target": loan, "note": "A note on the whole."})
        write.add(
            edit,
            "evidence",
            {
                "target": loan,
                "field": "date",
                "annotation": marks[0],
                "value": "2020",
                "mode": "reports",
                "speaker": person,
                "via": source,
                "credibility": 2,
            },
        )
    with library.edit("document.replace") as edit:
        shared = Original("a.txt", TEXT.encode(), "text/plain")
        reanchor(edit, source, old, documents.attach(edit, source, extracted(LATER), shared))
    with library.edit("passage.mark") as edit:
        current = documents.current(edit.connection, source)
        assert current is not None
        documents.mark_passage(
            edit, documents.passages(edit.connection, current.id)[0].id, "clutter"
        )


def whole(library: Library) -> dict[str, object]:
    """All that a library holds, as it is read: records by uid, texts by uid, settings."""
    connection = library.new_reader()
    try:
        rows = connection.execute(
            "SELECT uid, id FROM record WHERE state <> 2 ORDER BY uid"
        ).fetchall()
        uids = read.uids(connection, [row[1] for row in rows])
        found: dict[str, object] = dict(settings.everything(connection))
        for uid, id_ in rows:
            record = read.get(connection, id_)
            found[uid] = (
                record.kind,
                record.state,
                record.created,
                record.changed,
                record.title,
                _named(record.values, uids),
                record.days,
                {n: [_named(r, uids) for r in rows] for n, rows in record.lists.items()},
            )
        for uid, source, *rest in connection.execute(
            "SELECT document.uid, source_id, document.id, sha256, length, page_map, added"
            " FROM document JOIN record ON record.id = source_id WHERE state <> 2"
        ):
            text = documents.text(connection, rest[0])
            spans = [
                (p.start, p.end, p.kind, p.level, p.page, p.number)
                for p in documents.passages(connection, rest[0])
            ]
            found[uid] = (uids[source], text, spans, *rest[1:])
        return found
    finally:
        connection.close()


def _named(values: object, uids: dict[int, str]) -> list[object]:
    assert isinstance(values, dict)
    references = {
        "target",
        "source",
        "annotation",
        "speaker",
        "via",
        "place",
        "parent",
        "subject",
        "object",
        "annotator",
        "actor",
        "for",
        "tag",
        "item",
    }
    return [
        (name, uids.get(value, value) if name in references else value)
        for name, value in values.items()
        if name != "document_id"
    ]
