"""Who does what to whom, from word order and small words."""

import re

import pytest

from db.text.saying import clause
from db.text.saying.lexicon import lexicon

NAMES = re.compile("Velmora|Tessaly|Orsk|Dane|Велмор[аеуой]+|Тессали[яюией]+|Дейн|维尔莫拉|特萨利")


def _told(text: str) -> dict[str, str]:
    named = [clause.Named(*one.span(), at) for at, one in enumerate(NAMES.finditer(text))]
    cue = clause.governing(text, lexicon("events").find(text), (0, len(text)))
    assert cue is not None
    found = clause.standings(text, cue, named, (0, len(text)))
    return {text[one.named.start : one.named.end]: one.part for one in found}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Velmora praised Tessaly.", {"Velmora": "does", "Tessaly": "done_to"}),
        ("Tessaly was praised by Velmora.", {"Velmora": "does", "Tessaly": "done_to"}),
        ("Velmora and Tessaly signed it with Orsk.",
         {"Velmora": "does", "Tessaly": "does", "Orsk": "shares"}),
        ("Talks between Velmora and Tessaly failed.", {"Velmora": "shares", "Tessaly": "shares"}),
        ("Velmora's invasion of Tessaly went on.", {"Velmora": "does", "Tessaly": "done_to"}),
        ("A visit of Dane to Tessaly was expected.", {"Dane": "does", "Tessaly": "done_to"}),
        ("Velmora received new loans from Tessaly.", {"Velmora": "done_to", "Tessaly": "does"}),
        ("Sanctions against Velmora were imposed by Orsk in Tessaly.", {"Orsk": "does"}),
        ("According to Dane, Velmora threatened Tessaly.",
         {"Velmora": "does", "Tessaly": "done_to"}),
        ("Velmora accused Tessaly of deceiving Orsk.",
         {"Velmora": "does", "Tessaly": "done_to"}),
        ("While the war in Orsk has not ended, sanctions imposed on Velmora bite.",
         {"Velmora": "done_to"}),
        ("While Orsk has not spoken, sanctions imposed on Velmora bite.", {"Velmora": "done_to"}),
        ("Velmora, which was at war, then accused Tessaly.",
         {"Velmora": "does", "Tessaly": "done_to"}),
        ("Велмора обвинила Тессалию в обмане.", {"Велмора": "does", "Тессалию": "done_to"}),
        ("Дейн встретился с Тессалией в Москве.", {"Дейн": "does", "Тессалией": "shares"}),
        ("维尔莫拉被特萨利指责。", {"维尔莫拉": "done_to", "特萨利": "does"}),
    ],
)  # fmt: skip
def test_parts(text: str, told: dict[str, str]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("After meeting Dane, Velmora accused Tessaly.", "accused"),
        ("He promised to deliver weapons.", "promised"),
        ("The attack was condemned.", "condemned"),
        ("They jointly lifted some of the sanctions.", "lifted"),
    ],
)
def test_the_verb_of_the_sentence_governs(text: str, word: str) -> None:
    cue = clause.governing(text, lexicon("events").find(text), (0, len(text)))
    assert cue is not None
    assert text[cue.start : cue.end] == word


def test_every_listed_type_domain_and_mode_is_a_word_of_its_vocabulary() -> None:
    from db.fields import MODES
    from tests.resources.shipped import keys

    def said(name: str, what: str) -> set[str]:
        groups = lexicon(name).groups
        return {word for group in groups for word in group.says(what).split()}

    assert said("events", "type") <= keys("event_type")
    assert said("events", "roles") <= keys("role")
    assert said("domains", "domain") <= keys("domain")
    assert said("modes", "mode") <= set(MODES)
