"""What is new on a page, and beside it what stood there before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_ALIKE = 0.6
_MOST_PAIRED, _MOST_GONE = 20, 200
"""Of a page that was written over wholly, the first lines only: comparing all takes long."""
_LONGEST_WORDS = 12
"""A change of more words than these is another sentence, and is shown as one."""


@dataclass(frozen=True)
class ChangedLine:
    """A line that is new; where it stands for another, the words that took the place of which."""

    now: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class ChangedPage:
    """A page that reads otherwise: the lines that are new, and how many are gone.

    ``is_reordered``: lines that stayed stand in another order.
    """

    uri: str
    title: str
    new_lines: tuple[ChangedLine, ...]
    gone: int
    is_reordered: bool = False


@dataclass(frozen=True)
class Changes:
    """What differs from the build before: pages by address and title."""

    new: tuple[tuple[str, str], ...] = ()
    gone: tuple[str, ...] = ()
    changed: tuple[ChangedPage, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.new or self.gone or self.changed)


def changed_page(
    uri: str, title: str, new: Sequence[str], gone: Sequence[str], *, may_show: bool
) -> ChangedPage:
    """A page with its new lines, each beside the one that it stands for, if that ``may_show``."""
    left = [*gone[:_MOST_GONE]] if may_show else []
    lines = []
    for number, line in enumerate(new):
        earlier = _nearest(line, left) if number < _MOST_PAIRED else None
        if earlier is not None:
            left.remove(earlier)
        lines.append(ChangedLine(line, *_turned(earlier or "", line)))
    return ChangedPage(uri, title, tuple(lines), len(gone))


def _nearest(line: str, others: Sequence[str]) -> str | None:
    """The line that reads most like another, if one does at all."""
    matcher, best, nearest = SequenceMatcher(autojunk=False), _ALIKE, None
    matcher.set_seq2(line.split())
    for other in others:
        matcher.set_seq1(other.split())
        if matcher.real_quick_ratio() >= best and matcher.ratio() >= best:
            best, nearest = matcher.ratio(), other
    return nearest


def _turned(before: str, now: str) -> tuple[str, str]:
    """The words that differ, each time with the one behind them: '24 hours' and '48 hours'."""
    old, new = before.split(), now.split()
    parts = [
        part
        for part in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if part[0] != "equal"
    ]
    if not before or not parts:
        return "", ""
    first, last = parts[0], parts[-1]
    was, turned = old[first[1] : last[2] + 1], new[first[3] : last[4] + 1]
    too_long = max(len(was), len(turned)) > _LONGEST_WORDS
    return ("", "") if too_long else (_shown(was), _shown(turned))


def _shown(words: Sequence[str]) -> str:
    return " ".join(words).rstrip(",;:.")
