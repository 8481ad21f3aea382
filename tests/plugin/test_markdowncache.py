"""The cache of rendered Markdown: it is used, and it changes no byte."""

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from tests.plugin.project import make_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    make_project(tmp_path)
    return tmp_path


def _config(project: Path) -> MkDocsConfig:
    return load_config(str(project / "mkdocs.yml"), site_dir=str(project / "site"))


def _built(config: MkDocsConfig) -> dict[str, bytes]:
    build(config)
    site = Path(config.site_dir)
    return {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in site.rglob("*")
        if file.suffix in {".html", ".json", ".js", ".css"}
    }


def test_a_rebuild_uses_the_cache_and_gives_the_same_bytes(project: Path) -> None:
    config = _config(project)
    plugin = config.plugins["thankbook"]
    first = _built(config)
    assert plugin._cache.hits == 0
    again = _config(project)
    assert again.plugins["thankbook"] is plugin
    assert _built(again) == first
    assert plugin._cache.hits > 30


def test_an_edit_renders_only_what_it_changes(project: Path) -> None:
    config = _config(project)
    plugin = config.plugins["thankbook"]
    _built(config)
    description = project / "business" / "description.yaml"
    text = description.read_text()
    description.write_text(text.replace("We bake it the same day", "We bake it every day"))
    warm = _built(_config(project))
    hits = plugin._cache.hits
    assert 0 < hits < len(plugin._site.pages)
    plugin._cache.__init__()
    assert _built(_config(project)) == warm


def test_a_new_page_renders_everything_anew_because_links_may_change(project: Path) -> None:
    config = _config(project)
    _built(config)
    (project / "playbook" / "new.md").write_text("# New\n\n[Home](index.md)\n")
    again = _config(project)
    site = _built(again)
    assert again.plugins["thankbook"]._cache.hits == 0
    assert b'href="index.html"' in site["new.html"]
