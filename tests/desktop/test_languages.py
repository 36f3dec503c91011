"""The window and the command line speak another language: nothing escapes, numbers decline."""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import PySide6
import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from desktop import languages, screens, tr
from desktop.cli.main import run
from desktop.counting import rule_of
from desktop.dialogs.preferences import Preferences
from desktop.main_window import MainWindow
from desktop.models import wording
from desktop.settings import Settings
from tests import make_words
from tests.desktop import speaking
from tests.desktop.conftest import OpenWindow


def own_folder() -> Path:
    return Path(platformdirs.user_data_dir("vademecum", appauthor=False)) / "translations"


def forget_dates() -> None:
    wording.long_date.cache_clear()
    wording.short_date.cache_clear()


@pytest.fixture
def pseudo() -> Iterator[None]:
    """Speak the pseudo-translation, from a file in the user's folder."""
    speaking.translation(own_folder() / "vademecum_be.ts")
    forget_dates()
    assert languages.speak("be", languages.available()) == "be"
    yield
    tr.speak(None)
    forget_dates()


def shown(window: MainWindow, name: str) -> QWidget:
    found = screens.every(window)[name]() or window
    window.session.wait()
    QApplication.processEvents()
    return found


def test_every_visible_text_is_translated(
    pseudo: None, open_window: OpenWindow, built: Path, tmp_path: Path
) -> None:
    del pseudo
    window = open_window(speaking.foreign(built, tmp_path / "чужая.vademecum"), guide=True)
    of_texts = {*screens.reader_screens(window), *screens.passage_screens(window)}
    names = [name for name in screens.every(window) if name not in of_texts]
    escaped: set[str] = set()
    for name in names:
        found = shown(window, name)
        escaped |= {
            f"{name}: {where}: {text}"
            for where, text in speaking.spoken(found)
            if speaking.untranslated(text)
        }
        if found is not window:
            found.close()
    assert not escaped, "\n".join(sorted(escaped))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", {0: "b", 1: "a", 2: "b", 21: "b"}),
        ("fr", {0: "a", 1: "a", 2: "b"}),
        ("be", {1: "a", 2: "b", 5: "c", 11: "c", 12: "c", 21: "a", 22: "b", 111: "c", 1_000: "c"}),
        ("pl", {0: "c", 1: "a", 2: "b", 5: "c", 12: "c", 21: "c", 22: "b", 112: "c"}),
        ("cs", {1: "a", 3: "b", 5: "c", 22: "c"}),
        ("lt", {1: "a", 2: "b", 10: "c", 11: "c", 21: "a"}),
        ("ro", {0: "b", 1: "a", 19: "b", 20: "c", 101: "b", 120: "c"}),
        ("sl", {1: "a", 2: "b", 3: "c", 5: "d", 101: "a"}),
        ("zh_CN", {1: "a", 2: "a"}),
        ("ar", {0: "a", 1: "b", 2: "c", 3: "d", 11: "e", 100: "f"}),
        ("lv", {0: "a", 1: "b", 2: "c", 11: "a", 21: "b"}),
    ],
)
def test_the_language_chooses_the_form_for_a_number(language: str, said: dict[int, str]) -> None:
    tr.speak(lambda text: "{n:a|b|c|d|e|f}" if text == "{n:one|many}" else "", rule_of(language))
    try:
        assert {n: tr.tr("{n:one|many}", n=n) for n in said} == said
        assert tr.tr("{n:file|files}", n=21) == "files", "what is not translated stays English"
    finally:
        tr.speak(None)


