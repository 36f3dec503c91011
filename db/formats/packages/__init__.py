"""Documents that are ZIP archives of XML: DOCX, ODT, EPUB."""
