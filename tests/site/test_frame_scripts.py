"""Material's scripts in files of ours say what those of the installed Material say."""

from __future__ import annotations

import base64
import hashlib
import re
from importlib.resources import files
from pathlib import Path

import pytest

from thankbook.site.finished import THEME_OVERRIDES

MATERIAL = files("material") / "templates" / "partials" / "javascripts"
OURS = Path(THEME_OVERRIDES).parent / "assets" / "js" / "frame"
RECIPES = Path(__file__).parents[2] / "docs" / "serving"
FROM_MATERIAL = {"scope.js": "base.html", "palette.js": "palette.html", "target.js": "content.html"}
PLACE = {
    'new URL("{{ config.extra.scope | d(base_url) }}",location)': (
        'new URL("../../..",document.currentScript.src)'
    )
}
"""The one thing that differs: where the site begins."""


@pytest.mark.parametrize("name", FROM_MATERIAL)
def test_a_script_is_that_of_material(name: str) -> None:
    template = (MATERIAL / FROM_MATERIAL[name]).read_text("utf-8")
    script = re.findall(r"<script>(.*?)</script>", template, flags=re.DOTALL)[-1]
    for theirs, ours in PLACE.items():
        script = script.replace(theirs, ours)
    code = (OURS / name).read_text("utf-8").partition("*/\n")[2]
    assert code == script + "\n"


def test_the_recipes_name_the_one_script_within_a_page() -> None:
    template = (THEME_OVERRIDES / "partials" / "javascripts" / "notfound.html").read_text("utf-8")
    script = template.partition("-#}\n")[2].rstrip("\n")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policies = set()
    for recipe in ("nginx.conf", "Caddyfile"):
        text = (RECIPES / recipe).read_text("utf-8")
        policies |= set(re.findall(r"\"(default-src [^\"]+)\"", text))
    assert len(policies) == 1, "the recipes differ"
    assert f"'sha256-{digest}'" in policies.pop()
