"""The labels of edits in words: every label that the program writes has them."""

import re

import pytest

from desktop.labels import TEXTS, label_text
from tests.house import ROOT

_WRITTEN = re.compile(r"""\.(?:edit|bulk)\(\s*"([a-z_.]+)"|\blabel = ("[a-z_.]+".*)""")


def _labels() -> set[str]:
    found: set[str] = set()
    for folder in ("db", "desktop"):
        for file in (ROOT / folder).rglob("*.py"):
            for plain, several in _WRITTEN.findall(file.read_text("utf-8")):
                found |= {plain} if plain else set(re.findall(r'"([a-z_]+\.[a-z_]+)"', several))
    return found


def test_every_label_has_words() -> None:
    labels = _labels()
    assert {"record.add", "source.import", "source.replace_text", "annotation.add"} <= labels
    assert labels <= set(TEXTS)


@pytest.mark.parametrize("label", TEXTS)
def test_a_label_without_its_parameters_still_reads(label: str) -> None:
    text = label_text(label, {})
    assert text[0].isupper()
    assert "{" not in text


def test_a_label_is_one_line_without_empty_quotes() -> None:
    assert label_text("record.add", {"kind": "figure", "title": ""}) == "Add figure"
    assert label_text("annotation.add", {"exact": "one\n\ntwo"}) == "Annotate “one two”"


def test_a_change_names_the_field_as_the_window_does() -> None:
    told = label_text("record.edit", {"fields": "start", "title": "Belarus"})
    assert told == "Change “From” of “Belarus”"
    told = label_text("record.edit", {"fields": "participant", "title": "Belarus"})
    assert told == "Change “Participants” of “Belarus”"
    told = label_text("record.edit", {"fields": "date, participant", "title": "Belarus"})
    assert told == "Change “Date, Participants” of “Belarus”"


@pytest.mark.parametrize(
    ("kind", "named"), [("tag", "Name"), ("saved_search", "Name"), ("actor", "Names")]
)
def test_one_name_is_no_list_of_names(kind: str, named: str) -> None:
    told = label_text("record.edit", {"fields": "name", "title": "x", "kind": kind})
    assert told == f"Change “{named}” of “x”"
