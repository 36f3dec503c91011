"""Asks under which name a file shall be saved, so that what is asked about is what is written."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_to_save(
    parent: QWidget,
    title: str,
    suggested: str,
    filters: str,
    suffix: str,
    *,
    replaces: bool = True,
) -> Path | None:
    """Ask for a name with this suffix (with its dot); None where the person changes their mind.

    The suffix is put on before the dialog asks whether a file shall be replaced. Where it
    `replaces` none it does not ask: who writes says that the name is taken.
    """
    dialog = QFileDialog(parent, title, "", filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not replaces)
    where = Path(suggested)
    if where.parent != Path():
        dialog.setDirectory(str(where.parent))
    dialog.selectFile(where.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    if not chosen:
        return None
    return Path(chosen[0] if chosen[0].endswith(suffix) else chosen[0] + suffix)
