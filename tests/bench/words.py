"""Made-up vocabularies in rank order: English-like, Russian-like, Chinese.

The commonest words and some of the subject's are real; the long tail is put together.
"""

import random
from functools import cache
from itertools import product

SIZES = {"en": 60_000, "ru": 40_000, "zh": 8_000}
SUBJECT_RANK = 400
"""Where the subject's words stand: each comes up in one document of some tens."""

_COMMON = {
    "en": "the of and to in a is that for it as was with be by on not he his but at are this have "
    "from or had an they which one were all their there been has when who will more no if out",
    "ru": "и в не на что он с как это по но они к у из за от же так для до бы все если был быть",
    "zh": "的 是 在 了 和 有 不 为 与 对 以 中 上 也 将 这 于 就 及 其",
}
_SUBJECT = {
    "en": "loan treaty minister sanction election border energy trade summit credit visit defence "
    "partner export alliance protest exercise agreement investment parliament memorandum policy "
    "security economy president council company railway archive letter evidence report survey",
    "ru": "кредит договор министр выборы граница энергия торговля встреча визит оборона союз "
    "экспорт протест учения соглашение парламент политика безопасность экономика президент",
    "zh": "合作 贷款 关系 条约 部长 选举 边界 能源 贸易 峰会 访问 国防 出口 联盟 协议 投资 议会",
}
_ONSETS = {
    "en": "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t th tr v w",
    "ru": "б в г гр д др ж з к кр л м н п пр р с ст т тр ф х ц ч ш",
}
_VOWELS = {"en": "a e i o u ai ea ou", "ru": "а е и о у ы я ю"}
_CODAS = {"en": "l m n nd nt r rd s st t x ck ng", "ru": "л м н р с т й в к"}
_ENDINGS = {"en": "s ed ing er ly tion al", "ru": "а у ом е ы ов ами ах ный ная ного"}
_HAN = (
    "国人大学生年月日时地方面工作业务会议政府部门经济社发展建设安全世界民主文化教育科技农林水电"
    "路桥港城市县乡村东西南北高低新旧长短明暗开关进出来往上下左右前后内外天海山河江湖春夏秋冬"
    "金银铜铁木石土火书信报纸图表法律条约合同公司银行货币价格税费军队士兵将领舰船飞机火车"
)


@cache
def vocabulary(language: str) -> tuple[str, ...]:
    """Give the words of `en`, `ru` or `zh`, the commonest first; always the same."""
    tail = _han_words() if language == "zh" else _spelled_words(language)
    words = [
        *_COMMON[language].split(),
        *tail[:SUBJECT_RANK],
        *_SUBJECT[language].split(),
        *tail[SUBJECT_RANK:],
    ]
    return tuple(dict.fromkeys(words))[: SIZES[language]]


def _spelled_words(language: str) -> list[str]:
    """Put words together from syllables, shorter ones first, as in real texts."""
    onsets, vowels = _ONSETS[language].split(), _VOWELS[language].split()
    codas = [*_CODAS[language].split(), *[""] * 9]
    endings = [*_ENDINGS[language].split(), *[""] * 7]
    chance = random.Random(f"words {language}")
    found: dict[str, None] = {}
    while len(found) < SIZES[language]:
        syllables = 1 + min(3, int(len(found) / SIZES[language] * 3 + chance.random()))
        parts = [
            chance.choice(onsets) + chance.choice(vowels) + chance.choice(codas)
            for _ in range(syllables)
        ]
        found["".join(parts) + chance.choice(endings)] = None
    return list(found)


def _han_words() -> list[str]:
    """Pair characters in a fixed, mixed order."""
    pairs = [first + second for first, second in product(dict.fromkeys(_HAN), repeat=2)]
    random.Random("words zh").shuffle(pairs)
    return pairs
