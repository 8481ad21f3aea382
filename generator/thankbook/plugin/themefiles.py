"""A quick list of the theme's files, without the 10,000 icons that MkDocs takes off it anyway."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import jinja2
from mkdocs.theme import Theme

_ASKING = "Files.add_files_from_theme."


def list_quickly(theme: Theme) -> None:
    """Let MkDocs get its list without the icons, which it would take off the list itself."""
    make = vars(theme).get("get_env") or theme.get_env
    if getattr(make, "is_quick", False):
        return

    def get_env() -> jinja2.Environment:
        env = make()
        if type(env.loader) is jinja2.FileSystemLoader:
            _replace_list(env, env.loader)
        return env

    get_env.is_quick = True  # type: ignore[attr-defined]
    vars(theme)["get_env"] = get_env


def _replace_list(env: jinja2.Environment, loader: jinja2.FileSystemLoader) -> None:
    in_full = env.list_templates

    def list_templates(extensions: Any = None, filter_func: Any = None) -> list[str]:
        if extensions is None and getattr(filter_func, "__qualname__", "").startswith(_ASKING):
            return _listed(loader, filter_func)
        return in_full(extensions, filter_func)

    env.list_templates = list_templates  # type: ignore[method-assign]


def _listed(loader: jinja2.FileSystemLoader, is_wanted: Callable[[str], bool]) -> list[str]:
    names = {name for folder in loader.searchpath for name in _seen_in(folder, loader.followlinks)}
    return [name for name in sorted(names) if is_wanted(name)]


def _seen_in(top: str, follow_links: bool) -> Iterator[str]:  # noqa: FBT001
    for place, folders, names in os.walk(top, followlinks=follow_links):
        folders[:] = [name for name in folders if not name.startswith(".")]
        inside = os.path.relpath(place, top).replace(os.sep, "/")
        yield from (name if inside == "." else f"{inside}/{name}" for name in names)
