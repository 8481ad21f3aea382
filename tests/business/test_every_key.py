"""Every key of every example, deleted and misspelt in turn: named problems or whole pages.

A description that is still valid must give pages without a hole, and a figure that rests on what
was deleted must be marked. The examples are altered as values and written anew, texts in quotes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from tests.business.altering import group_around, keys_of, renamed, thawed, without, written

from thankbook.business.description import Description
from thankbook.mistakes import nearest
from thankbook.problems import Problem, ProblemsFound
from thankbook.site.edition import Edition
from thankbook.yamlfile import dotted, parse_yaml

HOLES = {
    "None": re.compile(r"(?<![.?!] )(?<!\n)(?<!\A)\bNone\b|^None\b(?! of )", re.MULTILINE),
    "nan": re.compile(r"\bnan\b", re.IGNORECASE),
    "undefined": re.compile(r"\bundefined\b", re.IGNORECASE),
    "TODO": re.compile(r"\bTODO\b"),
    "template": re.compile(r"\{\{|\{%|%\}|\}\}"),
    "placeholder": re.compile(r"\{\w+\}"),
    "object": re.compile(r"<class |object at 0x|Decimal\(|Markup\("),
    "empty fact": re.compile(r"<(dt|dd|li|p|span|code|div)(?: [^>]*)?>\s*</\1>"),
    "empty first cell": re.compile(r"^\|\s*\|", re.MULTILINE),
    "empty value": re.compile(r"^\|[^|\n]+\|\s*\|", re.MULTILINE),
    "empty heading": re.compile(r"^#+\s*(?:\{|$)", re.MULTILINE),
    "empty list item": re.compile(r"^(?:-|\d+\.)\s*$", re.MULTILINE),
    "empty bold": re.compile(r"\*\*\s*\*\*"),
    "empty link": re.compile(r"\[\s*\]\("),
}
"""What must not stand on any page; a sentence may begin with "None"."""

LINES = re.compile(r"\(line \d+\)")


Describe = Callable[[str], Description]


def misspellings(name: str) -> Iterator[str]:
    """A letter more, a letter less in a longer name, two neighbors in the wrong order."""
    yield f"{name}{name[-1]}"
    middle = len(name) // 2
    if len(name) > 4:
        yield name[:middle] + name[middle + 1 :]
    for at in range(len(name) - 1):
        if name[at] != name[at + 1]:
            yield name[:at] + name[at + 1] + name[at] + name[at + 2 :]
            return


def holes_in(pages: dict[str, str]) -> list[str]:
    """What is missing or left over on some pages, as far as such a thing can be seen."""
    return [
        f"{uri}: {what}: {found[0]!r}"
        for uri, markdown in pages.items()
        for what, pattern in HOLES.items()
        if (found := pattern.search(markdown))
    ]


@pytest.fixture(scope="module")
def root(example_text):
    return thawed(parse_yaml(example_text.encode(), "my.yaml").value)


@pytest.mark.parametrize(
    ("hole", "text"),
    [
        ("None", "<dd>None</dd>"),
        ("None", "It is None."),
        ("None", "Good.\nNone"),
        ("None", "| None |"),
        ("nan", "| Money | nan |"),
        ("TODO", "TODO: write"),
        ("template", "Dear {{ name }}"),
        ("placeholder", "Dear {first_name},"),
        ("object", "Decimal('1')"),
        ("empty fact", '<dd class="x"> </dd>'),
        ("empty first cell", "|  | 12 |"),
        ("empty value", "| Money |  | no origin |"),
        ("empty heading", "## "),
        ("empty heading", "### { #an-id }"),
        ("empty list item", "- "),
        ("empty bold", "** **"),
        ("empty link", "[](a.md)"),
    ],
)
def test_a_hole_is_seen(hole, text):
    assert HOLES[hole].search(text)


def test_what_is_no_hole_is_let_be():
    page = "# A { #a }\n\nNone of ours. None: well. [A](b.md){ .c }\n\n|---|---|\n| a | b |  |\n"
    assert holes_in({"page.md": page}) == []


def test_written_anew_the_example_means_the_same(root, example_text, describe):
    assert describe(written(root)).business == describe(example_text).business
    assert "'04-12'" in written({"on": "04-12"})
    assert written({"a": Decimal("74.00")}) == "'a': 74.00\n"


def test_the_example_itself_has_no_hole(example_text, describe, pages_of):
    description = describe(example_text)
    for edition in Edition:
        assert holes_in(pages_of(description, edition)) == []


IN_DEPTH = ("fjordlys", "solsikke", "strandhotel")
"""Examples whose every field is rendered without; of the others those of the first level are."""


def test_every_key_deleted(root, example_id, describe, pages_of):
    """Whatever is deleted: every problem is placed and named, or every page is whole.

    Keys of the first level are tried in both editions, the others in one after the other by turns,
    and a key that many entries of a list have is rendered without once.
    """
    outcomes = {"refused": 0, "valid": 0}
    rendered: set[str] = set()
    for number, path in enumerate(keys_of(root)):
        field, text = dotted(path), without(root, path)
        description, problems = outcome(describe, text)
        outcomes["refused" if problems else "valid"] += 1
        for problem in problems:
            assert problem.file == "my.yaml", field
            assert 1 <= problem.line <= text.count("\n"), field
            assert problem.found, field
        if problems:
            assert any(is_about(problem, path) for problem in problems), field
            continue
        plain = re.sub(r"\[\d+\]", "", field)
        if plain in rendered or (example_id not in IN_DEPTH and len(path) > 1):
            continue
        rendered.add(plain)
        both = example_id in IN_DEPTH and len(path) == 1
        for edition in list(Edition) if both else [list(Edition)[number % 2]]:
            assert (field, holes_in(pages_of(description, edition))) == (field, [])
    assert outcomes["refused"] > 40
    assert outcomes["valid"] > 40


def outcome(describe: Describe, text: str) -> tuple[Description | None, tuple[Problem, ...]]:
    """The description, or what is wrong with it; any other exception is a failure."""
    try:
        return describe(text), ()
    except ProblemsFound as found:
        return None, found.problems


def is_about(problem: Any, path: tuple[Any, ...]) -> bool:
    """Whether a problem names what was deleted: the key itself, or a rule about the list."""
    return dotted(path).startswith(problem.field.split("[")[0])


def test_every_key_misspelt(root, problems_in):
    """Whatever is misspelt is told once, with the key that was meant and the line."""
    for path in keys_of(root):
        for typed in misspellings(str(path[-1])):
            siblings = group_around(root, path)
            if typed in siblings:
                continue
            text = renamed(root, path, typed)
            problems = problems_in(text)
            told = [problem for problem in problems if problem.field == dotted((*path[:-1], typed))]
            assert len(told) == 1, (typed, problems)
            (problem,) = told
            assert problem.expected == f"Did you mean '{path[-1]}'?", problem
            assert re.match(rf"\s*(?:- )*'{typed}':", text.splitlines()[problem.line - 1]), problem
            assert len(problems) == 1, problems


MARKED = (
    "money",
    "calendar.closed",
    "customers.complaints_per_year",
    "policies.answer_within_hours",
    "prices",
)
"""What a default stands in for, or what is then named as missing."""


def is_marked(path: tuple[Any, ...]) -> bool:
    field = dotted(path)
    return field in MARKED or field.startswith(("money.", "prices."))


def seen_without_lines(pages: dict[str, str]) -> dict[str, str]:
    return {uri: LINES.sub("", markdown) for uri, markdown in pages.items()}


def marks_on(pages: dict[str, str]) -> set[str]:
    """The fields that why.md lists as defaults or as not in the description."""
    why = pages["why.md"]
    listed = re.findall(r"^\| <code>(.+?)</code> \| .*\S.* \|$", why, re.MULTILINE)
    return {field.replace("&#95;", "_") for field in listed}


def test_a_deleted_figure_is_marked_where_something_rests_on_it(root, describe, pages_of):
    """No page changes silently: what was deleted, or what lay in it, is listed on why.md."""
    before = pages_of(describe(written(root)), Edition.MANAGER)
    checked = []
    for path in keys_of(root):
        if not is_marked(path):
            continue
        field = dotted(path)
        after = pages_of(describe(without(root, path)), Edition.MANAGER)
        if seen_without_lines(after) == seen_without_lines(before):
            continue
        checked.append(field)
        new = marks_on(after) - marks_on(before)
        assert any(mark.startswith(field) for mark in new), field
    assert {"policies.answer_within_hours", "money", "prices"} <= set(checked)


def test_every_figure_of_money_is_missed(root, describe, pages_of):
    for name in root["money"]:
        pages = pages_of(describe(without(root, ("money", name))), Edition.STAFF)
        assert f"money.{name}" in marks_on(pages)


def test_the_default_answer_time_is_marked_for_everybody(root, describe, pages_of):
    field = ("policies", "answer_within_hours")
    for edition in Edition:
        pages = pages_of(describe(without(root, field)), edition)
        assert "| <code>policies.answer&#95;within&#95;hours</code> | 24 hours |" in pages["why.md"]
        assert "24 hours" in pages["index.md"]


def test_the_nearest_of_two_alike_is_the_one_meant():
    assert nearest("orders_per_yaer", ["orders_per_year", "orders_per_customer_per_year"]) == (
        "orders_per_year"
    )
