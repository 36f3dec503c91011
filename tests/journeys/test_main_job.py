"""The main job from a terminal, on the two real articles, and back to nothing by undo."""

import json
from pathlib import Path

import pytest

from tests.journeys.commands import data, refused, say

LOAN = "$1.5 billion loan"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "x.vademecum"
    say("new", path, "--empty")
    return path


def _articles(seeds: Path) -> list[Path]:
    return sorted(seeds.glob("*.txt"))


def test_the_articles_become_sources(library: Path, seeds: Path) -> None:
    outcomes = data("import", library, *_articles(seeds))
    assert [outcome["status"] for outcome in outcomes] == ["imported", "imported"]
    titles = {outcome["title"] for outcome in outcomes}
    assert "Belarus’ Burgeoning Ties with Russia and China" in titles
    long = next(o for o in outcomes if o["title"].startswith("Belarus’ Burgeoning"))
    names = {creator["name"]: creator["affiliation"] for creator in long["creators"]}
    assert set(names) == {"Huynh Tam Sang", "Pham Do An"}
    assert "Taiwan NextGen Foundation" in (names["Huynh Tam Sang"] or "")
    short = next(o for o in outcomes if o is not long)
    assert short["title"].startswith("How Belarus is seeking to balance")
    assert short["publication"] in {"SCMP", "South China Morning Post"}
    again = data("import", library, *_articles(seeds))
    assert {outcome["status"] for outcome in again} == {"same"}
    assert {outcome["uid"] for outcome in again} == {outcome["uid"] for outcome in outcomes}


def test_no_sentence_is_lost_and_no_clutter_is_shown(library: Path, seeds: Path) -> None:
    files = _articles(seeds)
    for outcome, file in zip(data("import", library, *files), files, strict=True):
        read = data("text", library, outcome["uid"])
        text = read["text"]
        original = file.read_text("utf-8")
        assert "".join(text.split()) == "".join(original.split())
        covered = "".join(text[p["start"] : p["end"]] for p in read["passages"])
        assert "".join(covered.split()) == "".join(text.split())
        visible = [text[p["start"] : p["end"]] for p in read["passages"] if p["kind"] != "clutter"]
        for passage in visible:
            assert passage.strip() not in {"Advertisement", "Skip to content", "1", "phamdo_an"}
            assert not passage.rstrip().endswith("Advertisement")
        kinds = {p["kind"] for p in read["passages"]}
        assert {"heading", "paragraph", "caption", "clutter"} <= kinds


def test_from_the_passage_to_the_event_and_back_to_nothing(library: Path, seeds: Path) -> None:
    outcomes = data("import", library, *_articles(seeds))
    source = next(o["uid"] for o in outcomes if o["title"].startswith("Belarus’ Burgeoning"))
    putin = say("add", library, "actor", "name=Vladimir Putin", "kind=person")
    lukashenko = say(
        "add",
        library,
        "actor",
        "name=Alexander Lukashenko",
        "name[ru]=Александр Лукашенко",
        "kind=person",
    )
    event = say(
        "add",
        library,
        "event",
        "title=Loan of 1.5 billion dollars",
        "date=Sept 2020",
        "type=aid",
        f"participant[lender]={putin}",
        f"participant[borrower]={lukashenko}",
    )
    mentions = data("mentions", library, source)
    actors = [m for m in mentions if m["what"] == "actor"]
    text = data("text", library, source)["text"]
    assert all(text[m["start"] : m["end"]] == m["text"] for m in mentions)
    named = {actor["uid"] for m in actors for actor in m["actors"]}
    assert named == {putin, lukashenko}
    assert any(m["what"] == "date" and m["date"] == "2020-01" for m in mentions)

    say(
        "annotate", library, source, "--exact", LOAN, "--tag", "Loans",
        "--evidence", event, "--stance", "supports", "--mode", "asserts",
        "--value", "September of the same year",
    )  # fmt: skip
    shown = data("show", library, event)
    (proof,) = shown["evidence"]
    assert shown["voices"] == 1
    passage = proof["passage"]
    assert passage["text"][passage["start"] : passage["end"]] == LOAN
    assert passage["source"] == source
    assert "same year" in proof["value"]
    printed = say("show", library, event)
    assert f"»{LOAN}«" in printed
    assert "September 2020" in printed

    for query in ("loan", "Лукашенко", "Lukašenka", "actor:Lukashenka", "loans type:aid"):
        found = data("search", library, query)
        assert event in {result["uid"] for result in found["results"]}, query
    assert not data("search", library, "кредит")["results"]
    say("edit", library, event, "note=Кредит после выборов")
    found = data("search", library, "кредита")
    assert event in {result["uid"] for result in found["results"]}

    undone = 0
    while json.loads(say("history", library, "--json")) and undone < 20:
        steps = data("history", library)
        if all(step["state"] == "undone" for step in steps):
            break
        say("undo", library)
        undone += 1
    assert undone == 6
    assert "nothing to undo" in refused("undo", library)
    for kind in ("actor", "event", "source", "annotation", "evidence", "tag"):
        assert data("list", library, kind) == []
    assert data("search", library, "loan")["total"] == 0
    assert data("check", library)["problems"] == []
    for _ in range(6):
        say("redo", library)
    assert "Loan of 1.5 billion" in say("show", library, event)
    assert data("check", library)["problems"] == []
