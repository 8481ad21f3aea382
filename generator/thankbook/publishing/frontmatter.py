"""What stands above the text of a hand-written page, as MkDocs reads it: bytes, any line ends."""

from __future__ import annotations

import re

FRONT_MATTER = re.compile(
    rb"\A(?P<mark>\xef\xbb\xbf)?---[ \t]*(?P<end>\r?\n)(?P<lines>.*?)^---[ \t]*\r?$",
    re.DOTALL | re.MULTILINE,
)
"""The mark of UTF-8 that some editors write, how lines end here, and the lines between."""
