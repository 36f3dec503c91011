"""The vocabularies: complete, defined, and consistent in themselves and with the fields."""

import pytest

from db.field_types import Field, ValueType
from db.fields import KINDS, MODES, RELIABILITIES, STANCES, STATUSES
from tests.resources.shipped import COUNTRIES, keys, vocabularies

SIGNED = {
    1: {"agree", "consult", "support", "concede"},
    2: {"cooperate", "aid", "retreat"},
    3: {"request", "accuse", "reject", "threaten"},
    4: {"protest", "sanction", "mobilize", "coerce", "assault"},
}


def _fields() -> list[Field]:
    lists = [part for kind in KINDS.values() for listed in kind.lists for part in listed.parts]
    return [*(field for kind in KINDS.values() for field in kind.fields), *lists]


@pytest.mark.parametrize("name", sorted(vocabularies()))
def test_every_term_has_a_key_a_label_and_a_definition(name: str) -> None:
    terms = vocabularies()[name]
    assert len({term["key"] for term in terms}) == len(terms)
    assert [term["key"] for term in terms if not (term["label"] and term["definition"])] == []
    allowed = {field.name for field in KINDS["term"].fields} - {"vocabulary", "position"}
    assert [term["key"] for term in terms if set(term) - allowed] == []
    assert {term["parent"] for term in terms if "parent" in term} <= keys(name)


def test_every_vocabulary_that_a_field_names_is_there() -> None:
    named = {field.vocabulary for field in _fields() if field.type is ValueType.TERM}
    assert named <= set(vocabularies())


def test_fixed_choices_are_explained() -> None:
    assert keys("status") == set(STATUSES)
    assert keys("mode") == set(MODES)
    assert keys("stance") == set(STANCES)
    assert keys("reliability") == set(RELIABILITIES)
    assert keys("credibility") == set("123456")


def test_the_sixteen_signed_types_and_no_other_have_a_class_and_a_weight() -> None:
    terms = {term["key"]: term for term in vocabularies()["event_type"]}
    found = {quad: {k for k, t in terms.items() if t.get("quad") == quad} for quad in SIGNED}
    assert found == SIGNED
    signed = {key for group in SIGNED.values() for key in group}
    assert {key for key, term in terms.items() if "intensity" in term} == signed
    assert {key for key, term in terms.items() if term.get("codes")} == signed


def test_cooperation_weighs_above_zero_and_deeds_more_than_words() -> None:
    weights = {t["key"]: t["intensity"] for t in vocabularies()["event_type"] if "quad" in t}
    words, deeds = ([weights[key] for key in SIGNED[quad]] for quad in (1, 2))
    assert 0 < max(words) < min(deeds) <= 10
    words, deeds = ([weights[key] for key in SIGNED[quad]] for quad in (3, 4))
    assert 0 > min(words) > max(deeds) >= -10


def test_every_cameo_root_but_the_neutral_two_is_taken_over_once() -> None:
    codes = [code for t in vocabularies()["event_type"] for code in t.get("codes", "").split()]
    assert len(codes) == len(set(codes))
    assert {code for code in codes if len(code) == 2} == {f"{root:02}" for root in range(3, 21)}


def test_a_kind_of_relation_reads_both_ways() -> None:
    for term in vocabularies()["relation_kind"]:
        assert ("inverse" in term) != term.get("symmetric", False)


def test_every_role_stands_on_a_side() -> None:
    roots = {"actor", "recipient", "participant", "bystander"}
    assert {t["key"] for t in vocabularies()["role"] if "parent" not in t} == roots
    assert {t["parent"] for t in vocabularies()["role"] if "parent" in t} <= roots


def test_domains_have_colours_of_their_own() -> None:
    colours = [term["colour"] for term in vocabularies()["domain"]]
    assert len(set(colours)) == len(colours)


def _table(name: str) -> list[dict[str, str]]:
    lines = (COUNTRIES / name).read_text("utf-8").splitlines()
    header = lines[0].split("\t")
    rows = [line.split("\t") for line in lines[1:]]
    assert all(len(row) == len(header) for row in rows)
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_the_states_of_the_world_have_codes_and_names() -> None:
    states = _table("current.tsv")
    assert len(states) == 249
    assert all(all(row.values()) for row in states)
    for column in ("alpha2", "alpha3", "numeric"):
        assert len({row[column] for row in states}) == len(states)
    belarus = next(row for row in states if row["alpha2"] == "BY")
    assert belarus == {
        "alpha2": "BY",
        "alpha3": "BLR",
        "numeric": "112",
        "en": "Belarus",
        "ru": "Беларусь",
        "be": "Беларусь",
        "zh": "白俄罗斯",
    }


def test_historic_states_lead_to_their_successors() -> None:
    historic = {row["alpha4"]: row for row in _table("historic.tsv")}
    assert {"SUHH", "BYAA", "CSHH", "CSXX", "DDDE", "YUCS"} <= set(historic)
    current = {row["alpha2"] for row in _table("current.tsv")}
    for row in historic.values():
        assert set(row["successors"].split()) <= current
        assert all(row[name] for name in ("en", "ru", "be", "zh", "withdrawn"))


def test_other_names_belong_to_a_state() -> None:
    codes = {row["alpha2"] for row in _table("current.tsv")}
    codes |= {row["alpha4"] for row in _table("historic.tsv")}
    aliases = _table("aliases.tsv")
    assert {row["code"] for row in aliases} <= codes
    assert {row["lang"] for row in aliases} <= {"en", "ru", "be", "zh"}
