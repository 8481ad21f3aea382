"""The style sheet of Material's colors, with the site's own alone."""

from __future__ import annotations

from pathlib import Path

import material
import pytest

from thankbook.plugin.palettefile import without_colors

SHIPPED = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"


@pytest.mark.parametrize(
    ("css", "left"),
    [
        ("[data-md-color-primary=red]{a:b}", ""),
        ("[data-md-color-primary=light-blue] .x{a:b}c{d:e}", "c{d:e}"),
        ("[data-md-color-primary=custom]{a:b}", "[data-md-color-primary=custom]{a:b}"),
        ("[data-md-color-accent=red],p:after{a:b}", "p:after{a:b}"),
        ("@media print{[data-md-color-accent=red]{a:b}p{c:d}}", "@media print{p{c:d}}"),
        ("[data-md-color-scheme=slate]{a:b}", "[data-md-color-scheme=slate]{a:b}"),
        ("p{a:b}\n/*# sourceMappingURL=palette.css.map */", "p{a:b}\n"),
    ],
)
def test_only_rules_for_other_colors_go(css: str, left: str) -> None:
    assert without_colors(css, {"custom"}) == left


def test_the_shipped_sheet_keeps_its_schemes_and_the_chosen_colors() -> None:
    shipped = next(SHIPPED.glob("palette.*.css")).read_text("utf-8")
    ours, theirs = without_colors(shipped, {"custom"}), without_colors(shipped, {"teal", "lime"})
    assert len(ours) < len(shipped) / 2
    assert "[data-md-color-scheme=slate]{color-scheme:dark" in ours
    assert "=teal]" in theirs
    assert "=teal]" not in ours
    assert ours.count("{") == ours.count("}")
