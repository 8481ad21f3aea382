"""Where the pages of each kind lie in the site."""

from __future__ import annotations

from thankbook.library.referencefacts import EvidenceFacts
from thankbook.sitemap import FOLDERS

WRITE = "notes/write.md"
"""The page on which notes are filled and printed."""

LARGEST_GRADE = "B"
"""Half of the register has this weight, and so a page of its own: no page may grow heavy."""


def evidence_address(entry_id: str, facts: EvidenceFacts) -> str:
    """The address of an entry of the register: what must not be quoted stands first of all."""
    is_apart = facts.grade == LARGEST_GRADE and facts.use != "never"
    return f"evidence/{'studies' if is_apart else 'index'}.md#{entry_id}"


def address(kind: str, item_id: str) -> str:
    """The address of an item's page, or of its place on a page of many."""
    if kind == "glossary":
        return f"evidence/glossary.md#{item_id}"
    return f"{FOLDERS[kind]}/{item_id}.md"
