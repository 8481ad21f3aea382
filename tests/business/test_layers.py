"""A description in several files: what is merged, from where each value is, what is refused."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from thankbook.business.description import Description, read_description
from thankbook.business.documents import Documents
from thankbook.business.extending import MOST_FILES
from thankbook.business.figures import Figures
from thankbook.business.model import MANAGERS_ONLY_UNLESS_SAID
from thankbook.problems import ProblemsFound

LOCATION = """\
extends: ../base.yaml
name: Tiny at the harbor
money:
  average_order: 70
team:
  - id: counter
    people: 5
  - {id: owner, may_spend: 100}
  - id: bakers
    kind: back
    title: bakers
    people: 2
    minutes_per_week: 20
donts: []
"""


@pytest.fixture
def project(tmp_path, tiny) -> Path:
    """A project with a base, ready for locations."""
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "base.yaml").write_text(tiny, "utf-8")
    (tmp_path / "locations").mkdir()
    return tmp_path


@pytest.fixture
def read(project, vocabulary, monkeypatch) -> Callable[..., Description]:
    """Writes files into the project, and reads one of them as seen from its top."""
    monkeypatch.chdir(project)

    def describe(files: dict[str, str], name: str = "locations/harbor.yaml") -> Description:
        for file, text in files.items():
            Path(file).parent.mkdir(exist_ok=True)
            Path(file).write_text(text, "utf-8")
        return read_description(Path(name), vocabulary)

    return describe


@pytest.fixture
def problems(read) -> Callable[..., list[str]]:
    def find(files: dict[str, str], name: str = "locations/harbor.yaml") -> list[str]:
        with pytest.raises(ProblemsFound) as caught:
            read(files, name)
        return [str(problem) for problem in caught.value.problems]

    return find


def harbor(text: str) -> dict[str, str]:
    return {"locations/harbor.yaml": text}


def test_a_location_is_its_base_with_its_own_values(read):
    business = read(harbor(LOCATION)).business
    assert business.name == "Tiny at the harbor"
    assert business.industry == "bakery"
    assert str(business.money.average_order) == "70"
    assert str(business.money.yearly_retention) == "0.8"
    assert [(role.id, role.people, role.may_spend) for role in business.team] == [
        ("owner", 1, 100),
        ("counter", 5, None),
        ("bakers", 2, None),
    ]
    assert business.donts == ()


@pytest.mark.parametrize(
    ("field", "file", "line"),
    [
        ("name", "", 2),
        ("industry", "../base.yaml", 3),
        ("money", "", 3),
        ("money.average_order", "", 4),
        ("money.yearly_retention", "../base.yaml", 23),
        ("team", "", 5),
        ("team[0]", "", 8),
        ("team[0].title", "../base.yaml", 30),
        ("team[0].may_spend", "", 8),
        ("team[1].people", "", 7),
        ("team[1].minutes_per_week", "../base.yaml", 37),
        ("team[2].kind", "", 10),
        ("customers.segments[1].share", "../base.yaml", 19),
        ("donts", "", 14),
        ("brand", "", 1),
    ],
)
def test_every_value_keeps_its_file_and_line(read, field, file, line):
    description = read(harbor(LOCATION))
    assert (description.other_file_of(field), description.line_of(field)) == (file, line)


def test_what_an_alias_repeats_in_the_base_is_placed_in_the_base(read, tiny):
    base = f"""{tiny}loyalty:
  effects:
    joining_share: &range {{low: 0.01, likely: 0.02, high: 0.04}}
    extra_retention: *range
