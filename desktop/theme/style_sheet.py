"""The style sheet, generated from the palette and the text size."""

from importlib import resources
from pathlib import Path

from PySide6.QtGui import QColor

from desktop.theme.look import Look
from desktop.theme.palettes import Palette

_SHEET = """
QWidget {{ color: {text}; }}
QMainWindow, #shell {{ background: {paper}; }}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {strong_line};
  padding: {p1}px {p2}px; }}
#topBar {{ background: {base}; border-bottom: 1px solid {line}; }}
#sidePane, #statusBar, QScrollArea#inspector, #inspectorBody {{ background: {paper}; }}
#statusBar {{ border-top: 1px solid {line}; }}
#statusBar QLabel {{ color: {quiet}; font-size: {small}px; }}
#centre, #page, #pageBody, #list {{ background: {base}; }}
QWidget#facets {{ background: {base}; }}
QScrollArea#facets {{ background: {base}; border: none; border-right: 1px solid {line}; }}
QScrollArea {{ border: none; background: transparent; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:focus {{ background: {focus}; }}

QPushButton, QToolButton {{ background: {raised}; border: 1px solid {line};
  border-radius: {p1h}px; padding: {p1}px {p2h}px; }}
QPushButton, QToolButton, QLineEdit {{ icon-size: {p4}px; }}
QPushButton:hover, QToolButton:hover {{ border-color: {strong_line}; background: {paper}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {accent_soft}; }}
QPushButton:focus, QToolButton:focus {{ border: 1px solid {focus}; outline: none; }}
QPushButton:disabled, QToolButton:disabled {{ color: {strong_line}; }}
QPushButton#primary {{ background: {accent}; color: {accent_text}; border-color: {accent};
  font-weight: 600; }}
QPushButton#primary:focus {{ border: 2px solid {focus}; }}
QPushButton#primary:disabled {{ background: {line}; color: {quiet}; border-color: {line}; }}
QPushButton#primary::menu-indicator, QPushButton#chip::menu-indicator {{ image: none; width: 0; }}
QToolButton#flat, QPushButton#flat {{ background: transparent; border: 1px solid transparent;
  padding: {p1}px; }}
QWidget#statusBar QPushButton#flat {{ color: {quiet}; font-size: {small}px; padding: 0 {p1}px; }}
QToolButton#flat:hover, QPushButton#flat:hover {{ background: {accent_soft}; }}
QToolButton#flat:focus, QPushButton#flat:focus {{ border: 1px solid {focus}; }}
QPushButton#link {{ background: transparent; border: 1px solid transparent; color: {link};
  padding: 1px 0; text-align: left; }}
QPushButton#link:hover {{ text-decoration: underline; }}
QPushButton#link:focus {{ border: 1px solid {focus}; border-radius: 3px; }}
QPushButton#link[kind="source"] {{ color: {source}; }}
QPushButton#link[kind="event"], QPushButton#link[kind="plain"] {{ color: {text}; }}
QPushButton#link[kind="annotation"] {{ color: {annotation}; }}
QPushButton#link[kind="command"] {{ color: {accent_ink}; }}
QPushButton#link[kind="command"]:disabled {{ color: {quiet}; }}
QPushButton#origin {{ background: transparent; border: 1px solid transparent; color: {link};
  padding: 0 2px; text-align: left; font-size: {small}px; }}
QPushButton#origin:hover {{ text-decoration: underline; }}
QPushButton#origin:focus {{ border-color: {focus}; }}
QPushButton#origin:disabled {{ color: {quiet}; }}
QProgressBar {{ background: {line}; border: none; border-radius: {p1}px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: {p1}px; }}
QComboBox {{ background: {base}; border: 1px solid {line}; border-radius: {p1h}px;
  padding: {p1}px {p2}px; }}
QComboBox::drop-down {{ border: none; width: {p5}px; }}
QComboBox::down-arrow {{ image: url("{chevron}"); width: {p3}px; height: {p3}px; }}
QComboBox:focus {{ border-color: {focus}; }}
QComboBox QAbstractItemView {{ background: {raised}; border: 1px solid {strong_line};
  selection-background-color: {accent_soft}; selection-color: {text}; }}
QPushButton#chip {{ background: {paper}; border: 1px solid {line}; border-radius: {p2h}px;
  padding: {ph}px {p2h}px; font-size: {small}px; }}
QPushButton#chip:hover {{ border-color: {strong_line}; }}
QPushButton#chip:focus {{ border-color: {focus}; }}
QPushButton#chip[active="true"] {{ background: {accent_soft}; border-color: {accent};
  color: {accent_ink}; }}

QToolButton#flat::menu-indicator {{ image: none; width: 0; }}
QLineEdit, QPlainTextEdit {{ background: {base}; border: 1px solid {line};
  border-radius: {p1h}px; padding: {p1}px {p2}px; selection-background-color: {accent};
  selection-color: {accent_text}; }}
QPlainTextEdit {{ padding: {p1}px {p1}px; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border-color: {focus}; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ background: {paper}; color: {quiet}; }}
QLineEdit#searchBox {{ background: {paper}; border-radius: {p2}px; padding: {p1h}px {p2}px; }}
QLineEdit#searchBox:focus {{ background: {base}; border-color: {focus}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border-color: {disputes}; }}
QLabel#keys {{ color: {quiet}; border: 1px solid {line}; border-radius: 4px; background: {base};
  padding: 1px {p1}px; font-size: {tiny}px; }}

QLabel#quiet {{ color: {quiet}; }}
QLabel#small {{ color: {quiet}; font-size: {small}px; }}
QLabel#heading {{ color: {quiet}; font-size: {tiny}px; font-weight: 600; }}
QLabel#strong {{ font-weight: 600; }}
QLabel#title {{ font-size: {large}px; font-weight: 600; }}
QLabel#listTitle {{ font-size: {large}px; font-weight: 600; }}
QLabel#pageTitle {{ font-family: "Noto Serif"; font-size: {huge}px; font-weight: 700; }}
QLabel#reading {{ font-family: "Noto Serif"; font-size: {reading}px; }}
QLabel#link {{ color: {link}; }}
QLabel#linkSource {{ color: {source}; }}
QLabel#linkAnnotation {{ color: {annotation}; }}
QLabel#quotation {{ font-family: "Noto Serif"; font-size: {read_small}px; }}
QFrame#quotationBar {{ background: {source}; border: none; }}
QLabel#pill {{ background: {paper}; border: 1px solid {line}; border-radius: {p2}px;
  padding: 1px {p2h}px; font-size: {small}px; }}
QLabel#stance {{ border-radius: 4px; padding: 1px {p1h}px; font-size: {tiny}px; font-weight: 600;
  background: {paper}; color: {quiet}; }}
QLabel#stance[stance="supports"] {{ background: {supports_soft}; color: {supports}; }}
QLabel#stance[stance="disputes"] {{ background: {disputes_soft}; color: {disputes}; }}
QLabel#error {{ color: {disputes}; }}

QFrame#card {{ background: {base}; border: 1px solid {line}; border-radius: {p2}px; }}
QFrame#card[link="true"]:hover {{ border-color: {strong_line}; background: {paper}; }}
QFrame#guide {{ background: {paper}; border-bottom: 1px solid {line}; }}
#offers {{ background: {text}; border-radius: {p2}px; }}
#tagPicker, #styleBox {{ background: {raised}; border: 1px solid {strong_line};
  border-radius: {p2}px; }}
#outline {{ background: {paper}; border-right: 1px solid {line}; }}
#noteEdit {{ background: {base}; border: 1px solid {focus}; border-radius: {p1}px; }}
QFrame#popup {{ background: {raised}; border: 1px solid {strong_line};
  border-radius: {p1h}px; }}
QFrame#popup QListView {{ background: {raised}; }}
QFrame#rule {{ background: {line}; border: none; max-height: 1px; min-height: 1px; }}

QTreeView#navigator {{ background: {paper}; border: none; outline: none; }}
QTableView {{ background: {base}; border: none; outline: none; gridline-color: {line};
  selection-background-color: {selection}; selection-color: {text}; }}
QDialog QTableView::item {{ padding: 0 {p2}px; }}
QTableView#rows::item {{ padding: 0 {p2}px; border: none; border-bottom: 1px solid {line}; }}
QTableView#rows::item:selected {{ background: {selection}; color: {text}; }}
QHeaderView {{ background: {base}; border: none; }}
QHeaderView::section {{ background: {base}; color: {quiet}; border: none;
  border-bottom: 1px solid {line}; padding: {p1h}px {p2}px; font-size: {small}px;
  font-weight: 500; text-align: left; }}
QHeaderView::section:hover {{ color: {text}; }}
QTableView QTableCornerButton::section {{ background: {base}; border: none; }}

QTabBar {{ background: {paper}; border: none; qproperty-drawBase: 0; font-size: {base_size}px; }}
QTabBar::tab {{ background: {paper}; color: {quiet}; border: none;
  border-right: 1px solid {line}; border-bottom: 1px solid {line}; border-top: 2px solid {paper};
  padding: {p2}px {p2h}px; max-width: {tab_width}px; }}
QTabBar::tab:selected {{ background: {base}; color: {text}; border-top: 2px solid {accent};
  border-bottom: 1px solid {base}; }}
QTabBar::tab:focus {{ color: {accent_ink}; }}
#tabRow {{ background: {paper}; border-bottom: 1px solid {line}; }}
#listFoot {{ background: {base}; border-top: 1px solid {line}; }}
#listHead {{ background: {base}; border-bottom: 1px solid {line}; }}

QCheckBox {{ spacing: {p1h}px; }}
QCheckBox::indicator, QTableView::indicator {{ width: {p3}px; height: {p3}px;
  border: 1px solid {strong_line}; border-radius: 3px; background: {base}; }}
QCheckBox::indicator:checked, QTableView::indicator:checked {{ background: {accent};
  border-color: {accent}; image: url("{check}"); }}
QCheckBox::indicator:indeterminate {{ background: {accent}; border-color: {accent};
  image: url("{minus}"); }}
QCheckBox:checked {{ font-weight: 600; }}
QCheckBox:focus {{ color: {accent_ink}; }}
QCheckBox::indicator:focus {{ border-color: {focus}; }}

QRadioButton::indicator {{ width: {p3}px; height: {p3}px; border: 1px solid {strong_line};
  border-radius: {p1h}px; background: {base}; }}
QRadioButton::indicator:checked {{ border: {p1}px solid {accent}; width: {p1h}px;
  height: {p1h}px; border-radius: {p1h}px; background: {base}; }}
QRadioButton::indicator:focus {{ border-color: {focus}; }}
QRadioButton::indicator:disabled {{ border-color: {line}; }}

QMenu {{ background: {raised}; border: 1px solid {strong_line}; padding: {p1}px; }}
QMenu::item {{ padding: {p1h}px {p5}px {p1h}px {p3}px; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent_soft}; }}
QMenu::item:disabled {{ color: {quiet}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {p1}px {p2}px; }}
QMenu::indicator {{ left: {p1}px; width: {p3}px; }}
QDialog {{ background: {base}; border: 1px solid {strong_line}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; button-layout: 3; }}
QListView {{ background: {base}; border: none; outline: none; }}
QListView#offers {{ background: {raised}; border: 1px solid {strong_line};
  border-radius: {p1}px; }}
QListView::item {{ padding: {p1h}px {p2}px; }}
QListView::item:selected {{ background: {accent_soft}; color: {text}; }}

QScrollBar:vertical {{ background: transparent; width: {p2h}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {p2h}px; margin: 0; }}
QScrollBar::handle {{ background: {strong_line}; border-radius: {p1}px; min-height: {p5}px;
  min-width: {p5}px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
"""


