"""The two articles that the product is built on, read as a person would import them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from db.formats.registry import read_document
from tests.house import seeds_folder

if TYPE_CHECKING:
    from db.text.document import Extracted

SEEDS = seeds_folder() or Path()
BALANCE = SEEDS / "000_f8d1ddecbc46c79f.txt"
TIES = SEEDS / "001_68ce1545fcb0e04a.txt"

pytestmark = pytest.mark.skipif(seeds_folder() is None, reason="the two articles are not at hand")


def shown(document: Extracted, kind: str) -> list[str]:
    return [document.text[p.start : p.end] for p in document.passages if p.kind == kind]


def test_the_first_article_is_described() -> None:
    proposal = read_document(BALANCE).proposal
    assert proposal.title is not None
    assert proposal.title.startswith("How Belarus is seeking to balance")
    assert proposal.genre == "Opinion"
    assert proposal.publication == "South China Morning Post"
    assert proposal.type == "article-newspaper"
    assert (proposal.date, proposal.date_reason) == ("[2020..]", "after_text")
    assert proposal.creators == ()
    assert proposal.language == "en"


def test_the_first_article_is_free_of_clutter() -> None:
    document = read_document(BALANCE)
    clutter = Counter(shown(document, "clutter"))
    assert clutter.pop("Advertisement") == 4
    assert sorted(clutter) == ["1", "Reading Time:3 minutes", "Why you can trust SCMP"]
    (caption,) = shown(document, "caption")
    assert caption.endswith("Photo: Xinhua")
    assert "August 22" in caption
    assert len(shown(document, "heading")) == 1


def test_the_second_article_is_described() -> None:
    proposal = read_document(TIES).proposal
    assert proposal.title == "Belarus’ Burgeoning Ties with Russia and China"
    assert (proposal.date, proposal.date_reason) == ("[2022-01-10..]", "after_text_year_inferred")
    assert proposal.publication is None
    first, second = proposal.creators
    assert (first.name, first.family, first.given) == ("Huynh Tam Sang", "Huynh", "Tam Sang")
    assert (second.name, second.family, second.given) == ("Pham Do An", "Pham", "Do An")
    assert first.affiliation is not None
    assert first.affiliation.startswith("Taiwan NextGen Foundation; Faculty of")
    assert first.affiliation.endswith("Vietnam National University-Ho Chi Minh City; Pacific Forum")
    assert second.affiliation is not None
    assert second.affiliation.startswith("Ho Chi Minh City University")


def test_the_second_article_is_free_of_clutter() -> None:
    document = read_document(TIES)
    assert shown(document, "clutter") == ["Skip to content", "huynhtamsang2", "phamdo_an"]
    assert len(shown(document, "caption")) == 1
    assert shown(document, "heading")[1:] == [
        *("Minsk in Distress", "Under Russia’s Wing", "A European “Gateway” for Beijing?")
    ]
    assert shown(document, "byline") == ["Written by", "Huynh Tam Sang", "Pham Do An"]
    assert len(shown(document, "author_note")) == 2


@pytest.mark.parametrize("path", [BALANCE, TIES], ids=["first", "second"])
def test_no_sentence_is_lost(path: Path) -> None:
    original = path.read_text(encoding="utf-8")
    document = read_document(path)
    assert document.text == original
    together = "".join(document.text[p.start : p.end] for p in document.passages)
    assert "".join(together.split()) == "".join(original.split())
