"""What no file of the project may hold: machine paths, unfinished work, foreign text."""

import re
from pathlib import Path

import pytest

from tests.house import ROOT, seeds_folder, shown, texts

HOME = str(Path.home())
# Written in pieces, so that this file does not hold what it looks for.
MACHINE = ["/" + "work/", "/" + "root/", "/" + "Users/", "C:" + "\\Users", "/" + "opt/"]
REGISTRY = ["py" + "pi.org", "python" + "hosted.org", "npm" + "js.", "index" + "-url"]
MARKS = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
UNFINISHED = re.compile(rf"\b({'|'.join(MARKS)})\b")
LONGEST_QUOTATION = 8


def _lines(path: Path) -> list[tuple[int, str]]:
    return list(enumerate(texts()[path].splitlines(), 1))


def _holding(*wanted: str) -> list[str]:
    return [
        f"{shown(path)}:{number}: {line.strip()[:100]}"
        for path in texts()
        for number, line in _lines(path)
        if any(word in line for word in wanted)
    ]


def test_no_path_of_a_machine() -> None:
    home = [HOME + "/"] if len(HOME) > 1 else []
    assert _holding(*MACHINE, *home, f"{ROOT.parent}/") == []


def test_no_address_of_a_package_registry() -> None:
    assert _holding(*REGISTRY) == []


def test_nothing_is_marked_as_unfinished() -> None:
    found = [
        f"{shown(path)}:{number}: {line.strip()[:100]}"
        for path in texts()
        for number, line in _lines(path)
        if UNFINISHED.search(line)
    ]
    assert found == []


def _words(text: str) -> list[str]:
    """Count words as people do: what blanks part, whatever its punctuation and inner hyphens."""
    bare = (re.sub(r"[\W_]+", "", word) for word in text.casefold().split())
    return [word for word in bare if word]


def _runs(words: list[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


def test_no_sentence_of_the_two_articles() -> None:
    """At most eight words in a row may be those of an article (a quoted phrase)."""
    folder = seeds_folder()
    if folder is None:
        pytest.skip("the two articles are not on this machine")
    length = LONGEST_QUOTATION + 1
    articles = [_runs(_words(path.read_text("utf-8")), length) for path in folder.glob("*.txt")]
    assert articles
    copied = {
        f"{shown(path)}: {' '.join(run)}"
        for path, text in texts().items()
        for runs in articles
        for run in runs & _runs(_words(text), length)
    }
    assert copied == set()
