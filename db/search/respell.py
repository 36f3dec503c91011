"""Other customary spellings of a name that nobody entered: Лукашэнка for Лукашенко, lukasenka.

By rule: Russian and Belarusian letters, and the ways to write Slavic sounds in Latin letters as the
index has them, without accents. Only what the indexes hold is used, so that rules may be generous.
"""

from itertools import islice, product

MOST = 96
_RULES: dict[str, dict[str, tuple[str, ...]]] = {
    "Cyrl": {
        "е": ("е", "э"), "э": ("э", "е"), "о": ("о", "а"), "а": ("а", "о"), "и": ("и", "і"),
        "і": ("і", "и"), "у": ("у", "ў"), "ў": ("ў", "у"),
    },
    "Latn": {
        "sch": ("sch", "sh", "s"), "sh": ("sh", "s", "sz", "sch"), "zh": ("zh", "z"),
        "ch": ("ch", "c", "cz", "h"), "kh": ("kh", "h", "ch"), "ts": ("ts", "c", "tz"),
        "sz": ("sz", "sh", "s"), "cz": ("cz", "ch"), "ya": ("ya", "ia", "ja"),
        "yu": ("yu", "iu", "ju"), "ks": ("ks", "x"), "x": ("x", "ks"), "w": ("w", "v"),
        "v": ("v", "w"), "y": ("y", "i", "j"), "j": ("j", "y"), "l": ("l", "ł"), "g": ("g", "h"),
        "h": ("h", "g"), "s": ("s", "sh"), "z": ("z", "zh"), "c": ("c", "ch", "ts"),
    },
}  # fmt: skip
_LAST = {"o": ("o", "a"), "a": ("a", "o"), "y": ("y", "i", "iy"), "i": ("i", "y")}


def respelt(word: str, script: str) -> list[str]:
    """Give other spellings of one word as the index writes it; none for other scripts.

    `script` is an ISO 15924 code.
    """
    rules = _RULES.get(script)
    if rules is None:
        return []
    parts = _parts(word, rules, latin=script == "Latn")
    made = ("".join(chosen) for chosen in islice(product(*parts), MOST))
    return [other for other in dict.fromkeys(made) if other != word]


def _parts(word: str, rules: dict[str, tuple[str, ...]], *, latin: bool) -> list[tuple[str, ...]]:
    parts: list[tuple[str, ...]] = []
    at = 0
    while at < len(word):
        size = next((size for size in (3, 2) if word[at : at + size] in rules), 1)
        part = word[at : at + size]
        at += size
        ending = _LAST.get(part) if latin and at == len(word) else None
        parts.append(ending or rules.get(part, (part,)))
    return parts
