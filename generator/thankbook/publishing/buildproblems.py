"""What a build of MkDocs complained of, told at the page and the line that it is about."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from thankbook.ownpages.links import lines_of_link
from thankbook.problems import Problem
from thankbook.publishing.projectsettings import line_of

_LINK = re.compile(
    r"Doc file '(?P<uri>.+?)' contains an? (?:absolute |unrecognized relative )?link"
    r"(?: to)? '(?P<link>.+?)'(?P<rest>[,. ].*|$)",
    re.DOTALL,
)
_TWINS = re.compile(
    r"Excluding '(?P<uri>.+?)' from the site because it conflicts with '(?P<to>.+)'\."
)
_ENCODING = re.compile(r"Encoding error reading file: (?P<uri>.+)")
_PAGE = re.compile(r"Error (?:reading|building) page '(?P<uri>.+?)':? ?(?P<rest>.*)", re.DOTALL)
_NAV = re.compile(r"A reference to '(?P<link>.+?)' is included in the 'nav' configuration")
"""What MkDocs 1.6 logs (``structure/pages.py``, ``files.py``, ``nav.py``). What another release
words otherwise is told as it is, without a line."""


def build_problems(
    settings: Path, docs_dir: Path, told: Sequence[str], failed: BaseException | None
) -> Iterator[Problem]:
    """Problems of a build that ended; its exception only where nothing else was said."""
    ours = getattr(failed, "problems", ()) or getattr(failed and failed.__context__, "problems", ())
    if ours:
        yield from ours
        return
    texts = [text for text in told if not _says_nothing(text)] or told or [str(failed)]
    for text in texts:
        yield from _problems(settings, docs_dir, text.strip())


def _says_nothing(text: str) -> bool:
    match = _PAGE.fullmatch(text.strip())
    return match is not None and not match["rest"].strip()


def _problems(settings: Path, docs_dir: Path, text: str) -> Iterator[Problem]:
    if match := _LINK.fullmatch(text):
        file = _file(docs_dir, match["uri"])
        if file is not None:
            found = f"'{match['link']}' leads nowhere{_reason(match['rest'])}"
            lines = lines_of_link(_text(file), match["link"]) or [0]
            for line in lines:
                yield Problem(file.as_posix(), line, "link", found)
            return
    if (match := _TWINS.fullmatch(text)) and (file := _file(docs_dir, match["uri"])):
        found = f"It would lie at the same address as '{match['to']}'."
        yield Problem(file.as_posix(), 0, "", found, "Keep one of the two.")
        return
    if (match := _ENCODING.fullmatch(text)) and (file := _file(docs_dir, match["uri"])):
        found, expected = "This is no UTF-8.", "Save the page as UTF-8."
        yield Problem(file.as_posix(), 0, "", found, expected)
        return
    if (match := _PAGE.fullmatch(text)) and (file := _file(docs_dir, match["uri"])):
        yield Problem(file.as_posix(), 0, "", match["rest"].strip())
        return
    nav = _NAV.match(text)
    line = (nav and line_in_nav(settings, nav["link"])) or 0
    yield Problem(settings.as_posix(), line, "nav" if nav else "", text)


def _reason(rest: str) -> str:
    """MkDocs's own reason, as the end of a sentence of ours."""
    words = rest.strip(" ,")
    return f": {words.removeprefix('but ')}" if words else "."


def _file(docs_dir: Path, uri: str) -> Path | None:
    """An own page as seen from here; none where the page is made."""
    file = docs_dir / uri
    return seen_from_here(file) if file.is_file() else None


def seen_from_here(file: Path) -> Path:
    """A file of the project as the user sees it from where they stand."""
    here = Path.cwd()
    return Path(os.path.relpath(file, here)) if file.is_relative_to(here) else file


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig", "replace")
    except OSError:
        return ""


def line_in_nav(settings: Path, link: str) -> int:
    """The line of the menu that names an address."""
    begin = line_of(settings, "nav")
    lines = settings.read_text("utf-8", "replace").splitlines() if begin else []
    return next((at for at, line in enumerate(lines, 1) if at > begin and link in line), begin)
