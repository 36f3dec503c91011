"""What the reader says in words: the head of a text, the place, the cards, whose marks are seen."""

from typing import TYPE_CHECKING

from db.store.reader_text import Mark
from desktop.models.wording import long_date, term
from desktop.reader.card import CardText
from desktop.reader.card_rests import Rest
from desktop.reader.title import HeadText
from desktop.reader.whose_menu import colour_words, whose_words
from desktop.tr import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.store.outline import Term
    from db.store.reader_text import ReaderText
    from desktop.reader.pages.pane import PagesPane
    from desktop.reader.view import ReaderView


def head(text: "ReaderText", terms: "dict[tuple[str, str], Term]") -> HeadText:
    """Give what stands over a text: its title where it does not begin with it, and the facts."""
    values = text.source.values
    names = [str(row["name"]) for row in text.source.lists["creator"]]
    shown = ", ".join(names[:4]) + (" …" if len(names) > 4 else "")
    date = long_date(str(values["date"])) if values["date"] else ""
    kind = term(terms, "source_type", str(values["type"] or ""))
    facts = " · ".join(part for part in (shown, date, kind) if part)
    grade = tr("source grade {grade}", grade=values["reliability"]) if values["reliability"] else ""
    title = str(values["title"])
    opening = next((one for one in text.passages if one.kind != "clutter"), None)
    if opening is not None and opening.kind == "heading":
        words = text.text[opening.start : opening.end]
        if _bare(words) == _bare(title):
            title = ""
    return HeadText(title, facts, grade)


def _bare(text: str) -> str:
    return "".join(one for one in text.casefold() if one.isalnum())


def place(view: "ReaderView") -> str:
    """Tell which paragraph or page one reads, of how many, and how far was read."""
    if view.text is None:
        return ""
    pages = view.commands.documenting.pages
    said = _place_on_pages(view, pages.front) if pages.front else _place_in_text(view)
    return " · ".join(said)


def _place_in_text(view: "ReaderView") -> list[str]:
    blocks, sheet = view.paper.blocks, view.paper.sheet
    at = view.ground.read_at()
    number = blocks.number_at(at) or min(1, blocks.last_number)  # the title is before the first
    said: list[str] = []
    if number:
        said.append(tr("¶ {at} of {last}", at=number, last=blocks.last_number))
    passage = blocks.passage_at(at)
    if passage is not None and passage.page:
        said.append(tr("p. {number}", number=passage.page))
    if sheet.read_to:
        said.append(tr("read to ¶ {number}", number=blocks.number_at(sheet.read_to - 1)))
    return said


def _place_on_pages(view: "ReaderView", pane: "PagesPane") -> list[str]:
    canvas, read_to = pane.canvas, view.paper.sheet.read_to
    if not canvas.page:
        return []
    said = [tr("p. {at} of {last}", at=canvas.page, last=len(canvas.layout_))]
    last = canvas.content.page_of(read_to - 1) if read_to else None
    if last is not None:
        said.append(tr("read to p. {number}", number=last + 1))
    return said


def cards(view: "ReaderView", marks: "Sequence[Mark]") -> dict[int, CardText]:
    """Give what the cards of annotations say."""
    return {mark.id: _card(view, mark) for mark in marks}


def _card(view: "ReaderView", mark: Mark) -> CardText:
    book, terms = view.codebook, view.session.terms
    names = [book.path(id_) for id_ in mark.tags]
    resting = view.resting.of(mark.id)
    mention = bool(resting) and not any(one.stance for one in resting)
    linking = tr("Mention") if mention else tr("Evidence")
    bare = linking if mark.only_links else tr("Highlight")
    if mark.sides is not None:
        bare = tr("Region, p. {number}", number=mark.page)
    rests = [
        Rest(
            one.stance,
            term(terms, "stance", one.stance) if one.stance else tr("about"),
            one.kind,
            one.title,
            one.target_id,
        )
        for one in resting
    ]
    return CardText(
        tag=", ".join(name for name in names if name) or bare,
        colour=view.colour_of(mark),
        annotator=book.annotator(mark.annotator_id),
        note=mark.note,
        state=tr("moved") if mark.state == "moved" else "",
        rests=tuple(dict.fromkeys(rests)),  # a record and its fields are one line
        quiet=mark.only_links and bool(rests),
    )


def whose(view: "ReaderView") -> None:
    """Show whose marks are seen."""
    book, now = view.codebook, view.whose
    text = whose_words().get(now.who) or book.annotator(int(now.who))
    if now.tag:
        text = tr("{whose} · {tag}", whose=text, tag=book.path(now.tag))
    if now.colour:
        text = tr("{whose} · colour: {names}", whose=text, names=colour_words(book, now.colour))
    view.head.tell_whose(text)
