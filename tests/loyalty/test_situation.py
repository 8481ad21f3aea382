"""What the model reads from a description, what it assumes, and what it says is missing."""

from __future__ import annotations

import pytest

from thankbook.business.description import read_description
from thankbook.contentfolder import example_description
from thankbook.library.itemfacts import ProgramFacts
from thankbook.library.programeconomics import MECHANICS, Economics
from thankbook.loyalty.businessfigures import BusinessFigures
from thankbook.loyalty.comparativestudy import study
from thankbook.loyalty.pilotdesign import detectable_difference, needed_in_each_group
from thankbook.loyalty.uncertain import likely_values
from thankbook.loyalty.verdict import Because
from thankbook.loyalty.yeareconomics import year_of
from thankbook.vocabulary import LoyaltyDefaults

LOYALTY = """\
loyalty:
  reward_price: 30
  effects:
    extra_orders: {low: 0.01, likely: 0.02, high: 0.03}
    displaced_share: {low: 0.2, likely: 0.2, high: 0.2}
  costs: {setup: 900, software_per_month: 10}
  affordable_loss: 777
prices:
"""


def test_ranges_stand_in_for_missing_figures_and_are_named(describe, tiny, library):
    found = study(describe(tiny), library.vocabulary, [library.programs["stamp-card"]], futures=200)
    assert found.situation.missing == ("money.average_order", "money.gross_margin")
    order = found.situation.figures["average_order"]
    assert order.low < order.likely < order.high
    assert {origin.kind for origin in order.origins} == {"default"}
    assert found.assessments[0].best.verdict.because in (
        Because.FIGURES_MISSING,
        Because.LIKELY_LOSS,
        Because.TOO_FAR,
        Because.TOO_RISKY,
    )


def test_without_a_rate_for_the_currency_nothing_is_made_up(describe, tiny, altered, library):
    other = describe(altered(tiny, ("currency: DKK", "currency: MGA")))
    found = study(other, library.vocabulary, library.programs.values(), futures=10)
    assert found.assessments == ()
    assert found.missing_fields == ("money.average_order", "team[1].hourly_cost")


def test_what_needs_no_rate_is_worked_out_and_the_rest_says_what_it_lacks(
    describe, tiny, altered, library
):
    costs = "loyalty: {costs: {setup: 9, software_per_month: 0, promotion_per_year: 0}}"
    other = describe(
        altered(
            tiny,
            ("currency: DKK", "currency: MGA"),
            ("money:\n", "money:\n  average_order: 900\n"),
            ("    minutes_per_week: 40\n", "    minutes_per_week: 40\n    hourly_cost: 800\n"),
            ("prices:\n", f"{costs}\nprices:\n  printed_card: 30\n"),
        )
    )
    found = study(other, library.vocabulary, library.programs.values(), futures=10)
    worked_out = {assessment.program.id for assessment in found.assessments}
    lacking = {undesigned.program.id: undesigned.missing_fields for undesigned in found.undesigned}
    assert worked_out
    assert worked_out | lacking.keys() == set(library.programs)
    assert lacking["surprise-fund"] == ("currency_per_euro",)
    for program in library.programs.values():
        fields = found.missing_for(program.id)
        assert bool(fields) == (program.id in lacking)


@pytest.mark.parametrize("currency", ["MGA", "DKK"])
def test_a_rate_of_the_owners_makes_everything_possible_and_is_named(
    currency, describe, tiny, altered, library
):
    rate = f"currency: {currency}\ncurrency_per_euro: 655.9570"
    other = describe(altered(tiny, ("currency: DKK", rate)))
    found = study(other, library.vocabulary, library.programs.values(), futures=10)
    assert not found.undesigned
    hour = found.situation.figures["hourly_cost"]
    wages = library.vocabulary.loyalty_defaults.hourly_cost_by_country
    assert hour.likely == pytest.approx(float(wages["DK"]) * 655.957)
    assert {(origin.kind, origin.field) for origin in hour.origins} == {
        ("default", "team[1].hourly_cost"),
        ("description", "currency_per_euro"),
    }


def test_the_owners_own_figures_come_first(describe, tiny, altered, library, designs_of):
    own = describe(altered(tiny, ("prices:\n", LOYALTY)))
    situation = BusinessFigures(own, library.vocabulary).situation()
    assert situation.affordable_loss.likely == 777
    figures = designs_of(own)["stamp-card"].figures
    assert figures["extra_orders"].high == 0.03
    assert "gap_in_orders" not in figures
    assert figures["setup"].likely == 900
    assert figures["displaced_share"].is_certain
    for name in ("extra_orders", "setup", "software_per_month", "displaced_share"):
        (origin,) = figures[name].origins
        assert origin.kind == "description", name
        assert origin.line > 0, name


def test_every_figure_says_where_it_comes_from(designs):
    for design in designs.values():
        for figure in design.figures.values():
            assert figure.origins, (design.id, figure.name)


