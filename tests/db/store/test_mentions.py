"""Decisions on mentions: this actor, never this one, a new name; and accepting one."""

from itertools import accumulate

import pytest

from db.errors import RecordError
from db.store import documents, mentions, read, write
from tests.db.passages.conftest import Shelf
from tests.db.passages.conftest import shelf as shelf  # noqa: PLC0414  (the fixture)
from tests.sample import extracted


def _found(shelf: Shelf, source: int, words: str) -> list[int]:
    found = mentions.in_source(shelf.library.reader, source).names
    return [one.candidates[0].actor_id for one in found if one.text == words]


def test_not_this_actor_holds_in_one_source_or_in_all(shelf: Shelf) -> None:
    assert shelf.tessaly in _found(shelf, shelf.article, "Tessaly")
    with shelf.library.edit("mention.decide") as edit:
        mentions.decide(edit, shelf.tessaly, "Tessaly", "never", source_id=shelf.article)
    assert _found(shelf, shelf.article, "Tessaly") == []
    assert shelf.tessaly in _found(shelf, shelf.second, "Tessaly")
    with shelf.library.edit("mention.decide") as edit:
        mentions.decide(edit, shelf.tessaly, "Tessaly", "never")
    assert _found(shelf, shelf.second, "Tessaly") == []


def test_always_this_takes_back_what_was_decided_otherwise(shelf: Shelf) -> None:
    with shelf.library.edit("mention.decide") as edit:
        mentions.decide(edit, shelf.tessaly, "Tessaly", "never")
        mentions.decide(edit, shelf.dane, "Tessaly", "always")
        mentions.decide(edit, shelf.tessaly, "Tessaly", "always")
    assert set(_found(shelf, shelf.article, "Tessaly")) == {shelf.tessaly}
    assert read.get(shelf.library.reader, shelf.dane).lists["decision"] == ()
    rows = read.get(shelf.library.reader, shelf.tessaly).lists["decision"]
    assert [row["verdict"] for row in rows] == ["always"]


def test_a_decision_on_nothing_is_refused(shelf: Shelf) -> None:
    with pytest.raises(RecordError), shelf.library.edit("mention.decide") as edit:
        mentions.decide(edit, shelf.tessaly, "  ", "never")


def test_accepting_a_mention_links_its_place_to_the_actor_once(shelf: Shelf) -> None:
    span = shelf.span("Tessaly")
    for _ in range(2):
        with shelf.library.edit("mention.accept") as edit:
            mark = mentions.accept(edit, shelf.article, span, shelf.tessaly)
    assert shelf.library.counts()["annotation"] == 1
    record = read.get(shelf.library.reader, mark)
    assert record["exact"] == "Tessaly"
    assert [row["target"] for row in record.lists["link"]] == [shelf.tessaly]
    found = mentions.accepted(shelf.library.reader, shelf.article, span)
    assert found == {shelf.tessaly: mark}


def test_a_new_name_is_found_from_then_on(shelf: Shelf) -> None:
    assert _found(shelf, shelf.article, "harbour") == []
    with shelf.library.edit("actor.name") as edit:
        assert mentions.add_name(edit, shelf.velmora, " harbour ")
        assert not mentions.add_name(edit, shelf.velmora, "Harbour")
    assert shelf.velmora in _found(shelf, shelf.article, "harbour")


def test_names_are_kept_until_forgotten(shelf: Shelf) -> None:
    names = mentions.Names()
    reader = shelf.library.reader
    first = names.matcher(reader, shelf.article)
    assert names.matcher(reader, shelf.article) is first
    with shelf.library.edit("actor.add") as edit:
        write.add(edit, "actor", {"name": "Grain"})
    names.forget()
    assert [one.text for one in names.matcher(reader, shelf.article).mentions("Grain")] == ["Grain"]


def test_pieces_hold_what_the_whole_text_holds(shelf: Shelf) -> None:
    paragraphs = [
        f"Vell met Orla Dane, number {at}, in Orsk on {at % 28 + 1} May 2021. Later that month "
        f"{'Anna Vell left' if at == 7 else 'nobody left'}; in the same year Vell came.\n"
        for at in range(600)
    ]
    text = "".join(paragraphs) + "Harno Vell did not.\n"
    with shelf.library.edit("source.add") as edit:
        write.add(edit, "actor", {"kind": "person", "name": [{"text": "Anna Vell"}]})
        source = write.add(edit, "source", {"title": "Long", "date": "2021-07-01"})
        documents.attach(edit, source, extracted(text))
    borders = list(accumulate((len(one) for one in paragraphs), initial=0))
    whole = mentions.in_source(shelf.library.reader, source)
    search = mentions.Search(shelf.library.reader, source, text, borders)
    pieces = range(len(search.starts))
    assert len(pieces) > 3
    dates = [one for piece in pieces for one in search.dates(piece)]
    first = {piece: search.names(piece) for piece in reversed(pieces)}
    names = search.ordered()
    assert [one for piece in pieces for one in names[piece]] == list(whole.names)
    assert dates == list(whole.dates)
    assert any(one.relative for one in dates)
    # Where a piece begins only the whole text tells which of two people is meant.
    assert any(first[piece] != names[piece] for piece in pieces)
