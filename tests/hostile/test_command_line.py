"""The command line under attack: any query, any assignment, broken pipes, full disks, Ctrl-C."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.field_types import Kind
from db.fields import KINDS
from desktop.cli.main import COMMANDS, run
from tests.house import ROOT
from tests.journeys.terminal import Terminal

ATTACK = settings(
    max_examples=80,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
PIECES = st.sampled_from(
    (
        *(
            "loan",
            "кредит",
            "贷款",
            '"',
            "(",
            ")",
            "OR",
            "-",
            "NEAR(",
            ", 5)",
            "*",
            "~",
            "/",
            "/.*/",
        ),
        *("date:", "2020..2022", "voices:", ">=2", "kind:event", "sort:", "tag:", "\\", "'", "%"),
        *("missing:evidence", "actor:", ":", ";", "\x00", "\ud800", "\u202e", "é", "{}", "^", "+"),
    )
)
QUERIES = st.one_of(
    st.lists(PIECES, max_size=12).map(" ".join),
    st.lists(PIECES, max_size=12).map("".join),
    st.text(max_size=60),
)


@pytest.fixture
def at(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    terminal = Terminal(tmp_path / "x.vademecum", capsys)
    terminal.say("new", "--empty")
    terminal.say("add", "actor", "name=Orsk", "name[ru]=Орск")
    terminal.say("add", "event", "title=Loan of Orsk", "date=2020-09")
    return terminal


def _told_in_a_line(code: int, err: str) -> None:
    assert code in (0, 1, 2)
    assert "Traceback" not in err
    if code == 1:
        assert len(err.strip().splitlines()) == 1, err


@ATTACK
@given(query=QUERIES)
def test_any_query_is_answered_or_refused_in_a_line(at: Terminal, query: str) -> None:
    code, _, err = at.call("search", "--json", "--", query)
    _told_in_a_line(code, err)


def _assignments(kind: Kind) -> st.SearchStrategy[str]:
    names = st.sampled_from([*kind.names(), "nonsense", ""])
    brackets = st.sampled_from(["", "[]", "[ru]", "[kind=alias]", "[ru; kind=x]", "[;;=]", "[["])
    operations = st.sampled_from(["=", "+=", "-=", "==", ""])
    values = st.one_of(st.text(max_size=30), st.sampled_from(["2020", "1e999", "yes", "#112233"]))
    return st.tuples(names, brackets, operations, values).map("".join)


@ATTACK
@given(data=st.data())
def test_any_assignment_is_taken_or_refused_in_a_line(at: Terminal, data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(sorted(KINDS)))
    fields = data.draw(st.lists(_assignments(KINDS[kind]), max_size=4))
    code, out, err = at.call("add", kind, "--", *fields)
    _told_in_a_line(code, err)
    if code == 0:
        again = data.draw(st.lists(_assignments(KINDS[kind]), max_size=3))
        code, _, err = at.call("edit", out.strip(), "--", *again)
        _told_in_a_line(code, err)
        code, _, err = at.call("show", out.strip(), "--history")
        assert code == 0, err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_helps_and_refuses_nonsense(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, "--help"]) == 0
    shown = capsys.readouterr().out
    assert "--json" in shown or command == "screens"
    assert run([command, "--nonsense"]) == 2
    assert run([command]) == 2


@pytest.mark.parametrize("limit", ["-1", "9" * 30, "x"])
def test_a_limit_is_a_small_number(at: Terminal, limit: str) -> None:
    assert "--limit" in at.refused("history", "--limit", limit, code=2)
    assert "--limit" in at.refused("search", "loan", "--limit", limit, code=2)


def test_the_version_is_told_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("vademecum")


def test_good_files_come_in_beside_bad_ones(at: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text("The port took a loan.\n", "utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 20)
    odd = os.fsdecode(b"odd\xff.txt")
    (folder / odd).write_text("The mill took another loan.\n", "utf-8")
    (folder / "photo.jpg").write_bytes(b"no document")
    code, out, err = at.call("import", folder, tmp_path / "missing.txt", "--json")
    assert "photo.jpg: passed over, because its ending is of no known format." in err
    assert code == 1
    assert out.count('"imported"') == 2
    assert out.count('"failed"') == 3
    assert at.say("history").splitlines()[0].endswith("Import 2 documents [You]")
    assert at.say("check") == "The library is whole."
    assert at.say("undo") == "Undone: Import 2 documents"
    assert at.data("list", "source") == []


def test_records_and_documents_are_not_mixed_up(at: Terminal, tmp_path: Path) -> None:
    records, text, folder = tmp_path / "r.jsonl", tmp_path / "t.txt", tmp_path / "empty"
    at.say("export", "--format", "jsonl", "--output", records)
    text.write_text("The port took a loan.\n", "utf-8")
    folder.mkdir()
    assert "one after the other" in at.refused("import", records, text, code=2)
    assert "no file of a known format" in at.refused("import", folder)
    assert "'foo' is not one of" in at.refused("import", text, "--format", "foo", code=2)
    assert at.data("list", "source") == []


def test_a_query_may_start_with_a_minus(at: Terminal) -> None:
    found = at.data("search", "-loan kind:event")
    assert found["total"] == 0
    assert at.data("search", "-grain kind:event")["total"] == 1


def _process(*arguments: str | Path, out: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "desktop", *map(str, arguments)]
    # What runs behind a shell would inherit that Ctrl-C is ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=subprocess.PIPE, text=True)
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_reader_who_has_had_enough_is_no_trouble(at: Terminal) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with _process("list", at.library, "event", out=writing) as process:
        os.close(writing)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_answer_that_cannot_be_written_is_told(at: Terminal) -> None:
    with (
        Path("/dev/full").open("w") as full,
        _process("list", at.library, "event", out=full.fileno()) as process,
    ):
        _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "could not be written" in err
    assert len(err.strip().splitlines()) == 1


def test_an_import_that_is_stopped_leaves_nothing(at: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(3_000):
        text = f"Document {number} tells of the trade in grain at the port of town {number}.\n"
        (folder / f"{number}.txt").write_text(text, "utf-8")
    with _process("import", at.library, folder, out=subprocess.DEVNULL) as process:
        wal = at.library.with_name(at.library.name + "-wal")
        until = time.monotonic() + 30
        while not wal.exists() and process.poll() is None and time.monotonic() < until:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert err.strip() == "vademecum: Stopped. The library is as it was before."
    assert at.data("list", "source") == []
    assert "Import" not in at.say("history")
    assert at.say("check") == "The library is whole."
    assert list(at.library.parent.glob("x.vademecum?*")) == []


def test_a_page_saved_as_text_is_read_as_a_page(at: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    words = "<p>The port of Orsk took a loan for its harbour in the north.</p>" * 3
    file.write_text(f"<!DOCTYPE html><html><body>{words}</body></html>", "utf-8")
    (outcome,) = at.data("import", file)
    text = at.data("text", outcome["uid"])["text"]
    assert "took a loan" in text
    assert "<p>" not in text
