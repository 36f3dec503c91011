"""A filter in words: what stands under the title of a document that it made."""

import pytest

from db.store.outline import Term
from desktop.models.told_filter import told

TERMS = {
    ("domain", "security"): Term("Security", None, None, None, ""),
    ("event_type", "aid"): Term("Provide aid", None, None, None, ""),
    ("event_type", "agree"): Term("Agree", None, None, None, ""),
}


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", ""),
        ("actor:China domain:security", "Actor: China; Domain: Security"),
        ("type:(aid OR agree)", "Type: Provide aid or Agree"),
        ("date:2021", "Date: 2021"),
        ("date:2020..2022-03", "Date: 2020 to March 2022"),
        ("date:2020..", "Date: from 2020"),
        ("date:..2020", "Date: until 2020"),
        ("date:<2020", "Date: before 2020"),
        ("date:certainly(2020..2021)", "Date: 2020 to 2021 (certainly)"),
        ("is:disputed", "Disputed"),
        ("voices:1", "One voice"),
        ("voices:>=2", "Two voices or more"),
        ("missing:date", "Without a date"),
        ("-actor:Russia", "not Actor: Russia"),
        ("loan", "“loan”"),
        ('"joint exercise"', '"joint exercise"'),
        ("loan OR credit", "“loan” or “credit”"),
        ("tag:trade/energy", "Tag: trade/energy"),
        ("collection:Thesis", "collection: Thesis"),
        ("(", "("),
    ],
)
def test_a_filter_is_said_in_words(query: str, said: str) -> None:
    assert told(query, TERMS) == said
