"""Chinese names as pinyin, from characters, from Latin letters and from their Russian spelling.

The reading of a character is the commonest Mandarin one (anyascii); a character read in two ways
keeps one. The Russian and Belarusian spelling of Chinese (Palladius: Си Цзиньпин) is regular, so
that it gives its pinyin back.
"""

import re
from functools import cache, lru_cache

from db.text.names.folding import words
from db.text.names.romanise import ascii_letters
from db.text.names.scripts import letter_script

_PINYIN_SYLLABLE = (
    "(?:zh|ch|sh|[zcsr])(?:uang|iang|iong|uan|ang|eng|ong|uai|ai|an|ao|ei|en|ou|ua|ui|un|uo|a|e|i|u)"
    "|[jqx](?:iang|iong|ian|iao|uan|ing|ia|ie|in|iu|ue|un|i|u)"
    "|y(?:ang|ing|ong|uan|an|ao|in|ou|ue|un|a|e|i|o|u)|w(?:ang|eng|ai|an|ei|en|a|o|u)"
    "|[bpmf](?:iao|ian|ang|eng|ing|ai|an|ao|ei|en|ou|ie|in|iu|a|o|i|u|e)"
    "|[dtnl](?:iang|iao|ian|uan|ang|eng|ing|ong|ai|an|ao|ei|en|ia|ie|in|iu|ou|ui|un|uo|ue|a|e|i|u|v)"
    "|[gkh](?:uang|uan|uai|ang|eng|ong|ai|an|ao|ei|en|ou|ua|ui|un|uo|a|e|u)"
    "|ang|ai|an|ao|ei|en|er|ou|a|e|o"
)

# Initials and finals of the Palladius system and their pinyin, the longer first.
_INITIALS = {
    "чж": "zh", "цз": "z", "дз": "z", "ч": "ch", "ш": "sh", "ж": "r", "ц": "c",
    "с": "s", "б": "b", "п": "p", "м": "m", "ф": "f", "д": "d", "т": "t", "н": "n",
    "л": "l", "г": "g", "к": "k", "х": "h", "в": "w", "": "",
}  # fmt: skip
_FINALS = {
    "юань": "üan", "уань": "uan", "янь": "ian", "инь": "in", "юнь": "ün", "ань": "an",
    "энь": "en", "унь": "un", "уан": "uang", "уай": "uai", "уэй": "ui", "ян": "iang",
    "ин": "ing", "юн": "iong", "ан": "ang", "эн": "eng", "ун": "ong", "яо": "iao",
    "ао": "ao", "ай": "ai", "эй": "ei", "юэ": "üe", "уа": "ua", "уй": "ui",
    "эр": "er", "оу": "ou", "юй": "ü", "ю": "iu", "я": "ia", "е": "ie", "э": "e",
    "о": "o", "у": "u", "ы": "I", "и": "i", "а": "a",
}  # fmt: skip
_AS_RUSSIAN = str.maketrans("іў", "иу")
_BEFORE_N = "|".join(final for final in _FINALS if final.endswith("н"))
_OTHERS = "|".join(final for final in _FINALS if not final.endswith("н"))


@cache
def _pinyin_pattern() -> re.Pattern[str]:
    return re.compile(f"(?:{_PINYIN_SYLLABLE})+")


@cache
def _palladius_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give the patterns of one syllable and of a whole word."""
    finals = f"(?:{_BEFORE_N})(?![аеиоуыэюяь])|(?:{_OTHERS})"
    syllable = f"({'|'.join(_INITIALS)})({finals})ъ?"
    return re.compile(syllable), re.compile(f"(?:{syllable})+")


_PALATAL = {"z": "j", "c": "q", "s": "x"}
_ALONE = {
    "i": "yi", "in": "yin", "ing": "ying", "ia": "ya", "ian": "yan", "iang": "yang", "iao": "yao",
    "ie": "ye", "iong": "yong", "ü": "yu", "iu": "you", "üan": "yuan", "üe": "yue", "ün": "yun",
    "u": "wu",
}  # fmt: skip
_TAKES_O = frozenset("dtnlgkhr") | {"zh", "ch", "sh", "z", "c", "s"}

_SURNAMES_READ = """
    bai cai cao chen cheng cui dai deng ding dong du duan fan fang feng fu gao gong gu guo
    han hao he hou hu huang jia jiang jin kong lei li liang liao lin liu long lu luo ma mao
    meng mo ouyang pan peng qian qin qiu ren shangguan shao shen shi sima song su sun tan
    tang tao tian wan wang wei wen wu xi xia xiang xiao xie xiong xu xue yan yang yao ye yin
    yu yuan zeng zhang zhao zheng zhong zhou zhu zhuge zou
"""
SURNAMES = frozenset(_SURNAMES_READ.split())


def is_han(word: str) -> bool:
    """Say whether a word begins with a Chinese character."""
    return letter_script(word[:1]) == "Hani"


@lru_cache(maxsize=16384)
def pinyin_word(word: str) -> str:
    """Give a folded word as pinyin without tones and blanks, or nothing where it is not Chinese.

    Takes Chinese characters, pinyin in Latin letters, or Palladius spelling in Cyrillic.
    """
    if is_han(word):
        return ascii_letters(word)
    if word.isascii():
        return word if _pinyin_pattern().fullmatch(word) else ""
    if letter_script(word[0]) == "Cyrl":
        return _from_palladius(word)
    return ""


def pinyin(name: str) -> str:
    """Give a whole name as pinyin without blanks, or nothing if some word of it is not Chinese."""
    parts = [pinyin_word(word) for word in words(name)]
    return "".join(parts) if all(parts) else ""


def syllables(han: str) -> list[str]:
    """Give the reading of each Chinese character of a word."""
    return [pinyin_word(letter) for letter in han if is_han(letter)]


def _from_palladius(word: str) -> str:
    """Read a Cyrillic word syllable by syllable; nothing where some part is not of the system.

    The letter н before a vowel begins the next syllable (Ху-нань); ъ marks where it does not.
    """
    plain = word.translate(_AS_RUSSIAN).replace("чы", "чи").replace("шы", "ши")
    syllable, word_pattern = _palladius_patterns()
    if not word_pattern.fullmatch(plain):
        return ""
    parts = (_join(_INITIALS[part[1]], _FINALS[part[2]]) for part in syllable.finditer(plain))
    spelt = "".join(parts)
    return spelt if _pinyin_pattern().fullmatch(spelt) else ""


def _join(initial: str, final: str) -> str:
    if not initial:
        return _ALONE.get(final, final)
    if initial == "w":
        return initial + final
    palatal = final[0] in "iü" and initial in _PALATAL
    if palatal:
        initial = _PALATAL[initial]
    if final == "o" and initial in _TAKES_O:
        final = "uo"
    return (initial + final).replace("ü", "u").lower()
