"""A quick list of the theme's files, without the 10,000 icons that MkDocs takes off it anyway."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import jinja2

# INTERNAL mkdocs 1.6.1 structure/files.py:149 `def filter(name):`
#   A function within ``Files.add_files_from_theme``, known by its qualified name.
#   Named otherwise: the icons are listed in each build, 0.14 s.
_ASKING = "Files.add_files_from_theme."


def list_quickly(env: jinja2.Environment) -> None:
    """Let MkDocs get its list of the theme's files without what it would take off again."""
    loader, in_full = env.loader, env.list_templates
    if type(loader) is not jinja2.FileSystemLoader:
        return

    def list_templates(extensions: Any = None, filter_func: Any = None) -> list[str]:
        if extensions is None and getattr(filter_func, "__qualname__", "").startswith(_ASKING):
            return _listed(loader, filter_func)
        return in_full(extensions, filter_func)

    # INTERNAL jinja2 3.1.6 environment.py:899 `def list_templates(`
    #   Public, and replaced on one environment. Gone: the icons are listed in each build.
    env.list_templates = list_templates  # type: ignore[method-assign]


def _listed(loader: jinja2.FileSystemLoader, is_wanted: Callable[[str], bool]) -> list[str]:
    names = {name for folder in loader.searchpath for name in _seen_in(folder, loader.followlinks)}
    return [name for name in sorted(names) if is_wanted(name)]


def _seen_in(top: str, follow_links: bool) -> Iterator[str]:  # noqa: FBT001
    for place, folders, names in os.walk(top, followlinks=follow_links):
        folders[:] = [name for name in folders if not name.startswith(".")]
        inside = os.path.relpath(place, top).replace(os.sep, "/")
        yield from (name if inside == "." else f"{inside}/{name}" for name in names)
