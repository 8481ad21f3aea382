"""How a text gives itself away."""

import pytest
from pydantic import ValidationError

from thankbook.library.labels import Signs


def test_what_looks_like_an_offer_and_is_none_is_taken_out_first():
    signs = Signs(offers=("free of charge", "coupons?"), no_offers=("never free of charge",))
    assert signs.offers_in("Our time is never free of charge.") == ()
    assert signs.offers_in("Free of charge, with two coupons.") == ("Free of charge", "coupons")


def test_without_expressions_nothing_is_an_offer():
    assert Signs().offers_in("A coupon, 10% off, for free.") == ()


@pytest.mark.parametrize("pattern", ["(open", "(?<!never )free", "(?i)free", "(?P<name>free)"])
def test_an_expression_that_some_browser_cannot_read_is_refused(pattern):
    with pytest.raises(ValidationError):
        Signs(offers=(pattern,))
