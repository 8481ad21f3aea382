"""Task lists of own pages as boxes whose ticks a browser keeps, told apart by page and words."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from mkdocs.utils import get_relative_url

MARK = 'class="tb-task"'
"""What a page holds that has a box: it needs the script and the styles."""

STYLES = "tasks"
_SCRIPTS = ("store", "tasks")
_TASK = re.compile(r"\[(?P<tick>[ xX])\][ \t\n]+(?P<words>\S.*)", re.DOTALL)
_BEFORE_INLINE = 25
"""Python-Markdown 3 reads what stands within a line at 20 (``treeprocessors.build``)."""


class TaskLists(Extension):  # type: ignore[misc]  # Python-Markdown has no types
    """``- [ ]`` and ``- [x]`` become boxes."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown calls it so
        """Look at lists once all blocks are known."""
        md.treeprocessors.register(_Boxes(md), "tb_tasks", _BEFORE_INLINE)


class _Boxes(Treeprocessor):  # type: ignore[misc]
    def run(self, root: Element) -> None:
        """Put a box and a label into each item that is a task."""
        seen: Counter[str] = Counter()
        for parent in root.iter():
            if parent.tag in {"ul", "ol"}:
                found = [_put_box(item, seen) for item in _items(parent)]
                if any(found):
                    parent.set("class", "tb-tasks")
                for item, has_box in zip(_items(parent), found, strict=True):
                    if has_box and parent.tag == "ul":
                        # Lines without a box between those with one keep their marker.
                        item.set("class", "tb-task-item")


def _items(parent: Element) -> list[Element]:
    return [item for item in parent if item.tag == "li"]


def _put_box(item: Element, seen: Counter[str]) -> bool:
    holder = item
    if not (item.text or "").strip() and len(item) and item[0].tag == "p":
        holder = item[0]
    match = _TASK.fullmatch((holder.text or "").strip())
    if match is None:
        return False
    name = _name(match["words"], seen)
    holder.text = ""
    label = Element("label")
    holder.insert(0, label)
    box = SubElement(label, "input", {"type": "checkbox", "class": "tb-task", "name": name})
    if match["tick"] != " ":
        box.set("checked", "checked")
    SubElement(label, "span").text = match["words"]
    return True


def _name(words: str, seen: Counter[str]) -> str:
    """A name by the words, so that a line put in moves no tick; the same words are counted."""
    digest = hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:10]
    seen[digest] += 1
    return digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"


def task_scripts(page_url: str, site: str) -> str:
    """What a page with boxes fetches: classic scripts, which work from a file share."""
    return "\n" + "\n".join(
        f'<script src="{get_relative_url(f"assets/js/{name}.js", page_url)}" '
        f'data-site="{site}" data-page="{page_url}" defer></script>'
        for name in _SCRIPTS
    )
