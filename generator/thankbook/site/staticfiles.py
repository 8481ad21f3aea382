"""The scripts and other files that are the same for every playbook, as browsers get them.

Those of a section lie in its folder ``scripts``, what several need in ``site/assets``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path, PurePosixPath

from thankbook.reader.edition import Edition
from thankbook.sitemap import SITEMAP

_ASSETS = Path(__file__).parent / "assets"
_PACKAGE = Path(__file__).parents[1]
_SCRIPTS = ("ownpages/scripts/*.js", "sections/*/scripts/*.js")
_NOT_OURS = ("js/iframe-worker.js",)

_COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*$", re.DOTALL | re.MULTILINE)
"""A comment with lines of its own; one behind code stays."""


def static_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Each file by its address below ``assets/``; staff are given no script of managers' pages."""
    for_managers = {f"js/{name}.js" for section in SITEMAP for name in section.manager_scripts}
    for name, file in sorted(_files(), key=lambda found: PurePosixPath(found[0])):
        if edition is Edition.MANAGER or name not in for_managers:
            is_ours = file.suffix == ".js" and name not in _NOT_OURS
            yield name, _script(file) if is_ours else file.read_bytes()


def _files() -> Iterator[tuple[str, Path]]:
    for file in _ASSETS.rglob("*"):
        if file.is_file():
            yield file.relative_to(_ASSETS).as_posix(), file
    for pattern in _SCRIPTS:
        for file in _PACKAGE.glob(pattern):
            yield f"js/{file.name}", file


def _script(file: Path) -> bytes:
    return packed_script(file.read_text("utf-8")).encode()


@lru_cache(maxsize=64)
def packed_script(script: str) -> str:
    """The script line by line, each without the blanks around it; no text may span lines in it."""
    lines = (line.strip() for line in _COMMENT.sub("", script).split("\n"))
    return "\n".join(line for line in lines if line) + "\n"