def test_evidence_behind_ranges_is_in_the_register(library):
    defaults = library.vocabulary.loyalty_defaults
    named = {
        name
        for field in LoyaltyDefaults.model_fields
        for name in getattr(getattr(defaults, field), "evidence", ())
    }
    assert named
    assert named <= set(library.evidence)


def test_every_family_has_plausible_ranges(vocabulary):
    assert set(vocabulary.loyalty_defaults.plausible) == set(vocabulary.families)


def test_every_kind_of_program_has_a_mechanism_and_every_program_its_economics(library):
    assert set(MECHANICS) == set(library.vocabulary.program_kinds)
    assert {program.facts.kind for program in library.programs.values()} == set(MECHANICS)
    for program in library.programs.values():
        assert isinstance(program.facts, ProgramFacts)
        assert isinstance(program.facts.economics, Economics), program.id


def test_sample_size_of_a_textbook():
    """Without spread beyond Poisson: n = 2 (1.2816 + 0.8416)^2 * 10 / 1^2, rounded up."""
    assert needed_in_each_group(10, 1, 0.10, 0.80) == 91
    assert detectable_difference(10, 91, 0.10, 0.80) == pytest.approx(1, rel=0.01)


@pytest.mark.parametrize(
    ("effects", "told"),
    [
        ("{joining_share: {low: 30, likely: 40, high: 50}}", "looks like a percentage"),
        ("{extra_orders: {low: 0.5, likely: 0.3, high: 0.1}}", "are not in order"),
        ("{displaced_share: 0.4}", "not a group of fields"),
    ],
)
def test_a_mistake_in_a_range_is_told(effects, told, problems_in, tiny, altered):
    text = altered(tiny, ("prices:\n", f"loyalty:\n  effects: {effects}\nprices:\n"))
    found = problems_in(text)
    assert any(told in problem.found for problem in found)
    assert all(problem.field.startswith("loyalty.effects") for problem in found)


def test_profit_is_without_vat_and_a_reward_is_worth_what_it_was(
    describe, altered, library, designs_of
):
    """A quarter of VAT in all prices: margins fall to four fifths, and people respond alike."""
    text = example_description("solsikke").read_text("utf-8")
    gross = describe(text)
    net = describe(altered(text, ("\nmoney:\n", "\nmoney:\n  vat_in_prices: 0.25\n")))
    before, after = (designs_of(each)["stamp-card"] for each in (gross, net))
    order = before.figures["average_order"].likely
    assert after.figures["average_order"].likely == pytest.approx(order * 0.8)
    assert after.offer.reward == pytest.approx(before.offer.reward)
    years = [year_of(each, likely_values(each.figures)) for each in (before, after)]
    for part in ("extra_orders", "staying", "rewards"):
        gained, left = (float(year.parts[part][0]) for year in years)
        assert left == pytest.approx(gained * 0.8), part
    told = {origin.field for origin in after.figures["average_order"].origins}
    assert "money.vat_in_prices" in told
    del library


def test_who_is_still_a_customer_comes_before_who_bought_again(describe, altered, library):
    text = example_description("solsikke").read_text("utf-8")
    survival = ("\nmoney:\n", "\nmoney:\n  yearly_survival: 0.8\n")
    figures = BusinessFigures(describe(altered(text, survival)), library.vocabulary).situation()
    assert figures.figures["retention"].likely == 0.8


@pytest.mark.parametrize("example", ["strandhotel", "hilomanso", "solsikke", "tournebrume"])
def test_more_stay_than_buy_again_and_what_they_order_follows(example, library):
    description = read_description(example_description(example), library.vocabulary)
    found = BusinessFigures(description, library.vocabulary).situation()
    again = float(description.business.money.yearly_retention)
    assert again <= found.figures["retention"].likely < 1
    fields = {origin.field for origin in found.figures["retention"].origins}
    assert "money.yearly_retention" in fields
    share = found.figures["ordered_next_year"].likely
    orders = found.figures["orders_per_year"].likely
    assert share * orders == pytest.approx(float(found.coming_orders[0]))
    assert 0.85 * again <= share < 1


def test_who_stays_is_what_the_till_says_where_it_does(describe, altered, library):
    told = "  yearly_survival: 0.81\n  orders_in_coming_years: [20, 16]\n"
    other = describe(
        altered(example_description("solsikke").read_text("utf-8"), ("money:\n", f"money:\n{told}"))
    )
    found = BusinessFigures(other, library.vocabulary).situation()
    assert found.figures["retention"].likely == 0.81
    orders = found.figures["orders_per_year"].likely
    assert found.figures["ordered_next_year"].likely == pytest.approx(20 / orders)


def test_under_a_contract_who_renews_is_who_stays(library):
    description = read_description(example_description("fjordlys"), library.vocabulary)
    found = BusinessFigures(description, library.vocabulary).situation()
    assert "contracts" in description.trade.traits
    assert found.figures["retention"].likely == float(description.business.money.yearly_retention)
    assert "ordered_next_year" not in found.figures
