"""The same bytes in every process: no output takes its order from the seed of Python's hashes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from thankbook.contentfolder import example_description

pytestmark = pytest.mark.slow

COMMANDS = [
    ["schema"],
    ["check", "wrong.yaml"],
    ["plan"],
    ["plan", "--format", "ics"],
    ["loyalty", "--format", "json"],
    ["explain", "note-a-day"],
    ["doctor"],
    ["build", "--edition", "manager", "--out", "managers"],
    ["render", "--out", "plain"],
]
SCRIPT = """
import json, sys
from hashlib import sha256
from pathlib import Path
from click.testing import CliRunner
from thankbook.cli import main

printed = {" ".join(one): CliRunner().invoke(main, one).output for one in json.loads(sys.argv[1])}
files = (file for name in ("managers", "plain") for file in Path(name).rglob("*") if file.is_file())
made = {file.as_posix(): sha256(file.read_bytes()).hexdigest() for file in files}
print(json.dumps(printed | made))
"""


def _begun(folder: Path, seed: int) -> subprocess.Popen[bytes]:
    (folder / "playbook").mkdir(parents=True)
    text = example_description("nettle-and-comb").read_text("utf-8")
    (folder / "business.yaml").write_text(text, "utf-8")
    wrong = text.replace("currency: GBP", "currency: pounds").replace("voice: warm", "vioce: worm")
    (folder / "wrong.yaml").write_text(f"{wrong}\nextra: 1\nanother: 2\n", "utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Shop\ndocs_dir: playbook\ntheme: {name: material, font: false}\n"
        "plugins: [search, offline, {thankbook: {business: business.yaml}}]\n",
        "utf-8",
    )
    command = [sys.executable, "-c", SCRIPT, json.dumps(COMMANDS)]
    environment = {**os.environ, "PYTHONHASHSEED": str(seed), "THANKBOOK_CACHE": "memory"}
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE)


def test_every_output_is_the_same_in_every_process(tmp_path: Path) -> None:
    begun = [_begun(tmp_path / str(seed) / "shop", seed) for seed in (1, 2)]
    first, second = (json.loads(process.communicate(timeout=600)[0]) for process in begun)
    assert "managers/index.html" in first
    assert "plain/docs/index.md" in first
    assert "Traceback" not in "".join(first[" ".join(command)] for command in COMMANDS)
    assert {name for name in {**first, **second} if first.get(name) != second.get(name)} == set()
