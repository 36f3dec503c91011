"""The pane on the right: the inspector, or what a view puts in its place."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.session import Session
from desktop.theme.look import Look
from desktop.views.page.record_view import RecordView


class Side(QStackedWidget):
    """Shows the inspector of a record, or the aside of the view in front."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self.inspector = RecordView(session, look, wide=False)
        self.addWidget(self.inspector)

    def show_aside(self, aside: QWidget | None) -> None:
        """Show what belongs to a view; the inspector for None. The view keeps owning it."""
        if aside is not None and self.indexOf(aside) < 0:
            self.addWidget(aside)
        self.setCurrentWidget(aside or self.inspector)
