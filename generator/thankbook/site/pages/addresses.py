"""Where the pages of each kind lie in the site."""

FOLDERS = {
    "tactics": "tactics",
    "notes": "notes",
    "programs": "loyalty",
    "checklists": "culture",
    "metrics": "measure",
}
"""The folder of each kind of item; a page's name is its item's id."""


def address(kind: str, item_id: str) -> str:
    """The address of an item's page, or of its place on a page of many."""
    if kind == "evidence":
        return f"evidence/index.md#{item_id}"
    if kind == "glossary":
        return f"evidence/glossary.md#{item_id}"
    return f"{FOLDERS[kind]}/{item_id}.md"
