"""A business in any currency has its playbook; what is not known is named, nothing else goes."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from babel.numbers import get_currency_precision, parse_decimal

from thankbook.business.codes import code_names
from thankbook.documents.loyaltytable import table
from thankbook.reader.edition import Confidentiality, Edition
from thankbook.reader.editionreader import EditionReader
from thankbook.reader.formatting import Formatting
from thankbook.reader.pagemaker import page_maker
from thankbook.sections.loyalty.roundedamounts import Amounts
from thankbook.sections.loyalty.verdictinwords import LoyaltyWords
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow

MONEY = sorted(code_names("currency"))
OF_EACH_KIND = ("ILS", "KWD", "CLP", "KRW", "TRY", "BHD", "UGX", "DEM", "XPF", "IRR", "VES")
"""Of three, two and no decimals, weak and strong, out of use, of several countries."""

RATE = "\ncurrency_per_euro: 12.5"


@pytest.fixture(scope="module")
def planned_in(describe, tiny, altered, library):
    def plan(currency: str, rate: str = ""):
        text = altered(tiny, ("currency: DKK", f"currency: {currency}{rate}"))
        return tailor(describe(text), library)

    return plan


def test_an_amount_of_each_currency_is_written_and_read_back(library, describe, tiny):
    confidentiality = Confidentiality(describe(tiny), Edition.MANAGER)
    for code in MONEY:
        formatting = Formatting(library.phrases, code, "DK")
        smallest = Decimal(1).scaleb(-get_currency_precision(code))
        for amount in (Decimal(0), smallest, 1 + smallest, Decimal(1234), 10**9 + smallest):
            written = formatting.money(amount).replace("−", "-")
            digits = re.search(r"[0-9][0-9,.]*", written)
            assert digits, (code, written)
            read = parse_decimal(digits[0].rstrip(".,"), locale=formatting.locale)
            assert read == amount, (code, written)
        exact = Amounts(EditionReader(confidentiality, formatting)).exact(float(1 + smallest))
        assert exact == formatting.money(1 + smallest), code


@pytest.mark.parametrize("rate", ["", RATE], ids=["without a rate", "with a rate"])
@pytest.mark.parametrize("currency", OF_EACH_KIND)
def test_both_editions_are_made(currency, rate, planned_in):
    """Any two of currency, rate and edition come together."""
    playbook = planned_in(currency, rate)
    edition = list(Edition)[(OF_EACH_KIND.index(currency) + bool(rate)) % 2]
    pages = {page.uri: page.markdown for page in build_site(playbook, edition).pages}
    assert ("Not known" in "".join(pages.values())) == (not rate)
    assert ("Not known" in table(LoyaltyWords(page_maker(playbook, Edition.MANAGER)))) == (not rate)


def test_an_unknown_price_costs_no_minutes_and_no_days(planned_in):
    """The same tactics begin in the same weeks, whether their cards have a price or not."""
    known, unknown = planned_in("KWD", RATE), planned_in("KWD")
    for playbook in (known, unknown):
        planned = {slot.item_id for slot in playbook.plan.slots}
        unplaced = {unplaced.item_id for unplaced in playbook.plan.unplaced}
        assert planned | unplaced >= playbook.portfolio.chosen
    lacking = [candidate for candidate in unknown.portfolio.candidates if candidate.missing_fields]
    assert lacking
    for candidate in lacking:
        assert candidate.cost is not None
        there = known.portfolio.candidate(candidate.item.id)
        minutes = [name for name in candidate.uses if name.startswith("minutes/")]
        assert minutes
        for name in minutes:
            assert candidate.use_of(name) == there.use_of(name)


def test_every_figure_that_may_be_missing_has_a_name(library, vocabulary):
    costs = ("setup", "software_per_month", "promotion_per_year")
    named = {
        *(f"prices.{material}" for material in vocabulary.materials),
        *(f"loyalty.costs.{name}" for name in costs),
        *("money.average_order", "money.orders_per_customer_per_year"),
        *("team.hourly_cost", "currency_per_euro"),
    }
    for field in named:
        assert library.phrases(f"gap.what.{field}"), field