def style_sheet(look: Look) -> str:
    """Write the style sheet for a look."""
    palette = look.palette
    colours = {name: getattr(palette, name) for name in Palette.__slots__}
    sizes = {
        "ph": look.px(0.5),
        "p1": look.px(1),
        "p1h": look.px(1.5),
        "p2": look.px(2),
        "p2h": look.px(2.5),
        "p3": look.px(3),
        "p4": look.px(4),
        "p5": look.px(6),
        "tiny": round(11 * look.scale),
        "small": round(12 * look.scale),
        "base_size": round(13 * look.scale),
        "large": round(16 * look.scale),
        "huge": round(27 * look.scale),
        "reading": round(16 * look.scale),
        "read_small": round(14 * look.scale),
        "tab_width": look.px(56),
    }
    ink = palette.focus if palette.dark else palette.accent
    images = {
        "check": _image("check", palette.accent_text),
        "minus": _image("minus", palette.accent_text),
        "chevron": _image("chevron-down", palette.text),
    }
    return _SHEET.format(**colours, **sizes, **images, accent_ink=ink)


def _image(name: str, colour: str) -> str:
    """Give the file of an icon in black or white, whichever is nearer to a colour."""
    shade = "white" if QColor(colour).lightnessF() > 0.5 else "black"
    return (Path(str(resources.files("resources"))) / "icons" / f"{name}-{shade}.svg").as_posix()
