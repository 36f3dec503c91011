"""A PDF as its original pages: zoom, rotation, thumbnails, selection, annotations, regions."""
