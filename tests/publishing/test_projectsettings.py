"""Why ``mkdocs.yml`` is wrong is told by whatever reads it, with the line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.plugin.project import make_project

from thankbook.cli import main
from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.building import BuildOptions, build
from thankbook.publishing.projectsettings import checked_settings
from thankbook.reader.edition import Edition

pytestmark = pytest.mark.slow

WRONG = {
    "theme": ("name: material", "name: nope", "mkdocs.yml:4: theme", "theme name: 'nope'"),
    "plugin": (
        "- offline",
        "- offlin",
        "mkdocs.yml:5: plugins",
        '"offlin" plugin is not installed',
    ),
    "folder": (
        "docs_dir: playbook",
        "docs_dir: gone",
        "mkdocs.yml:2: docs_dir",
        "isn't an existing",
    ),
    "extension": (
        "site_url: ''",
        "markdown_extensions: [nope]",
        "mkdocs.yml:3: markdown_extensions",
        "No module named 'nope'",
    ),
    "site in pages": (
        "site_url: ''",
        "site_dir: playbook/site",
        "mkdocs.yml:3: site_dir",
        "should not be within the 'docs_dir'",
    ),
    "option": (
        "  - offline\n",
        "  - offline: {enabled: perhaps}\n",
        "mkdocs.yml:5: plugins",
        "Expected type: <class 'bool'>",
    ),
    "instant": (
        "font: false}",
        "font: false, features: [navigation.instant]}",
        "mkdocs.yml:4: theme.features",
        "With 'navigation.instant', ticks and the line-up of Today are missing now and then.",
    ),
    "prefetch": (
        "theme: {name: material, font: false}",
        "theme:\n  name: material\n  features:\n  - toc.follow\n  - navigation.instant.prefetch",
        "mkdocs.yml:8: theme.features",
        "With 'navigation.instant.prefetch'",
    ),
    "no address": ("site_url: ''", "site_url: 7", "mkdocs.yml:3: site_url", "Expected a string"),
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    make_project(tmp_path)
    return Path("mkdocs.yml")


@pytest.mark.parametrize("kind", WRONG)
def test_building_and_checking_give_the_same_reason(project: Path, kind: str) -> None:
    right, wrong, place, reason = WRONG[kind]
    project.write_text(project.read_text().replace(right, wrong))
    options = BuildOptions(project, Path("business/description.yaml"), Edition.STAFF)
    for read in (lambda: build(options, None), lambda: checked_settings(project)):
        with pytest.raises(ProblemsFound) as caught:
            read()
        assert place in str(caught.value)
        assert reason in str(caught.value)
        assert "Aborted" not in str(caught.value)


@pytest.mark.parametrize("command", [["check"], ["build"], ["publish", "out"], ["doctor"]])
def test_commands_tell_it(project: Path, command: list[str]) -> None:
    project.write_text(project.read_text().replace("name: material", "name: nope"))
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 1
    assert "mkdocs.yml:4: theme" in result.output
    assert "'nope'" in result.output


def test_looking_runs_nothing_of_the_project(project: Path) -> None:
    ran = Path("ran")
    Path("hook.py").write_text("open('ran', 'w')\n")
    more = "hooks: [hook.py]\nextra: {x: !!python/object/apply:os.mkdir [ran]}\n"
    project.write_text(project.read_text() + more)
    checked_settings(project)
    assert not ran.exists()


@pytest.mark.parametrize(
    ("setting", "field"),
    [
        ("theme:\n  name: material\n  features:\n    - navigation.instant\n", "theme.features"),
        ("# more\nuse_directory_urls: true\n", "use_directory_urls"),
    ],
)
def test_an_inherited_setting_is_told_where_it_stands(
    setting: str, field: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    lines = Path("mkdocs.yml").read_text().splitlines()
    kept = [line for line in lines if not line.startswith("theme:")]
    Path("mkdocs.yml").write_text("\n".join(["INHERIT: 'base.yml' # ours", *kept]))
    Path("base.yml").write_text("theme: {name: material}\n" * ("theme" not in setting) + setting)
    (problem,) = settings_told(Path("mkdocs.yml"))
    last = len(Path("base.yml").read_text().splitlines())
    assert (problem.file, problem.line, problem.field) == ("base.yml", last, field)


def settings_told(file: Path) -> tuple[Problem, ...]:
    with pytest.raises(ProblemsFound) as found:
        checked_settings(file)
    return found.value.problems
