"""A pseudo-translation, a library without a Latin letter, and what a window says."""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from db.formats import jsonl
from db.library import Library
from desktop.dialogs.importing.passage_list import PassageList
from desktop.widgets.outline import Outline
from tests.make_words import found

WORDS = {
    "title", "label", "definition", "description", "abstract", "note", "family", "given", "name",
    "publisher", "publisher_place", "inverse", "exact", "prefix", "suffix", "form", "locator",
    "container", "text", "reason", "reliability_reason", "date_reason", "value", "statement",
    "call_number", "publication", "genre", "quotation", "rationale", "comment", "heading", "number",
}  # fmt: skip
"""Fields that hold words of a library's own."""

_OF_A_TEXT = PassageList | Outline
"""Lists whose rows are lines of a text: of a document, or of the manual."""

_CYRILLIC = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "абцдефгхийклмнопярстувшжызАБЦДЕФГХИЙКЛМНОПЯРСТУВШЖЫЗ",
)
_MARKED = re.compile(r"⟦[^⟦⟧]*(?:⟧|…$)")
_OWN = re.compile(
    r"Vademecum|Ctrl|Shift|Alt|Del|Esc|Enter|Return|Tab|Home|End|PgUp|PgDown|F\d+|Left|Right|Up"
    r"|Down|Space|Backspace|Ins|https?:\S+|\S+\.vademecum|/\S+|\b[kMGT]?B\b"
    r"|wikidata|\b(?:be-Latn|be|en|ru|zh)\b|English|Belarusian"
    r"|utf-\d+|windows-\d+|koi8-r|cp866|iso-8859-\d+|gb18030|big5|DOCX|PDF|HTML|Markdown"
)
"""What is the same in every language: the program's name, keys, addresses, units,
languages, encodings, formats."""


def pseudo(text: str) -> str:
    """Translate a text by brackets around it."""
    return f"⟦{text}⟧"


def translation(path: Path) -> None:
    """Write the pseudo-translation of every text as a plain file of Linguist's."""
    from xml.sax.saxutils import escape

    messages = [
        f"<message><source>{escape(text)}</source>"
        f"<translation>{escape(pseudo(text))}</translation></message>"
        for text in found()
    ]
    head = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="be">'
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"{head}<context><name>Vademecum</name>{''.join(messages)}</context></TS>", "utf-8"
    )


def foreign(built: Path, path: Path) -> Path:
    """Make a copy of a library all words of which are in Cyrillic letters."""
    with Library.open(built) as held, (path.with_suffix(".jsonl")).open("wb") as stream:
        jsonl.write_library(held, None, stream)
    lines = path.with_suffix(".jsonl").read_text("utf-8").splitlines()
    turned = [_turned(json.loads(line)) for line in lines]
    texts = iter([one["text"] for one in turned if one["record"] == "text"])
    for one in turned:
        if one["record"] == "document":
            one["sha256"] = sha256(next(texts).encode()).hexdigest()
    written = "\n".join(json.dumps(one, ensure_ascii=False) for one in turned)
    path.with_suffix(".jsonl").write_text(written + "\n", "utf-8")
    with Library.create(path) as made:
        jsonl.import_file(made, path.with_suffix(".jsonl"))
    return path


def _turned(data: Any, key: str = "") -> Any:
    if isinstance(data, dict):
        is_annotator = data.get("record") == "setting" and data.get("key") in {
            "annotator",
            "language",
        }
        return data if is_annotator else {name: _turned(one, name) for name, one in data.items()}
    if isinstance(data, list):
        return [_turned(one, key) for one in data]
    return data.translate(_CYRILLIC) if isinstance(data, str) and key in WORDS else data


def untranslated(said: str) -> bool:
    """Tell whether a text has Latin words that are no translation."""
    rest = said
    while (shorter := _MARKED.sub(" ", rest)) != rest:
        rest = shorter
    plain = re.sub(r"<[^>]*>|&\w+;", " ", rest)
    return bool(re.search(r"[A-Za-z]{2,}", _OWN.sub(" ", plain)))


def spoken(top: QWidget) -> Iterator[tuple[str, str]]:
    """Give every text that a person reads or hears in the visible part of a window."""
    yield "window title", top.windowTitle()
    for one in [top, *top.findChildren(QWidget)]:
        if not one.isVisible() or one.objectName().startswith("qt_"):
            continue
        if isinstance(one.parent(), QDialogButtonBox) or one.property("active") == "true":
            continue  # Qt's own texts; a filter, in the query language
        name = f"{type(one).__name__} {one.objectName()}"
        yield f"{name} tip", one.toolTip()
        yield f"{name} accessible name", one.accessibleName()
        yield f"{name} accessible description", one.accessibleDescription()
        for text in _texts(one):
            yield name, text
    for action in top.findChildren(QAction):
        yield f"action {action.objectName()}", action.text()


def _texts(one: QWidget) -> Iterator[str]:
    if isinstance(one, QLabel | QAbstractButton):
        yield one.text()
    elif isinstance(one, QLineEdit | QPlainTextEdit):
        yield one.placeholderText()
    elif isinstance(one, QComboBox):
        yield from (one.itemText(at) for at in range(one.count()))
    elif isinstance(one, QAbstractItemView) and not isinstance(one, QHeaderView | _OF_A_TEXT):
        model = one.model()
        if model is not None:
            yield from _rows(model)


def _rows(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    under = parent or QModelIndex()
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole,
             Qt.ItemDataRole.AccessibleTextRole)  # fmt: skip
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(under)
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for row in range(min(model.rowCount(under), 60)):
        for column in range(columns):
            index = model.index(row, column, under)
            for role in roles:
                told = model.data(index, role)
                if isinstance(told, str):
                    yield told
        if not isinstance(model, QAbstractListModel):
            yield from _rows(model, model.index(row, 0, under))
