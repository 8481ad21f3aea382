"""Problems are a result of the commands that look for them alone; all others tell them aside."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from thankbook.cli.main import main

pytestmark = pytest.mark.slow

LOOK_FOR_THEM = {"check", "doctor", "fleet", "lint"}
"""Their report is their result; ``--format json`` of each has the same."""

READ_NO_DESCRIPTION = {"figures", "papers", "pilot", "schema", "addresses"}
COMMANDS = {
    "adopt": ["index.md"],
    "build": [],
    "diff": [],
    "explain": ["greet-by-name"],
    "handbook": [],
    "loyalty": [],
    "new": ["."],
    "new-item": ["tactics", "thanks-in-the-window", "--library", "ours"],
    "notes": [],
    "plan": [],
    "publish": ["site"],
    "render": ["--out", "plain"],
    "results": [],
}
SETTINGS = "site_name: x\ndocs_dir: playbook\nplugins: [{thankbook: {business: business.yaml}}]\n"


def test_every_command_is_known():
    with_problems = {*LOOK_FOR_THEM, *READ_NO_DESCRIPTION, *COMMANDS}
    assert with_problems == set(main.list_commands(None))


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_problems_go_to_standard_error(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("playbook").mkdir()
    Path("mkdocs.yml").write_text(SETTINGS)
    Path("business.yaml").write_text("version: 1\nname: x\ncolour: red\n")
    for half in ("library", "text/en"):
        folder = Path("ours", half, "tactics")
        folder.mkdir(parents=True)
        (folder / "thanks-in-the-window.yaml").write_text("title: Ours\n")
    result = CliRunner().invoke(main, [command, *COMMANDS[command]])
    assert result.exit_code == 1, result.output
    assert result.stdout == ""
    assert result.stderr


def test_what_check_finds_is_its_result(tmp_path):
    file = tmp_path / "business.yaml"
    file.write_text("version: 1\nname: x\ncolour: red\n")
    result = CliRunner().invoke(main, ["check", str(file)])
    assert "colour" in result.stdout
    assert "colour" not in result.stderr
