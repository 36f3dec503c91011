"""Books: chapters in order, headings, notes in every customary form, metadata."""

from db.formats.packages import epub
from db.text.document import Creator, Extracted
from db.text.notes import links
from tests.package_maker import epub_parts, zipped


def read(chapters: dict[str, str], **options: object) -> Extracted:
    return epub.read(zipped(epub_parts(chapters, **options)))  # type: ignore[arg-type]


def told(document: Extracted) -> list[tuple[str, str]]:
    return [(p.kind, document.text[p.start : p.end]) for p in document.passages]


def test_chapters_follow_the_spine_and_offsets_hold() -> None:
    document = read(
        {"b.xhtml": "<h2>Second</h2><p>Later words.</p>", "a.xhtml": "<h1>First</h1><p>Words.</p>"},
        spine=["a.xhtml", "b.xhtml"],
    )
    assert told(document) == [
        ("heading", "First"),
        ("paragraph", "Words."),
        ("heading", "Second"),
        ("paragraph", "Later words."),
    ]


def test_a_line_that_the_contents_name_is_the_heading_of_its_chapter() -> None:
    document = read(
        {"a.xhtml": '<p class="t">The  Harbour</p><p>They came.</p>'},
        nav='<ol><li><a href="text/a.xhtml">The Harbour</a></li></ol>',
    )
    assert told(document)[0] == ("heading", "The Harbour")


def joined(document: Extracted) -> list[tuple[str, str]]:
    return [
        (document.text[link.start : link.end], document.text[link.note_start : link.note_end])
        for link in links(document.text, document.passages)
    ]


def test_notes_of_epub_3_beside_their_text() -> None:
    document = read(
        {
            "a.xhtml": '<p>Loans<a epub:type="noteref" href="#n1">1</a> grew.</p>'
            '<aside epub:type="footnote" id="n1"><p>See there. <a href="#r1">↩</a></p></aside>'
            "<p>And so on.</p>"
        }
    )
    assert told(document) == [
        ("paragraph", "Loans[1] grew."),
        ("note", "[1] See there."),
        ("paragraph", "And so on."),
    ]
    assert joined(document) == [("[1]", "[1] See there.")]


def test_endnotes_in_a_part_of_their_own_whose_numbers_return() -> None:
    def chapter(name: str, words: str) -> str:
        return (
            f'<h1>{name}</h1><p id="{name}">{words}<sup><a href="n.xhtml#{name}1">1</a></sup></p>'
        )

    document = read(
        {
            "a.xhtml": chapter("A", "Ships"),
            "b.xhtml": chapter("B", "Trains"),
            "n.xhtml": '<h1>Notes</h1><p id="A1"><a href="a.xhtml#A">1</a>. Of ships.</p>'
            '<p id="B1"><a href="b.xhtml#B">1.</a> Of <i>trains</i>.</p>',
        }
    )
    assert joined(document) == [("[1]", "[1] Of ships."), ("[1]", "[1] Of trains.")]


def test_a_raised_number_that_leads_nowhere_stays_a_number() -> None:
    document = read({"a.xhtml": '<p>Ten m<sup><a href="x.xhtml#q">2</a></sup> of land.</p>'})
    assert document.text == "Ten m2 of land."


def test_the_book_tells_its_data() -> None:
    document = read(
        {"a.xhtml": "<p>Words of a book.</p>"},
        metadata='<dc:title>Harbours</dc:title><dc:creator id="c" opf:file-as="Doe, Jane">Jane Doe'
        '</dc:creator><dc:contributor opf:role="trl">Li Wei</dc:contributor>'
        "<dc:date>2019-01-01T00:00:00Z</dc:date><dc:language>en</dc:language>"
        "<dc:publisher>Harbour Press</dc:publisher>"
        "<dc:identifier>urn:isbn:9780306406157</dc:identifier>"
        "<dc:description>&lt;p&gt;On &lt;b&gt;ports&lt;/b&gt;.&lt;/p&gt;</dc:description>",
    )
    proposal = document.proposal
    assert (proposal.title, proposal.type, proposal.publisher) == (
        "Harbours",
        "book",
        "Harbour Press",
    )
    assert proposal.creators[0] == Creator("Jane Doe", "Doe", "Jane", "author")
    assert proposal.creators[1].role == "translator"
    assert (proposal.date, proposal.date_reason) == ("2019", "metadata")
    assert (proposal.language, proposal.isbn, proposal.abstract) == (
        "en",
        "9780306406157",
        "On ports.",
    )
