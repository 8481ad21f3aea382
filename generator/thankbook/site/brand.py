"""The colors of a site, from one brand color."""

from __future__ import annotations

from thankbook.site.color import DEFAULT_BRAND, darkened_for, lightened_for, tinted

_PAPER = "#ffffff"
_NIGHT = "#1b1f27"
_ON_DARK = "#ffffff"


def brand_stylesheet(color: str | None) -> str:
    """CSS custom properties for light and dark; text in them keeps a contrast of 4.5 to 1."""
    brand = color or DEFAULT_BRAND
    header = darkened_for(brand, _ON_DARK)
    light_tint, dark_tint = tinted(brand, 0.07, _PAPER), tinted(brand, 0.16, _NIGHT)
    light_link = darkened_for(brand, light_tint)
    # A dark brand's tint is darker than the page around it.
    dark_link = lightened_for(lightened_for(brand, dark_tint), _NIGHT)
    return f"""\
/* Made from the brand's color {brand}; darkened or lightened until it can be read. */
:root {{
  --tb-brand: {header};
  --tb-link: {light_link};
  --tb-tint: {light_tint};
}}
[data-md-color-scheme="slate"] {{
  --tb-brand: {header};
  --tb-link: {dark_link};
  --tb-tint: {dark_tint};
  --md-default-bg-color: {_NIGHT};
}}
"""
