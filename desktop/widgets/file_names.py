"""Asks which files shall be read, and under which name one shall be saved.

What is asked about is what is written. Files are looked for where some were read last.
"""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.settings import Settings


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
    return ask_for_form(parent, title, suggested, {suffix: filters}, replaces=replaces)


def ask_for_form(
    parent: QWidget, title: str, suggested: str, forms: Mapping[str, str], *, replaces: bool = True
) -> Path | None:
    """Ask for a name in one of several forms: suffix (with its dot) → line of the file types.

    The type that is chosen decides the suffix, unless a name is typed with that of another form.
    A name without a folder is offered where a file was saved last, else among the documents.
    """
    dialog = QFileDialog(parent, title, "", ";;".join(forms.values()))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not replaces)
    suffixes = {line: suffix for suffix, line in forms.items()}

    def follow(line: str) -> None:
        suffix = suffixes.get(line, next(iter(forms)))
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        name = Path(next(iter(dialog.selectedFiles()), ""))
        if name.suffix in forms and name.suffix != suffix:
            dialog.selectFile(name.with_suffix(suffix).name)

    follow(next(iter(suffixes)))
    dialog.filterSelected.connect(follow)
    where = Path(suggested)
    settings = Settings()
    folder = where.parent if where.parent != Path() else _folder(settings)
    dialog.setDirectory(str(folder))
    dialog.selectFile(where.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    suffix = suffixes.get(dialog.selectedNameFilter(), next(iter(forms)))
    dialog.deleteLater()
    if not chosen:
        return None
    path = Path(chosen[0])
    settings.put("files.saved", str(path.parent))
    if path.suffix in forms:
        return path
    whole = path.with_name(path.name + suffix)
    if replaces and whole.exists():  # the dialog asked about another name: it asks about this one
        return ask_for_form(parent, title, str(whole), forms)
    return whole


def ask_for_files(parent: QWidget, title: str, filters: str = "") -> list[Path]:
    """Ask which files shall be read; none where the person changes their mind."""
    return _ask_to_read(parent, title, filters, QFileDialog.FileMode.ExistingFiles)


def ask_for_file(parent: QWidget, title: str, filters: str = "") -> Path | None:
    """Ask which file shall be read."""
    return next(iter(_ask_to_read(parent, title, filters, QFileDialog.FileMode.ExistingFile)), None)


def ask_for_folder(parent: QWidget, title: str) -> Path | None:
    """Ask which folder shall be read."""
    return next(iter(_ask_to_read(parent, title, "", QFileDialog.FileMode.Directory)), None)


def _ask_to_read(
    parent: QWidget, title: str, filters: str, mode: QFileDialog.FileMode
) -> list[Path]:
    settings = Settings()
    dialog = QFileDialog(parent, title, str(_folder(settings, "files.opened")), filters)
    dialog.setFileMode(mode)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, mode is QFileDialog.FileMode.Directory)
    chosen = [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []
    dialog.deleteLater()
    if chosen:
        settings.put("files.opened", str(chosen[0].parent))
    return chosen


def _folder(settings: Settings, name: str = "files.saved") -> Path:
    """Give the folder used last, while that is there; else that of documents."""
    last = settings.text(name)
    if last and Path(last).is_dir():
        return Path(last)
    places = QStandardPaths.StandardLocation
    documents = Path(QStandardPaths.writableLocation(places.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()
