"""Records from the terminal: added, changed, shown, refused, and taken back."""

from pathlib import Path

import pytest

from tests.journeys.commands import call
from tests.journeys.terminal import Terminal

TEXT = "Grain for the north\n\nThe port of Orsk took a loan. The port of Velm took a loan too.\n"


@pytest.fixture
def at(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    terminal = Terminal(tmp_path / "моя библиотека x.vademecum", capsys)
    terminal.say("new", "--empty")
    return terminal


@pytest.fixture
def source(at: Terminal, tmp_path: Path) -> str:
    file = tmp_path / "grain.txt"
    file.write_text(TEXT, "utf-8")
    return str(at.data("import", file)[0]["uid"])


def test_history_names_records_and_rows(at: Terminal) -> None:
    orsk = at.say("add", "actor", "name=Orsk", "kind=state")
    place = at.say("add", "place", "name=Velm")
    event = at.say("add", "event", "title=Loan", "date=Sept 2020", f"participant[lender]={orsk}")
    at.say("edit", event, f"place={place}", "date=about 2014")
    at.say("edit", event, f"participant-={orsk}")
    shown = at.say("show", event, "--history").partition("\nHistory\n")[2]
    assert "place: nothing → “Velm”" in shown
    assert "date: “Sept 2020” → “about 2014”" in shown
    assert "participant: taken away “Orsk”, role “lender”" in shown
    assert "[You]" in shown
    assert "start_min" not in shown
    steps = at.data("show", event, "--history")["history"]
    changes = [change for step in steps for change in step["changes"]]
    assert {"part": "event", "field": "place", "from": None, "to": place, "what": "update"} in (
        changes
    )
    assert orsk in [change["from"] for change in changes if change["part"] == "participant"]


def test_lists_with_qualifiers_grow_and_shrink(at: Terminal) -> None:
    actor = at.say("add", "actor", "name=Orsk", "name[ru; kind=alias]=Орск", "identifier[viaf]=5")
    at.say("edit", actor, "name+=Orska", "name-=Orsk")
    names = {row["text"]: row for row in at.data("show", actor)["name"]}
    assert set(names) == {"Орск", "Orska"}
    assert (names["Орск"]["lang"], names["Орск"]["kind"]) == ("ru", "alias")
    assert "At least one name" in at.refused("edit", actor, "name=")
    assert "no such row" in at.refused("edit", actor, "name-=Nobody", code=2)


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("actor", "nam=x"), 1, "Did you mean name?"),
        (("actor", "name="), 1, "'name' is needed"),
        (("actor", "name"), 2, "not FIELD=VALUE"),
        (("actor", "name=x", "kind=person", "kind=state"), 2, "given twice"),
        (("actor", "name[ru; colour=red]=x"), 2, "has no part 'colour'"),
        (("actr", "name=x"), 1, "Did you mean actor?"),
        (("event", "title=T", "participant[lender]=zz"), 1, "'participant' needs the uid"),
        (("event", "title=T", "status=done"), 1, "It is one of: happened"),
        (("event", "title=T", "date+=2020"), 2, "holds one value"),
        (("place", "name=x", "latitude=abc"), 1, "needs a number"),
        (("actor", "name=" + "x" * 100_000), 1, "100000 characters"),
        (("actor", "name=\udcff"), 1, "cannot be stored|not UTF-8"),
        (("source", "title=T", "document_id=5"), 1, "cannot be set"),
    ],
)
def test_what_cannot_be_added_is_told(
    at: Terminal, arguments: tuple[str, ...], code: int, told: str
) -> None:
    complaint = at.refused("add", *arguments, code=code)
    assert any(part in complaint for part in told.split("|")), complaint
    assert at.say("history") == ""


@pytest.mark.parametrize("name", ["x" * 10_000, "👩‍👩‍👧 family", "\u202eevil", "a\x1b[31mred"])
def test_odd_names_are_kept_and_cannot_steer_the_terminal(at: Terminal, name: str) -> None:
    actor = at.say("add", "actor", f"name={name}")
    assert at.data("show", actor)["title"] == name
    assert "\x1b" not in at.say("show", actor)
    assert at.say("check") == "The library is whole."


def test_a_key_stands_in_a_vocabulary_once(at: Terminal) -> None:
    at.say("add", "term", "vocabulary=role", "key=broker")
    assert "already" in at.refused("add", "term", "vocabulary=role", "key=broker")
    other = at.say("add", "term", "vocabulary=role", "key=go-between")
    assert "already" in at.refused("edit", other, "key=broker")


def test_the_trash_tells_what_is_in_it(at: Terminal) -> None:
    event = at.say("add", "event", "title=Loan")
    at.say("delete", event)
    assert "in the trash already" in at.refused("delete", event)
    at.say("delete", event, "--restore")
    assert "not in the trash" in at.refused("delete", event, "--restore")


