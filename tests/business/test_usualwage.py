"""An hour costs what it does in the country, and more or less by the trade."""

from __future__ import annotations

from decimal import Decimal

from thankbook.business.codes import code_names
from thankbook.business.usualwage import usual_hour_in_euro
from thankbook.strictmodel import Range
from thankbook.vocabulary.trades import UsualFigures


def test_the_country_decides(vocabulary):
    defaults, usual = vocabulary.loyalty_defaults, UsualFigures()
    hours = {
        country: usual_hour_in_euro(country, usual, defaults) for country in ("NO", "JP", "IN")
    }
    assert hours["NO"].likely > hours["JP"].likely > hours["IN"].likely
    elsewhere = usual_hour_in_euro("FJ", usual, defaults)
    assert elsewhere.likely == defaults.hourly_cost_euro
    assert elsewhere.low < elsewhere.likely < elsewhere.high


def test_a_trade_is_dearer_than_others(vocabulary):
    factor = Range(low=Decimal(1), likely=Decimal("1.5"), high=Decimal(2))
    hour = usual_hour_in_euro("DK", UsualFigures(wage_factor=factor), vocabulary.loyalty_defaults)
    assert (hour.low, hour.likely, hour.high) == (50, 75, 100)


def test_every_country_of_the_table_is_one(vocabulary):
    assert code_names("country").keys() >= vocabulary.loyalty_defaults.hourly_cost_by_country.keys()
