"""The kinds of elements of a page: what its styles and the rules of axe-core tell apart."""

from __future__ import annotations

from html.parser import HTMLParser

_OF_VALUE = ("class", "role", "type")
_VOID = frozenset(("br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))


class _Kinds(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self._open = [""]

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        told = (
            f"{name}={value}" if name in _OF_VALUE else name
            for name, value in sorted(attributes)
            if name in _OF_VALUE or name.startswith("aria-")
        )
        kind = " ".join((tag, *told))
        self.found.add(f"{self._open[-1]} > {kind}")
        if tag not in _VOID:
            self._open.append(kind)

    def handle_endtag(self, tag: str) -> None:
        while len(self._open) > 1 and self._open.pop().partition(" ")[0] != tag:
            pass


def kinds_in(html: str) -> set[str]:
    """Each kind of element of the article, within the kind around it.

    A kind is a name with its classes, role and type, and which states it tells, whatever they are.
    What stands around the article is Material's frame, the same on every page.
    """
    _, start, rest = html.partition("<article")
    reader = _Kinds()
    reader.feed(start + rest.partition("</article>")[0])
    return reader.found
