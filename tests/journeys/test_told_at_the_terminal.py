"""What is told at the terminal when less, other or broken things are typed than were meant."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from tests.house import ROOT
from tests.journeys.commands import call, data, refused, say


def test_a_reference_needs_no_more_of_a_uid_than_tells_it_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.vademecum"
    say("new", path, "--empty")
    one, two = (say("add", path, "actor", f"name={name}") for name in ("Velmora", "Orsk"))
    alike = next(n for n in range(4, 36) if one[: n + 1] != two[: n + 1])
    told = refused("add", path, "event", "title=Loan", f"participant={one[:alike]}")
    assert one in told
    assert two in told
    assert "Velmora" in told
    with closing(sqlite3.connect(path)) as file:
        others = [uid for (uid,) in file.execute("SELECT uid FROM record") if uid != one]
    start = next(
        one[:n] for n in range(4, 36) if not any(uid.startswith(one[:n]) for uid in others)
    )
    event = say("add", path, "event", "title=Loan", f"participant[lender]={start}")
    assert data("show", path, event)["participant"][0]["actor"] == one
    say("edit", path, event, f"participant+={two}")
    both = call("edit", path, event, f"participant-={one[:alike]}")
    assert both.returncode == 2
    assert one in both.stderr
    say("edit", path, event, f"participant-={start}", f"participant-={two}")
    assert not data("show", path, event).get("participant")


def test_files_of_records_are_each_one_edit_and_a_bad_one_is_told(tmp_path: Path) -> None:
    made, path = tmp_path / "made.vademecum", tmp_path / "a.vademecum"
    files: list[Path] = []
    for name in ("first", "second"):
        say("new", made, "--empty")
        say("add", made, "actor", f"name={name}")
        files.append(tmp_path / f"{name}.jsonl")
        say("export", made, "--format", "jsonl", "--output", files[-1])
        made.unlink()
    broken = tmp_path / "broken.jsonl"
    broken.write_bytes(b"".join(files[0].read_bytes().splitlines(keepends=True)[:-1]))
    say("new", path, "--empty")
    done = call("import", path, files[0], broken, files[1])
    assert done.returncode == 1
    assert "broken.jsonl: The file ends at line" in done.stderr
    assert "nothing was imported" in done.stderr
    names = {one["title"] for one in data("list", path, "actor")}
    assert names == {"first", "second"}
    say("undo", path)
    assert {one["title"] for one in data("list", path, "actor")} == {"first"}


def test_words_that_stand_elsewhere_are_told_from_words_that_do_not(tmp_path: Path) -> None:
    path, text = tmp_path / "a.vademecum", tmp_path / "a.txt"
    text.write_text("A loan\n\nThe bank lends money.\n\nThe bank lends again, they said.\n")
    say("new", path, "--empty")
    source = data("import", path, text)[0]["uid"]
    told = refused("annotate", path, source, "--exact", "bank lends", "--prefix", "never")
    assert "stand in 2 places" in told
    assert "--prefix" in told
    call_ = call("annotate", path, source, "--exact", "bank lends", "--prefix", "")
    assert call_.returncode == 2
    assert "--prefix is empty" in call_.stderr


def test_the_reason_of_a_date_is_told_in_words(tmp_path: Path) -> None:
    path, text = tmp_path / "a.vademecum", tmp_path / "a.txt"
    text.write_text("A loan\n\nPublished 3 May 2021\n\nThe bank lends money to the state.\n")
    say("new", path, "--empty")
    source = data("import", path, text)[0]["uid"]
    assert "date_reason: it stands in the text" in say("show", path, source)
    assert data("show", path, source)["date_reason"] == "stated"


def test_a_disk_that_has_no_room_is_told_and_nothing_stays_half_done(tmp_path: Path) -> None:
    path, text = tmp_path / "a.vademecum", tmp_path / "a.txt"
    say("new", path, "--empty")
    text.write_text("A loan\n\n" + "The bank lends money to the state again. " * 100_000)
    blocks = path.stat().st_size // 512 + 400
    command = f'ulimit -f {blocks}; exec "$@"'
    program = [sys.executable, "-m", "desktop", "import", str(path), str(text)]
    done = subprocess.run(
        ["bash", "-c", command, "bash", *program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("vademecum: ")
    assert len(done.stderr.splitlines()) == 1
    assert say("check", path) == "The library is whole."
    assert data("list", path, "source") == []
    say("import", path, text)


def test_a_date_that_cannot_be_read_or_can_be_read_twice_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.vademecum"
    say("new", path, "--empty")
    unread = call("add", path, "event", "title=Loan", "date=some day soon")
    assert unread.returncode == 0
    assert "“some day soon” could not be read as a date and stays as typed" in unread.stderr
    event = unread.stdout.strip()
    assert data("show", path, event)["date"] == "some day soon"
    twice = call("edit", path, event, "date=10/01/2022")
    assert "read as 10 January 2022" in twice.stderr
    assert "2022-10-01" in twice.stderr
    assert not call("edit", path, event, "date=10.01.2022").stderr


def test_a_new_library_tells_what_it_holds(tmp_path: Path) -> None:
    assert say("new", tmp_path / "a.vademecum", "--empty").endswith("a.vademecum is ready, empty.")
    told = say("new", tmp_path / "b.vademecum")
    counts = [len(data("list", tmp_path / "b.vademecum", one)) for one in ("actor", "event")]
    assert f"is ready: {counts[0]} actors, {counts[1]} events, " in told


def test_without_a_display_the_library_is_shown_in_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a.vademecum"
    say("new", path)
    done = subprocess.run(
        [sys.executable, "-m", "desktop", path],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Actors: 62, Events: 94" in done.stdout
    assert "$ vademecum search LIBRARY 'Лукашенко'" in done.stdout
    assert "$ vademecum show LIBRARY" in done.stdout
