"""A site as plain Markdown with a ``mkdocs.yml`` that needs no plugin of ours."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

import yaml

from thankbook.ownpages.markdowndialect import OWN_EXTENSIONS
from thankbook.ownpages.siteuris import is_page
from thankbook.publishing.inclusion import Inclusion
from thankbook.publishing.ownrendering import plain_own_files, with_renamed
from thankbook.site.finished import THEME_OVERRIDES, PlaybookSite
from thankbook.site.settings import (
    FEATURES,
    MARKDOWN_EXTENSIONS,
    MARKDOWN_SETTINGS,
    MONOGRAM,
    POLYFILLS,
    SEARCH_SEPARATOR,
    STYLESHEETS,
    VALIDATION,
    extra,
    palette,
)


def rendered_files(site: PlaybookSite, project: Inclusion) -> dict[str, bytes]:
    """Every file of the plain site by its path; hand-written files come before made ones."""
    own = plain_own_files(site, project.files)
    made = {page.uri: page.markdown.encode() for page in site.pages} | dict(site.assets)
    made = {uri: data for uri, data in made.items() if uri not in project.left_out}
    docs = {f"docs/{uri}": data for uri, data in (made | own).items()}
    overrides = {
        f"overrides/{file.relative_to(THEME_OVERRIDES).as_posix()}": file.read_bytes()
        for file in sorted(THEME_OVERRIDES.rglob("*"))
        if file.is_file()
    }
    own_markdown = tuple(filter(is_page, own))
    return {"mkdocs.yml": _mkdocs_yml(site, own_markdown, project), **docs, **overrides}


def _pattern(uri: str) -> str:
    """A pattern of MkDocs that stands for one file, whatever signs its name holds."""
    return "/" + re.sub(r"([\\*?\[\]!# ])", r"\\\1", uri)


def _own_extensions() -> Iterator[str | dict[str, Any]]:
    """What own pages need and made ones do not; without our plugin, boxes keep no ticks."""
    for name, values in OWN_EXTENSIONS.items():
        if name not in MARKDOWN_EXTENSIONS:
            yield {name: values} if values else name
    yield {"pymdownx.tasklist": {"clickable_checkbox": True}}


def _mkdocs_yml(site: PlaybookSite, own_pages: tuple[str, ...], project: Inclusion) -> bytes:
    hidden = project.hidden | project.left_out
    listed = tuple(uri for uri in own_pages if uri not in hidden)
    apart = [uri for uri in own_pages if uri in project.hidden]
    theme: dict[str, Any] = {
        "name": "material",
        "custom_dir": "overrides",
        "language": site.phrases.language,
        "font": False,
        "features": list(FEATURES),
        "palette": palette(site.phrases),
        "logo": site.logo or MONOGRAM,
        "favicon": MONOGRAM,
    }
    settings = {
        "site_name": html.escape(site.name),
        "site_url": "",
        "use_directory_urls": False,
        "docs_dir": "docs",
        "theme": theme,
        "nav": site.navigation(listed, with_renamed(project.nav, own_pages), hidden),
        **({"not_in_nav": "\n".join(map(_pattern, apart))} if apart else {}),
        "plugins": [{"search": {"separator": SEARCH_SEPARATOR}}, "offline"],
        "markdown_extensions": [
            *MARKDOWN_EXTENSIONS,
            *({name: values} for name, values in MARKDOWN_SETTINGS.items()),
            *(_own_extensions() if own_pages else ()),
        ],
        "extra_css": list(STYLESHEETS),
        "extra": {
            "generator": False,
            "polyfills": list(POLYFILLS),
            **extra(site.phrases),
        },
        "validation": VALIDATION,
    }
    return yaml.safe_dump(settings, sort_keys=False, allow_unicode=True, width=100).encode()
