"""Documents of every format become text with passages; the originals' words are all there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from db.errors import DocumentError
from db.formats.registry import FORMATS, detect, read_document
from db.formats.worker import Worker
from tests.db.text.test_passages import COPIED
from tests.pdf_maker import Line, column, pdf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.text.document import Extracted

PAGE = """<!DOCTYPE html>
<!-- saved from url=(0042)https://example.org/2021/03/winter -->
<html lang="en"><head><meta charset="{charset}"><title>A winter of trade | The Example Post</title>
<meta property="og:site_name" content="The Example Post"><meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2021-03-04T10:00:00Z">
<script>var secret = "never shown";</script><style>p {{ color: red }}</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li>World</li></ul></nav>
<main><article><h1>A winter of trade</h1>
<p>By Jane Doe</p>
<figure><img src="https://example.org/x.jpg">
<figcaption>Ministers meet on March 2.</figcaption></figure>
<p>The two <b>governments</b> agreed on Monday to extend the “old” loan that had been granted in the
previous year, officials said.</p>
<h2>The terms</h2>
<p>Interest was to be paid twice a year, and the sum of $500 million returned within ten years.</p>
<blockquote>We shall return every cent, the minister told the assembled reporters in the
hall.</blockquote>
<ul><li>First part in April of the same year, in euros</li>
<li>Second part in September of the same year, in dollars</li></ul>
<div style="display: none">hidden words</div><p hidden>also hidden</p><template>not yet</template>
<p>Observers were sceptical, as they had been before, and pointed to the debts that remained.</p>
</article></main>
<aside>Most read: other story about something else entirely</aside>
<footer>© 2021 The Example Post. All rights reserved.</footer></body></html>
"""

MARKDOWN = """---
title: "A winter"
authors:
  - Jane Doe
  - Ivan Petrov
date: 2021-03-04
---
# A winter of trade

Some *emphasis* in a paragraph
of two lines.

> A quotation
> goes on

- one
- two
  more

