"""The words before a verb that name who does it, where no name is known; English alone.

Judged by the beginning of the clause: what stands from there to its first finite verb. Verbs that
are joined by "and" share the subject of the first. Pronouns name nobody.
"""

import re
from typing import Final

_CLAUSE = re.compile(
    r"(?:[.;:!?]\s+|,\s+|\b(?:that|when|while|because|where|although|though|whereas|whether|if|as)\s+)"
    r"(?:(?:and|but|yet|so|when|while|because|where|although|though|as)\s+)*",
    re.IGNORECASE,
)
_SAID = re.compile(r"(?:that|whether|because|although|though|whereas)\b", re.IGNORECASE)
"""Words after which a clause may begin with a name that has no article: "that projects are"."""
_OPENING = re.compile(
    r"(?:(?:and|but|yet|still|however|meanwhile|moreover|also|then|later|thus|so|both|recently|finally|previously|subsequently|earlier|(?-i:[a-z]+ly))\b[\s,]*)+",
    re.IGNORECASE,
)
_AUXILIARY: Final = (
    r"has|have|had|is|are|was|were|did|does|do|will|would|can|could|may|might|must|should"
)
_PAST: Final = (
    r"paid|said|made|took|gave|held|sent|went|came|won|lost|led|met|sold|bought|built|brought|kept"
    r"|became|began|saw|told|found|got|ran|rose|fell|grew|spoke|broke|chose|wrote|sought|fought"
    r"|thought|caught|stood|drew|threw|knew|flew|spent|lent|meant|dealt|shot|sank|rang|won"
)
_FINITE = re.compile(rf"(?<![-\w’'])(?:{_AUXILIARY}|[a-z]+ed|{_PAST})(?![-\w])")
_GROUP = re.compile(
    rf"\s+(?:(?:{_AUXILIARY}|been|being|be|also|still|then|later|long|not|never|[a-z]+ly)\s+)*\Z"
)
_JOINED = re.compile(r"\s(?:and|but)\s+(?:(?:then|later|also|still|[a-z]+ly)\s+)*\Z")
_NOBODY = re.compile(
    r"(?:it|he|she|they|we|i|you|this|that|these|those|there|who|which|what|none|nobody|some|many"
    r"|others?|both|all|each|to|in|on|at|by|of|for|from|with|without|as|after|before|since|until"
    r"|during|under|over|amid|despite|through|into|about|between|according|not|no|a few)\b",
    re.IGNORECASE,
)
_ATTRIBUTIVE = re.compile(
    r"\b(?:of|in|on|with|by|for|from|as|under|against|over|through|the|a|an|its|their|his|her)\s+\Z",
    re.IGNORECASE,
)
_LONGEST: Final = 8


def is_attributive(text: str, start: int) -> bool:
    """Tell whether a participle at `start` stands before its noun: "of imposed sanctions"."""
    return bool(_ATTRIBUTIVE.search(text, max(0, start - 12), start))


def subject(text: str, first: int, start: int) -> str:
    """Give who does what the verb group at `start` says, with the auxiliaries before it.

    `first` is where the sentence begins. Empty where the words before it name nobody for certain.
    """
    low, said = first, False
    for clause in _CLAUSE.finditer(text, first, start):
        low, said = clause.end(), bool(_SAID.match(clause[0]))
    opening = _OPENING.match(text, low, start)
    low = opening.end() if opening else low
    joined = _JOINED.search(text, low, start)
    if joined:
        verb = _FINITE.search(text, low, joined.start())
        group = _GROUP.search(text, low, verb.start()) if verb else None
        named, auxiliaries = (text[low : group.start()] if group else ""), ""
    else:
        group = _GROUP.search(text, low, start)
        end = group.start() if group else start
        named, auxiliaries = text[low:end].strip(), text[end:start].strip()
    words = named.split()
    if not 0 < len(words) <= _LONGEST or _NOBODY.match(named) or _FINITE.search(named):
        return ""
    whole = named[0].isupper() or named.startswith("the ") or (said and bool(auxiliaries))
    if not whole or words in (["The"], ["A"], ["An"]):
        return ""
    return " ".join([*words, *auxiliaries.split()])
