"""A plan as the file that keeps it, and what it changes of the kept one, in words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from thankbook.reader.limitsinwords import LimitWords
from thankbook.reader.pagemaker import PageMaker
from thankbook.tailoring.planchanges import PlanChanges

_HEAD = """\
# The plan that {business} keeps, written by `thankbook plan --keep`.
# A tactic that stands here stays, and begins on its day, until something has to change.
# You may edit a day, or take a line out.
version: 1
tactics:
"""
_PLAIN = re.compile(r"[a-z][a-z0-9_-]*")
_WORDS = ("null", "true", "false", "yes", "no", "on", "off", "y", "n")


@dataclass(frozen=True)
class PlanFile:
    """Writes a plan, and says what it changes, for managers."""

    maker: PageMaker
    changes: PlanChanges

    def text(self) -> str:
        """The file: a line for each tactic, by day and id, with its title behind it."""
        titles = self.maker.playbook.library.tactics
        lines = (
            f"  {key_of(item_id)}: {day} # {titles[item_id].words.title}\n"
            for item_id, day in self.changes.begins.items()
        )
        business = self.maker.playbook.description.business.name
        return "".join((_HEAD.format(business=" ".join(business.split())), *lines))

    def told(self) -> Iterator[str]:
        """What changes, a line each, and what made it change."""
        ui, changes = self.maker.ui, self.changes
        stays = len(changes.begins) - len(changes.comes)
        if stays:
            yield ui("keep.stays", count=stays)
        for item_id in changes.goes:
            yield ui("keep.goes", title=self._title(item_id), why=self._why_gone(item_id))
        for item_id in changes.comes:
            yield ui("keep.comes", title=self._title(item_id), day=self._day(item_id))
        for item_id in changes.moves:
            yield ui("keep.moves", title=self._title(item_id), day=self._day(item_id))

    def _why_gone(self, item_id: str) -> str:
        """What it does not fit any more, the limit that is broken, or that others bring more."""
        playbook, ui = self.maker.playbook, self.maker.ui
        if item_id not in playbook.library.tactics:
            return ui("keep.unknown")
        candidate = playbook.portfolio.candidate(item_id)
        if candidate is None:
            outside = [left for left in playbook.tactics.left_out if left.item.id == item_id]
            return " ".join(self.maker.explanations.left_out(outside[0])) if outside else ""
        words = LimitWords(playbook, self.maker.reader)
        broken = [
            shortfall for shortfall in self.changes.broken if candidate.use_of(shortfall.limit.id)
        ]
        if broken:
            return " ".join(
                ui(
                    "keep.broken",
                    limit=words.name(shortfall.limit),
                    needed=words.amount(
                        shortfall.limit, shortfall.limit.capacity + shortfall.lacking
                    ),
                    there=words.amount(shortfall.limit, shortfall.limit.capacity),
                )
                for shortfall in broken
            )
        if self.changes.gain > 0:
            return ui("keep.gain", points=ui("unit.points", count=self.changes.gain))
        return ui("keep.cover")

    def _title(self, item_id: str) -> str:
        tactic = self.maker.playbook.library.tactics.get(item_id)
        return self.maker.title_of(tactic) if tactic else item_id

    def _day(self, item_id: str) -> str:
        return self.maker.formatting.full_date(self.changes.begins[item_id])


def key_of(item_id: str) -> str:
    """An id as a key of YAML: in quotes where it would be read as something else."""
    is_plain = _PLAIN.fullmatch(item_id) and item_id not in _WORDS
    return item_id if is_plain else json.dumps(item_id)
