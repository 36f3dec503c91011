"""Whose annotations are seen, and which: by annotator, tag and colour."""

from dataclasses import dataclass

from db.store.reader_text import Mark
from desktop.reader.codebook import Codebook


@dataclass(frozen=True, slots=True)
class Whose:
    """A filter. `who`: "all", "mine", "others", or an annotator's id; 0 and "" let all through.

    A tag lets those below it through as well. `evidence`: whether marks that are nothing but
    evidence are seen.
    """

    who: str = "all"
    tag: int = 0
    colour: str = ""
    evidence: bool = True

    def lets(self, mark: Mark, codebook: Codebook) -> bool:
        """Tell whether an annotation is seen."""
        if mark.only_links and not self.evidence:
            return False
        current = codebook.current
        mine = current is not None and mark.annotator_id == current.id
        if (self.who == "mine" and not mine) or (self.who == "others" and mine):
            return False
        if self.who.isdigit() and mark.annotator_id != int(self.who):
            return False
        if self.tag and not any(self.tag in codebook.upwards(one) for one in mark.tags):
            return False
        return not self.colour or codebook.colour(mark) == self.colour
