"""One module for each file format, its import and export side by side."""
