"""What is known of a business's trade: the description's own facts before those of the trade."""

from __future__ import annotations

import pytest

OTHER = """industry: other
trade:
  name: beekeepers' supplier
  danger:
    - Someone who is stung and swells
    - A hive that fell
traits: {customers_come_to_us: true, goods_on_show: true}"""


@pytest.fixture
def trade(describe, tiny, altered):
    """The facts of the trade of a business after some changes."""
    return lambda *changes: describe(altered(tiny, *changes)).trade


def test_a_listed_trade_gives_its_facts(trade, vocabulary):
    facts, listed = trade(), vocabulary.trades["bakery"]
    assert facts.family == listed.family
    assert set(facts.traits) == set(listed.traits)
    assert facts.words("danger", "en") == listed.en.danger
    assert facts.usual == listed.usual


def test_a_description_adds_and_contradicts_traits(trade):
    said = trade(("industry: bakery", "industry: bakery\ntraits: {queue: false, events: true}"))
    assert "queue" not in said.traits
    assert "events" in said.traits
    assert "food" in said.traits


def test_a_trait_of_a_group_of_customers_holds_for_the_business(trade):
    assert "public_buyers" not in trade().traits
    group = ("known_by: [first_name]", "known_by: [first_name]\n      traits: [public_buyers]")
    assert "public_buyers" in trade(group).traits


def test_own_words_and_figures_come_before_those_of_the_trade(trade, vocabulary):
    own = "trade: {urgent: [The oven is cold], usual: {complaints_per_year_at_most: 7}}"
    facts = trade(("industry: bakery", f"industry: bakery\n{own}"))
    listed = vocabulary.trades["bakery"]
    assert facts.words("urgent", "en") == ("The oven is cold",)
    assert facts.words("danger", "en") == listed.en.danger
    assert facts.usual.complaints_per_year_at_most == 7
    assert facts.usual.complaints_per_order == listed.usual.complaints_per_order


def test_another_trade_says_what_was_assumed(describe, tiny, altered):
    description = describe(
        altered(tiny, ("industry: bakery", OTHER), ("  closed: [sun, mon]\n", "  closed:\n"))
    )
    assert description.trade.family == "retail"
    assert description.trade.calendar.closed == ("sat", "sun")
    assert {problem.field for problem in description.warnings} == {
        "trade.family",
        "calendar.closed",
    }


def test_a_trade_that_no_family_is_true_of_is_told(describe, tiny, altered):
    own = "industry: other\ntrade: {name: tarot reader}\ntraits: {appointments: true}"
    description = describe(altered(tiny, ("industry: bakery", own)))
    told = [warning for warning in description.warnings if warning.field == "trade.family"]
    assert [warning.found for warning in told] == [
        "This trade is in no list, and no family's texts are true of it."
    ]


def test_another_trade_needs_a_name_and_a_trait(problems_in, tiny, altered):
    found = problems_in(altered(tiny, ("industry: bakery", "industry: other")))
    fields = {problem.field for problem in found if problem.severity == "error"}
    assert fields == {"trade.name", "traits"}


def test_what_is_false_for_the_business_is_true_of_no_group(problems_in, tiny, altered):
    (problem,) = problems_in(
        altered(
            tiny,
            ("industry: bakery", "industry: bakery\ntraits: {members: false}"),
            ("known_by: [first_name]", "known_by: [first_name]\n      traits: [members]"),
        )
    )
    assert problem.field == "customers.segments[0].traits"


def test_a_trade_in_another_language_is_meant(problems_in, tiny, altered):
    (problem,) = problems_in(altered(tiny, ("industry: bakery", "industry: Tierarzt")))
    assert problem.expected == "Did you mean 'veterinary-clinic'?"


def test_what_is_only_spelled_alike_is_not_meant(problems_in, tiny, altered):
    (problem,) = problems_in(altered(tiny, ("industry: bakery", "industry: zeppelin hangar")))
    assert "Did you mean" not in problem.expected
    assert "other" in problem.expected


@pytest.mark.parametrize(
    ("traits", "model", "family"),
    [
        ("bereaved, events", "consumer", "professional-services"),
        ("health, teaches", "consumer", "health"),
        ("delivers", "business", "wholesale"),
        ("delivers", "consumer", "retail"),  # most that deliver to people have a shop
        ("contracts", "business", "b2b-services"),
        ("we_go_to_customers, delay_harms", "consumer", "trades-and-home"),
        ("we_go_to_customers, appointments", "consumer", "any"),  # a hairdresser, a tuner
        ("contracts", "consumer", "professional-services"),
        ("goods_on_show, customers_come_to_us", "consumer", "retail"),
        ("events, maker_meets_customer, rare_purchase", "consumer", "culture-and-nonprofit"),
        ("stays_overnight, in_crisis, nothing_sold", "non_profit", "culture-and-nonprofit"),
    ],
)
def test_the_likeliest_family(describe, tiny, altered, traits, model, family):
    held = ", ".join(f"{trait}: true" for trait in traits.split(", "))
    lines = f"industry: other\ntrade: {{name: x}}\ntraits: {{{held}}}"
    text = altered(tiny, ("industry: bakery", lines), ("model: consumer", f"model: {model}"))
    assert describe(text).trade.family == family


def test_papers_and_objects_are_lists_of_short_names(trade):
    """Three papers in brackets are three, and nobody is asked whether they are one."""
    own = "trade: {documents: [waiver, booking list], instruments: [spare lock, radio]}"
    facts = trade(("industry: bakery", f"industry: bakery\n{own}"))
    assert facts.words("documents", "en") == ("waiver", "booking list")
    assert facts.words("instruments", "en") == ("spare lock", "radio")
