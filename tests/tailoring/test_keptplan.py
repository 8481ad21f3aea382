"""A plan that is kept: it stays through small edits, and says why where it has to change."""

from __future__ import annotations

from datetime import date

import pytest
from benchmarks.churn import churn, kept_of
from click.testing import CliRunner
from tests.tailoring.conftest import BUSINESSES

from thankbook.business.composing.documentcache import Documents
from thankbook.business.composing.layers import parts_of
from thankbook.business.description import read_description
from thankbook.business.keptplan import plan_file, read_kept_plan
from thankbook.cli import main
from thankbook.documents.planfile import PlanFile
from thankbook.problems import ProblemsFound
from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.tailoring.planchanges import plan_changes
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def shop(described, library):
    """The smallest of the examples, and its plan."""
    made = tailor(described("nettle-and-comb"), library)
    return made, kept_of(made)


def told(playbook):
    return list(PlanFile(page_maker(playbook, Edition.MANAGER), plan_changes(playbook)).told())


def test_a_kept_plan_is_the_same_plan(shop, library):
    made, kept = shop
    again = tailor(made.description, library, kept=kept)
    assert again.portfolio.chosen == made.portfolio.chosen
    assert not plan_changes(again).is_any
    days = {start.candidate.item.id: again.plan.day_of(start) for start in again.plan.beginnings}
    assert days == kept.begins


@pytest.mark.parametrize("name", ["nettle-and-comb", "fjellklo"])
def test_no_edit_of_one_percent_changes_a_kept_plan(described, library, name):
    found = churn(described(name), library, is_kept=True)
    assert found.edits == 20
    assert (found.sets_changed, found.starts_moved) == (0, 0)
    assert found.swaps <= 1
    assert found.came_back == 0


def test_what_is_kept_out_later_goes_with_the_owners_word(shop, describe, library):
    _, kept = shop
    gone = next(iter(kept.begins))
    text = BUSINESSES["nettle-and-comb"].read_text("utf-8")
    made = tailor(
        describe(f"{text}\nkeep_out: [{{id: {gone}, reason: No.}}]\n"), library, kept=kept
    )
    changes = plan_changes(made)
    assert changes.goes == (gone,)
    title = library.tactics[gone].words.title
    assert any(line.startswith(f"Goes: {title}. You keep it out. No.") for line in told(made))
    stayed = kept.begins.keys() - {gone}
    assert {name: changes.begins[name] for name in stayed} == {
        name: kept.begins[name] for name in stayed
    }


def test_a_limit_that_shrinks_is_named_with_the_sum(shop, describe, library):
    made, kept = shop
    text = BUSINESSES["nettle-and-comb"].read_text("utf-8")
    (role,) = made.description.business.team
    was, less = f"minutes_per_week: {role.minutes_per_week}", "minutes_per_week: 12"
    assert text.count(was) == 1
    tight = tailor(describe(text.replace(was, less)), library, kept=kept)
    gone = plan_changes(tight).goes
    assert gone
    assert plan_changes(tight).broken[0].limit.kind == "minutes"
    lines = [line for line in told(tight) if line.startswith("Goes: ")]
    assert len(lines) == len(gone)
    assert any("the plan that was kept takes" in line for line in lines)


def test_what_is_no_tactic_any_more_is_told(shop, library):
    made, kept = shop
    odd = kept.model_copy(update={"tactics": {**kept.tactics, "long-gone": "2027-01-05"}})
    again = tailor(made.description, library, kept=odd)
    assert plan_changes(again).goes == ("long-gone",)
    assert "Goes: long-gone. There is no such tactic any more." in told(again)


def test_nothing_new_begins_before_the_day_on_which_it_is_planned(shop, library):
    made, kept = shop
    left = dict(list(kept.tactics.items())[:2])
    day = date(2027, 5, 20)
    some = kept.model_copy(update={"tactics": left})
    again = tailor(made.description, library, kept=some, not_before=day)
    begins = plan_changes(again).begins
    assert all(begins[name].isoformat() == kept.tactics[name] for name in left)
    assert len(begins) > len(left)
    assert all(begins[name] >= day for name in begins.keys() - left.keys())


