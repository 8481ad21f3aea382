"""The year of one business: its start, closing days and quiet months, its country's holidays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import holidays

from thankbook.business.description import Description
from thankbook.business.origin import Origin
from thankbook.tailoring.calendar.year import Year
from thankbook.vocabulary import Vocabulary

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class Opening:
    """Reads a business's year out of its description; ``start`` comes before what that says."""

    description: Description
    vocabulary: Vocabulary
    start: date | None = None

    def year(self, language: str) -> Year:
        """The year, with the names of holidays in a language if they are known in it."""
        first = self.first_day()
        known = _known_holidays(self.description.business.country, first, language)
        closed = frozenset(WEEKDAYS.index(day) for day in self.closed())
        year = Year(first, closed, frozenset(self.quiet_months()), (), known is not None)
        inside = [(day, name) for day, name in known or () if first <= day < year.end]
        return Year(first, closed, year.quiet_months, tuple(inside), year.knows_holidays)

    def first_day(self) -> date:
        """The first day of the plan."""
        said = self.description.business.calendar.start
        return self.start or date.fromisoformat(said or self.vocabulary.defaults.calendar_start)

    def closed(self) -> tuple[str, ...]:
        """Weekdays on which nobody works."""
        said = self.description.business.calendar.closed
        return self.vocabulary.defaults.closed_weekdays if said is None else said

    def quiet_months(self) -> tuple[int, ...]:
        """Months that are quiet: as described, else those usual in the trade."""
        business = self.description.business
        family = self.vocabulary.families[self.vocabulary.family_of(business.industry)]
        return business.calendar.quiet_months or family.quiet_months

    def defaults_used(self) -> tuple[Origin, ...]:
        """What of the year the description does not say."""
        return tuple(self._defaults_used())

    def _defaults_used(self) -> Iterator[Origin]:
        calendar = self.description.business.calendar
        if calendar.start is None and self.start is None:
            yield Origin("default", "calendar.start")
        if calendar.closed is None:
            days = Decimal(len(self.closed()))
            yield Origin("default", "calendar.closed", 0, days)
        if not self.description.gives("calendar.quiet_months"):
            yield Origin("default", "calendar.quiet_months")


def _known_holidays(country: str, first: date, language: str) -> list[tuple[date, str]] | None:
    """Public holidays of two years; None for a country that the package does not know."""
    try:
        known = holidays.country_holidays(country, years=(), expand=False)
    except NotImplementedError:
        return None
    spoken = sorted(known.supported_languages)
    named_in = next((code for code in spoken if code.split("_")[0] == language), None)
    # A language is always named: left open, it would be taken from the computer's settings.
    days = holidays.country_holidays(
        country,
        years=(first.year, first.year + 1),
        language=named_in or known.default_language,
        expand=False,
    )
    return sorted(days.items())
