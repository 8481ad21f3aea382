"""What stands above the text of an own page: settings between lines of ``---``, and no others."""

from __future__ import annotations


def without_loose_metadata(source: str) -> str:
    """A page whose first lines are text, also where they look like ``Note: the door is shut``.

    MkDocs 1.6 takes those for metadata as MultiMarkdown has it (``utils/meta.py``), unless an empty
    line comes first. If another release looks behind that line, such lines are lost again.
    """
    return source if source.startswith("---") else f"\n{source}"
