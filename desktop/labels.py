"""The label of an edit in words: menus, history and the command line say it alike."""

from collections.abc import Mapping

from desktop.counting import Counted, Rule, Words, count
from desktop.tr import Text, said, tr

TEXTS: Mapping[str, Text] = {
    "record.add": "Add {kind} “{title}”",
    "record.edit": "Change “{fields}” of “{title}”",
    "records.edit": "Change {number:,} {number:record|records}",
    "tag.move": "Move the tag “{title}”",
    "tag.sort": "Sort tags by name",
    "collection.move": "Move the collection “{title}”",
    "collection.sort": "Sort collections by name",
    "collection.arrange": "Order the collection “{title}”",
    "record.trash": "Delete {number:,} {number:record|records}",
    "record.restore": "Restore {number:,} {number:record|records}",
    "record.merge": "Merge “{other}” into “{title}”",
    "record.revert": "Revert a step",
    "source.import": "Import {number:,} {number:document|documents}",
    "source.replace_text": "Replace the text of “{title}”",
    "source.attach_text": "Add a text to “{title}”",
    "annotation.tag": "Tag {number:,} {number:annotation|annotations}: {tag}",
    "annotation.move": "Move “{title}”",
    "annotation.merge": "Merge {number:,} {number:annotation|annotations}",
    "annotator.choose": "Annotate as another",
    "annotation.add": "Annotate “{exact}”",
    "annotation.take_marks": "Take over the marks in “{title}”",
    "library.import": "Import records",
    "library.build": "Build the library",
    "library.repair": "Repair the library",
    "event.from_passage": "New event “{title}” from a passage",
    "evidence.add": "Evidence for “{title}”",
    "actor.name": "Name {title} “{name}” too",
    "mention.accept": "Accept the mention “{title}”",
    "mention.never": "Never take “{form}” for this actor",
    "mention.not_here": "Do not take “{form}” for this actor in one source",
    "mention.always": "Always take “{form}” for this actor",
    "network.arrange": "Move “{title}” in the network",
    "network.release": "Let go of what was pinned in the network",
    "passage.mark": "Mark a passage as {kind}",
}

_KINDS: Mapping[str, Text] = {
    "actor": "actor",
    "event": "event",
    "source": "source",
    "annotation": "annotation",
    "relation": "relation",
    "place": "place",
    "evidence": "evidence",
    "reading": "reading",
    "figure": "figure",
    "tag": "tag",
    "collection": "collection",
    "saved_search": "saved search",
    "annotator": "annotator",
    "term": "term",
    "heading": "heading",
    "paragraph": "paragraph",
    "quotation": "quotation",
    "list_item": "list item",
    "caption": "caption",
    "table": "table",
    "note": "note",
    "clutter": "clutter",
}


def label_text(label: str, details: Mapping[str, object]) -> str:
    """Give the words for a label key and its parameters."""
    template = TEXTS.get(label)
    if template is None:
        return label
    translated, rule = said(template)
    return translated.format_map(_Parameters(details, rule)).replace(" “”", "")


class _Parameters(dict[str, Words | Counted]):
    def __init__(self, details: Mapping[str, object], rule: Rule) -> None:
        kind = str(details.get("kind", ""))
        super().__init__({key: _short(key, value, rule, kind) for key, value in details.items()})

    def __missing__(self, key: str) -> Words:
        return Words("…")


def _short(key: str, value: object, rule: Rule, kind: str) -> Words | Counted:
    if type(value) is int:
        return count(value, rule)
    text = " ".join(str(value).split())
    if key == "kind":
        text = tr(_KINDS.get(text, text.replace("_", " ")))
    elif key == "fields":
        from desktop.models.form import name_label  # loads what small commands do without

        text = ", ".join(name_label(name, kind) for name in text.split(", "))
    return Words(text if len(text) <= 60 else text[:59] + "…")
