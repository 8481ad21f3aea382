"""The loyalty pages: figures for managers, mechanics for all, words and model in agreement."""

from __future__ import annotations

import re

import pytest

from thankbook.business.description import read_description
from thankbook.contentfolder import example_description
from thankbook.reader.edition import Confidentiality, Edition
from thankbook.reader.editionreader import EditionReader
from thankbook.reader.formatting import Formatting
from thankbook.sections.loyalty.roundedamounts import Amounts
from thankbook.sections.loyalty.stampcardpicture import StampCardPicture
from thankbook.vocabulary import LoyaltyDefaults, VerdictLimits


@pytest.fixture(scope="module")
def bakery(library):
    return read_description(example_description("solsikke"), library.vocabulary)


@pytest.fixture(scope="module")
def manager(bakery, pages_of):
    return pages_of(bakery, Edition.MANAGER)


@pytest.fixture(scope="module")
def staff(bakery, pages_of):
    return pages_of(bakery, Edition.STAFF)


def test_managers_see_the_comparison_and_the_panel(manager):
    page = manager["loyalty/index.md"]
    for told in ("Compared", "Breaks even at", "tb-verdict", "tb-whatif", "<svg", "What a custom"):
        assert told in page


def test_staff_see_neither_verdict_nor_figure_nor_panel(staff):
    for uri, page in staff.items():
        if uri.startswith("loyalty/"):
            for told in ("tb-verdict", "tb-whatif", "tb-profits", "tb-tornado", "futures"):
                assert told not in page, (uri, told)


def test_staff_see_the_mechanics_in_their_own_money(staff):
    page = staff["loyalty/stamp-card.md"]
    assert "worth up to DKK\u00a030" in page
    assert "Morning regulars" in page
    assert "tb-card-box" in page


def test_where_words_and_recommendation_differ_the_page_says_both(manager):
    page = manager["loyalty/recognition-and-early-access.md"]
    assert re.search(r"describes this: for 8% of.*does better: for 4% of", page)
    assert "This is the smallest reward we tried." in page


def test_every_default_in_use_is_on_the_page(manager, library):
    """No assumption of the model decides unseen: each has a row, but those of a kind of offer."""
    page = manager["loyalty/stamp-card.md"]
    rests = page[page.index("Where the figures come from") :]
    defaults = set(LoyaltyDefaults.model_fields) | set(VerdictLimits.model_fields)
    aside = {"plausible", "verdict", "close", "affordable_loss_of_margin"}
    aside |= {"hourly_cost_euro", "hourly_cost_by_country"}
    named = {"top_fifth_share_of_sales": "top_fifth"}
    for field in sorted(defaults - aside):
        label = library.phrases(f"loyalty.figure.{named.get(field, field)}")
        assert label in rests, field
    for stands_for in ("affordable_loss", "hourly_cost"):
        assert library.phrases(f"loyalty.figure.{stands_for}") in rests


def test_the_table_the_page_and_the_panel_open_with_one_figure(manager):
    """What a year in full use comes to at the likeliest figures is told alike everywhere."""
    compared, page = manager["loyalty/index.md"], manager["loyalty/points.md"]
    told = re.search(r"a year in full use makes ([^.]+)\.", page)
    row = next(line for line in compared.splitlines() if line.startswith("| [Points"))
    assert told is not None
    assert told[1] in row
    assert re.search(rf"which give {re.escape(told[1])}, as in the table", compared)


def test_every_figure_on_a_programs_page_has_its_origin(manager):
    page = manager["loyalty/stamp-card.md"]
    rests = page[page.index("Where the figures come from") :]
    assert "money.gross" in rests
    assert "our assumption" in rests
    assert "evidence/studies.md#selection-discount" in rests


def test_programs_say_how_near_a_study_came_and_show_no_letters(manager, library):
    """What was never tried in the field is not called tested for what its page cites."""
    words = {name: library.phrases(f"tactic.{name}") for name in ("tested", "nearby", "untested")}
    for name, program in library.programs.items():
        page = manager.get(f"loyalty/{name}.md")
        if page is None:
            continue
        told = [key for key, word in words.items() if f'<p class="tb-small">{word}</p>' in page]
        sure = program.facts.economics.effects.works == 1
        assert told == ["tested"] if sure else told in (["nearby"], ["untested"]), name
        assert "tb-grades" not in page


def test_the_register_says_what_was_looked_up_and_what_not(manager):
    page = manager["evidence/studies.md"] + manager["evidence/index.md"]
    assert "Looked up" in page
    assert "not confirmed" in page


def test_the_card_has_the_boxes_of_the_words(library):
    drawn = str(StampCardPicture("Tiny", 8, 2, library.phrases).drawn())
    assert drawn.count("tb-card-box") == 10
    assert drawn.count("tb-card-stamp") == 2


def test_a_name_on_the_card_is_text(library):
    drawn = str(StampCardPicture("<script>x</script>", 8, 2, library.phrases).drawn())
    assert "<script>" not in drawn


@pytest.fixture(scope="module")
def managers(describe, tiny, library):
    formatting = Formatting(library.phrases, "DKK")
    return EditionReader(Confidentiality(describe(tiny), Edition.MANAGER), formatting)


@pytest.mark.parametrize(
    ("amount", "told"),
    [(12416.0, "DKK\xa012,400"), (-355.2, "−DKK\xa0355"), (12.6, "DKK\xa013"), (-0.2, "DKK\xa00")],
)
def test_amounts_are_rounded_to_what_is_known(managers, amount, told):
    assert Amounts(managers).about(amount) == told


@pytest.mark.parametrize(
    ("chance", "told"),
    [
        (0.0, "fewer than 1 of 100"),
        (1.0, "more than 99 of 100"),
        (0.8018, "8 of 10"),
        (0.374, "37 of 100"),
    ],
)
def test_no_chance_is_certain(managers, chance, told):
    assert Amounts(managers).chance(chance) == told


@pytest.mark.parametrize(("share", "told"), [(0.0002, "0.02%"), (0.0075, "0.75%"), (0.61, "61%")])
def test_shares_have_two_digits_that_count(managers, share, told):
    assert Amounts(managers).share(share) == told
