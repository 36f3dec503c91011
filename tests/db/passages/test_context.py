"""Texts with signs of Markdown: what is proposed, cited and found alike is told without them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import intake
from db.library import Library
from db.passages import context, proposal, similar
from db.store import citing, write
from tests.package_maker import docx_parts, paragraph, run, zipped

SENTENCE = "In 2020 Velmora signed a **loan agreement** with [Tessaly](http://x.org/t) for grain."
SHOWN = "In 2020 Velmora signed a loan agreement with Tessaly for grain."
OTHER = "Velmora signed that loan agreement with Tessaly for grain."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "l.vademecum") as made:
        with made.edit("test") as edit:
            for name in ("Velmora", "Tessaly"):
                write.add(edit, "actor", {"kind": "state", "name": [{"text": name}]})
        yield made


def imported(library: Library, path: Path, text: str) -> int:
    path.write_text(text, encoding="utf-8")
    return library.find(str(intake.import_documents(library, [path])[0].uid))


def selected(library: Library, source: int, words: str) -> context.Context:
    row = library.reader.execute(
        "SELECT text FROM document_chunk JOIN source USING (document_id) WHERE source.id = ?",
        (source,),
    ).fetchone()
    text = str(row[0])
    start = text.index(words)
    return context.gather(library.reader, source, start, start + len(words))


def test_words_are_told_quoted_and_proposed_without_signs(library: Library, tmp_path: Path) -> None:
    source = imported(library, tmp_path / "a.md", f"# Grain\n\n{SENTENCE}\n")
    here = selected(library, source, SENTENCE)
    assert here.exact == SENTENCE
    assert here.shown(here.span) == SHOWN
    found = proposal.propose(library.reader, here)
    assert found.title == "Velmora signed a loan agreement with Tessaly for grain"
    assert citing.quotation(library.reader, source, *here.span).words == SHOWN


def test_a_piece_of_a_pair_of_signs_is_told_without_its_sign(
    library: Library, tmp_path: Path
) -> None:
    source = imported(library, tmp_path / "a.md", f"# Grain\n\n{SENTENCE}\n")
    here = selected(library, source, "agreement** with [Tes")
    assert here.shown(here.span) == "agreement with Tes"
    assert citing.quotation(library.reader, source, *here.span).words == "agreement with Tes"


def test_similar_passages_of_markdown_are_shown_without_signs_and_others_as_they_are(
    library: Library, tmp_path: Path
) -> None:
    source = imported(library, tmp_path / "a.txt", f"Grain\n\n{OTHER}\n\nMore of it **here**.\n")
    imported(library, tmp_path / "b.md", f"# Grain\n\n{SENTENCE}\n")
    found = similar.similar(library.reader, selected(library, source, OTHER))
    assert [one.shown for one in found] == [SHOWN]
    assert found[0].end - found[0].start == len(SENTENCE)
    plain = selected(library, source, "More of it **here**.")
    assert plain.shown(plain.span) == "More of it **here**."


def test_calls_of_notes_stand_in_no_title(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = paragraph(f"{run('Velmora signed a treaty')}{call}{run(' with Tessaly [2] for grain.')}")
    path.write_bytes(zipped(docx_parts(body, footnotes={2: "See the register."})))
    source = library.find(str(intake.import_documents(library, [path])[0].uid))
    words = "Velmora signed a treaty[1] with Tessaly [2] for grain."
    found = proposal.propose(library.reader, selected(library, source, words))
    assert found.title == "Velmora signed a treaty with Tessaly for grain"
    bare = imported(library, tmp_path / "b.txt", f"Grain\n\n{words}\n")
    found = proposal.propose(library.reader, selected(library, bare, words))
    assert "[1]" in found.title
