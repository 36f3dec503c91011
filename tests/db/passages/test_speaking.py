"""Whose words they are where no name stands beside the word of saying."""

from pathlib import Path

import pytest

from db.library import Library
from db.passages import context, proposal
from db.store import documents, write
from tests.sample import extracted

VELL, DANE, COUNCIL = "Harno Vell", "Orla Dane", "Harbour Council"
TOLD = [
    ("Harno Vell came home. He said the port would open.", "the port", VELL, "He"),
    ("Orla Dane spoke. The port would open, she added.", "The port", DANE, "she"),
    ("Harno Vell met the crews. “The port will open,” he said.", "port will open", VELL, "he"),
    ("The Harbour Council met. They said the port was safe.", "port was safe", COUNCIL, "They"),
    (
        "Orla Dane arrived. The president said the port was safe.",
        "port was safe",
        DANE,
        "president",
    ),
    ("Харно Велл вернулся. Он заявил, что порт открыт.", "порт открыт", VELL, "Он"),
]
UNTOLD = [
    ("Harno Vell met Orla Dane. He said the port would open.", "the port"),
    ("Harno Vell came. A spokesman met the press. He said it was shut.", "was shut"),
    ("Nobody came. He said the port would open.", "the port"),
    ("Harno Vell came home.\nHe said the port would open.", "the port"),
    ("The Harbour Council met. He said the port was safe.", "port was safe"),
    ("Harno Vell arrived. The president said the port was safe.", "port was safe"),
    ("Orla Dane left. The port was shut.", "port was shut"),
]  # fmt: skip


@pytest.fixture
def library(tmp_path: Path):
    with Library.create(tmp_path / "a.vademecum") as made:
        named = (
            ("person", [VELL, "Харно Велл"]),
            ("person", [DANE]),
            ("organisation", [COUNCIL]),
            ("state", ["Velmora"]),
        )
        with made.edit("test") as edit:
            ids = [
                write.add(edit, "actor", {"kind": kind, "name": [{"text": one} for one in names]})
                for kind, names in named
            ]
            given = {"subject": ids[1], "kind": "head_of_state_of", "object": ids[3]}
            write.add(edit, "relation", {**given, "date": "2015/2025"})
        yield made


def _offer(library: Library, text: str, words: str) -> proposal.Proposal:
    with library.edit("source.add") as edit:
        source = write.add(edit, "source", {"title": "A paper", "date": "2021-07-01"})
        documents.attach(edit, source, extracted(text + "\n"))
    start = text.index(words)
    found = context.gather(library.reader, source, start, start + len(words))
    return proposal.propose(library.reader, found)


@pytest.mark.parametrize(("text", "words", "who", "stands"), TOLD)
def test_the_one_named_before_who_fits_is_the_speaker(
    library: Library, text: str, words: str, who: str, stands: str
) -> None:
    offer = _offer(library, text, words)
    (speaker,) = offer.speakers
    title = library.reader.execute(
        "SELECT title FROM record_text WHERE id = ?", (speaker.value,)
    ).fetchone()[0]
    assert title == who
    assert speaker.span is not None
    assert speaker.taken_for is not None
    assert offer.context.words(speaker.span) == stands
    assert offer.context.words(speaker.taken_for) in {who, "Харно Велл"}


@pytest.mark.parametrize(("text", "words"), UNTOLD)
def test_in_doubt_nobody_is_the_speaker(library: Library, text: str, words: str) -> None:
    assert _offer(library, text, words).speakers == ()
