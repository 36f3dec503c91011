"""Citations, word for word."""

import pytest

from db.text.citations import (
    Citer,
    Locator,
    Person,
    Reference,
    bibliography,
    html,
    markdown,
    note,
    plain,
    quoted,
    short_note,
)

JANE = Person("Jane Doe", "Doe", "Jane")
JOURNAL = Reference(
    "Ports and loans: a study", "article-journal",
    (JANE, Person("Xi Ming", "Xi", "Ming")), "2021",
    "Journal of Harbours", volume="12", issue="3", pages="45–67", doi="10.1000/xyz",
)  # fmt: skip
BOOK = Reference(
    "Harbours of the East", "book", (JANE, Person("Ivan Petrov", "Petrov", "Ivan", "translator")),
    "2019", publisher="Harbour Press", publisher_place="Minsk", edition="2",
)  # fmt: skip
NEWS = Reference(
    "Why the “old” railway matters?", "article-newspaper",
    (Person("Иван Петров", "Петров", "Иван"),), "2021-03-04", "The Example Post",
    url="https://example.org/a", accessed="2024-05-06",
)  # fmt: skip
RUSSIAN = Reference(
    "Порт и займы", "article-newspaper", (Person("Иван Петров", "Петров", "Иван"),),
    "[2022-01-10..]", "Пример", language="ru",
)  # fmt: skip
ARCHIVE = Reference(
    "Протокол заседания", "manuscript", (), "1952-02", archive="НАРБ",
    call_number="Ф. 4п, оп. 1, д. 3",
)  # fmt: skip
CHINESE = Reference("港口与贷款", "webpage", (Person("李伟", "李", "伟"),), "2020", "新闻网")
EDITED = Reference(
    "Essays on ports", "book",
    (Person("Ann Bee", "Bee", "Ann", "editor"), Person("Cy Dee", "Dee", "Cy", "editor")),
    "1990~", publisher="P",
)  # fmt: skip
CHAPTER = Reference(
    "A chapter", "chapter", (JANE, Person("Cy Dee", "Dee", "Cy", "editor")), "1990",
    "The whole", publisher="P", publisher_place="Riga", pages="3–9",
)  # fmt: skip
MANY = Reference("On loans", "report", tuple(Person(f"A {n}", n, "A") for n in "BCDE"), "2014/2016")

