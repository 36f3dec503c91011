"""Commands of the reader: marking, tagging, moving from mark to mark, how the text is shown."""

from typing import Final

from desktop.actions.action import Action, call, call_view, can
from desktop.tr import Text

_TAG_TEXTS: Final[tuple[Text, ...]] = (
    "Tag number 1", "Tag number 2", "Tag number 3", "Tag number 4", "Tag number 5",
    "Tag number 6", "Tag number 7", "Tag number 8", "Tag number 9",
)  # fmt: skip
_TAGS: Final = tuple(
    Action(
        f"reader.tag_{number}", text, (str(number),), "Text",
        call_view(f"tag_{number}"), can("reader.mark"), scope="reader",
    )
    for number, text in enumerate(_TAG_TEXTS, 1)
)  # fmt: skip

ACTIONS: Final = (
    Action(
        "reader.highlight", "Highlight", ("H",), "Text", call_view("highlight"),
        can("reader.select"), scope="reader", card=True,
    ),
    Action(
        "reader.note", "Note", ("N",), "Text", call_view("note"), can("reader.mark"),
        scope="reader", card=True,
    ),
    Action(
        "reader.repeat", "Last tag again", (".", "R"), "Text", call_view("repeat"),
        can("reader.repeat"), scope="reader", card=True,
    ),
    Action(
        "reader.tag", "Tag…", ("T",), "Text", call_view("tag"), can("reader.mark"),
        scope="reader",
    ),
    *_TAGS,
    Action(
        "reader.next", "Next annotation", ("]",), "Text", call_view("next"),
        can("reader.marks"), scope="reader",
    ),
    Action(
        "reader.previous", "Annotation before", ("[",), "Text", call_view("previous"),
        can("reader.marks"), scope="reader",
    ),
    Action(
        "reader.next_too", "Choose the next annotation too", ("}",), "Text",
        call_view("next_too"), can("reader.marks"), scope="reader",
    ),
    Action(
        "reader.choose_all", "Choose all annotations shown", ("Ctrl+Shift+A",), "Text",
        call_view("choose_all"), can("reader.marks"), scope="reader",
    ),
    Action(
        "reader.edit_range", "Change the words of the annotation", ("Return", "Enter"), "Text",
        call_view("edit_range"), can("reader.one"), scope="reader",
    ),
    Action(
        "reader.merge", "Merge annotations", ("M",), "Text", call_view("merge"),
        can("reader.several"), scope="reader",
    ),
    Action(
        "reader.select_sentence", "Select the sentence, then one more", ("S",), "Text",
        call_view("select_sentence"), can("reader.text"), scope="reader",
    ),
    Action(
        "reader.select_paragraph", "Select the paragraph, then one more", ("P",), "Text",
        call_view("select_paragraph"), can("reader.text"), scope="reader",
    ),
    Action(
        "reader.select_all", "Select all", ("Ctrl+A",), "Text", call_view("select_all"),
        can("reader.text"), scope="reader",
    ),
    Action(
        "reader.find_next", "Next place found", ("F3", "Ctrl+G"), "Text",
        call_view("find_next"), can("reader.found"), scope="reader",
    ),
    Action(
        "reader.find_previous", "Place found before", ("Shift+F3", "Ctrl+Shift+G"), "Text",
        call_view("find_previous"), can("reader.found"), scope="reader",
    ),
    Action(
        "reader.read_to", "Read up to here", ("K",), "Text", call_view("read_to"),
        can("reader.text"), scope="reader",
    ),
    Action(
        "reader.go_read_to", "Go on where reading stopped", ("G",), "Text",
        call_view("go_read_to"), can("reader.text"), scope="reader",
    ),
    Action(
        "reader.outline", "Outline", ("O",), "Text", call_view("outline"), can("reader.outline"),
        scope="reader",
    ),
    Action(
        "reader.mentions", "Underline mentions", (), "Text", call_view("mentions"),
        can("reader.text"), scope="reader",
    ),
    Action(
        "reader.dates", "Underline dates", (), "Text", call_view("dates"), can("reader.text"),
        scope="reader",
    ),
    Action(
        "reader.show_evidence", "Show or hide marks of evidence", ("Shift+V",), "Text",
        call_view("show_evidence"), can("reader.text"), scope="reader",
    ),
    Action(
        "reader.clutter", "Show or hide clutter", (), "Text", call_view("clutter"),
        can("reader.text"), scope="reader",
    ),
    Action(
        "reader.mark_clutter", "Set the paragraph aside as clutter, or bring it back",
        ("Ctrl+Del",), "Text", call_view("mark_clutter"), can("reader.edit"), scope="reader",
    ),
    Action(
        "reader.style", "Size, spacing and width of the text…", (), "Text", call_view("style"),
        can("reader.text"), scope="reader",
    ),
    Action(
        "reader.annotator", "Annotate as the next annotator", (), "Text",
        call_view("annotator"), can("reader.edit"), scope="reader",
    ),
    Action(
        "reader.copy_citation", "Copy with citation", ("C",), "Text",
        call_view("copy_citation"), can("reader.cite"), scope="reader", card=True,
    ),
    Action(
        "reader.pages", "Text or pages", ("F",), "Text", call_view("pages"), can("reader.pages"),
        scope="reader",
    ),
    Action(
        "reader.region", "Mark a region of the page", ("B",), "Text", call_view("region"),
        can("reader.region"), scope="reader",
    ),
    Action(
        "reader.go_evidence", "Go to what the annotation is evidence for", ("J",), "Text",
        call_view("go_evidence"), can("reader.rests"), scope="reader",
    ),
    Action(
        "reader.replace_text", "Replace the text…", (), "Text", call_view("replace_text"),
        can("reader.edit"), scope="reader",
    ),
    Action(
        "reader.take_marks", "Take over the marks of the file", (), "Text",
        call_view("take_marks"), can("reader.file_marks"), scope="reader",
    ),
    Action(
        "reader.orphans", "Lost annotations", ("Ctrl+Shift+O",), "Text", call_view("orphans"),
        can("reader.orphans"), scope="reader",
    ),
    Action(
        "source.read", "Read", ("Ctrl+R",), "Go", call("read"), can("read"), "book-open"
    ),
)  # fmt: skip
