"""Scripts as browsers get them: shorter, and doing the same."""

from __future__ import annotations

from pathlib import Path

import thankbook
from thankbook.site.staticfiles import packed_script

PACKAGE = Path(thankbook.__file__).parent


def test_packed_script() -> None:
    written = "/* why\n   at length */\n(function () {\n  /* how */\n\n  go(); /* now */\n})();\n"
    assert packed_script(written) == "(function () {\ngo(); /* now */\n})();\n"


def test_no_script_has_a_text_of_several_lines() -> None:
    """Blanks at the start of a line are never a part of what a script says."""
    scripts = [*PACKAGE.rglob("*.js")]
    assert len(scripts) > 20
    for file in scripts:
        if file.name != "iframe-worker.js":
            code = packed_script(file.read_text("utf-8"))
            assert "`" not in code, file
            assert not any(line.endswith("\\") for line in code.split("\n")), file
