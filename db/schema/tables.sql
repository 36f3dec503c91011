-- The tables of a library. Ids are integers inside the file, `uid` outside.
-- Times are milliseconds since 1970 (UTC); dates are text as given (EDTF where it could be read)
-- with day numbers (1 = 0001-01-01, proleptic Gregorian); offsets count code points.
-- Owned rows cascade with their owner. References between records are checked at commit, so that
-- an edit and its undo may take any order.

CREATE TABLE edit (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,                    -- a dotted key such as event.add, never prose
    details TEXT NOT NULL DEFAULT '{}',     -- JSON: the parameters of the label
    annotator_id INTEGER,                   -- who; not a foreign key: history outlives the record
    made INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('unfinished', 'done', 'undone', 'discarded')),
    bulk INTEGER NOT NULL DEFAULT 0 CHECK (bulk IN (0, 1)),
    merge_key TEXT,                         -- typing into one field goes on in one edit
    writer TEXT,                            -- of a bulk edit: host and process that is at it
    heartbeat INTEGER                       -- and when it was last heard of
) STRICT;
CREATE INDEX edit_state ON edit (state, id);

CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    edit_id INTEGER NOT NULL REFERENCES edit (id) ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    record_id INTEGER,                      -- the record that the row belongs to
    operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
    column_name TEXT NOT NULL,
    old ANY,
    new ANY
) STRICT;
CREATE INDEX change_edit ON change (edit_id);
CREATE INDEX change_record ON change (record_id);
CREATE INDEX change_row ON change (table_name, row_id);

-- One row. edit_id is set while an edit writes; mode: 0 log, 1 bulk, 2 replay of undo or redo.
CREATE TABLE writing (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    edit_id INTEGER,
    mode INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO writing (id) VALUES (1);

CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    value TEXT
) STRICT;

-- Every record of every kind has its row here, so that evidence, readings, figures, tags, links and
-- collections can point at any record by one foreign key.
CREATE TABLE record (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    state INTEGER NOT NULL DEFAULT 0 CHECK (state IN (0, 1, 2)),  -- live, trashed, not (or no longer) there
    edit_id INTEGER,                        -- the bulk edit that made it, if one did
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL
) STRICT;
CREATE INDEX record_state ON record (state, kind);
CREATE INDEX record_edit ON record (edit_id) WHERE edit_id IS NOT NULL;
CREATE INDEX record_changed ON record (changed);

CREATE TABLE actor (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    kind TEXT,
    description TEXT,
    start TEXT,
    "end" TEXT,
    note TEXT
) STRICT;

CREATE TABLE place (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    kind TEXT,
    parent_id INTEGER REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    country TEXT,
    description TEXT,
    note TEXT
) STRICT;
CREATE INDEX place_parent ON place (parent_id);

-- Names of actors and places alike; the first preferred one is the title.
CREATE TABLE name (
    id INTEGER PRIMARY KEY,
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL,
    lang TEXT,
    script TEXT,
    kind TEXT,
    "from" TEXT,
    until TEXT
) STRICT;
CREATE INDEX name_record ON name (record_id, position);

