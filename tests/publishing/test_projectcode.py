"""Code of the user's that ends a build is told by file, line and sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.plugin.project import make_project

from thankbook.problems import ProblemsFound
from thankbook.publishing.building import BuildOptions, build
from thankbook.publishing.projectcode import fault_of_project
from thankbook.reader.edition import Edition

pytestmark = pytest.mark.slow

FAULTS = {
    "def on_config(config:\n    pass\n": (1, "SyntaxError"),
    "import json\n\nraise RuntimeError('no key')\n": (3, "RuntimeError: no key"),
    "def on_startup(command, dirty):\n    {}['x']\n": (2, "KeyError: 'x'"),
    "def on_config(config):\n    return 1 / 0\n": (2, "ZeroDivisionError"),
    "def on_files(files, config):\n    open('/nowhere/at/all')\n": (2, "FileNotFoundError"),
    "import json\n\ndef on_config(config):\n    json.loads('{')\n": (4, "JSONDecodeError"),
}


@pytest.mark.parametrize("code", FAULTS)
def test_a_hook_that_fails_is_told_at_its_line(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line, said = FAULTS[code]
    business = make_project(tmp_path, more="hooks: [hook.py]\n")
    (tmp_path / "hook.py").write_text(code)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ProblemsFound) as found:
        build(BuildOptions(Path("mkdocs.yml"), business, Edition.STAFF), tmp_path / "out")
    (problem,) = found.value.problems
    assert (problem.file, problem.line) == ("hook.py", line)
    assert said in problem.found
    assert problem.expected


def test_a_fault_of_ours_stays_one(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="ours") as raised:
        raise ValueError("ours")
    assert fault_of_project(raised.value, tmp_path / "mkdocs.yml", {}) is None
