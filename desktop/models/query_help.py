"""Help on the query language, made from its own table of fields: what each takes, with examples."""

from dataclasses import dataclass
from typing import Final

from db.search.fieldspec import FIELDS, FieldSpec, Takes
from desktop.tr import Text, tr

EXAMPLES: Final[tuple[tuple[str, Text], ...]] = (
    ("loan OR credit", "one word or the other, in any of their forms"),
    ('"strategic silence"', "words beside one another"),
    ("kind:event type:aid date:2020..2022", "events of a type in a period"),
    ("missing:evidence", "what no passage supports"),
    ("voices:1 kind:event", "events that rest on one voice"),
    ("Lukashinko~", "a name spelt a little otherwise"),
)
"""Queries to begin with, and what they find."""

SAYS: Final[dict[str, Text]] = {
    "kind": "the kind of record",
    "actor": "an actor who takes part or is spoken of, by any of its names",
    "event": "an event that it belongs to",
    "source": "the source that it comes from",
    "tag": "a tag, with all tags below it",
    "type": "the type of event, source, actor, relation or place",
    "status": "whether an event happened, is planned, ongoing, alleged or cancelled",
    "domain": "the domain of an event",
    "place": "where it took place",
    "role": "a role that somebody has in it",
    "date": "when it took place or appeared",
    "published": "when its source appeared",
    "by": "who annotated",
    "stance": "how evidence stands to it",
    "mode": "how the source says it",
    "speaker": "whose words they are",
    "reliability": "the grade of a source (A to F) or of evidence (1 to 6)",
    "lang": "the language",
    "in": "where the words are looked for",
    "has": "what it has",
    "missing": "what it lacks",
    "voices": "how many independent voices support it",
    "collection": "a collection that it is in",
    "is": "its state",
    "changed": "when it was edited",
    "sort": "the order of the results",
}
"""Field → what it asks about. Every field has one; a test sees to it."""

_EXAMPLES: Final = {
    Takes.NAME: '{field}:"Li Qiang"',
    Takes.DATE: "{field}:2020..2022   {field}:>=2021-06",
    Takes.NUMBER: "{field}:1   {field}:>=2",
    Takes.GRADE: "{field}:A..C   {field}:1",
    Takes.LANGUAGE: "{field}:ru",
    Takes.TERM: "{field}:{word}",
}
_NAMED: Final = {
    "tag": "tag:Economy",
    "collection": 'collection:"Seminar week 4"',
    "by": "by:You",
    "place": "place:Minsk",
    "event": 'event:"New loans"',
    "source": 'source:"Chatham House"',
    "role": "role:lender",
    "domain": "domain:security",
    "type": "type:(aid OR agree)",
}


@dataclass(frozen=True, slots=True)
class FieldHelp:
    """One field: its name, what it asks about, its values where they are fixed, an example."""

    name: str
    says: str
    values: tuple[str, ...]
    example: str


def fields() -> list[FieldHelp]:
    """Give the help on every field, in the order of the table."""
    return [_help(spec) for spec in FIELDS.values()]


def _help(spec: FieldSpec) -> FieldHelp:
    example = _NAMED.get(spec.name, _EXAMPLES.get(spec.takes, "{field}:{word}"))
    word = spec.choices[0] if spec.choices else "aid"
    return FieldHelp(
        spec.name, tr(SAYS[spec.name]), spec.choices, example.format(field=spec.name, word=word)
    )


def as_markdown() -> str:
    """Write the table of fields as the manual shows it."""
    lines = ["| field | asks about | values | example |", "|---|---|---|---|"]
    for one in fields():
        values = ", ".join(one.values)
        lines.append(f"| `{one.name}:` | {one.says} | {values} | `{one.example}` |")
    return "\n".join(lines).replace("   ", "`, `")
