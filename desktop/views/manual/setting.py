"""How a page of the manual is set: headings and paragraphs apart, tables by lines between rows."""

from collections.abc import Iterator

from PySide6.QtGui import (
    QBrush,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from desktop.theme.look import Look
from desktop.widgets.outline import Heading

_PERCENT = QTextLength.Type.PercentageLength
_SHARES = {2: (60, 40), 3: (50, 26, 24)}
"""Columns of a table → their widths, in hundredths: those of one page stand below one another."""


def headings(document: QTextDocument) -> list[Heading]:
    """Give the headings below the title, with their positions in UTF-16 units."""
    found = ((block, block.blockFormat().headingLevel()) for block in _blocks(document))
    return [Heading(one.text(), level - 1, one.position()) for one, level in found if level > 1]


def set_out(document: QTextDocument, look: Look) -> None:
    """Set paragraphs and headings apart, and tables without a grid."""
    for block in _blocks(document):
        cursor = QTextCursor(block)
        if not cursor.currentTable():
            form = block.blockFormat()
            heading = form.headingLevel() > 0
            form.setTopMargin(look.px(4 if heading else 0))
            form.setBottomMargin(look.px(1.5 if heading else 2))
            cursor.setBlockFormat(form)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _set_table(frame, look)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _set_table(table: QTextTable, look: Look) -> None:
    form = QTextTableFormat()
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setCellPadding(look.px(1))
    form.setBorderCollapse(True)
    form.setWidth(QTextLength(_PERCENT, 100))
    shares = _SHARES.get(table.columns())
    if shares is not None:
        form.setColumnWidthConstraints([QTextLength(_PERCENT, share) for share in shares])
    table.setFormat(form)
    line = QBrush(look.colour("line"))
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            shape = cell.format().toTableCellFormat()
            shape.setBottomBorder(1)
            shape.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            shape.setBottomBorderBrush(line)
            cell.setFormat(shape)
