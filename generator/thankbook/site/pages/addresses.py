"""Where the pages of each kind lie in the site."""

from __future__ import annotations

from thankbook.library.facts import EvidenceFacts

FOLDERS = {
    "tactics": "tactics",
    "notes": "notes",
    "programs": "loyalty",
    "checklists": "culture",
    "metrics": "measure",
}
"""The folder of each kind of item; a page's name is its item's id."""


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
