"""The palettes: text can be read on what it stands on (WCAG 2.2, 1.4.3 and 1.4.6)."""

import pytest

from desktop.theme.palettes import PALETTES, Palette

ON = {
    "text": ("base", "paper", "raised", "selection", "accent_soft"),
    "quiet": ("base", "paper"),
    "link": ("base", "paper"),
    "source": ("base", "paper"),
    "annotation": ("base", "paper"),
    "accent_text": ("accent",),
    "supports": ("supports_soft",),
    "disputes": ("disputes_soft", "base"),
}


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_text_stands_out(palette: Palette) -> None:
    least = 7.0 if palette.name == "contrast" else 4.5
    faint = [
        f"{ink} on {paper}: {_contrast(getattr(palette, ink), getattr(palette, paper)):.1f}"
        for ink, papers in ON.items()
        for paper in papers
        if _contrast(getattr(palette, ink), getattr(palette, paper)) < least
    ]
    assert faint == []


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_the_letter_on_a_badge_can_be_read(palette: Palette) -> None:
    for kind in ("actor", "event", "source", "annotation", "place"):
        assert _contrast(palette.of_kind(kind), palette.on_kind) >= 4.5
