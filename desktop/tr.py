"""Words for people pass through here, so that they can be translated."""

from PySide6.QtCore import QCoreApplication

from desktop.counting import counted


def tr(text: str, **values: object) -> str:
    """Give a text in the language of the interface.

    `{name}` stands for a value; for a whole number `{name:record|records}` is the word that goes
    with it, and `{name:,}` the number with its thousands apart.
    """
    translated = QCoreApplication.translate("Vademecum", text)
    return translated.format(**counted(values)) if values else translated


def number(value: int) -> str:
    """Write a count with thin spaces between the thousands."""
    return f"{value:,}".replace(",", "\u2009")
