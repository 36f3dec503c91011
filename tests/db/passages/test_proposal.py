"""What is proposed from a passage, and on which words it rests."""

import pytest

from db.passages import proposal
from tests.db.passages.conftest import Shelf


def _offer(shelf: Shelf, words: str) -> proposal.Proposal:
    return proposal.propose(shelf.library.reader, shelf.passage(words))


def test_a_loan_is_proposed_whole_and_every_part_names_its_words(shelf: Shelf) -> None:
    offer = _offer(shelf, "granted Tessaly a loan of 1.5 billion dollars")
    passage = offer.context
    assert offer.type is not None
    assert offer.type.value == "aid"
    assert passage.words(offer.type.span or (0, 0)) == "granted Tessaly a loan"
    assert [(one.actor_id, one.role) for one in offer.participants] == [
        (shelf.dane, "lender"),
        (shelf.tessaly, "borrower"),
    ]
    assert offer.title == "Orla Dane granted Tessaly a loan of 1.5 billion dollars"
    assert [(one.value, one.unit) for one in offer.figures] == [(1.5e9, "USD")]
    assert offer.value is not None
    assert offer.value.value == "1.5 billion dollars"
    assert (offer.mode.value, offer.mode.span) == ("asserts", None)
    assert offer.speakers == ()
    assert offer.stance.value == "supports"
    assert offer.status is not None
    assert offer.status.value == "happened"
    assert offer.domain is not None
    assert offer.domain.value == "economy"


def test_a_relative_date_shows_what_it_rests_on(shelf: Shelf) -> None:
    date = _offer(shelf, "granted Tessaly a loan").date
    assert date is not None
    assert date.edtf == "2020-09"
    assert date.relative
    assert date.base is not None
    assert date.base.edtf == "2020-01"
    assert date.base_span == shelf.span("January 2020")


def test_a_person_acts_for_the_state_they_led_on_that_day(shelf: Shelf) -> None:
    dane = _offer(shelf, "granted Tessaly a loan").participants[0]
    assert dane.acts_for is not None
    assert (dane.acts_for.actor_id, dane.acts_for.sure) == (shelf.velmora, True)


def test_nobody_acts_for_a_state_they_led_long_before(shelf: Shelf) -> None:
    vell = _offer(shelf, "accused Velmora").participants[0]
    assert vell.actor_id == shelf.vell
    assert vell.acts_for is None


def test_an_accusation_is_a_speech_act_and_not_what_is_alleged(shelf: Shelf) -> None:
    offer = _offer(shelf, "accused Velmora of closing the harbour to his ships")
    assert offer.type is not None
    assert offer.type.value == "accuse"
    assert offer.status is not None
    assert offer.status.value == "happened"
    assert offer.mode.value == "alleges"
    assert [one.value for one in offer.speakers] == [shelf.vell]
    assert offer.value is not None
    assert offer.value.value == "closing the harbour to his ships"
    assert [(one.actor_id, one.role) for one in offer.participants] == [
        (shelf.vell, "accuser"),
        (shelf.velmora, "accused"),
    ]


def test_nothing_happened_after_the_source_appeared(shelf: Shelf) -> None:
    promise = _offer(shelf, "vows to lend Velmora 5 million dollars in December 2021")
    assert promise.status is not None
    assert (promise.status.value, promise.date) == ("happened", None)
    assert promise.value is not None
    assert "December 2021" in promise.value.value
    later = _offer(shelf, "Velmora and Tessaly sign a treaty in October 2021")
    assert later.status is not None
    assert later.date is not None
    assert (later.status.value, later.date.edtf) == ("planned", "2021-10")


def test_what_is_to_come_is_planned_and_the_speaker_is_no_signatory(shelf: Shelf) -> None:
    offer = _offer(shelf, "Tessaly will sign a treaty with Velmora on 3 May 2021")
    assert offer.mode.value == "plans"
    assert offer.status is not None
    assert offer.status.value == "planned"
    assert [one.value for one in offer.speakers] == [shelf.vell]
    assert {(one.actor_id, one.role) for one in offer.participants} == {
        (shelf.tessaly, "signatory"),
        (shelf.velmora, "signatory"),
    }
    assert [one.actor_id for one in offer.named] == [shelf.vell]
    assert offer.date is not None
    assert offer.date.edtf == "2021-05-03"


def test_a_denied_passive_disputes_and_keeps_its_roles(shelf: Shelf) -> None:
    offer = _offer(shelf, "Tessaly was not attacked by Velmora in 2020")
    assert offer.negated is not None
    assert offer.context.words(offer.negated) == "was not"
    assert offer.stance.value == "disputes"
    assert {(one.actor_id, one.role) for one in offer.participants} == {
        (shelf.tessaly, "victim"),
        (shelf.velmora, "perpetrator"),
    }


@pytest.mark.parametrize(
    ("words", "type_", "date", "roles"),
    [
        (
            "Велмора обвинила Тессалию в шпионаже",
            "accuse",
            "2021-03",
            [("velmora", "accuser"), ("tessaly", "accused")],
        ),
        (
            "Тэсалія падпісала пагадненне з Велморай",
            "agree",
            "2021-05",
            [("tessaly", "signatory"), ("velmora", "signatory")],
        ),
        (
            "维尔莫拉与特萨利签署协议",
            "agree",
            "2021-06",
            [("velmora", "signatory"), ("tessaly", "signatory")],
        ),
    ],
)
def test_other_languages(
    shelf: Shelf, words: str, type_: str, date: str, roles: list[tuple[str, str]]
) -> None:
    offer = _offer(shelf, words)
    assert offer.type is not None
    assert offer.type.value == type_
    assert offer.date is not None
    assert offer.date.edtf == date
    named = {"velmora": shelf.velmora, "tessaly": shelf.tessaly}
    assert {(one.actor_id, one.role) for one in offer.participants} == {
        (named[name], role) for name, role in roles
    }


def test_where_nothing_is_known_nothing_is_proposed(shelf: Shelf) -> None:
    offer = _offer(shelf, "about grain")
    assert (offer.type, offer.status, offer.date, offer.value) == (None, None, None, None)
    assert (offer.participants, offer.named, offer.figures) == ((), (), ())
    assert offer.stance.value == "mentions"


def test_proposing_writes_nothing(shelf: Shelf) -> None:
    before = shelf.library.history()
    _offer(shelf, "granted Tessaly a loan")
    assert shelf.library.history() == before
