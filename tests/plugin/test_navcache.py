"""Entries of the navigation are filled once, and look as if each page had filled its own."""

from pathlib import Path

import jinja2
import pytest
from tests.plugin.project import built_here, make_project

from thankbook.plugin.buildcache.navcache import NavCache

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("THANKBOOK_CACHE", "memory")
    make_project(tmp_path, "nettle-and-comb")
    # Hand-written pages nest deeper than made ones.
    (tmp_path / "playbook" / "own" / "more").mkdir(parents=True)
    for name in ("one.md", "own/index.md", "own/two.md", "own/more/three.md"):
        (tmp_path / "playbook" / name).write_text(f"# {name}\n\n## Part\n")
    with (tmp_path / "mkdocs.yml").open("a") as stream:
        stream.write("nav: [index.md, one.md, {Own: [own/index.md, own/two.md,")
        stream.write(" {More: [own/more/three.md]}]}, {Loyalty: [loyalty/index.md]}]\n")
    return tmp_path


def _filled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Whatever is filled from now on."""
    fill, filled = NavCache._remembering, []

    def remembering(memory, macro, folder):
        def counted(*arguments):
            filled.append(arguments[1])
            return macro(*arguments)

        return fill(memory, counted, folder)

    monkeypatch.setattr(NavCache, "_remembering", remembering)
    return filled


def test_pages_are_the_same_as_without_a_memory(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled = _filled(monkeypatch)
    with_memory, plugin = built_here(project)
    # Without a memory each page would fill the entries of all others.
    assert 0 < len(filled) < len(plugin._site.pages) ** 2 / 5
    monkeypatch.setattr(NavCache, "stand_before", lambda _, template: template)
    without, _ = built_here(project)
    assert with_memory == without


def test_a_macro_of_another_shape_is_left_alone() -> None:
    env = jinja2.Environment(autoescape=True)
    template = env.from_string("{% macro render(item, page) %}{{ item }}{% endmacro %}")
    module = NavCache().stand_before(template).make_module({"page": None})
    assert [str(module.render(name, None)) for name in ("a", "b")] == ["a", "b"]