```
code # no heading
```
"""


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as started:
        yield started


def shown(document: Extracted, kind: str) -> list[str]:
    return [document.text[p.start : p.end] for p in document.passages if p.kind == kind]


def assert_whole(document: Extracted) -> None:
    at = 0
    for passage in document.passages:
        assert document.text[at : passage.start].strip() == ""
        assert at <= passage.start < passage.end
        at = passage.end
    assert document.text[at:].strip() == ""


def test_plain_text_is_read(tmp_path: Path) -> None:
    path = tmp_path / "copied.txt"
    path.write_text(COPIED, encoding="utf-8")
    document = read_document(path)
    assert document.text == COPIED
    assert (document.media_type, document.encoding) == ("text/plain", "utf-8")
    assert document.proposal.title == "Why the two harbours want the same railway"


def test_plain_text_reads_the_same_in_the_worker(tmp_path: Path, worker: Worker) -> None:
    path = tmp_path / "copied.txt"
    path.write_text(COPIED, encoding="koi8-r", errors="replace")
    assert worker.read(path, "plain", "koi8-r") == read_document(path, encoding="koi8-r")


def test_an_encoding_can_be_overridden(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Ещё одна строка".encode("cp866"))
    assert read_document(path, encoding="cp866").text == "Ещё одна строка"


def test_markdown_keeps_its_source(tmp_path: Path, worker: Worker) -> None:
    path = tmp_path / "notes.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    document = read_document(path, worker=worker)
    assert document.text == MARKDOWN
    assert_whole(document)
    assert shown(document, "heading") == ["# A winter of trade"]
    assert shown(document, "quotation") == ["> A quotation\n> goes on"]
    assert shown(document, "list_item") == ["- one", "- two\n  more"]
    assert "Some *emphasis* in a paragraph\nof two lines." in shown(document, "paragraph")
    proposal = document.proposal
    assert (proposal.title, proposal.date, proposal.date_reason) == (
        *("A winter", "2021-03-04", "metadata"),
    )
    assert [person.name for person in proposal.creators] == ["Jane Doe", "Ivan Petrov"]


def test_markdown_without_front_matter_has_its_heading_as_title(
    tmp_path: Path, worker: Worker
) -> None:
    path = tmp_path / "notes.md"
    path.write_text("# A *winter* of trade\n\nIt was [cold](http://example.org).", encoding="utf-8")
    assert read_document(path, worker=worker).proposal.title == "A winter of trade"


def html_document(
    tmp_path: Path, worker: Worker, data: bytes, name: str = "page.html"
) -> Extracted:
    path = tmp_path / name
    path.write_bytes(data)
    return read_document(path, worker=worker)


def test_a_saved_page_yields_its_article(tmp_path: Path, worker: Worker) -> None:
    document = html_document(tmp_path, worker, PAGE.format(charset="utf-8").encode())
    assert_whole(document)
    assert shown(document, "heading") == ["A winter of trade", "The terms"]
    assert [p.level for p in document.passages if p.kind == "heading"] == [1, 2]
    assert shown(document, "caption") == ["Ministers meet on March 2."]
    assert shown(document, "byline") == ["By Jane Doe"]
    assert len(shown(document, "paragraph")) == 3
    assert len(shown(document, "quotation")) == 1
    assert len(shown(document, "list_item")) == 2
    assert shown(document, "clutter") == [
        "Home",
        "World",
        "Most read: other story about something else entirely",
        "© 2021 The Example Post. All rights reserved.",
    ]


def test_what_a_page_hides_never_reaches_the_text(tmp_path: Path, worker: Worker) -> None:
    document = html_document(tmp_path, worker, PAGE.format(charset="utf-8").encode())
    for words in ("never shown", "color: red", "hidden", "not yet"):
        assert words not in document.text


def test_a_page_tells_its_data(tmp_path: Path, worker: Worker) -> None:
    proposal = html_document(tmp_path, worker, PAGE.format(charset="utf-8").encode()).proposal
    assert proposal.title == "A winter of trade"
    assert [person.name for person in proposal.creators] == ["Jane Doe"]
    assert (proposal.date, proposal.date_reason) == ("2021-03-04", "metadata")
    assert proposal.publication == "The Example Post"
    assert proposal.url == "https://example.org/2021/03/winter"
    assert (proposal.language, proposal.type) == ("en", "article-newspaper")


def test_json_ld_tells_data_too(tmp_path: Path, worker: Worker) -> None:
    ld = (
        '{"@graph": [{"@type": "NewsArticle", "headline": "A winter",'
        ' "datePublished": "2020-05-06", "author": [{"name": "Jane Doe"}, {"name": "Ivan Petrov"}],'
        ' "publisher": {"name": "Post"}}]}'
    )
    head = f'<head><script type="application/ld+json">{ld}</script></head>'
    page = f"<html>{head}<body><p>Words.</p></body></html>"
    proposal = html_document(tmp_path, worker, page.encode()).proposal
    assert (proposal.title, proposal.date, proposal.publication) == (
        "A winter",
        "2020-05-06",
        "Post",
    )
    assert [person.family for person in proposal.creators] == ["Doe", "Petrov"]


@pytest.mark.parametrize(
    ("actual", "declared"),
    [
        *(("utf-8", "utf-8"), ("cp1251", "windows-1251"), ("koi8-r", "koi8-r")),
        *(("utf-8", "windows-1251"), ("cp1251", "utf-8"), ("cp1251", "iso-8859-1")),
        *(("utf-16", "utf-8"), ("utf-8-sig", "koi8-r"), ("cp1251", "no-such-encoding")),
    ],
)
def test_pages_are_decoded_even_if_they_lie(
    tmp_path: Path, worker: Worker, actual: str, declared: str
) -> None:
    words = "Президент подписал соглашение о кредите, и стороны обсудили торговлю и безопасность."
    page = f'<html><head><meta charset="{declared}"></head><body><p>{words}</p></body></html>'
    assert html_document(tmp_path, worker, page.encode(actual)).text == words


def test_a_page_without_article_is_read_whole(tmp_path: Path, worker: Worker) -> None:
    page = b"<html><body><nav>Home</nav><p>One.</p><p>Two.<br>Three.</p></body></html>"
    document = html_document(tmp_path, worker, page)
    assert shown(document, "paragraph") == ["One.", "Two.", "Three."]
    assert [notice.code for notice in document.warnings] == ["html.no_article"]


def pdf_document(tmp_path: Path, worker: Worker, data: bytes) -> Extracted:
    path = tmp_path / "paper.pdf"
    path.write_bytes(data)
    return read_document(path, worker=worker)


BODY = [
    "The ministers of the two countries agreed to extend the cooper-",
    "ation that began in the spring of the year, and they promised long",
    "support for the project that had been delayed.",
    "",
    "A second paragraph follows after a free line, and it is made",
    "of two lines.",
]


def paper(pages: int) -> bytes:
    return pdf(
        [
            [
                Line(72, 760, "Journal of Examples", 9),
                Line(72, 720, f"Part {'ABCDEFGH'[at]} of the tale", 16),
                *column(BODY, top=690),
                Line(300, 40, str(at + 7), 9),
            ]
            for at in range(pages)
        ],
        info={"Title": "Повесть", "Author": "Jane Doe; Ivan Petrov", "CreationDate": "D:20210304"},
    )


def test_pdf_paragraphs_hyphens_and_pages(tmp_path: Path, worker: Worker) -> None:
    document = pdf_document(tmp_path, worker, paper(3))
    assert_whole(document)
    first = (
        "The ministers of the two countries agreed to extend the cooperation that"
        " began in the spring"
        " of the year, and they promised long support for the project that had been delayed."
    )
    second = "A second paragraph follows after a free line, and it is made of two lines."
    assert shown(document, "paragraph") == [first, second] * 3
    assert [p.page for p in document.passages if p.kind == "paragraph"] == [1, 1, 2, 2, 3, 3]
    assert shown(document, "heading") == [f"Part {letter} of the tale" for letter in "ABC"]


def test_running_heads_and_page_numbers_are_clutter(tmp_path: Path, worker: Worker) -> None:
    document = pdf_document(tmp_path, worker, paper(3))
    assert shown(document, "clutter") == [
        *("Journal of Examples", "7", "Journal of Examples", "8", "Journal of Examples", "9")
    ]


def test_lines_that_return_are_the_text_where_nothing_else_would_be_left(
    tmp_path: Path, worker: Worker
) -> None:
    pages = [
        [Line(72, 760, f"Card {at}: a loan.", 12), Line(300, 40, str(at), 9)] for at in range(1, 4)
    ]
    document = pdf_document(tmp_path, worker, pdf(pages))
    kept = [document.text[p.start : p.end] for p in document.passages if p.kind != "clutter"]
    assert kept == [f"Card {at}: a loan." for at in range(1, 4)]
    assert shown(document, "clutter") == ["1", "2", "3"]


def test_a_pdf_keeps_where_its_characters_stand(tmp_path: Path, worker: Worker) -> None:
    document = pdf_document(tmp_path, worker, paper(2))
    assert [(page.number, page.width, page.height) for page in document.pages] == [
        (1, 612.0, 792.0),
        (2, 612.0, 792.0),
    ]
    for page in document.pages:
        assert document.text[page.start : page.end].startswith("Journal of Examples")
    at = document.text.index("A second paragraph", document.pages[1].start)
    (box,) = [box for box in document.boxes if box.start <= at < box.end]
    assert document.text[box.start : box.end] == BODY[4]
    assert box.page == 2
    assert 71 < box.x0 < 74
    assert 630 < box.y0 < box.y1 < 650


def test_pdf_information_is_proposed(tmp_path: Path, worker: Worker) -> None:
    proposal = pdf_document(tmp_path, worker, paper(1)).proposal
    assert proposal.title == "Повесть"
    assert [person.name for person in proposal.creators] == ["Jane Doe", "Ivan Petrov"]
    assert (proposal.date, proposal.date_reason) == ("[..2021-03-04]", "before_file")


def test_a_hyphen_that_the_document_uses_elsewhere_is_kept(tmp_path: Path, worker: Worker) -> None:
    lines = ["They spoke of a long-term loan and of its terms, and of a long-", "term tie."]
    document = pdf_document(tmp_path, worker, pdf([column(lines)]))
    assert document.text.endswith("a long-term tie.")


def test_a_scan_without_text_is_read_as_its_pages(tmp_path: Path, worker: Worker) -> None:
    document = pdf_document(tmp_path, worker, pdf([[], []]))
    assert (document.text, document.passages, len(document.pages)) == ("", (), 2)
    assert [(n.code, n.details) for n in document.warnings] == [("pdf.no_text", {"pages": 2})]


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        *(("a.pdf", b"%PDF-1.7", "pdf"), ("a.txt", b"words", "plain"), ("a", b"words", "plain")),
        *(("a.htm", b"words", "html"), ("a", b"<!DOCTYPE html><p>", "html")),
        *(("a.md", b"words", "markdown"), ("a.xyz", b"%PDF-1.7", "pdf"), ("A.TXT", b"w", "plain")),
        ("a.unknown", b"words in plain English", "plain"),
    ],
)
def test_formats_are_detected(name: str, head: bytes, expected: str) -> None:
    assert detect(name, head).id == expected


@pytest.mark.parametrize(
    ("name", "head", "code"),
    [
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0", "document.binary"),
        ("a.txt", b"%PDF-1.7 words", "document.binary"),
        ("a.xlsx", b"PK\x03\x04\0\0\0", "document.format_unknown"),
        ("a.txt", b"", "document.empty"),
    ],
)
def test_what_is_no_document_is_refused(name: str, head: bytes, code: str) -> None:
    with pytest.raises(DocumentError) as caught:
        detect(name, head)
    assert caught.value.code == code


def test_every_format_is_described_once() -> None:
    assert len({form.id for form in FORMATS}) == len(FORMATS)
    suffixes = [suffix for form in FORMATS for suffix in form.suffixes]
    assert len(set(suffixes)) == len(suffixes)
