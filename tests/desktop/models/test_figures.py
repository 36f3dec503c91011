"""Tables of many rows: what is looked at is made, and no more."""

from PySide6.QtCore import Qt

from desktop.models.figures import Made, Table, TableModel


def test_of_many_rows_those_that_are_looked_at_are_made() -> None:
    made: list[int] = []

    def make(key: int) -> tuple[str, ...]:
        made.append(key)
        return (f"Row {key}", f"{key:,}")

    model = TableModel()
    model.show(Table(("Name", "Number"), Made(range(10, 100_000), make)))
    assert model.rowCount() == 99_990
    assert len(made) < 1_000
    assert model.data(model.index(99_989, 0)) == "Row 99999"
    right = model.data(model.index(99_989, 1), Qt.ItemDataRole.TextAlignmentRole)
    assert right == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def test_rows_that_are_made_stand_in_their_order() -> None:
    rows = Made([3, 1, 2], lambda key: (str(key),))
    assert list(rows) == [("3",), ("1",), ("2",)]
    assert rows[1:] == [("1",), ("2",)]
    assert ("2",) in rows
