"""Writes anew what is made from the code: pages of the documentation, and lists that people judge.

    python -m scripts.renew            the pages of docs/ that are made
    python -m scripts.renew --check    says which of them are not of today, and writes nothing
    python -m scripts.renew --golden   the pages, and the lists of what the examples are given

Read the difference before you keep it, the lists as the owner of that business would.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from scripts.evidencepage import evidence_page
from scripts.internals import internals_page
from scripts.lintrules import lint_rules_page
from scripts.told.page import problems_page
from thankbook.business.reference import field_reference
from thankbook.contentfolder import content_folder
from thankbook.vocabulary import load_vocabulary

REPOSITORY = Path(__file__).parents[1]

PAGES: Mapping[str, Callable[[], str]] = {
    "docs/description-reference.md": lambda: field_reference(load_vocabulary(content_folder())),
    "docs/evidence.md": evidence_page,
    "docs/internals.md": internals_page,
    "docs/lint-rules.md": lint_rules_page,
    "docs/problems.md": problems_page,
}
"""Each page that is made, and what makes it."""

GOLDEN_TESTS = ("tests/site/test_golden.py", "tests/tailoring/test_golden_plans.py")
"""They write their lists anew where ``THANKBOOK_UPDATE_GOLDEN`` is set."""


def outdated() -> list[str]:
    """The pages that are missing, or not as they would be made today."""
    return [name for name, make in PAGES.items() if _text(REPOSITORY / name) != make()]


def _text(file: Path) -> str:
    return file.read_text("utf-8") if file.is_file() else ""


def write_pages() -> None:
    """Write each page that is not of today, and say so."""
    for name, make in PAGES.items():
        if _text(REPOSITORY / name) != (made := make()):
            (REPOSITORY / name).write_bytes(made.encode())
            print(f"Written: {name}")


def write_golden_lists() -> int:
    """Let the tests of the lists write them; gives the exit code of those tests."""
    print("Writing what each example is given into tests/golden; this takes some minutes.")
    environment = os.environ | {"THANKBOOK_UPDATE_GOLDEN": "1"}
    command = [sys.executable, "-m", "pytest", "-q", *GOLDEN_TESTS]
    code = subprocess.run(command, cwd=REPOSITORY, env=environment, check=False).returncode
    print("Read 'git diff tests/golden' as the owner of each business before you keep it.")
    return code


def main() -> int:
    """Do what the arguments say; gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m scripts.renew", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--check", action="store_true", help="write nothing, exit with 1 if old")
    parser.add_argument("--golden", action="store_true", help="the lists of the examples too")
    arguments = parser.parse_args()
    if arguments.check:
        for name in (old := outdated()):
            print(f"{name} is not of today. Run: python -m scripts.renew")
        return bool(old)
    write_pages()
    return write_golden_lists() if arguments.golden else 0


if __name__ == "__main__":
    raise SystemExit(main())
