"""Regions of a country that have public holidays of their own, by the ids of ``holidays``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from thankbook.validationwords import nearest

NO_REGION = "none"
"""What a business writes that lies in none of the regions, as most of France does."""


@cache
def regions_of(country: str) -> Mapping[str, tuple[str, ...]]:
    """The ids of a country's regions with their other names; empty where none are known."""
    # Imported only where a region is named or a year is planned: it takes a fifth of a second.
    import holidays

    try:
        known = holidays.country_holidays(country, years=(), expand=False)
    except NotImplementedError:
        return {}
    names: dict[str, list[str]] = {region: [] for region in known.subdivisions}
    for name, region in getattr(known, "subdivisions_aliases", {}).items():
        if region in names and name != region:
            names[region].append(name)
    return {region: tuple(others) for region, others in names.items()}


def years_with_holidays(country: str) -> range:
    """The years in which a country's public holidays are known; none where they are in none."""
    import holidays

    try:
        known = holidays.country_holidays(country, years=(), expand=False)
    except NotImplementedError:
        return range(0)
    return range(known.start_year, known.end_year + 1)


def region_id(country: str, typed: str) -> str | None:
    """The id of a region that is named by its id or by another name; None for an unknown one."""
    known = regions_of(country)
    if typed in known or typed == NO_REGION:
        return typed
    return next((region for region, names in known.items() if typed in names), None)


def likely_region(country: str, typed: str) -> str | None:
    """The id of the region that was most likely meant, such as ``BY`` for ``DE-BY``."""
    known = regions_of(country)
    bare = typed.strip().upper().removeprefix(f"{country}-")
    if bare in known:
        return bare
    by_name = {region: region for region in known}
    by_name |= {name: region for region, names in known.items() for name in names}
    meant = nearest(typed, by_name)
    return by_name[meant] if meant else None


def told_region(country: str, region: str) -> str:
    """A region with its first other name: ``BY (Bayern)``."""
    names = regions_of(country).get(region, ())
    return f"{region} ({names[0]})" if names else region
