"""What a file says of itself, weighed against what its text says."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from db.text.people import byline_names
from db.text.proposal import creator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.text.document import Proposal

NO_TITLE = re.compile(
    r"\A(?:microsoft word|untitled|без имени|title|document\d*|документ\d*|print|powerpoint"
    r"|slide \d)"
    r"|\.(?:docx?|pdf|rtf|odt|tex|indd|qxd|pptx?|xlsx?)\Z|\A[\w-]{0,12}\d{4,}[\w-]*\Z",
    re.IGNORECASE,
)
"""What programs write where a title should stand."""

_NO_AUTHOR = re.compile(
    r"\A(?:user|admin\w*|author|unknown|owner|python-docx|пользователь|автор|админ\w*)\d*\Z",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TAG = re.compile(r"[a-zA-Z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def stated(
    proposal: Proposal,
    *,
    title: str,
    names: Sequence[str],
    keywords: Sequence[str],
    made: str,
    language: str,
) -> Proposal:
    """Add what a file says of itself; the day on which it was made only closes the dates.

    What a program writes by itself ("Document1", "User") is no title and no author.
    """
    useful = title if title and not NO_TITLE.search(title) else None
    people = [
        one
        for name in names
        if not _NO_AUTHOR.match(name.strip())
        for one in (byline_names(f"By {name}") or (name.strip(),))
    ]
    proposal = replace(
        proposal,
        title=useful or proposal.title,
        creators=proposal.creators or tuple(map(creator, people)),
        keywords=tuple(word.strip() for word in keywords if word.strip()) or proposal.keywords,
        type="document" if proposal.type == "webpage" else proposal.type,
        language=proposal.language or (language if _TAG.fullmatch(language) else None),
    )
    day = _DAY.match(made)
    return not_after(proposal, day.group()) if day else proposal


def not_after(proposal: Proposal, made: str) -> Proposal:
    """Close an open range with the day on which the file was made, "2022-04-29"."""
    if proposal.date is None:
        return replace(proposal, date=f"[..{made}]", date_reason="before_file")
    if proposal.date.endswith("..]") and proposal.date[1:-3] <= made:
        return replace(proposal, date=f"{proposal.date[:-1]}{made}]", date_reason="between")
    return proposal
