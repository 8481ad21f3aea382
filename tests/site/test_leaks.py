"""No byte of the staff edition tells what the business keeps for managers.

Two ways to look, shared out among the examples: every number of a site is compared with
confidential figures that cannot be mistaken, and sites of businesses that differ in nothing but
confidential figures are the same.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import EXAMPLE_IDS
from tests.plugin.project import built_here, make_project
from tests.site.spying import (
    Files,
    figures_written,
    hidden_in,
    leaks,
    replaced,
    unmistakable,
)

from thankbook.business.description import Description
from thankbook.contentfolder import example_description
from thankbook.reader.edition import Confidentiality, Edition
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.playbook import Playbook, tailor
from thankbook.yamlfile import dotted

pytestmark = pytest.mark.slow

Alter = Callable[[str, Decimal | int, int], Decimal | int]


def altered(text: str, description: Description, alter: Alter) -> str:
    """The text with each confidential figure altered."""
    for number, (path, value) in enumerate(figures_written(description).items()):
        if description.is_for_managers(dotted(path)):
            text = replaced(text, description, path, alter(dotted(path), value, number))
    return text


def files_of(playbook: Playbook, edition: Edition) -> Files:
    """The pages and assets of an edition."""
    site = build_site(playbook, edition)
    return {page.uri: page.markdown.encode() for page in site.pages} | dict(site.assets)


def dates_of(playbook: Playbook) -> list[object]:
    """What is done when: what everybody is told of the year."""
    plan = playbook.plan
    begun = [(beginning.candidate.item.id, beginning.week) for beginning in plan.beginnings]
    return [begun, plan.slots, plan.unplaced]


def worked_out(playbook: Playbook) -> dict[str, Decimal]:
    """What rests on a confidential figure: of each tactic, of each limit, of all together."""
    figures = {"money": playbook.money_per_year()}
    figures |= {
        f"used/{limit.id}": playbook.portfolio.used(limit) for limit in playbook.portfolio.limits
    }
    for candidate in playbook.portfolio.candidates:
        if candidate.cost is not None:
            figures[f"times of {candidate.item.id}"] = candidate.cost.times
            figures[f"money of {candidate.item.id}"] = candidate.cost.money_per_year
            for role, minutes in candidate.cost.minutes_per_year.items():
                figures[f"{role} for {candidate.item.id}"] = minutes
    shows = Confidentiality(playbook.description, Edition.STAFF).shows
    return {name: figure.value for name, figure in figures.items() if not shows(figure)}


CONFIDENTIAL_ALIKE = pytest.mark.parametrize(
    "example_id", ["fjordlys", "solsikke", "strandhotel"], indirect=True
)
"""The examples that mark the usual figures; the others mark few, or have nothing to mark."""


@pytest.fixture(scope="module")
def disguised(example_text: str, describe: Any, library: Any) -> Playbook:
    """The playbook of an example with every confidential figure replaced."""
    text = altered(example_text, describe(example_text), unmistakable)
    return tailor(describe(text), library)


@pytest.mark.parametrize("example_id", EXAMPLE_IDS[::2], indirect=True)
def test_no_byte_of_a_staff_edition_tells_a_confidential_figure(disguised: Playbook) -> None:
    hidden = hidden_in(disguised.description) | worked_out(disguised)
    assert leaks(files_of(disguised, Edition.STAFF), hidden) == set()


@CONFIDENTIAL_ALIKE
def test_the_search_finds_the_figures_that_managers_see(disguised: Playbook) -> None:
    hidden = hidden_in(disguised.description)
    told = {field for _, field, _ in leaks(files_of(disguised, Edition.MANAGER), hidden)}
    assert {"appreciation_budget_per_year", "money.average_order"} <= told


@pytest.mark.parametrize("example_id", EXAMPLE_IDS[1::2], indirect=True)
def test_staff_files_do_not_depend_on_confidential_figures(
    example_text: str, describe: Any, library: Any
) -> None:
    """Where other figures lead to the same choice and the same year, every byte is the same."""
    description = describe(example_text)
    before = tailor(description, library)
    for alter in (a_little_more, a_little_more_money):
        after = tailor(describe(altered(example_text, description, alter)), library)
        if dates_of(after) == dates_of(before):
            break
    assert after.portfolio.chosen == before.portfolio.chosen
    assert dates_of(after) == dates_of(before)
    assert files_of(after, Edition.STAFF) == files_of(before, Edition.STAFF)


def test_files_of_managers_do(describe: Any, library: Any) -> None:
    example_text = example_description("solsikke").read_text("utf-8")
    before = describe(example_text)
    after = describe(altered(example_text, before, a_little_more))
    managers = [
        files_of(tailor(description, library), Edition.MANAGER) for description in (before, after)
    ]
    assert managers[0] != managers[1]


def a_little_more(_field: str, value: Decimal | int, _number: int) -> Decimal | int:
    """Another value of the same kind; a little less of a share, so that shares fit together."""
    if isinstance(value, int):
        return value + 1
    return value - value / 100 if value <= 1 else value + Decimal("0.01")


def a_little_more_money(field: str, value: Decimal | int, number: int) -> Decimal | int:
    """The same, but for what is counted in people and orders: a year is planned by that."""
    counted = field.startswith("customers.") or field in PLANNED_BY
    return value if counted else a_little_more(field, value, number)


PLANNED_BY = {"money.orders_per_customer_per_year", "money.yearly_retention"}

MARGIN = Decimal("0.61373")
PLANTED = {
    "text.md": "Of each order 61.373% are ours.",
    "text.html": "<p>Of each order <b>61</b>.<i>373</i>&#37; are ours.</p>",
    "reference.html": "<p>&#54;1&period;373 %</p>",
    "attribute.html": '<p data-share="0.61373">Ours</p>',
    "json-in-attribute.html": '<p data-x="{&quot;margin&quot;:0.61373}">Ours</p>',
    "alternative.html": '<img alt="61,373 percent">',
    "comment.html": "<!-- margin 0.613730 -->",
    "script.html": '<script type="application/json">{"m":[1,0.61373,2]}</script>',
    "style.html": "<p style='width:61.373%'></p>",
    "address.html": '<a href="x.html?m=0%2E61373">x</a>',
    "picture.svg": "<svg><text>61.373</text></svg>",
    "title.svg": "<svg><title>Margin 0.61373</title></svg>",
    "search/search_index.json": '{"docs":[{"text":"ours: 61\\u002e373 %"}]}',
    "search/search_index.js": 'var __index = {"docs":[{"text":"<b>0.61373</b>"}]}',
    "assets/x.css": ".x::after { content: '61.373 %' }",
    "assets/x.js": "const share=.5,margin=0.61373;",
    "assets/x.json": '{"per_mille":613.73,"m":0.61373}',
    "sitemap.xml.gz": gzip.compress(b"<loc>0.61373.html</loc>"),
    "assets/x.png": b"\x89PNG\xff\x00tEXt0.61373\x00",
    "files/0.61373.txt": "",
}
BUDGET = Decimal(48611)
WRITTEN = [
    *("48611", "48,611", "48.611", "48 611", "48\u202f611", "48'611", "48,611.00", "48.611,00"),
    *(
        "kr48611",
        "DKK 48,611",
        "DKK\u00a048,611",
        "4861100",
        "2527772",
        "4050.92",
        "4.050,92",
        "934.83",
    ),
    *("[48609,48610,48611,48612]", "1;48611;2", "x=48611px", "810.18 hours"),
]


def test_a_margin_on_a_staff_page_is_found_wherever_it_is_put(disguised_solsikke: Files) -> None:
    """The proof that these tests can fail: the same search, a margin put there on purpose."""
    hidden = {"money.gross_margin": MARGIN}
    assert leaks(disguised_solsikke, hidden) == set()
    for path, text in PLANTED.items():
        data = text if isinstance(text, bytes) else text.encode()
        assert {leak[0] for leak in leaks({**disguised_solsikke, path: data}, hidden)} == {path}


@pytest.mark.parametrize("text", WRITTEN)
def test_a_figure_is_known_in_every_format(text: str) -> None:
    assert leaks({"a.md": text.encode()}, {"budget": BUDGET}) != set()


@pytest.mark.parametrize("text", ["148,611", "48.6112", "486", "48,61", "a48611f09c", "1.04.25"])
def test_another_number_is_not_taken_for_it(text: str) -> None:
    assert leaks({"a.md": text.encode()}, {"budget": BUDGET}) == set()


@pytest.fixture(scope="module")
def disguised_solsikke(describe: Any, library: Any) -> Files:
    text = example_description("solsikke").read_text("utf-8")
    text = altered(text, describe(text), unmistakable)
    return files_of(tailor(describe(text), library), Edition.STAFF)


@pytest.mark.parametrize("example_id", ["solsikke"], indirect=True)
def test_no_byte_of_a_built_staff_site_tells_a_confidential_figure(
    disguised: Playbook, example_id: str, example_text: str, describe: Any, tmp_path: Path
) -> None:
    """The finished HTML, the search index, the theme, the sitemap and its archive.

    Of one example: what MkDocs adds to the pages that are searched above is the same for each.
    """
    business = make_project(tmp_path, example_id, whole=True)
    business.write_text(altered(example_text, describe(example_text), unmistakable), "utf-8")
    files, _ = built_here(tmp_path)
    assert {"index.html", "search/search_index.js", "404.html", "assets/pages.json"} <= set(files)
    hidden = hidden_in(disguised.description) | worked_out(disguised)
    assert leaks(files, hidden) == set()


SHOPS = ("fjordlys", "solsikke", "strandhotel", "copperjay")
FIGURES = ("money", "customers.active", "customers.complaints_per_year", "prices", "team.may_spend")
MORE = ("appreciation_budget_per_year", "loyalty", "team.hourly_cost", "team.minutes_per_week")


@settings(max_examples=6, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    shop=st.sampled_from(SHOPS),
    marked=st.sets(st.sampled_from(FIGURES + MORE), min_size=1),
    first=st.integers(0, 50),
    step=st.integers(1, 9),
)
def test_whatever_is_marked_and_whatever_it_is_no_byte_tells_it(
    shop: str, marked: set[str], first: int, step: int, describe: Any, library: Any
) -> None:
    """Random fields marked, random figures; the same choice gives the same bytes."""
    text = example_description(shop).read_text("utf-8")
    text = f"{text.partition('managers_only:')[0]}managers_only: [{', '.join(sorted(marked))}]\n"
    description = describe(text)
    playbooks = [
        tailor(describe(altered(text, description, shifted(first + more))), library)
        for more in (0, step)
    ]
    staff = [files_of(playbook, Edition.STAFF) for playbook in playbooks]
    for playbook, files in zip(playbooks, staff, strict=True):
        assert leaks(files, hidden_in(playbook.description) | worked_out(playbook)) == set()
    if playbooks[0].portfolio.chosen == playbooks[1].portfolio.chosen:
        assert staff[0] == staff[1]


def shifted(by: int) -> Alter:
    return lambda field, value, number: unmistakable(field, value, number + by)
