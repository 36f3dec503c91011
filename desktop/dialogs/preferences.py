"""The preferences, made from the settings as they are declared; each holds as soon as it is set."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop import languages
from desktop.settings import SETTINGS, Setting, Settings
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import label

_LANGUAGE: Final = "look.language"
_LOOKS: Final = SETTINGS["look.theme"].page


class Preferences(QDialog):
    """One line for each setting that people choose."""

    def __init__(self, settings: Settings, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings, self._look = settings, look
        self.setWindowTitle(tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(look.px(100))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(4), look.px(4), look.px(4), look.px(4))
        column.setSpacing(look.px(2))
        there = languages.available()
        for page in dict.fromkeys(one.page for one in SETTINGS.values() if one.page):
            column.addWidget(label(tr(page).upper(), "heading"))
            form = QFormLayout()
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
            form.setVerticalSpacing(look.px(2))
            for one in SETTINGS.values():
                if one.page == page:
                    self._add(form, one)
            if page == _LOOKS and there:
                self._add_languages(form, there)
            column.addLayout(form)
        column.addStretch(1)
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _add(self, form: QFormLayout, one: Setting) -> None:
        words = tr(one.text)
        if isinstance(one.default, bool):
            tick = QCheckBox(words)
            tick.setChecked(self._settings.flag(one.name))
            tick.toggled.connect(partial(self._settings.put, one.name))
            form.addRow(tick)
            return
        box = QComboBox()
        box.setAccessibleName(words)
        shown = [one.words_of(choice) for choice in one.choices]
        box.addItems([tr(text) for text in shown])
        box.setCurrentIndex(one.choices.index(self._settings.choice(one.name)))
        box.activated.connect(partial(self._choose, one))
        form.addRow(label(words), box)

    def _add_languages(self, form: QFormLayout, there: Iterable[str]) -> None:
        """Offer what there is a translation for; the words of an open window stay as they are."""
        codes = list(dict.fromkeys([languages.SYSTEM, languages.ENGLISH, *there]))
        box = QComboBox()
        words = tr(SETTINGS[_LANGUAGE].text)
        box.setAccessibleName(words)
        box.addItems([tr("As the system"), *(languages.name(code) for code in codes[1:])])
        chosen = self._settings.text(_LANGUAGE)
        box.setCurrentIndex(codes.index(chosen) if chosen in codes else 0)
        box.activated.connect(partial(self._speak, codes))
        form.addRow(label(words), box)
        form.addRow(label(tr("It is spoken when the program starts again."), "small", wrap=True))

    def _speak(self, codes: list[str], index: int) -> None:
        self._settings.put(_LANGUAGE, codes[index])

    def _choose(self, one: Setting, index: int) -> None:
        self._settings.put(one.name, one.choices[index])
