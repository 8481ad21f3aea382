"""VAT, the whole period and what is fitted, as the command tells and writes them."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from tests.sales.counted import run, told

from thankbook.founding.figureswriting import write_figures

SMALL = (
    "Receipt,Date,Customer,Amount\n1,2023-01-10,A,100.00\n2,2024-02-15,B,50.00\n"
    "3,2025-12-20,A,60.00\n4,2025-12-31,C,90.00\n"
)


def years_of_orders() -> str:
    """Customers who order by chance for three years, a third of whom leave on the way."""
    chance, begin = random.Random(6), date(2023, 1, 1)
    lines = ["Date,Customer ID,Amount"]
    for customer in range(150):
        start, end = chance.choice([0, 0, 650]), chance.choice([850, 1094, 1094])
        days = sorted(chance.sample(range(start, end), 24))
        lines += [f"{begin + timedelta(days=day)},K{customer},20.00" for day in days]
    return "\n".join([*lines, "2025-12-31,K0,20.00", "2023-01-01,K1,20.00"]) + "\n"


def test_vat_is_asked_for_once_and_told(tmp_path):
    untold = told(tmp_path, SMALL)
    assert untold["fitted"]["money.vat_in_prices"]["value"] is None
    assert "money.vat_in_prices" not in untold["description"]
    said = told(tmp_path, SMALL, "--vat", "0.25")
    assert said["description"]["money.vat_in_prices"] == "0.25"
    # The average order is what the export says; the rate stands beside it.
    assert said["description"]["money.average_order"] == "75.00"
    assert told(tmp_path, SMALL, "--vat", "0")["description"]["money.vat_in_prices"] == "0"


def test_a_column_may_say_that_its_amounts_are_without_vat(tmp_path):
    net = SMALL.replace("Amount", "Amount excl. VAT")
    assert told(tmp_path, net)["description"]["money.vat_in_prices"] == "0"


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("25", "'25' looks like a percentage. Write 0.25."),
        ("a", "'a' is not a number. Write 0.2 for 20 percent."),
        ("-1", "'-1' is not a share from 0 to 1."),
    ],
)
def test_a_rate_that_is_none_is_told(tmp_path, typed, answer):
    result = run(tmp_path, SMALL, "--vat", typed)
    assert result.exit_code == 2
    assert answer in result.output


def test_the_whole_period_is_counted_on_request(tmp_path):
    found = told(tmp_path, SMALL, "--whole-period")
    assert found["period"]["counted_from"] == "2023-01-10"
    # (100 + 50 + 60 + 90) / 4; retention looks at its two years as ever.
    assert found["figures"]["money.average_order"]["value"] == 75
    assert found["figures"]["customers.active"]["value"] == 3
    # 4 orders of 3 customers in 1,087 days.
    per_year = found["figures"]["money.orders_per_customer_per_year"]["value"]
    assert per_year == pytest.approx(4 / 3 / (1087 / 365.25))
    assert set(found["description"]) == {"money.average_order", "money.yearly_retention"}


def test_what_is_fitted_is_told_and_written_and_written_again(tmp_path):
    result = run(tmp_path, years_of_orders())
    assert result.exit_code == 0, result.output
    assert "Yearly survival" in result.stdout
    assert "Fitted: customers buy at rates that differ" in result.stdout
    assert "Bought again, by the year after the first order" in result.stdout
    assert "Cohorts, by when they were first seen" in result.stdout
    found = told(tmp_path, years_of_orders())
    survival = found["fitted"]["money.yearly_survival"]
    assert 0.6 < survival["low"] < survival["value"] < survival["high"] < 1
    each = found["fitted"]["money.orders_in_coming_years"]["each"]
    assert each == sorted(each, reverse=True)
    assert len(each) == 5
    pasted = yaml.safe_load(found["description"]["money.orders_in_coming_years"])
    assert pasted == [round(year, 1) for year in each]


def test_a_list_of_figures_takes_the_place_of_one(tmp_path, tiny):
    file = Path(tmp_path / "business.yaml")
    file.write_text(tiny, "utf-8")
    write_figures(file, {"money.orders_in_coming_years": "[3.1, 2.0]"}, "a.csv")
    assert "  orders_in_coming_years: [3.1, 2.0] # a.csv\n" in file.read_text("utf-8")
    write_figures(file, {"money.orders_in_coming_years": "[4.0, 1.5]"}, "b.csv")
    assert "  orders_in_coming_years: [4.0, 1.5] # b.csv; " in file.read_text("utf-8")
    assert write_figures(file, {"money.orders_in_coming_years": "[4.0, 1.5]"}, "b.csv") == ""
