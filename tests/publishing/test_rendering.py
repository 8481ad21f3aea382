"""``thankbook render``: plain Markdown that needs no plugin of ours, and never a lost file."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from tests.plugin.project import ENVIRONMENT, make_project

from thankbook.cli import main
from thankbook.contentfolder import example_description
from thankbook.files.ownedfolder import MANIFEST

pytestmark = pytest.mark.slow


def _render(out: Path, business: str = "solsikke", *options: str) -> Result:
    file = str(example_description(business))
    return CliRunner().invoke(main, ["render", "--business", file, "--out", str(out), *options])


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


@pytest.mark.parametrize("business", ["strandhotel"])
def test_the_plain_site_builds_strictly_without_our_plugin(business: str, tmp_path: Path) -> None:
    out = tmp_path / "plain"
    assert _render(out, business).exit_code == 0
    settings = yaml.safe_load((out / "mkdocs.yml").read_text())
    assert [
        next(iter(plugin)) if isinstance(plugin, dict) else plugin for plugin in settings["plugins"]
    ] == ["search", "offline"]
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=out,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert built.returncode == 0, built.stderr
    home = (out / "site" / "index.html").read_text()
    assert "unpkg.com" not in home
    assert "fonts.googleapis.com" not in home


def test_two_renders_are_the_same_bytes(tmp_path: Path) -> None:
    assert _render(tmp_path / "one").exit_code == 0
    assert _render(tmp_path / "deeper" / "two").exit_code == 0
    made = _tree(tmp_path / "one")
    assert made == _tree(tmp_path / "deeper" / "two")
    assert len(made) > 40


def test_rendering_again_changes_nothing(tmp_path: Path) -> None:
    first = _render(tmp_path)
    assert re.search(r"^(\d+) files in .*: \1 new\.$", first.stderr, re.MULTILINE)
    before = _tree(tmp_path)
    again = _render(tmp_path)
    assert again.exit_code == 0
    assert again.stderr.startswith(f"{len(_tree(tmp_path)) - 1} files in {tmp_path}: none changed.")
    assert _tree(tmp_path) == before


def test_a_file_of_the_users_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("mine")
    result = _render(tmp_path)
    assert result.exit_code == 1
    assert "docs/index.md" in result.stderr
    assert "was not written by 'thankbook render'" in result.stderr
    assert _tree(tmp_path) == {"docs/index.md": b"mine"}


def test_a_file_changed_by_the_user_is_never_overwritten(tmp_path: Path) -> None:
    _render(tmp_path)
    note = tmp_path / "docs" / "why.md"
    note.write_text("my own words")
    before = _tree(tmp_path)
    result = _render(tmp_path, "strandhotel")
    assert result.exit_code == 1
    assert "was changed after" in result.stderr
    assert _tree(tmp_path) == before


def test_what_is_no_longer_made_is_taken_away_and_what_is_the_users_stays(tmp_path: Path) -> None:
    _render(tmp_path, "solsikke")
    (tmp_path / "docs" / "own.md").write_text("mine")
    assert (tmp_path / "docs" / "loyalty" / "stamp-card.md").exists()
    assert _render(tmp_path, "fjordlys").exit_code == 0
    assert not (tmp_path / "docs" / "loyalty" / "stamp-card.md").exists()
    assert (tmp_path / "docs" / "own.md").read_text() == "mine"


def test_a_damaged_manifest_stops_the_render(tmp_path: Path) -> None:
    _render(tmp_path)
    (tmp_path / MANIFEST).write_text("[")
    result = _render(tmp_path)
    assert result.exit_code == 1
    assert MANIFEST in result.stderr


def test_hand_written_pages_of_the_project_come_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tmp_path / "project"
    (project / "playbook" / "loyalty").mkdir(parents=True)
    (project / "playbook" / "our-oven.md").write_text("# Our oven\n")
    (project / "playbook" / "loyalty" / "stamp-card.md").write_text("# Ours\n")
    business = example_description("solsikke").as_posix()
    (project / "mkdocs.yml").write_text(
        "docs_dir: playbook\nplugins:\n  - search\n  - thankbook:\n"
        f"      business: {business}\nextra: {{x: !ENV HOME}}\n"
    )
    monkeypatch.chdir(project)
    result = CliRunner().invoke(main, ["render", "--out", str(tmp_path / "out")])
    assert result.exit_code == 0, result.output
    docs = tmp_path / "out" / "docs"
    assert (docs / "loyalty" / "stamp-card.md").read_text().strip() == "# Ours"
    nav = yaml.safe_load((tmp_path / "out" / "mkdocs.yml").read_text())["nav"]
    assert {"Our own pages": ["our-oven.md"]} in nav


@pytest.mark.parametrize("command", ["render", "build"])
def test_a_folder_that_cannot_be_made_is_told(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, [command, "--out", "mkdocs.yml/out"])
    assert (result.exit_code, "Error: Not a directory: " in result.stderr) == (1, True)


def test_own_pages_read_the_same_without_our_plugin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_project(tmp_path, "nettle-and-comb")
    own = tmp_path / "playbook"
    (own / "tactics").mkdir()
    (own / "README.md").write_text("# Front\n\n[Tactics](tactics/README.md#pay---and-tips)\n")
    (own / "tactics" / "README.md").write_text(
        "---\ntitle: Ours\n---\n# Ours\n\nYou have:\n- one\n  - two\n\n## Pay - and tips\n\n"
        "[Front](../README.md)\n"
    )
    # A folder beside, so that the path of the pages has a part that begins with dots.
    (tmp_path / "beside").mkdir()
    settings = (tmp_path / "mkdocs.yml").read_text()
    settings = settings.replace("docs_dir: ", "docs_dir: ../").replace(
        ": business/", ": ../business/"
    )
    (tmp_path / "beside" / "mkdocs.yml").write_text(settings)
    monkeypatch.chdir(tmp_path / "beside")
    result = CliRunner().invoke(main, ["render", "--out", "plain"])
    assert result.exit_code == 0, result.output
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd="plain",
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert built.returncode == 0, built.stderr
    page = Path("plain/site/tactics/index.html").read_text("utf-8")
    assert "<li>one<ul>\n<li>two</li>" in page
    assert '<h2 id="pay---and-tips">' in page
    assert '<a href="../index.html">Front</a>' in page
    assert "Front</h1>" in Path("plain/site/index.html").read_text("utf-8").replace("<a", "</h1><a")


def test_what_mkdocs_leaves_out_is_left_out_and_the_menu_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_project(
        tmp_path,
        more=(
            "exclude_docs: |\n  *.secret\n  /sub/\n  !/sub/kept.md\n"
            "draft_docs: drafty.md\nnot_in_nav: /apart*.md\n"
            "nav:\n  - Ours: [b.md, guides/drafty.md, a.md, https://x.test/]\n"
            "  - Gone: [sub/x.md]\n"
        ),
    )
    pages = [
        "a.md",
        "b.md",
        "guides/drafty.md",
        "apart #1.md",
        "x.secret",
        "sub/x.md",
        "sub/kept.md",
    ]
    for name in pages:
        (tmp_path / "playbook" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "playbook" / name).write_text(f"# Page {name[:1]}\n")
    monkeypatch.chdir(tmp_path)
    out = tmp_path / "out"
    result = CliRunner().invoke(main, ["render", "--out", "out"])
    assert result.exit_code == 0, result.output
    left = {name for name in pages if not (out / "docs" / name).exists()}
    assert left == {"guides/drafty.md", "x.secret", "sub/x.md"}
    settings = yaml.safe_load((out / "mkdocs.yml").read_text())
    (ours,) = [entry["Ours"] for entry in settings["nav"] if "Ours" in entry]
    assert ours == ["b.md", "a.md", "https://x.test/"]
    assert not any("Gone" in entry for entry in settings["nav"])
    assert {"Our own pages": [{"Sub": ["sub/kept.md"]}]} in settings["nav"]
    assert settings["not_in_nav"] == "/apart\\ \\#1.md"
