<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
<context>
    <name>Vademecum</name>
    <message>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source> (undone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/messages.py"/>
        <location filename="../../desktop/models/told_filter.py"/>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source> · the newest {n:,} while you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source> · {n:,} ranked, then newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'sort:' can stand only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}' cannot be '{value}'. It is one of: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}' cannot be {value}: it goes from {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}' holds a character that cannot be stored. Retype it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}' holds one value, not a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}' is a colour such as #7a2838, not '{value}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}' is found by the program and cannot be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}' is needed and is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}' is not written in base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}' is yes or no, not '{value}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}' is {length} characters long; it may have {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}' needs a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}' needs a number, not '{value}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}' needs a record, and {value} is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}' needs a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}' needs a time such as 2026-11-22T08:00:00Z, not '{value}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}' needs the uid of a record, and {value} is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}' points at a record of kind {kinds}; {value} is of kind {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}:' cannot be '{value}'.{near} It can be: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}:' cannot be compared with &lt; or &gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}:' has no ranges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}:' needs a date such as 2020, 2020-09 or 2019..2021, not '{value}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}:' needs a number such as 2 or &gt;=2, not '{value}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}:' needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{field}:' says how to search; it cannot stand inside OR or after -.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{uid}' is no uid. Uids have the form of a UUID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>'{uid}' names no record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merging.py"/>
        <location filename="../../desktop/widgets/editing/owned.py"/>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merging.py"/>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <location filename="../../desktop/dialogs/deleting.py"/>
        <location filename="../../desktop/dialogs/merging.py"/>
        <location filename="../../desktop/models/belonging.py"/>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/record_page.py"/>
        <source>(untitled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/chips.py"/>
        <location filename="../../desktop/widgets/view_frame.py"/>
        <source>+ Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/top_bar.py"/>
        <source>+ New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>+ supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/heads.py"/>
        <source>+{number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>--start and --end go together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>2 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/filtering.py"/>
        <source>2020, Aug 2020, 2020..2022, ..2019</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>3 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/replacing.py"/>
        <source>= stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/checks.py"/>
        <source>A DOI begins with 10. and has a slash, such as 10.1000/182.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/documenting.py"/>
        <source>A better text of this source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/closing.py"/>
        <source>A field holds something that cannot be saved as it stands. Stay to see why; closing loses what was typed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>A hollow disc stands for a whole country or region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>A part of a document ({part}) stands outside of any document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>A passage needs a beginning and an end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>A passage of a text is not right: {passage}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>A passage of text {document} lies outside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>A piece of a text is missing, too long or not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>A range needs a value on one side at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>A record cannot be linked to itself. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>A record cannot be merged with itself. Name another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>A record of kind {kind} and one of kind {other} cannot be merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>A record of kind {kind} has no field '{field}'.{near}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>A record that this one points at is not there; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>A record with that uid is in the library already; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/form.py"/>
        <source>A region without words. What its note says is read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>A source is called silent only if it was read, is complete and appeared after the event began. Reprints and translations are one voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>A table holds records of one kind, and these are of: {kinds}. Use csv-KIND, narrow the query, or write all into a file named .zip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>A text differs from what was written. Copy the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>A text has changed since it was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>A value is outside of what its field can hold ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>A {kind} cannot stand below itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <location filename="../../desktop/views/timeline/ticks.py"/>
        <source>AD {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/head.py"/>
        <source>Aa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Abstract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/actor.py"/>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading_evidence.py"/>
        <source>Accept the mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Accept the mention “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Accessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/evidence_for.py"/>
        <source>Accounts differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Acting for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading_evidence.py"/>
        <location filename="../../desktop/models/filters.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/views/network/words.py"/>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/going.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <source>Actors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>Actors with most ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Add a creator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Add a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Add a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/compare_dialog.py"/>
        <source>Add a member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Add a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <source>Add a participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/compare_dialog.py"/>
        <source>Add a partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Add a reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Add a record and print its uid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/views/corroboration/pick_dialog.py"/>
        <location filename="../../desktop/views/page/nothing.py"/>
        <source>Add a relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/pick_dialog.py"/>
        <source>Add a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Add a text to “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/form.py"/>
        <source>Add an author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/pick_dialog.py"/>
        <source>Add an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Add an identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Add evidence by locator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <source>Add or take off a tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bulk.py"/>
        <source>Add the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Add {kind} “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <source>Add {name} as a participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/fields.py"/>
        <source>Add “{word}” to the vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/chips.py"/>
        <source>Add …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>Address (URL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/form.py"/>
        <location filename="../../desktop/models/form.py"/>
        <source>Affiliation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/kept_row.py"/>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/status_bar.py"/>
        <source>All changes saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/looks.py"/>
        <source>All commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/timeline.py"/>
        <source>All events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/manual.py"/>
        <location filename="../../desktop/widgets/editing/rows.py"/>
        <source>All fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/importing.py"/>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/top_bar.py"/>
        <source>All menus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/time_brush.py"/>
        <source>All time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>All together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <source>Also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <source>Also named here:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/filtering.py"/>
        <source>Also what may lie within it, such as “2020?” or “2019–2021”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Always take “{form}” for this actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading_evidence.py"/>
        <location filename="../../desktop/reader/passage/actor.py"/>
        <source>Always this actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/actor.py"/>
        <source>Always {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <source>An event needs a title. Say in a few words what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>An original file differs from what was written. Copy the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/filters.py"/>
        <source>Anchored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <location filename="../../desktop/views/shell/status_bar.py"/>
        <source>Annotate as another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Annotate as the next annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/library.py"/>
        <source>Annotate as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Annotate “{exact}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>Annotating as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/status_bar.py"/>
        <source>Annotating as: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <source>Annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Annotation before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Annotation {annotation} does not stand on the words that it quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/going.py"/>
        <location filename="../../desktop/cli/showing.py"/>
        <location filename="../../desktop/models/record_page.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/reporting.py"/>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/copying.py"/>
        <source>Annotations keep their quotations and wait for the text; original files go too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/views/search/facet_pane.py"/>
        <source>Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <source>Annotators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/actor.py"/>
        <source>Another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Another program has been writing to {path} for long. Wait until it is done, then try again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/record_editor.py"/>
        <source>Another program has emptied this meanwhile; what you type stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/record_editor.py"/>
        <source>Another program has written “{value}” here; what you type replaces it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/library.py"/>
        <source>Another window on this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/guide.py"/>
        <source>Any spelling in any script finds the actor: try Лукашенко.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/record_page.py"/>
        <source>Appears with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <location filename="../../desktop/views/timeline/ticks.py"/>
        <source>Apr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/pages/pane.py"/>
        <source>Arrows move, Shift and arrows size, Enter marks, Esc leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/form.py"/>
        <source>As given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>As it stands in texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/preferences.py"/>
        <location filename="../../desktop/settings.py"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>At least one name is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>At least one name is needed: name=...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>At places without coordinates: {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <location filename="../../desktop/views/timeline/ticks.py"/>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/making.py"/>
        <source>Aug 2020, 2014/2022, before 2020 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/form.py"/>
        <source>Author's affiliation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/form.py"/>
        <source>Author's name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/form.py"/>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/going.py"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/libraries.py"/>
        <source>Back up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/library.py"/>
        <source>Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/libraries.py"/>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/places.py"/>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <location filename="../../desktop/views/balance/chart.py"/>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/comparing.py"/>
        <source>Balance of what is chosen or shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/chart.py"/>
        <source>Balance of {focus} with {partners}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/duplicates.py"/>
        <source>Because of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/record_page.py"/>
        <source>Before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/filters.py"/>
        <source>Being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/passages.py"/>
        <source>Belongs to the text. Untick to set it aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <source>Below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>Best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/guesses.py"/>
        <source>Best hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/evidence_for.py"/>
        <source>Both accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Bring back what was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/guide.py"/>
        <source>Bring in an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Build the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>Busiest month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>Busiest year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/record_page.py"/>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>By kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>By title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Call number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/frame.py"/>
        <location filename="../../desktop/dialogs/replacing.py"/>
        <location filename="../../desktop/reader/passage/parts.py"/>
        <location filename="../../desktop/widgets/editing/draft.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/filtering.py"/>
        <source>Certainly within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <source>Certainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bulk.py"/>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <source>Change the chosen records…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Change the words of the annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bulk.py"/>
        <source>Change {n:,} {n:record|records}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Change {number:,} {number:record|records}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Change “{fields}” of “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/records.py"/>
        <source>Changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Chapters that are missing or cannot be read: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Check that a library is whole; --repair mends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>Choose a block, a name or a number of sources to see what stands behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>Choose a cell to read its passages, a heading for the profile of a source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/fields.py"/>
        <source>Choose a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/telling.py"/>
        <source>Choose a disc to see its events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/start.py"/>
        <source>Choose a library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/record_view.py"/>
        <source>Choose a record to see what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Choose all annotations shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>Choose an actor and press N to see all whom it is tied to, or filter for fewer events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/telling.py"/>
        <source>Choose an actor or a tie to see what stands behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/status_bar.py"/>
        <source>Choose an annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>Choose an event to see what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/form.py"/>
        <source>Choose another where letters look wrong: the file is read anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/compare_dialog.py"/>
        <source>Choose by hand who counts for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/telling.py"/>
        <source>Choose it in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/telling.py"/>
        <source>Choose it on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Choose the next annotation too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/evidence_for.py"/>
        <source>Choose what it is evidence for: type a name, or take one of those below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/evidence_for.py"/>
        <source>Choose what it is evidence for: type the name of a record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bulk.py"/>
        <source>Choose what to change first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/comparing.py"/>
        <source>Choose what to compare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/fields.py"/>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/view_frame.py"/>
        <source>Chosen only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>Chosen · {events}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/chronicling.py"/>
        <source>Chronology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <source>Cite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Class 1–4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source>Click a year, or drag over several, to see their events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/dialog.py"/>
        <location filename="../../desktop/dialogs/job_list.py"/>
        <location filename="../../desktop/dialogs/preferences.py"/>
        <location filename="../../desktop/dialogs/properties.py"/>
        <location filename="../../desktop/reader/orphan_tray.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/find.py"/>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/closing.py"/>
        <source>Close anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/library.py"/>
        <source>Close library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/going.py"/>
        <location filename="../../desktop/views/shell/tabs.py"/>
        <source>Close tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/history_panel.py"/>
        <source>Close the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/trouble.py"/>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/head.py"/>
        <source>Clutter: {number} hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/head.py"/>
        <source>Clutter: {number} shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Codes elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/navigator.py"/>
        <location filename="../../desktop/models/record_page.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/widgets/editing/record_editor.py"/>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/navigator.py"/>
        <source>Colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/file_panes.py"/>
        <location filename="../../desktop/views/lists/table.py"/>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/table.py"/>
        <source>Columns as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/table.py"/>
        <source>Columns, in any order: drag a heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <location filename="../../desktop/dialogs/palette.py"/>
        <location filename="../../desktop/models/guesses.py"/>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/palette.py"/>
        <source>Commands and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Complete text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/telling.py"/>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/telling.py"/>
        <source>Conflict by domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/telling.py"/>
        <source>Cooler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/telling.py"/>
        <source>Cooperation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>Cooperation and conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/telling.py"/>
        <source>Cooperation by domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Copy a library, also while it is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/records.py"/>
        <source>Copy as citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/records.py"/>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/guide.py"/>
        <source>Copy it from a web page and paste it: clutter is set aside, title, authors and date are proposed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/records.py"/>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/crash.py"/>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <source>Copy with citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/editing.py"/>
        <source>Copy {n:,} {n:row|rows}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/places.py"/>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>Corroboration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <source>Could be evidence for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>Count for whom they act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/facet_pane.py"/>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/form.py"/>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/actor.py"/>
        <source>Create actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/actor.py"/>
        <source>Create actor “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/draft.py"/>
        <source>Create {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/picker.py"/>
        <source>Create {kind} “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Creators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>Credibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Credibility 1–6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/top_bar.py"/>
        <source>Ctrl K goes here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>DOI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/looks.py"/>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/filters.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/proposed.py"/>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <location filename="../../desktop/views/corroboration/matrix_model.py"/>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Date because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/head.py"/>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <location filename="../../desktop/views/timeline/ticks.py"/>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/deleting.py"/>
        <location filename="../../desktop/editing.py"/>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <location filename="../../desktop/views/page/record_view.py"/>
        <source>Delete for good…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/deleting.py"/>
        <source>Delete {n:,} {n:record|records} for good?</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Delete {number:,} {number:record|records}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/deleting.py"/>
        <source>Delete “{title}” for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/nothing.py"/>
        <source>Describe it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/searching.py"/>
        <location filename="../../desktop/messages.py"/>
        <source>Did you mean {words}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>Disagrees with another source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/filters.py"/>
        <source>Disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Do not take “{form}” for this actor in one source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/importing.py"/>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/filters.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <location filename="../../desktop/views/map/map_view.py"/>
        <location filename="../../desktop/views/timeline/legend.py"/>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>Domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/editing.py"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/time_brush.py"/>
        <source>Drag to show a period. Arrows move it, Shift and arrows widen it, Escape ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Draw every screen of the window into pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/saving.py"/>
        <source>Drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <source>E new event · V evidence for… · A name of an actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source>EVENTS BY YEAR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>Each block is an event, above the line cooperation, below it conflict; persons count for whom they act. The last row tells how many sources speak of a time: where there is none, silence is not calm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <location filename="../../desktop/actions/records.py"/>
        <location filename="../../desktop/actions/registry.py"/>
        <location filename="../../desktop/views/page/heads.py"/>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/heads.py"/>
        <source>Edit (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/heads.py"/>
        <source>Edit every field (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/parts.py"/>
        <source>Edit this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Edit {edit} is in a state in which it cannot be undone or redone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Edit {edit} was never finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/owned.py"/>
        <source>Edit {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>Edited last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>Edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/editing.py"/>
        <source>Empty the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <location filename="../../desktop/views/lists/list_view.py"/>
        <source>Empty the trash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/form.py"/>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/choosers.py"/>
        <source>Enlarge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/parts.py"/>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/draft.py"/>
        <source>Enter, or Ctrl+Enter in a text of several lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/parts.py"/>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <location filename="../../desktop/views/corroboration/matrix_model.py"/>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/going.py"/>
        <location filename="../../desktop/cli/showing.py"/>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/views/corroboration/matrix_table.py"/>
        <location filename="../../desktop/views/corroboration/pick_dialog.py"/>
        <location filename="../../desktop/views/map/map_view.py"/>
        <location filename="../../desktop/widgets/guide.py"/>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/behind_pane.py"/>
        <source>Events behind what is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/matrix_table.py"/>
        <source>Events by sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source>Events by year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>Events only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source>Events that rest on one voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source>Events with disputed evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source>Events without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>Events without a place: {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source>Events without evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/record_page.py"/>
        <source>Events · newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/whose_menu.py"/>
        <source>Every colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/manual.py"/>
        <source>Every command is found by its words, too: Ctrl+Shift+P.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/guide.py"/>
        <source>Every fact leads to the passage that it rests on: choose an event and click its evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/whose_menu.py"/>
        <source>Every tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/head.py"/>
        <location filename="../../desktop/reader/whose_menu.py"/>
        <source>Everyone’s marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/editing.py"/>
        <source>Everything is saved as you type. Esc or Ctrl+E ends editing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/filters.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/proofs.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/reader/head.py"/>
        <location filename="../../desktop/reader/telling.py"/>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <source>Evidence already for:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/choosing.py"/>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <source>Evidence for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Evidence for “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading_evidence.py"/>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <location filename="../../desktop/reader/passage/evidence_for.py"/>
        <source>Evidence for…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <source>Evidence given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Evidence needs a source: annotate words of one, or name it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <source>Evidence · {n} {n:voice|voices}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proofs.py"/>
        <source>Evidence · {voices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/deleting.py"/>
        <source>Evidence, annotations and rows that need them go along; other references to them are emptied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/view_frame.py"/>
        <source>Export and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/view_frame.py"/>
        <source>Export ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Extra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <location filename="../../desktop/views/timeline/ticks.py"/>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/reader/passage/evidence_for.py"/>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/looks.py"/>
        <location filename="../../desktop/models/manual.py"/>
        <source>Fields of a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Fields of a {kind} ({id}) belong to no record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/record_page.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <location filename="../../desktop/models/drafts.py"/>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/file_panes.py"/>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/filtering.py"/>
        <location filename="../../desktop/widgets/view_frame.py"/>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/filtering.py"/>
        <source>Filter by date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/filtering.py"/>
        <location filename="../../desktop/views/lists/chips.py"/>
        <source>Filter by {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/viewing.py"/>
        <source>Filter this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/view_frame.py"/>
        <source>Filter, as in a search: actor:China date:2021..</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/head.py"/>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/palette.py"/>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/guide.py"/>
        <source>Find a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/going.py"/>
        <source>Find here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/manual/manual_view.py"/>
        <source>Find in the manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/find.py"/>
        <source>Find in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/head.py"/>
        <source>Find in the text: Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Find names and dates in a source's text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/picker.py"/>
        <source>Find {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <location filename="../../desktop/widgets/choosers.py"/>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/list_view.py"/>
        <source>Fit columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/pages/pane.py"/>
        <source>Fit the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/pages/pane.py"/>
        <source>Fit the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/compare_dialog.py"/>
        <source>Focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/guide.py"/>
        <source>Follow a statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>For '{field}' choose keep or other, not '{value}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/guesses.py"/>
        <source>For example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/legend.py"/>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>Form of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/going.py"/>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>From {one} to {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>From {start} to {end} stands “{found}”, not “{exact}”. Give the words or the offsets alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Genre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/nothing.py"/>
        <source>Give its position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/comparing.py"/>
        <location filename="../../desktop/actions/editing.py"/>
        <location filename="../../desktop/actions/going.py"/>
        <location filename="../../desktop/actions/networking.py"/>
        <location filename="../../desktop/actions/reading.py"/>
        <location filename="../../desktop/actions/registry.py"/>
        <location filename="../../desktop/actions/timeline.py"/>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/crash.py"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Go on where reading stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/status_bar.py"/>
        <source>Go on with what you had begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Go to what the annotation is evidence for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merging.py"/>
        <source>Goes to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/filters.py"/>
        <location filename="../../desktop/models/form.py"/>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Grade because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/filters.py"/>
        <source>Grade of a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>Grades of sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>Group by kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/looks.py"/>
        <source>Guide of first steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/history_panel.py"/>
        <source>HISTORY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/account.py"/>
        <source>Held: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/looks.py"/>
        <location filename="../../desktop/actions/registry.py"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/looks.py"/>
        <location filename="../../desktop/settings.py"/>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <location filename="../../desktop/reader/telling.py"/>
        <source>Highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <location filename="../../desktop/dialogs/properties.py"/>
        <location filename="../../desktop/models/record_page.py"/>
        <location filename="../../desktop/views/page/history_panel.py"/>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <source>History of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/heads.py"/>
        <source>History of this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>History speaks of a table {table} that is not ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>History speaks of {table}.{column}, which is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>How it is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>How well it is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>ISBN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>ISSN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/dialog.py"/>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/importing.py"/>
        <source>Import a folder of documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/library.py"/>
        <source>Import a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/importing.py"/>
        <location filename="../../desktop/dialogs/importing/dialog.py"/>
        <source>Import documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/library.py"/>
        <source>Import documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Import records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Import {number:,} {number:document|documents}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/dialog.py"/>
        <source>Import {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/top_bar.py"/>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/nothing.py"/>
        <source>In a text, select words that speak of it and press V: they become its evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/form.py"/>
        <source>In the file: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/replacing.py"/>
        <source>In the other text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>In the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/records.py"/>
        <source>In the trash. `undo` or `delete --restore` brings back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/belonging.py"/>
        <source>In this collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <source>In this passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>In {events}, {actors} count as whom they act for; those who still stand here have ties of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/library_files.py"/>
        <source>In {n} {n:place|places} rows could not be read. Compare it with a backup.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/looks.py"/>
        <location filename="../../desktop/views/page/record_view.py"/>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Intensity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>It appeared before this began, and cannot tell of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>It does not say which kind of record it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>It has not been read to the end, so nothing can be said of its silence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/doing.py"/>
        <source>It is found in the navigator, under Saved searches, and in the search box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>It is in the trash already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>It is not in the trash any more, so nothing was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>It is not in the trash, so there is nothing to bring back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/preferences.py"/>
        <source>It is spoken when the program starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/history_panel.py"/>
        <source>It stands as it came into the library. Every edit is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>It was read, is complete, appeared after this began, and says nothing of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <location filename="../../desktop/views/timeline/ticks.py"/>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/job_list.py"/>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/looks.py"/>
        <source>Jobs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <location filename="../../desktop/views/timeline/ticks.py"/>
        <source>Jul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <location filename="../../desktop/views/timeline/ticks.py"/>
        <source>Jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/account.py"/>
        <source>Keep both, choose none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merging.py"/>
        <source>Keep the other record instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <source>Keep {words} as a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merging.py"/>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <source>Kept as words: this is not understood as a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/navigator.py"/>
        <source>Kept in this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/form.py"/>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/looks.py"/>
        <location filename="../../desktop/models/manual.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/duplicates.py"/>
        <location filename="../../desktop/models/filters.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Kind of name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>Kinds of actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>Kinds of place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>Kinds of relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source>LATEST EDITS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/timeline.py"/>
        <source>Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>Lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/proposed.py"/>
        <location filename="../../desktop/settings.py"/>
        <location filename="../../desktop/views/search/facet_pane.py"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/pages/pane.py"/>
        <source>Larger (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/looks.py"/>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Last tag again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>Latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>Laying out the events…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/copying.py"/>
        <source>Leave out the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/copying.py"/>
        <source>Leave out the original files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/copying.py"/>
        <source>Leave out the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/list_view.py"/>
        <source>Leave out what has no room: {columns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <source>Leave {name} out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bulk.py"/>
        <source>Left empty, this empties the field in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/networking.py"/>
        <source>Let go of what is pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Let go of what was pinned in the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>Let go of {n} {n:actor|actors}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/networking.py"/>
        <source>Let time run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>Letters in a line of the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/tag_picker.py"/>
        <source>Letters of a tag, or a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/choosing.py"/>
        <source>Libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>Libraries that were open, the latest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/comparing.py"/>
        <location filename="../../desktop/actions/library.py"/>
        <location filename="../../desktop/actions/registry.py"/>
        <location filename="../../desktop/actions/viewing.py"/>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/looks.py"/>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <location filename="../../desktop/views/duplicates/duplicates_view.py"/>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source>Likely duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merging.py"/>
        <source>Likely the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Line {line} cannot be read ({reason}); nothing was imported. Write the file anew, or mend that line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Line {line}: {cause} Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/passage_list.py"/>
        <source>Lines of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/record_page.py"/>
        <source>Linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <location filename="../../desktop/models/record_page.py"/>
        <source>Linked from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>List every record of a kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>List the latest edits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <source>List what has to do with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/job_list.py"/>
        <source>Log of {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>Longest silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>Longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>Looking where the events were…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>Looking who is tied to whom…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>Looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <location filename="../../desktop/reader/orphan_tray.py"/>
        <source>Lost annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Make a library: with the shipped content, or --empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Make one record of two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/choosers.py"/>
        <source>Make smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/looks.py"/>
        <location filename="../../desktop/models/manual.py"/>
        <location filename="../../desktop/views/manual/manual_view.py"/>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/networking.py"/>
        <location filename="../../desktop/places.py"/>
        <location filename="../../desktop/views/map/map_chart.py"/>
        <location filename="../../desktop/views/map/map_view.py"/>
        <location filename="../../desktop/views/map/telling.py"/>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <location filename="../../desktop/views/timeline/ticks.py"/>
        <source>Mar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Mark a passage as {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/pages/pane.py"/>
        <source>Mark a region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Mark a region of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Mark words of a source, and tie them as evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/chronicling.py"/>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>Material conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>Material cooperation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <location filename="../../desktop/views/balance/words.py"/>
        <location filename="../../desktop/views/timeline/ticks.py"/>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Means this actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/telling.py"/>
        <source>Mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>Mentioned without speaking for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/head.py"/>
        <source>Mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <source>Mentions in this source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/top_bar.py"/>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merging.py"/>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Merge annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <source>Merge these two…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merging.py"/>
        <source>Merge two {kinds} into one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merging.py"/>
        <source>Merge with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <source>Merge with another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Merge {number:,} {number:annotation|annotations}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Merge “{other}” into “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/duplicates/duplicates_view.py"/>
        <source>Merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Misspelt searches look at old spellings of name {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/form.py"/>
        <location filename="../../desktop/reader/passage/stating.py"/>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/folding.py"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/chips.py"/>
        <source>More filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/chips.py"/>
        <source>More filters, or another one typed into the search box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/rows.py"/>
        <source>More of this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/telling.py"/>
        <source>Most conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/telling.py"/>
        <source>Most cooperation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/telling.py"/>
        <source>Most events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/telling.py"/>
        <source>Most ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Motivation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/navigator.py"/>
        <location filename="../../desktop/widgets/editing/rows.py"/>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <source>Move down in the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Move the collection “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/going.py"/>
        <source>Move the tab left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/going.py"/>
        <source>Move the tab right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Move the tag “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/records.py"/>
        <location filename="../../desktop/dialogs/deleting.py"/>
        <location filename="../../desktop/views/shell/navigator.py"/>
        <source>Move to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/navigator.py"/>
        <location filename="../../desktop/widgets/editing/rows.py"/>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <source>Move up in the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/deleting.py"/>
        <source>Move {n:,} {n:record|records} to the trash?</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/owned.py"/>
        <source>Move {name} to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Move “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Move “{title}” in the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/deleting.py"/>
        <source>Move “{title}” to the trash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/filters.py"/>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/whose_menu.py"/>
        <source>My marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>NEAR takes a distance of up to {limit} words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>NEAR takes two or more words or phrases: NEAR(loan bank, 5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/form.py"/>
        <location filename="../../desktop/dialogs/naming.py"/>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/form.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <source>Name of an actor…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Name {name} cannot be found by search: its keys are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Name {name} is found by wrong keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Name {title} “{name}” too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Names in texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/facet_pane.py"/>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>Narrow the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/navigator.py"/>
        <source>Navigator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/sheet.py"/>
        <source>Needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>Neighbourhood of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/networking.py"/>
        <source>Neighbourhood of the actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/networking.py"/>
        <location filename="../../desktop/places.py"/>
        <location filename="../../desktop/views/network/network_chart.py"/>
        <location filename="../../desktop/views/network/network_view.py"/>
        <location filename="../../desktop/views/network/telling.py"/>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/actor.py"/>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Never take “{form}” for this actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <location filename="../../desktop/actions/records.py"/>
        <location filename="../../desktop/actions/registry.py"/>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/records.py"/>
        <source>New actor…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/annotators.py"/>
        <source>New annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/library.py"/>
        <location filename="../../desktop/annotators.py"/>
        <location filename="../../desktop/views/lists/kept_row.py"/>
        <source>New annotator…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/records.py"/>
        <location filename="../../desktop/views/shell/navigator.py"/>
        <source>New collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading_evidence.py"/>
        <source>New event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <source>New event from this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <source>New event from this passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>New event “{title}” from a passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/records.py"/>
        <source>New event…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/choosing.py"/>
        <source>New library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/library.py"/>
        <location filename="../../desktop/dialogs/start.py"/>
        <source>New library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <source>New place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/top_bar.py"/>
        <source>New record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/records.py"/>
        <source>New record of this kind…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/records.py"/>
        <source>New source…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/going.py"/>
        <source>New tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/navigator.py"/>
        <source>New tag under it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/tag_picker.py"/>
        <source>New tag “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/records.py"/>
        <location filename="../../desktop/views/shell/navigator.py"/>
        <source>New tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/kept_row.py"/>
        <source>New word…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/opening.py"/>
        <location filename="../../desktop/views/page/editing.py"/>
        <source>New {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Next annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/looks.py"/>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Next place found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/going.py"/>
        <source>Next tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/networking.py"/>
        <source>Next tie of the actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>No actor takes part in an event yet. Add participants to events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/list_view.py"/>
        <source>No actors yet. Add one here, or mark a name in a source and press A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/list_view.py"/>
        <source>No annotations yet. Open a source and mark a passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>No annotator is called {name}. There are: {found}. Choose one, or make it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>No article was found in the page, so all its text was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>No author was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/telling.py"/>
        <source>No clear change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/palette.py"/>
        <source>No command has these words. Try fewer, or one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/telling.py"/>
        <source>No conflict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/telling.py"/>
        <source>No cooperation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>No date was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/record_page.py"/>
        <source>No edits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>No event here has a place with coordinates. Give events a place, and places a latitude and longitude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>No event matches. Take a filter away, or search in other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>No event of {name} and {partners} is cooperation or conflict here. Choose other partners, or take a filter away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>No event that the filter finds ties two actors. Take a filter away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/list_view.py"/>
        <source>No events yet. Add one here, or select a passage of a source and press E.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>No events yet. Add one with New, or import a library that has some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/filters.py"/>
        <source>No evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proofs.py"/>
        <source>No evidence yet. Mark a passage of a source to add some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/job_list.py"/>
        <source>No jobs yet. Imports, exports, copies and checks show here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>No passage of a text speaks for it yet. Select one, then press V.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>No passage speaks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>No path leads from {one} to {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/list_view.py"/>
        <source>No room for: {columns}. A click shows all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>No sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/telling.py"/>
        <source>No source tells of anything in {empty} of {n} {n:column|columns}: what is missing there may have happened.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>No source tells of anything that began then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>No source tells of this time: silence is not calm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/list_view.py"/>
        <source>No sources yet. Import documents to read, or add a reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>No text was copied. Select an article where it stands, copy it, and paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>No title was found: the file's name stands for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/duplicates/duplicates_view.py"/>
        <source>No two records look like one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/orphan_tray.py"/>
        <source>No words like these stand in the text. Select the words on which it shall stand, then place it at the selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/timeline.py"/>
        <source>Nobody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>Nobody is tied to anybody here. An event needs two participants to tie them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/timeline.py"/>
        <source>Nobody named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/pick_dialog.py"/>
        <source>None chosen: all sources that tell of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/pick_dialog.py"/>
        <source>None chosen: all that the filter leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>None of the {number} events found has a date, so none has a place in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bulk.py"/>
        <source>None: leave the fields as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/looks.py"/>
        <source>Normal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/checks.py"/>
        <source>Not a language code such as en, ru, be or zh-Hant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/checks.py"/>
        <source>Not a whole address: it would begin with https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/closing.py"/>
        <location filename="../../desktop/views/shell/status_bar.py"/>
        <source>Not everything is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/actor.py"/>
        <source>Not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/editing.py"/>
        <source>Not in the library before you create it; left unfinished, it waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/telling.py"/>
        <source>Not on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading_evidence.py"/>
        <source>Not this actor, in this source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/checks.py"/>
        <source>Not understood as a date: it stays as typed, and no period will find it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/record_page.py"/>
        <location filename="../../desktop/reader/card.py"/>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/deleting.py"/>
        <source>Nothing else refers to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/find.py"/>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>Nothing found. Did you mean {others}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>Nothing found. Try fewer words, or put ~ after one to find it spelt otherwise too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>Nothing here is of that kind. Take a filter away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/list_view.py"/>
        <source>Nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/list_view.py"/>
        <source>Nothing in this collection yet. Drag records onto it from any list, or choose them there and press Ctrl+Alt+G.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source>Nothing is missing. Import documents, or add a record with New.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/nothing.py"/>
        <source>Nothing is told of it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merging.py"/>
        <source>Nothing looks like it. Choose the record that is the same; before anything is merged, both stand side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>Nothing matches. Take a filter away, or filter in other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/list_view.py"/>
        <source>Nothing matches. Take a filter away, or search in other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/belonging.py"/>
        <source>Nothing now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merging.py"/>
        <source>Nothing points at the record that goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/records.py"/>
        <source>Nothing to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>Nothing to compare yet. Add events and the passages that they rest on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/crash.py"/>
        <source>Nothing was lost: every edit is saved whole or not made. You can go on working; if the window behaves oddly, close it and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/belonging.py"/>
        <source>Nothing yet. Drag the rows of a list onto it in the navigator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/belonging.py"/>
        <source>Nothing yet. In a text, select words and press T to tag them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <location filename="../../desktop/views/timeline/ticks.py"/>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/replacing.py"/>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/start.py"/>
        <source>OPEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <location filename="../../desktop/views/timeline/ticks.py"/>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/whose_menu.py"/>
        <source>Of the colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>Of the ties between them only the strongest are shown, {number} are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/duplicates.py"/>
        <source>One</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>One of the records is in the trash. Restore it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>One record stands in the file twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/filters.py"/>
        <source>One voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Only a new, empty library can be filled with the shipped content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>Only the {most} actors with most ties are shown, {number} are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/filtering.py"/>
        <source>Only what lies within it however the date is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/choosing.py"/>
        <source>Open a library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/start.py"/>
        <source>Open a library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <source>Open in a new tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/library.py"/>
        <source>Open library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>Order of the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Order the collection “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>Original files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Original {original} is not the file that was imported. Restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/filters.py"/>
        <source>Orphaned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source>Orphaned annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/timeline.py"/>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/whose_menu.py"/>
        <source>Others’ marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <location filename="../../desktop/reader/head.py"/>
        <location filename="../../desktop/widgets/outline.py"/>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>Outlines show who controls a land, not whose it is (Natural Earth, public domain).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/filtering.py"/>
        <source>Overlapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/going.py"/>
        <location filename="../../desktop/models/navigator.py"/>
        <location filename="../../desktop/opening.py"/>
        <location filename="../../desktop/views/overview/overview.py"/>
        <location filename="../../desktop/widgets/guide.py"/>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/chronicling.py"/>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/reader/pages/pane.py"/>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/pages/thumbnails.py"/>
        <source>Page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/chronicling.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/reader/head.py"/>
        <location filename="../../desktop/widgets/saving.py"/>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/pages/canvas.py"/>
        <source>Pages of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Pages that could not be read: {pages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/record_page.py"/>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <location filename="../../desktop/views/balance/compare_dialog.py"/>
        <source>Partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/compare_dialog.py"/>
        <source>Partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Parts of the file are missing, and their notes with them: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/reader/passage/inspector.py"/>
        <source>Passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/views/network/words.py"/>
        <location filename="../../desktop/widgets/passages.py"/>
        <source>Passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Passages of text {document} lie over one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/guide.py"/>
        <source>Paste copied text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/library.py"/>
        <source>Paste copied text as a source…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/dialog.py"/>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/networking.py"/>
        <source>Path between the two actors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>Path to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <source>Perhaps there already:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/filtering.py"/>
        <location filename="../../desktop/widgets/time_brush.py"/>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>Period shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/overview.py"/>
        <source>Period shown, of all time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/saving.py"/>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/orphan_tray.py"/>
        <source>Place at the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Place found before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/orphan_tray.py"/>
        <source>Place here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/orphan_tray.py"/>
        <source>Places where it might stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/filtering.py"/>
        <source>Possibly within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/preferences.py"/>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/looks.py"/>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/going.py"/>
        <source>Previous tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/networking.py"/>
        <source>Previous tie of the actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/print_run.py"/>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Print a source's text, or replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/viewing.py"/>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>Profile of {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/dialog.py"/>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/job_list.py"/>
        <source>Progress of {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>Properties of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/library.py"/>
        <source>Properties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Propose an event from a passage of a source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/proposed.py"/>
        <source>Publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Published at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <source>Published in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Put a record into the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <source>Put into a collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bulk.py"/>
        <source>Put into the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/guide.py"/>
        <source>Put the guide away; Help brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Qualifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/library.py"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/start.py"/>
        <source>RECENT LIBRARIES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/filters.py"/>
        <location filename="../../desktop/views/page/heads.py"/>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/dialog.py"/>
        <source>Read a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/heads.py"/>
        <source>Read and annotate the text (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/dialog.py"/>
        <source>Read documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Read documents, or records, into a library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/labels.py"/>
        <source>Read it in its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/parts.py"/>
        <source>Read the sentence it rests on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Read up to here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/status_bar.py"/>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/settings.py"/>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/filters.py"/>
        <location filename="../../desktop/models/form.py"/>
        <source>Reading status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Reading the file took too long and was stopped. Save it anew from the program that made it, or split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Reading the file took too much memory and was stopped. Split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/inspector.py"/>
        <source>Reading the passage…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Reading was cancelled; nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/proofs.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <source>Readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/dialog.py"/>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/account.py"/>
        <source>Reason for the choice of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/library.py"/>
        <source>Recent libraries…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/consequences.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/history.py"/>
        <location filename="../../desktop/models/proofs.py"/>
        <location filename="../../desktop/views/page/record_view.py"/>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Record {id} is left over from an edit that is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Record {id} is of kind {kind}, which this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <location filename="../../desktop/views/lists/table.py"/>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/histogram.py"/>
        <source>Records by year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/records.py"/>
        <location filename="../../desktop/main_window.py"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/history.py"/>
        <source>Redone: {edit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <source>Region on {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/telling.py"/>
        <source>Region, p. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/views/corroboration/matrix_model.py"/>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/record_page.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/views/corroboration/pick_dialog.py"/>
        <location filename="../../desktop/views/network/words.py"/>
        <source>Relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/matrix_model.py"/>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/rows.py"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Remove for good what is in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/chips.py"/>
        <location filename="../../desktop/views/search/search_view.py"/>
        <location filename="../../desktop/widgets/choosers.py"/>
        <source>Remove the filter {filter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/form.py"/>
        <source>Remove this author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/compare_dialog.py"/>
        <source>Remove this partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/chips.py"/>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/navigator.py"/>
        <source>Rename and edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/annotators.py"/>
        <source>Rename annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/library.py"/>
        <source>Rename annotator…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/annotators.py"/>
        <source>Rename “{name}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/going.py"/>
        <source>Reopen closed tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Repair the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/replacing.py"/>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/replacing.py"/>
        <source>Replace the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/replacing.py"/>
        <source>Replace the text by {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Replace the text of “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Replace the text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/crash.py"/>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>Reported by nobody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/start.py"/>
        <source>Rescue what can be read into a new library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/start.py"/>
        <source>Rescuing what can be read of {name}. The file itself is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/record_view.py"/>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/records.py"/>
        <source>Restore from the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Restore {number:,} {number:record|records}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/records.py"/>
        <source>Restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/hit_list.py"/>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Revert a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <source>Role of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>Role of {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>Roles in events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>Roles of creators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Row {row} of {table} points at a row of {target} that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Said on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Same both ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/naming.py"/>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/libraries.py"/>
        <location filename="../../desktop/dialogs/copying.py"/>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/library.py"/>
        <location filename="../../desktop/dialogs/copying.py"/>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reporting.py"/>
        <source>Save annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/library.py"/>
        <source>Save annotations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/chronicling.py"/>
        <source>Save as chronology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/viewing.py"/>
        <source>Save as drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/viewing.py"/>
        <source>Save as page (HTML)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/viewing.py"/>
        <source>Save as picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/viewing.py"/>
        <source>Save as table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <source>Save event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/comparing.py"/>
        <source>Save events as chronology…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/evidence_for.py"/>
        <source>Save evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/doing.py"/>
        <location filename="../../desktop/views/lists/list_view.py"/>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>Save search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <source>Save search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <location filename="../../desktop/widgets/saving.py"/>
        <source>Save {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>Saved search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/navigator.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/status_bar.py"/>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/nothing.py"/>
        <source>Say when it appeared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/nothing.py"/>
        <source>Say when it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/nothing.py"/>
        <source>Say where it lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/nothing.py"/>
        <source>Say who made it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/nothing.py"/>
        <source>Say who took part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/evidence_for.py"/>
        <source>Say why this account is chosen: a sentence is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/form.py"/>
        <location filename="../../desktop/reader/passage/stating.py"/>
        <source>Says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Says it as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/going.py"/>
        <location filename="../../desktop/views/shell/top_bar.py"/>
        <location filename="../../desktop/widgets/guide.py"/>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/top_bar.py"/>
        <source>Search actors, events, sources and passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Search everything in a library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>Search index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Search looks at old words of record {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Search looks at the wrong lines of text {document}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/parts.py"/>
        <source>See the region on its page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/guide.py"/>
        <source>See what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Select the paragraph, then one more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Select the sentence, then one more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <source>Select words to see what they hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <source>Selection in {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <location filename="../../desktop/views/timeline/ticks.py"/>
        <source>Sep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/passages.py"/>
        <source>Set aside: neither shown nor searched. Tick it to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Set fields of a record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bulk.py"/>
        <source>Set the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Set the paragraph aside as clutter, or bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/print_run.py"/>
        <source>Setting {title} on pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/manual.py"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Several annotators are called {name}. Rename one, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Several records are meant by {uid}: {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Several records have a uid that starts with {uid}: {found}. Give more of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>Shortest path, {n:,} {n:step|steps} (in brackets the events and relations of each): {told}.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/timeline.py"/>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <location filename="../../desktop/widgets/choosers.py"/>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/status_bar.py"/>
        <source>Show all jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>Show all kinds together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/parts.py"/>
        <source>Show as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/viewing.py"/>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>Show clutter in texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>Show marks of evidence in texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Show one record whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Show or hide clutter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Show or hide marks of evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/head.py"/>
        <source>Show passages that are nothing but evidence for a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>Show the first steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>Show the inspector beside lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/dialog.py"/>
        <source>Show the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/telling.py"/>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>Show them in a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/years.py"/>
        <source>Show these events on the timeline (Ctrl+Shift+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>Show this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/finder.py"/>
        <source>Show what there is to choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/timeline.py"/>
        <source>Show when it was reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/head.py"/>
        <source>Show: {mode}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/legend.py"/>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>Silent on what others report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <source>Similar passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <location filename="../../desktop/reader/style_box.py"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>Size of a text in the reader, in pixels at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/head.py"/>
        <location filename="../../desktop/reader/style_box.py"/>
        <source>Size, spacing and width of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Size, spacing and width of the text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/pages/pane.py"/>
        <location filename="../../desktop/reader/pages/thumbnails.py"/>
        <source>Small pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/pages/pane.py"/>
        <source>Smaller (-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/looks.py"/>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Some letters look wrongly decoded. If so, choose another encoding below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Some letters look wrongly decoded. If so, set --encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Something is missing beside this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/crash.py"/>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Sort collections by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Sort tags by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/navigator.py"/>
        <source>Sort these by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/filters.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/going.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/views/corroboration/matrix_table.py"/>
        <location filename="../../desktop/views/corroboration/pick_dialog.py"/>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/telling.py"/>
        <source>Sources cover too little to tell a change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source>Sources not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source>Sources without a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/style_box.py"/>
        <source>Spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>Spacing of lines in the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/reader/passage/form.py"/>
        <location filename="../../desktop/reader/passage/stating.py"/>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/parts.py"/>
        <source>Speaker:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/reader/passage/form.py"/>
        <location filename="../../desktop/reader/passage/stating.py"/>
        <source>Stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>Stances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Stands under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/navigator.py"/>
        <source>Stands under…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/drafts.py"/>
        <location filename="../../desktop/models/filters.py"/>
        <location filename="../../desktop/models/form.py"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>States' names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/filters.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>Status of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/closing.py"/>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/dialog.py"/>
        <location filename="../../desktop/dialogs/job_list.py"/>
        <location filename="../../desktop/views/shell/status_bar.py"/>
        <location filename="../../desktop/widgets/print_run.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/job_list.py"/>
        <source>Stop {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/dialog.py"/>
        <source>Stopped. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Stopped. The library is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/telling.py"/>
        <source>Strongest in conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/telling.py"/>
        <source>Strongest in cooperation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Suffix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/offered.py"/>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/nothing.py"/>
        <source>Sum it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>Supports {number}, {alone} of them alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merging.py"/>
        <source>Swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/commands.py"/>
        <source>T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source>TEXTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source>TO LOOK AT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/saving.py"/>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/tabs.py"/>
        <source>Tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/filters.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/reader/tag_picker.py"/>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Tag number 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Tag number 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Tag number 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Tag number 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Tag number 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Tag number 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Tag number 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Tag number 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Tag number 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Tag {number:,} {number:annotation|annotations}: {tag}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/commands.py"/>
        <source>Tag: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/belonging.py"/>
        <source>Tagged with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/navigator.py"/>
        <location filename="../../desktop/models/record_page.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/tag_picker.py"/>
        <source>Tags that fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <location filename="../../desktop/reader/commands.py"/>
        <source>Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Take a name for it always, or never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/form.py"/>
        <source>Take as annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Take back the latest edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/history_panel.py"/>
        <source>Take back: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bulk.py"/>
        <source>Take off the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <location filename="../../desktop/dialogs/bulk.py"/>
        <source>Take out of the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>Take over the marks in “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Take over the marks of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/head.py"/>
        <source>Take over {n} {n:mark|marks} of the file</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/history_panel.py"/>
        <source>Take this step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/compare_dialog.py"/>
        <location filename="../../desktop/views/corroboration/pick_dialog.py"/>
        <source>Take {name} out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/form.py"/>
        <source>Take {what} as annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/all_marks.py"/>
        <source>Take {what} of all files as annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/query_trouble.py"/>
        <source>Take {word} instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <location filename="../../desktop/actions/reading_evidence.py"/>
        <location filename="../../desktop/actions/registry.py"/>
        <location filename="../../desktop/cli/showing.py"/>
        <location filename="../../desktop/reader/head.py"/>
        <location filename="../../desktop/reader/paper.py"/>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Text or pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Text {document} has changed since it was stored. Restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>That record is in the library already; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The ( is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The PDF has no text layer on its {pages} {pages:page|pages}: it is a scan. Run text recognition on it to search it.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The PDF is broken or cut off. Download or save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The PDF is locked with a password. Save a copy without one and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/actor.py"/>
        <source>The actor whose name it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>The answer could not be written ({why}). Send it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The backup of {path} did not check ({reason}), so nothing was done. Try another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>The check was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>The columns of the list of a kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/copying.py"/>
        <source>The copy is checked once it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>The dates do not tell whether it appeared before or after this began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The disk is full, so {path} could not be written; nothing was changed. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The encoding was taken to be {encoding}. If letters look wrong, choose another below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The encoding was taken to be {encoding}. If letters look wrong, set --encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>The end of the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/evidence_for.py"/>
        <source>The event, relation or actor it speaks of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/evidence_for.py"/>
        <source>The field it speaks of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file broke its reader, which was stopped; nothing was imported. Save it anew from the program that made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file cannot be read ({reason}). Check that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file ends at line {line} before it is complete; nothing was imported. Copy or write it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file has changed since it was looked at; it was left out. Import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file has {size} bytes; up to {limit} can be read. Split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file holds no highlights or comments that are not here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file holds no text, whatever its name says. If it has another format, name it with --format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file holds no text, whatever its name says. Save it as text, HTML, PDF, DOCX or EPUB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file is broken or cut off: its parts cannot be unpacked. Download or save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file is empty or holds no text, so there is nothing to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file is locked with a password or copy protection. Save a copy without one and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file is nested deeper than any real document. Save its text alone and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file lacks a part that it needs ({part}). Save it again from the program that made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file says that it is in {declared}, and it is not. If letters look wrong, choose another encoding below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file says that it is in {declared}, and it is not. If letters look wrong, set --encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file says that somebody is writing, and nobody is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file unpacks to far more than any document holds, so it was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file unpacks to more text than can be held. Split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The file was written by a newer version ({version}; this program knows {known}). Update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/behind_pane.py"/>
        <source>The first {most} of {number} are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>The focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The folder for {path} does not exist. Make it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>The folder from which a file was read last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>The folder where a file was saved last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/deleting.py"/>
        <source>The following refers to what goes. It stays as it is until the trash is emptied; until then Undo or the trash brings everything back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The format is not known. Save it as text, HTML, PDF, DOCX or EPUB, or name it with --format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The format is not known. Save it as text, HTML, PDF, DOCX or EPUB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The full-text index {name} does not agree with the texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The history of this record has no such step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/checks.py"/>
        <source>The last digit does not fit the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>The library does not have it complete, or does not know whether it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/form.py"/>
        <source>The library has this source without its text: the file becomes its text, and the fields of the source stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/window.py"/>
        <source>The library is empty. `add` and `import` fill it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/library_files.py"/>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>The library is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/start.py"/>
        <source>The library that comes with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>The library that was open last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <source>The name at the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/annotators.py"/>
        <source>The name stands beside every annotation that was made under it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/find.py"/>
        <source>The next (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/find.py"/>
        <source>The one before (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/duplicates.py"/>
        <source>The other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>The other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/guide.py"/>
        <source>The overview lists events without evidence, single voices, sources not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The program itself tells these words apart, so none can become another. Give it another label instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The query has more than {limit} parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The query is longer than {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The quotation mark is not closed. Add one at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The range runs backwards. Put the lower value first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The record is not there any more. Go back, or search for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The regular expression is longer than {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The regular expression is not closed. Add / at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The regular expression is not right ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The regular expression takes too long on this library. Make it narrower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The text cannot be read in that encoding. Choose another, such as utf-8 or windows-1251.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The text cannot be read in that encoding. Name the right one with --encoding, such as utf-8 or windows-1251.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The text does not state its date: a bound was taken from its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The text holds {count} control {count:character|characters}.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/library_files.py"/>
        <location filename="../../desktop/views/lists/list_view.py"/>
        <source>The trash is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The vocabulary {vocabulary} has '{key}' already. Choose another key, or `edit` that term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The vocabulary {vocabulary} has no '{value}'. It has: {choices}. Another one is added with `add LIBRARY term vocabulary={vocabulary} key={value}`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/actor.py"/>
        <source>The words become one more name of the actor you pick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The words “{exact}” do not stand in the text. Copy them from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The words “{exact}” do not stand in the text. `text` prints it; copy them from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The words “{exact}” stand in {places} {places:place|places} of the text, but not beside that --prefix or --suffix. Copy those from the text too, or leave them out.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The words “{exact}” stand in {places} {places:place|places} of the text, but not between those that were given.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The {kind} {id} has lost its fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The {type} {name} does not belong to a library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The {type} {name} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>The {type} {name} is not as this program makes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/copying.py"/>
        <source>Their names stay, and the texts read in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/looks.py"/>
        <source>Theme of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>There are more than {limit} brackets within brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/replacing.py"/>
        <source>There are no annotations on the present text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>There is a ) too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>There is a tag '{name}' already at this place. Use it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>There is a word with the key '{key}' already. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>There is no '{value}' to choose from. It can be: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/window.py"/>
        <source>There is no display, so no window opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>There is no field '{field}'.{near}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>There is no field '{field}:'.{near} To search the words, quote them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/dialog.py"/>
        <source>There is no file of a known format: text, Markdown, HTML, PDF, Word, OpenDocument, RTF, EPUB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>There is no file {path}. Check the path, or make a library with `new`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>There is no file {path}. Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>There is no file {path}. Check whether it was moved or renamed, or open another library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>There is no format '{format}'.{near} The formats are: {formats}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>There is no kind '{kind}'.{near} The kinds are: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>There is no record {uid}. `list` and `search` give the uids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>There is nothing between the brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>There is nothing to search for in this. Type a letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merging.py"/>
        <source>These will point at the kept record: {moved}. All of it is one edit, which undo takes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>This cannot be taken back: a later edit ({later}) built on it. Take that one back first; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/deleting.py"/>
        <source>This cannot be undone: it leaves the file, its history and its search. Back up the library first (Library › Back up) if you may want it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/deleting.py"/>
        <source>This cannot be undone: the records leave the file, its history and its search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/deleting.py"/>
        <source>This goes along, because it cannot be without it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>This is a file of an old Word (.doc). Save it as .docx and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>This is for a new library, and somebody has worked in this one. Make a new library first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>This is for a new library, and somebody has worked in this one. Make another with `new`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/draft.py"/>
        <source>This is needed before the {kind} can be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>This is no library written as JSON Lines. Its first line should say so; import other files as documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>This needs {kinds}, not {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/pages/painting.py"/>
        <source>This page cannot be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/account.py"/>
        <source>This passage:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/account.py"/>
        <source>This passage: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/record_view.py"/>
        <source>This record is not there any more. What was undone comes back with Redo; what was deleted for good does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/crash.py"/>
        <source>This report helps to mend it. It holds nothing but what you see here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>This source has no text yet. Add one with `text --replace FILE`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>This source has no text yet. Choose Replace the text in the menu Text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/filling.py"/>
        <source>This source has no text yet. Import its document to read and annotate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>This spoke of records that were purged since and cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/deleting.py"/>
        <source>This stays, without its reference to what goes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>This table has {rows} rows, and paper takes {most} at most. Filter the view, or save it as a table (CSV).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/draft.py"/>
        <source>Throw this away. Esc leaves it, to go on later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>Tie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/places.py"/>
        <location filename="../../desktop/views/page/years.py"/>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/timeline.py"/>
        <source>Timeline of what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/form.py"/>
        <location filename="../../desktop/dialogs/properties.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/models/proposed.py"/>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/actor.py"/>
        <source>To add a name, select the name alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/navigator.py"/>
        <source>To the top level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>To whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>Too many columns: drawn {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/going.py"/>
        <location filename="../../desktop/models/navigator.py"/>
        <location filename="../../desktop/views/lists/list_view.py"/>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/start.py"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/pages/pane.py"/>
        <source>Turn the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/filters.py"/>
        <source>Two voices or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/filters.py"/>
        <location filename="../../desktop/models/form.py"/>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <location filename="../../desktop/reader/passage/stating.py"/>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <location filename="../../desktop/views/timeline/legend.py"/>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/chips.py"/>
        <source>Type a filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/picker.py"/>
        <source>Type a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/actor.py"/>
        <source>Type an actor, or a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/view_frame.py"/>
        <source>Type another filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Type at least {shortest} letters before the *.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/evidence_for.py"/>
        <source>Type its name, in any script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/palette.py"/>
        <source>Type what you want to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>Types of event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>Types of source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Underline dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>Underline dates in texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/reading.py"/>
        <source>Underline mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>Underline mentions in texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/checks.py"/>
        <source>Understood: {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/records.py"/>
        <location filename="../../desktop/main_window.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/history.py"/>
        <source>Undone: {edit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/status_bar.py"/>
        <source>Unfinished: new {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/filters.py"/>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/belonging.py"/>
        <location filename="../../desktop/models/columns.py"/>
        <source>Used by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>Verbal conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>Verbal cooperation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/comparing.py"/>
        <location filename="../../desktop/actions/looks.py"/>
        <location filename="../../desktop/actions/networking.py"/>
        <location filename="../../desktop/actions/registry.py"/>
        <location filename="../../desktop/actions/timeline.py"/>
        <location filename="../../desktop/actions/viewing.py"/>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/navigator.py"/>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/editing.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <source>Vocabularies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/form.py"/>
        <source>Vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <location filename="../../desktop/views/corroboration/matrix_model.py"/>
        <location filename="../../desktop/views/corroboration/matrix_table.py"/>
        <source>Voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/closing.py"/>
        <source>Wait, and the window closes by itself as soon as nothing would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/status_bar.py"/>
        <source>Waiting for another program…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/telling.py"/>
        <source>Warmer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/actor.py"/>
        <source>What a new actor is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>What a person did for a state ties the state, not the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/replacing.py"/>
        <source>What becomes of the annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <source>What happened, in a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/replacing.py"/>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/replacing.py"/>
        <source>What is lost keeps its words and can be placed by hand. All can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/dialog.py"/>
        <source>What is proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/belonging.py"/>
        <source>What it finds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proofs.py"/>
        <source>What rests on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/pick_dialog.py"/>
        <source>What to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>What was typed is not UTF-8 text. Type it anew; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/deleting.py"/>
        <source>What was undone and could still be redone goes too. Back up the library first (Library › Back up) if you may want them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>What you come from has no date, so it stands nowhere in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/view_frame.py"/>
        <source>What you come from has no mark in this picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>What you come from has no place with coordinates, so it is not on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>What you come from is neither cooperation nor conflict between these actors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>What you come from ties no two actors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/closing.py"/>
        <source>What you typed is not saved yet: another program is writing to the library. Closing now loses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/filtering.py"/>
        <source>Whatever touches the period, also in part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <source>When: 2020-09, Sept 2020, 2020?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Where in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/form.py"/>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/copying.py"/>
        <source>Who changed what, and what lies in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/compare_dialog.py"/>
        <source>Who counts for it, by relations: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/comparing.py"/>
        <source>Who reports these events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/new_event.py"/>
        <source>Who takes part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/annotators.py"/>
        <source>Whoever annotates signs what this window writes from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/networking.py"/>
        <source>Whole network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/actor.py"/>
        <source>Whom do these words name?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/compare_dialog.py"/>
        <source>Whom to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/account.py"/>
        <source>Why this one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/style_box.py"/>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/checks.py"/>
        <source>Will be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/settings.py"/>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/filters.py"/>
        <source>With a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/filters.py"/>
        <source>With a reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/whose_menu.py"/>
        <source>With the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>Within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/filters.py"/>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>Without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/timeline.py"/>
        <source>Without a domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/telling.py"/>
        <source>Without a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/timeline.py"/>
        <source>Without a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/timeline.py"/>
        <source>Without a status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/filters.py"/>
        <location filename="../../desktop/models/timeline.py"/>
        <source>Without a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/filters.py"/>
        <source>Without a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/timeline.py"/>
        <source>Without a type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/telling.py"/>
        <source>Without connection to the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>Without ties: {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/chronicling.py"/>
        <source>Word documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/form.py"/>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>Words of two vocabularies cannot be merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/card.py"/>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>Write records to a file in another format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>Years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/editing/draft.py"/>
        <source>You had begun this. Go on, or press Cancel to throw it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/timeline.py"/>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/timeline.py"/>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/window.py"/>
        <source>`vademecum --help` lists what can be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/window.py"/>
        <source>`vademecum screens LIBRARY --output DIR` draws its screens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>a century</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>a collection that it is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>a decade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>a name spelt a little otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>a quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/record_page.py"/>
        <source>a reading, no passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/steps.py"/>
        <source>a record that is no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proofs.py"/>
        <source>a region of p. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/page_mode.py"/>
        <source>a region of page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>a role that somebody has in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>a tag, with all tags below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>abbreviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/reader/telling.py"/>
        <source>about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>about {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/steps.py"/>
        <source>added {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>after {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/told_filter.py"/>
        <source>after {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/views/timeline/legend.py"/>
        <source>alleged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>alleges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>already here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <source>also on {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>an actor who takes part or is spoken of, by any of its names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>an event that it belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>anchored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/deleting.py"/>
        <location filename="../../desktop/reader/card_rests.py"/>
        <location filename="../../desktop/views/network/telling.py"/>
        <location filename="../../desktop/views/page/history_panel.py"/>
        <location filename="../../desktop/views/page/parts.py"/>
        <location filename="../../desktop/views/timeline/legend.py"/>
        <location filename="../../desktop/widgets/editing/owned.py"/>
        <location filename="../../desktop/widgets/passages.py"/>
        <source>and {number} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passages.py"/>
        <source>and {passages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>as fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>as given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <source>as given: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proofs.py"/>
        <source>as given: “{value}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>as read by the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/scene.py"/>
        <source>as relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>as themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>asserts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>assessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>author note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>autumn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>because of “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>becomes the text of its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/scene.py"/>
        <source>before this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>before {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/told_filter.py"/>
        <source>before {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source>being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>between {start} and {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/importing.py"/>
        <source>by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>by century</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>by decade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>by quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>by year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/views/timeline/legend.py"/>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>cannot be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <location filename="../../desktop/models/proposed.py"/>
        <source>caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/told_filter.py"/>
        <source>certainly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/main.py"/>
        <source>characters {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>chosen: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>clutter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>colours alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/guesses.py"/>
        <location filename="../../desktop/models/manual.py"/>
        <source>command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>commenting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>conflict in deeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>conflict in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>conflictual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>cooler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>cooperation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>cooperation in deeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>cooperation in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>cooperation or conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>cooperation {up} · conflict {down}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>cooperative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/copying.py"/>
        <source>copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>corrected by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/checks.py"/>
        <source>could also be {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>counted from a date that is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <source>credibility {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/importing.py"/>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proofs.py"/>
        <source>date as given: “{value}” → {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/chart.py"/>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>date open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>dates differ: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>dates open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>denies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/timeline.py"/>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <location filename="../../desktop/views/timeline/legend.py"/>
        <source>disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>disputes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/job_words.py"/>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>events and relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>events of a type in a period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>events only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>events that rest on one voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <location filename="../../desktop/widgets/view_frame.py"/>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/told_filter.py"/>
        <source>everything in this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/job_words.py"/>
        <location filename="../../desktop/models/proposed.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/guesses.py"/>
        <source>field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/manual.py"/>
        <source>finds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>first half of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>first quarter of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>first third of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>follows from “{words}” in line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/manual.py"/>
        <source>for example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>for whom they act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/record_page.py"/>
        <source>for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>for {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>for {who}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>former</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>from the file's own data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>from the text’s date, {base} → {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>from {base}{where} → {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/told_filter.py"/>
        <source>from {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proofs.py"/>
        <source>grade {grade}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <location filename="../../desktop/models/proposed.py"/>
        <source>heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>highlighting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>how evidence stands to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>how many independent voices support it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>how the source says it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>imported, as the text of its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/history.py"/>
        <source>in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <location filename="../../desktop/cli/steps.py"/>
        <location filename="../../desktop/models/history.py"/>
        <source>in the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/steps.py"/>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/manual.py"/>
        <source>in: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>intensity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>it stands in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>it was not so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/paper.py"/>
        <source>its pages could not be laid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>its state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/compare_dialog.py"/>
        <source>itself alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>judges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/manual.py"/>
        <source>keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/importing.py"/>
        <source>language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>last quarter of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>last third of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/legend.py"/>
        <source>lasted, ends unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>line {line} of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>line {line}: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>linking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>list item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/texts.py"/>
        <source>lost   {was}  “{words}”  (kept as an orphan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/searching.py"/>
        <location filename="../../desktop/models/hits.py"/>
        <source>matched “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/texts.py"/>
        <source>may be at {place}: … {words} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/reader/telling.py"/>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/texts.py"/>
        <source>moved  {was} → {now}  “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/merging.py"/>
        <source>names alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>names on blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>native</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>needs a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/checks.py"/>
        <source>never counted as certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <location filename="../../desktop/models/history.py"/>
        <location filename="../../desktop/models/merging.py"/>
        <location filename="../../desktop/models/record_page.py"/>
        <location filename="../../desktop/widgets/editing/making.py"/>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>no clear change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/whose_menu.py"/>
        <source>no colour of a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <location filename="../../desktop/models/record_page.py"/>
        <location filename="../../desktop/models/timeline.py"/>
        <location filename="../../desktop/views/balance/words.py"/>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <location filename="../../desktop/widgets/behind_pane.py"/>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/marked.py"/>
        <location filename="../../desktop/views/balance/telling.py"/>
        <location filename="../../desktop/views/map/map_chart.py"/>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>no domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>no kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/record_page.py"/>
        <location filename="../../desktop/widgets/behind_pane.py"/>
        <source>no passage says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/replacing.py"/>
        <source>no place for it was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>no sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/timeline.py"/>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>no source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>no source supports it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>no word around it says otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/commands.py"/>
        <location filename="../../desktop/views/balance/chart.py"/>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>northern autumn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>northern spring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>northern summer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>northern winter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/texts.py"/>
        <source>not found  “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>not found in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>not in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>not known to be complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/manual/manual_view.py"/>
        <source>not on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/told_filter.py"/>
        <source>not {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/library_files.py"/>
        <location filename="../../desktop/cli/steps.py"/>
        <location filename="../../desktop/views/page/history_panel.py"/>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/texts.py"/>
        <source>now reads “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>number of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/scene.py"/>
        <source>of material conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/scene.py"/>
        <source>of material cooperation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/scene.py"/>
        <source>of verbal conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/scene.py"/>
        <source>of verbal cooperation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/told_filter.py"/>
        <source>of {n:,} chosen {n:record|records}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/pages/pane.py"/>
        <source>of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>official</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proofs.py"/>
        <source>on the {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <source>on {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <source>on {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>one by one: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>one file beside an empty journal, for a shared folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>one voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>one word or the other, in any of their forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>ongoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>only these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>orphan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/legend.py"/>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/telling.py"/>
        <source>p. {at} of {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/sheet.py"/>
        <location filename="../../desktop/reader/telling.py"/>
        <source>p. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>p. {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>p. {page}, ¶ {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <location filename="../../desktop/models/proposed.py"/>
        <source>paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>parts apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/scene.py"/>
        <source>passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/scene.py"/>
        <source>passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>passed over: files of this kind are not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_chart.py"/>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/map_chart.py"/>
        <source>places: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/views/timeline/legend.py"/>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>planned and alleged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/told_filter.py"/>
        <source>possibly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>preferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/importing.py"/>
        <source>publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/legend.py"/>
        <source>published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>questioning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <location filename="../../desktop/models/proposed.py"/>
        <source>quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/telling.py"/>
        <source>read to p. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/telling.py"/>
        <source>read to ¶ {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <location filename="../../desktop/models/wording.py"/>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <location filename="../../desktop/views/network/words.py"/>
        <source>relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/library_files.py"/>
        <source>repaired: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/timeline.py"/>
        <source>reported after {days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>reported when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/copying.py"/>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <location filename="../../desktop/views/corroboration/on_file.py"/>
        <location filename="../../desktop/widgets/saving.py"/>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/job_words.py"/>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <source>said on {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proofs.py"/>
        <source>said {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <location filename="../../desktop/models/guesses.py"/>
        <source>saved search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passages.py"/>
        <source>says {speaker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>second half of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>second quarter of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>second third of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/manual.py"/>
        <source>setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>shared: let only one machine write at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>since {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/legend.py"/>
        <source>some time within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>somebody is silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/telling.py"/>
        <source>source grade {grade}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/chart.py"/>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>southern autumn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>southern spring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>southern summer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>southern winter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <source>speaker {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>spring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>stands after “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>stands before the passive “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>stands before “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/job_words.py"/>
        <source>stopped; nothing was left half-done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/job_words.py"/>
        <source>stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>summer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/steps.py"/>
        <source>taken away {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/labels.py"/>
        <source>term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>the domain of an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>the file says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>the file was made that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>the grade of a source (A to F) or of evidence (1 to 6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>the kind of record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>the language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>the newest {n:,} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>the order of the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>the same as another of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/merging.py"/>
        <source>the same identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/merging.py"/>
        <source>the same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/merging.py"/>
        <source>the same title and date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>the source that it comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/stating.py"/>
        <source>the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/form.py"/>
        <source>the text itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>the text tells of that day as past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>the text tells of that day as past; the year follows from others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>the text tells of the first day as past, and the file was made on the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>the type of event, source, actor, relation or place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/evidence_for.py"/>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>the whole record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>third quarter of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>those that tell of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/importing.py"/>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/drawing.py"/>
        <source>told by {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>told from the words of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>took {what} as annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>transliteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>unanchored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/history.py"/>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <location filename="../../desktop/views/overview/overview.py"/>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>until {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/told_filter.py"/>
        <source>until {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/manual.py"/>
        <source>usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/guesses.py"/>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <source>via {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>warmer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/manual.py"/>
        <source>what it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>what it has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>what it lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>what no passage supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/view_frame.py"/>
        <source>what was chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>when it took place or appeared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>when it was edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>when its source appeared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>where it took place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>where the words are looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>whether an event happened, is planned, ongoing, alleged or cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>who annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <source>whole record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>whose words they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>winter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>with the whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/marked.py"/>
        <source>with {members}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/scene.py"/>
        <source>without a sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/guesses.py"/>
        <source>word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/query_help.py"/>
        <source>words beside one another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>world</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>write-ahead log while it is open; one file once it is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/told_filter.py"/>
        <source>written on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>year absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <location filename="../../desktop/models/history.py"/>
        <location filename="../../desktop/models/merging.py"/>
        <location filename="../../desktop/models/record_page.py"/>
        <location filename="../../desktop/models/timeline.py"/>
        <location filename="../../desktop/widgets/editing/making.py"/>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>yesterday {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/heads.py"/>
        <source>{about} · in the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <source>{actors} actors, {ties} ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/find.py"/>
        <source>{at} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/marked.py"/>
        <source>{column}: {sources}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{count} null {count:byte was|bytes were} kept out of the text.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{count} tracked {count:change was|changes were} read as accepted.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{count} {count:character|characters} could not be decoded and {count:shows|show} as �.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{dates} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{dates} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <source>{date} (as given: {given})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{date} ({old} O.S.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{date} or earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{date} or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/mentioned.py"/>
        <source>{date}, counted from {base}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/wording.py"/>
        <source>{date}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{day} April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{day} August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{day} December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{day} February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{day} January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{day} July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{day} June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{day} March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{day} May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{day} November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{day} October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{day} September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/output.py"/>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>{events} events at {places} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proofs.py"/>
        <source>{field} as given: “{value}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>{field} disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/account.py"/>
        <source>{field} in this passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/bulk.py"/>
        <source>{field} of all; leave empty to empty it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>{field} read as {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/evidence_for.py"/>
        <source>{field} · here {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/records.py"/>
        <source>{field}: read as {date}. If {other} is meant, write {edtf}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/consequences.py"/>
        <location filename="../../desktop/views/page/parts.py"/>
        <source>{field}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/records.py"/>
        <source>{field}: “{given}” could not be read as a date and stays as typed. Write it like Sept 2021, 2021-09-05, about 2014, 2014–2016 or before Aug 2020.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passages.py"/>
        <source>{field}: “{value}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/chips.py"/>
        <source>{field}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{file} cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/library_files.py"/>
        <source>{file} holds what could be read: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{file} is not TOML of the right shape ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{file} is not UTF-8 ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/library_files.py"/>
        <source>{file} is ready, empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/library_files.py"/>
        <source>{file} is ready: {actors} {actors:actor|actors}, {events} {events:event|events}, {sources} {sources:source|sources}.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/library_files.py"/>
        <source>{file} is written and checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{file}: '{field}' points at '{value}', and there is no such record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/importing.py"/>
        <source>{file}: imported as {uid}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/importing.py"/>
        <source>{file}: is in the library already (given twice).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/importing.py"/>
        <source>{file}: is in the library already as {uid}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/importing.py"/>
        <source>{file}: is now the text of {uid}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/importing.py"/>
        <source>{file}: passed over, because its ending is of no known format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/importing.py"/>
        <source>{file}: would be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{file}: {cause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/importing.py"/>
        <source>{file}: {n} {n:record differs|records differ} from the library's, which stay:</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/importing.py"/>
        <source>{file}: {n} {n:record|records} added, {same} {same:was|were} here already.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/told_filter.py"/>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>{first} – {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>{focus} with {partners}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>{found} of {total} waiting quotations found their place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/dialog.py"/>
        <source>{lines}; {aside} set aside as clutter (tick to keep; captions stay)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/record_page.py"/>
        <source>{link} this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>{long} in which no event begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>{ms} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/chosen_bar.py"/>
        <source>{n:,} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>{n:,} {n:actor|actors}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reporting.py"/>
        <source>{n:,} {n:annotation|annotations} in {file}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>{n:,} {n:day|days}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/dialog.py"/>
        <source>{n:,} {n:document|documents}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>{n:,} {n:event begins|events begin}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/record_page.py"/>
        <location filename="../../desktop/models/told_filter.py"/>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <location filename="../../desktop/views/balance/marked.py"/>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <location filename="../../desktop/views/map/map_chart.py"/>
        <location filename="../../desktop/views/map/telling.py"/>
        <location filename="../../desktop/views/network/network_chart.py"/>
        <location filename="../../desktop/views/network/words.py"/>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>{n:,} {n:event|events}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/chronicling.py"/>
        <source>{n:,} {n:event|events} in {file}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>{n:,} {n:file of a kind that is not read was|files of a kind that is not read were} passed over: {names}.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>{n:,} {n:file read|files read}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>{n:,} {n:has no source that supports it|have no source that supports them}.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <source>{n:,} {n:highlight or comment|highlights and comments}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/matrix_model.py"/>
        <source>{n:,} {n:independent voice|independent voices}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>{n:,} {n:is|are} disputed.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>{n:,} {n:is|are} told by several independent voices.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/importing/dialog.py"/>
        <source>{n:,} {n:line|lines}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>{n:,} {n:month|months}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/passages.py"/>
        <source>{n:,} {n:passage more|passages more}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/words.py"/>
        <source>{n:,} {n:passage|passages}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/map_view.py"/>
        <source>{n:,} {n:place|places}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>{n:,} {n:relation|relations}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>{n:,} {n:rests|rest} on a single voice.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/search/search_view.py"/>
        <source>{n:,} {n:result|results}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>{n:,} {n:source tells|sources tell} of other events then.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/timeline.py"/>
        <location filename="../../desktop/views/balance/words.py"/>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>{n:,} {n:source|sources}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>{n:,} {n:step|steps}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/network_view.py"/>
        <location filename="../../desktop/views/network/telling.py"/>
        <source>{n:,} {n:tie|ties}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proofs.py"/>
        <location filename="../../desktop/views/balance/words.py"/>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>{n:,} {n:voice|voices}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/properties.py"/>
        <source>{n:,} {n:word|words} of vocabularies</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/telling.py"/>
        <source>{names} and {number} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/whose_menu.py"/>
        <source>{names} and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/merging.py"/>
        <source>{name} (joined)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/rescuing.py"/>
        <source>{name} (rescued)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>{name} and its partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/map_chart.py"/>
        <source>{name} and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/columns.py"/>
        <source>{name} for {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>{name} shares no event with anybody that is cooperation or conflict. Choose another focus, or take a filter away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/mentioned.py"/>
        <source>{name}, or: {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/telling.py"/>
        <source>{name}: {events}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/telling.py"/>
        <source>{name}: {ties}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>{number} after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>{number} before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/style_box.py"/>
        <source>{number} letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/map_chart.py"/>
        <source>{number} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/map/telling.py"/>
        <source>{number} more at places whose coordinates are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>{number} more counted with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/timeline.py"/>
        <source>{number} others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>{number} planned or alleged left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/timeline_view.py"/>
        <source>{number} without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>{number} without a sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{number}{ending} century</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{number}{ending} century BC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/head.py"/>
        <source>{n} lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/records.py"/>
        <source>{n} of kind {kind} still {n:points|point} at it</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/importing.py"/>
        <source>{n} of {total} waiting quotations found their place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/texts.py"/>
        <source>{n} {n:annotation stands where it|annotations stand where they} stood.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/head.py"/>
        <location filename="../../desktop/reader/orphan_tray.py"/>
        <source>{n} {n:annotation|annotations} lost {n:its passage|their passages}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/showing.py"/>
        <source>{n} {n:character|characters}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/lists/list_view.py"/>
        <source>{n} {n:column|columns} more</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/importing.py"/>
        <source>{n} {n:highlight or comment|highlights and comments} in the file became annotations</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/importing.py"/>
        <source>{n} {n:highlight or comment|highlights and comments} in the file can become annotations: --take-marks</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/head.py"/>
        <source>{n} {n:mark|marks} in the file</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/importing.py"/>
        <source>{n} {n:passage|passages}, {clutter} set aside as clutter</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/replacing.py"/>
        <source>{n} {n:place|places} to choose from</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/texts.py"/>
        <source>{n} {n:quotation|quotations} that waited for a text found {n:its|their} place.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/library_files.py"/>
        <source>{n} {n:record|records} removed for good.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/exporting.py"/>
        <source>{n} {n:record|records} written to {file}</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/searching.py"/>
        <source>{n} {n:result|results} · {took} ms</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{path} can be read but not written. Copy it to a folder of yours to edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{path} cannot be read or written ({reason}). Check that you may, and that the disk is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{path} exists already. Choose another name; nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{path} has file version {version}, which needs an upgrade to {known}. Open it where it can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{path} is a folder. Name a library file inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{path} is a folder. Name the files inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{path} is damaged or cut off ({reason}). Restore a backup; where there is none, `check --rescue FILE` writes what can still be read into a new library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{path} is damaged or cut off ({reason}). Restore a backup; where there is none, rescue what can be read into a new library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{path} is empty, so it is no library. Delete it, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{path} is not a Vademecum library. Import it as a document instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{path} was made by a newer version (file version {version}, this program knows {known}). Update the program; the file was left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>{period}: {begin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/style_box.py"/>
        <source>{px} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <location filename="../../desktop/views/lists/list_view.py"/>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/telling.py"/>
        <source>{side} {total}: {domains}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{start} to {end} lies outside the text, which has {length} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/actions/building.py"/>
        <source>{step} (by {name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>{step}, as fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/telling.py"/>
        <source>{tie}: {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/view_frame.py"/>
        <source>{title} as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/paper_table.py"/>
        <source>{title} · page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/years.py"/>
        <source>{title}, {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>{told}, the first {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/replacing.py"/>
        <source>{total} {total:annotation|annotations}: {kept} {kept:stays|stay}, {moved} {moved:moves|move}, {lost} {lost:is|are} lost.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{uid} is in the trash already. `purge` empties the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{uid} is not in the trash, so it was not removed. `delete` it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{uid} is not in the trash, so there is nothing to bring back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{uid} is of kind {kind}; this needs {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>{uid} stands in the file twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>{up} cooperative · {down} conflictual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/telling.py"/>
        <source>{weak} of {n} {n:event|events} {weak:rests|rest} on one independent voice or none.</source>
        <extracomment>Give as many forms between | as the language has, in the order of its plural rule.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/network/words.py"/>
        <source>{what} has no ties here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/telling.py"/>
        <source>{what}, most with: {whom}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/style_box.py"/>
        <source>{what}: less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/style_box.py"/>
        <source>{what}: more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/page/history_panel.py"/>
        <source>{what}: {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/telling.py"/>
        <source>{what}: {whom}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/telling.py"/>
        <source>{whose} · colour: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/telling.py"/>
        <source>{whose} · {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/models/proposed.py"/>
        <location filename="../../desktop/views/shell/status_bar.py"/>
        <source>{words} and {number} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/telling.py"/>
        <source>{word}: cooperation less conflict was {earlier} {unit} in {before}, {later} in {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/words.py"/>
        <source>{word}: net {earlier} → {later} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/timeline/telling.py"/>
        <source>{years} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <location filename="../../desktop/views/balance/words.py"/>
        <location filename="../../desktop/views/timeline/ticks.py"/>
        <source>{year} BC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dates.py"/>
        <source>{year}s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/telling.py"/>
        <source>¶ {at} of {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>¶ {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>· mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/balance/balance_view.py"/>
        <source>“Date open”: the date does not tell which column it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>“{exact}” stands in {places} places. Add --prefix or --suffix, or give --start and --end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/sentences.py"/>
        <source>“{exact}” stands in {places} places. Quote more of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/closing.py"/>
        <source>“{job}” is under way. Closing stops it, and nothing of it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/cli/records.py"/>
        <source>“{other}” is now part of “{kept}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/reader/passage/telling.py"/>
        <source>“{said}” is taken for “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/replacing.py"/>
        <source>→ moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/shell/suggestions.py"/>
        <source>↓ chooses · Enter opens or searches · Tab takes it into the query · F1 help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/views/corroboration/corroboration_view.py"/>
        <source>− disputes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/replacing.py"/>
        <source>≈ moves, other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../desktop/dialogs/replacing.py"/>
        <source>✕ is lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
