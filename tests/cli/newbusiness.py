"""``thankbook new`` in a folder of its own, and what it wrote there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner, Result

from thankbook.cli import main

ANSWERS = """\
name: Blackbird Books
industry: bookshop
country: IE
people: 3
customers: 900
average_order: 24.50
"""
"""What somebody may say in a file."""

WRITTEN = [
    ".gitignore",
    "business.yaml",
    "mkdocs.yml",
    "playbook/our-own-words.md",
    "thankbook.schema.json",
]


def run_new(*arguments: str, typed: str = "") -> Result:
    """The command, as if typed into the current folder."""
    return CliRunner().invoke(main, ["new", *arguments], input=typed)


def files_in(folder: str = "shop") -> list[str]:
    """All files below a folder, by their paths in it."""
    return sorted(
        path.relative_to(folder).as_posix() for path in Path(folder).rglob("*") if path.is_file()
    )


def description_in(folder: str = "shop") -> Any:
    """The values of the description that was written."""
    return yaml.safe_load((Path(folder) / "business.yaml").read_text("utf-8"))
