"""OpenDocument texts: headings, quotations, lists, notes, comments, blanks, metadata."""

from db.formats.packages import odt
from tests.package_maker import odt_parts, zipped

BODY = (
    '<text:tracked-changes><text:p>Gone words.</text:p></text:tracked-changes>'
    '<text:h text:outline-level="2">Harbours</text:h>'
    '<text:p>Ships<text:note><text:note-citation>1</text:note-citation><text:note-body>'
    "<text:p>See there.</text:p></text:note-body></text:note>"
    ' came<text:s text:c="2"/>in.</text:p>'
    '<text:p text:style-name="P1">Words of a witness</text:p>'
    "<text:list><text:list-item><text:p>a point</text:p></text:list-item></text:list>"
    '<text:p>They <office:annotation office:name="c1"><dc:creator>J. Doe</dc:creator>'
    "<dc:date>2021-03-04T00:00:00</dc:date><text:p>Sure?</text:p></office:annotation>paid"
    '<office:annotation-end office:name="c1"/> all.</text:p>'
)  # fmt: skip


def test_an_odt_is_read_with_its_notes_and_comments() -> None:
    document = odt.read(zipped(odt_parts(BODY, "<dc:title>On ports</dc:title>")))
    assert [(p.kind, document.text[p.start : p.end]) for p in document.passages] == [
        ("heading", "Harbours"),
        ("paragraph", "Ships[1] came  in."),
        ("quotation", "Words of a witness"),
        ("list_item", "a point"),
        ("paragraph", "They paid all."),
        ("note", "[1] See there."),
    ]
    (mark,) = document.marks
    assert document.text[mark.start : mark.end] == "paid"
    assert (mark.note, mark.author, mark.made) == ("Sure?", "J. Doe", "2021-03-04")
    assert document.proposal.title == "On ports"
    assert document.passages[0].level == 2
