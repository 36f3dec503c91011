"""What is loaded when it is first used holds nobody up, and takes nobody where they left for."""

from collections.abc import Callable

BEFORE = """
import sys, threading
from importlib.abc import MetaPathFinder

threads = {}

class Watch(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        threads.setdefault(name, threading.current_thread() is threading.main_thread())

sys.meta_path.insert(0, Watch())
"""
CODE = """
from desktop import places

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
"""


def test_a_screen_is_loaded_beside_the_window(told_alone: Callable[..., list[str]]) -> None:
    assert told_alone(CODE, BEFORE) == [
        "list actor",
        "reader ReaderView",
        "True Li Qiang meets Lukashenko in Minsk",
        "[False, False, False]",
    ]
