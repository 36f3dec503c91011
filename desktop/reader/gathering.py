"""Gathers the cards of mere evidence, so that a paragraph full of it does not fill the margin."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from db.store.reader_text import Mark
from desktop.reader.card import CardText

SINGLE = 2
"""Cards of mere evidence that a paragraph may have before they become one."""


def gathered(
    marks: Sequence[Mark],
    told: Mapping[int, CardText],
    block_of: Callable[[int], int],
    chosen: Collection[int],
) -> list[tuple[Mark, CardText]]:
    """Give the marks that get a card, and what it says; `block_of` numbers paragraphs.

    The first mere evidence of a paragraph names what all of it is for, each record
    once and events first. Where a
    mark of the paragraph is chosen, every one of them has its own card.
    """
    together: dict[int, list[Mark]] = {}
    apart = {block_of(mark.start) for mark in marks if mark.id in chosen}
    for mark in marks:
        if told[mark.id].quiet:
            together.setdefault(block_of(mark.start), []).append(mark)
    found: list[tuple[Mark, CardText]] = []
    for mark in marks:
        text, block = told[mark.id], block_of(mark.start)
        group = together.get(block, [])
        if not text.quiet or block in apart or len(group) <= SINGLE:
            found.append((mark, text))
        elif mark is group[0]:
            rests = {
                (one.stance, one.target_id): one for each in group for one in told[each.id].rests
            }
            events_first = sorted(rests.values(), key=lambda one: one.kind != "event")
            found.append((mark, replace(text, rests=tuple(events_first))))
    return found
