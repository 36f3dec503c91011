"""How well a typed name matches a kept one, and by which scheme: orders what shares a key."""

from itertools import product
from typing import NamedTuple

from db.text.names.chinese import is_han, pinyin, pinyin_word
from db.text.names.folding import words
from db.text.names.romanise import latin_word, other_latin
from db.text.names.scripts import letter_script
from db.text.names.sound import sounds
from db.text.names.stem import stem_key, stem_keys

# What two words count that meet by this scheme; `sound` and `spelling` weigh their likeness too.
_WORTH = {"fold": 0.95, "stem": 0.88, "latin": 0.84, "pinyin": 0.82, "sound": 0.76, "spelling": 0.6}
_ORDER = ("exact", "fold", "stem", "latin", "pinyin", "sound", "spelling")
_LIKE = 0.55
_ALMOST = 0.75
# What is taken off where the words stand in another order, and where the name has further words.
_REORDERED = 0.01
_UNCOVERED = 0.12
_CONSONANTS_ONLY = frozenset({"Arab", "Hebr"})


class Match(NamedTuple):
    """A likeness from 0 to 1 and the weakest scheme that it rests on.

    `why` is `exact`, `fold`, `stem` (an inflected form), `latin`, `pinyin`, `sound`, `spelling`, or
    empty where the two do not match.
    """

    score: float
    why: str


_NONE = Match(0.0, "")


def match_score(query: str, name: str) -> float:
    """Give the likeness of a typed name to a kept one, from 0 (none) to 1 (the same)."""
    return match(query, name).score


def match(query: str, name: str) -> Match:
    """Compare a typed name with a kept one; every typed word must match a word of the name."""
    if query.strip() == name.strip() and query.strip():
        return Match(1.0, "exact")
    direct = _match(query, name)
    # Łukašenka is written out as lukashenka where others write it so.
    written_out = other_latin(query), other_latin(name)
    if written_out == (None, None) or direct.score >= _WORTH["latin"]:
        return direct
    pairs = product((query, written_out[0]), (name, written_out[1]))
    others = [_match(one, other) for one, other in pairs if one and other]
    return max(direct, *others, key=lambda found: found.score)


def _match(query: str, name: str) -> Match:
    asked, kept = words(query), words(name)
    if not asked or not kept:
        return _NONE
    if is_han(asked[0]) and is_han(kept[0]) and "".join(asked) in "".join(kept):
        covered = len("".join(asked)) / len("".join(kept))
        return Match(_WORTH["fold"] - _UNCOVERED * (1 - covered), "fold")
    by_words = _by_words(asked, kept)
    spelt = pinyin(query)
    if by_words.score < _WORTH["pinyin"] and spelt and spelt == pinyin(name):
        return Match(_WORTH["pinyin"], "pinyin")
    return by_words


def _by_words(asked: list[str], kept: list[str]) -> Match:
    left = list(enumerate(kept))
    total, weakest, last, reordered = 0.0, "fold", -1, False
    for word in asked:
        found = [(_pair(word, other), place, other) for place, other in left]
        best = max(found, key=lambda item: item[0].score, default=None)
        if best is None or not best[0].score:
            return _NONE
        pair, place, other = best
        left.remove((place, other))
        total += pair.score
        weakest = max(weakest, pair.why, key=_ORDER.index)
        reordered |= place < last
        last = place
    score = total / len(asked) - _UNCOVERED * len(left) / len(kept)
    return Match(round(score - _REORDERED * reordered, 4), weakest)


def _pair(asked: str, kept: str) -> Match:
    """Compare two words by the schemes in turn, the strictest first."""
    if asked == kept:
        return Match(_WORTH["fold"], "fold")
    scripts = {letter_script(asked[0]), letter_script(kept[0])}
    if scripts == {"Cyrl"} and stem_key(asked) in stem_keys(kept):
        return Match(_WORTH["stem"], "stem")
    ours, theirs = latin_word(asked), latin_word(kept)
    if ours == theirs:
        return Match(_WORTH["latin"], "latin")
    spelt = pinyin_word(asked)
    if spelt and spelt == pinyin_word(kept):
        return Match(_WORTH["pinyin"], "pinyin")
    return _alike(asked, kept, ours, theirs, consonants=bool(scripts & _CONSONANTS_ONLY))


def _alike(asked: str, kept: str, ours: str, theirs: str, *, consonants: bool) -> Match:
    from rapidfuzz import fuzz

    likeness = fuzz.ratio(ours, theirs) / 100
    if set(sounds(asked)) & set(sounds(kept)):
        if consonants:
            return Match(_WORTH["sound"] * _ALMOST, "sound")
        if likeness >= _LIKE:
            return Match(_WORTH["sound"] * (0.5 + likeness / 2), "sound")
    return Match(_WORTH["spelling"] * likeness, "spelling") if likeness >= _ALMOST else _NONE
