"""Case endings of Russian, Belarusian and Ukrainian nouns, adjectives and surnames, as tables.

A line holds the endings of the nominative that it is for (parted by commas), how many letters of
the word to cut off, and the endings of genitive, dative, accusative, instrumental and locative.
`/` parts alternatives, `-` is no ending, `=` the nominative itself. A word takes every line of its
longest ending: where gender is not known, the forms of both are given.
"""

from functools import cache

_RUSSIAN = """
кий,хий,жий,ший,чий,щий 2 ого/его ому/ему =/ого/его им ом/ем
гий,ний 2 ого/его ому/ему =/ого/его им ом/ем
гий,ний 2 ия ию ия ием ии
ий 2 ия ию ия ием ии
ый 2 ого ому =/ого ым ом
ой 2 ого ому =/ого ым/им ом
ой 1 я ю я/й ем е
ая 2 ой ой ую ой/ою ой
яя,ая 2 ей ей юю ей/ею ей
ое 2 ого ому = ым/им ом
ее 2 его ему = им ем
ые 2 ых ым =/ых ыми ых
ие 2 их им =/их ими их
ие 1 я ю = ем и
ьё,ье 1 я ю = ем/ём е
ов,ев,ёв,ин,ын 0 а у а/- ым/ом е
ова,ева,ёва,ина,ына 1 ой/ы ой/е у ой/ою ой/е
ия 1 и и ю ей/ею и
я 1 и е ю ей/ею/ёй/ёю е
а 1 ы е у ой/ою/ей/ею е
ка,га,ха,жа,ша,ча,ща 1 и е у ой/ою/ей/ею е
ая,ея,оя 1 и е ю ей/ею е
ко 1 а/и/о у/о у/о ой/ом/о е/о
о 1 а у о ом е
е 1 а/я у/ю е ем е
ь 1 я ю я/ь ем/ём е
ь 1 и и ь ью и
й 1 я ю я/й ем/ём е
ж,ш,ч,щ,ц 0 а у а/- ем/ом е
б,в,г,д,з,к,л,м,н,п,р,с,т,ф,х 0 а у а/- ом е
ец 2 ца цу ца/ец цем/цом це
ец 0 а у а/- ем/ом е
лец 2 ьца ьцу ьца/ец ьцем/ьцом ьце
аец,еец,оец 2 йца йцу йца/ец йцем йце
ок 2 ка ку ка/ок ком ке
ок 0 а у а/- ом е
павел 2 ла лу ла лом ле
лев 2 ьва ьву ьва ьвом ьве
лев 0 а у а/- ым/ом е
ы 1 ов/- ам ов/ы/- ами ах
и 1 ов/ей/- ам/ям и/ов/ей/- ами/ями ах/ях
ии 1 й ям и/й ями ях
"""

_BELARUSIAN = """
скі,цкі 1 ага аму =/ага ім ім
кі,гі,хі 1 ага аму =/ага ім ім
кі,гі,хі 1 аў/- ам =/аў/- амі ах
ні 1 яга яму =/яга ім ім
ны,вы,лы 1 ага аму =/ага ым ым
ы,ны,вы,лы 1 аў/- ам =/аў/- амі ах
і 1 аў/яў/- ам/ям =/аў/яў/- амі/ямі ах/ях
ая 2 ай/ае ай ую ай/аю ай
яя 2 яй/яе яй юю яй/яю яй
ае 2 ага аму = ым/ім ым/ім
яе 2 яга яму = ім ім
ыя 2 ых ым =/ых ымі ых
ія 2 іх ім =/іх імі іх
ія 1 і і ю яй/яю і
аў,еў,ёў,оў,яў,эў 1 ва ву ва/ў вым/вам ве
ў 1 ва ву ва/ў вам ве
ін,ын 0 а у а/- ым/ам е
ава,ева,ова,ёва,ява,іна,ына 1 ай/ы ай/е у ай/аю ай/е
ка 2 кі/ка цы/ку/ке ку/ка кай/каю/кам цы/ку/ке
га 2 гі зе/гу гу гай/гаю/гам зе/гу
ха 2 хі се/ху ху хай/хаю/хам се/ху
та 2 ты це ту тай/таю/там це
да 2 ды дзе ду дай/даю/дам дзе
ра,жа,ша,ча,ца 1 ы ы у ай/аю/ой/ою ы
ства,цтва 1 а у а ам е
а 1 ы е/у у ай/аю/ой/ою/ам е/у
я 1 і і ю яй/яю/ёй/ёю і
о 1 а у о ом е/у
е,э 1 я ю = ем і
й 1 я ю я/й ем і/ю
т 1 та/ту ту т/та там це/ту
д 1 да/ду ду д/да дам дзе/ду
к,г,х 0 а/у у -/а ам у
б,в,з,л,м,н,п,с,ф 0 а/у у -/а ам е/у
р,ж,ш,ч,ц,дж 0 а/у у -/а ам ы/у
ец 2 ца цу ца/ец цом/цам цу/цы
ец 0 а у а/- ам у/ы
ок,ак 2 ка ку ка/= ком/кам ку
ок,ак 0 а/у у -/а ам у
ь 1 я ю я/ь ем і/ю
ь 1 і і ь ю і
сь 2 сі сі сь ссю сі
нь 2 ні ні нь нню ні
нь 2 ня ню ня/нь нем ні
ць 2 ці ці ць ццю ці
ць 2 ця цю ця/ць цем ці
ль 2 лі лі ль ллю лі
ль 2 ля лю ля/ль лем лі
"""