-- Derived from name: rebuilt whenever a name changes.
CREATE TABLE name_key (
    name_id INTEGER NOT NULL REFERENCES name (id) ON DELETE CASCADE,
    scheme TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (scheme, key, name_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_key_name ON name_key (name_id);

CREATE TABLE identifier (
    id INTEGER PRIMARY KEY,
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    scheme TEXT NOT NULL,
    value TEXT NOT NULL
) STRICT;
CREATE INDEX identifier_record ON identifier (record_id, position);
CREATE INDEX identifier_value ON identifier (scheme, value);

CREATE TABLE event (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    type TEXT,
    status TEXT,
    date TEXT,
    start_min INTEGER,
    start_max INTEGER,
    end_min INTEGER,
    end_max INTEGER,
    approximate INTEGER,
    uncertain INTEGER,
    domain TEXT,
    place_id INTEGER REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
    description TEXT,
    note TEXT
) STRICT;
CREATE INDEX event_start ON event (start_min);
CREATE INDEX event_type ON event (type);
CREATE INDEX event_domain ON event (domain);
CREATE INDEX event_place ON event (place_id);

CREATE TABLE participation (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    actor_id INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT,
    side TEXT,
    for_id INTEGER REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX participation_event ON participation (event_id, position);
CREATE INDEX participation_actor ON participation (actor_id, event_id);
CREATE INDEX participation_for ON participation (for_id, event_id) WHERE for_id IS NOT NULL;

CREATE TABLE relation (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    subject_id INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    object_id INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT,
    start_min INTEGER,
    start_max INTEGER,
    end_min INTEGER,
    end_max INTEGER,
    approximate INTEGER,
    uncertain INTEGER,
    description TEXT,
    note TEXT
) STRICT;
CREATE INDEX relation_subject ON relation (subject_id);
CREATE INDEX relation_object ON relation (object_id);

CREATE TABLE original (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    file_name TEXT,
    media_type TEXT,
    size INTEGER NOT NULL,
    data BLOB,                              -- NULL in a copy handed out without originals
    added INTEGER NOT NULL
) STRICT;

CREATE TABLE source (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    type TEXT,
    title TEXT NOT NULL,
    date TEXT,
    start_min INTEGER,
    start_max INTEGER,
    end_min INTEGER,
    end_max INTEGER,
    approximate INTEGER,
    uncertain INTEGER,
    date_reason TEXT,
    publication TEXT,
    publisher TEXT,
    publisher_place TEXT,
    volume TEXT,
    issue TEXT,
    pages TEXT,
    edition TEXT,
    genre TEXT,
    url TEXT,
    doi TEXT,
    isbn TEXT,
    issn TEXT,
    language TEXT,
    accessed TEXT,
    archive TEXT,
    call_number TEXT,
    abstract TEXT,
    reliability TEXT CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
    reliability_reason TEXT,
    complete INTEGER CHECK (complete IN (0, 1)),
    reading_status TEXT CHECK (reading_status IN ('unread', 'reading', 'read')),
    extra TEXT,
    note TEXT,
    document_id INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX source_start ON source (start_min);
CREATE INDEX source_document ON source (document_id);

CREATE TABLE creator (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    family TEXT,
    given TEXT,
    role TEXT,
    affiliation TEXT,
    actor_id INTEGER REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX creator_source ON creator (source_id, position);
CREATE INDEX creator_actor ON creator (actor_id);

-- Texts and originals never change and are never logged; a replaced text is a new document.
CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    original_id INTEGER REFERENCES original (id) DEFERRABLE INITIALLY DEFERRED,
    media_type TEXT,
    encoding TEXT,
    language TEXT,
    length INTEGER NOT NULL,                -- code points
    sha256 TEXT NOT NULL,                   -- of the text as UTF-8
    page_map BLOB,
    added INTEGER NOT NULL
) STRICT;
CREATE INDEX document_source ON document (source_id);
CREATE INDEX document_original ON document (original_id);
CREATE INDEX document_sha256 ON document (sha256);

-- The text of a document, cut at paragraph borders into pieces of at most 100,000 code points.
CREATE TABLE document_chunk (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL,
    text TEXT NOT NULL,
    hidden TEXT NOT NULL DEFAULT '',        -- derived: spans of clutter, "12-25 300-310", or "all"
    indexed TEXT                            -- derived: the text as indexed where it differs: clutter
                                            -- blanked, Chinese spaced; empty in a replaced document
) STRICT;
CREATE UNIQUE INDEX document_chunk_document ON document_chunk (document_id, ordinal);

CREATE TABLE passage (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    level INTEGER,
    page INTEGER,
    number INTEGER                          -- paragraph number shown to readers; none for clutter and headings
) STRICT;
CREATE UNIQUE INDEX passage_document ON passage (document_id, start);

CREATE TABLE annotator (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    colour TEXT,
    note TEXT
) STRICT;

CREATE TABLE annotation (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    target_id INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    document_id INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL CHECK (state IN ('whole', 'anchored', 'moved', 'orphan', 'unanchored')),
    start INTEGER,
    "end" INTEGER,
    exact TEXT,
    prefix TEXT,
    suffix TEXT,
    page INTEGER,
    region TEXT,                            -- JSON [left, bottom, right, top] in points, for scans
    note TEXT,                              -- Markdown
    motivation TEXT,
    colour TEXT,
    annotator_id INTEGER REFERENCES annotator (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (start IS NULL OR (0 <= start AND start <= "end"))
) STRICT;
CREATE INDEX annotation_target ON annotation (target_id);
CREATE INDEX annotation_document ON annotation (document_id, start);
CREATE INDEX annotation_annotator ON annotation (annotator_id);

CREATE TABLE evidence (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    target_id INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    field TEXT,
    source_id INTEGER NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    annotation_id INTEGER REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
    locator TEXT,
    exact TEXT,                             -- a short quotation that can anchor later
    prefix TEXT,
    suffix TEXT,
    stance TEXT NOT NULL CHECK (stance IN ('supports', 'disputes', 'mentions')),
    value TEXT,
    mode TEXT,
    speaker_id INTEGER REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
    said_on TEXT,
    via_id INTEGER REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),
    note TEXT
) STRICT;
CREATE INDEX evidence_target ON evidence (target_id, field);
CREATE INDEX evidence_source ON evidence (source_id);
CREATE INDEX evidence_annotation ON evidence (annotation_id);
CREATE INDEX evidence_speaker ON evidence (speaker_id);
CREATE INDEX evidence_via ON evidence (via_id);

CREATE TABLE reading (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    target_id INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    field TEXT,
    value TEXT,
    certainty TEXT,
    reason TEXT,
    annotator_id INTEGER REFERENCES annotator (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX reading_target ON reading (target_id, field);
CREATE INDEX reading_annotator ON reading (annotator_id);

CREATE TABLE figure (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    target_id INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    label TEXT,
    value REAL NOT NULL,
    unit TEXT,
    qualifier TEXT,
    date TEXT,
    note TEXT
) STRICT;
CREATE INDEX figure_target ON figure (target_id);

CREATE TABLE tag (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    parent_id INTEGER REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
    colour TEXT,
    description TEXT,
    key TEXT,
    position INTEGER
) STRICT;
CREATE INDEX tag_parent ON tag (parent_id);

CREATE TABLE tagging (
    id INTEGER PRIMARY KEY,
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    tag_id INTEGER NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX tagging_record ON tagging (record_id, tag_id);
CREATE INDEX tagging_tag ON tagging (tag_id);

CREATE TABLE collection (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    description TEXT,
    position INTEGER
) STRICT;

CREATE TABLE collection_item (
    id INTEGER PRIMARY KEY,
    collection_id INTEGER NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    item_id INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX collection_item_collection ON collection_item (collection_id, item_id);
CREATE INDEX collection_item_item ON collection_item (item_id);

-- Between events (part of, responds to ...), between sources (translation, reprint ...), and from an
-- annotation to any record.
CREATE TABLE link (
    id INTEGER PRIMARY KEY,
    record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    target_id INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT
) STRICT;
CREATE INDEX link_record ON link (record_id, position);
CREATE INDEX link_target ON link (target_id);

CREATE TABLE mention_decision (
    id INTEGER PRIMARY KEY,
    actor_id INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    form TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('always', 'never')),
    source_id INTEGER REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX mention_decision_actor ON mention_decision (actor_id, position);
CREATE INDEX mention_decision_source ON mention_decision (source_id);

CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    description TEXT
) STRICT;

-- The words of a library's vocabularies: event types, domains, roles, kinds of relation and so on.
CREATE TABLE term (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    vocabulary TEXT NOT NULL,
    key TEXT NOT NULL,
    label TEXT,
    definition TEXT,
    parent TEXT,
    quad INTEGER CHECK (quad BETWEEN 1 AND 4),
    intensity REAL,
    colour TEXT,
    inverse TEXT,
    symmetric INTEGER CHECK (symmetric IN (0, 1)),
    codes TEXT,
    position INTEGER
) STRICT;
CREATE INDEX term_key ON term (vocabulary, key);

-- Derived: what the full-text index holds of each record.
CREATE TABLE record_text (
    id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    record_kind TEXT NOT NULL,              -- kept for when the record itself is gone
    title TEXT,
    names TEXT,
    body TEXT,
    note TEXT,
    spaced TEXT                             -- JSON: those of the four that hold Chinese, spaced
) STRICT;

-- Derived: names in Latin letters, one row for each way to spell them; indexed by trigrams.
CREATE TABLE name_latin (
    id INTEGER PRIMARY KEY,
    name_id INTEGER NOT NULL REFERENCES name (id) ON DELETE CASCADE,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX name_latin_name ON name_latin (name_id);
