"""Material's style sheets with what a site uses alone."""

from __future__ import annotations

from pathlib import Path

import material
import pytest

from thankbook.plugin.materialfixes import without_colors, without_tabs

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
    assert without_colors(css, frozenset({"custom"})) == left


def test_the_shipped_sheet_keeps_its_schemes_and_the_chosen_colors() -> None:
    shipped = next(SHIPPED.glob("palette.*.css")).read_text("utf-8")
    ours, theirs = (
        without_colors(shipped, frozenset({"custom"})),
        without_colors(shipped, frozenset({"teal", "lime"})),
    )
    assert len(ours) < len(shipped) / 2
    assert "[data-md-color-scheme=slate]{color-scheme:dark" in ours
    assert "=teal]" in theirs
    assert "=teal]" not in ours
    assert ours.count("{") == ours.count("}")


@pytest.mark.parametrize(
    ("css", "left"),
    [
        (".tabbed-set>input:checked{a:b}p{c:d}", "p{c:d}"),
        (".tabbed-a,.tabbed-b:nth-child(1){a:b}", ""),
        ("p,.tabbed-a{a:b}", "p,.tabbed-a{a:b}"),
        ("a:is(.tabbed-a,p){a:b}", "a:is(.tabbed-a,p){a:b}"),
        ("@media print{.tabbed-a{a:b}p{c:d}}", "@media print{p{c:d}}"),
        (
            ":root{--i:url('data:image/svg+xml;x,.tabbed-')}",
            ":root{--i:url('data:image/svg+xml;x,.tabbed-')}",
        ),
    ],
)
def test_only_rules_for_tabs_alone_go(css: str, left: str) -> None:
    assert without_tabs(css) == left


def test_the_shipped_sheet_loses_its_tabs_and_nothing_else() -> None:
    shipped = next(SHIPPED.glob("main.*.css")).read_text("utf-8")
    ours = without_tabs(shipped)
    assert len(ours) < len(shipped) - 15_000
    assert shipped.count("{") - ours.count("{") < shipped.count(".tabbed-")
    assert ours.count("{") == ours.count("}")
    assert ".md-typeset details" in ours
    assert ours.startswith(shipped[:2000])
