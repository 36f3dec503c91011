"""Models between the library and the views: no widgets, no SQL."""
