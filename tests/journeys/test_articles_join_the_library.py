"""The articles join the shipped library, and the evidence on them finds its place by itself."""

from pathlib import Path

import pytest

from db.library import Library
from db.records import State
from desktop import shipped
from tests.journeys.commands import data, say

LONG = "Belarus’ Burgeoning Ties with Russia and China"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "shipped.vademecum"
    shipped.make(path, empty=False)
    return path


def _waiting(path: Path, title: str) -> tuple[str, list[tuple[str, str, str]]]:
    """Give the uid of a source, and the words that its evidence and annotations wait with."""
    with Library.open(path, read_only=True) as library:
        uid, id_ = library.reader.execute(
            "SELECT uid, source.id FROM source JOIN record USING (id) WHERE title = ?", (title,)
        ).fetchone()
        words = library.reader.execute(
            "SELECT exact, coalesce(prefix, ''), coalesce(suffix, '') FROM evidence"
            " JOIN record USING (id) WHERE source_id = ?1 AND exact IS NOT NULL AND state = ?2"
            " UNION ALL SELECT exact, coalesce(prefix, ''), coalesce(suffix, '') FROM annotation"
            " JOIN record USING (id) WHERE target_id = ?1 AND annotation.state = 'unanchored'"
            " AND record.state = ?2",
            (id_, State.LIVE),
        ).fetchall()
        return uid, words


def test_every_waiting_quotation_anchors_on_the_articles(library: Path, seeds: Path) -> None:
    outcomes = data("import", library, *sorted(seeds.glob("*.txt")))
    assert [outcome["status"] for outcome in outcomes] == ["attached", "attached"]
    assert [outcome["not_found"] for outcome in outcomes] == [[], []]
    assert sum(outcome["anchored"] for outcome in outcomes) > 390
    assert data("check", library)["problems"] == []
    found = data("search", library, 'kind:event "Loan of 1.5 billion dollars"')
    shown = data("show", library, found["results"][0]["uid"])
    passages = [proof["passage"] for proof in shown["evidence"]]
    assert all(passage["paragraph"] == 9 for passage in passages)


def test_a_stand_in_text_anchors_what_it_holds_and_undo_takes_it_back(
    library: Path, tmp_path: Path
) -> None:
    uid, words = _waiting(library, LONG)
    held = list(dict.fromkeys(words))[:40]
    lines = [
        f"Sentence {n}: {prefix}{exact}{suffix}." for n, (exact, prefix, suffix) in enumerate(held)
    ]
    text = tmp_path / "stand-in.txt"
    text.write_text("\n\n".join([LONG, *lines]), "utf-8")
    report = data("text", library, uid, "--replace", text)
    assert report["anchored"] >= 20
    missed = set(report["not_found"])
    assert report["anchored"] + len(report["not_found"]) == len(words)
    assert missed <= {exact for exact, _, _ in words}
    body = data("text", library, uid)["text"]
    anchored = [one for one in data("list", library, "annotation") if "start" in one]
    for one in anchored:
        if one["target"] == uid:
            assert body[one["start"] : one["end"]] == one["exact"]
    assert data("check", library)["problems"] == []
    say("undo", library)
    assert _waiting(library, LONG) == (uid, words)
