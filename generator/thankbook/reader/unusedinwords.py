"""What a plan leaves of money and minutes, in words, for managers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thankbook.reader.limitsinwords import LimitWords
from thankbook.reader.pagemaker import PageMaker
from thankbook.tailoring.candidates import Candidate
from thankbook.tailoring.unusedmeans import UnusedMeans, UnusedMinutes


@dataclass(frozen=True)
class UnusedWords:
    """Says what is left, and what to write so that it is used."""

    maker: PageMaker

    def lines(self) -> Iterator[str]:
        """A line for the money, for each role with much left, and for what would come next."""
        if not self.maker.reader.is_manager:
            return
        unused, ui = UnusedMeans(self.maker.playbook), self.maker.ui
        money = unused.money()
        if money is not None:
            yield self._with_best(
                ui("left.money", left=self.maker.reader.money(money.left)), money.best
            )
        for minutes in unused.minutes():
            yield self._with_best(self._minutes(minutes), minutes.best)
        coming = unused.next_best()
        if coming is not None:
            comes, goes = (
                self.maker.formatting.all_of(map(self._title, names))
                for names in (coming.comes, coming.goes)
            )
            if goes:
                yield ui("left.next_for", comes=comes, goes=goes)
            else:
                yield ui("left.next", comes=comes)

    def _minutes(self, minutes: UnusedMinutes) -> str:
        words = LimitWords(self.maker.playbook, self.maker.reader)
        left = words.amount(minutes.limit, minutes.left)
        if minutes.has_work:
            return self.maker.ui("left.role", role=minutes.role.title, left=left)
        return self.maker.ui("left.role_without_work", role=minutes.role.title, left=left)

    def _with_best(self, told: str, best: Candidate | None) -> str:
        """What is left, what would use it best, and the lines that bring that in."""
        ui, portfolio = self.maker.ui, self.maker.playbook.portfolio
        if best is None:
            return f"{told} {ui('left.no_best')}"
        line = f"keep_in: [{{id: {best.item.id}}}]"
        if portfolio.shortfalls(best):
            items = int(self.maker.reader.known(portfolio.limit("items").capacity) or 0) + 1
            line = f"limits: {{items: {items}}} {line}"
        return f"{told} {ui('left.best', title=self._title(best.item.id), line=line)}"

    def _title(self, item_id: str) -> str:
        return self.maker.title_of(self.maker.playbook.library.tactics[item_id])
