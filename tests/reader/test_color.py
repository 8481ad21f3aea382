"""Contrast as WCAG defines it, and any brand color made readable."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from thankbook.contentfolder import content_folder
from thankbook.reader.brand import brand_stylesheet
from thankbook.reader.color import BLACK as INK
from thankbook.reader.color import (
    DEFAULT_BRAND,
    apart_from,
    contrast,
    darkened_for,
    lightened_for,
    tinted,
)
from thankbook.site.sitestyles import stylesheet
from thankbook.vocabulary import load_vocabulary

WHITE, BLACK, NIGHT = "#ffffff", "#000000", "#1b1f27"
COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
INKS, SOFT_INKS = (
    re.findall(rf"--tb-{name}: ?(#[0-9a-f]{{6}})[;}}]", stylesheet().decode())
    for name in ("ink", "soft")
)
"""What the style sheet writes with, by day and by night."""
SOME = pytest.mark.parametrize("brand", ["#B4530A", "#0F6466", "#1B5E87", DEFAULT_BRAND])


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        (BLACK, WHITE, 21.0),
        (WHITE, WHITE, 1.0),
        ("#777777", WHITE, 4.48),  # the well-known gray that just fails
        ("#767676", WHITE, 4.54),  # and the one that just passes
        ("#ff0000", WHITE, 4.00),
        ("#00ff00", WHITE, 1.37),
        ("#0000ff", WHITE, 8.59),
        ("#ffff00", BLACK, 19.56),
        ("#FF0000", BLACK, 5.25),
    ],
)
def test_published_pairs(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@given(one=COLORS, other=COLORS)
def test_contrast_is_symmetric_and_within_its_range(one, other):
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21


@given(color=COLORS)
@example(color=WHITE)
@example(color=BLACK)
@example(color="#ffff00")
def test_any_color_becomes_readable(color):
    assert contrast(darkened_for(color, WHITE), WHITE) >= 4.5
    assert contrast(lightened_for(color, NIGHT), NIGHT) >= 4.5


@given(color=COLORS)
def test_a_readable_color_is_left_alone(color):
    if contrast(color, WHITE) >= 4.5:
        assert darkened_for(color, WHITE) == color
    if contrast(color, NIGHT) >= 4.5:
        assert lightened_for(color, NIGHT) == color


@given(color=COLORS)
def test_only_as_much_as_needed(color):
    """One step of a hundred back toward the brand, or nearly so, would be too light."""
    made = darkened_for(color, WHITE)
    assert made in (color, BLACK) or contrast(made, WHITE) < 4.5 * 1.15


@pytest.mark.parametrize(("share", "mixed"), [(0.0, WHITE), (1.0, "#102030"), (0.5, "#889098")])
def test_tinted(share, mixed):
    assert tinted("#102030", share, WHITE) == mixed


def properties(color: str | None) -> tuple[dict[str, str], dict[str, str]]:
    light, dark = re.findall(r"\{(.*?)\}", brand_stylesheet(color), re.DOTALL)
    pattern = r"--tb-([\w-]+): (#[0-9a-f]{6});"
    return dict(re.findall(pattern, light)), dict(re.findall(pattern, dark))


@given(color=st.none() | COLORS)
@example(color=WHITE)
@example(color=BLACK)
@example(color="#ffff00")
@example(color="#ff0000")
@example(color="#808080")
@example(color="#15171b")
def test_the_published_stylesheet_can_be_read(color):
    for scheme, ink, soft in zip(properties(color), INKS, SOFT_INKS, strict=True):
        assert contrast(scheme["brand"], scheme["on-brand"]) >= 4.5
        assert contrast(scheme["brand"], scheme["page"]) >= 1.15  # the eye sees where it ends
        for ground in ("page", "card", "tint"):
            for text in (scheme["link"], ink, soft):
                assert contrast(text, scheme[ground]) >= 4.5, ground


@SOME
def test_the_brand_of_an_example_is_not_changed(brand):
    light, dark = properties(brand)
    assert light["brand"] == dark["brand"] == brand.lower()


@pytest.mark.parametrize("brand", ["#ffd400", "#b8e986", "#ffffff", "#8fd3ff"])
def test_a_light_brand_stays_light_and_is_written_on_in_black(brand):
    light, _ = properties(brand)
    assert light["on-brand"] == INK
    assert contrast(light["brand"], INK) > 8


@given(color=COLORS)
def test_a_brand_is_told_apart_from_the_page(color):
    assert contrast(apart_from(color, WHITE), WHITE) >= 1.25
    assert contrast(apart_from(color, NIGHT), NIGHT) >= 1.25


def test_no_color_is_the_default():
    assert brand_stylesheet(None) == brand_stylesheet(DEFAULT_BRAND)


@pytest.mark.parametrize("voice", load_vocabulary(content_folder()).voices)
def test_every_voice_has_letters_of_its_own(voice):
    others = {"warm", "plain", "formal"} - {voice}
    assert brand_stylesheet(None, voice) not in {brand_stylesheet(None, other) for other in others}
