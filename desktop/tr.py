"""Words for people pass through here, so that they can be translated."""

from PySide6.QtCore import QCoreApplication


def tr(text: str, **values: object) -> str:
    """Give a text in the language of the interface; `{name}` stands for a value."""
    translated = QCoreApplication.translate("Vademecum", text)
    return translated.format(**values) if values else translated


def number(value: int) -> str:
    """Write a count with thin spaces between the thousands."""
    return f"{value:,}".replace(",", "\u2009")
