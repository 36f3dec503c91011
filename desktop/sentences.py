"""What people are told: one sentence with a remedy for each code of the core."""

from collections.abc import Mapping

from desktop.tr import Text

SENTENCES: Mapping[str, Text] = {
    "file.not_found": "There is no file {path}. Check the path, or make a library with `new`.",
    "file.is_directory": "{path} is a folder. Name a library file inside it.",
    "file.no_folder": "The folder for {path} does not exist. Make it first.",
    "file.exists": "{path} exists already. Choose another name; nothing was overwritten.",
    "file.empty": "{path} is empty, so it is no library. Delete it, or restore a backup.",
    "file.not_a_library": "{path} is not a Vademecum library. Import it as a document instead.",
    "file.newer": "{path} was made by a newer version (file version {version}, this program "
    "knows {known}). Update the program; the file was left alone.",
    "file.older": "{path} has file version {version}, which needs an upgrade to {known}. Open "
    "it where it can be written.",
    "file.damaged": "{path} is damaged or cut off ({reason}). Restore a backup; where there is "
    "none, `check --rescue FILE` writes what can still be read into a new library.",
    "file.read_only": "{path} can be read but not written. Copy it to a folder of yours to edit.",
    "file.locked": "Another program has been writing to {path} for long. Wait until it is "
    "done, then try again; nothing was changed.",
    "file.full": "The disk is full, so {path} could not be written; nothing was changed. Free "
    "some space and try again.",
    "file.unreadable": "{path} cannot be read or written ({reason}). Check that you may, and "
    "that the disk is there.",
    "file.backup_failed": "The backup of {path} did not check ({reason}), so nothing was done. "
    "Try another folder.",
    "annotator.unknown": "No annotator is called {name}. There are: {found}. Choose one, or make "
    "it first.",
    "annotator.ambiguous": "Several annotators are called {name}. Rename one, then try again.",
    "record.not_found": "There is no record {uid}. `list` and `search` give the uids.",
    "record.ambiguous": "Several records have a uid that starts with {uid}: {found}. "
    "Give more of it.",
    "record.no_passage": "No passage of a text speaks for it yet. Select one, then press V.",
    "record.in_trash": "{uid} is in the trash already. `purge` empties the trash.",
    "record.not_in_trash": "{uid} is not in the trash, so there is nothing to bring back.",
    "record.purged_live": "{uid} is not in the trash, so it was not removed. `delete` it first.",
    "record.wrong_kind": "{uid} is of kind {kind}; this needs {kinds}.",
    "record.uid_taken": "A record with that uid is in the library already; nothing was added.",
    "record.missing_reference": "A record that this one points at is not there; nothing was "
    "changed.",
    "record.bad_uid": "'{uid}' is no uid. Uids have the form of a UUID.",
    "record.constraint": "A value is outside of what its field can hold ({reason}).",
    "record.without_body": "The {kind} {id} has lost its fields.",
    "record.unknown_kind": "Record {id} is of kind {kind}, which this program does not know.",
    "record.absent": "Record {id} is left over from an edit that is no longer there.",
    "kind.unknown": "There is no kind '{kind}'.{near} The kinds are: {kinds}.",
    "field.unknown": "There is no field '{field}'.{near}",
    "field.derived": "'{field}' is found by the program and cannot be set.",
    "actor.name_missing": "At least one name is needed: name=...",
    "value.required": "'{field}' is needed and is empty.",
    "value.not_single": "'{field}' holds one value, not a list.",
    "value.too_long": "'{field}' is {length} characters long; it may have {limit}.",
    "value.control_character": "'{field}' holds a character that cannot be stored. Retype it.",
    "value.not_a_number": "'{field}' needs a number, not '{value}'.",
    "value.not_a_flag": "'{field}' is yes or no, not '{value}'.",
    "value.not_a_choice": "'{field}' cannot be '{value}'. It is one of: {choices}.",
    "value.not_a_term": "The vocabulary {vocabulary} has no '{value}'. It has: {choices}. "
    "Another one is added with `add LIBRARY term vocabulary={vocabulary} key={value}`.",
    "value.not_a_colour": "'{field}' is a colour such as #7a2838, not '{value}'.",
    "value.not_a_record": "'{field}' needs the uid of a record, and {value} is none.",
    "value.wrong_kind": "'{field}' points at a record of kind {kinds}; {value} is of kind {kind}.",
    "value.out_of_range": "'{field}' cannot be {value}: it goes from {low} to {high}.",
    "value.not_a_list": "'{field}' needs a list.",
    "value.not_a_text": "'{field}' needs a text.",
    "value.not_an_instant": "'{field}' needs a time such as 2026-11-22T08:00:00Z, not '{value}'.",
    "link.to_itself": "A record cannot be linked to itself. Choose another one.",
    "tag.taken": "There is a tag '{name}' already at this place. Use it, or choose another name.",
    "term.taken": "The vocabulary {vocabulary} has '{key}' already. Choose another key, or `edit` "
    "that term.",
    "parent.cycle": "A {kind} cannot stand below itself.",
    "annotation.no_text": "This source has no text yet. Add one with `text --replace FILE`.",
    "annotation.not_found": "The words “{exact}” do not stand in the text. `text` prints it; "
    "copy them from there.",
    "annotation.other_context": "The words “{exact}” stand in {places} "
    "{places:place|places} of the text, but not beside that --prefix or --suffix. Copy those "
    "from the text too, or leave them out.",
    "annotation.ambiguous": "“{exact}” stands in {places} places. Add --prefix or --suffix, or "
    "give --start and --end.",
    "annotation.out_of_range": "{start} to {end} lies outside the text, which has {length} "
    "characters.",
    "annotation.other_words": "From {start} to {end} stands “{found}”, not “{exact}”. Give the "
    "words or the offsets alone.",
    "annotation.incomplete": "--start and --end go together.",
    "annotation.misplaced": "Annotation {annotation} does not stand on the words that it quotes.",
    "evidence.field_unknown": "A record of kind {kind} has no field '{field}'.{near}",
    "evidence.source_missing": "Evidence needs a source: annotate words of one, or name it.",
    "print.too_long": "This table has {rows} rows, and paper takes {most} at most. Filter the "
    "view, or save it as a table (CSV).",
    "history.conflict": "This cannot be taken back: a later edit ({later}) built on it. Take "
    "that one back first; nothing was changed.",
    "history.nothing_to_undo": "There is nothing to undo.",
    "history.nothing_to_redo": "There is nothing to redo.",
    "history.no_such_step": "The history of this record has no such step.",
    "history.purged": "This spoke of records that were purged since and cannot be taken back.",
    "merge.same_record": "A record cannot be merged with itself. Name another.",
    "merge.different_kinds": "A record of kind {kind} and one of kind {other} cannot be merged.",
    "merge.not_live": "One of the records is in the trash. Restore it first.",
    "merge.different_vocabularies": "Words of two vocabularies cannot be merged.",
    "merge.fixed_vocabulary": "The program itself tells these words apart, so none can become"
    " another. Give it another label instead.",
    "merge.not_a_choice": "For '{field}' choose keep or other, not '{value}'.",
    "history.unknown_table": "History speaks of a table {table} that is not ours.",
    "history.unknown_column": "History speaks of {table}.{column}, which is not there.",
    "history.disordered": "Edit {edit} is in a state in which it cannot be undone or redone.",
    "history.unfinished": "Edit {edit} was never finished.",
    "history.busy": "The file says that somebody is writing, and nobody is.",
    "document.not_found": "There is no file {path}. Check the path.",
    "document.is_directory": "{path} is a folder. Name the files inside it.",
    "document.unreadable": "The file cannot be read ({reason}). Check that you may read it.",
    "document.no_marks": "The file holds no highlights or comments that are not here already.",
    "document.empty": "The file is empty or holds no text, so there is nothing to import.",
    "document.binary": "The file holds no text, whatever its name says. If it has another "
    "format, name it with --format.",
    "document.format_unknown": "The format is not known. Save it as text, HTML, PDF, DOCX or "
    "EPUB, or name it with --format.",
    "document.too_large": "The file has {size} bytes; up to {limit} can be read. Split it.",
    "document.output_too_large": "The file unpacks to more text than can be held. Split it.",
    "document.encoding": "The text cannot be read in that encoding. Name the right one with "
    "--encoding, such as utf-8 or windows-1251.",
    "document.timeout": "Reading the file took too long and was stopped. Save it anew from the "
    "program that made it, or split it.",
    "document.memory": "Reading the file took too much memory and was stopped. Split it.",
    "document.crashed": "The file broke its reader, which was stopped; nothing was imported. "
    "Save it anew from the program that made it.",
    "document.nothing_copied": "No text was copied. Select an article where it stands, copy it, "
    "and paste it here.",
    "document.changed": "The file has changed since it was looked at; it was left out. Import it "
    "again.",
    "draft.no_title": "No title was found: the file's name stands for it.",
    "draft.no_creator": "No author was found.",
    "draft.no_date": "No date was found.",
    "draft.date_bound": "The text does not state its date: a bound was taken from its words.",
    "document.cancelled": "Reading was cancelled; nothing was imported.",
    "document.too_deep": "The file is nested deeper than any real document. Save its text "
    "alone and import that.",
    "document.bad_passage": "A passage of a text is not right: {passage}.",
    "document.bad_text": "A piece of a text is missing, too long or not text.",
    "document.original_damaged": "An original file differs from what was written. Copy the "
    "file again.",
    "document.text_damaged": "A text differs from what was written. Copy the file again.",
    "document.damaged": "Text {document} has changed since it was stored. Restore a backup.",
    "document.wrong": "A text has changed since it was stored.",
    "document.wrong_clutter": "Search looks at the wrong lines of text {document}.",
    "container.broken": "The file is broken or cut off: its parts cannot be unpacked. Download or "
    "save it again.",
    "container.bomb": "The file unpacks to far more than any document holds, so it was left alone.",
    "container.locked": "The file is locked with a password or copy protection. Save a copy "
    "without one and import that.",
    "container.old_word": "This is a file of an old Word (.doc). Save it as .docx and import that.",
    "container.part_missing": "The file lacks a part that it needs ({part}). Save it again from "
    "the program that made it.",
    "docx.changes_accepted": "{count} tracked {count:change was|changes were} read as accepted.",
    "docx.parts_missing": "Parts of the file are missing, and their notes with them: {parts}.",
    "epub.parts_missing": "Chapters that are missing or cannot be read: {parts}.",
    "pdf.broken": "The PDF is broken or cut off. Download or save it again.",
    "pdf.encrypted": "The PDF is locked with a password. Save a copy without one and import that.",
    "pdf.no_text": "The PDF has no text layer on its {pages} {pages:page|pages}: it is a scan. Run "
    "text recognition on it to search it.",
    "pdf.pages_unreadable": "Pages that could not be read: {pages}.",
    "html.no_article": "No article was found in the page, so all its text was taken.",
    "text.declared_wrong": "The file says that it is in {declared}, and it is not. If letters "
    "look wrong, set --encoding.",
    "text.encoding_guessed": "The encoding was taken to be {encoding}. If letters look wrong, "
    "set --encoding.",
    "text.nul": "{count} null {count:byte was|bytes were} kept out of the text.",
    "text.replacement": "{count} {count:character|characters} could not be decoded and "
    "{count:shows|show} as �.",
    "text.control": "The text holds {count} control {count:character|characters}.",
    "text.mojibake": "Some letters look wrongly decoded. If so, set --encoding.",
    "text.wrong_summary": "Search looks at old words of record {id}.",
    "text.wrong_latin": "Misspelt searches look at old spellings of name {name}.",
    "query.too_long": "The query is longer than {limit} characters.",
    "query.too_many_terms": "The query has more than {limit} parts.",
    "query.no_words": "There is nothing to search for in this. Type a letter or digit.",
    "query.quote_open": "The quotation mark is not closed. Add one at the end.",
    "query.regex_open": "The regular expression is not closed. Add / at the end.",
    "query.regex_long": "The regular expression is longer than {limit} characters.",
    "query.regex_bad": "The regular expression is not right ({reason}).",
    "query.field_unknown": "There is no field '{field}:'.{near} To search the words, quote them.",
    "query.value_missing": "'{field}:' needs a value.",
    "query.value_unknown": "'{field}:' cannot be '{value}'.{near} It can be: {choices}.",
    "query.not_a_date": "'{field}:' needs a date such as 2020, 2020-09 or 2019..2021, "
    "not '{value}'.",
    "query.not_a_number": "'{field}:' needs a number such as 2 or >=2, not '{value}'.",
    "query.group_close": "There is a ) too many.",
    "query.group_open": "The ( is not closed.",
    "query.group_empty": "There is nothing between the brackets.",
    "query.operand_missing": "Something is missing beside this.",
    "query.too_deep": "There are more than {limit} brackets within brackets.",
    "query.near_terms": "NEAR takes two or more words or phrases: NEAR(loan bank, 5).",
    "query.near_distance": "NEAR takes a distance of up to {limit} words.",
    "query.prefix_short": "Type at least {shortest} letters before the *.",
    "query.comparison_not_allowed": "'{field}:' cannot be compared with < or >.",
    "query.range_not_allowed": "'{field}:' has no ranges.",
    "query.range_open": "A range needs a value on one side at least.",
    "query.range_reversed": "The range runs backwards. Put the lower value first.",
    "query.sort_twice": "'sort:' can stand only once.",
    "query.misplaced": "'{field}:' says how to search; it cannot stand inside OR or after -.",
    "query.regex_slow": "The regular expression takes too long on this library. Make it narrower.",
    "export.format_unknown": "There is no format '{format}'.{near} The formats are: {formats}.",
    "export.several_kinds": "A table holds records of one kind, and these are of: {kinds}. Use "
    "csv-KIND, narrow the query, or write all into a file named .zip.",
    "interchange.not_ours": "This is no library written as JSON Lines. Its first line should "
    "say so; import other files as documents.",
    "interchange.newer": "The file was written by a newer version ({version}; this program "
    "knows {known}). Update the program.",
    "interchange.cut_short": "The file ends at line {line} before it is complete; nothing was "
    "imported. Copy or write it again.",
    "interchange.bad_line": "Line {line} cannot be read ({reason}); nothing was imported. "
    "Write the file anew, or mend that line.",
    "interchange.bad_record": "Line {line}: {cause} Nothing was imported.",
    "interchange.no_kind": "It does not say which kind of record it is.",
    "interchange.not_base64": "'{field}' is not written in base64.",
    "interchange.out_of_order": "A part of a document ({part}) stands outside of any document.",
    "interchange.twice": "{uid} stands in the file twice.",
    "interchange.not_new": "This is for a new library, and somebody has worked in this one. "
    "Make another with `new`.",
    "library.not_new": "Only a new, empty library can be filled with the shipped content.",
    "readable.not_text": "{file} is not UTF-8 ({reason}).",
    "readable.not_toml": "{file} is not TOML of the right shape ({reason}).",
    "readable.no_file": "{file} cannot be read ({reason}).",
    "readable.bad_record": "{file}: {cause}",
    "readable.unknown_reference": "{file}: '{field}' points at '{value}', and there is no such "
    "record.",
    "key.dangling": "Row {row} of {table} points at a row of {target} that is not there.",
    "schema.missing": "The {type} {name} is missing.",
    "schema.changed": "The {type} {name} is not as this program makes it.",
    "schema.foreign": "The {type} {name} does not belong to a library.",
    "index.damaged": "The full-text index {name} does not agree with the texts.",
    "body.without_record": "Fields of a {kind} ({id}) belong to no record.",
    "name.without_keys": "Name {name} cannot be found by search: its keys are missing.",
    "name.wrong_keys": "Name {name} is found by wrong keys.",
    "passage.disordered": "Passages of text {document} lie over one another.",
    "passage.outside": "A passage of text {document} lies outside it.",
    "original.damaged": "Original {original} is not the file that was imported. Restore a backup.",
}

