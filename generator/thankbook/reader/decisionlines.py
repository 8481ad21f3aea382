"""The lines of a description by which an owner decides about one item."""

from __future__ import annotations

import json
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

    def leaving_out(self, item: PlaybookItem, reason: str) -> str:
        """What is typed so that an item is out for a reason."""
        entry = f"{{id: {self._name(item)}, reason: {json.dumps(reason, ensure_ascii=False)}}}"
        return self._typed("keep_out", entry)

    def _lines(self, item: PlaybookItem, *, is_in: bool) -> Iterator[DecisionLine]:
        if is_in:
            yield self._line("keep_out", item)
        yield self._line("keep_in", item)
        if item.kind in RUNNING_KINDS:
            yield self._line("running", item)

    def _line(self, field: str, item: PlaybookItem) -> DecisionLine:
        """What a line does, and the line."""
        since = f", since: {self.playbook.plan.year.start}" if field == "running" else ""
        beside = "_beside" if self.playbook.description.gives(field) else ""
        entry = f"{{id: {self._name(item)}{since}}}"
        text = self.formatting.phrases(f"decide.{field}{beside}")
        return DecisionLine(text, self._typed(field, entry))

    def _name(self, item: PlaybookItem) -> str:
        """The id, with its kind where it is not enough."""
        library = self.playbook.library
        same = [kind for kind in KINDS if item.id in getattr(library, kind)]
        return item.id if len(same) == 1 else f"{item.kind}/{item.id}"

    def _typed(self, field: str, entry: str) -> str:
        """Whole where the field is not there yet, else the entry that goes into it."""
        is_given = self.playbook.description.gives(field)
        return f"- {entry}" if is_given else f"{field}: [{entry}]"
