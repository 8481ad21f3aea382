"""Figures counted from an export that a test writes, by the command as it is typed."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from thankbook.cli import main


def run(folder: Path, text: str, *options: str) -> Result:
    """What the command says of an export of this text."""
    file = folder / "sales.csv"
    file.write_text(text, encoding="utf-8")
    return run_file(file, *options)


def run_file(file: Path, *options: str) -> Result:
    """What the command says of an export."""
    return CliRunner().invoke(main, ["figures", str(file), *options])


def told(folder: Path, text: str, *options: str) -> dict:
    """The figures and all that is told of them; nothing may be wrong with the export."""
    result = run(folder, text, "--format", "json", *options)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def average(folder: Path, text: str, *options: str) -> float:
    """The average order, to the cent."""
    return round(told(folder, text, *options)["figures"]["money.average_order"]["value"], 2)
