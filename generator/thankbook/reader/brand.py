"""The colors and the letters of a site, from one brand color and the voice of the business."""

from __future__ import annotations

from thankbook.reader.color import (
    DEFAULT_BRAND,
    WHITE,
    apart_from,
    darkened_for,
    lightened_for,
    text_on,
    tinted,
)

_DAY = "#fcfbf8"
_NIGHT, _NIGHT_CARD = "#15171b", "#1e2126"

_PALATINO = '"Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052'
_SANS = '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", system-ui, sans-serif'
_DISPLAYS = {
    "warm": f'{_PALATINO}, "Noto Serif", Georgia, "Liberation Serif", serif',
    "formal": 'Charter, Cambria, Georgia, "Noto Serif", "Liberation Serif", serif',
    "plain": _SANS,
}
"""Letters for titles that sound like the voice; all of them are on the reader's device or not."""


def brand_stylesheet(color: str | None, voice: str = "warm") -> str:
    """CSS custom properties for light and dark; text in them keeps a contrast of 4.5 to 1."""
    brand = color or DEFAULT_BRAND
    return f"""\
/* Made from the brand's color {brand}; darkened or lightened until it can be read. */
:root {{
  --tb-display: {letters_of(voice)};
  --tb-sans: {_SANS};
{_properties(_light(brand))}
}}
[data-md-color-scheme="slate"] {{
{_properties(_dark(brand))}
}}
"""


def letters_of(voice: str) -> str:
    """The font families of titles, as CSS has them."""
    return _DISPLAYS[voice]


def brand_fill(color: str | None) -> tuple[str, str]:
    """The brand's color as a ground that stands out from white, and the color of text on it."""
    fill = apart_from(color or DEFAULT_BRAND, _DAY)
    ink = text_on(fill)
    return darkened_for(fill, ink) if ink == WHITE else fill, ink


def _light(brand: str) -> dict[str, str]:
    fill, on_fill = brand_fill(brand)
    tint = tinted(brand, 0.09, _DAY)
    return {
        "brand": fill,
        "on-brand": on_fill,
        "link": darkened_for(brand, tint),
        "tint": tint,
        "page": tinted(brand, 0.025, _DAY),
        "card": WHITE,
    }


def _dark(brand: str) -> dict[str, str]:
    fill, on_fill = brand_fill(brand)
    tint, page = tinted(brand, 0.14, _NIGHT_CARD), tinted(brand, 0.03, _NIGHT)
    card = tinted(brand, 0.05, _NIGHT_CARD)
    # Which ground is the lightest, and so the hardest to read on, depends on the brand.
    link = brand
    for ground in (tint, page, card):
        link = lightened_for(link, ground)
    fill = apart_from(fill, page) if on_fill == WHITE else fill
    return {
        "brand": fill,
        "on-brand": text_on(fill),
        "link": link,
        "tint": tint,
        "page": page,
        "card": card,
    }


def _properties(colors: dict[str, str]) -> str:
    return "\n".join(f"  --tb-{name}: {color};" for name, color in colors.items())
