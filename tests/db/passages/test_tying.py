"""Passages become evidence: new events, existing ones, competing accounts and the choice."""

import pytest

from db.errors import RecordError
from db.passages import accounts, context, holding, proposal, similar, tying
from db.store import documents, page, read, write
from tests.db.passages.conftest import SECOND, Shelf
from tests.sample import extracted

LOAN = "granted Tessaly a loan of 1.5 billion dollars"
OTHER = "Tessaly granted Velmora a loan of 2 billion dollars"


def _loan(shelf: Shelf) -> int:
    offer = proposal.propose(shelf.library.reader, shelf.passage(LOAN))
    with shelf.library.edit("event.add") as edit:
        return tying.new_event(
            edit, shelf.article, offer.context.span, tying.drafted(offer), tying.stated(offer)
        )


def test_a_new_event_has_the_passage_as_its_evidence(shelf: Shelf) -> None:
    event = _loan(shelf)
    whole = page.page(shelf.library.reader, event)
    assert whole.record["title"] == "Orla Dane granted Tessaly a loan of 1.5 billion dollars"
    assert [
        (one["actor"], one["role"], one["for"]) for one in whole.record.lists["participant"]
    ] == [
        (shelf.dane, "lender", shelf.velmora),
        (shelf.tessaly, "borrower", None),
    ]
    told = {
        one.record["field"]: one.passage.text[one.passage.start : one.passage.end]
        for one in whole.proofs
        if one.passage
    }
    assert told == {None: LOAN, "date": "September of the same year"}
    assert [(one["value"], one["unit"]) for one in whole.figures] == [(1.5e9, "USD")]
    shelf.library.undo()
    assert shelf.library.counts().get("event", 0) == 0
    assert shelf.library.counts().get("annotation", 0) == 0


def test_an_event_without_a_title_is_refused_and_leaves_nothing(shelf: Shelf) -> None:
    with pytest.raises(RecordError) as caught, shelf.library.edit("event.add") as edit:
        tying.new_event(edit, shelf.article, (0, 5), tying.Draft(" "), tying.Statement())
    assert caught.value.code == "value.required"
    assert shelf.library.counts().get("annotation", 0) == 0


def test_one_mark_serves_two_facts(shelf: Shelf) -> None:
    span = shelf.span(LOAN)
    with shelf.library.edit("evidence.add") as edit:
        for actor in (shelf.dane, shelf.tessaly):
            tying.tie(edit, shelf.article, span, actor, tying.Statement(value="named"))
    assert shelf.library.counts()["annotation"] == 1
    assert shelf.library.counts()["evidence"] == 2


def test_another_account_is_told_with_both_values_and_passages(shelf: Shelf) -> None:
    event = _loan(shelf)
    offer = proposal.propose(shelf.library.reader, shelf.passage(OTHER, source=shelf.second))
    found = {one.field: one for one in accounts.disagreements(shelf.library.reader, event, offer)}
    assert (found["date"].held, found["date"].given) == ("2020-09", "2021-10")
    assert found["date"].words == "October 2021"
    held = found["date"].accounts[0].passage
    assert held is not None
    assert held.text[held.start : held.end] == "September of the same year"
    roles = found["participant"]
    assert (roles.actor_id, roles.held, roles.given) == (shelf.tessaly, "borrower", "lender")
    assert (found["figure"].held, found["figure"].given) == ("1500000000", "2000000000")


def test_the_same_account_disagrees_in_nothing(shelf: Shelf) -> None:
    event = _loan(shelf)
    words = "A loan of 1.5 billion dollars was granted to Tessaly by Orla Dane"
    offer = proposal.propose(shelf.library.reader, shelf.passage(words, source=shelf.second))
    assert {(one.actor_id, one.role) for one in offer.participants} == {
        (shelf.tessaly, "borrower"),
        (shelf.dane, "lender"),
    }
    assert accounts.disagreements(shelf.library.reader, event, offer) == ()


