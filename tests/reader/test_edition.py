"""The staff edition holds nothing that the business keeps for managers; theirs does.

Confidential figures are replaced by unmistakable ones, so that each can be told on any page.
"""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from tests.pairwise import switched_on
from tests.site.spying import figures_written, leaks, replaced, unmistakable

from thankbook.business.description import read_description
from thankbook.business.fieldpaths import figure_paths
from thankbook.business.origin import Origin
from thankbook.business.tracedfigures import Figure
from thankbook.contentfolder import content_folder, example_description
from thankbook.reader.edition import Confidentiality, Edition
from thankbook.reader.formatting import Formatting
from thankbook.tailoring.playbook import tailor
from thankbook.vocabulary import load_vocabulary
from thankbook.yamlfile import dotted

pytestmark = pytest.mark.slow


def ways_to_write(value: Decimal | int, formatting: Formatting) -> set[str]:
    """A figure in every format of ``Formatting``, and as it would be printed by accident."""
    number = Decimal(value)
    yearly = number * 52
    return {
        formatting.money(number),
        formatting.number(number),
        formatting.share(number),
        formatting.money(yearly),
        formatting.number(yearly),
        str(value),
        f"{number:f}",
        f"{number:.0f}",
        f"{number:.2f}",
        f"{number * 100:f}",
    } - {"0", "1", "0.00", "0 min"}


def pages_with(texts: set[str], pages: dict[str, str]) -> set[tuple[str, str]]:
    """Where any of the texts stands as a word of its own."""
    words = "|".join(map(re.escape, sorted(texts)))
    pattern = re.compile(rf"(?<![\w.,])(?:{words})(?![\w%]|[.,]\d)")
    return {(uri, text) for uri, markdown in pages.items() for text in pattern.findall(markdown)}


@pytest.fixture(scope="module")
def disguised(example_text, describe):
    """The example with every confidential figure replaced, and the new figures by field."""
    description, text, hidden = describe(example_text), example_text, {}
    for number, (path, value) in enumerate(figures_written(description).items()):
        if description.is_for_managers(dotted(path)):
            hidden[dotted(path)] = unmistakable(dotted(path), value, number)
            text = replaced(text, description, path, hidden[dotted(path)])
    return describe(text), hidden


@pytest.fixture(scope="module")
def formatting(library, disguised):
    business = disguised[0].business
    return Formatting(library.phrases, business.currency, business.country)


CONFIDENTIAL_ALIKE = pytest.mark.parametrize(
    "example_id", ["fjordlys", "solsikke", "strandhotel"], indirect=True
)
"""The examples that mark the usual figures; the others mark few, or have nothing to mark."""


@CONFIDENTIAL_ALIKE
def test_the_figures_that_matter_are_confidential_in_every_example(disguised):
    fields = {re.sub(r"\[\d+\]", "", field) for field in disguised[1]}
    assert {
        "money.average_order",
        "money.gross_margin",
        "appreciation_budget_per_year",
        "customers.active",
        "customers.top_fifth_share_of_sales",
        "team.hourly_cost",
    } <= fields


@CONFIDENTIAL_ALIKE
def test_managers_see_the_budget_and_they_alone_what_was_worked_out_from_it(
    disguised, library, pages_of, formatting
):
    """Times, money and minutes of each tactic that rest on a confidential figure."""
    description, hidden = disguised
    playbook = tailor(description, library)
    staff, manager = (
        pages_of(description, edition) for edition in (Edition.STAFF, Edition.MANAGER)
    )
    confidentiality = Confidentiality(description, Edition.STAFF)
    budget = formatting.money(Decimal(hidden["appreciation_budget_per_year"]))
    assert budget in manager["why.md"]
    checked = 0
    for chosen in playbook.tactics.chosen:
        if chosen.cost is None or confidentiality.shows(chosen.cost.times):
            continue
        uri = f"tactics/{chosen.item.id}.md"
        for figure, text in worked_out(chosen.cost, formatting):
            assert pages_with({text}, {uri: manager[uri]}), (uri, text)
            assert not pages_with({text}, {uri: staff[uri]}), (uri, text)
            assert figure.value
            checked += 1
    assert checked > 5