def test_a_second_year_goes_on(shop, library):
    made, kept = shop
    second = tailor(made.description, library, date(2028, 1, 3), kept)
    assert second.portfolio.chosen >= made.portfolio.chosen
    assert {start.candidate.item.id for start in second.plan.running} == set(kept.tactics)
    ours = [slot for slot in second.plan.slots if slot.item_id in kept.tactics]
    assert ours
    assert not any(slot.kind == "setup" for slot in ours)
    reviewed = {start.candidate.item.id: day for day, start in second.plan.reviews}
    assert reviewed.keys() == kept.tactics.keys()
    for name, day in reviewed.items():
        assert 0 <= (day - kept.begins[name].replace(year=2028)).days < 14
        assert second.plan.year.is_open(day)
    assert not made.plan.reviews


@pytest.fixture
def folder(tmp_path, monkeypatch):
    file = tmp_path / "shop.yaml"
    file.write_text(BUSINESSES["nettle-and-comb"].read_text("utf-8"), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def keep(*options: str):
    return CliRunner().invoke(main, ["plan", "--business", "shop.yaml", "--keep", *options])


def test_the_command_writes_asks_and_says_what_changes(folder, vocabulary):
    first = keep()
    assert (first.exit_code, first.stderr) == (0, "Written into shop.plan.yaml.\n")
    assert all(line.startswith("Comes on ") for line in first.stdout.splitlines())
    file = folder / "shop.plan.yaml"
    written = file.read_bytes()
    again = keep()
    assert (again.stdout, again.stderr) == ("", "shop.plan.yaml stays as it is.\n")
    kept = read_kept_plan(folder / "shop.yaml", "shop.yaml", Documents())
    assert [f"  {name}: {day} # " for name, day in kept.tactics.items()] == [
        line[: line.index("# ") + 2] for line in written.decode().splitlines()[5:]
    ]
    gone = next(iter(kept.tactics))
    with (folder / "shop.yaml").open("a") as stream:
        stream.write(f"\nkeep_out: [{{id: {gone}}}]\n")
    refused = keep()
    assert refused.exit_code == 2
    assert "shop.plan.yaml would change. Add --yes to write it." in refused.stderr
    assert file.read_bytes() == written
    checked = CliRunner().invoke(main, ["check", "shop.yaml"])
    assert "The plan that is kept would change" in checked.output
    agreed = keep("--yes", "--on", "2027-06-01")
    assert agreed.exit_code == 0
    assert gone not in file.read_text("utf-8")
    assert keep().stderr == "shop.plan.yaml stays as it is.\n"
    assert read_description(folder / "shop.yaml", vocabulary)


def test_wrong_usage_is_refused(folder):
    assert folder.is_dir()
    run = CliRunner().invoke
    assert run(main, ["plan", "--business", "shop.yaml", "--yes"]).exit_code == 2
    assert keep("--format", "json").exit_code == 2


def test_a_plan_file_is_no_description(folder):
    (folder / "shop.plan.yaml").write_text("version: 1\ntactics: {}\n", "utf-8")
    assert [file.name for file in parts_of(folder)] == ["shop.yaml"]
    assert plan_file(folder / "shop.yaml") == folder / "shop.plan.yaml"
    assert plan_file(folder) == folder.parent / f"{folder.name}.plan.yaml"


def test_what_is_wrong_in_a_plan_file_is_told_at_its_line(folder):
    (folder / "shop.plan.yaml").write_text("version: 1\ntactics:\n  greet: 05.01.2027\n", "utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_kept_plan(folder / "shop.yaml", "shop.yaml", Documents())
    (problem,) = found.value.problems
    assert (problem.file, problem.line, problem.field) == ("shop.plan.yaml", 3, "tactics.greet")