GOLDEN = [
    (
        JOURNAL, Locator(pages=(50, 50)),
        "Jane Doe and Xi Ming, “Ports and loans: a study,” *Journal of Harbours* 12, no. 3 (2021):"
        " 50, https://doi.org/10.1000/xyz",
        "Doe and Xi, “Ports and loans,” 50",
        "Doe, Jane, and Xi Ming. “Ports and loans: a study.” *Journal of Harbours* 12, no. 3"
        " (2021): 45–67. https://doi.org/10.1000/xyz.",
    ),
    (
        BOOK, Locator(pages=(3, 4)),
        "Jane Doe, *Harbours of the East*, trans. Ivan Petrov, 2nd ed."
        " (Minsk: Harbour Press, 2019), 3–4",
        "Doe, *Harbours of the East*, 3–4",
        "Doe, Jane. *Harbours of the East*. Trans. Ivan Petrov. 2nd ed. Minsk: Harbour Press,"
        " 2019.",
    ),
    (
        NEWS, Locator(paragraphs=(9, 9)),
        "Иван Петров, “Why the ‘old’ railway matters?” *The Example Post*, March 4, 2021, ¶ 9,"
        " https://example.org/a (accessed May 6, 2024)",
        "Петров, “Why the ‘old’ railway matters,” ¶ 9",
        "Петров, Иван. “Why the ‘old’ railway matters?” *The Example Post*, March 4, 2021."
        " https://example.org/a (accessed May 6, 2024).",
    ),
    (
        RUSSIAN, Locator(caption=True),
        "Иван Петров, «Порт и займы», *Пример*, n.d. (not before January 10, 2022), caption",
        "Петров, «Порт и займы», caption",
        "Петров, Иван. «Порт и займы». *Пример*, n.d. (not before January 10, 2022).",
    ),
    (
        RUSSIAN, Locator(paragraphs=(2, 3)),
        "Иван Петров, «Порт и займы», *Пример*, n.d. (not before January 10, 2022), ¶ 2–3",
        "Петров, «Порт и займы», ¶ 2–3",
        "Петров, Иван. «Порт и займы». *Пример*, n.d. (not before January 10, 2022).",
    ),
    (
        ARCHIVE, Locator(given="л. 12 об."),
        "«Протокол заседания», February 1952, Ф. 4п, оп. 1, д. 3, НАРБ, л. 12 об.",
        "«Протокол заседания», л. 12 об.",
        "«Протокол заседания». February 1952, Ф. 4п, оп. 1, д. 3, НАРБ.",
    ),
    (
        CHINESE, Locator(paragraphs=(1, 1)),
        "李伟, 《港口与贷款》, *新闻网*, 2020, ¶ 1",
        "李伟, 《港口与贷款》, ¶ 1",
        "李伟. 《港口与贷款》. *新闻网*, 2020.",
    ),
    (
        EDITED, None,
        "Ann Bee and Cy Dee, eds., *Essays on ports* (P, ca. 1990)",
        "Bee and Dee, *Essays on ports*",
        "Bee, Ann, and Cy Dee, eds. *Essays on ports*. P, ca. 1990.",
    ),
    (
        CHAPTER, Locator(pages=(4, 4)),
        "Jane Doe, “A chapter,” in *The whole*, ed. Cy Dee (Riga: P, 1990), 4",
        "Doe, “Chapter,” 4",
        "Doe, Jane. “A chapter.” In *The whole*, ed. Cy Dee (Riga: P, 1990), 3–9.",
    ),
    (
        MANY, None,
        "A B et al., *On loans* (2014–2016)",
        "B et al., *On loans*",
        "B, A, A C, A D, and A E. *On loans*. 2014–2016.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("reference", "locator", "full", "short", "entry"), GOLDEN)
def test_golden(
    reference: Reference, locator: Locator | None, full: str, short: str, entry: str
) -> None:
    def shown(text: str) -> str:
        return text.replace("\\[", "[")

    assert shown(markdown(note(reference, locator))) == full
    assert shown(markdown(short_note(reference, locator))) == short
    assert shown(markdown(bibliography(reference))) == entry


def test_the_words_of_another_language() -> None:
    shown = plain(note(RUSSIAN, Locator(pages=(2, 3)), language="ru"))
    assert shown == "Иван Петров, «Порт и займы», Пример, б. г. (не ранее 10 января 2022), с. 2–3"


def test_names_can_be_romanised() -> None:
    assert plain(note(RUSSIAN, latin=True)).startswith("Ivan Petrov, «Порт и займы»")
    assert plain(bibliography(RUSSIAN, latin=True)).startswith("Petrov, Ivan. ")


def test_a_source_is_cited_fully_once_and_shortly_from_then_on() -> None:
    citer = Citer()
    first, other, again = (citer.cite(key, ref) for key, ref in ((1, BOOK), (2, NEWS), (1, BOOK)))
    assert plain(first).startswith("Jane Doe, Harbours of the East, trans.")
    assert plain(other).startswith("Иван Петров")
    assert plain(again) == "Doe, Harbours of the East"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("We “know” it", "“We ‘know’ it”"),
        ("Мы «знаем» это", "«Мы „знаем“ это»"),
        ("我们知道", "“我们知道”"),
    ],
)
def test_words_are_put_into_the_marks_of_their_script(words: str, shown: str) -> None:
    assert quoted(words) == shown


def test_titles_cannot_break_out_of_html_or_markdown() -> None:
    odd = Reference("<b>*x*</b> & [y](z)", "book", (), "2020")
    assert html(note(odd)).startswith("<i>&lt;b&gt;*x*&lt;/b&gt; &amp; [y](z)</i>")
    assert markdown(note(odd)).startswith(r"*\<b\>\*x\*\</b\> & \[y\](z)*")
