"""Numbers in sentences: the word that goes with one, and the one that goes with many."""


class Counted(int):
    """A number that chooses words: `{n:record|records}`; `{n:,}` parts thousands by thin spaces.

    The forms stand in the order of the language's plural rule; English has one and many.
    """

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        """Give the word for this number, or the number itself."""
        if "|" in spec:
            one, many = spec.split("|")
            return one if self == 1 else many
        return super().__format__(spec).replace(",", "\u2009")


class Words(str):
    """Words where a number may be missing: they go with many."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        """Give the words; in place of a choice by number, the form for many."""
        return spec.rsplit("|", maxsplit=1)[-1] if "|" in spec else str(self)


def counted(values: dict[str, object]) -> dict[str, object]:
    """Give the values of a sentence, numbers as such that can choose words."""
    return {name: Counted(v) if type(v) is int else v for name, v in values.items()}
