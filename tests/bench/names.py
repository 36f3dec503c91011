"""Made-up names in several scripts at once: each syllable knows its spelling in every one."""

import random

# Latin, another customary Latin spelling, Cyrillic
_SYLLABLES = tuple(
    tuple(line.split())
    for line in (
        "luk luk лук|ash as аш|kov kow ков|shev schew шев|mar mar мар|tyn tin тин|bra bra бра|"
        "ven wen вен|zhu zu жу|rav raw рав|ski sky ский|dov dow дов|gor hor гор|chen czen чен|"
        "bel biel бел|yar jar яр|pol pol пол|ost ost ост|nik nyk ник|tsev cew цев|khar char хар|"
        "lom lom лом|sel siel сел|ich icz ич|mir mir мир|tar tar тар|zin sin зин|fed fied фед"
    ).split("|")
)
_HAN = tuple(
    tuple(pair.split())
    for pair in (
        "wang 王|li 李|zhang 张|liu 刘|chen 陈|yang 杨|zhao 赵|huang 黄|zhou 周|wu 吴|xu 徐|sun 孙|"
        "hu 胡|zhu 朱|gao 高|lin 林|he 何|guo 郭|ma 马|luo 罗|liang 梁|song 宋|zheng 郑|xie 谢|"
        "han 韩|tang 唐|feng 冯|dong 董|xiao 萧|cheng 程|cao 曹|yuan 袁|deng 邓|fu 傅|shen 沈|"
        "ming 明|wei 伟|fang 芳|na 娜|min 敏|jing 静|qiang 强|lei 磊|jun 军|yong 勇|jie 杰|"
        "tao 涛|hong 红"
    ).split("|")
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spellings(chance: random.Random) -> tuple[tuple[str, str, str], ...]:
    """Make one actor's names: text, language, script (ISO 15924). Two to four of them."""
    if chance.random() < 0.15:
        family, *given = [chance.choice(_HAN) for _ in range(3)]
        latin = f"{family[0].capitalize()} {''.join(part[0] for part in given).capitalize()}"
        han = "".join(part[1] for part in (family, *given))
        return (latin, "en", "Latn"), (han, "zh", "Hans")
    given = [chance.choice(_SYLLABLES) for _ in range(chance.choice((2, 2, 3)))]
    family = [chance.choice(_SYLLABLES) for _ in range(chance.choice((2, 3, 3, 4)))]
    latin, other, cyrillic = (
        f"{''.join(part[kind] for part in given)} {''.join(part[kind] for part in family)}".title()
        for kind in range(3)
    )
    found = [(latin, "en", "Latn"), (cyrillic, "ru", "Cyrl")]
    if other != latin:
        found.append((other, "pl", "Latn"))
    if chance.random() < 0.4:
        found.append((latin.split()[1], "en", "Latn"))
    return tuple(found)


def misspelt(name: str, chance: random.Random) -> str:
    """Change one letter of a name: another one, one more, one less, or two swapped."""
    at = chance.randrange(len(name) - 1)
    letter = chance.choice(_LETTERS)
    return chance.choice(
        (
            name[:at] + letter + name[at + 1 :],
            name[:at] + letter + name[at:],
            name[:at] + name[at + 1 :],
            name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        )
    )
