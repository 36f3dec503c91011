"""Every field of the query language, by what it finds."""

import pytest

from db.search.fieldspec import FIELDS

CASES = [
    ("kind:event", {"loan event", "visit", "harvest"}),
    ("kind:passage", {"english", "belarusian", "chinese"}),
    ("kind:(actor OR place)", {"lukashenko", "putin", "bank", "minsk", "europe"}),
    ("actor:Putin kind:event", {"loan event"}),
    ("actor:Путина kind:(actor OR event)", {"putin", "loan event"}),
    ("actor:Bank kind:event", {"loan event"}),  # acting for
    ("actor:lukashenka kind:annotation", {"mark"}),  # a link of an annotation
    ("actor:Putin kind:relation", {"tie"}),
    ("actor:Putin kind:(source OR evidence)", {"english", "proof"}),  # as speaker
    ("actor:Luka* kind:actor", {"lukashenko"}),
    ("actor:Lukasenko~ kind:actor", {"lukashenko"}),
    ("actor:nobody", set()),
    ('event:"Promise of money" kind:(source OR annotation)', {"english", "reprint", "mark"}),
    ("source:neighbours kind:event", {"loan event"}),
    ("tag:credit", {"mark"}),
    ("tag:politics", {"mark", "english"}),  # and what lies below it
    ("type:aid", {"loan event"}),
    ("type:person", {"lukashenko", "putin"}),
    ("status:planned", {"loan event"}),
    ("domain:economy", {"loan event"}),
    ("place:Minsk kind:event", {"loan event"}),
    ("place:Europe", {"europe", "minsk", "loan event"}),
    ("role:lender", {"loan event", "putin"}),
    ("role:author", {"english"}),
    ("date:2020", {"loan event", "tie"}),
    ("date:certainly(2020)", {"loan event"}),
    ("date:2022 kind:event", {"visit"}),
    ("date:certainly(2022) kind:event", set()),
    ("date:possibly(2022) kind:event", {"visit"}),
    ("date:<2000", {"harvest"}),
    ("date:1999..2001", {"harvest", "tie"}),
    ("date:>=2022 kind:event", {"visit"}),
    ("published:2021", {"english", "mark"}),
    ("by:You kind:annotation", {"mark"}),
    ("stance:disputes", {"visit", "chinese", "doubt"}),
    ("mode:plans kind:evidence", {"proof"}),
    ("speaker:Putin kind:event", {"loan event"}),
    ("reliability:B kind:source", {"english"}),
    ("reliability:>=C kind:source", {"english"}),
    ("reliability:<C kind:source", {"chinese"}),
    ("reliability:A..D kind:source", {"english", "chinese"}),
    ("reliability:2", {"proof"}),
    ("lang:be kind:source", {"belarusian"}),
    ("lang:zh kind:actor", {"lukashenko"}),
    ("has:document", {"english", "belarusian", "chinese"}),
    ("missing:document", {"reprint"}),
    ("missing:date kind:event", set()),
    ("missing:evidence kind:event", {"harvest"}),
    ("missing:participant", {"visit", "harvest"}),
    ("has:collection", {"visit"}),
    ("collection:Reader", {"visit"}),
    ("voices:1", {"loan event"}),  # two sources, one of them a reprint of the other
    ("voices:>=2", set()),
    ("voices:0 kind:event", {"visit", "harvest"}),
    ("is:attested", {"loan event"}),
    ("is:disputed", {"visit"}),
    ("is:uncertain kind:event", {"visit"}),
    ("is:anchored", {"mark"}),
    ("is:unread kind:source", {"english", "belarusian", "chinese", "reprint"}),
    ("is:trashed", {"gone"}),
    ("loan is:trashed", {"gone"}),
    ("changed:<2000", set()),
    ("changed:>2000 kind:tag", {"politics", "credit tag"}),
    ("in:title loan kind:event", set()),
    ("in:body loan kind:event", {"harvest"}),
    ("in:note archive", {"mark", "bank"}),
    ("in:name loan", {"bank"}),
    ("in:text loan", {"english"}),
    ("sort:title kind:place", {"europe", "minsk"}),
]


@pytest.mark.parametrize(("query", "wanted"), CASES)
def test_field_finds(found, query: str, wanted: set[str]) -> None:
    assert found(query) == wanted


def test_every_field_has_a_case() -> None:
    asked = " ".join(query for query, _ in CASES)
    assert not [name for name in FIELDS if f"{name}:" not in asked]


def test_field_by_uid(made, found) -> None:
    uid = made.library.reader.execute(
        "SELECT uid FROM record WHERE id = ?", (made.ids["putin"],)
    ).fetchone()[0]
    assert found(f"actor:{uid} kind:event") == {"loan event"}


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("loan -kind:event -kind:annotation", {"bank", "english"}),
        ("type:aid OR type:consult", {"loan event", "visit"}),
        ("(type:aid OR type:consult) -date:2020", {"visit"}),
        ("kind:event -has:participant", {"visit", "harvest"}),
        ("harvest OR type:aid", {"harvest", "english", "loan event"}),
        ("kind:event (loan OR status:planned)", {"harvest", "loan event"}),
    ],
)
def test_fields_combine(found, query: str, wanted: set[str]) -> None:
    assert found(query) == wanted


def test_trash_is_never_found_unasked(found) -> None:
    assert "gone" not in found("thrown")
    assert "gone" not in found("-is:trashed loan")
    assert "gone" not in found("")
