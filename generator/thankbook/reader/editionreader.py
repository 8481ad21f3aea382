"""The one door through which a figure of the business reaches a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from thankbook.business.tracedfigures import Figure
from thankbook.reader.edition import Confidentiality, Edition
from thankbook.reader.formatting import Formatting
from thankbook.reader.told import Told


class KeptForManagersError(Exception):
    """The staff edition was to be told a number that managers alone have: a mistake in a page."""


@dataclass(frozen=True)
class EditionReader:
    """Those who read one edition, and what they are told of a figure.

    A figure that was computed from anything that is kept from them comes out as words that say so.
    Nobody has to ask first; ``may_know`` is for what is better left out than kept back.
    """

    confidentiality: Confidentiality
    formatting: Formatting

    @property
    def edition(self) -> Edition:
        """Which edition they read."""
        return self.confidentiality.edition

    @property
    def is_manager(self) -> bool:
        """Whether they read all that there is."""
        return self.edition is Edition.MANAGER

    def may_know(self, *figures: Figure) -> bool:
        """Whether all of these figures may be told."""
        return all(map(self.confidentiality.shows, figures))

    def given(self, field: str, value: Decimal | int) -> Figure:
        """A number that stands in a dotted field of the description, as a figure."""
        exact = Decimal(value)
        return Figure(exact, frozenset({self.confidentiality.description.origin(field, exact)}))

    def money(self, figure: Figure) -> str:
        """An amount in the business's currency, or that managers have it."""
        return self._told(figure, self.formatting.money)

    def minutes(self, figure: Figure) -> str:
        """Minutes as hours and minutes, or that managers have it."""
        return self._told(figure, self.formatting.duration)

    def number(self, figure: Figure) -> str:
        """A number with its decimals, or that managers have it."""
        return self._told(figure, self.formatting.number)

    def known(self, figure: Figure) -> Told | None:
        """A figure's number, to be worked with or told in words; None if kept from them."""
        return Told(figure.value) if self.may_know(figure) else None

    def for_managers(self, value: Decimal) -> Told:
        """A number without origins on what only managers read.

        Raises ``KeptForManagersError`` in the staff edition.
        """
        if not self.is_manager:
            raise KeptForManagersError("A number for managers was to stand in the staff edition.")
        return Told(value)

    def _told(self, figure: Figure, written: Callable[[Told], str]) -> str:
        known = self.known(figure)
        return self.formatting.phrases("fact.for_managers") if known is None else written(known)
