"""Names across scripts: folding, romanisation, sound, matching keys, inflection, misspelling."""

from db.text.names.folding import fold, words
from db.text.names.inflect import forms
from db.text.names.keys import Key, Lookup, keys, lookup
from db.text.names.likeness import Match, match, match_score
from db.text.names.romanise import latin
from db.text.names.scripts import repair_lookalikes, script
from db.text.names.sound import sounds
from db.text.names.spelling import any_of, rank, rarest, trigrams
from db.text.names.stem import stem_key

__all__ = [
    "Key",
    "Lookup",
    "Match",
    "any_of",
    "fold",
    "forms",
    "keys",
    "latin",
    "lookup",
    "match",
    "match_score",
    "rank",
    "rarest",
    "repair_lookalikes",
    "script",
    "sounds",
    "stem_key",
    "trigrams",
    "words",
]
