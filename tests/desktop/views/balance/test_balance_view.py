"""The balance as a person meets it: what stands where, keys, clicks, options, edits, export."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.analysis.parties import Party
from db.errors import VademecumError
from db.library import Library
from db.store import write
from desktop import places
from desktop.main_window import MainWindow
from desktop.views.balance import parties, words
from desktop.views.balance.balance_view import BalanceView
from desktop.views.balance.compare_dialog import CompareDialog
from desktop.widgets import saving
from desktop.widgets.labels import LinkLabel

Show = Callable[..., BalanceView]


@pytest.fixture
def show(window: MainWindow) -> Show:
    def go(query: str = "", **options: str) -> BalanceView:
        window.go(places.view("balance", query, **options))
        window.session.wait()
        view = window.tabs.view
        assert isinstance(view, BalanceView)
        return view

    return go


def ids_of(window: MainWindow, *names: str) -> list[int]:
    found = dict(
        window.session.reader.execute(
            "SELECT title, id FROM record_text WHERE record_kind = 'actor'"
        )
    )
    return [found[name] for name in names]


def _distance(one: QColor, other: QColor) -> int:
    """How far apart two colours are, over all three channels: the tolerance of pictures."""
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)
    return sum(abs(first - second) for first, second in pairs)


def shown_in(view: BalanceView) -> str:
    return "\n".join(one.text() for one in view.pane.findChildren(QLabel))


def test_it_opens_on_how_belarus_balances_between_russia_and_china(show: Show) -> None:
    view = show()
    assert view.found is not None
    assert view.found.name == "Belarus"
    assert {"Russia", "China"} <= {row.name for row in view.found.rows}
    told = shown_in(view)
    for row in view.found.rows:
        assert f"{row.name.upper()}\nCooperation {row.total(1, 'count'):.0f}: " in told


def test_every_block_stands_in_its_column_on_its_side_of_the_line(show: Show) -> None:
    view = show()
    scene = view.picture.scene
    assert scene is not None
    counted = 0
    for band in scene.bands:
        mine = [one for one in scene.drawn if one.key.startswith(f"{band.row.party.actor_id}/")]
        counted += sum(len(one.blocks) for one in mine)
        for one in mine:
            column = scene.column_rect(one.blocks[0].column, band.plot.top(), band.plot.height())
            assert column.adjusted(-1, -2, 1, 2).contains(one.where)
            above = one.where.center().y() < band.zero
            assert above == (one.blocks[0].sign > 0)
        for one in mine:
            for other in mine:
                assert one is other or not one.where.intersects(other.where)
    assert counted == sum(len(row.blocks) for row in scene.found.rows)


def test_all_partners_share_one_scale(show: Show) -> None:
    scene = show().picture.scene
    assert scene is not None
    heights = {round(one.where.height()) for one in scene.drawn}
    assert len(heights) == 1


def test_by_intensity_a_block_is_as_high_as_it_weighs(show: Show) -> None:
    scene = show(by="intensity").picture.scene
    assert scene is not None
    single = [one for one in scene.drawn if len(one.blocks) == 1]
    light = next(one for one in single if one.blocks[0].weight == 2)
    heavy = next(one for one in single if one.blocks[0].weight == 8)
    assert heavy.where.height() > 3 * light.where.height()


def test_a_click_shows_the_event_with_its_passages_and_selects_it(
    show: Show, window: MainWindow, qtbot: QtBot
) -> None:
    view = show()
    scene = view.picture.scene
    assert scene is not None
    one = next(drawn for drawn in scene.drawn if drawn.blocks[0].voices == 1)
    qtbot.mouseClick(view.picture, Qt.MouseButton.LeftButton, pos=one.where.center().toPoint())
    window.session.wait()
    assert window.chosen[0] == one.blocks[0].id
    told = shown_in(view)
    assert one.blocks[0].title in told
    assert "¶" in told


def test_arrows_walk_from_block_to_block_and_enter_opens(
    show: Show, window: MainWindow, qtbot: QtBot
) -> None:
    view = show()
    view.picture.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(view.picture, key)
        assert len(view.picture.chosen_marks) == 1
        assert view.picture.accessibleDescription()
    block = next(m for m in view.picture.marks() if "/" in m.key and len(m.ids) == 1)
    view.picture.choose([block.key])
    qtbot.keyClick(view.picture, Qt.Key.Key_Return)
    assert window.place == places.record(block.ids[0])


def test_a_number_of_sources_leads_to_the_sources(show: Show, window: MainWindow) -> None:
    view = show()
    mark = next(m for m in view.picture.marks() if m.key == "coverage 2016")
    assert "2 sources" in mark.text
    view.picture.choose([mark.key])
    window.session.wait()
    asked = "SELECT kind FROM record WHERE id = ?"
    kinds = {window.session.reader.execute(asked, (id_,)).fetchone()[0] for id_ in mark.ids}
    assert kinds == {"source"}
    empty = next(m for m in view.picture.marks() if m.key == "coverage 2018")
    assert "no source" in empty.text
    view.picture.choose([empty.key])
    window.session.wait()
    assert "No source tells" in shown_in(view)


def test_options_stand_in_the_place_and_back_undoes_them(show: Show, window: MainWindow) -> None:
    view = show()
    first = view.found
    assert first is not None
    view.set_option("planned", "yes")
    window.session.wait()
    assert window.place.option("planned") == "yes"
    assert view.found is not None
    russia = [next(r for r in f.rows if r.name == "Russia") for f in (first, view.found)]
    assert len(russia[1].blocks) == len(russia[0].blocks) + len(russia[0].left_out)
    window.call("back")
    window.session.wait()
    assert window.place.option("planned") == ""


def test_partners_chosen_in_the_dialog_are_compared(
    show: Show, window: MainWindow, qtbot: QtBot
) -> None:
    view = show()
    west, ukraine = ids_of(window, "The West", "Ukraine")
    view.call("compare")
    dialog = view.findChild(CompareDialog)
    assert dialog is not None
    assert dialog.focusWidget() is dialog.focus.actor
    assert [box.actor.text() for box in dialog.partners] == [r.name for r in view.found.rows]
    for box in list(dialog.partners)[:2]:
        box.left.emit()
    assert dialog.partners[0].party == Party(west)
    dialog.partners[0].by_hand.setChecked(True)
    dialog.add(Party(ukraine))
    dialog.accept()
    window.session.wait()
    found = view.found
    assert found is not None
    assert [row.name for row in found.rows] == ["The West", "Ukraine"]
    assert found.rows[0].party.members
    assert parties.read(window.place.option("partners")) == [r.party for r in found.rows]


def test_it_follows_an_edit_and_its_undo(show: Show, window: MainWindow) -> None:
    view = show()
    before = [len(row.blocks) for row in view.found.rows]
    block = next(b for b in view.found.rows[0].blocks if not b.parts)
    window.session.trash([block.id])
    window.session.wait()
    assert len(view.found.rows[0].blocks) == before[0] - 1
    window.session.undo()
    window.session.wait()
    assert [len(row.blocks) for row in view.found.rows] == before


def test_no_choice_of_an_option_is_worded_as_another(show: Show) -> None:
    for chooser in show().choosers():
        worded = [said for _, said in chooser.choices]
        assert len(worded) == len(set(worded)), chooser.name


def test_a_filter_that_leaves_nothing_says_what_to_do(show: Show) -> None:
    view = show("domain:health")
    assert view.stack.currentWidget() is view._message
    assert "take a filter away" in view._message.text() or "No actor" in view._message.text()


def test_a_table_that_cannot_be_written_leaves_nothing_behind(show: Show, tmp_path: Path) -> None:
    view = show()
    taken = tmp_path / "b.csv"
    taken.mkdir()
    with pytest.raises(VademecumError):
        saving.save_to(view, taken)
    assert list(tmp_path.glob("*b.csv*")) == [taken]
    assert not list(taken.iterdir())


def test_the_table_and_the_export_hold_every_block(show: Show, tmp_path: Path) -> None:
    view = show()
    blocks = sum(len(row.blocks) for row in view.found.rows)
    for name in ("b.csv", "b.svg", "b.png"):
        saving.save_to(view, tmp_path / name)
    with (tmp_path / "b.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert len(list(csv.reader(stream))) == blocks + 1
    svg = (tmp_path / "b.svg").read_text("utf-8")
    assert "Belarus" in svg
    assert "clip-path" not in svg
    assert not QImage(str(tmp_path / "b.png")).isNull()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_block_of_one_voice_is_hatched_in_its_colour(open_window, library, theme: str) -> None:
    window = open_window(library, theme=theme)
    window.go(places.view("balance"))
    window.session.wait()
    view = window.tabs.view
    scene = view.picture.scene
    image = QImage(view.picture.size(), QImage.Format.Format_RGB32)
    view.picture.render(image)
    one = next(drawn for drawn in scene.drawn if drawn.blocks[0].voices == 1)
    inner = one.where.adjusted(3, 3, -3, -3).toRect()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(inner.left(), inner.right())
        for y in range(inner.top(), inner.bottom())
    }
    assert len(colours) > 2
    wanted = QColor(view.picture.colour(one.blocks[0].domain))
    assert min(_distance(QColor(colour), wanted) for colour in colours) < 40
    hollow = next(drawn for drawn in scene.drawn if not drawn.blocks[0].voices)
    beside = QPointF(hollow.where.right() - 4, hollow.where.top() + 4).toPoint()
    assert image.pixelColor(beside).name() == window.look.colour("base").name()


def test_many_partners_scroll_and_nothing_is_cut_at_double_size(open_window, library: Path) -> None:
    with Library.open(library) as held:
        reader = held.reader
        others = [
            int(row[0])
            for row in reader.execute(
                "SELECT id FROM actor WHERE kind IN ('state', 'organisation') LIMIT 12"
            )
        ]
    window = open_window(library, text=2.0)
    window.go(places.view("balance", partners=";".join(str(id_) for id_ in others)))
    window.session.wait()
    view = window.tabs.view
    scene = view.picture.scene
    assert view.picture.height() > view.area.viewport().height()
    last = view.picture.marks()[-1]
    name = [mark for mark in view.picture.marks() if mark.key.startswith("row")][-1]
    view.picture.bring_into_view(name)
    top = view.area.verticalScrollBar().value()
    assert top > 0
    assert view.picture.mark_at(QPointF(name.where.center())).key == name.key
    assert last.where.bottom() <= top + view.area.viewport().height()
    assert scene.size.width() <= view.picture.width() + 1


def test_hundreds_of_events_in_a_column_are_drawn_together(window: MainWindow, show: Show) -> None:
    belarus, china = ids_of(window, "Belarus", "China")

    def fill(library: Library) -> None:
        with library.edit("record.add") as edit:
            for number in range(300):
                write.add(edit, "event", {
                    "title": f"A meeting {number}", "type": "consult", "date": "2019",
                    "domain": "law",
                    "participant": [{"actor": belarus, "role": "participant"},
                                    {"actor": china, "role": "participant"}],
                })  # fmt: skip

    window.session.write(fill)
    window.session.wait()
    scene = show().picture.scene
    joined = [one for one in scene.drawn if len(one.blocks) > 100]
    assert len(joined) == 1
    assert len(joined[0].blocks) == 300
    for one in scene.drawn:
        looks = {(b.domain, min(b.voices, 2), b.status == "planned") for b in one.blocks}
        assert len(looks) == 1


def test_options_that_make_no_sense_fall_back(show: Show) -> None:
    view = show(focus="999999;x;:", partners="abc", step="fortnight")
    assert view.found is not None
    assert view.found.name == "Belarus"


def test_parties_are_written_as_they_are_read() -> None:
    chosen = [Party(12), Party(14, (20, 21)), Party(15, ())]
    assert parties.read(parties.write(chosen)) == chosen
    assert parties.read("12;12;x;-3;4:") == [Party(12), Party(4, ())]


@pytest.mark.parametrize(
    ("step", "number", "every", "expected"),
    [
        ("month", 2021 * 12, 1, "Jan 2021"),
        ("month", 2021 * 12 + 3, 3, "Apr"),
        ("month", 2021 * 12, 12, "2021"),
        ("quarter", 2021 * 4, 2, "2021 Q1"),
        ("quarter", 2021 * 4 + 2, 2, "Q3"),
        ("quarter", 2021 * 4, 4, "2021"),
        ("year", -43, 1, "44 BC"),
        ("decade", 201, 1, "2010s"),
        ("century", 20, 1, "2000–2099"),
    ],
)
def test_the_axis_names_columns_and_the_year_once(
    step: str, number: int, every: int, expected: str
) -> None:
    assert words.axis_name(step, number, every) == expected


def test_names_can_stand_on_blocks_for_whom_colours_say_nothing(show: Show) -> None:
    pictures = []
    for named in ("", "yes"):
        view = show(names=named)
        image = QImage(view.picture.size(), QImage.Format.Format_RGB32)
        view.picture.render(image)
        pictures.append(image)
    scene = view.picture.scene
    one = next(drawn for drawn in scene.drawn if drawn.blocks[0].voices == 1)
    inner = one.where.adjusted(4, 3, -4, -3).toRect()
    assert pictures[0].copy(inner) != pictures[1].copy(inner)


def test_chosen_actors_are_compared_from_their_list(window: MainWindow, qtbot: QtBot) -> None:
    window.go(places.listed("actor"))
    window.session.wait()
    belarus, china = ids_of(window, "Belarus", "China")
    window._on_selected([china, belarus])
    window.commands["balance.chosen"].trigger()
    window.session.wait()
    view = window.tabs.view
    assert isinstance(view, BalanceView)
    assert view.found is not None
    assert view.found.name == "China"
    assert [row.name for row in view.found.rows] == ["Belarus"]


def test_a_passage_is_one_click_away(show: Show, window: MainWindow, qtbot: QtBot) -> None:
    view = show()
    block = next(b for b in view.found.rows[0].blocks if b.voices == 1)
    key = next(m.key for m in view.picture.marks() if m.ids == (block.id,))
    view.picture.choose([key])
    window.session.wait()
    links = [one for one in view.pane.findChildren(LinkLabel) if "¶" in one.text()]
    links[0].followed.emit(0, False)
    source = window.session.reader.execute(
        "SELECT source_id FROM evidence WHERE target_id = ? LIMIT 1", (block.id,)
    ).fetchone()[0]
    assert window.place.id == source


def test_larger_text_lays_it_out_anew(show: Show, window: MainWindow) -> None:
    view = show()
    before = view.picture.scene.drawn[0].where.height()
    left = view.picture.scene.left
    window.set_look(scale=1.5)
    window.session.wait()
    assert view.picture.scene.left > left
    assert view.picture.scene.drawn[0].where.height() >= before / 2
    assert view.picture.accessibleName().startswith("Balance of Belarus with")
