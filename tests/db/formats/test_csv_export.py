"""Tables of records: readable in a spreadsheet, and nothing in them runs there."""

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.fields import KINDS
from db.formats import csv_export
from db.library import Library
from db.store import read, write
from tests.libraries import of_everything


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with of_everything(tmp_path / "one.vademecum") as made:
        yield made


def table(library: Library, kind: str, ids: list[int] | None = None) -> list[dict[str, str]]:
    stream = io.BytesIO()
    count = csv_export.write_table(library, kind, ids, stream)
    text = stream.getvalue().decode("utf-8")
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text[1:], newline=""), strict=True))
    assert len(rows) == count
    return rows


def test_an_event_is_a_row_with_titles_and_uids(library: Library) -> None:
    row = next(row for row in table(library, "event") if row["title"] == "A loan")
    assert row["date"] == "2020-09?"
    assert row["place"] == "Minsk"
    assert library.find(row["place_uid"], "place")
    assert row["participant"] == "Russia [lender, side=a, for=Belarus]; Belarus [borrower]"
    first, second = row["participant_uid"].split("; ")
    assert read.get(library.reader, library.find(first)).title == "Russia"
    assert read.get(library.reader, library.find(second)).title == "Belarus"
    assert row["created"].endswith("Z")


def test_names_flags_and_whole_numbers_read_well(library: Library) -> None:
    russia = next(row for row in table(library, "actor") if row["title"] == "Russia")
    assert russia["name"] == "Russia [en, script=Latn, kind=preferred]; " + (
        "Россия [ru, script=Cyrl, from=1992]"
    )
    assert russia["identifier"] == "Q159 [wikidata]"
    source = next(row for row in table(library, "source") if row["title"].startswith("A paper"))
    assert (source["complete"], source["title"]) == ("true", "A paper, «quoted»")
    assert table(library, "figure")[0]["value"] == "1500000000"


def test_only_the_chosen_and_only_the_living_are_written(library: Library) -> None:
    titles = {row["title"] for row in table(library, "event")}
    assert titles == {"A loan", "Its payment"}
    chosen = read.ids_of_kind(library.reader, "event")[:1]
    assert len(table(library, "event", chosen)) == 1


def test_every_kind_has_a_table(library: Library) -> None:
    for name, kind in KINDS.items():
        heads = csv_export.columns(kind)
        assert len(heads) == len(set(heads))
        assert table(library, name)


def test_all_tables_go_into_one_archive(library: Library) -> None:
    stream = io.BytesIO()
    count = csv_export.write_all_tables(library, None, stream)
    with zipfile.ZipFile(stream) as archive:
        assert archive.testzip() is None
        assert {name.removesuffix(".csv") for name in archive.namelist()} == set(KINDS)
        rows = archive.read("event.csv").decode("utf-8-sig").split("\r\n")
    assert count == sum(read.counts(library.reader).values())
    assert rows[0].startswith("uid,title,type")
    assert len(rows) == 4


def test_all_tables_show_one_moment_whatever_is_written_meanwhile(library: Library) -> None:
    class Writes:
        """Adds a tag while the first table is written."""

        done = False

        def step(self, done: int, total: int | None, what: str = "") -> None:
            del done, total, what
            if not self.done:
                self.done = True
                with library.edit("tag.add") as edit:
                    write.add(edit, "tag", {"name": "meanwhile"})

    before, writes, stream = len(table(library, "tag")), Writes(), io.BytesIO()
    csv_export.write_all_tables(library, None, stream, writes)
    assert writes.done
    with zipfile.ZipFile(stream) as archive:
        rows = archive.read("tag.csv").decode("utf-8-sig").strip().split("\r\n")
        assert archive.namelist().index("tag.csv") > 0
    assert len(rows) - 1 == before


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "-", "+7 9"],
)
def test_what_a_spreadsheet_would_run_is_made_harmless(cell: str, library: Library) -> None:
    assert csv_export.harmless(cell) == f"'{cell}"
    with library.edit("tag.add") as edit:
        tag = write.add(edit, "tag", {"name": "x", "description": cell})
    if cell.strip() == cell:
        with library.edit("tag.edit") as edit:
            write.change(edit, tag, {"name": cell})
        assert table(library, "tag", [tag])[0]["name"] == f"'{cell}"
    assert table(library, "tag", [tag])[0]["description"] == f"'{cell}"


@pytest.mark.parametrize("cell", ["-5", "+5", "-5.25", "-5,25", "-1e3", "5", "", "a=b", "2020-09"])
def test_numbers_and_plain_words_stay(cell: str) -> None:
    assert csv_export.harmless(cell) == cell


@given(st.text())
def test_no_cell_begins_like_a_formula(cell: str) -> None:
    shown = csv_export.harmless(cell)
    assert shown.removeprefix("'") == cell.removeprefix("'")
    if shown[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        float(shown.replace(",", "."))


def test_quotes_commas_and_line_ends_come_back(library: Library) -> None:
    hard = 'He said "no", then; left.\r\nNext line\n«конец», 完'
    with library.edit("event.add") as edit:
        event = write.add(edit, "event", {"title": "Hard", "description": hard})
    assert table(library, "event", [event])[0]["description"] == hard
