"""What can be wrong with a library, as codes with parameters.

`file.damaged` message · `key.dangling` table, row, column, target · `schema.missing`,
`schema.changed`, `schema.foreign` type, name · `index.damaged` name · `record.without_body` id,
kind · `record.unknown_kind` id, kind · `body.without_record` kind, id · `record.absent` id ·
`name.without_keys` name · `name.wrong_keys` name · `text.wrong_summary` id · `document.damaged`
document · `document.wrong_clutter` document · `passage.disordered` document, passage ·
`passage.outside` document, passage · `annotation.misplaced` annotation · `annotation.no_text`
annotation · `history.unknown_table`, `history.unknown_column` table, column · `history.disordered`
edit · `history.unfinished` edit · `history.busy` · `original.damaged` original.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not as it should be; `details` name where. `repairable`: `repair` can."""

    code: str
    details: Mapping[str, object] = field(default_factory=dict[str, object])
    repairable: bool = True
