"""The office in a person's title takes no part of its own; the person does."""

import pytest

from db.passages import context, proposal
from db.store import documents, write
from tests.db.passages.conftest import Shelf
from tests.sample import extracted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("特萨利总统韦尔会见了维尔莫拉总理奥拉·戴恩。", {"vell", "dane"}),
        ("President of Tessaly Harno Vell met Orla Dane in May 2021.", {"vell", "dane"}),
        ("The President of Tessaly, Harno Vell, met Orla Dane in May 2021.", {"vell", "dane"}),
        ("Harno Vell, the President of Tessaly, met Orla Dane in May 2021.", {"vell", "dane"}),
        ("Tessaly President Harno Vell met Orla Dane in May 2021.", {"vell", "dane"}),
        ("Президент Тессалии Харно Велл встретился с Велморой.", {"vell", "velmora"}),
        ("The President of Tessaly met Orla Dane in May 2021.", {"office", "dane"}),
        ("The President of Tessaly, Orla Dane and Velmora met in May 2021.",
         {"office", "dane", "velmora"}),
    ],
)  # fmt: skip
def test_who_takes_part_is_the_person_and_not_the_title(
    shelf: Shelf, text: str, expected: set[str]
) -> None:
    library = shelf.library
    with library.edit("actor.add") as edit:
        names = ["President of Tessaly", ("Президент Тессалии", "ru"), ("特萨利总统", "zh")]
        rows = [{"text": n[0], "lang": n[1]} if isinstance(n, tuple) else {"text": n}
                for n in names]  # fmt: skip
        office = write.add(edit, "actor", {"kind": "office", "name": rows})
        held = {"subject": shelf.vell, "kind": "holds_office", "object": office}
        write.add(edit, "relation", held)
        vell = [{"text": "Harno Vell"}, {"text": "Харно Велл", "lang": "ru"},
                {"text": "韦尔", "lang": "zh"}]  # fmt: skip
        write.change(edit, shelf.vell, {"name": vell})
        dane = [{"text": "Orla Dane"}, {"text": "奥拉·戴恩", "lang": "zh"}]
        write.change(edit, shelf.dane, {"name": dane})
        source = write.add(edit, "source", {"title": "A paper", "date": "2021-06-01"})
        documents.attach(edit, source, extracted(text))
    offer = proposal.propose(
        library.reader, context.gather(library.reader, source, 0, len(text) - 1)
    )
    by_id = {shelf.vell: "vell", shelf.dane: "dane", office: "office", shelf.velmora: "velmora",
             shelf.tessaly: "tessaly"}  # fmt: skip
    assert {by_id[one.actor_id] for one in offer.participants} == expected
    for one in offer.participants:
        words = offer.context.words(one.span)
        assert words in {"President of Tessaly"} or "resident" not in words
