"""What is not known for want of a figure, and what the owner can give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from thankbook.business.exchange import RATE, units_per_euro
from thankbook.business.fieldpaths import without_positions
from thankbook.reader.formatting import Formatting
from thankbook.tailoring.playbook import Playbook

_COUNTED_BY_NOBODY_ELSE = frozenset({"money.orders_per_customer_per_year"})
"""What no rate would help with: the library has no default in euro for it."""


@dataclass(frozen=True)
class GapWords:
    """Says which figures are missing in one playbook."""

    playbook: Playbook
    formatting: Formatting

    def sentence(self, fields: Sequence[str]) -> str:
        """What is not known, and the fields that would end that; empty without any."""
        if not fields:
            return ""
        asked = [field for field in fields if field != RATE]
        kind = self._kind_of_gap(fields, asked)
        rate = self.formatting.phrases("gap.rate", currency=self.formatting.currency)
        given = self.formatting.all_of(asked)
        return self.formatting.phrases(
            f"gap.{kind}", what=self.what(fields), fields=given, rate=rate
        )

    def what(self, fields: Sequence[str]) -> str:
        """The missing figures by name, each once."""
        names = (
            self.formatting.phrases(f"gap.what.{without_positions(field)}") for field in fields
        )
        return self.formatting.all_of(dict.fromkeys(names))

    def _kind_of_gap(self, fields: Sequence[str], asked: Sequence[str]) -> str:
        """Whether the fields that are asked for would do, the rate would instead, or must too."""
        if not self._lacks_rate() or _COUNTED_BY_NOBODY_ELSE.issuperset(fields):
            return "unknown"
        if not asked:
            return "rate_alone"
        return "or_rate" if len(asked) == len(fields) else "and_rate"

    def _lacks_rate(self) -> bool:
        vocabulary = self.playbook.library.vocabulary
        return units_per_euro(self.playbook.description.business, vocabulary) is None
