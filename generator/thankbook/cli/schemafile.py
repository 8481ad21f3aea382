"""The JSON Schema in a file, which an editor completes a description by."""

from __future__ import annotations

import re
from pathlib import Path

from thankbook.contentfolder import content_folder
from thankbook.founding.describing import SCHEMA_LINE
from thankbook.founding.projectfiles import schema_text
from thankbook.library.loading import load_labels
from thankbook.vocabulary import load_vocabulary

_NAMING = re.compile(re.escape(SCHEMA_LINE.partition("=")[0]) + r"=(?P<file>[^\s:]+\.json)\s*$")


def schema_of_today(*, part: bool = False) -> str:
    """The schema, or that of a part of a description, as this Thankbook makes it."""
    content = content_folder()
    vocabulary = load_vocabulary(content)
    return schema_text(vocabulary, load_labels(content, "en", vocabulary), part=part)


def is_of_our_kind(text: str, made: str) -> bool:
    """Whether a file begins as what we make; any other is somebody's own."""
    return text.splitlines()[:3] == made.splitlines()[:3]


def named_schemas(description: Path) -> set[Path]:
    """The schema files that the first lines of a description, a file or a folder, name."""
    files = sorted(description.glob("*.y*ml")) if description.is_dir() else [description]
    found = ((file, _NAMING.match(_first_line(file))) for file in files)
    named = (file.parent / match["file"] for file, match in found if match)
    return {schema for schema in named if schema.is_file()}


def _first_line(file: Path) -> str:
    with file.open(encoding="utf-8", errors="replace") as stream:
        return stream.readline(1000).removeprefix("\ufeff")
