"""Reasons as sentences."""

from __future__ import annotations

from dataclasses import dataclass

from thankbook.library.items import PlaybookItem
from thankbook.site.formatting import Formatting
from thankbook.tailoring.playbook import Chosen, LeftOut, Playbook
from thankbook.tailoring.reasons import Reason


@dataclass(frozen=True)
class Explanations:
    """Says why, in the words of one language."""

    playbook: Playbook
    formatting: Formatting

    def chosen(self, chosen: Chosen[PlaybookItem]) -> tuple[str, ...]:
        """Why an item is in, one sentence a reason."""
        reasons = self.playbook.fit.in_favor(chosen.item.facts)
        return tuple(self._sentence(reason) for reason in reasons)

    def left_out(self, left_out: LeftOut[PlaybookItem]) -> tuple[str, ...]:
        """Why an item is out, one sentence a reason."""
        return tuple(self._sentence(reason) for reason in left_out.reasons)

    def _sentence(self, reason: Reason) -> str:
        phrases = self.formatting.phrases
        labels = self.playbook.library.labels
        terms = [labels.of(reason.list_name, name) for name in reason.ids]
        joined = (
            self.formatting.any_of(terms)
            if reason.code.startswith("out.") and not reason.code.endswith("_all")
            else self.formatting.all_of(terms)
        )
        sentence = phrases(
            f"reason.{reason.code}",
            terms=joined,
            count=reason.count,
            rank=phrases(f"ordinal.{reason.count}") if reason.code == "in.goal" else "",
        )
        given = reason.line and self.playbook.description.gives(reason.field)
        return f"{sentence} {phrases('reason.line', line=reason.line)}" if given else sentence
