"""The brand's color, made dark or light enough to be read on."""

from __future__ import annotations

import colorsys
from collections.abc import Iterator

DEFAULT_BRAND = "#2F5D50"
WHITE, BLACK = "#ffffff", "#16130f"
"""What is written with on a ground of the brand's color; black is the warm one of ink."""

_READABLE = 4.5
_NEARLY = 3.0
_SEEN = 1.25
_MIDDLE = 0.18
_STEPS = 100

Rgb = tuple[float, float, float]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colors, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def darkened_for(color: str, background: str) -> str:
    """The color, darkened until text in it can be read on a light background."""
    return _first_readable(_toward(color, 0.0), background)


def lightened_for(color: str, background: str) -> str:
    """The color, lightened until text in it can be read on a dark background."""
    return _first_readable(_toward(color, 1.0), background)


def tinted(color: str, share: float, base: str) -> str:
    """A mixture of ``share`` of the color with the base."""
    mixed = (c * share + b * (1 - share) for c, b in zip(_rgb(color), _rgb(base), strict=True))
    return _hex(tuple(mixed))


def text_on(background: str) -> str:
    """White where a little darkening makes it readable on the background, else black."""
    return WHITE if contrast(WHITE, background) >= _NEARLY else BLACK


def apart_from(color: str, page: str) -> str:
    """The color, moved away from a page's until the eye sees where it ends."""
    end = 0.0 if _luminance(page) > _MIDDLE else 1.0
    return _first_with(_toward(color, end), page, _SEEN)


def _first_with(colors: Iterator[str], background: str, wanted: float) -> str:
    last = background
    for last in colors:
        if contrast(last, background) >= wanted:
            return last
    return last


def _first_readable(colors: Iterator[str], background: str) -> str:
    return _first_with(colors, background, _READABLE)


def _toward(color: str, end: float) -> Iterator[str]:
    """The color at steps of lightness up to black or white, hue and saturation kept."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_rgb(color))
    for step in range(_STEPS + 1):
        nearer = lightness + (end - lightness) * step / _STEPS
        yield _hex(colorsys.hls_to_rgb(hue, nearer, saturation))


def _rgb(color: str) -> Rgb:
    red, green, blue = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _hex(color: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in color)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(part) for part in _rgb(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