_UKRAINIAN = """
ий 2 ого ому =/ого им ому/ім
ій 2 ього ьому =/ього ім ьому
ій 2 ія ію ія ієм ії
ська,цька 1 ої ій у ою ій
ське,цьке,не 1 ого ому = им ому/ім
ські,цькі,ні 1 их им =/их ими их
ів,їв 0 а у а им/ом і
ов,ев,єв,ін,ин,їн 0 а у/ові а/- им/ом і/ові
ова,ева,єва,іна,ина,їна 1 ої/и ій/і у ою ій/і
ко 1 а у/ові а/о ом у/ові/ові
ка 2 ки ці ку кою ці
га 2 ги зі гу гою зі
ха 2 хи сі ху хою сі
ія 1 ї ї ю єю ї
я 1 і і ю ею/єю і
а 1 и і у ою/ею і
о 1 а у о ом і/у
ство,цтво 1 а у о ом і/у
е 1 я ю = ям і
й 1 я ю/єві я/й єм ї/єві
ь 1 я ю/еві я/ь ем і/еві
ь 1 і і ь ю і
сь 2 сі сі сь ссю сі
и 1 ів/- ам =/ів/- ами ах
б,в,г,д,з,к,л,м,н,п,р,с,т,ф,х 0 а/у у/ові -/а ом і/ові/у
ж,ш,ч,щ,ц 0 а у/еві -/а ем і/еві/у
"""

_TABLES = {"ru": _RUSSIAN, "be": _BELARUSIAN, "uk": _UKRAINIAN}
_LONGEST = 5
_VOWELS = frozenset("аеёиоуыэюяіїє")

# Letters to cut from the word, and for each of the five oblique cases its possible endings.
Paradigm = tuple[int, tuple[tuple[str, ...], ...]]


@cache
def _paradigms(lang: str) -> dict[str, list[Paradigm]]:
    table: dict[str, list[Paradigm]] = {}
    for line in _TABLES[lang].strip().splitlines():
        nominatives, cut, *cases = line.split(" ")
        endings = tuple(tuple(case.split("/")) for case in cases)
        for nominative in nominatives.split(","):
            table.setdefault(nominative, []).append((int(cut), endings))
    return table


def cases_of(word: str, lang: str) -> tuple[frozenset[str], ...]:
    """Give the forms of one word in small letters for nominative and the five oblique cases.

    `lang` is `ru`, `be` or `uk`. A word that takes no endings has the same form in every case.
    """
    table = _paradigms(lang)
    for length in range(min(_LONGEST, len(word)), 0, -1):
        found = table.get(word[-length:])
        if found and (len(word) > 2 or word[-1] not in _VOWELS):
            return (frozenset({word}), *_declined(word, found))
    return (frozenset({word}),) * 6


def _declined(word: str, paradigms: list[Paradigm]) -> list[frozenset[str]]:
    return [
        frozenset(
            word if ending == "=" else word[: len(word) - cut] + ending.replace("-", "")
            for cut, endings in paradigms
            for ending in endings[case]
        )
        for case in range(5)
    ]
