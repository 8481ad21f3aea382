"""Whatever number a description may hold, a program gets a result or a named gap, never a nan."""

from __future__ import annotations

import json
import re
import warnings
from decimal import Decimal
from random import Random

import pytest
from tests.business.altering import thawed, written
from tests.fuzzing.trials import mutating

from thankbook.documents.loyaltyjson import document
from thankbook.documents.loyaltytable import table
from thankbook.loyalty.comparativestudy import study
from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.sections.loyalty.verdictinwords import LoyaltyWords
from thankbook.tailoring.playbook import tailor
from thankbook.yamlfile import parse_yaml

pytestmark = pytest.mark.slow

GROUPS = ("money", "loyalty", "prices", "appreciation_budget_per_year", "currency_per_euro")
ODD_NUMBER = re.compile(r"(?<![\w.])(?:nan|inf|NaN|Infinity|-0)(?![\w.])")


def extreme(tiny: str, number: int) -> str:
    """The tiny business with the figures of loyalty at their ends, at nothing, or anywhere."""
    random, values = Random(number), mutating().values
    root = thawed(parse_yaml(tiny.encode(), "my.yaml").value)
    for name in GROUPS:
        root[name] = values.value(values.at((name,)), random)
    for name in ("active", "complaints_per_year", "top_fifth_share_of_sales"):
        root["customers"][name] = values.value(values.at(("customers", name)), random)
    for segment in root["customers"]["segments"]:
        segment["orders_per_year"] = values.value(
            values.at(("customers", "segments", 0, "orders_per_year")), random
        )
    if root["customers"]["top_fifth_share_of_sales"] < Decimal("0.2"):
        root["customers"]["top_fifth_share_of_sales"] = Decimal("0.2")
    root["currency"] = random.choice(("DKK", "JPY", "KWD", "ILS", "IRR"))
    root["donts"] = []
    return written(root)


@pytest.mark.parametrize("number", range(0, 12, 2))
def test_every_program_has_a_result_or_says_what_it_lacks(number, tiny, describe, library):
    """NumPy's warnings of a division by nothing or an overflow count as faults."""
    description = describe(extreme(tiny, number))
    with warnings.catch_warnings():
        warnings.simplefilter("error", RuntimeWarning)
        found = study(description, library.vocabulary, library.programs.values(), futures=40)
    told = {program.program.id for program in (*found.assessments, *found.undesigned)}
    assert told == set(library.programs) or found.missing_fields


@pytest.mark.parametrize("number", range(0, 12, 6))
def test_no_word_for_a_number_that_is_none_is_shown(number, tiny, describe, library):
    playbook = tailor(describe(extreme(tiny, number)), library)
    words = LoyaltyWords(page_maker(playbook, Edition.MANAGER))
    assert not ODD_NUMBER.search(table(words))
    shown = document(words)
    assert not ODD_NUMBER.search(shown)
    json.loads(shown, parse_constant=pytest.fail)
