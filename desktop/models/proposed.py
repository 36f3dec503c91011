"""What an import proposes for one file, as a person sees and corrects it. Plain values, no Qt."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from db.records import FieldInput
from desktop.messages import notice_sentence, sentence
from desktop.tr import Text, number, tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from db.drafts import Correction, Draft, Origin
    from db.intake import Outcome
    from db.text.document import Extracted

FIELDS: Final[tuple[tuple[str, Text], ...]] = (
    ("title", "Title"),
    ("date", "Date"),
    ("publication", "Publication"),
    ("language", "Language"),
    ("url", "Address (URL)"),
)
"""Fields of one value that can be corrected: name and words."""

ENCODINGS: Final = (
    "utf-8",
    "windows-1251",
    "windows-1252",
    "koi8-r",
    "cp866",
    "iso-8859-1",
    "iso-8859-2",
    "iso-8859-5",
    "gb18030",
    "big5",
    "utf-16",
)
"""Encodings offered where the guess was wrong; any other may be typed."""

KINDS: Final[dict[str, Text]] = {
    "heading": "heading",
    "paragraph": "paragraph",
    "quotation": "quotation",
    "list_item": "list",
    "caption": "caption",
    "clutter": "set aside",
    "byline": "byline",
    "author_note": "author note",
}
"""Kind of passage → its word."""


@dataclass(slots=True)
class Proposed:
    """One file of an import under a person's hands.

    `creators` are pairs of name and affiliation; `kinds` the kinds of passages that were changed,
    by their place in order; `encoding` one that was chosen, "" as found; `take_marks` tells whether
    the highlights and comments in the file become annotations.
    """

    draft: "Draft"
    wanted: bool = True
    values: dict[str, str] = field(default_factory=dict[str, str])
    creators: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    kinds: dict[int, str] = field(default_factory=dict[int, str])
    encoding: str = ""
    take_marks: bool = False
    outcome: "Outcome | None" = None

    @property
    def path(self) -> Path:
        """The file."""
        return self.draft.path

    @property
    def can_store(self) -> bool:
        """Whether an import would store it."""
        return self.draft.status in {"new", "waiting"} and self.outcome is None

    @property
    def keeps_its_source(self) -> bool:
        """Whether it becomes the text of a source that is there, whose fields stay."""
        return self.draft.status == "waiting"

    @property
    def marks(self) -> int:
        """How many highlights and comments of the file an import can take."""
        return self.draft.marks if self.can_store else 0

    def kind_of(self, at: int) -> str:
        """Give the kind of a passage as it would be stored."""
        extracted = self.draft.extracted
        if extracted is None:
            return ""
        return self.kinds.get(at, extracted.passages[at].kind)

    def set_aside(self, at: int, *, aside: bool) -> None:
        """Set a passage aside as clutter, or take it back into the text."""
        extracted = self.draft.extracted
        if extracted is None:
            return
        found = extracted.passages[at].kind
        kind = "clutter" if aside else "paragraph" if found == "clutter" else found
        self.kinds.pop(at, None)
        if kind != found:
            self.kinds[at] = kind

    def aside(self) -> int:
        """Count the passages that are set aside now."""
        extracted = self.draft.extracted
        if extracted is None:
            return 0
        return sum(self.kind_of(at) == "clutter" for at in range(len(extracted.passages)))

    def correction(self) -> "Correction":
        """Give what was corrected."""
        from db.drafts import Correction

        before = of_draft(self.draft)
        fields: dict[str, FieldInput] = {
            name: self.values[name].strip() or None
            for name, _ in FIELDS
            if self.values.get(name, "") != before.values.get(name, "")
        }
        if fields.get("title", "") is None:
            del fields["title"]
        if self.creators != before.creators:
            fields["creator"] = [_creator(*one) for one in self.creators if one[0].strip()]
        return Correction(fields, dict(self.kinds), self.encoding or None, self.take_marks)


def of_draft(draft: "Draft", *, encoding: str = "") -> Proposed:
    """Take a draft as it was read."""
    made = Proposed(draft, wanted=draft.status in {"new", "waiting"}, encoding=encoding)
    if draft.extracted is not None:
        proposal = draft.extracted.proposal
        made.values = {name: str(getattr(proposal, name) or "") for name, _ in FIELDS}
        made.creators = [(one.name, one.affiliation or "") for one in proposal.creators]
    return made


def _creator(name: str, affiliation: str) -> FieldInput:
    from db.text.proposal import creator

    made = creator(name.strip(), affiliation.strip())
    return {
        "name": made.name,
        "family": made.family,
        "given": made.given,
        "role": made.role,
        "affiliation": made.affiliation,
    }


def origin(one: Proposed, name: str, value: str) -> tuple[str, tuple[int, int] | None]:
    """Say where a value comes from, and give the span of its words in the text (code points)."""
    extracted = one.draft.extracted
    if extracted is None:
        return "", None
    proposed = of_draft(one.draft)
    known = proposed.values.get(name, "") if name != "creator" else value
    given = name == "creator" and value in [who for who, _ in proposed.creators]
    if not value.strip():
        return tr("not found in the text"), None
    if (name == "creator" and not given) or (name != "creator" and value != known):
        return tr("corrected by you"), None
    from db.drafts import origin_of

    return _words(extracted, name, origin_of(extracted, name, value))


def _words(
    extracted: "Extracted", name: str, found: "Origin"
) -> tuple[str, tuple[int, int] | None]:
    if found.how == "guessed":
        return tr("told from the words of the text"), None
    if found.how == "file":
        return tr("from the file's own data"), None
    line = extracted.text.count("\n", 0, found.start) + 1
    span = (found.start, found.end)
    if found.how == "inferred":
        words = " ".join(extracted.text[found.start : found.end].split())
        return tr("follows from “{words}” in line {line}", words=words[:60], line=line), span
    if name == "date":
        words = " ".join(extracted.text[found.start : found.end].split())
        return tr("line {line}: “{words}”", words=words[:60], line=line), span
    return tr("line {line} of the text", line=line), span


def status(one: Proposed) -> str:
    """Say in a few words what became or will become of a file."""
    if one.outcome is not None:
        return outcome_words(one.outcome)
    draft = one.draft
    if draft.error is not None:
        return sentence(draft.error)
    if draft.status == "same":
        return tr("already here") if draft.uid else tr("the same as another of these")
    if draft.status == "waiting":
        return tr("becomes the text of its source")
    if draft.doubts:
        return tr("needs a look")
    return tr("ready")


def outcome_words(outcome: "Outcome") -> str:
    """Say what became of a file."""
    if outcome.error is not None:
        return sentence(outcome.error)
    words = {
        "imported": tr("imported"),
        "attached": tr("imported, as the text of its source"),
        "same": tr("already here"),
    }
    text = words[outcome.status]
    if outcome.anchored is not None:
        total = outcome.anchored.anchored + len(outcome.anchored.missed)
        if total:
            found = tr("{found} of {total} waiting quotations found their place",
                       found=number(outcome.anchored.anchored), total=number(total))  # fmt: skip
            text = f"{text}; {found}"
    if outcome.taken:
        taken = tr("took {what} as annotations", what=marks_words(outcome.taken))
        text = f"{text}; {taken}"
    return text


def marks_words(count: int) -> str:
    """Say how many highlights and comments."""
    return tr("{n:,} {n:highlight or comment|highlights and comments}", n=count)


def notices(one: Proposed) -> list[str]:
    """Give a sentence for everything that a person should look at."""
    draft = one.draft
    if draft.error is not None:
        return [sentence(draft.error)]
    if draft.extracted is None:
        return []
    details: Mapping[str, Mapping[str, object]] = {
        notice.code: notice.details for notice in draft.extracted.warnings
    }
    return [notice_sentence(code, details.get(code, {})) for code in draft.doubts]


def summary(files: list[Proposed]) -> str:
    """Say how many files are ready, here already, failed, or done."""
    done = [one for one in files if one.outcome is not None]
    if done:
        taken = sum(one.outcome.taken for one in done if one.outcome)
        told = _counts(
            (sum(one.outcome.status in {"imported", "attached"} for one in done if one.outcome),
             "imported"),
            (sum(one.outcome.status == "same" for one in done if one.outcome), "already here"),
            (sum(one.outcome.status == "failed" for one in done if one.outcome)
             + sum(one.draft.status == "failed" for one in files if one.outcome is None), "failed"),
        )  # fmt: skip
        said = tr("took {what} as annotations", what=marks_words(taken))
        return f"{told}; {said}" if taken else told
    if not files:
        return ""
    ready = sum(one.can_store for one in files)
    look = sum(one.can_store and bool(one.draft.doubts) for one in files)
    same = sum(one.draft.status == "same" for one in files)
    failed = sum(one.draft.status == "failed" for one in files)
    read = tr("{n:,} {n:file read|files read}", n=len(files))
    return f"{read}: " + _counts(
        (ready - look, "ready"), (look, "to look at"), (same, "already here"), (failed, "failed")
    )


NAMED: Final = 3
"""Files passed over that are named in a sentence."""


def passed_over(names: list[str]) -> str:
    """Say which files of a folder were passed over because nothing reads their kind; "" for none.

    >>> passed_over(["photo.jpg", "sheet.xlsx"])
    '2 files of a kind that is not read were passed over: photo.jpg, sheet.xlsx.'
    """
    if not names:
        return ""
    more = len(names) - NAMED
    shown = ", ".join(names[:NAMED])
    if more > 0:
        shown = tr("{words} and {number} more", words=shown, number=number(more))
    return tr(
        "{n:,} {n:file of a kind that is not read was|files of a kind that is not read were} passed"
        " over: {names}.",
        n=len(names), names=shown,
    )  # fmt: skip


def log_lines(files: list[Proposed], passed: "Sequence[Path]") -> list[str]:
    """Give a line for each file that was not read or not stored, with the reason."""
    found = [
        f"{one.path.name}: {status(one)}"
        for one in files
        if (one.outcome.status not in {"imported", "attached"} if one.outcome else
            one.draft.status in {"failed", "same"})
    ]  # fmt: skip
    over = tr("passed over: files of this kind are not read")
    return [*found, *(f"{path.name}: {over}" for path in passed)]


def _counts(*pairs: tuple[int, Text]) -> str:
    return ", ".join(f"{number(count)} {tr(words)}" for count, words in pairs if count)


def with_draft(one: Proposed, draft: "Draft") -> Proposed:
    """Give the same file read anew, its corrections kept where they still fit."""
    fresh = of_draft(draft, encoding=one.encoding)
    return replace(fresh, wanted=fresh.wanted and one.wanted, take_marks=one.take_marks)
