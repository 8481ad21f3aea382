"""What ``mkdocs.yml`` says wrongly is told, never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click import UsageError
from click.testing import CliRunner

from thankbook.cli import main
from thankbook.cli.project import find_project, settings_file
from thankbook.problems import ProblemsFound
from thankbook.reader.edition import Edition

_PLUGIN = "plugins:\n- thankbook:\n    business: {business}\n    edition: {edition}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_sound_one_names_the_description_and_the_edition(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text(_PLUGIN.format(business="a.yaml", edition="manager"))
    project = find_project(None, None)
    assert (project.business, project.edition) == (Path("a.yaml"), Edition.MANAGER)
    assert find_project(Path("b.yaml"), "staff").edition is Edition.STAFF


@pytest.mark.parametrize(
    ("business", "edition", "told"),
    [
        ("a.yaml", "staf", "It names the edition 'staf'. Expected staff or manager."),
        ("a.yaml", "[staff]", "It names the edition ['staff']. Expected staff or manager."),
        ("[a.yaml]", "staff", "It names ['a.yaml'] as the business, not a file."),
    ],
)
def test_a_wrong_value_is_told_with_its_line(
    folder: Path, business: str, edition: str, told: str
) -> None:
    (folder / "mkdocs.yml").write_text(_PLUGIN.format(business=business, edition=edition))
    with pytest.raises(ProblemsFound) as caught:
        find_project(None, None)
    line = 4 if "edition" in told else 3
    assert f"mkdocs.yml:{line}: plugins.thankbook." in str(caught.value)
    assert told in str(caught.value)


_COMMANDS = (
    ["check"],
    ["check", "--due"],
    ["build"],
    ["publish", "out"],
    ["render", "--out", "out"],
    ["plan"],
    ["loyalty"],
    ["explain", "today"],
    ["handbook"],
    ["adopt", "today.md"],
    ["diff"],
    ["doctor"],
    ["notes"],
)
"""Every command that asks ``mkdocs.yml`` for something, before it does anything."""

_UNREADABLE = {
    "no YAML": (b"plugins:\n  - thankbook: {business: a.yaml\n", "mkdocs.yml:3:"),
    "a tab": (b"plugins:\n\t- thankbook\n", "mkdocs.yml:2:"),
    "no settings": (b"- a\n- b\n", "These are no settings."),
    "a number": (b"7\n", "cannot be read"),
    "no text": (b"\xff\xfe\xfa\x00", "mkdocs.yml"),
    "no such day": (b"site_name: 2027-13-45\n", "month must be in 1..12"),
    "inherits from itself": (b"INHERIT: mkdocs.yml\n", "It inherits from itself."),
    "inherits nothing": (b"INHERIT: gone.yml\n", "'gone.yml' does not exist"),
    "inherits a list": (b"INHERIT: [a.yml]\n", "cannot be read"),
}


@pytest.mark.parametrize("command", _COMMANDS, ids=" ".join)
def test_every_command_tells_why_it_cannot_be_read(folder: Path, command: list[str]) -> None:
    (folder / "mkdocs.yml").write_bytes(_UNREADABLE["no YAML"][0])
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit), "a traceback"
    assert "mkdocs.yml:3:" in result.output


def test_checking_tells_it_to_programs_as_well(folder: Path) -> None:
    (folder / "mkdocs.yml").write_bytes(_UNREADABLE["no YAML"][0])
    for options in ([], ["--due"]):
        result = CliRunner().invoke(main, ["check", "--format", "json", *options])
        assert result.exit_code == 1
        (problem,) = json.loads(result.stdout)
        assert (problem["file"], problem["line"]) == ("mkdocs.yml", 3)


@pytest.mark.parametrize("kind", _UNREADABLE)
def test_whatever_it_holds_is_one_problem(folder: Path, kind: str) -> None:
    text, told = _UNREADABLE[kind]
    (folder / "mkdocs.yml").write_bytes(text)
    with pytest.raises(ProblemsFound) as caught:
        find_project(None, None)
    (problem,) = caught.value.problems
    assert told in str(problem)


_TAGS = (
    "x: !!python/object/apply:os.system [touch ran]\ny: !!python/name:os.system\n"
    "z: !relative $config_dir\n"
)


@pytest.mark.parametrize(
    ("files", "environment", "business", "edition"),
    [
        (
            {"mkdocs.yml": _PLUGIN.format(business="!ENV [BIZ, b.yaml]", edition="staff")},
            {},
            "b",
            "staff",
        ),
        (
            {"mkdocs.yml": _PLUGIN.format(business="!ENV BIZ", edition="!ENV [A, B, staff]")},
            {"BIZ": "x.yaml", "B": "manager"},
            "x",
            "manager",
        ),
        (
            {
                "mkdocs.yml": "INHERIT: ../c.yml\nsite_name: x\n",
                "../c.yml": _PLUGIN.format(business="c.yaml", edition="manager"),
            },
            {},
            "c",
            "manager",
        ),
        (
            {
                "mkdocs.yml": "INHERIT: c.yml\nplugins:\n  thankbook:\n    edition: manager\n",
                "c.yml": "plugins:\n  search: {}\n  thankbook:\n    business: c.yaml\n",
            },
            {},
            "c",
            "manager",
        ),
        ({"mkdocs.yaml": _PLUGIN.format(business="d.yaml", edition="staff")}, {}, "d", "staff"),
        (
            {"mkdocs.yml": _TAGS + _PLUGIN.format(business="e.yaml", edition="staff")},
            {},
            "e",
            "staff",
        ),
    ],
    ids=[
        "a default",
        "variables",
        "inherited from elsewhere",
        "merged",
        "the other ending",
        "tags of Python",
    ],
)
def test_it_is_read_as_mkdocs_reads_it(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    files: dict[str, str],
    environment: dict[str, str],
    business: str,
    edition: str,
) -> None:
    for name, text in files.items():
        (folder / name).write_text(text)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    project = find_project(None, None)
    assert (project.business, project.edition) == (Path(f"{business}.yaml"), Edition(edition))
    assert project.own_pages == Path("docs")
    assert not (folder / "ran").exists()


def test_without_one_there_is_nothing_to_build(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"There is no mkdocs.yml here"):
        settings_file()
    (folder / "mkdocs.yml").touch()
    assert settings_file().is_file()
