"""With ``THANKBOOK_CACHE=off`` nothing of MkDocs, Material, Jinja or Markdown is replaced."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jinja2
import pytest
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme
from tests.plugin.project import built_here, make_project

from thankbook.plugin import ThankbookPlugin

pytestmark = pytest.mark.slow

_PACKAGES = ("mkdocs", "material", "jinja2", "markdown", "pymdownx")

OWN = """\
---
title: Our oven
---
# Our *oven*

- [ ] Light it
- [x] Sweep it

> [!NOTE]
> It is hot :fire:. [Home](../index.md), [again](#again).

## Again
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    make_project(tmp_path, "nettle-and-comb")
    (tmp_path / "playbook" / "own").mkdir()
    (tmp_path / "playbook" / "own" / "README.md").write_text(OWN, "utf-8")
    return tmp_path


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The objects of a build, at its end."""
    objects: dict[str, Any] = {}
    on_env, on_post_build = ThankbookPlugin.on_env, ThankbookPlugin.on_post_build

    def noted_env(self, env, *, config, files):
        objects.update(files=files, pages=[file.page for file in files.documentation_pages()])
        objects["env"] = on_env(self, env, config=config, files=files)
        return objects["env"]

    def noted_end(self, *, config):
        objects.update(config=config, replaced=[*_replaced(objects, config)])
        on_post_build(self, config=config)

    noted_env.mkdocs_priority = on_env.mkdocs_priority  # type: ignore[attr-defined]
    noted_end.mkdocs_priority = on_post_build.mkdocs_priority  # type: ignore[attr-defined]
    monkeypatch.setattr(ThankbookPlugin, "on_env", noted_env)
    monkeypatch.setattr(ThankbookPlugin, "on_post_build", noted_end)
    return objects


def _replaced(objects: dict[str, Any], config: Any) -> Iterator[str]:
    """Methods that an object has of its own, in place of those of its class."""
    env, search = objects["env"], config.plugins["material/search"].search_index
    loaded = env.cache.values()
    for kept in (env, config.theme, config, objects["files"], search, *objects["pages"], *loaded):
        for name, value in vars(kept).items():
            if callable(value) and callable(getattr(type(kept), name, None)):
                yield f"{type(kept).__name__}.{name}"
    if env.bytecode_cache is not None:
        yield "Environment.bytecode_cache"


def _functions() -> dict[str, object]:
    """Every function and class of the packages, and every method, by its name."""
    found: dict[str, object] = {}
    modules = [sys.modules[name] for name in sys.modules if name.partition(".")[0] in _PACKAGES]
    for module in modules:
        for name, value in vars(module).items():
            if inspect.isroutine(value) or inspect.isclass(value):
                found[f"{module.__name__}.{name}"] = value
            if inspect.isclass(value):
                methods = {at: of for at, of in vars(value).items() if inspect.isroutine(of)}
                found |= {f"{module.__name__}.{name}.{at}": of for at, of in methods.items()}
    return found


def test_nothing_is_replaced_and_every_byte_is_the_same(
    project: Path, seen: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    with_cache, _ = built_here(project)
    assert "Environment.get_template" in seen["replaced"]  # so this looks in the right place
    before = _functions()
    monkeypatch.setenv("THANKBOOK_CACHE", "off")
    without, _ = built_here(project)
    after = _functions()
    assert seen["replaced"] == []
    assert [name for name in before if after.get(name) is not before[name]] == []
    assert {type(page) for page in seen["pages"]} == {Page}
    assert type(seen["env"]) is jinja2.Environment
    assert type(seen["config"].theme) is Theme
    assert without == with_cache
    assert b'class="tb-task"' in without["own/index.html"]


def test_even_with_the_cache_no_package_is_changed(project: Path) -> None:
    built_here(project)
    before = _functions()
    built_here(project)
    after = _functions()
    assert [name for name in before if after.get(name) is not before[name]] == []
