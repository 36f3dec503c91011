"""The look in force: palette and text size; widgets ask it, and are told when it changes."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from desktop.theme import fonts, icons
from desktop.theme.palettes import CONTRAST, DARK, LIGHT, PALETTES, Palette

GRID: Final = 4
"""All distances are multiples of this many pixels, at 100 % text."""

BASE: Final = 13
"""Pixels of the interface's text at 100 %."""

SCALES: Final = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Look(QObject):
    """Palette and text size. `choose` sets them; `changed` tells that all must be drawn anew."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        fonts.load()
        self.palette: Palette = LIGHT
        self.scale = 1.0
        self._wanted = "system"
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)

    def choose(self, theme: str, scale: float) -> None:
        """Take a theme (system, light, dark, contrast) and a text size (1.0 is 100 %)."""
        self._wanted = theme
        self.scale = scale
        self.palette = PALETTES.get(theme) or self._of_system()
        self._apply()

    @contextmanager
    def light(self) -> Generator[None]:
        """Draw in the light colours meanwhile: paper is white, whatever the window is."""
        kept, self.palette = self.palette, LIGHT
        try:
            yield
        finally:
            self.palette = kept

    def px(self, steps: float) -> int:
        """Give `steps` of the grid in pixels, grown with the text."""
        return max(1, round(steps * GRID * self.scale))

    def font(
        self,
        size: float = BASE,
        weight: int = 400,
        *,
        reading: bool = False,
        italic: bool = False,
    ) -> QFont:
        """Give a font; `size` is in pixels at 100 % text."""
        return fonts.font(size * self.scale, weight, reading=reading, italic=italic)

    def colour(self, name: str) -> QColor:
        """Give a colour of the palette by its name."""
        return QColor(getattr(self.palette, name))

    def icon(self, name: str, colour: str = "quiet") -> QIcon:
        """Give an icon in a colour of the palette."""
        return icons.icon(name, self.colour(colour).name(), round(16 * self.scale))

    def draw_badge(self, painter: QPainter, kind: str, where: QRectF) -> None:
        """Draw the badge of a kind: its colour and its letter."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.palette.of_kind(kind)))
        painter.drawRoundedRect(where, where.width() / 4.5, where.width() / 4.5)
        painter.setPen(self.colour("on_kind"))
        letter = fonts.font(where.width() * 0.62, 600)
        painter.setFont(letter)
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, icons.LETTERS.get(kind, "·"))
        painter.restore()

    def _of_system(self) -> Palette:
        hints = QGuiApplication.styleHints()
        accessibility = hints.accessibility()
        if accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _on_system_changed(self) -> None:
        if self._wanted == "system":
            self.choose("system", self.scale)

    def _apply(self) -> None:
        from desktop.theme.style_sheet import style_sheet

        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setFont(self.font())
            application.setPalette(_qt_palette(self.palette))
            application.setStyleSheet(style_sheet(self))
        self.changed.emit()


def _qt_palette(colours: Palette) -> QPalette:
    made = QPalette()
    role = QPalette.ColorRole
    for where, colour in (
        (role.Window, colours.paper),
        (role.Base, colours.base),
        (role.AlternateBase, colours.paper),
        (role.Button, colours.raised),
        (role.Text, colours.text),
        (role.WindowText, colours.text),
        (role.ButtonText, colours.text),
        (role.PlaceholderText, colours.quiet),
        (role.Highlight, colours.selection),
        (role.HighlightedText, colours.text),
        (role.Link, colours.link),
        (role.Accent, colours.focus),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.text),
        (role.Mid, colours.line),
    ):
        made.setColor(where, QColor(colour))
    return made