def test_a_choice_keeps_its_reason_and_both_statements(shelf: Shelf) -> None:
    event = _loan(shelf)
    offer = proposal.propose(shelf.library.reader, shelf.passage(OTHER, source=shelf.second))
    date = accounts.disagreements(shelf.library.reader, event, offer)[0]
    with shelf.library.edit("reading.choose") as edit:
        span = shelf.span(OTHER, SECOND)
        tying.dispute(edit, shelf.second, span, event, date, tying.stated(offer))
        tying.choose(edit, event, date, date.given, reason="The treasury's own books.")
    whole = page.page(shelf.library.reader, event)
    assert whole.record["date"] == "2021-10"
    assert [(one["field"], one["value"], one["reason"]) for one in whole.readings] == [
        ("date", "2021-10", "The treasury's own books.")
    ]
    said = {(one.source_id, one.stance, one.value) for one in accounts.accounts(
        shelf.library.reader, event, "date"
    )}  # fmt: skip
    assert said == {
        (shelf.article, "disputes", "September of the same year"),
        (shelf.second, "supports", "October 2021"),
    }


def test_what_is_held_after_a_choice_is_supported_as_before(shelf: Shelf) -> None:
    event = _loan(shelf)
    offer = proposal.propose(shelf.library.reader, shelf.passage(OTHER, source=shelf.second))
    date = accounts.disagreements(shelf.library.reader, event, offer)[0]
    with shelf.library.edit("reading.choose") as edit:
        span = shelf.span(OTHER, SECOND)
        tying.dispute(edit, shelf.second, span, event, date, tying.stated(offer))
        tying.choose(edit, event, date, date.held, reason="The treasury's own books.")
    said = {(one.source_id, one.stance) for one in accounts.accounts(
        shelf.library.reader, event, "date"
    )}  # fmt: skip
    assert said == {(shelf.article, "supports"), (shelf.second, "disputes")}
    shelf.library.undo()
    assert read.get(shelf.library.reader, event)["date"] == "2020-09"


def test_a_choice_of_role_changes_that_participant_alone(shelf: Shelf) -> None:
    event = _loan(shelf)
    offer = proposal.propose(shelf.library.reader, shelf.passage(OTHER, source=shelf.second))
    found = accounts.disagreements(shelf.library.reader, event, offer)
    role = next(one for one in found if one.actor_id == shelf.tessaly)
    with shelf.library.edit("reading.choose") as edit:
        tying.choose(edit, event, role, "lender", reason="So say both.")
    rows = read.get(shelf.library.reader, event).lists["participant"]
    assert [row["role"] for row in rows] == ["lender", "lender"]


def _relation(shelf: Shelf) -> int:
    return read.ids_of_kind(shelf.library.reader, "relation")[0]


@pytest.mark.parametrize(
    ("words", "source", "given", "said"),
    [
        (OTHER, SECOND, "2021-10", "October 2021"),
        (LOAN, "", "2020-09", "September of the same year"),
        ("Nobody said a word", "", "", ""),
    ],
)
def test_both_accounts_of_a_field_of_a_relation_are_told(
    shelf: Shelf, words: str, source: str, given: str, said: str
) -> None:
    at = shelf.second if source else shelf.article
    offer = proposal.propose(shelf.library.reader, shelf.passage(words, source=at))
    found = accounts.of_field(shelf.library.reader, _relation(shelf), "date", offer)
    assert found is not None
    assert (found.held, found.given, found.words) == ("2015/2020-12", given, said)


def test_of_lists_of_empty_fields_and_of_own_words_there_is_one_account(shelf: Shelf) -> None:
    offer = proposal.propose(shelf.library.reader, shelf.passage(LOAN))
    reader = shelf.library.reader
    for field in ("name", "start", "note", "tag"):
        assert accounts.of_field(reader, shelf.dane, field, offer) is None
    kind = accounts.of_field(reader, shelf.dane, "kind", offer)
    assert kind is not None
    assert (kind.held, kind.given) == ("person", "")


