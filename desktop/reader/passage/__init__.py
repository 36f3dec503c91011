"""The passage inspector: what a selection holds, and turning it into evidence."""
