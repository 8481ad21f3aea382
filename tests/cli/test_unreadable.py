"""A file that cannot be read or written is told by its name and ends a command with 1."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from thankbook.cli import main
from thankbook.contentfolder import example_description

pytestmark = pytest.mark.slow

COMMANDS = [
    ("adopt", "tactics/index.md"),
    ("build",),
    ("check",),
    ("diff",),
    ("explain", "note-a-day"),
    ("handbook",),
    ("loyalty",),
    ("notes",),
    ("plan",),
    ("publish", "live"),
    ("render", "--out", "plain"),
]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "playbook").mkdir()
    (tmp_path / "playbook" / "our-own.md").write_text("# Ours\n", "utf-8")
    text = example_description("solsikke").read_text("utf-8")
    (tmp_path / "business.yaml").write_text(text, "utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Shop\ndocs_dir: playbook\ntheme: {name: material, font: false}\n"
        "plugins: [search, offline, {thankbook: {business: business.yaml}}]\n",
        "utf-8",
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def refusing(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Lets no file of a name be opened; the rights themselves mean nothing to root."""

    def refuse(name: str) -> None:
        for module in (io, os):
            real = module.open

            def opened(
                file: Any, *arguments: Any, real: Callable[..., Any] = real, **named: Any
            ) -> Any:
                if isinstance(file, str | os.PathLike) and Path(file).name == name:
                    raise PermissionError(errno.EACCES, "Permission denied", os.fspath(file))
                return real(file, *arguments, **named)

            monkeypatch.setattr(module, "open", opened)
        monkeypatch.setattr("builtins.open", io.open)

    return refuse


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def _is_told(result: Result, name: str) -> bool:
    assert isinstance(result.exception, SystemExit | None), repr(result.exception)
    return result.exit_code == 1 and name in result.output


@pytest.mark.parametrize("name", ["mkdocs.yml", "business.yaml"])
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.usefixtures("project")
def test_every_command_names_it(
    command: tuple[str, ...], name: str, refusing: Callable[[str], None]
) -> None:
    refusing(name)
    assert _is_told(_run(*command), name)


@pytest.mark.parametrize("command", ["check", "diff"])
@pytest.mark.usefixtures("project")
def test_an_own_page_too(command: str, refusing: Callable[[str], None]) -> None:
    refusing("our-own.md")
    assert _is_told(_run(command), "our-own.md")


@pytest.mark.parametrize("name", ["mkdocs.yml", "business.yaml"])
@pytest.mark.usefixtures("project")
def test_the_doctor_finds_it(name: str, refusing: Callable[[str], None]) -> None:
    refusing(name)
    told = _run("doctor")
    assert _is_told(told, name)
    assert "ok       python:" in told.output


def test_a_name_with_nul_is_no_file(project: Path) -> None:
    text = (project / "business.yaml").read_text("utf-8")
    (project / "business.yaml").write_text(f'{text}\nlibrary: "a\\0b"\n', "utf-8")
    assert _is_told(_run("check"), "library")
    settings = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(settings.replace("business.yaml", '"a\\0b"'), "utf-8")
    assert isinstance(_run("check").exception, SystemExit)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_without_a_writer_is_not_waited_for(project: Path) -> None:
    os.mkfifo(project / "pipe.yaml")
    assert "pipe.yaml" in _run("check", "pipe.yaml").output
    (project / "business.yaml").write_text("extends: ./pipe.yaml\n", "utf-8")
    told = _run("check").output
    assert "'./pipe.yaml' is no ordinary file." in told
    assert "Did you mean 'pipe.yaml'" not in told
    os.mkfifo(project / "playbook" / "pipe.md")
    assert isinstance(_run("check").exception, SystemExit)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no device here is endless")
def test_an_endless_file_is_read_to_its_limit() -> None:
    assert "larger than 128 KiB" in _run("check", "/dev/zero").output
