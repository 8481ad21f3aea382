"""The lines of a description by which an owner decides about one item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thankbook.library.items import PlaybookItem
from thankbook.reader.formatting import Formatting
from thankbook.tailoring.decisions import KINDS, RUNNING_KINDS
from thankbook.tailoring.playbook import Playbook


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """What a line does, and the line as it is typed."""

    text: str
    typed: str


@dataclass(frozen=True)
class DecisionLines:
    """Says what to write so that an item is out, in or running, for managers."""

    playbook: Playbook
    formatting: Formatting

    def of(self, item: PlaybookItem, *, is_in: bool) -> tuple[DecisionLine, ...]:
        """What may be added for an item; what is decided already offers nothing."""
        decided = self.playbook.decided
        if decided.holding(item) or decided.leaving_out(item):
            return ()
        return tuple(self._lines(item, is_in=is_in))

    def _lines(self, item: PlaybookItem, *, is_in: bool) -> Iterator[DecisionLine]:
        if is_in:
            yield self._line("keep_out", item)
        yield self._line("keep_in", item)
        if item.kind in RUNNING_KINDS:
            yield self._line("running", item)

    def _line(self, field: str, item: PlaybookItem) -> DecisionLine:
        """Whole where the field is not there yet, else the entry that goes into it."""
        library = self.playbook.library
        same = [kind for kind in KINDS if item.id in getattr(library, kind)]
        name = item.id if len(same) == 1 else f"{item.kind}/{item.id}"
        since = f", since: {self.playbook.plan.year.start}" if field == "running" else ""
        entry = f"{{id: {name}{since}}}"
        if self.playbook.description.gives(field):
            return DecisionLine(self.formatting.phrases(f"decide.{field}_beside"), f"- {entry}")
        return DecisionLine(self.formatting.phrases(f"decide.{field}"), f"{field}: [{entry}]")
