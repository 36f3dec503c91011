-- Views, triggers and full-text indexes: everything that can be dropped and made anew.
-- Indexes keep no text of their own; triggers hold them level with the tables, row by row. They
-- step aside while a bulk edit writes (writing.mode = 1), which fills the indexes for its new rows.
-- Chinese is indexed character by character, so that any part of it is found as a phrase.

-- Kinds are words that nobody can type: they begin with a character of private use.
CREATE VIEW record_searched AS
SELECT
    id,
    char(0xE000) || record_kind AS kind,
    coalesce(spaced ->> 'title', title) AS title,
    coalesce(spaced ->> 'names', names) AS names,
    coalesce(spaced ->> 'body', body) AS body,
    coalesce(spaced ->> 'note', note) AS note
FROM record_text WHERE record_kind NOT IN ('term', 'annotator', 'saved_search');

CREATE VIRTUAL TABLE IF NOT EXISTS record_fts USING fts5 (
    kind, title, names, body, note,
    content = 'record_searched', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE VIRTUAL TABLE IF NOT EXISTS record_vocabulary USING fts5vocab (record_fts, row);

CREATE TRIGGER record_fts_insert AFTER INSERT ON record_text
WHEN NEW.record_kind NOT IN ('term', 'annotator', 'saved_search') AND (SELECT mode <> 1 FROM writing)
BEGIN
    INSERT INTO record_fts (rowid, kind, title, names, body, note)
    SELECT id, kind, title, names, body, note FROM record_searched WHERE id = NEW.id;
END;

CREATE TRIGGER record_fts_delete AFTER DELETE ON record_text
WHEN OLD.record_kind NOT IN ('term', 'annotator', 'saved_search') AND (SELECT mode <> 1 FROM writing)
BEGIN
    INSERT INTO record_fts (record_fts, rowid, kind, title, names, body, note)
    VALUES (
        'delete', OLD.id, char(0xE000) || OLD.record_kind,
        coalesce(OLD.spaced ->> 'title', OLD.title), coalesce(OLD.spaced ->> 'names', OLD.names),
        coalesce(OLD.spaced ->> 'body', OLD.body), coalesce(OLD.spaced ->> 'note', OLD.note)
    );
END;

CREATE TRIGGER record_fts_update AFTER UPDATE ON record_text
WHEN OLD.record_kind NOT IN ('term', 'annotator', 'saved_search') AND (SELECT mode <> 1 FROM writing)
BEGIN
    INSERT INTO record_fts (record_fts, rowid, kind, title, names, body, note)
    VALUES (
        'delete', OLD.id, char(0xE000) || OLD.record_kind,
        coalesce(OLD.spaced ->> 'title', OLD.title), coalesce(OLD.spaced ->> 'names', OLD.names),
        coalesce(OLD.spaced ->> 'body', OLD.body), coalesce(OLD.spaced ->> 'note', OLD.note)
    );
    INSERT INTO record_fts (rowid, kind, title, names, body, note)
    SELECT id, kind, title, names, body, note FROM record_searched WHERE id = NEW.id;
END;

CREATE VIEW document_visible AS SELECT id, coalesce(indexed, text) AS text FROM document_chunk;

CREATE VIRTUAL TABLE IF NOT EXISTS document_fts USING fts5 (
    text,
    content = 'document_visible', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE VIRTUAL TABLE IF NOT EXISTS document_vocabulary USING fts5vocab (document_fts, row);

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

-- Documents of several chunks, whose words may lie in different ones.
CREATE INDEX IF NOT EXISTS document_long ON document (id) WHERE length > 100000;

-- Names by their trigrams, for misspellings.
CREATE VIRTUAL TABLE IF NOT EXISTS name_fts USING fts5 (
    text, content = 'name_latin', content_rowid = 'id', tokenize = 'trigram', detail = 'none'
);
CREATE VIRTUAL TABLE IF NOT EXISTS name_trigrams USING fts5vocab (name_fts, row);

CREATE TRIGGER name_fts_insert AFTER INSERT ON name_latin
WHEN (SELECT mode <> 1 FROM writing) BEGIN
    INSERT INTO name_fts (rowid, text) VALUES (NEW.id, NEW.text);
END;

CREATE TRIGGER name_fts_delete AFTER DELETE ON name_latin BEGIN
    INSERT INTO name_fts (name_fts, rowid, text) VALUES ('delete', OLD.id, OLD.text);
END;
