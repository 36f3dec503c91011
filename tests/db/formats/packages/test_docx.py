"""Word documents as people write them: styles, notes, tables, changes, comments, metadata."""

from db.formats.packages import docx
from db.text.document import Extracted
from db.text.notes import links
from tests.package_maker import docx_parts, paragraph, run, zipped


def read(body: str, **parts: object) -> Extracted:
    return docx.read(zipped(docx_parts(body, **parts)))  # type: ignore[arg-type]


def told(document: Extracted) -> list[tuple[str, str]]:
    return [(p.kind, document.text[p.start : p.end]) for p in document.passages]


def test_styles_say_what_a_paragraph_is_also_through_those_they_are_based_on() -> None:
    document = read(
        paragraph("Contents 3", "T1")
        + paragraph("Ports and loans", "H1")
        + paragraph("The second part", "Own")
        + paragraph("Words of a witness", "Q")
        + paragraph("Ships came in the spring of that year, and nobody counted them.")
        + "<w:p><w:pPr><w:numPr><w:numId w:val='4'/></w:numPr></w:pPr>" + run("a point") + "</w:p>"
    )  # fmt: skip
    assert told(document) == [
        ("clutter", "Contents 3"),
        ("heading", "Ports and loans"),
        ("heading", "The second part"),
        ("quotation", "Words of a witness"),
        ("paragraph", "Ships came in the spring of that year, and nobody counted them."),
        ("list_item", "a point"),
    ]
    assert [p.level for p in document.passages[1:3]] == [1, 1]


def test_notes_are_called_in_the_text_and_stand_as_passages_of_their_own() -> None:
    document = read(
        paragraph(run("Loans grew") + '<w:r><w:footnoteReference w:id="7"/></w:r>' + run(" fast."))
        + paragraph(run("So did debt.") + '<w:r><w:endnoteReference w:id="2"/></w:r>')
        + paragraph(run("Then less") + '<w:r><w:footnoteReference w:id="3"/></w:r>'),
        footnotes={0: "separator", 3: "A second note.", 7: "See the report, p. 4."},
        endnotes={2: "At the end."},
    )
    assert told(document)[-3:] == [
        ("note", "[1] See the report, p. 4."),
        ("note", "[2] A second note."),
        ("note", "[i] At the end."),
    ]
    assert document.text.startswith("Loans grew[1] fast.\n\nSo did debt.[i]\n\nThen less[2]")
    joined = {
        link.label: document.text[link.note_start : link.note_end]
        for link in links(document.text, document.passages)
    }
    assert joined == {
        "1": "[1] See the report, p. 4.",
        "i": "[i] At the end.",
        "2": "[2] A second note.",
    }


def test_tracked_changes_are_read_as_accepted_and_told() -> None:
    gone = "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
    mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    document = read(
        f"<w:p>{run('They ')}{gone}<w:ins>{run('always ')}</w:ins>{run('paid.')}</w:p>"
        f"<w:p>{mark}{run('One half ')}</w:p><w:p>{run('and the other.')}</w:p>"
    )
    assert document.text == "They always paid.\n\nOne half and the other."
    assert [(n.code, n.details) for n in document.warnings] == [
        ("docx.changes_accepted", {"count": 3})
    ]


def test_comments_are_offered_with_the_words_they_speak_of() -> None:
    comment = (
        '<w:comment w:id="5" w:author="J. Doe" w:date="2021-03-04T10:00:00Z">'
        f"{paragraph('Is that so?')}</w:comment>"
    )
    document = read(
        paragraph("First of all.")
        + f'<w:p>{run("They ")}<w:commentRangeStart w:id="5"/>{run("paid all")}'
        f'<w:commentRangeEnd w:id="5"/>{run(" of it.")}</w:p>',
        comments=comment,
    )
    (mark,) = document.marks
    assert document.text[mark.start : mark.end] == "paid all"
    assert (mark.note, mark.author, mark.made) == ("Is that so?", "J. Doe", "2021-03-04")


def test_a_comment_at_a_point_speaks_of_its_paragraph() -> None:
    document = read(
        paragraph("First of all.")
        + f'<w:p>{run("They paid.")}<w:r><w:commentReference w:id="1"/></w:r></w:p>',
        comments=f'<w:comment w:id="1">{paragraph("Whole.")}</w:comment>',
    )
    (mark,) = document.marks
    assert document.text[mark.start : mark.end] == "They paid."


def test_rows_of_a_table_are_lines_and_cells_with_several_paragraphs_are_not_joined() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    document = read(
        "<w:tbl>"
        + row(paragraph("2019"), paragraph("1.5"))
        + row(paragraph("One.") + paragraph("Two."), paragraph("Three."))
        + "</w:tbl>"
    )
    assert document.text == "2019\t1.5\n\nOne.\n\nTwo.\n\nThree."


def test_text_boxes_breaks_symbols_and_hidden_words() -> None:
    box = f"<wps:txbx><w:txbxContent>{paragraph('In a box.')}</w:txbxContent></wps:txbx>"
    choice = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>'
        f"<w:txbxContent>{paragraph('In a box.')}</w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
    sign = '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>'
    document = read(
        f"<w:p>{run('One line')}<w:r><w:br/></w:r>{run('and two')}{sign}{hidden}"
        f"<w:r>{choice}</w:r></w:p>"
    )
    assert document.text == "One line\n\nand two→\n\nIn a box."


def test_the_file_tells_title_author_and_the_last_day_it_can_be_of() -> None:
    document = read(
        paragraph("Some words of no title in them that would do, as they run on and on."),
        core="<dc:title>On ports</dc:title><dc:creator>Jane Doe; Li Wei</dc:creator>"
        "<dcterms:modified>2020-05-06T01:02:03Z</dcterms:modified><dc:language>en-GB</dc:language>",
    )
    proposal = document.proposal
    assert proposal.title == "On ports"
    assert [one.name for one in proposal.creators] == ["Jane Doe", "Li Wei"]
    assert (proposal.date, proposal.date_reason) == ("[..2020-05-06]", "before_file")


def test_what_a_program_writes_by_itself_is_no_title_and_no_author() -> None:
    document = read(
        paragraph("Ports and loans", "H1") + paragraph("Ships came in the spring of that year."),
        core="<dc:title>Document1</dc:title><dc:creator>User</dc:creator>",
    )
    assert document.proposal.title == "Ports and loans"
    assert document.proposal.creators == ()
