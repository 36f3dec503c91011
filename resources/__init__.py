"""What ships with the program: icons, fonts, vocabularies, the manual, the first library."""

from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent
"""Where it stands; `importlib.resources` would load what reads archives at every start."""
