"""Quoted words: few, exact, found in one place, and nothing of the articles besides."""

import re
from collections.abc import Iterator

import pytest

from db.formats import plain
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


def _named(text: str) -> Iterator[tuple[int, int, str]]:
    """Every passage of a text as the program reads it: start, end, and the locator it goes by."""
    read = plain.read(text.encode())
    number = 0
    for passage in read.passages:
        number += passage.kind == "paragraph"
        name = f"¶ {number}" if passage.kind == "paragraph" else passage.kind.replace("_", " ")
        yield passage.start, passage.end, name


def test_a_locator_names_the_passage_in_which_the_words_stand() -> None:
    if not articles():
        pytest.skip("the articles are not on this machine")
    other_names = {"title": "heading", "header": "clutter", "author note": "byline"}
    wrong: list[str] = []
    for slug, text in articles().items():
        passages = list(_named(text))
        for entry in QUOTING:
            if entry.kind != "evidence" or entry.table["source"] != slug:
                continue
            at = text.index(entry.table.get("prefix", "") + entry.table["exact"])
            name = next(name for start, end, name in passages if start <= at < end)
            locator = entry.table["locator"]
            if name not in {locator, other_names.get(locator)}:
                wrong.append(f"{entry.where}: {locator}, found in {name}")
    assert wrong == []
