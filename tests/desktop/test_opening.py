"""The first window loads nothing that only later views, dialogs and editors need."""

import subprocess
import sys
from pathlib import Path

LATER = (
    "numpy", "igraph", "lxml", "docx", "PIL", "pypdfium2", "_hashlib", "subprocess",
    "PySide6.QtNetwork", "PySide6.QtPrintSupport", "db.drafts", "db.formats", "db.intake",
    "db.maintenance", "db.store.write", "db.text.citations", "desktop.dialogs.frame",
    "desktop.quoting", "desktop.reader.view", "desktop.shipped", "desktop.views.page.editing",
    "desktop.views.page.history_panel", "desktop.widgets.editing",
)  # fmt: skip
CODE = f"""
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.main_window import MainWindow
import desktop.app
import desktop.cli.window
from desktop.settings import Settings
from desktop.theme.look import Look
application = QApplication([])
look = Look()
look.choose("light", 1.0)
window = MainWindow(Path(sys.argv[1]), look, Settings(Path(sys.argv[2])))
window.show()
window.session.wait()
print(window.tabs.view is not None, [name for name in {LATER!r} if name in sys.modules])
window.close()
"""


def test_the_first_window_loads_no_library_of_a_later_view(library: Path, tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", CODE, str(library), str(tmp_path / "settings.ini")],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert ended.stdout.strip() == "True []"
