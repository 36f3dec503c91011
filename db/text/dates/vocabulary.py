"""The words that dates are written with, in English, Russian, Belarusian and Chinese.

A table for reading only; what people are shown is worded by the interface. One line holds one
meaning: kind, value, words. `stem|a|b` stands for the stem with each ending; `_` is a blank
inside a set phrase; ё is written е, as texts are before they are looked up.
"""

import re
from functools import cache
from typing import Final, NamedTuple

Value = int | str


class Word(NamedTuple):
    """What a word can be in a date: a kind, and its value in that kind."""

    kind: str
    value: Value


_TABLE: Final = """
month 1 january jan январ|ь|я|е|ю|ем янв студзен|ь|я|і|ю|ем студз
month 2 february feb феврал|ь|я|е|ю|ем фев февр лют|ы|ага|аму|ым
month 3 march mar март||а|е|у|ом мар сакавік||а|у|ом
month 4 april apr апрел|ь|я|е|ю|ем апр красавік||а|у|ом
month 5 may ма|й|я|е|ю|ем|і травен|ь|я|і
month 6 june jun июн|ь|я|е|ю|ем|| июн чэрвен|ь|я|і|ю|ем чэрв
month 7 july jul июл|ь|я|е|ю|ем июл ліпен|ь|я|і|ю|ем
month 8 august aug август||а|е|у|ом авг жні|вень|ўня|ўні|ўню|ўнем
month 9 september sept sep сентябр|ь|я|е|ю|ем сен сент верас|ень|ня|ні|ню|нем
month 10 october oct октябр|ь|я|е|ю|ем окт кастрычнік||а|у|ам кастр
month 11 november nov ноябр|ь|я|е|ю|ем ноя нояб лістапад||а|у|зе|ам
month 12 december dec декабр|ь|я|е|ю|ем дек снеж|ань|ня|ні|ню|нем сьнеж|ань|ня|ні|ню|нем
season 21 spring весн|а|ы|у|е|ой|ою вясн|а|у|ой|ою вясны вясне 春 春季 春天
season 22 summer лет|о|а|ом|е|у улетку 夏 夏季 夏天
season 23 autumn fall осен|ь|и|ью восен|ь|і|ню|ню увосень восенню 秋 秋季 秋天
season 24 winter зим|а|ы|у|е|ой|ою зім|а|ы|у|е|ой|ою узімку зімку 冬 冬季 冬天
quarter 0 quarter q квартал||а|е|у кв 季度
half 0 half h половин|а|ы|е|у полугоди|е|я|и|ю палов|а|ы|у|е паўгоддз|е|я|і
halfyear 1 上半年
halfyear 2 下半年
weekday 1 monday mon понедельник||а пн панядзел|ак|ка|кам 星期一 周一
weekday 2 tuesday tue вторник||а вт аўтор|ак|ка|кам 星期二 周二
weekday 3 wednesday wed сред|а|у|ы ср серад|а|у|ы 星期三 周三
weekday 4 thursday thu четверг||а чт чацв|ер|ярга|ер 星期四 周四
weekday 5 friday fri пятниц|а|у|ы пт пятніц|а|у|ы 星期五 周五
weekday 6 saturday sat суббот|а|у|ы сб субот|а|у|ы 星期六 周六
weekday 7 sunday sun воскресен|ье|ья нядзел|я|ю|і 星期日 星期天 周日
unit y year years г год||а|у|ом|е|ы|ах|ов лет гг годзе гадах гад|ы|оў 年
unit m month months месяц||а|е|у|ем|ев|ы|аў|ам|ах 月 个月
unit d day days ден|ь дн|я|ю|ем|ей|и|е дзень дзен дні 日 号 天
unit w week weeks недел|я|и|е|ю|ь тыд|зень|ня|ні|няў|нем 周 星期
unit c century centuries cent век||а|е|ом|ов вв стагоддз|е|я|і|ю 世纪
about 0 about around circa ca c approximately approx roughly около ок примерно приблизительно
about 0 in_or_about on_or_about on_or_around прибл порядка каля прыкладна прыблізна 约 大约
so 0 or_so 左右
maybe 0 possibly probably perhaps maybe presumably вероятно возможно предположительно
maybe 0 наверное магчыма верагодна імаверна 可能
before 0 before prior_to до да раньше ранее перед перад
after 0 after после пасля
until 0 until till up_to вплоть_до аж_да
since 0 since начиная_с пачынаючы_з 自 自从
from 0 from с со з ад 从
to 0 to through thru по па 至 到
notafter 0 by no_later_than not_later_than at_the_latest_by к ко не_позднее не_позже не_пазней
notbefore 0 not_before no_earlier_than not_earlier_than не_ранее не_раньше не_раней
beforetail 0 之前 以前 前
aftertail 0 之后 以后 后
sincetail 0 以来 onward onwards
latertail 0 or_later and_later или_позже и_позже ці_пазней і_пазней
earliertail 0 or_earlier and_earlier или_ранее или_раньше ці_раней
between 0 between между паміж
and 0 and и і
or 0 or или либо або ці 或 或者
now 0 present the_present now the_present_day н_в настоящее_время наст_время сейчас сих_пор
now 0 цяпер цяперашн|і_час|яга_часу гэты_час гэтага_часу 今 现在
part early early beginning start начал|о|а|е|у рана ранн|яя|ей пачат|ак|ку|ка|кам 初 年初 月初
part mid mid middle середин|а|ы|е|у сярэдзін|а|ы|е|у 中 年中 中期 中旬
part late late end конц|е|а|у конец позд|няя|ней канец канц|ы|а|у 末 底 年底 年末 月底
fill 0 in on of the at during в во у ў на о th 于 在 的
era -1 bc bce b_c b_c_e до_н_э до_нашей_эры да_н_э да_нашай_эры
era 1 ad ce a_d c_e н_э нашей_эры нашай_эры
erahead -1 公元前
erahead 1 公元
style julian o_s os old_style ст_ст ст_стиля старого_стиля по_старому_стилю старый_стиль
style julian ст_стылю старога_стылю паводле_старога_стылю julian 儒略历
style gregorian n_s ns new_style н_ст нового_стиля по_новому_стилю новага_стылю gregorian
same 0 same той_же тот_же том_же того_же тем_же ту_же
same 0 тым_жа той_жа таго_ж таго_жа тым_ж тая_ж
that 0 that тот того том той той таго тым
this 0 this current этот этого этом текущ|ий|его|ем нынешн|ий|его|ем гэты гэтага гэтым
last 0 last прошл|ый|ого|ом|ым|ая|ой|ую минувш|ий|его|ем|ей мінул|ы|ага|ым|ай|ую
next 0 next будущ|ий|его|ем|ей
following 0 following следующ|ий|его|ем|им|ей|ую наступн|ы|ага|ым|ай
previous 0 previous preceding предыдущ|ий|его|ем|ей предшествующ|ий|его|ем папярэдн|і|яга|ім
later 0 later спустя позже пазней
hence 0 через праз
earlier 0 earlier
ago 0 ago назад таму
count 1 a an one 一 один одну одна адзін адну
count 2 two два две дзве 两
count 3 three три тры 三
count 4 four четыре чатыры 四
count 5 five пять пяць 五
count 6 six шесть шэсць 六
count 7 seven семь сем 七
count 8 eight восемь восем 八
count 9 nine девять дзевяць 九
count 10 ten десять дзесяць 十
count 11 eleven одиннадцать адзінаццаць
count 12 twelve двенадцать дванаццаць
ordinal 1 first перв|ый|ого|ом|ая|ой|ую|ое першы першага першым перш|ая|ай|ую|ае 第一
ordinal 2 second втор|ой|ого|ом|ая|ую|ое друг|і|ога|ім|ая|ой|ую|ое 第二
ordinal 3 third трет|ий|ьего|ьем трэц|і|яга|ім 第三
ordinal 4 fourth четверт|ый|ого|ом чацверт|ы чацвёрт|ага|ым 第四
today 0 today сегодня сення 今天
today -1 yesterday вчера учора 昨天
today 1 tomorrow завтра заўтра 明天
rel doc:y:-1 去年 летась
rel doc:y:0 今年 本年 сёлета селета
rel doc:y:1 明年 налета
rel text:y:1 次年 翌年 第二年
rel text:y:0 同年 当年 同一年
rel doc:m:-1 上月 上个月
rel doc:m:0 本月 这个月
rel doc:m:1 下月 下个月
rel text:m:0 同月 当月
rel text:m:1 次月 翌月
rel text:d:0 同日 当天 当日
rel text:d:1 次日 翌日 第二天
"""

