"""``thankbook doctor``: every line says how it is, and what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from packaging.requirements import Requirement
from tests.plugin.project import build, make_project

from thankbook.cli import main
from thankbook.cli.installation import dependency_finding, reload_findings

pytestmark = pytest.mark.slow


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["doctor", *arguments])


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_project(tmp_path / "shop")
    monkeypatch.chdir(tmp_path / "shop")
    return tmp_path / "shop"


def test_a_sound_project_has_no_problem(project: Path) -> None:
    result = run("../playbook")
    assert result.exit_code == 0, result.output
    assert "ok       description: business/description.yaml: Solsikke Bakery" in result.stdout
    assert "is not there yet and can be published to." in result.stdout
    assert result.stderr.startswith("Problems: 0. ")
    assert project.is_dir()


def test_a_program_can_read_the_findings(project: Path) -> None:
    findings = json.loads(run("--format", "json").stdout)
    assert {"python", "thankbook", "mkdocs", "live reload"} <= {
        finding["subject"] for finding in findings
    }
    assert set(findings[0]) == {"subject", "state", "found", "advice"}
    assert {finding["state"] for finding in findings} <= {"ok", "warning"}
    assert project.is_dir()


def test_a_problem_comes_with_advice_and_exit_code(project: Path) -> None:
    description = project / "business" / "description.yaml"
    description.write_text(description.read_text().replace("active: 1800", "active: lots"))
    (project / "playbook").rmdir()
    result = run(str(project))
    assert result.exit_code == 1
    assert "problem  description: business/description.yaml has 1 problem" in result.stdout
    assert "thankbook check business/description.yaml" in result.stdout
    assert "problem  own pages: There is no folder playbook" in result.stdout
    assert "holds files that we did not publish" in result.stdout
    assert result.stderr.startswith("Problems: 3. ")


def test_no_project_is_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run()
    assert result.exit_code == 0
    assert "warning  mkdocs.yml: There is none in" in result.stdout
    Path("mkdocs.yml").write_text("plugins: [search]\n")
    assert run().exit_code == 1
    assert "Name the description under plugins" in run().stdout


def test_a_schema_of_another_thankbook_is_told_and_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = tmp_path / "shop"
    assert CliRunner().invoke(main, ["new", str(shop), "--trade", "shop", "--yes"]).exit_code == 0
    monkeypatch.chdir(shop)
    file = Path("thankbook.schema.json")
    assert "ok       schema: thankbook.schema.json is of this Thankbook." in run().stdout
    file.write_text(file.read_text("utf-8").replace('"bakery"', '"baker"'), "utf-8")
    told = run()
    assert "warning  schema: thankbook.schema.json is of another Thankbook" in told.stdout
    advice = "thankbook schema --out thankbook.schema.json"
    assert (told.exit_code, f"Run: {advice}" in told.stdout) == (0, True)
    CliRunner().invoke(main, advice.split()[1:])
    assert "is of this Thankbook." in run().stdout
    file.write_text("{}")
    assert "schema" not in run().stdout
    file.unlink()
    assert "schema" not in run().stdout


@pytest.mark.parametrize(
    ("version", "state"),
    [("8.2.1", "ok"), ("8.3.0", "problem"), ("8.3.3", "problem"), ("8.3.4", "ok"), ("8.4", "ok")],
)
def test_a_click_that_does_not_watch_is_told(version: str, state: str, tmp_path: Path) -> None:
    [finding] = reload_findings(version, tmp_path / "no-limit")
    assert finding.state == state


def test_few_watches_are_told(tmp_path: Path) -> None:
    limit = tmp_path / "max_user_watches"
    for watches, state in ((100, "warning"), (65536, "ok")):
        limit.write_text(f"{watches}\n")
        [finding] = reload_findings("8.4", limit)
        assert finding.state == state


def test_a_package_that_is_missing_or_too_old_is_told() -> None:
    assert dependency_finding(Requirement("click>=8")).state == "ok"
    old = dependency_finding(Requirement("click>=99"))
    assert (old.state, old.advice) == ("problem", "Run: pip install 'click>=99'")
    missing = dependency_finding(Requirement("no-such-package-of-ours"))
    assert (missing.state, missing.found) == ("problem", "It is not installed.")


def _about_the_cache() -> list[tuple[str, str]]:
    findings = json.loads(run("--format", "json").stdout)
    return [
        (finding["state"], finding["found"])
        for finding in findings
        if finding["subject"] == "cache"
    ]


def test_it_says_whether_pages_are_kept_and_why_not(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for value in ("off", "memory"):
        monkeypatch.setenv("THANKBOOK_CACHE", value)
        told = f"Nothing is kept from build to build: THANKBOOK_CACHE is '{value}'."
        assert _about_the_cache() == [("warning", told)]
    folder = tmp_path / "cache"
    monkeypatch.setenv("THANKBOOK_CACHE", str(folder))
    kept = f"Pages are kept from build to build in {folder}."
    assert _about_the_cache() == [("ok", f"{kept} This project was not built with it yet.")]
    build(project)
    assert _about_the_cache() == [("ok", kept)]
    hook = "def on_env(env, **_):\n    return env\n"
    (project / "hook.py").write_text(hook)
    with (project / "mkdocs.yml").open("a") as stream:
        stream.write("hooks: [hook.py]\nmarkdown_extensions: [pymdownx.snippets]\n")
    build(project)
    less = "The last build kept less than it could:"
    assert _about_the_cache() == [
        ("warning", f"{less} The Markdown extension pymdownx.snippets may read files."),
        ("warning", f"{less} The hook hook.py may change what templates show (on_env)."),
    ]