"""
    location = "extends: ../base.yaml\nloyalty: {effects: {extra_retention: {low: 0.02}}}\n"
    description = read({"base.yaml": base} | harbor(location))
    assert description.other_file_of("loyalty.effects.extra_retention.low") == ""
    assert description.other_file_of("loyalty.effects.extra_retention.likely") == "../base.yaml"
    assert description.line_of("loyalty.effects.extra_retention.likely") == 50


def test_problems_name_the_file_of_the_value(problems, tiny, altered):
    base = altered(tiny, ("voice: warm", "voice: worm"))
    location = f"{LOCATION}goals: [retane]\n"
    assert problems({"base.yaml": base} | harbor(location)) == [
        "base.yaml:8: voice\n  'worm' is not one of the voices. Did you mean 'warm'?",
        (
            "locations/harbor.yaml:15: goals[0]\n"
            "  'retane' is not one of the goals. Did you mean 'retain'?"
        ),
    ]


def test_an_entry_and_a_field_can_be_taken_away(read):
    business = read(
        harbor(
            "extends: ../base.yaml\n"
            "team: [{id: counter, remove: true}]\n"
            "customers: {complaints_per_year: {remove: true}}\n"
            "prices: {remove: true}\n"
        )
    ).business
    assert [role.id for role in business.team] == ["owner"]
    assert business.customers.complaints_per_year is None
    assert business.prices == {}


def test_what_is_not_there_cannot_be_taken_away(problems):
    nothing = "There is nothing to remove here. Expected an id, or a field, that the base gives."
    text = "extends: ../base.yaml\nteam:\n  - {id: boss, remove: true}\nbrand: {remove: true}\n"
    assert problems(harbor(text)) == [
        f"locations/harbor.yaml:3: team[0]\n  {nothing}",
        f"locations/harbor.yaml:4: brand\n  {nothing}",
    ]


def test_one_id_twice_in_a_location_is_still_told(problems):
    text = "extends: ../base.yaml\nteam: [{id: counter, people: 3}, {id: counter, people: 4}]\n"
    told = problems(harbor(text))
    assert any("locations/harbor.yaml:2: team[2]" in problem for problem in told)


def test_a_list_without_ids_is_replaced(read):
    text = "extends: ../base.yaml\nchannels: [post]\ncalendar: {closed: [tue]}\n"
    business = read(harbor(text)).business
    assert business.channels == ("post",)
    assert business.calendar.closed == ("tue",)


def test_a_chain_and_a_list_of_bases_lie_on_each_other_in_their_order(read):
    files = {
        "country.yaml": "extends: base.yaml\nname: Country\nprices: {stamp: 10}\n",
        "prices.yaml": "prices: {stamp: 11, treat: 8}\n",
        "locations/harbor.yaml": "extends: [../country.yaml, ../prices.yaml]\n",
    }
    description = read(files)
    assert description.business.name == "Country"
    assert {name: str(price) for name, price in description.business.prices.items()} == {
        "greeting_card": "4.5",
        "stamp": "11",
        "treat": "8",
    }
    assert [file.name for file in description.files] == [
        "base.yaml",
        "country.yaml",
        "prices.yaml",
        "harbor.yaml",
    ]


def test_a_base_that_two_bases_share_is_taken_once_and_lowest(read):
    files = {
        "a.yaml": "extends: base.yaml\nname: A\n",
        "b.yaml": "extends: base.yaml\n",
        "locations/harbor.yaml": "extends: [../a.yaml, ../b.yaml]\n",
    }
    assert read(files).business.name == "A"


@pytest.mark.parametrize(
    ("base", "location", "effective"),
    [
        ("", "", MANAGERS_ONLY_UNLESS_SAID),
        ("", "managers_only: [prices]\n", (*MANAGERS_ONLY_UNLESS_SAID, "prices")),
        ("", "managers_only: []\n", MANAGERS_ONLY_UNLESS_SAID),
        ("managers_only: [money]\n", "", ("money",)),
        ("managers_only: [money]\n", "managers_only: [prices, money]\n", ("money", "prices")),
        ("managers_only: [money]\n", "managers_only: []\n", ("money",)),
        ("managers_only: []\n", "managers_only: [prices]\n", ("prices",)),
    ],
)
def test_a_location_is_never_less_private_than_its_base(read, tiny, base, location, effective):
    files = {"base.yaml": tiny + base} | harbor(f"extends: ../base.yaml\n{location}")
    assert read(files).business.managers_only == effective


def test_a_wrong_entry_for_managers_keeps_its_place(problems):
    told = problems(harbor("extends: ../base.yaml\nmanagers_only:\n  - prices\n  - zz\n"))
    assert told == [
        (
            f"locations/harbor.yaml:4: managers_only[{len(MANAGERS_ONLY_UNLESS_SAID) + 1}]\n"
            "  A description has no field 'zz'. Write it as in 'team.hourly_cost'."
        )
    ]


REFUSED = [
    ("extends:", "extends", "Nothing is written here. Expected a YAML file or a folder"),
    ("extends: []", "extends", "A list names no file. Expected a YAML file or a folder"),
    (f"extends: [{'a, ' * 101}]", "extends", "This list is longer than 100 files."),
    ("extends: 7", "extends", "7 names no file."),
    ("extends: {a: b}", "extends", "A group of fields names no file."),
    ("extends: [../base.yaml, '']", "extends[1]", "'' names no file."),
    ("extends: /etc/passwd", "extends", "'/etc/passwd' is not written as seen from this file."),
    ("extends: ~/base.yaml", "extends", "'~/base.yaml' is not written as seen"),
    ("extends: 'C:\\base.yaml'", "extends", "'C:\\base.yaml' is not written as seen"),
    ("extends: '..\\base.yaml'", "extends", "'..\\base.yaml' is not written as seen"),
    ("extends: ../bsae.yaml", "extends", "no file '../bsae.yaml'. Did you mean '../base.yaml'?"),
    ("extends: ../x/base.yaml", "extends", "There is no folder '../x' either."),
    ("extends: ../../other.yaml", "extends", "'../../other.yaml' lies outside of the project"),
    ("extends: ../../../../../../../../etc/passwd", "extends", "lies outside of the project"),
    ("extends: link.yaml", "extends", "'link.yaml' lies outside of the project"),
    ("extends: loop.yaml", "extends", "'loop.yaml'"),
    ("extends: pipe.yaml", "extends", "There is no file 'pipe.yaml'"),
    (f"extends: {'x' * 300}.yaml", "extends", "cannot be the name of a file"),
    (
        "extends: harbor.yaml",
        "extends",
        "in a circle: locations/harbor.yaml, locations/harbor.yaml",
    ),
]


@pytest.mark.parametrize(("line", "field", "found"), REFUSED)
def test_what_cannot_be_extended(problems, project, line, field, found):
    (project.parent / "outside.yaml").write_text("name: Outside\n")
    (project / "locations" / "link.yaml").symlink_to(project.parent / "outside.yaml")
    (project / "locations" / "loop.yaml").symlink_to("loop.yaml")
    os.mkfifo(project / "locations" / "pipe.yaml")
    (told,) = problems(harbor(f"# a location\n{line}\n"))
    assert told.startswith(f"locations/harbor.yaml:2: {field}\n")
    assert found in told


def test_a_circle_is_told_where_it_closes(problems):
    files = {
        "locations/harbor.yaml": "extends: b.yaml\n",
        "locations/b.yaml": "name: B\nextends: [../base.yaml, c.yaml]\n",
        "locations/c.yaml": "extends: harbor.yaml\n",
    }
    assert problems(files) == [
        (
            "locations/c.yaml:1: extends\n"
            "  Files extend each other in a circle: locations/harbor.yaml, locations/b.yaml, "
            "locations/c.yaml, locations/harbor.yaml. Take one 'extends' out."
        )
    ]


def test_a_circle_through_a_folder(problems):
    files = {"shop/a.yaml": "extends: ../other.yaml\n", "other.yaml": "extends: shop\n"}
    (told,) = problems(files, "shop")
    assert "shop, shop/a.yaml, other.yaml, shop" in told


def test_mistakes_of_all_files_are_told_at_once(problems):
    files = {"base.yaml": "a: [\n"} | harbor("extends: [../base.yaml, nowhere.yaml]\n")
    told = problems(files)
    assert [problem.split()[0] for problem in told] == [
        "base.yaml:1:",
        "locations/harbor.yaml:1:",
    ]


@pytest.mark.parametrize("text", ["- a\n", "just text\n", "7\n"])
def test_a_base_that_is_no_group_of_fields(problems, text):
    (told,) = problems({"base.yaml": text} | harbor("extends: ../base.yaml\n"))
    assert told == "base.yaml:1:\n  This is not a group of fields. Write 'name: value'."


def test_without_a_project_only_the_folder_itself_is_read(tmp_path, tiny, vocabulary):
    (tmp_path / "base.yaml").write_text(tiny)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "here.yaml").write_text(tiny)
    (tmp_path / "in" / "my.yaml").write_text("extends: ../base.yaml\n")
    with pytest.raises(ProblemsFound, match="outside of the project, the folder 'in'"):
        read_description(tmp_path / "in" / "my.yaml", vocabulary)
    (tmp_path / "in" / "my.yaml").write_text("extends: here.yaml\nname: My\n")
    assert read_description(tmp_path / "in" / "my.yaml", vocabulary).business.name == "My"


def test_too_many_files(problems):
    files = {f"locations/{one}.yaml": f"extends: {one + 1}.yaml\n" for one in range(MOST_FILES + 1)}
    (told,) = problems(files, "locations/0.yaml")
    assert f"more than {MOST_FILES} files" in told


def divided(tiny: str) -> dict[str, str]:
    head, rest = tiny.split("customers:\n")
    customers, rest = rest.split("money:\n")
    return {
        "shop/business.yaml": head + "money:\n" + rest,
        "shop/customers.yaml": "customers:\n" + customers,
        "shop/notes.txt": "not: [read",
        "shop/.hidden.yaml": "not: [read",
    }


def test_a_folder_is_one_description(read, tiny, describe):
    description = read(divided(tiny), "shop")
    assert description.business == describe(tiny).business
    assert description.other_file_of("customers.active") == "customers.yaml"
    assert description.line_of("customers.active") == 2
    assert description.other_file_of("name") == "business.yaml"
    assert [file.name for file in description.files] == ["shop", "business.yaml", "customers.yaml"]
    assert description.warnings == ()


def test_a_field_that_no_file_of_a_folder_gives_is_missed_in_the_folder(problems, tiny, altered):
    files = divided(altered(tiny, ("voice: warm\n", "")))
    (told,) = problems(files, "shop")
    assert told.startswith("shop: voice\n  This field is missing.")


def test_the_later_file_of_a_folder_counts_and_it_is_told(read, tiny):
    files = {**divided(tiny), "shop/voice.yaml": "voice: plain\nversion: 1\n"}
    description = read(files, "shop")
    assert description.business.voice == "plain"
    assert [str(warning) for warning in description.warnings] == [
        (
            "shop/voice.yaml:1: warning: voice\n"
            "  This is given on line 8 of shop/business.yaml too. "
            "The later file counts: write it in one of them."
        )
    ]


def test_an_empty_folder(problems, project):
    (project / "shop").mkdir()
    (told,) = problems({}, "shop")
    assert told == "shop:\n  There is no YAML file in this folder. Expected a description in it."


def test_a_folder_of_which_the_file_itself_is_a_part(problems):
    (told,) = problems(harbor("extends: .\n"))
    assert "in a circle: locations/harbor.yaml, locations, locations/harbor.yaml" in told


@pytest.mark.parametrize("extends", ["", "extends: ../shop\n"])
def test_a_part_of_a_folder_may_not_lie_outside_either(problems, project, tiny, extends):
    (project.parent / "outside.yaml").write_text("name: Outside\n")
    files = divided(tiny) | harbor(extends)
    (project / "shop").mkdir()
    (project / "shop" / "link.yaml").symlink_to(project.parent / "outside.yaml")
    (told,) = problems(files, "locations/harbor.yaml" if extends else "shop")
    assert told.startswith("shop/link.yaml:\n  This file lies outside of the project")


def test_a_part_of_a_folder_may_extend(read):
    files = {"shop/a.yaml": "extends: ../base.yaml\nname: A\n", "shop/b.yaml": "voice: plain\n"}
    description = read(files, "shop")
    assert (description.business.name, description.business.voice) == ("A", "plain")
    assert description.other_file_of("industry") == "../base.yaml"
    assert description.warnings == ()


def test_a_folder_may_be_extended(read, tiny):
    files = {**divided(tiny), **harbor("extends: ../shop\nname: Harbor\n")}
    description = read(files)
    assert description.business.name == "Harbor"
    assert description.other_file_of("customers.active") == "../shop/customers.yaml"


def test_what_is_kept_is_read_again_when_it_changes(project, vocabulary, tiny):
    documents = Documents()
    (project / "locations" / "a.yaml").write_text("extends: ../base.yaml\n")
    file = project / "locations" / "a.yaml"
    first = read_description(file, vocabulary, "a.yaml", documents)
    again = read_description(file, vocabulary, "a.yaml", documents)
    assert again.business == first.business
    assert {one.name for one in documents.looked_at} == {"a.yaml", "base.yaml"}
    (project / "base.yaml").write_text(tiny.replace("name: Tiny", "name: Other"))
    assert read_description(file, vocabulary, "a.yaml", documents).business.name == "Other"


def test_figures_know_their_file(read, vocabulary):
    figures = Figures(read(harbor(LOCATION)), vocabulary)
    places = {(one.field, one.file, one.line) for one in figures.colleagues().origins}
    assert places == {
        ("team[0].people", "../base.yaml", 31),
        ("team[1].people", "", 7),
        ("team[2].people", "", 12),
    }
