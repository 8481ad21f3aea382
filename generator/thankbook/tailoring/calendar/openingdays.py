"""The year of one business: its start, closing days and quiet months, its public holidays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from thankbook.business.closeddates import covering
from thankbook.business.description import Description
from thankbook.business.openweeks import closed_weekdays
from thankbook.business.origin import Origin
from thankbook.business.regions import NO_REGION, region_id
from thankbook.locales.weekends import weekend_of
from thankbook.tailoring.calendar.calendaryear import Year
from thankbook.tailoring.calendar.publicholidays import PublicHolidays
from thankbook.vocabulary import Vocabulary
from thankbook.vocabulary.weekdays import WEEKDAYS


@dataclass(frozen=True)
class Opening:
    """Reads a business's year out of its description; ``start`` comes before what that says."""

    description: Description
    vocabulary: Vocabulary
    start: date | None = None

    def year(self, language: str) -> Year:
        """The year, with the names of holidays in a language if they are known in it."""
        first = self.first_day()
        closed = frozenset(WEEKDAYS.index(day) for day in self.closed())
        year = Year(first, closed, frozenset(self.quiet_months()))
        days = [first + timedelta(place) for place in range((year.end - first).days)]
        calendar, known = self.description.business.calendar, self._public_holidays(language)
        region = self.region()
        return replace(
            year,
            holidays=known.within(days, "" if region == NO_REGION else region),
            knows_holidays=known.are_known(days),
            regional_holidays=() if region else known.regional_within(days),
            closed_dates=frozenset(day for day in days if covering(calendar.closed_dates, day)),
            open_on_holidays=calendar.open_on_holidays,
            weekend=weekend_of(self.description.business.country),
        )

    def _public_holidays(self, language: str) -> PublicHolidays:
        return PublicHolidays(self.description.business.country, language)

    def region(self) -> str:
        """The id of the region whose public holidays are kept; empty where nothing is said."""
        named = self.description.business.calendar.region
        return (named and region_id(self.description.business.country, named)) or ""

    def first_day(self) -> date:
        """The first day of the plan."""
        said = self.description.business.calendar.start
        return self.start or date.fromisoformat(said or self.vocabulary.defaults.calendar_start)

    def closed(self) -> tuple[str, ...]:
        """Weekdays on which nobody works."""
        return closed_weekdays(self.description.business, self.vocabulary)

    def quiet_months(self) -> tuple[int, ...]:
        """Months that are quiet: as described, else those usual in the trade."""
        said = self.description.business.calendar.quiet_months
        return self.description.trade.calendar.quiet_months if said is None else said

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
        if calendar.quiet_months is None:
            yield Origin("default", "calendar.quiet_months")
