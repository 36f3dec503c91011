"""Turns the core's errors into a sentence with a remedy. Every code has one; a test sees to it."""

from collections.abc import Mapping

from db.errors import VademecumError

SENTENCES: Mapping[str, str] = {
    # the file
    "file.not_found": "There is no file {path}. Check the path, or make a library with `new`.",
    "file.is_directory": "{path} is a folder. Name a library file inside it.",
    "file.no_folder": "The folder for {path} does not exist. Make it first.",
    "file.exists": "{path} exists already. Choose another name; nothing was overwritten.",
    "file.empty": "{path} is empty, so it is no library. Delete it, or restore a backup.",
    "file.not_a_library": "{path} is not a Vademecum library. Import it as a document instead.",
    "file.newer": "{path} was made by a newer version (file version {version}, this program knows "
    "{known}). Update the program; the file was left alone.",
    "file.older": "{path} has file version {version}, which needs an upgrade to {known}. "
    "Open it where it can be written.",
    "file.damaged": "{path} is damaged ({reason}). Run `check --repair` on a copy, "
    "or restore a backup.",
    "file.read_only": "{path} can be read but not written. Copy it to a folder of yours to edit.",
    "file.locked": "Another program has been writing to {path} for long. "
    "Wait until it is done, then try again; nothing was changed.",
    "file.full": "The disk is full, so {path} could not be written; nothing was changed. "
    "Free some space and try again.",
    "file.unreadable": "{path} cannot be read or written ({reason}). "
    "Check that you may, and that the disk is there.",
    "file.backup_failed": "The backup of {path} did not check ({reason}), so nothing was done. "
    "Try another folder.",
    # records
    "record.not_found": "There is no record {uid}. `list` and `search` give the uids.",
    "record.ambiguous": "Several records have a uid that starts with {uid}. Give more of it.",
    "record.wrong_kind": "{uid} is of kind {kind}; this needs {kinds}.",
    "record.uid_taken": "A record with that uid is in the library already; nothing was added.",
    "record.missing_reference": "A record that this one points at is not there; "
    "nothing was changed.",
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
    "value.out_of_range": "'{field}' cannot be {value}.",
    "parent.cycle": "A {kind} cannot stand below itself.",
    # annotations and evidence
    "annotation.no_text": "This source has no text yet. Add one with `text --replace FILE`.",
    "annotation.not_found": "The words “{exact}” do not stand in the text. "
    "`text` prints it; copy them from there.",
    "annotation.ambiguous": "“{exact}” stands in {places} places. "
    "Add --prefix or --suffix, or give --start and --end.",
    "annotation.out_of_range": "{start} to {end} lies outside the text, which has {length} "
    "characters.",
    "annotation.incomplete": "--start and --end go together.",
    "evidence.field_unknown": "A record of kind {kind} has no field '{field}'.{near}",
    "evidence.source_missing": "Evidence needs a source: annotate words of one, or name it.",
    # history
    "history.conflict": "This cannot be taken back: a later edit ({later}) built on it. "
    "Take that one back first; nothing was changed.",
    "history.nothing_to_undo": "There is nothing to undo.",
    "history.nothing_to_redo": "There is nothing to redo.",
    "history.no_such_step": "The history of this record has no such step.",
}


def sentence(error: VademecumError) -> str:
    """Give the sentence for an error, its parameters filled in."""
    return notice_sentence(error.code, error.details)


def notice_sentence(code: str, details: Mapping[str, object]) -> str:
    """Give the sentence for a notice about a document, or for what a check found."""
    template = SENTENCES.get(code)
    if template is None:
        return f"{code} {dict(details)}" if details else code
    return template.format_map(_Shown(details)).strip()


class _Shown(dict[str, str]):
    """Parameters as people read them: lists with commas, near names as a question."""

    def __init__(self, details: Mapping[str, object]) -> None:
        super().__init__({key: _show(key, value) for key, value in details.items()})

    def __missing__(self, key: str) -> str:
        return "" if key == "near" else "?"


def _show(key: str, value: object) -> str:
    if isinstance(value, list | tuple):
        words = [str(word) for word in value]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
        if key == "near":
            return f" Did you mean {' or '.join(words)}?" if words else ""
        return ", ".join(words)
    text = "?" if value is None else str(value)
    return text if len(text) <= 200 else text[:200] + "…"
