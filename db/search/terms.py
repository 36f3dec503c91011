"""Text nodes as FTS5 expressions: as typed (exact), and with every other form (loose).

Nothing that was typed reaches MATCH but inside FTS5 strings, whose quotation marks are doubled.
A word that is a name of actors or places also stands for their other spellings, in any script, and
for the events that they take part in.
"""

import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterable
from itertools import islice, product
from typing import NamedTuple

from db.search import expand, names
from db.search import nodes as n
from db.search.respell import respelt
from db.text.chinese_text import has_chinese, spaced

Text = n.Word | n.Phrase | n.Prefix | n.Fuzzy | n.Near
NAMED = ("actor", "place")
_LOOKED_AT = 12
_MOST_SPELLINGS = 24
_NAME_SCORE = 0.5
_SOUND_SCORE = 0.6
_SHORTEST_BY_SOUND = 5
_WHOLE_NAME = 0.8
_FEW = 3
_RESPELT = 5
_POSSESSIVE = r"(?<=\w)['’][sS]?$"
_NEAR_COMBINATIONS = 16


class Term(NamedTuple):
    """A text node as FTS5 asks for it. `records` are the actors and places it names.

    `single` tells that it is one whole word or phrase, whose exact form ranks before the others.
    """

    exact: str
    loose: str
    label: str
    records: tuple[int, ...] = ()
    short_prefix: bool = False


def term(connection: sqlite3.Connection, node: Text) -> Term:
    """Give the expressions of one text node."""
    match node:
        case n.Word(text):
            return _word(connection, text)
        case n.Phrase(text):
            return Term(quote(text), quote(text), text)
        case n.Prefix(text):
            asked = quote(text) if has_chinese(text[-1:]) else quote(text) + "*"
            return Term(asked, asked, text, short_prefix=len(text) <= 3)
        case n.Fuzzy(text):
            return _fuzzy(connection, text)
        case n.Near(terms, distance):
            return _near(connection, terms, distance)


def quote(text: str) -> str:
    """Give a text as an FTS5 string; Chinese becomes a phrase of its characters."""
    inside = " ".join(spaced(unicodedata.normalize("NFC", text)).split()).replace('"', '""')
    return f'"{inside}"'


def any_of(expressions: Iterable[str]) -> str:
    """Join expressions by OR, without repetition."""
    several = list(dict.fromkeys(expressions))
    return several[0] if len(several) == 1 else f"({' OR '.join(several)})"


def all_of(expressions: Iterable[str]) -> str:
    """Join expressions by AND, without repetition."""
    several = list(dict.fromkeys(expressions))
    return several[0] if len(several) == 1 else f"({' AND '.join(several)})"


def _word(connection: sqlite3.Connection, text: str) -> Term:
    text = re.sub(_POSSESSIVE, "", text)
    word = expand.as_indexed(text)
    exact = [word]
    others: list[str] = []
    if expand.is_word(word):
        exact = expand.spellings(connection, word)
        others = expand.forms(connection, word)
    hits = _named(connection, text)
    others += _other_names(connection, text, hits)
    exact_one = any_of(quote(one) for one in exact)
    loose = any_of(quote(one) for one in (*exact, *others))
    return Term(exact_one, loose, text, tuple(hit.record_id for hit in hits))


def _fuzzy(connection: sqlite3.Connection, text: str) -> Term:
    words = [expand.as_indexed(word) for word in text.split()]
    alternatives = [
        any_of(quote(one) for one in (word, *_near_words(connection, word))) for word in words
    ]
    hits = names.lookup(connection, text, kinds=NAMED, limit=_LOOKED_AT, fuzzy=True)
    others = [quote(hit.name) for hit in hits]
    spelt = all_of(alternatives)
    return Term(quote(text), any_of([spelt, *others]), text, tuple(h.record_id for h in hits))


def _near_words(connection: sqlite3.Connection, word: str) -> list[str]:
    return expand.near(connection, word) if expand.is_word(word) else []


def _near(
    connection: sqlite3.Connection, nodes: tuple[n.Word | n.Phrase | n.Prefix, ...], distance: int
) -> Term:
    """Expand NEAR by a few forms of each of its words: FTS5 takes nothing but strings in it."""
    choices: list[list[str]] = []
    for node in nodes:
        one = [term(connection, node).exact] if not isinstance(node, n.Word) else [quote(node.text)]
        if isinstance(node, n.Word):
            word = expand.as_indexed(node.text)
            one += [quote(form) for form in expand.forms(connection, word)[:3]]
        choices.append(one)
    asked = [
        f"NEAR({' '.join(chosen)}, {distance})"
        for chosen in islice(product(*choices), _NEAR_COMBINATIONS)
    ]
    return Term(asked[0], any_of(asked), " ".join(node.text for node in nodes))


def _named(connection: sqlite3.Connection, text: str) -> list[names.NameHit]:
    """Give the records that a word names, unless it is too short to name one."""
    if len(text) < (2 if has_chinese(text) else 3) or not any(map(str.isalpha, text)):
        return []
    sounds = len(text) >= _SHORTEST_BY_SOUND
    hits = names.lookup(connection, text, kinds=NAMED, limit=_LOOKED_AT, sounds=sounds)
    return [hit for hit in hits if _is_meant(hit)]


def _is_meant(hit: names.NameHit) -> bool:
    """Tell a name that is meant from one that a plain word only sounds like."""
    if hit.how == "sound":
        return hit.score >= _SOUND_SCORE
    return hit.score >= _NAME_SCORE and hit.how != "spelling"


def _other_names(connection: sqlite3.Connection, text: str, hits: list[names.NameHit]) -> list[str]:
    """Give what corresponds to a word in the other names of the records that it names."""
    if not hits:
        return []
    from db.text.names import fold, match, script, sounds, words

    typed = fold(text)
    heard = set(sounds(text))
    by_record = {hit.record_id: hit for hit in hits}
    rows = connection.execute(
        "SELECT record_id, text FROM name WHERE record_id IN (SELECT value FROM json_each(?))"
        " ORDER BY record_id, position LIMIT 200",
        (json.dumps(list(by_record)),),
    )
    found: dict[str, None] = {}
    for record_id, name in rows:
        parts = words(name)
        hit = by_record[record_id]
        is_whole = len(words(hit.name)) == 1 and hit.score > _WHOLE_NAME
        if is_whole or (has_chinese(name) and len(hits) <= _FEW):
            found[name] = None
        for part in parts:
            alike = match(text, part).score
            if part != typed and (alike >= _NAME_SCORE or (alike and heard & set(sounds(part)))):
                found[expand.as_indexed(part)] = None
    found.pop(text, None)
    spelt = list(found)[:_MOST_SPELLINGS]
    others: dict[str, None] = {}
    for one in dict.fromkeys([expand.as_indexed(text), *spelt][:_RESPELT]):
        if expand.is_word(one):
            known = expand.occurring(connection, respelt(one, script(one)))
            for other in (one, *known[:6]):
                others[other] = None
                others.update(dict.fromkeys(expand.forms(connection, other)[:6]))
    return [*spelt, *others]
