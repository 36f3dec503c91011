"""The shipped library is a model of good practice: the rules of its README that can be checked."""

import re

import pytest

from tests.resources.shipped import ARTICLES, Entry, everything, of, own_texts, records

EVENTS = of("event")
OFFICIAL_SCRIPTS = ("en", "be", "ru")
CYRILLIC = re.compile(r"[\u0400-\u04ff «»’,—-]+")
SCRIPTS = {
    "be": CYRILLIC,
    "ru": CYRILLIC,
    "zh": re.compile(r"[\u4e00-\u9fff“”·（）]+"),
    "zh-Hant": re.compile(r"[\u4e00-\u9fff]+"),
    "be-Latn": re.compile(r"[A-Za-zĀ-ž ’\-]+"),
}


def _name(entry: Entry) -> str:
    return entry.where


def _speaks_of(entry: Entry, field: str) -> bool:
    rows = [*entry.table.get("evidence", []), *entry.table.get("reading", [])]
    return any(row.get("field") == field for row in rows)


@pytest.mark.parametrize("event", EVENTS, ids=_name)
def test_an_event_rests_on_a_passage_or_is_marked_as_the_word_of_the_editor(event: Entry) -> None:
    supported = any(row["stance"] == "supports" for row in event.table.get("evidence", []))
    as_a_whole = [row for row in event.table.get("reading", []) if "field" not in row]
    assert supported or any("editor" in row["reason"] for row in as_a_whole)


@pytest.mark.parametrize("entry", [*EVENTS, *of("relation")], ids=_name)
def test_every_date_has_evidence_or_a_reading(entry: Entry) -> None:
    assert entry.table["date"]
    assert _speaks_of(entry, "date")


@pytest.mark.parametrize("event", EVENTS, ids=_name)
def test_an_event_has_type_status_domain_and_someone_in_it(event: Entry) -> None:
    assert {"type", "status", "domain", "description", "participant"} <= set(event.table)


@pytest.mark.parametrize("event", EVENTS, ids=_name)
def test_sides_are_given_to_all_or_to_none(event: Entry) -> None:
    sided = ["side" in row for row in event.table["participant"]]
    assert all(sided) or not any(sided)


@pytest.mark.parametrize("actor", of("actor"), ids=_name)
def test_an_actor_is_worth_reading_and_rests_on_something(actor: Entry) -> None:
    sentences = re.split(r"(?<=[.?!]) (?=[A-Z])", actor.table["description"])
    assert 2 <= len(sentences) <= 5
    assert "evidence" in actor.table or "reading" in actor.table
    for field in ("start", "end"):
        assert field not in actor.table or _speaks_of(actor, field)


@pytest.mark.parametrize("entry", [*of("actor"), *of("place")], ids=_name)
def test_names_stand_in_the_required_scripts(entry: Entry) -> None:
    names = entry.table["name"]
    assert names[0]["lang"] == "en"
    assert names[0]["kind"] == "preferred"
    assert {row["lang"] for row in names} >= set(OFFICIAL_SCRIPTS)
    wrong = [
        row["text"]
        for row in names
        if row["lang"] in SCRIPTS and not SCRIPTS[row["lang"]].fullmatch(row["text"])
    ]
    assert wrong == []


def test_states_have_chinese_names_and_what_is_belarusian_latin_ones() -> None:
    states = [entry for entry in of("actor") if entry.table["kind"] in {"state", "territory"}]
    assert [entry.slug for entry in states if not _has(entry, "zh")] == []
    native = [
        entry.slug
        for entry in of("actor")
        for row in entry.table["name"]
        if row["lang"] == "be" and row["kind"] == "native" and not _has(entry, "be-Latn")
    ]
    assert set(native) <= {"belaz"}


def _has(entry: Entry, language: str) -> bool:
    return any(row["lang"] == language for row in entry.table["name"])


def test_our_own_texts_are_no_source_of_fact() -> None:
    sources = {entry.table["source"] for entry in everything() if entry.kind == "evidence"}
    assert sources & set(own_texts()) == set()
    assert sources == set(ARTICLES)


def test_unread_sources_are_known_through_one_that_was_read() -> None:
    unread = [entry for entry in of("source") if entry.table["reading_status"] == "unread"]
    assert unread
    assert [entry.slug for entry in unread if "evidence" not in entry.table] == []


def test_every_source_is_graded_with_a_reason_and_summed_up() -> None:
    needed = {"type", "date", "abstract", "reliability", "reliability_reason", "complete"}
    lacking = {entry.slug: needed - set(entry.table) for entry in of("source")}
    assert {slug: keys for slug, keys in lacking.items() if keys} == {}


def test_every_tag_says_when_to_use_it_and_keys_are_free() -> None:
    tags = of("tag")
    assert [tag.slug for tag in tags if "description" not in tag.table] == []
    keys = [tag.table["key"] for tag in tags if "key" in tag.table]
    assert sorted(set(keys)) == sorted(keys)
    assert all(re.fullmatch(r"[0-9A-Z]", key) for key in keys)


def test_every_tag_but_the_subjects_is_used() -> None:
    used = {slug for entry in of("annotation") for slug in entry.table.get("tag", [])}
    parents = {tag.table.get("parent") for tag in of("tag")}
    idle = {tag.slug for tag in of("tag")} - used - parents
    assert idle <= {"loans", "sanctions", "security", "rights"}


def test_every_annotation_says_why() -> None:
    bare = [entry.where for entry in of("annotation") if not entry.table.get("note")]
    assert bare == []


def test_both_articles_and_each_of_our_texts_are_annotated() -> None:
    targets = [entry.table["target"].removeprefix("source:") for entry in of("annotation")]
    fewest = dict.fromkeys(ARTICLES, 10) | dict.fromkeys(own_texts(), 4)
    assert {slug: n for slug, n in fewest.items() if targets.count(slug) < n} == {}


def test_the_library_is_as_rich_as_its_subject() -> None:
    counts = {kind: len(of(kind)) for kind in ("actor", "event", "relation", "source", "place")}
    assert counts["actor"] >= 50
    assert counts["event"] >= 45
    assert counts["relation"] >= 25
    assert counts["source"] >= 8
    assert counts["place"] >= 25
    assert len(records()) == len({(entry.kind, entry.slug) for entry in records()})
