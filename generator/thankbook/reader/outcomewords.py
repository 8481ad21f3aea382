"""What came of a tactic, in words for managers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from thankbook.library.phrases import Phrases
from thankbook.reader.decisionlines import DecisionLines
from thankbook.reader.editionreader import EditionReader
from thankbook.tailoring.outcomes import Compared, Outcome
from thankbook.tailoring.playbook import Playbook


@dataclass(frozen=True)
class OutcomeWords:
    """Says what results show, how sure that is, and what to write."""

    playbook: Playbook
    reader: EditionReader

    def finding(self, outcome: Outcome) -> str:
        """Whether it worked, as far as is known."""
        return self.phrases(f"results.finding.{outcome.finding.value}")

    def told(self, outcome: Outcome) -> Iterator[str]:
        """What was found first, then what it rests on, a sentence or two each."""
        yield self.finding(outcome)
        if outcome.judged is not None:
            if outcome.judged.why:
                yield self.phrases("results.judged", why=outcome.judged.why)
        else:
            yield self.phrases(f"results.because.{outcome.finding.value}")
            if outcome.compared is not None and not outcome.compared.is_by_lot:
                yield self.phrases("results.no_lots")
        if outcome.done:
            yield self.phrases("results.done", count=sum(outcome.done.values()))
        if outcome.compared is not None:
            yield from self._groups(outcome.compared)

    def line(self, outcome: Outcome) -> str:
        """What to write so that it is left out, with the reason that pages will repeat."""
        why = outcome.judged.why if outcome.judged else None
        lines = DecisionLines(self.playbook, self.reader.formatting)
        return lines.leaving_out(outcome.item, why or self.phrases("results.kept_reason"))

    def _groups(self, compared: Compared) -> Iterator[str]:
        given, without = compared.given, compared.without
        yield self.phrases(
            "results.compared",
            visits_with=self._number(given.visits),
            people_with=self._number(round(given.people)),
            visits_without=self._number(without.visits),
            people_without=self._number(round(without.people)),
        )
        ratio = compared.ratio
        yield self.phrases(
            "results.share",
            share=self._often(ratio.share),
            low=self._often(ratio.low),
            high=self._often(ratio.high),
        )
        if compared.useful is None:
            yield self.phrases("results.useful_unknown")
        else:
            yield self.phrases("results.useful", share=self._share(compared.useful))

    def _often(self, share: float) -> str:
        told = self._share(abs(share))
        if share < 0:
            return self.phrases("results.less", share=told)
        return self.phrases("results.more", share=told)

    def _share(self, share: float) -> str:
        told = self.reader.for_managers(Decimal(repr(round(share, 3))))
        return self.reader.formatting.share(told)

    def _number(self, value: int) -> str:
        return self.reader.formatting.number(self.reader.for_managers(Decimal(value)))

    @property
    def phrases(self) -> Phrases:
        """The page strings."""
        return self.reader.formatting.phrases