def test_tags_are_found_and_made_by_path(at: Terminal, source: str) -> None:
    at.say("annotate", source, "--exact", "Grain", "--tag", "Economy/Loans")
    at.say("annotate", source, "--exact", "Orsk", "--tag", "economy > loans", "--tag", "Economy")
    tags = {tag["name"]: tag for tag in at.data("list", "tag")}
    assert set(tags) == {"Economy", "Loans"}
    assert tags["Loans"]["parent"] == tags["Economy"]["uid"]
    assert "“Orsk” – [Loans, Economy]" in at.say("show", source)
    assert "Below it\n  Loans" in at.say("show", tags["Economy"]["uid"])


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        ((), 2, "nothing to note"),
        (("--exact", " "), 2, "--exact is empty"),
        (("--exact", "took a loan"), 1, "2 places"),
        (("--exact", "nowhere"), 1, "do not stand in the text"),
        (("--exact", "Grain", "--start", "6", "--end", "9"), 1, "stands “for”"),
        (("--start", "3"), 1, "go together"),
        (("--start", "5", "--end", "3"), 1, "outside the text"),
        (("--exact", "Grain", "--stance", "supports"), 2, "goes with --evidence"),
    ],
)
def test_a_mark_that_cannot_stand_is_refused(
    at: Terminal, source: str, options: tuple[str, ...], code: int, told: str
) -> None:
    assert told in at.refused("annotate", source, *options, code=code)
    assert at.data("list", "annotation") == []


def test_words_are_marked_in_sources_alone(at: Terminal) -> None:
    event = at.say("add", "event", "title=Loan")
    assert "this needs source" in at.refused("annotate", event, "--exact", "Loan")
    at.say("annotate", event, "--note", "Look again")
    assert "Look again" in at.say("show", event)


def test_a_wrong_speaker_is_named_by_its_uid(at: Terminal, source: str) -> None:
    event = at.say("add", "event", "title=Loan")
    told = at.refused(
        "annotate", source, "--exact", "Grain", "--evidence", event, "--speaker", event
    )
    assert f"{event} is of kind event" in told


def test_every_step_is_undone_and_done_again(at: Terminal, source: str, tmp_path: Path) -> None:
    event = at.say("add", "event", "title=Loan", "date=2020")
    at.say("edit", event, "date=2021", "note=x")
    evidence = ("--evidence", f"{event}.date", "--value", "2021", "--tag", "A/B")
    at.say("annotate", source, "--exact", "Grain", *evidence)
    file = tmp_path / "new.txt"
    file.write_text("New beginning.\n\n" + TEXT.replace("Grain", "Corn"), "utf-8")
    at.say("text", source, "--replace", file)
    at.say("delete", event)
    dump = tmp_path / "dump.jsonl"

    def everything() -> list[str]:
        at.say("export", "--format", "jsonl", "--output", dump, "--overwrite")
        return sorted(dump.read_text("utf-8").splitlines()[1:])

    states = [everything()]
    while at.call("undo")[0] == 0:
        assert at.say("check") == "The library is whole."
        states.append(everything())
    assert at.data("list", "source") == at.data("list", "event") == at.data("list", "tag") == []
    for state in reversed(states[:-1]):
        assert not at.call("redo")[0]
        assert [_without_time(line) for line in everything()] == [
            _without_time(line) for line in state
        ]
    assert at.say("check") == "The library is whole."


def _without_time(line: str) -> str:
    return line.partition('"changed"')[0]


def test_who_is_named_signs_and_the_history_tells_who_signed(at: Terminal) -> None:
    at.say("add", "annotator", "name=Second reader")
    at.say("add", "actor", "name=Orsk")
    path = str(at.library)
    second = call("--annotator", "second READER", "add", path, "actor", "name=Velm")
    assert second.returncode == 0, second.stderr
    told = at.data("history")
    assert [(one["text"], one["annotator"]) for one in told][:2] == [
        ("Add actor “Velm”", "Second reader"),
        ("Add actor “Orsk”", "You"),
    ]
    assert "“Velm” [Second reader]" in at.say("history")
    third = call("--annotator", "Third", "add", path, "actor", "name=Brest")
    assert third.returncode == 1
    assert "Second reader, You" in third.stderr
    assert len(at.data("history")) == 3
    at.say("add", "annotator", "name=SECOND reader")
    twice = call("--annotator", "Second reader", "add", path, "actor", "name=Brest")
    assert "Several annotators" in twice.stderr
    assert len(at.data("history")) == 4


def test_one_record_of_the_trash_is_removed_for_good(at: Terminal) -> None:
    orsk, velm, live = (at.say("add", "actor", f"name={name}") for name in ("Orsk", "Velm", "Ural"))
    at.say("delete", orsk, velm)
    assert "`delete` it first" in at.refused("purge", live)
    assert at.say("purge", orsk) == "1 record removed for good."
    assert "There is no record" in at.refused("delete", orsk, "--restore")
    at.say("delete", velm, "--restore")
    assert at.say("purge") == "The trash is empty."
