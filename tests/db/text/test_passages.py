"""Text copied from a web page becomes passages: nothing lost, clutter set aside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.text.passages import split

COPIED = """Skip to main content
Home
News
World

Opinion | Why the two harbours want the same railway

Both cities believe that they can share the line without giving up either port

Reading Time: 4 minutes
Why you can trust The Harbour Gazette
12
The mayor (left) greets the engineers at the depot on 3 May. Photo: Harbour Press
The railway was first proposed in 2015, when the two cities still competed for the \
same ships.Advertisement
The loan was agreed in March 2019 and doubled a year later.
Advertisement

The Price of Delay

Engineers say that each month costs two million, and “nobody wants to pay for it”.
Read more: Ten bridges that were never built
Share on Facebook
Twitter
Telegram
Subscribe to our weekly newsletter
© 2021 The Harbour Gazette. All rights reserved.

Written by

Anna Example

annaexample7

Anna Example is a senior fellow at the Institute of Harbours and a lecturer in the Faculty of \
Rails at the University of the Coast. She is also an associate at Port Forum.
"""


def kinds(text: str) -> list[tuple[str, str]]:
    return [(passage.kind, text[passage.start : passage.end]) for passage in split(text)]


def of_kind(text: str, kind: str) -> list[str]:
    return [words for found, words in kinds(text) if found == kind]


def assert_whole(text: str) -> None:
    """Every character that is no white space stands in exactly one passage, in order."""
    at = 0
    for passage in split(text):
        assert at <= passage.start < passage.end <= len(text)
        assert text[at : passage.start].strip() == ""
        at = passage.end
    assert text[at:].strip() == ""


def test_clutter_of_a_copied_page_is_set_aside() -> None:
    assert of_kind(COPIED, "clutter") == [
        *("Skip to main content", "Home", "News", "World", "Reading Time: 4 minutes"),
        *("Why you can trust The Harbour Gazette", "12", "Advertisement", "Advertisement"),
        *("Read more: Ten bridges that were never built", "Share on Facebook", "Twitter"),
        *("Telegram", "Subscribe to our weekly newsletter"),
        *("© 2021 The Harbour Gazette. All rights reserved.", "annaexample7"),
    ]


def test_a_clutter_word_glued_to_a_sentence_is_cut_off() -> None:
    found = of_kind(COPIED, "paragraph")
    assert (
        "The railway was first proposed in 2015, when the two cities still competed"
        " for the same ships."
    ) in found


def test_headings_captions_bylines_and_notes_are_recognised() -> None:
    assert of_kind(COPIED, "heading") == [
        "Opinion | Why the two harbours want the same railway",
        "The Price of Delay",
    ]
    assert of_kind(COPIED, "caption") == [
        "The mayor (left) greets the engineers at the depot on 3 May. Photo: Harbour Press"
    ]
    assert of_kind(COPIED, "byline") == ["Written by", "Anna Example"]
    assert len(of_kind(COPIED, "author_note")) == 1


def test_the_title_ranks_above_the_other_headings() -> None:
    levels = [passage.level for passage in split(COPIED) if passage.kind == "heading"]
    assert levels == [1, 2]


def test_nothing_is_lost_from_a_copied_page() -> None:
    assert_whole(COPIED)


@given(st.text(max_size=400))
def test_any_text_is_covered_whole(text: str) -> None:
    assert_whole(text)


@given(
    st.lists(
        st.sampled_from(
            [*COPIED.split("\n"), "1", "2", "By Jane Doe", "> quoted", "- item", "AdvertisementThe"]
        ),
        max_size=30,
    )
)
def test_any_order_of_such_lines_is_covered_whole(lines: list[str]) -> None:
    assert_whole("\n".join(lines))


@pytest.mark.parametrize(
    "line",
    [
        *("Advertisement", "ADVERTISEMENT", "Skip to content", "Reading time: 3 minutes"),
        *("5 min read", "Why you can trust the Example Post", "Share this article", "Copy link"),
        *("We use cookies to improve your visit. Accept", "34 Comments", "1.2K shares"),
        *("Home | News | World | Sport", "Home > Europe > Belarus", "Sign up for our newsletter"),
        *("Реклама", "Читайте также: Что будет с мостом", "Время чтения: 3 мин", "Поделиться"),
        *("Подпишитесь на наш Telegram-канал", "Мы используем файлы cookie для удобства", "Наверх"),
        *("Рэклама", "Чытайце таксама: Што будзе з мостам", "Падзяліцца", "Час чытання: 3 хвіліны"),
        *(
            "Падпішыцеся на нашу рассылку",
            "广告",
            "分享到微信",
            "阅读 1234",
            "扫码关注公众号",
            "责任编辑：某某",
        ),
    ],
)
def test_lines_that_are_clutter_anywhere(line: str) -> None:
    text = (
        f"A sentence stands before it, and it is long enough.\n{line}\nAnother sentence follows it."
    )
    assert of_kind(text, "clutter") == [line]


@pytest.mark.parametrize(
    "line",
    [
        *("Copyright law was changed in the spring of that year.", "Follow the money, they said."),
        *("Share prices fell in Minsk after the news.", "2016", "The post in Brest was closed."),
        *("He will send it to all members.", "Реклама табака была запрещена в 2004 году."),
        *("Advertisement of tobacco was forbidden.", "The search went on for two days."),
        "The site uses water from the river.",
    ],
)
def test_sentences_that_only_begin_like_clutter_stay(line: str) -> None:
    text = (
        f"A sentence stands before it, and it is long enough.\n{line}\nAnother sentence follows it."
    )
    assert of_kind(text, "clutter") == []


@pytest.mark.parametrize(
    "line",
    [
        *("Image: The president at the summit (Palace photo)", "Photo: Example Agency"),
        *(
            "The delegation arrives. Photo: Reuters",
            "Soldiers on parade in May (AP Photo/Jane Doe)",
        ),
        *("На фото: встреча в Минске", "Встреча в Минске. Фото: БелТА", "Здымак: плошча ў Мінску"),
        *(
            "图为双方代表团合影",
            "双方会谈。新华社记者 某某 摄",
            "图片来源：新华社",
            "Figure 2. Trade by year",
        ),
    ],
)
def test_captions_are_captions_and_no_clutter(line: str) -> None:
    text = (
        f"A sentence stands before it, and it is long enough.\n\n{line}\n\nAnother"
        f" sentence follows."
    )
    assert of_kind(text, "caption") == [line]


def test_a_menu_word_in_prose_stays_a_heading() -> None:
    paragraph = (
        "The parties talked for days about who would govern, and with whom, and for"
        " how long, as the season allowed them."
    )
    assert ("heading", "Politics") in kinds(f"{paragraph}\n\nPolitics\n\n{paragraph}")


def test_numbered_sections_are_no_counters() -> None:
    text = "\n\n".join(["1", "It was spring.", "2", "It was summer.", "3", "It was autumn."])
    assert of_kind(text, "clutter") == []


def test_lists_and_quotations() -> None:
    text = (
        "They agreed:\n- on a bridge\n- on a road\n\n> Never again, he wrote.\n\n1."
        " First came one.\n2. Then came two."
    )
    assert of_kind(text, "list_item") == [
        *("- on a bridge", "- on a road", "1. First came one.", "2. Then came two.")
    ]
    assert of_kind(text, "quotation") == ["> Never again, he wrote."]


def test_a_question_may_be_a_heading_but_not_an_exclamation_in_quotes() -> None:
    prose = "The talks went on through the night, and nobody knew how they would end that time."
    assert of_kind(f"{prose}\n\nA Gate for Trade?\n\n{prose}", "heading") == ["A Gate for Trade?"]
    assert of_kind(f"{prose}\n\n“Never!”\n\n{prose}", "heading") == []


def test_letters_of_one_line_paragraphs_have_no_false_headings() -> None:
    text = "Dear friend,\nI am well.\nThe weather is fine.\nYours,\nJane"
    assert of_kind(text, "heading") == []


def test_clutter_words_glued_to_each_other_are_cut_apart() -> None:
    text = "It ended so.AdvertisementSkip to contentThe next page began."
    assert kinds(text) == [
        ("paragraph", "It ended so."),
        ("clutter", "Advertisement"),
        ("clutter", "Skip to content"),
        ("paragraph", "The next page began."),
    ]
