"""A region is named by its id or by another of its names; a wrong one is told with the list."""

from __future__ import annotations

import pytest

from thankbook.business.codes import code_names
from thankbook.business.regions import NO_REGION, likely_region, region_id, regions_of

COUNTRIES = sorted(country for country in code_names("country") if regions_of(country))


def in_region(tiny: str, altered, country: str, region: str) -> str:
    closed = "  closed: [sun, mon]"
    return altered(
        tiny, ("country: DK", f"country: {country}"), (closed, f"{closed}\n  region: {region}")
    )


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_id_and_every_other_name_leads_to_a_region(country):
    for region, names in regions_of(country).items():
        assert region_id(country, region) == likely_region(country, f"{country}-{region}") == region
        for name in names:
            assert region_id(country, name) in regions_of(country)


@pytest.mark.parametrize(
    ("country", "typed", "told"),
    [
        ("GB", "Englnd", "Did you mean ENG (England)?"),
        ("GB", "eng", "Did you mean ENG (England)?"),
        ("DE", "DE-BY", "Did you mean BY (Bayern)?"),
        ("DE", "bayern", "Did you mean BY (Bayern)?"),
        ("CH", "Zurich", "Did you mean ZH (Zürich)?"),
    ],
)
def test_a_wrong_region_is_told_with_the_nearest_and_the_list(
    tiny, altered, problems_in, country, typed, told
):
    (problem,) = problems_in(in_region(tiny, altered, country, typed))
    assert problem.field == "calendar.region"
    assert problem.expected.startswith(told)
    for region in regions_of(country):
        assert f"{region}" in problem.expected
    assert problem.expected.endswith("outside of all of them, write none.")


def test_a_country_without_regions_says_so(tiny, altered, problems_in):
    (problem,) = problems_in(in_region(tiny, altered, "DK", "Jylland"))
    assert problem.found == ("No region of Denmark is known to have public holidays of its own.")
    assert problem.expected == "Leave this field out."


@pytest.mark.parametrize("typed", ["England", "ENG", NO_REGION])
def test_a_right_region_is_no_problem(tiny, altered, describe, typed):
    assert describe(in_region(tiny, altered, "GB", typed)).warnings == ()
