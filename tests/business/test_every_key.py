"""Every key of every example, deleted, misspelt, given other values: problems or whole pages.

A description that is still valid must give pages without a hole, and a figure that rests on what
was deleted must be marked. The examples are altered as values; few of them are rendered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any

import pytest
from tests.business.altering import Path, at, keys_of, thawed, with_value, without, written

from thankbook.business.description import Description, described
from thankbook.business.layers import Layers
from thankbook.mistakes import nearest
from thankbook.problems import Problem, ProblemsFound
from thankbook.site.edition import Edition
from thankbook.yamlfile import Place, YamlDocument, dotted, parse_yaml

HOLES = {
    "None": re.compile(r"(?<![.?!] )(?<!\n)(?<!\A)\bNone\b(?! of )|^None\b(?! of )", re.MULTILINE),
    "nan": re.compile(r"\bnan\b", re.IGNORECASE),
    "undefined": re.compile(r"\bundefined\b", re.IGNORECASE),
    "TODO": re.compile(r"\bTODO\b"),
    "template": re.compile(r"\{\{|\{%|%\}|\}\}"),
    "placeholder": re.compile(r"\{\w+\}"),
    "object": re.compile(r"<class |object at 0x|Decimal\(|Markup\("),
    "empty fact": re.compile(
        r"<(dt|dd|li|p|span|code|div)"
        r"(?: (?![^>]*(?:role=|data-|tb-icon|tb-notetext| hidden))[^>]*)?>\s*</\1>"
    ),
    "empty first cell": re.compile(r"^\|\s*\|", re.MULTILINE),
    "empty value": re.compile(r"^\|[^|\n]+\|\s*\|", re.MULTILINE),
    "empty heading": re.compile(r"^#+\s*(?:\{|$)", re.MULTILINE),
    "empty list item": re.compile(r"^(?:-|\d+\.)\s*$", re.MULTILINE),
    "empty bold": re.compile(r"\*\*\s*\*\*"),
    "empty link": re.compile(r"\[\s*\]\("),
}
"""What must not stand on any page; a sentence may begin with "None", what scripts fill be empty."""

LINES = re.compile(r"\(line \d+\)")


Describe = Callable[[str], Description]


def misspellings(name: str) -> Iterator[str]:
    """A letter more, a letter less in a longer name, two neighbors in the wrong order."""
    yield f"{name}{name[-1]}"
    middle = len(name) // 2
    if len(name) > 4:
        yield name[:middle] + name[middle + 1 :]
    for here in range(len(name) - 1):
        if name[here] != name[here + 1]:
            yield name[:here] + name[here + 1] + name[here] + name[here + 2 :]
            return


DATA = re.compile(r"<script[^>]*application/json[^>]*>.*?</script>", re.DOTALL)
"""Strings that a page's script fills in."""


def holes_in(pages: dict[str, str]) -> list[str]:
    """What is missing or left over on some pages, as far as such a thing can be seen."""
    return [f"{uri}: {hole}" for uri, markdown in pages.items() for hole in holes_of(markdown)]


@lru_cache(maxsize=2_000)
def holes_of(markdown: str) -> tuple[str, ...]:
    """What is missing on a page; most pages of a business altered a little are the same."""
    shown = DATA.sub("", markdown)
    found = ((what, pattern.search(shown)) for what, pattern in HOLES.items())
    return tuple(f"{what}: {hole[0]!r}" for what, hole in found if hole)


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


def test_the_example_itself_has_no_hole(example_site):
    for edition in Edition:
        pages = {page.uri: page.markdown for page in example_site(edition).pages}
        assert holes_in(pages) == []


IN_DEPTH = ("fjordlys", "solsikke", "strandhotel")
in_depth = pytest.mark.parametrize("example_id", IN_DEPTH, indirect=True)
"""Examples that pages are rendered for; what is refused is tried with every one."""

Outcome = tuple[Description | None, tuple[Problem, ...]]


@pytest.fixture
def document(example_text) -> YamlDocument:
    return parse_yaml(example_text.encode(), "my.yaml")


@pytest.fixture
def outcome(document, vocabulary) -> Callable[[Any], Outcome]:
    """The description, or what is wrong with it; any other exception is a failure."""

    def judge(value: Any, renamed: dict[Path, Place] | None = None) -> Outcome:
        places = {**document.places, **(renamed or {})}
        try:
            layers = Layers(YamlDocument("my.yaml", value, places), ())
            return described(layers, vocabulary), ()
        except ProblemsFound as found:
            return None, found.problems

    return judge


