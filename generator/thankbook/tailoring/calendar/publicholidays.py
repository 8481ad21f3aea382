"""The public holidays of a country and of its regions, as the package ``holidays`` knows them."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import holidays

from thankbook.business.regions import regions_of, years_with_holidays
from thankbook.tailoring.calendar.calendaryear import RegionalHoliday


@dataclass(frozen=True)
class PublicHolidays:
    """Reads the holidays of a country, their names in a language where they are known in it."""

    country: str
    language: str

    def are_known(self, days: Sequence[date]) -> bool:
        """Whether anybody has written this country's holidays down for the years of the days."""
        return set(_years(days)) <= set(years_with_holidays(self.country))

    def within(self, days: Sequence[date], region: str) -> tuple[tuple[date, str], ...]:
        """Those of a region among the days, in order; without a region, those of the country."""
        known = self._known(region or None, _years(days)) or {}
        return tuple((day, known[day]) for day in days if day in known)

    def regional_within(self, days: Sequence[date]) -> tuple[RegionalHoliday, ...]:
        """Those of any region among the days that the country as a whole does not have."""
        everywhere = self._known(None, _years(days)) or {}
        found: dict[date, dict[str, str]] = {}
        for region in regions_of(self.country):
            for day, name in (self._known(region, _years(days)) or {}).items():
                if day not in everywhere:
                    found.setdefault(day, {})[region] = name
        return tuple(
            RegionalHoliday(day, _joined(found[day].values()), tuple(found[day]))
            for day in days
            if day in found
        )

    def _known(self, region: str | None, years: tuple[int, ...]) -> dict[date, str] | None:
        """Holidays of some years by day; None for a country that the package does not know."""
        try:
            known = holidays.country_holidays(self.country, years=(), expand=False)
        except NotImplementedError:
            return None
        spoken = sorted(known.supported_languages)
        named_in = next((code for code in spoken if code.split("_")[0] == self.language), None)
        # A language is always named: left open, it would be taken from the computer's settings.
        with warnings.catch_warnings():
            # The package says on stderr, in words for programmers, which years it knows.
            warnings.simplefilter("ignore", UserWarning)
            days = holidays.country_holidays(
                self.country,
                subdiv=region,
                years=years,
                language=named_in or known.default_language,
                expand=False,
            )
        return dict(days)


def _years(days: Sequence[date]) -> tuple[int, ...]:
    return tuple(sorted({day.year for day in days}))


def _joined(names: Iterable[str]) -> str:
    """Different names of one day, each once."""
    return " / ".join(dict.fromkeys(names))
