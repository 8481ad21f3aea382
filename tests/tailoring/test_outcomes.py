"""What came of a plan: read strictly, judged honestly, told to managers alone."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from thankbook.business.composing.documentcache import Documents
from thankbook.business.planresults import PlanResults, read_results, results_file
from thankbook.library.items import Library
from thankbook.loyalty.pilotreadout import Ruling
from thankbook.loyalty.visitratio import Group, ruling_of, visit_ratio
from thankbook.problems import ProblemsFound
from thankbook.reader.edition import Edition
from thankbook.reader.outcomewords import OutcomeWords
from thankbook.reader.pagemaker import page_maker
from thankbook.sections.year.resultspage import results_page
from thankbook.tailoring.keptquarters import kept_quarters
from thankbook.tailoring.outcomes import Finding
from thankbook.tailoring.playbook import tailor

GROUPS = {"people_with": 400, "people_without": 400, "visits_with": 800, "visits_without": 800}
counts = st.integers(min_value=1, max_value=10**6)


@pytest.fixture
def read(tmp_path):
    """A text as the results beside a description."""

    def reading(text: str):
        (tmp_path / "shop.results.yaml").write_text(text, "utf-8")
        return read_results(tmp_path / "shop.yaml", "shop.yaml", Documents())

    return reading


@pytest.fixture
def came(tiny, describe, library, read):
    """The playbook of the tiny business with results."""

    def make(content: object, *more: str):
        file = read(yaml.safe_dump({"version": 1, **content}))
        return tailor(describe("\n".join([tiny, *more])), library, results=file)

    return make


def month(**tactic: object) -> dict[str, object]:
    return {"months": {"2027-03": {"tactics": {"greet-by-name": tactic}}}}


def finding(playbook) -> Finding:
    (outcome,) = playbook.outcomes.all
    return outcome.finding


def test_a_form_that_nobody_has_filled_in_says_nothing(came):
    blank = {"notes_sent": None, "measures": {"repeat-share": None}, "tactics": None}
    playbook = came({"judged": None, "months": {"2027-01": None, "2027-02": blank}})
    assert playbook.outcomes.all == ()
    assert tailor_without(playbook).portfolio.chosen == playbook.portfolio.chosen


def tailor_without(playbook):
    return tailor(playbook.description, playbook.library)


def test_every_mistake_is_told_at_once_with_its_place(read):
    with pytest.raises(ProblemsFound) as found:
        read(
            "version: 1\n"
            "months:\n"
            "  2027-01:\n"
            "    notes_sent: -1\n"
            "    customers: [Ada]\n"
            "    tactics:\n"
            "      x: {done: 1, compared: {people_with: 5}}\n"
        )
    told = {(problem.line, problem.field) for problem in found.value.problems}
    assert {(4, "months.2027-01.notes_sent"), (5, "months.2027-01.customers")} <= told
    assert (7, "months.2027-01.tactics.x.compared.visits_with") in told


def test_a_month_that_is_none_is_told(read):
    with pytest.raises(ProblemsFound) as found:
        read("version: 1\nmonths:\n  March: {notes_sent: 1}\n")
    (problem,) = found.value.problems
    assert (problem.file, problem.line) == ("shop.results.yaml", 3)
    assert problem.found == "'March' is no month."


def test_what_is_in_no_library_is_told_with_what_is_near(came):
    with pytest.raises(ProblemsFound) as found:
        came(
            {
                "judged": {"greet-by-nam": {"worked": True}},
                "months": {"2027-01": {"measures": {"x": 1}}},
            }
        )
    assert {(problem.found, problem.expected) for problem in found.value.problems} == {
        ("There is no tactic 'greet-by-nam'.", "Did you mean 'greet-by-name'?"),
        ("There is no measure 'x'.", "Expected the id of a measure."),
    }


def test_the_file_lies_beside_a_description_and_is_no_part_of_one(tmp_path):
    (tmp_path / "shop").mkdir()
    assert results_file(tmp_path / "shop") == tmp_path / "shop.results.yaml"
    assert results_file(Path("shop.yaml")) == Path("shop.results.yaml")


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ({}, Finding.UNDECIDED),
        ({"visits_with": 1600, "by_lot": True}, Finding.WORKED),
        ({"visits_with": 1600}, Finding.UNDECIDED),
        ({"visits_with": 300}, Finding.FAILED),
        ({"visits_with": 300, "by_lot": True}, Finding.FAILED),
        ({"visits_with": 0, "visits_without": 0}, Finding.UNDECIDED),
    ],
)
def test_two_groups_decide_only_what_they_show(groups, expected, came):
    assert finding(came(month(done=4, compared={**GROUPS, **groups}))) is expected


def test_the_teams_own_judgment_comes_first(came):
    worked = {"judged": {"greet-by-name": {"worked": True}}}
    assert (
        finding(came({**month(compared={**GROUPS, "visits_with": 300}), **worked}))
        is Finding.WORKED
    )
    failed = {"judged": {"greet-by-name": {"worked": False}}}
    assert (
        finding(came({**month(compared={**GROUPS, "visits_with": 1600, "by_lot": True}), **failed}))
        is Finding.FAILED
    )


@given(counts, counts, counts, st.floats(min_value=0.05, max_value=200))
def test_the_interval_holds_the_difference_and_narrows_with_people(people, visits, others, shape):
    few = visit_ratio(Group(people, people, visits), Group(people, people, others), shape)
    many = visit_ratio(
        Group(people * 4, people * 4, visits * 4), Group(people * 4, people * 4, others * 4), shape
    )
    assert few.low < few.share < few.high
    assert (1 + many.high) / (1 + many.low) < (1 + few.high) / (1 + few.low)
    turned = visit_ratio(Group(people, people, others), Group(people, people, visits), shape)
    assert (1 + turned.share) * (1 + few.share) == pytest.approx(1)


@given(counts, counts, counts, st.floats(min_value=0, max_value=1))
def test_without_lots_nothing_is_ever_shown_to_work(people, visits, others, useful):
    ratio = visit_ratio(Group(people, people, visits), Group(people, people, others), 0.6)
    assert ruling_of(ratio, useful, is_by_lot=False) is not Ruling.LAUNCH
    if ruling_of(ratio, useful, is_by_lot=True) is Ruling.LAUNCH:
        assert ratio.low > useful


def made_month(*ids: str):
    return {"tactics": {name: {"done": 1} for name in ids}}


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        ([], 0),
        ([("greet-by-name",)] * 2, 0),
        ([("greet-by-name",)] * 3, 1),
        ([("greet-by-name",), (), ()], 1),
        ([()] * 3, 0),
        ([("greet-by-name",)] * 7, 2),
        ([("greet-by-name",)] * 3 + [("owner-on-the-floor",)] * 3, 1),
        ([("greet-by-name", "owner-on-the-floor")] * 6, 2),
    ],
)
def test_a_quarter_counts_if_all_that_was_due_was_done(months, expected, library: Library):
    """What is done once a year, or begins later in the quarter, is not due in it."""
    first = date(2027, 11, 15)
    begins = {
        "greet-by-name": first,
        "their-first-order-a-year-on": first + timedelta(90),
        "fix-it-in-the-first-hour": first,
    }
    if any("owner-on-the-floor" in names for names in months) and len(set(months)) == 1:
        begins["owner-on-the-floor"] = first
    names = [f"{(11 + n - 1) // 12 + 2027}-{(11 + n - 1) % 12 + 1:02}" for n in range(len(months))]
    content = {name: made_month(*ids) for name, ids in zip(names, months, strict=True)}
    results = PlanResults.model_validate({"version": 1, "months": content})
    found = kept_quarters(begins, results, first, library.tactics, library.vocabulary)
    assert found == expected


SECRET = "Two notes in a year, says the till."


@pytest.fixture
def failed(came):
    content = {
        "judged": {"owner-on-the-floor": {"worked": False, "why": SECRET}},
        "months": {"2027-02": {"notes_sent": 14, "measures": {"repeat-share": 0.31}}},
    }
    return came(content)


def test_managers_get_the_figures_and_the_line_and_staff_get_no_page(failed):
    (page,) = results_page(page_maker(failed, Edition.MANAGER))
    assert "February 2027" in page.markdown
    assert "<svg" in page.markdown
    assert "reason: &quot;Two notes" in page.markdown
    assert not list(results_page(page_maker(failed, Edition.STAFF)))


def test_the_line_that_is_proposed_leaves_it_out(failed, describe, tiny, library):
    words = OutcomeWords(failed, page_maker(failed, Edition.MANAGER).reader)
    (outcome,) = failed.outcomes.failed
    line = words.line(outcome)
    again = tailor(describe(f"{tiny}{line}\n"), library)
    assert "owner-on-the-floor" not in again.portfolio.chosen
    (wish,) = again.description.business.keep_out
    assert (wish.id, wish.reason) == ("owner-on-the-floor", SECRET)
