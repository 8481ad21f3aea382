"""Each known export: found by its head, and counted right in a small file worked out by hand.

Every file tells of the same: Ada paid 40.00 on 5 January and 60.00 on 30 December 2025, Bo paid
100.00 on 5 February, Cy's order of 500.00 on 5 March was called off where the export can say so.
Where it can, Bo's money was paid back.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.sales.counted import run_file

from thankbook.sales.columnnames import plain_words
from thankbook.sales.exportpresets import FOLDER, preset_of, presets

EXPORTS = Path(__file__).with_name("exports")
PAID_BACK = 100 / 3  # (40 + 100 + 60 - 100) / 3
KEPT = 200 / 3  # (40 + 100 + 60) / 3
CALLED_OFF_UNTOLD = 175.0  # (40 + 100 + 60 + 500) / 4
OPTIONS = {
    "sumup-transactions": ["--no-customers"],
    "zettle-receipts": ["--no-customers"],
    "amazon-orders": ["--no-customers"],
}
AVERAGES = {
    "square-items": PAID_BACK,
    "square-transactions": PAID_BACK,
    "shopify-orders": PAID_BACK,
    "woocommerce-orders": PAID_BACK,
    "stripe-payments": PAID_BACK,
    "paypal-activity": PAID_BACK,
    "lightspeed-x-sales": PAID_BACK,
    "lightspeed-r-sales": PAID_BACK,
    "toast-orders": KEPT,
    "clover-orders": KEPT,
    "sumup-transactions": PAID_BACK,
    "zettle-receipts": PAID_BACK,
    "etsy-items": KEPT,
    "etsy-orders": PAID_BACK,
    "xero-invoices": PAID_BACK,
    "quickbooks-transactions": PAID_BACK,
    "loyverse-receipts": PAID_BACK,
    "booking-reservations": KEPT,
    "airbnb-reservations": KEPT,
    "ebay-orders": KEPT,
    "amazon-orders": KEPT,
}


def test_every_known_export_has_a_file_and_a_figure():
    known = sorted(file.stem for file in FOLDER.glob("*.yaml"))
    assert sorted(AVERAGES) == known == sorted(file.stem for file in EXPORTS.glob("*.csv"))
    assert len(known) == len(presets()) >= 15


@pytest.mark.parametrize("name", sorted(AVERAGES))
def test_an_export_is_known_by_its_head_and_counted_right(name):
    file = EXPORTS / f"{name}.csv"
    result = run_file(file, "--format", "json", *OPTIONS.get(name, []))
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    preset = preset_of(file.read_text("utf-8").splitlines()[0].replace('"', "").split(","))
    assert told["read_as"]["export"] == preset.name
    average = told["figures"]["money.average_order"]["value"]
    assert average == pytest.approx(AVERAGES[name]), result.stdout
    if name not in OPTIONS:
        # Ada came twice; Bo once.
        assert told["figures"]["customers.active"]["value"] == 2


@pytest.mark.parametrize("preset", presets(), ids=lambda preset: preset.name)
def test_no_head_fits_another_export_better(preset):
    assert preset_of([*preset.known_by, "Another column"]) == preset


@pytest.mark.parametrize("preset", presets(), ids=lambda preset: preset.name)
def test_a_preset_tells_the_day_and_the_amount(preset):
    assert {"date", "amount"} <= set(preset.columns)
    assert all(plain_words(name) for names in preset.columns.values() for name in names)


def test_a_head_of_nothing_known_is_of_no_export():
    assert preset_of(["Date", "Customer", "Amount"]) is None
