"""Which files become part of a site, by the patterns of its ``mkdocs.yml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

# INTERNAL mkdocs 1.6.1 structure/files.py:527 `def set_exclusions(`
#   Which files a site leaves out, as a build does it. Gone: an ImportError.
from mkdocs.structure.files import File, InclusionLevel, set_exclusions

from thankbook.docsfolder import own_files
from thankbook.problems import ProblemsFound
from thankbook.publishing.projectsettings import read_settings, wrong_setting

_PATTERNS = ("exclude_docs", "draft_docs", "not_in_nav")


@dataclass(frozen=True)
class Inclusion:
    """The user's own files that are published, what is kept out of the menu, and their menu."""

    files: Mapping[str, Path] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    """Own files and made ones that the site has not."""
    hidden: frozenset[str] = frozenset()
    """Pages that are in no menu."""
    nav: Any = None
    """The menu as its author wrote it, without pages that are left out."""


def inclusion(settings: Path, made: Iterable[str]) -> Inclusion:
    """What the project of a ``mkdocs.yml`` publishes; raises ``ProblemsFound``.

    ``made`` are the addresses of made files, to which the patterns apply as well. One that an own
    file of its name leaves free is made all the same, as in a build.
    """
    said = read_settings(settings)
    config = _config(settings, said)
    own = own_files(Path(config.docs_dir))
    levels = _levels(own, config)
    levels |= _levels([uri for uri in made if uri not in own], config)
    # Their methods have no types in MkDocs 1.6.
    left_out = frozenset(
        uri
        for uri, level in levels.items()
        if not level.is_included()  # type: ignore[no-untyped-call]
    )
    return Inclusion(
        {uri: file for uri, file in own.items() if uri not in left_out},
        left_out,
        frozenset(
            uri
            for uri, level in levels.items()
            if not level.is_in_nav()  # type: ignore[no-untyped-call]
        ),
        _without(said.get("nav"), left_out - frozenset(made)),
    )


def _config(settings: Path, said: Mapping[str, Any]) -> MkDocsConfig:
    """The settings that patterns and pages come from, and no other: no plugin and no hook runs."""
    config = MkDocsConfig(config_file_path=str(settings.absolute()))
    named = {name: said[name] for name in (*_PATTERNS, "docs_dir") if name in said}
    config.load_dict({"site_name": "x", "plugins": [], **named})
    errors, _ = config.validate()
    if errors:
        raise ProblemsFound(wrong_setting(settings, name, str(error)) for name, error in errors)
    return config


def _levels(uris: Iterable[str], config: MkDocsConfig) -> dict[str, InclusionLevel]:
    """How each file takes part (MkDocs 1.6, ``structure/files.py``)."""
    files = [File(uri, config.docs_dir, config.site_dir, use_directory_urls=False) for uri in uris]
    set_exclusions(files, config)
    return {file.src_uri: file.inclusion for file in files}


def _without(nav: Any, gone: frozenset[str]) -> Any:
    """A menu without entries that lead to files that are not there; empty sections go, too."""
    if isinstance(nav, list):
        kept = [_without(entry, gone) for entry in nav]
        return [entry for entry in kept if entry not in (None, [], {})]
    if isinstance(nav, dict):
        entries = {title: _without(value, gone) for title, value in nav.items()}
        return {title: value for title, value in entries.items() if value not in (None, [])}
    return None if nav in gone else nav
