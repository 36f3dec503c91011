"""What can be wrong with a library, as codes with parameters.

- `file.damaged` message
- `key.dangling` table, row, column, target
- `schema.missing`, `schema.changed`, `schema.foreign` type, name
- `index.damaged` name
- `record.without_body`, `record.unknown_kind`, `body.without_record` id, kind
- `record.absent` id
- `name.without_keys`, `name.wrong_keys`, `text.wrong_latin` name
- `text.wrong_summary` id
- `document.damaged`, `document.wrong_clutter` document
- `original.damaged` original
- `passage.disordered`, `passage.outside` document, passage
- `annotation.misplaced`, `annotation.no_text` annotation
- `history.unknown_table`, `history.unknown_column` table, column
- `history.disordered`, `history.unfinished` edit
- `history.busy`
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not as it should be; `details` name where. `repairable`: `repair` can."""

    code: str
    details: Mapping[str, object] = field(default_factory=dict[str, object])
    repairable: bool = True