def worked_out(cost, formatting):
    """The figures of a cost that would be noticed, as its page writes them."""
    yield cost.times, f"| {formatting.number(cost.times.value)} |"
    for minutes in cost.minutes_per_year.values():
        yield minutes, f"| {formatting.duration(minutes.value)} |"
    if cost.money_per_year.value:
        yield cost.money_per_year, f"| {formatting.money(cost.money_per_year.value)} |"


def fields_given() -> list[str]:
    """The fields with figures that the hotel's description gives."""
    vocabulary = load_vocabulary(content_folder())
    description = read_description(example_description("strandhotel"), vocabulary)
    given = {re.sub(r"\[\d+\]", "", dotted(path)) for path in figures_written(description)}
    return sorted(f for f in figure_paths() if any(g == f or g.startswith(f"{f}.") for g in given))


FIELDS = fields_given()


@pytest.mark.parametrize(
    "fields",
    [[FIELDS[number] for number in sorted(row)] for row in switched_on(len(FIELDS))],
    ids=lambda fields: f"{len(fields)}-from-{fields[0]}",
)
def test_any_figures_can_be_kept_from_staff(describe, pages_of, library, fields):
    """Each figure that may be marked, with and without any other, is gone from every staff page."""
    text = example_description("strandhotel").read_text("utf-8")
    text = text[: text.index("managers_only:")]
    description, hidden = describe(text), {}
    for number, (path, value) in enumerate(figures_written(description).items()):
        plain = re.sub(r"\[\d+\]", "", dotted(path))
        if any(plain == field or plain.startswith(f"{field}.") for field in fields):
            hidden[dotted(path)] = unmistakable(dotted(path), value, number)
            text = replaced(text, description, path, hidden[dotted(path)])
    marked = f"managers_only: [{', '.join(fields)}]\n"
    pages = pages_of(describe(text + marked), Edition.STAFF)
    assert hidden
    business = description.business
    formatting = Formatting(library.phrases, business.currency, business.country)
    written = set().union(*(ways_to_write(value, formatting) for value in hidden.values()))
    assert pages_with(written, pages) == set()
    files = {uri: markdown.encode() for uri, markdown in pages.items()}
    assert leaks(files, {field: Decimal(value) for field, value in hidden.items()}) == set()


ORIGINS = {
    "open": Origin("description", "customers.segments[0].share", 3, Decimal("0.5")),
    "closed": Origin("description", "customers.active", 2, Decimal(7)),
    "a default": Origin("default", "prices.stamp", 0, Decimal(1)),
    "a closed default": Origin("default", "money.yearly_retention", 0, Decimal("0.2")),
}


@pytest.mark.parametrize(
    ("names", "shown_to_staff"),
    [
        ([], True),
        (["open"], True),
        (["a default"], True),
        (["closed"], False),
        (["open", "closed"], False),
        (["a closed default"], False),
    ],
)
def test_one_confidential_origin_is_enough(tiny, describe, names, shown_to_staff):
    figure = Figure(Decimal(1), frozenset(ORIGINS[name] for name in names))
    description = describe(tiny)
    assert Confidentiality(description, Edition.STAFF).shows(figure) is shown_to_staff
    assert Confidentiality(description, Edition.MANAGER).shows(figure)


def test_the_search_finds_what_it_looks_for(formatting):
    pages = {"a.md": "It is 48,611 here.", "b.md": "1.48,611.2", "c.md": "| 7.31% |"}
    assert pages_with(ways_to_write(48611, formatting), pages) == {("a.md", "48,611")}
    assert pages_with(ways_to_write(Decimal("0.0731"), formatting), pages) == {("c.md", "7.31%")}
