"""The screen of an import: what was read, corrected before it is stored."""
