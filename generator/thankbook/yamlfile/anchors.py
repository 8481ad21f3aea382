"""Values marked with ``&name`` that ``*name`` repeats: honest repetition only, never a bomb."""

from __future__ import annotations

from copy import deepcopy

from thankbook.yamlfile.collection import Node

MOST_REPEATED = 20_000


class Anchors:
    """The marked values of one document, and how much of them has been repeated."""

    def __init__(self) -> None:
        self._nodes: dict[str, Node | None] = {}
        self._repeated = 0

    def begin(self, name: str | None) -> None:
        """Mark a value that is still being read, so that repeating it inside itself is seen."""
        if name is not None:
            self._nodes[name] = None

    def keep(self, name: str | None, node: Node) -> None:
        """Mark a finished value."""
        if name is not None:
            self._nodes[name] = node

    def mistake(self, name: str) -> tuple[str, str] | None:
        """Give what is found and what is expected, if ``*name`` cannot be repeated here."""
        if name not in self._nodes:
            found = f"'*{name}' repeats the value marked '&{name}', but none above is marked so."
            return found, "Put a text that begins with '*' in quotes."
        if self._nodes[name] is None:
            return f"'*{name}' repeats the value that it is a part of.", "Write the value out."
        return None

    def repeat(self, name: str) -> Node:
        """Give a copy of a finished value; ``OverflowError`` if that makes too many copies."""
        node = self._nodes[name] or Node(None)
        self._repeated += node.size
        if self._repeated > MOST_REPEATED:
            raise OverflowError
        return Node(deepcopy(node.value), node.size, node.levels)
