"""The palettes as data: every colour that the window uses, for light, dark and high contrast."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as `#rrggbb`, named by what they are for."""

    name: str
    dark: bool
    paper: str  # navigator, inspector, status bar
    base: str  # where records are read
    raised: str  # buttons, fields, chips
    line: str
    strong_line: str
    text: str
    quiet: str  # labels, dates, counts
    accent: str  # the one accent: current, chosen
    accent_text: str  # on the accent
    accent_soft: str  # behind what is current
    selection: str  # behind selected rows
    focus: str
    link: str
    actor: str
    event: str
    source: str
    annotation: str
    on_kind: str  # the letter on a badge
    supports: str
    supports_soft: str
    disputes: str
    disputes_soft: str
    mark: str  # found words
    bar: str
    bar_empty: str
    selected: str  # behind words selected in a text
    selected_text: str

    def of_kind(self, kind: str) -> str:
        """Give the colour of a kind of record; kinds without one are quiet."""
        return {
            "actor": self.actor,
            "event": self.event,
            "source": self.source,
            "annotation": self.annotation,
        }.get(kind, self.quiet)


LIGHT: Final = Palette(
    name="light",
    dark=False,
    paper="#f6f5f0",
    base="#ffffff",
    raised="#ffffff",
    line="#e4e2da",
    strong_line="#cfccc2",
    text="#1f2227",
    quiet="#646b76",
    accent="#7a2536",
    accent_text="#ffffff",
    accent_soft="#f2e5e7",
    selection="#f2e5e7",
    focus="#b0566a",
    link="#3f50c4",
    actor="#4555c8",
    event="#a95f04",
    source="#0b7a70",
    annotation="#a02f70",
    on_kind="#ffffff",
    supports="#1e6b34",
    supports_soft="#dcf0e0",
    disputes="#a3302a",
    disputes_soft="#fbdfdb",
    mark="#fde58f",
    bar="#9aa1ab",
    bar_empty="#eceae4",
    selected="#a9c1f2",
    selected_text="#10131a",
)

DARK: Final = Palette(
    name="dark",
    dark=True,
    paper="#202124",
    base="#18191b",
    raised="#2a2c30",
    line="#34363b",
    strong_line="#4a4d54",
    text="#e7e5df",
    quiet="#a1a6ae",
    accent="#a34558",
    accent_text="#ffffff",
    accent_soft="#3d272c",
    selection="#3d272c",
    focus="#d9899a",
    link="#9daaf5",
    actor="#8f9df2",
    event="#e0a146",
    source="#4fbdb0",
    annotation="#df86b8",
    on_kind="#16171a",
    supports="#8fd6a3",
    supports_soft="#1f3a28",
    disputes="#f0a59d",
    disputes_soft="#4a2522",
    mark="#6b5510",
    bar="#7d848f",
    bar_empty="#2b2d31",
    selected="#a3bbf0",
    selected_text="#10131a",
)

CONTRAST: Final = Palette(
    name="contrast",
    dark=False,
    paper="#ffffff",
    base="#ffffff",
    raised="#ffffff",
    line="#000000",
    strong_line="#000000",
    text="#000000",
    quiet="#262626",
    accent="#5c0018",
    accent_text="#ffffff",
    accent_soft="#ffe08a",
    selection="#ffe08a",
    focus="#0000ee",
    link="#00009c",
    actor="#1b2a99",
    event="#7a3f00",
    source="#004f48",
    annotation="#770047",
    on_kind="#ffffff",
    supports="#003d12",
    supports_soft="#ffffff",
    disputes="#8a0000",
    disputes_soft="#ffffff",
    mark="#ffe600",
    bar="#3a3a3a",
    bar_empty="#d0d0d0",
    selected="#0000aa",
    selected_text="#ffffff",
)

PALETTES: Final = {palette.name: palette for palette in (LIGHT, DARK, CONTRAST)}
"""Every palette by its name."""
