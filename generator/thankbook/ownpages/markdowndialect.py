"""Which extensions of Markdown own pages are read with; docs/own-content.md lists them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

OWN_EXTENSIONS: dict[str, dict[str, Any]] = {
    "attr_list": {},
    "md_in_html": {},
    "tables": {},
    "sane_lists": {},
    "footnotes": {},
    "admonition": {},
    "pymdownx.details": {},
    "pymdownx.magiclink": {},
    "pymdownx.saneheaders": {},
    "pymdownx.superfences": {},
    "pymdownx.tilde": {"subscript": False},
}
"""All of them come with Material; none asks another host for anything."""

OTHER_LISTS = frozenset(
    {"mdx_truly_sane_lists", "pymdownx.fancylists", "pymdownx.blocks.admonition"}
    | {f"pymdownx.blocks.{name}" for name in ("caption", "definition", "details", "html", "tab")}
)
"""A project that lists one of these has lists or blocks that CommonMark knows nothing of."""


def own_extensions(
    listed: Iterable[str], settings: Mapping[str, dict[str, Any]]
) -> tuple[list[str], dict[str, dict[str, Any]]]:
    """The extensions for own pages and their settings; those of the project come first."""
    names = [*dict.fromkeys((*listed, *OWN_EXTENSIONS))]
    ours = {name: values for name, values in OWN_EXTENSIONS.items() if values}
    return names, {**settings, **{name: {**ours[name], **settings.get(name, {})} for name in ours}}
