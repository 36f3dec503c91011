"""Lossless JSON Lines: a whole library as text, one record a line, and back.

Kept: every record with uid, times and trash, settings, documents with text, passages and page
maps, originals, the current document of each source, the state of every annotation. Not kept:
history. An import into an empty library gives the same library back.

Every line is an object with `record`, which tells what it holds:

- `library`, the first line: `format` ("vademecum-jsonl"), `version`, `exported`;
- `setting`: `key`, `value`;
- a kind of `db.fields`: the form of `db.store.interchange` with times; an annotation also has
  `document`, the uid of the text it stands on;
- `document`: `uid`, `source`, `current`, `media_type`, `encoding`, `language`, `length` (code
  points), `sha256` (of the text as UTF-8), `page_map` (base64), `added`, `original` (SHA-256 of an
  original that an earlier document brought); what follows it belongs to it:
  - `passages`: lists of start, end, kind, level, page, number (offsets in code points, end open);
  - `text`: pieces that together are the text;
  - `original`: `sha256`, `file_name`, `media_type`, `size`, `added`, `absent` where the bytes were
    left out, then `bytes`: pieces in base64;
- `end`, the last line: a file without it was cut short.

References are uids and may point forwards. Unknown keys are refused, so that nothing is lost.
"""

from db.formats.jsonl.lines import FORMAT, VERSION
from db.formats.jsonl.reading import Conflict, Report, import_file, import_stream
from db.formats.jsonl.writing import write_library

__all__ = [
    "FORMAT",
    "VERSION",
    "Conflict",
    "Report",
    "import_file",
    "import_stream",
    "write_library",
]
