"""The screen of an import, where there are many files."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton

from desktop.main_window import MainWindow


def _settle(window: MainWindow) -> None:
    window.session.wait()
    QApplication.processEvents()


def test_what_became_of_all_files_is_told_once(window: MainWindow, tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.txt" for name in "abc"]
    for path in paths:
        path.write_text(f"Harbour {path.stem}\n\nA ship came to the harbour.\n", "utf-8")
    dialog = window.doing.importing.take_in(paths)
    _settle(window)
    told: list[int] = []
    dialog.drafts.dataChanged.connect(lambda first, last: told.append(last.row() - first.row() + 1))
    buttons = dialog.findChildren(QPushButton)
    next(one for one in buttons if one.text() == "Import 3 documents").click()
    _settle(window)
    assert told == [3]
    assert [dialog.drafts.index(row, 1).data() for row in range(3)] == ["imported"] * 3
    dialog.close()
