"""Money in and out by month, and their sum so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from thankbook.loyalty.account import Account
from thankbook.reader.formatting import Formatting
from thankbook.reader.svg import element, picture

_LEFT, _MONTH, _TOP, _HEIGHT = 10, 52, 24, 150


@dataclass(frozen=True)
class CashPicture:
    """Draws a first year: cash by month, its sum, and that sum less what is owed."""

    account: Account
    formatting: Formatting
    about: Callable[[float], str]

    def drawn(self) -> Markup:
        """The picture; its description says the sum at the end of every month."""
        phrases = self.formatting.phrases
        sums = (
            phrases(
                "picture.month_sum", month=month, total=self.about(total), left=self.about(left)
            )
            for month, (total, left) in enumerate(
                zip(self.account.cash, self.account.left, strict=True)
            )
        )
        return picture(
            self._shapes(),
            name="tb-cash",
            title=phrases("picture.cash"),
            description=phrases("picture.cash_text", sums="; ".join(sums)),
            size=(_LEFT * 2 + _MONTH * len(self._months), _TOP + _HEIGHT + 30),
        )

    @property
    def _months(self) -> list[float]:
        return [month.cash for month in self.account.first_year]

    def _y(self, amount: float) -> int:
        amounts = [0.0, *self._months, *self.account.cash, *self.account.left]
        low, high = min(amounts), max(amounts)
        height = (high - low) or 1.0
        return round(_TOP + (high - amount) / height * _HEIGHT)

    def _shapes(self) -> Iterator[Markup]:
        zero, end = self._y(0), _LEFT + _MONTH * len(self._months)
        yield element("path", d=f"M{_LEFT} {zero}H{end}", class_="tb-zero")
        for month, amount in enumerate(self._months):
            top = min(zero, self._y(amount))
            told = element("title", f"{month}: {self.about(amount)}")
            yield element(
                "rect",
                told,
                x=_LEFT + month * _MONTH + 12,
                y=top,
                width=28,
                height=max(1, abs(self._y(amount) - zero)),
                class_="tb-band",
            )
            label = self.formatting.phrases("picture.month", month=month)
            middle = _LEFT + month * _MONTH + 26
            yield element("text", label, x=middle, y=_TOP + _HEIGHT + 22, class_="tb-middle")
        yield self._line(self.account.cash, "tb-sum")
        yield self._line(self.account.left, "tb-left")

    def _line(self, amounts: tuple[float, ...], name: str) -> Markup:
        points = " ".join(
            f"{_LEFT + month * _MONTH + 26},{self._y(amount)}"
            for month, amount in enumerate(amounts)
        )
        return element("polyline", points=points, class_=name)
