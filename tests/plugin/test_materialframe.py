"""What stands around a page."""

from __future__ import annotations

import pytest

from thankbook.plugin.materialfixes import slim_frame


@pytest.mark.parametrize(
    ("made", "sent"),
    [
        ("<nav>\n\n    <a>\n</nav>", "<nav>\n<a>\n</nav>"),
        (
            "<i>\n  <article>\n  <pre>\n    x\n\n  y</pre>\n</article>\n\n  </i>",
            "<i>\n<article>\n  <pre>\n    x\n\n  y</pre>\n</article>\n</i>",
        ),
        ("", ""),
    ],
)
def test_only_the_frame_loses_its_indentation(made, sent):
    assert slim_frame(made) == sent
