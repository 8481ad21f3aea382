"""Every check that a change must pass, one after the other, and at the end what failed.

    python -m scripts.check                everything, as before a change is sent
    python -m scripts.check --quick        the same with the quick tests only: a minute or two
    python -m scripts.check types tests    only these
    python -m scripts.check --fix          mends what a program can mend, then checks

What is behind the names is run as it stands, so that each can be run by itself too. The tests take
their own arguments from PYTEST_ADDOPTS, for example ``-n auto`` for every core.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
_BESIDE_PYTHON = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])


@dataclass(frozen=True)
class Check:
    """One check: what it holds, the command behind it, and what mends it where a program can."""

    name: str
    holds: str
    command: tuple[str, ...]
    fix: tuple[str, ...] = ()


CHECKS = (
    Check(
        "format",
        "code is laid out alike",
        ("ruff", "format", "--check", "."),
        ("ruff", "format", "."),
    ),
    Check(
        "lint",
        "code keeps the rules of Python",
        ("ruff", "check", "."),
        ("ruff", "check", "--fix", "."),
    ),
    Check("types", "types fit, strictly", ("mypy",)),
    Check("rooms", "a room imports only from those before it", ("lint-imports",)),
    Check("content", "the library keeps docs/lint-rules.md", ("python", "-m", "thankbook", "lint")),
    Check(
        "documents",
        "pages that are made from the code are of today",
        ("python", "-m", "scripts.renew", "--check"),
        ("python", "-m", "scripts.renew"),
    ),
    Check("tests", "everything does what it says", ("python", "-m", "pytest")),
)
QUICK = ("-m", "quick")
"""What the tests are given to leave out the slow ones."""


def run(command: Sequence[str]) -> int:
    """The exit code of a command; 127 where its program is not installed."""
    name, *arguments = command
    program = sys.executable if name == "python" else shutil.which(name, path=_BESIDE_PYTHON)
    if program is None:
        print(f"{name} is not installed. Run: pip install -c constraints.txt -e '.[dev]'")
        return 127
    return subprocess.run([program, *arguments], cwd=REPOSITORY, check=False).returncode


def run_all(checks: Sequence[Check], *, quick: bool, fix: bool) -> int:
    """Run checks in turn and print what came of each; gives 1 if one of them failed."""
    results = []
    for check in checks:
        if fix and check.fix:
            run(check.fix)
        command = (*check.command, *(QUICK if quick and check.name == "tests" else ()))
        print(f"\n== {check.name}: {check.holds}\n   {' '.join(command)}", flush=True)
        begun = time.monotonic()
        results.append((check, command, run(command), time.monotonic() - begun))
    print()
    for check, command, code, seconds in results:
        again = f"  again: {' '.join(command)}" if code else ""
        mended = "  or: python -m scripts.check --fix" if code and check.fix else ""
        print(f"{check.name:10} {'failed' if code else 'ok':7} {seconds:5.0f} s{again}{mended}")
    return int(any(code for _, _, code, _ in results))


def main() -> int:
    """Do what the arguments say; gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m scripts.check", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    names = [check.name for check in CHECKS]
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(names)}")
    parser.add_argument("--quick", action="store_true", help="only the tests marked as quick")
    parser.add_argument("--fix", action="store_true", help="mend what a program can mend first")
    arguments = parser.parse_args()
    if unknown := [name for name in arguments.names if name not in names]:
        parser.error(f"there is no check {unknown[0]!r}, only {', '.join(names)}")
    chosen = [check for check in CHECKS if not arguments.names or check.name in arguments.names]
    return run_all(chosen, quick=arguments.quick, fix=arguments.fix)


if __name__ == "__main__":
    raise SystemExit(main())
