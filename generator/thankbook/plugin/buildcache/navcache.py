"""Entries of the navigation that look the same on many pages, filled once.

Material fills every entry on every page: half of what its templates cost. An entry that is not on
the way to the page at hand depends on nothing but the folder of that page, so it can be kept for as
long as a build lasts. Material's own macro still writes each of them.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from typing import Any

import jinja2

# INTERNAL mkdocs-material 9.8.2 templates/partials/nav-item.html:55 `macro render(`
#   The macro that writes an entry, by its four arguments. With others: entries are filled on
#   each page, 0.18 s.
TEMPLATE, _MACRO = "partials/nav-item.html", "render"
_ARGUMENTS = ("nav_item", "path", "level", "parent")
_ITEM, _PATH, _LEVEL, _PARENT = range(4)


class NavCache:
    """The entries of one build's navigation."""

    def __init__(self) -> None:
        self._filled: dict[tuple[Any, ...], Any] = {}
        self._stood_before: set[int] = set()

    def stand_before(self, template: jinja2.Template) -> jinja2.Template:
        """Let the macro of Material's template look here first; another one is left as it is."""
        if id(template) not in self._stood_before:
            self._stood_before.add(id(template))
            # INTERNAL jinja2 3.1.6 environment.py:1392 `def make_module(`
            #   What ``import with context`` calls (compiler.py:1108). Gone: entries are filled on
            #   each page.
            make = template.make_module

            def make_module(vars: Any = None, *arguments: Any, **named: Any) -> Any:  # noqa: A002
                module = make(vars, *arguments, **named)
                self._take_over(getattr(module, _MACRO, None), (vars or {}).get("page"))
                return module

            template.make_module = make_module  # type: ignore[method-assign]
        return template

    def _take_over(self, macro: Any, page: Any) -> None:
        names, fill = getattr(macro, "arguments", ()), getattr(macro, "_func", None)
        if tuple(names) == _ARGUMENTS and fill is not None:
            folder = posixpath.dirname(page.url) if page else None
            # INTERNAL jinja2 3.1.6 runtime.py:677 `self._func = func`
            #   The function behind a macro. Gone: entries are filled on each page.
            macro._func = self._remembering(fill, folder)

    def _remembering(self, fill: Callable[..., Any], folder: str | None) -> Callable[..., Any]:
        def render(*arguments: Any) -> Any:
            item, parent = arguments[_ITEM], arguments[_PARENT]
            if item.active:
                return fill(*arguments)
            is_below = bool(getattr(parent, "active", False))
            place = (arguments[_PATH], arguments[_LEVEL], is_below)
            key = (folder, id(item), *place)
            if key not in self._filled:
                self._filled[key] = fill(*arguments)
            return self._filled[key]

        return render
