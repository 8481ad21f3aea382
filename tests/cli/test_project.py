"""What ``mkdocs.yml`` says wrongly is told, never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from click import UsageError

from thankbook.cli.project import find_project, settings_file
from thankbook.site.edition import Edition

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
        ("a.yaml", "staf", "names the edition 'staf'. Expected staff or manager."),
        ("a.yaml", "[staff]", r"names the edition \['staff'\]. Expected staff or manager."),
        ("[a.yaml]", "staff", r"names \['a.yaml'\] as the business, not a file."),
    ],
)
def test_a_wrong_value_is_told(folder: Path, business: str, edition: str, told: str) -> None:
    (folder / "mkdocs.yml").write_text(_PLUGIN.format(business=business, edition=edition))
    with pytest.raises(UsageError, match=told):
        find_project(None, None)


def test_without_one_there_is_nothing_to_build(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"There is no mkdocs.yml here"):
        settings_file()
    (folder / "mkdocs.yml").touch()
    assert settings_file().is_file()
