"""The addresses that a stylesheet loads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import tinycss2
from tinycss2.ast import AtRule, FunctionBlock, Node, URLToken

_LOADED_AS_TEXT = {"src", "image", "image-set", "-webkit-image-set"}
"""Functions beside ``url`` whose quoted arguments are addresses."""


def loaded_by(css: str) -> Iterator[str]:
    """Every address in ``url()``, in functions like it, and after ``@import``."""
    yield from _loaded(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def _loaded(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, URLToken):
            yield node.value
        elif isinstance(node, FunctionBlock):
            if node.lower_name == "url" or node.lower_name in _LOADED_AS_TEXT:
                yield from _quoted(node.arguments)
            yield from _loaded(node.arguments)
        else:
            if isinstance(node, AtRule) and node.lower_at_keyword == "import":
                yield from list(_quoted(node.prelude))[:1]
            for part in (getattr(node, "prelude", None), getattr(node, "content", None)):
                yield from _loaded(part or ())


def _quoted(nodes: Iterable[Node]) -> Iterator[str]:
    return (node.value for node in nodes if node.type == "string")
