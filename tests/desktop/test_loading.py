"""What is loaded when it is first used holds nobody up, and takes nobody where they left for."""

import subprocess
import sys
from pathlib import Path

CODE = """
import sys, threading
from importlib.abc import MetaPathFinder
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop import places
from desktop.main_window import MainWindow
from desktop.settings import Settings
from desktop.theme.look import Look

threads = {}

class Watch(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        threads.setdefault(name, threading.current_thread() is threading.main_thread())

sys.meta_path.insert(0, Watch())
application = QApplication([])
look = Look()
look.choose("light", 1.0)
window = MainWindow(Path(sys.argv[1]), look, Settings(Path(sys.argv[2])))
window.show()
window.session.wait()
source = window.session.reader.execute(
    "SELECT id FROM source WHERE document_id IS NOT NULL"
).fetchone()[0]
window.go(places.reader(source))
window.go(places.listed("actor"))
window.session.wait()
print(window.place.kind, window.place.kind_of_record)
window.go(places.reader(source))
window.session.wait()
print(window.place.kind, type(window.tabs.view).__name__)
window.go(places.listed("event"))
window.session.wait()
window.inspector.edit("title")
window.session.wait()
print(window.inspector.is_editing, window.focusWidget().text())
print([threads[name] for name in ("numpy", "desktop.reader.view", "desktop.widgets.editing")])
window.close()
"""


def test_a_screen_is_loaded_beside_the_window(library: Path, tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", CODE, str(library), str(tmp_path / "settings.ini")],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert ended.stdout.splitlines() == [
        "list actor",
        "reader ReaderView",
        "True Li Qiang meets Lukashenko in Minsk",
        "[False, False, False]",
    ]
