"""The letters that stand for a business, and the tile that they stand on."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from thankbook.reader.color import contrast
from thankbook.reader.monogram import initials, monogram

TEXT, PATH, GROUND = (f"{{http://www.w3.org/2000/svg}}{name}" for name in ("text", "path", "rect"))
COLORS = st.none() | st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Solsikke Bakery", "SB"),
        ("Teater Skuggverket", "TS"),
        ("Nettle & Comb", "N&C"),
        ("Holm + Daughters", "H+D"),
        ("Fjordlys IT", "FI"),
        ("skelbæk", "S"),
        ("Ærø Ost og Vin", "ÆO"),
        ("O'Hara's of Cork", "OO"),
        ("& Sons", "S"),
        ("Nettle &", "N"),
        ("24 Hours", "2H"),
        ("ß", "ß"),
        ("पंचरेखा नृत्य", "पन"),
        ("東京 書店", "東書"),
        ("<script>alert(1)</script> & {{ 7*7 }}", "SA"),
        ("«–» …", ""),
    ],
)
def test_initials(name, letters):
    assert initials(name) == letters


@given(name=st.text(min_size=1, max_size=60), color=COLORS)
@example(name="Nettle & Comb", color="#ffffff")
@example(name="«–»", color="#000000")
def test_any_name_makes_a_tile_that_can_be_read(name, color):
    for voice in ("warm", "plain", "formal"):
        tile = ElementTree.fromstring(monogram(name, color, voice))
        written = tile.find(TEXT)
        drawn = tile.find(PATH) if written is None else written
        assert (written is None) == (initials(name) == "")
        assert contrast(drawn.get("fill"), tile.find(GROUND).get("fill")) >= 4.5


def test_the_same_name_gives_the_same_tile():
    assert monogram("Solsikke Bakery", None, "warm") == monogram("Solsikke Bakery", None, "warm")
