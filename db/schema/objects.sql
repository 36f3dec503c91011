-- Views, triggers and full-text indexes: everything that can be dropped and made anew.
-- Indexes keep no text of their own; triggers hold them level with the tables, row by row. They
-- step aside while a bulk edit writes (writing.mode = 1), which fills the indexes for its new rows.

CREATE VIRTUAL TABLE IF NOT EXISTS record_fts USING fts5 (
    title, names, body, note,
    content = 'record_text', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TRIGGER record_fts_insert AFTER INSERT ON record_text
WHEN (SELECT mode <> 1 FROM writing) BEGIN
    INSERT INTO record_fts (rowid, title, names, body, note)
    VALUES (NEW.id, NEW.title, NEW.names, NEW.body, NEW.note);
END;

CREATE TRIGGER record_fts_delete AFTER DELETE ON record_text
WHEN (SELECT mode <> 1 FROM writing) BEGIN
    INSERT INTO record_fts (record_fts, rowid, title, names, body, note)
    VALUES ('delete', OLD.id, OLD.title, OLD.names, OLD.body, OLD.note);
END;

CREATE TRIGGER record_fts_update AFTER UPDATE ON record_text BEGIN
    INSERT INTO record_fts (record_fts, rowid, title, names, body, note)
    VALUES ('delete', OLD.id, OLD.title, OLD.names, OLD.body, OLD.note);
    INSERT INTO record_fts (rowid, title, names, body, note)
    VALUES (NEW.id, NEW.title, NEW.names, NEW.body, NEW.note);
END;

CREATE VIEW document_visible AS SELECT id, coalesce(indexed, text) AS text FROM document_chunk;

CREATE VIRTUAL TABLE IF NOT EXISTS document_fts USING fts5 (
    text,
    content = 'document_visible', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TRIGGER document_fts_insert AFTER INSERT ON document_chunk
WHEN (SELECT mode <> 1 FROM writing) BEGIN
    INSERT INTO document_fts (rowid, text) VALUES (NEW.id, coalesce(NEW.indexed, NEW.text));
END;

CREATE TRIGGER document_fts_delete AFTER DELETE ON document_chunk BEGIN
    INSERT INTO document_fts (document_fts, rowid, text)
    VALUES ('delete', OLD.id, coalesce(OLD.indexed, OLD.text));
END;

CREATE TRIGGER document_fts_update AFTER UPDATE OF indexed ON document_chunk BEGIN
    INSERT INTO document_fts (document_fts, rowid, text)
    VALUES ('delete', OLD.id, coalesce(OLD.indexed, OLD.text));
    INSERT INTO document_fts (rowid, text) VALUES (NEW.id, coalesce(NEW.indexed, NEW.text));
END;