IN_WINDOW: Mapping[str, Text] = {
    "file.not_found": "There is no file {path}. Check whether it was moved or renamed, or open "
    "another library.",
    "file.damaged": "{path} is damaged or cut off ({reason}). Restore a backup; where there is "
    "none, rescue what can be read into a new library.",
    "record.not_found": "The record is not there any more. Go back, or search for it.",
    "record.ambiguous": "Several records are meant by {uid}: {found}.",
    "record.in_trash": "It is in the trash already.",
    "record.not_in_trash": "It is not in the trash, so there is nothing to bring back.",
    "record.purged_live": "It is not in the trash any more, so nothing was deleted.",
    "record.wrong_kind": "This needs {kinds}, not {kind}.",
    "record.uid_taken": "That record is in the library already; nothing was added.",
    "record.bad_uid": "'{uid}' names no record.",
    "actor.name_missing": "At least one name is needed.",
    "value.not_a_term": "There is no '{value}' to choose from. It can be: {choices}.",
    "value.not_a_record": "'{field}' needs a record, and {value} is none.",
    "term.taken": "There is a word with the key '{key}' already. Choose another one.",
    "annotation.no_text": "This source has no text yet. Choose Replace the text in the menu Text.",
    "annotation.not_found": "The words “{exact}” do not stand in the text. Copy them from there.",
    "annotation.other_context": "The words “{exact}” stand in {places} "
    "{places:place|places} of the text, but not between those that were given.",
    "annotation.ambiguous": "“{exact}” stands in {places} places. Quote more of the text.",
    "annotation.incomplete": "A passage needs a beginning and an end.",
    "document.binary": "The file holds no text, whatever its name says. Save it as text, HTML, "
    "PDF, DOCX or EPUB.",
    "document.format_unknown": "The format is not known. Save it as text, HTML, PDF, DOCX or EPUB.",
    "document.encoding": "The text cannot be read in that encoding. Choose another, such as utf-8 "
    "or windows-1251.",
    "text.declared_wrong": "The file says that it is in {declared}, and it is not. If letters "
    "look wrong, choose another encoding below.",
    "text.encoding_guessed": "The encoding was taken to be {encoding}. If letters look wrong, "
    "choose another below.",
    "text.mojibake": "Some letters look wrongly decoded. If so, choose another encoding below.",
    "interchange.twice": "One record stands in the file twice.",
    "interchange.not_new": "This is for a new library, and somebody has worked in this one. "
    "Make a new library first.",
}
"""What the window says instead, where a sentence's remedy is one of the terminal's."""