def check_told(problems: tuple[Problem, ...], path: Path, lines: int) -> None:
    """Every problem is placed and named, and one is about the path."""
    for problem in problems:
        assert problem.file == "my.yaml", path
        assert 1 <= problem.line <= lines, path
        assert problem.found.endswith("."), problem
        assert problem.expected.endswith((".", "?")), problem
        assert len(problem.found) < 1000, problem
    assert any(is_about(problem, path) for problem in problems), (path, problems)


def test_every_key_deleted(document, example_text, outcome):
    """Whatever is deleted is missed by name, or can be done without."""
    refused = valid = 0
    for path in keys_of(document.value):
        group = at(document.value, path[:-1])
        left = {key: inner for key, inner in group.items() if key != path[-1]}
        description, problems = outcome(with_value(document.value, path[:-1], left))
        if problems:
            check_told(problems, path, example_text.count("\n"))
        refused, valid = refused + bool(problems), valid + bool(description)
    assert refused > 40
    assert valid > 40


WRONG = {
    "nothing": None,
    "switch": True,
    "text": "just text",
    "list": ("one", ("two", 3)),
    "empty list": (),
    "group": {"one": {"two": 3}},
    "empty group": {},
    "zero": 0,
    "negative": -1,
    "negative decimal": Decimal("-0.5"),
    "tiny": Decimal("0.00000000000001"),
    "largest": 10**15 - 1,
    "scientific": "1e308",
    "digits": "9" * 400,
    "empty": "",
    "blank": " ",
    "long": "long " * 20_000,
    "script": "<script>alert(1)</script>",
    "template": "{{ 7*7 }}{% raw %}",
    "format": "{name} {0} %s %(a)s",
    "lines": "a\nb\n# c",
}
"""What somebody may type in place of any value, as it is read."""


@pytest.mark.parametrize("wrong", WRONG)
def test_every_key_with_another_value(wrong, document, example_text, outcome):
    """Refused where it stands, in words, or valid: never anything else."""
    lines = example_text.count("\n")
    for path in keys_of(document.value):
        description, problems = outcome(with_value(document.value, path, WRONG[wrong]))
        if problems:
            check_told(problems, path, lines)
        else:
            assert description is not None


@in_depth
def test_markup_in_every_text_is_text(document, outcome, pages_of):
    markup = "<script>alert(1)</script> {{ 7*7 }} {% x %} {name} [a](javascript:b)"
    value, changed = document.value, 0
    for path in keys_of(document.value):
        if isinstance(at(document.value, path), str):
            description, _ = outcome(with_value(value, path, markup))
            if description is not None:
                value, changed = description.document.value, changed + 1
    assert changed > 10
    for edition in Edition:
        pages = pages_of(outcome(value)[0], edition)
        assert holes_in(pages) == []
        assert not [uri for uri, page in pages.items() if "<script>alert" in page]
        assert any("&lt;script" in page or "&#60;script" in page for page in pages.values())


@in_depth
def test_pages_are_whole_whatever_is_deleted(example_id, document, outcome, pages_of):
    """Every key of the first level, and in one example every field once, by turns of editions."""
    rendered: set[str] = set()
    for number, path in enumerate(keys_of(document.value)):
        plain = re.sub(r"\[\d+\]", "", dotted(path))
        if plain in rendered or (example_id != "solsikke" and len(path) > 1):
            continue
        group = at(document.value, path[:-1])
        left = {key: inner for key, inner in group.items() if key != path[-1]}
        description, _ = outcome(with_value(document.value, path[:-1], left))
        if description is not None:
            rendered.add(plain)
            pages = pages_of(description, list(Edition)[number % 2])
            assert (dotted(path), holes_in(pages)) == (dotted(path), [])
    assert len(rendered) > 8


def is_about(problem: Problem, path: Path) -> bool:
    """Whether a problem names what was altered: the key, something in it, or a list around it."""
    field = dotted(path)
    return problem.field.startswith(field) or field.startswith(problem.field.split("[")[0])


def test_every_key_misspelt(document, outcome):
    """Whatever is misspelt is told once, with the key that was meant and the line."""
    for path in keys_of(document.value):
        group = at(document.value, path[:-1])
        for typed in misspellings(str(path[-1])):
            if typed in group:
                continue
            entries = {typed if key == path[-1] else key: inner for key, inner in group.items()}
            place = {(*path[:-1], typed): document.places[path]}
            _, problems = outcome(with_value(document.value, path[:-1], entries), place)
            (problem,) = problems
            assert problem.field == dotted((*path[:-1], typed))
            assert problem.expected == f"Did you mean '{path[-1]}'?", problem
            assert problem.line == document.places[path].line


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


@in_depth
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


@in_depth
def test_every_figure_of_money_is_missed(root, describe, pages_of):
    for name in root["money"]:
        pages = pages_of(describe(without(root, ("money", name))), Edition.STAFF)
        assert f"money.{name}" in marks_on(pages)


@in_depth
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
