"""A chronology in every form against golden files: order, footnotes, what needs escaping."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree, html

from db.errors import LibraryFileError, RecordError
from db.formats import chronology, exports
from db.formats.chronology.gather import Note
from db.formats.registry import read_document
from db.formats.wording import Wording
from db.library import Library
from db.store import documents, settings, write
from db.text.document import Extracted, Passage, Proposal

GOLDEN = Path(__file__).parent / "golden"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "The ferry Aurelia left Velm on Monday.\nIt came back, they say, a day later.\n"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "c.vademecum") as held:
        _fill(held)
        yield held


def _fill(held: Library) -> None:
    with held.edit("library.fill") as edit:

        def add(record: str, **given: object) -> int:
            return write.add(edit, record, given)

        settings.put(edit.connection, settings.TITLE, "Ferries & <others>")
        settings.put(edit.connection, settings.LANGUAGE, "en")
        term = {"vocabulary": "status", "key": "planned", "label": "planned"}
        write.add(edit, "term", term)
        write.add(edit, "term", {"vocabulary": "stance", "key": "disputes", "label": "disputes"})
        velm = add("place", name="Velm")
        captain = add("actor", name="The captain", kind="person")
        log = add(
            "source", title="A log_book", date="1901-05", publication="Harbour Press",
            creator=[{"name": "Ada Moor"}, {"name": "Bo Lind"}],
        )  # fmt: skip
        letter = add("source", title="A letter")
        lines = TEXT.splitlines(keepends=True)
        ends = [len(lines[0]), len(TEXT)]
        passages = (
            Passage(0, ends[0] - 1, "paragraph", 3),
            Passage(ends[0], ends[1] - 1, "paragraph", 3),
        )
        documents.attach(edit, log, Extracted(TEXT, passages, Proposal(), "text/plain"), None)
        left = add(
            "event", title="The *Aurelia* leaves", date="1901-05-06", status="happened",
            place=velm, description="Two lines\nof description.",
        )  # fmt: skip
        back = add("event", title="She comes back", date="1901-05-07", status="planned")
        add("event", title="1. A lost year_book", status="happened")
        add("event", title="Before all", date="[..1850]", status="happened")

        def told(target: int, source: int, **more: object) -> None:
            add("evidence", target=target, source=source, **{"stance": "supports"} | more)

        told(left, log, exact="Aurelia left Velm")
        told(left, log, exact="left Velm on Monday", field="date", value="Monday")
        told(left, letter, locator="fol. 2", stance="disputes", speaker=captain)
        told(back, log, exact="a day later", mode="reports")
        add("reading", target=back, field="date", value="1901-05-08", certainty="likely",
            reason="The tide tables.")  # fmt: skip
        from db.store import waiting

        waiting.anchor_waiting(edit, log)


def _made(library: Library, form: str) -> bytes:
    stream = io.BytesIO()
    assert chronology.write(form, library, None, stream) == 4
    return stream.getvalue()


@pytest.mark.parametrize(("form", "name"), [("markdown", "chronology.md"),
                                            ("html", "chronology.html")])  # fmt: skip
def test_the_document_is_the_golden_one(library: Library, form: str, name: str) -> None:
    assert _made(library, form).decode() == (GOLDEN / name).read_text("utf-8")


def test_every_mark_has_its_note_and_every_note_its_mark(library: Library) -> None:
    page = html.fromstring(_made(library, "html").decode())
    marks = page.xpath("//sup/a/@href")
    assert marks == [f"#{id_}" for id_ in page.xpath("//ol/li/@id")]
    assert page.xpath("//ol/li/a/@href") == [f"#{id_}" for id_ in page.xpath("//sup/@id")]
    text = _made(library, "markdown").decode()
    assert re.findall(r"(?m)^\[\^(\d+)\]:", text) == [str(n + 1) for n in range(len(marks))]


def test_word_has_footnotes_of_its_own(library: Library, tmp_path: Path) -> None:
    data = _made(library, "docx")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        notes = etree.fromstring(archive.read("word/footnotes.xml"))
        body = etree.fromstring(archive.read("word/document.xml"))
        types = archive.read("[Content_Types].xml").decode()
    assert "footnotes+xml" in types
    used = [one.get(f"{W}id") for one in body.iter(f"{W}footnoteReference")]
    defined = [
        one.get(f"{W}id") for one in notes.iter(f"{W}footnote") if one.get(f"{W}type") is None
    ]
    assert used == defined
    assert len(used) == 4
    (tmp_path / "c.docx").write_bytes(data)
    text = read_document(tmp_path / "c.docx").text
    order = [text.index(words) for words in ("Before all", "Aurelia", "She comes", "A lost")]
    assert order == sorted(order)
    assert "Aurelia left Velm" in text


def test_dates_are_said_as_the_caller_says_them(library: Library, tmp_path: Path) -> None:
    target = tmp_path / "c.md"
    exports.export(
        library, "chronology-markdown", target, wording=Wording(lambda text: f"‹{text}›")
    )
    assert "**‹1901-05-06›**" in target.read_text("utf-8")


def test_only_the_events_of_a_query_and_never_half_a_file(library: Library, tmp_path: Path) -> None:
    ids = [row[0] for row in library.reader.execute("SELECT id FROM event WHERE date IS NULL")]
    target = tmp_path / "c.html"
    assert exports.export(library, "chronology-html", target, ids=ids) == 1
    assert "Aurelia" not in target.read_text("utf-8")
    with pytest.raises(LibraryFileError):
        exports.export(library, "chronology-html", target, ids=ids)
    with pytest.raises(RecordError) as caught:
        exports.export(library, "chronology-doc", tmp_path / "c.doc")
    assert "chronology-docx" in caught.value.details["near"]


def test_a_chronology_of_nothing_is_an_empty_document(library: Library) -> None:
    stream = io.BytesIO()
    assert chronology.write("markdown", library, [], stream) == 0
    assert stream.getvalue().decode() == "# Ferries & \\<others\\>\n"


def test_marks_within_a_quotation_become_single_ones() -> None:
    note = Note("A letter", "¶ 2", ("of a “golden” age",), "judges")
    assert note.words == "A letter, ¶ 2: “of a ‘golden’ age” (judges)"