def write(path: Path, **texts: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    messages = "".join(
        f"<message><source>{source}</source><translation>{said}</translation></message>"
        for source, said in texts.items()
    )
    path.write_text(
        f'<!DOCTYPE TS><TS version="2.1" language="be"><context><name>Vademecum</name>{messages}'
        "</context></TS>",
        "utf-8",
    )


@pytest.fixture
def english_after() -> Iterator[None]:
    yield
    tr.speak(None)


def test_a_translation_of_the_user_is_chosen(english_after: None) -> None:
    del english_after
    assert languages.begin() == "en"
    write(own_folder() / "vademecum_be.ts", Events="Падзеі", Sources="")
    settings = Settings()
    settings.put("look.language", "be")
    settings.flush()
    assert languages.begin() == "be"
    assert (tr.tr("Events"), tr.tr("Sources"), tr.tr("Actors")) == ("Падзеі", "Sources", "Actors")
    settings.put("look.language", "en")
    settings.flush()
    assert languages.begin() == "en"
    assert tr.tr("Events") == "Events"


def test_a_translation_with_foreign_values_is_passed_over(english_after: None) -> None:
    del english_after
    write(own_folder() / "vademecum_be.ts", **{"{name} for {other}": "{nom}", "Undo {what}": "{"})
    languages.speak("be", languages.available())
    assert tr.tr("{name} for {other}", name="A", other="B") == "A for B"
    assert tr.tr("Undo {what}", what="it") == "Undo it"


def test_a_file_that_is_no_translation_leaves_english(
    english_after: None, caplog: pytest.LogCaptureFixture
) -> None:
    del english_after
    own_folder().mkdir(parents=True)
    (own_folder() / "vademecum_be.ts").write_text("<TS", "utf-8")
    (own_folder() / "vademecum_ru.qm").write_bytes(b"nothing")
    for code in ("be", "ru"):
        assert languages.speak(code, languages.available()) == "en"
        assert f"vademecum_{code}" in caplog.text
        assert tr.tr("Events") == "Events"


def test_the_template_compiles_and_a_compiled_translation_is_spoken(
    english_after: None, tmp_path: Path
) -> None:
    del english_after
    tool = Path(PySide6.__file__).parent / "lrelease"
    if not tool.exists():
        pytest.skip("lrelease does not come with this Qt")
    done = subprocess.run(
        [tool, make_words.TARGET, "-qm", tmp_path / "all.qm"], capture_output=True, check=True
    )
    assert f"{len(make_words.found())} untranslated" in done.stdout.decode().replace(
        "source text", ""
    )
    plain = tmp_path / "be.ts"
    write(plain, Events="Падзеі")
    compiled = own_folder() / "vademecum_be.qm"
    compiled.parent.mkdir(parents=True)
    subprocess.run([tool, plain, "-qm", compiled], capture_output=True, check=True)
    assert languages.speak("be", languages.available()) == "be"
    assert (tr.tr("Events"), tr.tr("Actors")) == ("Падзеі", "Actors")


def test_the_template_is_complete() -> None:
    before = time.thread_time()
    written = make_words.written(make_words.found())
    assert time.thread_time() - before < 20
    assert make_words.TARGET.read_text("utf-8") == written, "write it anew with `make words`"


def test_texts_are_found_wherever_a_text_is_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "desktop"
    folder.mkdir()
    (folder / "one.py").write_text(
        """
TABLE: Final[dict[str, Text]] = {"key": "in a table"}
PAIRS: tuple[tuple[str, Text], ...] = (("key", "in a pair"), *(("k", "in a row") for _ in TABLE))
class One:
    name: str
    title: Text = "a default"
One("key", title="a field")
def tr(text: Text, **values: object) -> str: ...
def said() -> Text:
    return "one" if here else "other"
tr(TABLE.get("key", "a rest") or "else", name="a value")
""",
        "utf-8",
    )
    assert set(make_words.found(folder)) == {
        "in a table", "in a pair", "in a row", "a default", "a field", "one", "other", "a rest",
        "else",
    }  # fmt: skip
    (folder / "one.py").write_text('def tr(text: Text): ...\ntr(f"so many: {n}")\n', "utf-8")
    with pytest.raises(make_words.NotLiteralError, match=r"one\.py:2"):
        make_words.found(folder)


def test_preferences_offer_the_languages_that_are_there(window: MainWindow) -> None:
    def boxes() -> list[QComboBox]:
        dialog = Preferences(window.settings, window.look, window)
        every = dialog.findChildren(QComboBox)
        return [one for one in every if one.accessibleName() == "Language"]

    assert boxes() == []
    write(own_folder() / "vademecum_be.ts", Events="Падзеі")
    (box,) = boxes()
    assert [box.itemText(at) for at in range(3)] == ["As the system", "English", "Беларуская"]
    box.activated.emit(2)
    assert window.settings.text("look.language") == "be"


def test_the_command_line_speaks_it(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    speaking.translation(own_folder() / "vademecum_be.ts")
    settings = Settings()
    settings.put("look.language", "be")
    settings.flush()
    try:
        assert run(["show", str(built), "nothing"]) == 1
        assert "⟦There is no record nothing" in capsys.readouterr().err
        assert run(["--help"]) == 0
        assert "⟦Take back the latest edit.⟧" in capsys.readouterr().out
    finally:
        tr.speak(None)