def test_another_holder_is_chosen_with_a_reason_and_the_reading_names_them(shelf: Shelf) -> None:
    relation = _relation(shelf)
    offer = proposal.propose(shelf.library.reader, shelf.passage(LOAN))
    one = accounts.of_field(shelf.library.reader, relation, "subject", offer)
    assert one is not None
    assert one.held == str(shelf.dane)
    with shelf.library.edit("reading.choose") as edit:
        tying.choose(
            edit, relation, one, str(shelf.vell), reason="The gazette.", shown="Harno Vell"
        )
    whole = page.page(shelf.library.reader, relation)
    assert whole.record["subject"] == shelf.vell
    assert [(each["field"], each["value"]) for each in whole.readings] == [
        ("subject", "Harno Vell")
    ]


def test_a_choice_without_a_reason_is_refused(shelf: Shelf) -> None:
    event = _loan(shelf)
    one = accounts.Disagreement("date", "2020-09", "2021", "2021", ())
    with pytest.raises(RecordError) as caught, shelf.library.edit("reading.choose") as edit:
        tying.choose(edit, event, one, "2021", reason="  ")
    assert caught.value.details["field"] == "reason"
    assert read.get(shelf.library.reader, event)["date"] == "2020-09"


def test_a_passage_tells_what_rests_on_it_and_what_it_could_be(shelf: Shelf) -> None:
    event = _loan(shelf)
    reader = shelf.library.reader
    here = holding.hold(reader, shelf.passage(LOAN))
    assert [(one.target_id, one.stance) for one in here.evidence][:1] == [(event, "supports")]
    assert here.could_be == ()
    assert [here.titles[one.actor_id] for one in here.mentions] == ["Tessaly"]
    assert here.base_numbers == {shelf.span("January 2020")[0]: 1}
    words = "A loan of 1.5 billion dollars was granted to Tessaly"
    there = holding.hold(reader, shelf.passage(words, source=shelf.second))
    assert [(one.id, one.shared) for one in there.could_be] == [(event, 2)]
    assert there.could_be[0].sources == (shelf.article,)


def test_similar_passages_are_found_across_sources(shelf: Shelf) -> None:
    found = similar.similar(shelf.library.reader, shelf.passage(LOAN))
    assert [(one.source_id, one.text) for one in found][:1] == [
        (shelf.second, SECOND.splitlines()[2])
    ]
    assert all(not (one.source_id == shelf.article and LOAN in one.text) for one in found)


def test_events_of_other_sources_on_the_same_day(shelf: Shelf) -> None:
    offer = proposal.propose(shelf.library.reader, shelf.passage(OTHER, source=shelf.second))
    with shelf.library.edit("event.add") as edit:
        event = tying.new_event(
            edit, shelf.second, offer.context.span, tying.drafted(offer), tying.stated(offer)
        )
    reader = shelf.library.reader
    found = similar.events(
        reader, [shelf.velmora, shelf.tessaly], offer.date and offer.date.date, "a loan"
    )
    assert [(one.id, one.same_day) for one in found] == [(event, True)]


def test_a_passage_that_shares_nothing_but_small_words_is_not_similar(shelf: Shelf) -> None:
    filler = "\n\n".join(
        f"Here that is told which the {word} would have said of the others." * 8
        for word in ("miller", "baker", "sailor", "farmer", "hunter", "weaver")
    )
    near = "The fishermen would have signed the charter of the northern harbour."
    far = "It is the baker that would have told the others of this."
    with shelf.library.edit("source.add") as edit:
        for title, text in (("Filler", filler * 4), ("Near", near), ("Far", far)):
            id_ = write.add(edit, "source", {"title": title, "date": "2021-06-01"})
            documents.attach(edit, id_, extracted(text))
        text = "It is told that the fishermen would sign the charter of the harbour."
        source = write.add(edit, "source", {"title": "A paper", "date": "2021-06-01"})
        documents.attach(edit, source, extracted(text))
    reader = shelf.library.reader
    found = similar.similar(reader, context.gather(reader, source, 0, len(text) - 1))
    assert [one.source_title for one in found] == ["Near"]