_ABBREVIATIONS: Final = """
jan feb mar apr jun jul aug sept sep oct nov dec янв фев февр мар апр июн июл авг сен сент окт ноя
нояб дек студз чэрв кастр г гг в вв ст ок прибл кв c ca approx mon tue wed thu fri sat sun пн вт ср
чт пт сб cent
"""
# Months that are also everyday words: in running text they want a capital or a year.
EVERYDAY: Final = frozenset(["may", "march", "mar"])

HAN: Final = "\u4e00-\u9fff〇"
_ROMAN: Final = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII"


@cache
def words() -> dict[str, Word]:
    """Give every word and set phrase (parts joined by one blank), folded, with its meaning."""
    table: dict[str, Word] = {}
    for line in _TABLE.strip().splitlines():
        kind, value, *forms = line.split()
        meaning = Word(kind, int(value) if value.lstrip("-").isdigit() else value)
        for form in forms:
            stem, *endings = form.split("|")
            for ending in endings or [""]:
                table.setdefault((stem + ending).replace("_", " ").replace("ё", "е"), meaning)
    return table


@cache
def abbreviations() -> frozenset[str]:
    """Give the words whose dot belongs to them and ends no sentence."""
    return frozenset(_ABBREVIATIONS.split())


@cache
def roman() -> dict[str, int]:
    """Give Roman numerals as centuries have them, with the Cyrillic letters typed for them."""
    plain = {numeral: number for number, numeral in enumerate(_ROMAN.split(), 1)}
    cyrillic = {numeral.translate({88: "Х", 73: "І"}): number for numeral, number in plain.items()}
    return plain | cyrillic


@cache
def phrases() -> re.Pattern[str]:
    """Give the pattern of set phrases of several words, longest first, dots allowed."""
    several = sorted((form for form in words() if " " in form), key=len, reverse=True)
    joined = "|".join(r"\.?\s*".join(map(re.escape, form.split(" "))) for form in several)
    return re.compile(rf"(?:{joined})(?![^\W\d_])", re.IGNORECASE)


@cache
def han() -> str:
    """Give an alternation of the Chinese words, longest first."""
    forms = [form for form in words() if re.fullmatch(f"[{HAN}]+", form)]
    return "|".join(sorted(forms, key=len, reverse=True))


def fold(word: str) -> str:
    """Fold case and ё, as the table is."""
    return word.lower().replace("ё", "е")
