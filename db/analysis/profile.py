"""The profile of a source: what it alone reports, what it shares, where it disagrees, where silent.

    reports    records that it supports, of those in the table
    alone      of these, the ones that no other independent voice supports
    disagrees  records that it disputes while another source supports them, or supports while
               another disputes them, or dates differently from another (see `remarks`)
    silent     records that another source supports and on which it is silent (see `corroboration`)

Each is a list of ids in the order of the table.
"""

from dataclasses import dataclass

from db.analysis.corroboration import Corroboration, Given, Row, Source


@dataclass(frozen=True, slots=True)
class Profile:
    """The figures of one source; `mentions` are records that it names and does not support."""

    source: Source
    reports: tuple[int, ...]
    alone: tuple[int, ...]
    mentions: tuple[int, ...]
    disagrees: tuple[int, ...]
    silent: tuple[int, ...]


def profile(table: Corroboration, source: Source) -> Profile:
    """Give the profile of one of the table's sources."""
    others: dict[int, list[Given]] = {}
    for (row_id, source_id), one in table.given.items():
        if source_id != source.id:
            others.setdefault(row_id, []).append(one)
    reports: list[int] = []
    alone: list[int] = []
    mentions: list[int] = []
    disagrees: list[int] = []
    silent: list[int] = []
    for row in table.rows:
        cell = table.cell(row, source)
        beside = others.get(row.id, [])
        if not isinstance(cell, Given):
            if cell == "silent" and any("supports" in one.stances for one in beside):
                silent.append(row.id)
            continue
        if "supports" in cell.stances:
            reports.append(row.id)
            if row.voices == 1:
                alone.append(row.id)
        else:
            mentions.append(row.id)
        if _disagrees(row, cell, beside):
            disagrees.append(row.id)
    return Profile(source, *map(tuple, (reports, alone, mentions, disagrees, silent)))


def _disagrees(row: Row, cell: Given, beside: list[Given]) -> bool:
    against = {"supports": "disputes", "disputes": "supports"}
    if any(against.get(stance) in one.stances for stance in cell.stances for one in beside):
        return True
    differing = any(remark.about == "differing" for remark in row.remarks)
    return differing and any(piece.field == "date" for piece in cell.pieces)
