"""Annotations with their references as Markdown, HTML and DOCX, word for word."""

import io
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from db import intake
from db.formats import exports
from db.formats.registry import read_document
from db.library import Library
from db.search import engine
from db.store import write

TEXT = """The harbour and the loan

Written by Jane Doe

The ministers met in the old harbour in the spring of that year, as they had done before.

They spoke of a loan for the port, which was to be paid back within ten years by both of them.
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "l.vademecum", annotator="A. Reader") as made:
        path = tmp_path / "a.txt"
        path.write_text(TEXT, encoding="utf-8")
        uid = intake.import_documents(made, [path])[0].uid
        source = made.find(str(uid))
        with made.edit("test") as edit:
            write.change(edit, source, {"date": "2021-03-04", "publication": "The Example Post",
                                        "type": "article-newspaper"})  # fmt: skip
            tag = write.add(edit, "tag", {"name": "*Loans*"})
            second = write.add(edit, "tag", {"name": "Harbour"})
            write.add(edit, "annotation", {"target": source, "exact": "a loan for the port",
                                           "tag": [tag, second],
                                           "note": "How **much**?"})  # fmt: skip
            met = write.add(edit, "annotation", {"target": source, "exact": "The ministers met"})
            for title, stance in (("A *meeting*", "supports"), ("The spring", "mentions"),
                                  ("The talks", "supports")):  # fmt: skip
                event = write.add(edit, "event", {"title": title})
                write.add(edit, "evidence", {"target": event, "source": source, "annotation": met,
                                             "stance": stance})  # fmt: skip
            write.add(edit, "annotation", {"target": source, "note": "Whole <text>."})
        yield made


def written(library: Library, tmp_path: Path, kind: str, query: str | None = None) -> Path:
    path = tmp_path / f"out.{kind}"
    ids = None if query is None else engine.id_array(library.reader, query).tolist()
    exports.export(library, f"annotations-{kind}", path, ids=ids, overwrite=True)
    return path


MARKDOWN = """## The harbour and the loan

Jane Doe, “The harbour and the loan,” *The Example Post*, March 4, 2021. — A. Reader

Whole <text>.

> The ministers met

Doe, “Harbour and the loan,” ¶ 1. — A. Reader

supports: A \\*meeting\\* · The talks

mentions: The spring

> a loan for the port

Doe, “Harbour and the loan,” ¶ 2. **\\*Loans\\*** · **Harbour** — A. Reader

How **much**?

## References

- Doe, Jane. “The harbour and the loan.” *The Example Post*, March 4, 2021.
"""


def test_markdown(library: Library, tmp_path: Path) -> None:
    assert written(library, tmp_path, "md").read_text("utf-8") == MARKDOWN


def test_html_holds_the_same_and_nothing_active(library: Library, tmp_path: Path) -> None:
    page = read_document(written(library, tmp_path, "html"))
    assert "The ministers met" in page.text
    assert "Doe, “Harbour and the loan,” ¶ 2. *Loans* · Harbour — A. Reader" in page.text
    assert "supports: A *meeting* · The talks" in page.text
    assert "Whole <text>." in page.text
    raw = (tmp_path / "out.html").read_text("utf-8")
    assert "<script" not in raw
    assert "<i>The Example Post</i>" in raw


def test_docx_opens_and_has_quotations_headings_and_italics(
    library: Library, tmp_path: Path
) -> None:
    data = written(library, tmp_path, "docx").read_bytes()
    document = docx.Document(io.BytesIO(data))
    shown = [(p.style.name, p.text) for p in document.paragraphs]
    assert ("Quote", "a loan for the port") in shown
    assert ("Heading 1", "References") in shown
    assert ("Normal", "Doe, “Harbour and the loan,” ¶ 2. *Loans* · Harbour — A. Reader") in shown
    assert ("Normal", "supports: A *meeting* · The talks") in shown
    italic = [run.text for p in document.paragraphs for run in p.runs if run.italic]
    assert italic == ["The Example Post", "The Example Post"]
    again = read_document(tmp_path / "out.docx")
    assert [again.text[p.start : p.end] for p in again.passages if p.kind == "quotation"] == [
        *("The ministers met", "a loan for the port"),
    ]


def test_only_what_a_query_finds(library: Library, tmp_path: Path) -> None:
    shown = written(library, tmp_path, "md", "kind:annotation port").read_text("utf-8")
    assert "a loan for the port" in shown
    assert "The ministers met" not in shown


def test_a_quotation_of_a_caption_says_so(tmp_path: Path) -> None:
    with Library.create(tmp_path / "c.vademecum") as made:
        path = tmp_path / "c.txt"
        path.write_text(
            TEXT.replace("They", "Image: The quay in May (Press photo)\n\nThey"), "utf-8"
        )
        source = made.find(str(intake.import_documents(made, [path])[0].uid))
        with made.edit("test") as edit:
            write.add(edit, "annotation", {"target": source, "exact": "The quay in May"})
        shown = written(made, tmp_path, "md").read_text("utf-8")
    assert "> The quay in May\n\nJane Doe, “The harbour and the loan,” n.d., caption." in shown
