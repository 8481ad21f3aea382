"""Data for the scripts of a page, as a script: a file share lets pages load nothing else."""

from __future__ import annotations

import json

_LINE_ENDS = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029"})
"""Older browsers end a line of a script at these."""


def data_file(name: str, value: object) -> bytes:
    """A call that hands a value to ``js/data.js`` under its name."""
    given = json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_LINE_ENDS)
    return f"thankbook.data.give({json.dumps(name)},{given});\n".encode()
