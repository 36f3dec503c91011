"""A library whose names are as long as names get: without a space, with many, in four scripts."""

from itertools import cycle
from pathlib import Path

from db.library import Library
from db.records import FieldInput
from db.store import documents, settings, write
from tests.sample import extracted

GERMAN = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsverordnungsentwurfsband"
BELARUSIAN = "звышхуткаснаэлектрагідраўлічнаперапрацоўчамашынабудаўнічаінтэграцыйнааб’яднанага"
WORDY = ("the agreement on the lending of money for the mending of the northern railway line " * 5)[
    :400
]
CHINESE = "关于在两国边境地区共同建设铁路和港口并相互提供贷款的政府间合作协定及其补充议定书"
ARABIC = "اتفاقية التعاون الاقتصادي بين الحكومات بشأن بناء السكك الحديدية والموانئ وتقديم القروض"
ADDRESS = "https://example.org/" + "archive/the-agreement-on-the-northern-railway-line_" * 4
NAMES = (GERMAN, BELARUSIAN, WORDY, CHINESE, ARABIC)
MANY = 10


def fill(path: Path) -> None:
    """Make a library of some records of each kind with such names, and two texts with marks."""
    with Library.create(path) as library, library.edit("library.fill") as edit:

        def add(record: str, /, **given: FieldInput) -> int:
            return write.add(edit, record, given)

        def named(at: int) -> str:
            return f"{NAMES[at % len(NAMES)]}{at}"

        settings.put(edit.connection, settings.TITLE, GERMAN)
        kinds, types = cycle(("state", "person", "organisation")), cycle(("aid", "threaten", ""))
        tags = [add("tag", name=named(at), colour="#7a2838", key=str(at)) for at in range(5)]
        tags += [
            add("tag", name=named(0), parent=tags[0]),
            add("tag", name=named(2), parent=tags[1]),
        ]
        places = [
            add("place", name=named(at), kind="city", latitude=50.0 + at, longitude=27.0 + at)
            for at in range(len(NAMES))
        ]
        actors = [
            add(
                "actor",
                name=[{"text": named(at), "kind": "preferred"}, *NAMES],
                kind=next(kinds),
                description=f"{WORDY} {GERMAN}",
                identifier={"scheme": "wikidata", "value": "Q159"},
                tag=tags[:2],
            )
            for at in range(MANY)
        ]
        sources = [
            add(
                "source",
                title=named(at),
                type="report",
                date="2020-09-14",
                creator=[{"name": GERMAN}, {"name": CHINESE}],
                publication=GERMAN,
                publisher=BELARUSIAN,
                archive=WORDY,
                call_number=GERMAN,
                url=ADDRESS,
                reliability="B",
                abstract=f"{ADDRESS} {WORDY}",
                tag=tags,
            )
            for at in range(MANY)
        ]
        events = [
            add(
                "event",
                title=named(at),
                type=next(types),
                date="2020-09?" if at % 2 else "Feb-Mar 2022",
                place=places[at % len(places)],
                description=f"{GERMAN} {WORDY}",
                participant=[
                    {"actor": actors[at], "role": "lender", "side": "a", "for": actors[0]},
                    {"actor": actors[(at + 3) % MANY], "role": "borrower"},
                ],
                tag=tags[:3],
            )
            for at in range(MANY)
        ]
        for at, event in enumerate(events):
            write.change(edit, event, {"link": [{"target": events[at - 1], "kind": "responds_to"}]})
            add("figure", target=event, label=GERMAN, value=1500000000, unit=BELARUSIAN)
            add("reading", target=event, field="date", value=GERMAN, reason=f"{GERMAN} {WORDY}")
            kind = {"subject": actors[at], "kind": "lender_to", "object": actors[at - 1]}
            add("relation", **kind, date="2014/..", description=GERMAN)
            add(
                "evidence",
                target=event,
                source=sources[at],
                exact=f"{ADDRESS} {GERMAN}",
                locator=GERMAN,
                value=WORDY,
                mode="reports",
                speaker=actors[at],
                stance="disputes" if at % 3 else "supports",
            )
        add("collection", name=GERMAN, item=[*events, *sources])
        add("collection", name=WORDY, item=actors)
        add("saved_search", name=BELARUSIAN, query="type:aid")
        texts = (f"{WORDY}\n{GERMAN} met in May 2020.\n{ADDRESS}\n", f"{CHINESE}\n{ARABIC}\n")
        for source, text in zip(sources, texts, strict=False):
            documents.attach(edit, source, extracted(text))
        for exact in (GERMAN, "met in May", "May 2020"):
            mark = add(
                "annotation", target=sources[0], exact=exact, note=f"{GERMAN} {WORDY}", tag=tags
            )
            add("evidence", target=events[0], field="date", annotation=mark, value="May 2020")
        add("annotation", target=events[0], note=f"{GERMAN} {WORDY}")
