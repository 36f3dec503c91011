"""What a field, a list field and a kind of record are: the words in which fields are declared."""

from enum import StrEnum
from typing import NamedTuple


class ValueType(StrEnum):
    """What a field holds. Dates are kept as typed (EDTF or free text); colours are `#rrggbb`.

    EXCERPT holds words of a text exactly, white space around them included.
    """

    TEXT = "text"
    LONG_TEXT = "long_text"
    EXCERPT = "excerpt"
    DATE = "date"
    TERM = "term"
    CHOICE = "choice"
    INTEGER = "integer"
    NUMBER = "number"
    FLAG = "flag"
    RECORD = "record"
    COLOUR = "colour"


class Field(NamedTuple):
    """One value of a record, or one part of a row in a list.

    `vocabulary` names the vocabulary of a TERM, `choices` the values of a CHOICE, `kinds` the kinds
    of record a RECORD may point at (empty: any). `day_numbers` says that four day numbers are kept
    beside a DATE. `derived` fields are set by the program and not typed by people.
    """

    name: str
    type: ValueType = ValueType.TEXT
    required: bool = False
    vocabulary: str = ""
    choices: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    day_numbers: bool = False
    derived: bool = False

    @property
    def column(self) -> str:
        """The column that holds it: a reference ends in `_id`."""
        return f"{self.name}_id" if self.type is ValueType.RECORD else self.name


class ListField(NamedTuple):
    """A list that a record owns, such as its names: rows of `table`, in order.

    `value` is the part that a plain value sets, `qualifier` the part given in brackets:
    `name[ru]=...`, `participant[lender]=...`.
    """

    name: str
    table: str
    owner: str
    value: str
    qualifier: str
    parts: tuple[Field, ...]

    def part(self, name: str) -> Field | None:
        """Give the part of that name, or None."""
        return next((part for part in self.parts if part.name == name), None)


class Kind(NamedTuple):
    """A kind of record: its table has the same name, its fields and lists in the order shown."""

    name: str
    fields: tuple[Field, ...]
    lists: tuple[ListField, ...] = ()

    def field(self, name: str) -> Field | None:
        """Give the field of that name, or None."""
        return next((field for field in self.fields if field.name == name), None)

    def list(self, name: str) -> ListField | None:
        """Give the list of that name, or None."""
        return next((entry for entry in self.lists if entry.name == name), None)

    def names(self) -> tuple[str, ...]:
        """Give the names of all fields and lists that evidence may speak of."""
        return (*(field.name for field in self.fields), *(entry.name for entry in self.lists))
