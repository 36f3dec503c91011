"""The shipped library: built from readable text, one small TOML file for each record.

The format is told in the README beside the files. Uids are made from kind and slug, so that the
same text always gives the same records, and a renamed file another one.
"""

from db.formats.readable.builder import build, load_vocabularies
from db.formats.readable.files import uid_of

__all__ = ["build", "load_vocabularies", "uid_of"]
