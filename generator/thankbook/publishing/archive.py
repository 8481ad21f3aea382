"""A built site as one zip file: the same site gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from thankbook.files.wholefiles import replace_whole
from thankbook.problems import Problem, ProblemsFound
from thankbook.reader.edition import Edition

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_UNIX, _READABLE_FILE = 3, 0o100644 << 16
_COMMENT = "Thankbook playbook, {} edition"


def write_archive(site: Path, file: Path, edition: Edition) -> int:
    """Write a site into a zip file and give its size; ``refuse_foreign_archive`` comes first."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.comment = _COMMENT.format(edition).encode()
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(site).as_posix(), _FIRST_DAY)
            entry.create_system, entry.external_attr = _UNIX, _READABLE_FILE
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes(), compresslevel=9)
    replace_whole({file: data.getvalue()})
    return len(data.getvalue())


def refuse_foreign_archive(file: Path, edition: Edition, *, replace_edition: bool) -> None:
    """Raise ``ProblemsFound`` where a zip file would replace somebody else's file.

    One of ours is told by its comment; the manager edition does not replace the staff edition.
    """
    found = expected = ""
    if not file.parent.is_dir():
        found = f"There is no folder '{file.parent.as_posix()}'."
    elif file.exists():
        comment = _comment(file)
        if comment not in {_COMMENT.format(known) for known in Edition}:
            found, expected = "This file is not a playbook of ours.", "Choose another name."
        elif _is_leak(comment, edition) and not replace_edition:
            found = "This is the staff edition; the manager edition would take its place."
            expected = "Choose another name, or repeat with --replace-edition."
    if found:
        raise ProblemsFound([Problem(file.as_posix(), 0, "", found, expected)])


def _is_leak(comment: str, edition: Edition) -> bool:
    return comment == _COMMENT.format(Edition.STAFF) and edition is Edition.MANAGER


def _comment(file: Path) -> str:
    try:
        with zipfile.ZipFile(file) as archive:
            return archive.comment.decode(errors="replace")
    except (OSError, zipfile.BadZipFile):
        return ""
