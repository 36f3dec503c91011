"""The keys under which a name is kept and looked for, whatever spelling is typed.

No single folding joins Лукашенко, Лукашэнка, Łukašenka and Lukashenko, so that a name has keys
under several schemes. Keys of the whole name:

- `fold`: its folded words in the order written, in its own script;
- `latin`: the same in ASCII, customary spelling (also the base of the trigrams for misspellings);
- `sound`: the skeletons of its words, sorted, so that the order of the words does not matter;
- `pinyin`: Chinese names only, without tones and blanks.

Keys of single words, so that a surname finds: `fold.word`, `latin.word`, `sound.word`, and
`stem.word` (Cyrillic words without their case endings). Of Chinese names, `fold.tail` holds what
remains from each character on: any part of two or more characters is the beginning of a tail, and
is found by a range over the index (`key >= part AND key < part || char(0x10FFFF)`).
"""

from itertools import product
from typing import NamedTuple

from db.text.names.chinese import SURNAMES, is_han, pinyin, pinyin_word, syllables
from db.text.names.folding import fold, words
from db.text.names.romanise import latin_word, other_latin
from db.text.names.scripts import letter_script
from db.text.names.sound import sounds
from db.text.names.stem import bare_stem, stem_key, stem_keys

Key = tuple[str, str]

# Of longer names only the beginning is given keys: bounded work for text pasted as a name.
_MOST_LETTERS = 300
_MOST_WORDS = 24
_MOST_SOUNDS = 8


def keys(name: str, lang: str | None = None, script: str | None = None) -> list[Key]:
    """Give the rows (scheme, key) under which a name is kept, without repetition.

    `lang` (BCP 47) chooses among the customary spellings of Cyrillic and is guessed where absent.
    `script` (ISO 15924) need not be given; `Zyyy` names (figures, signs) get the `fold` keys only.
    """
    shown = name[:_MOST_LETTERS]
    parts = words(shown)[:_MOST_WORDS]
    if not parts:
        bare = fold(shown)
        return [("fold", bare)] if bare else []
    found: dict[Key, None] = {("fold", " ".join(parts)): None}
    if script != "Zyyy":
        found.update(dict.fromkeys(_latin_keys(shown, parts, lang)))
        found.update(dict.fromkeys(_sound_keys(_marked_words(shown, parts))))
        spelt = pinyin(shown)
        if spelt:
            found["pinyin", spelt] = None
            found.update({("latin.word", pinyin_word(word)): None for word in parts})
    for word in parts:
        found["fold.word", word] = None
        if letter_script(word[0]) == "Cyrl":
            found.update({("stem.word", stem): None for stem in stem_keys(word)})
        if is_han(word):
            found.update({("fold.tail", word[start:]): None for start in range(len(word) - 1)})
    return list(found)


def _latin_keys(name: str, parts: list[str], lang: str | None) -> list[Key]:
    code = (lang or "").partition("-")[0].lower() or None
    spellings = [" ".join(filter(None, (_latin_of(word, code) for word in parts)))]
    written_out = other_latin(name)
    if written_out:
        spellings.append(written_out)
    latin_keys = [("latin", spelling) for spelling in spellings if spelling]
    for spelling in spellings:
        latin_keys.extend(("latin.word", word) for word in spelling.split())
    return latin_keys


def _latin_of(word: str, lang: str | None) -> str:
    """Spell one word in Latin letters; a Chinese personal name as surname and given name."""
    if not is_han(word) or not 2 <= len(word) <= 4:
        return latin_word(word, lang)
    read = syllables(word)
    surname = 2 if len(word) > 2 and "".join(read[:2]) in SURNAMES else 1
    if "".join(read[:surname]) not in SURNAMES:
        return "".join(read)
    return "".join(read[:surname]) + " " + "".join(read[surname:])


def _marked_words(name: str, parts: list[str]) -> list[str]:
    """Give the words with the marks over their letters, which tell how a Latin word sounds."""
    if name.isascii() or not parts or letter_script(parts[0][0]) != "Latn":
        return parts
    marked = [word for word in name.replace("-", " ").split() if fold(word)]
    return marked if len(marked) == len(parts) else parts


def _sound_keys(parts: list[str]) -> list[Key]:
    readings = [sounds(word) for word in parts]
    heard = [reading for reading in readings if reading]
    found = [("sound.word", sound) for reading in heard for sound in reading]
    if len(heard) > 1:
        likeliest = (
            [reading[:2] for reading in heard] if len(heard) <= 4 else [r[:1] for r in heard]
        )
        combined = list(product(*likeliest))[:_MOST_SOUNDS]
        found.extend(("sound", " ".join(sorted(sound))) for sound in combined)
    return found


class Lookup(NamedTuple):
    """What to look for: keys of the whole name, and for each word the keys of which one must meet.

    A name answers where one of its keys is in `whole`, or where each list of `words` holds one.
    `tail` is the beginning of a `fold.tail` key, for Chinese.
    """

    whole: tuple[Key, ...]
    words: tuple[tuple[Key, ...], ...]
    tail: str = ""


def lookup(text: str) -> Lookup:
    """Give the keys by which a typed name, inflected or not, finds the names that are kept."""
    shown = text[:_MOST_LETTERS]
    whole = tuple(key for key in keys(shown) if key[0] in {"fold", "latin", "sound", "pinyin"})
    parts = words(shown)[:_MOST_WORDS]
    marked = _marked_words(shown, parts)
    each = tuple(_word_keys(word, heard) for word, heard in zip(parts, marked, strict=True))
    tail = parts[0] if len(parts) == 1 and is_han(parts[0]) and len(parts[0]) > 1 else ""
    return Lookup(whole, each, tail)


def _word_keys(word: str, heard: str) -> tuple[Key, ...]:
    found: dict[Key, None] = {("fold.word", word): None}
    found["latin.word", latin_word(word)] = None
    found.update({("sound.word", sound): None for sound in sounds(heard)})
    if letter_script(word[0]) == "Cyrl":
        found["stem.word", stem_key(word)] = None
        found.update({("sound.word", sound): None for sound in sounds(bare_stem(word))})
    spelt = pinyin_word(word)
    if spelt:
        found["pinyin", spelt] = None
        found["latin.word", spelt] = None
    return tuple(found)
