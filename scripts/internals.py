"""docs/internals.md, made from the comments at each internal of another package that is touched.

A comment says what is touched, where that stands in the package, and what happens when it changes:

    # INTERNAL mkdocs 1.6.1 structure/toc.py:20 `def get_toc(`
    #   Gone: an ImportError. Other tokens: a page's contents are missing or wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

_REPOSITORY = Path(__file__).parents[1]
_CODE = _REPOSITORY / "generator" / "thankbook"

_COMMENT = re.compile(
    r"^ *# INTERNAL (?P<package>\S+) (?P<version>\S+) (?P<file>\S+):(?P<line>\d+) `(?P<text>.+)`\n"
    r"(?P<told>(?: *#   \S.*\n)+)",
    re.MULTILINE,
)

_PACKAGES: Mapping[str, tuple[str, str, str]] = {
    "jinja2": ("Jinja", "jinja2", "pallets/jinja/blob/{}/src/jinja2"),
    "markdown": ("Python-Markdown", "markdown", "Python-Markdown/markdown/blob/{}/markdown"),
    "mkdocs": ("MkDocs", "mkdocs", "mkdocs/mkdocs/blob/{}/mkdocs"),
    "mkdocs-material": ("Material", "material", "squidfunk/mkdocs-material/blob/{}/material"),
    "pyyaml": ("PyYAML", "yaml", "yaml/pyyaml/blob/{}/lib/yaml"),
}
"""What each is called, the folder that it installs, and where that lies on GitHub."""


@dataclass(frozen=True)
class Internal:
    """A piece of another package that is no promise of it, and that our code rests on."""

    package: str
    version: str
    """The version in which it was looked up."""
    file: str
    """Its file, in the folder of the package; ``*`` stands for a hash in a file's name."""
    line: int
    text: str
    """What stands in that line."""
    told: str
    """What it is for us, and what happens when it changes."""
    used_in: str
    """The module that touches it, seen from the package ``thankbook``."""

    @cached_property
    def _lines(self) -> list[str]:
        spec = find_spec(_PACKAGES[self.package][1])
        folder = Path(str(spec.origin)).parent if spec and spec.origin else Path()
        files = sorted(folder.glob(self.file))
        return files[0].read_text("utf-8").splitlines() if files else []

    @property
    def change(self) -> str:
        """What is not as it was, where something is; a line may move in another version only."""
        installed, place = version(self.package), f"{self.file}:{self.line}"
        is_same = installed == self.version
        lines = self._lines[self.line - 1 : self.line] if is_same else self._lines
        if any(self.text in line for line in lines):
            return ""
        return (
            f"{self.package} {installed} has no `{self.text}` in {place} any more, which "
            f"{self.used_in} touches. {self.told}"
        )


def internals() -> list[Internal]:
    """All of them, by package, file and line."""
    found = [internal for file in sorted(_CODE.rglob("*.py")) for internal in _internals_in(file)]
    return sorted(
        found,
        key=lambda internal: (internal.package, internal.file, internal.line, internal.used_in),
    )


def _internals_in(file: Path) -> Iterator[Internal]:
    text, module = file.read_text("utf-8"), file.relative_to(_CODE).as_posix()
    matches = [*_COMMENT.finditer(text)]
    if len(matches) != len(re.findall(r"# INTERNAL\b", text)):
        raise ValueError(
            f"{module}: a comment '# INTERNAL' is not of the form of scripts.internals."
        )
    for match in matches:
        told = " ".join(line.strip("# ") for line in match["told"].splitlines()).replace("``", "`")
        place = match["file"], int(match["line"])
        yield Internal(match["package"], match["version"], *place, match["text"], told, module)


def internals_page() -> str:
    """The page as Markdown."""
    return "\n".join([*_page(internals())]) + "\n"


_ABOUT = """\
<!-- Made by `python -m scripts.renew` from comments in generator/thankbook. Change those. -->

# Internals of other packages

Thankbook touches {count} places in other packages that these do not promise to keep. Each is marked
in the code where it is touched, with the version in which it was looked up.
`tests/docs/test_internals.py` looks it up again in what is installed, one test for each package,
and says which of them has changed.

Of these places, {cache} are touched by the cache of builds, to be quick; all works without it.
With `THANKBOOK_CACHE=off` none of those in `plugin/buildcache` is touched, and a site is the same
byte for byte. `thankbook doctor` says whether pages of your playbook are kept, and why not."""


def _page(found: list[Internal]) -> Iterator[str]:
    cache = sum(internal.used_in.startswith("plugin/buildcache/") for internal in found)
    yield _ABOUT.format(count=len(found), cache=cache)
    for package, group in groupby(found, key=lambda internal: internal.package):
        yield f"\n## {_PACKAGES[package][0]}\n"
        yield "| what | touched in | what for, and what happens when it changes |\n|---|---|---|"
        yield from map(_row, group)


def _row(internal: Internal) -> str:
    tree = _PACKAGES[internal.package][2].format(internal.version)
    place = f"{internal.file}:{internal.line}"
    if "*" not in internal.file:
        place = f"[{place}](https://github.com/{tree}/{internal.file}#L{internal.line})"
    what = f"`{internal.text}` {internal.version}, {place}"
    return f"| {what} | `{internal.used_in}` | {internal.told} |"
