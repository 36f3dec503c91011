"""Names across scripts: folding, romanisation, sound, matching keys, inflection, misspelling."""

from db.text.names.folding import fold, words
from db.text.names.keys import Key, Lookup, keys, lookup
from db.text.names.romanise import latin
from db.text.names.scripts import repair_lookalikes, script
from db.text.names.sound import sounds
from db.text.names.stem import stem_key

__all__ = [
    "Key",
    "Lookup",
    "fold",
    "keys",
    "latin",
    "lookup",
    "repair_lookalikes",
    "script",
    "sounds",
    "stem_key",
    "words",
]
