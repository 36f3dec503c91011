"""Quoted words: few, exact, found in one place, and nothing of the articles besides."""

import re

import pytest

from tests.resources.shipped import Entry, articles, everything, own_texts

MOST_WORDS = 8
MOST_CONTEXT = 4
QUOTING = [entry for entry in everything() if "exact" in entry.table]


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


def _source(entry: Entry) -> str:
    return entry.table.get("source") or entry.table["target"].removeprefix("source:")


def test_quotations_are_short() -> None:
    most = {"exact": MOST_WORDS, "prefix": MOST_CONTEXT, "suffix": MOST_CONTEXT}
    long = [
        f"{entry.where}: {entry.table[part]}"
        for entry in QUOTING
        for part, words in most.items()
        if len(_words(entry.table.get(part, ""))) > words
    ]
    assert long == []
    assert [entry.where for entry in QUOTING if not _words(entry.table["exact"])] == []


def _lost(texts: dict[str, str]) -> list[str]:
    """Quotations that do not stand exactly once in the text of their source."""
    lost: list[str] = []
    for entry in QUOTING:
        table = entry.table
        whole = table.get("prefix", "") + table["exact"] + table.get("suffix", "")
        text = texts.get(_source(entry))
        if text is not None and text.count(whole) != 1:
            lost.append(f"{entry.where}: {whole}")
    return lost


def test_every_quotation_of_our_own_texts_stands_there_once() -> None:
    assert {_source(entry) for entry in QUOTING} >= set(own_texts())
    assert _lost(own_texts()) == []


def test_every_quotation_of_an_article_stands_there_once() -> None:
    if not articles():
        pytest.skip("the articles are not on this machine")
    assert _lost(articles()) == []


def test_evidence_from_an_article_says_where_and_quotes() -> None:
    evidence = [entry for entry in everything() if entry.kind == "evidence"]
    assert [entry.where for entry in evidence if "locator" not in entry.table] == []
    assert [entry.where for entry in evidence if "exact" not in entry.table] == []


def test_paragraph_numbers_follow_the_order_of_the_words() -> None:
    """A passage further on in an article never has a smaller paragraph number."""
    texts = articles()
    if not texts:
        pytest.skip("the articles are not on this machine")
    for slug, text in texts.items():
        places = sorted(
            (text.index(entry.table["exact"]), int(entry.table["locator"][2:]), entry.where)
            for entry in QUOTING
            if entry.kind == "evidence"
            and entry.table["source"] == slug
            and entry.table["locator"].startswith("¶ ")
            and text.count(entry.table["exact"]) == 1
        )
        numbers = [number for _, number, _ in places]
        assert numbers == sorted(numbers)
