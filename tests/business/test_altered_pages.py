"""Every key of an example, deleted or given markup: whole pages, and what was deleted is marked.

The examples are altered as values; few of them are rendered.
"""

from __future__ import annotations

import re
from functools import reduce
from typing import Any

import pytest
from tests.business.altering import at, keys_of, thawed, with_value, without, written
from tests.business.holes import holes_in
from tests.pairwise import switched_on

from thankbook.contentfolder import example_description
from thankbook.reader.edition import Edition
from thankbook.yamlfile import dotted, parse_yaml

pytestmark = pytest.mark.slow

IN_DEPTH = ("fjordlys", "solsikke")
in_depth = pytest.mark.parametrize("example_id", IN_DEPTH, indirect=True)
"""Examples that pages are rendered for; what is refused is tried with every one."""

LINES = re.compile(r"\(line \d+\)")


@in_depth
def test_markup_in_every_text_is_text(document, outcome, pages_of):
    markup = "<script>alert(1)</script> {{ 7*7 }} {% x %} {name} [a](javascript:b)"
    value, changed = document.value, 0
    for path in keys_of(document.value):
        # Ids of items are no text: what no item has is refused where the library is read.
        if isinstance(at(document.value, path), str) and path[-1] != "id":
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
    """Every key that can be done without, by turns of editions.

    In one example every key, with and without any other; in the others those of the first level,
    all and then each half of them: what two keys do together is the same in every business.
    """

    def deleted(value, path):
        try:
            group = at(value, path[:-1])
        except KeyError:
            return value  # what it lay in is deleted
        left = {key: inner for key, inner in group.items() if key != path[-1]}
        return with_value(value, path[:-1], left)

    optional = [
        path
        for path in keys_of(document.value)
        if (example_id == "solsikke" or len(path) == 1)
        and outcome(deleted(document.value, path))[0]
    ]
    assert len(optional) > (40 if example_id == "solsikke" else 8)

    def all_deleted(value, paths):
        """Without as many of them as can be done without together."""
        left = reduce(deleted, paths, value)
        if outcome(left)[0] is not None:
            return left
        half = len(paths) // 2
        return all_deleted(all_deleted(value, paths[:half]), paths[half:]) if half else value

    gone: set[Any] = set()
    places = range(len(optional))
    few = (set(places), set(places[::2]), set(places[1::2]))
    rows = switched_on(len(optional)) if example_id == "solsikke" else few
    for number, row in enumerate(rows):
        left = all_deleted(document.value, [optional[place] for place in sorted(row)])
        gone |= set(optional) - set(keys_of(left))
        pages = pages_of(outcome(left)[0], list(Edition)[number % 2])
        assert (sorted(row), holes_in(pages)) == (sorted(row), [])
    assert gone == set(optional)


MARKED = (
    "money",
    "calendar.closed",
    "customers.complaints_per_year",
    "policies.answer_within_hours",
    "prices",
)
"""What a default stands in for, or what is then named as missing."""


def seen_without_lines(pages: dict[str, str]) -> dict[str, str]:
    return {uri: LINES.sub("", markdown) for uri, markdown in pages.items()}


def marks_on(pages: dict[str, str]) -> set[str]:
    """The fields that why.md lists as defaults or as not in the description."""
    why = pages["why.md"]
    listed = re.findall(r"^\| <code>(.+?)</code> \| .*\S.* \|$", why, re.MULTILINE)
    return {field.replace("&#95;", "_") for field in listed}


@in_depth
def test_a_deleted_figure_is_marked_where_something_rests_on_it(
    example_id, root, describe, pages_of
):
    """No page changes silently: what was deleted, or what lay in it, is listed on why.md.

    The examples take the fields by turns: the same template marks a field in every business.
    """
    turn = IN_DEPTH.index(example_id)
    groups = MARKED[turn :: len(IN_DEPTH)]
    before = pages_of(describe(written(root)), Edition.MANAGER)
    checked = []
    for number, path in enumerate(keys_of(root)):
        field = dotted(path)
        is_single = field.startswith(("money.", "prices."))
        if field not in groups and not (is_single and number % len(IN_DEPTH) == turn):
            continue
        after = pages_of(describe(without(root, path)), Edition.MANAGER)
        if seen_without_lines(after) == seen_without_lines(before):
            continue
        checked.append(field)
        new = marks_on(after) - marks_on(before)
        assert any(mark.startswith(field) for mark in new), field
    assert {"policies.answer_within_hours", "money", "prices"} & set(groups) <= set(checked)
    assert checked


@in_depth
def test_every_figure_of_money_is_missed(example_id, root, describe, pages_of):
    """The examples take the figures by turns."""
    turn = IN_DEPTH.index(example_id)
    for name in list(root["money"])[turn :: len(IN_DEPTH)]:
        pages = pages_of(describe(without(root, ("money", name))), Edition.STAFF)
        assert f"money.{name}" in marks_on(pages)


def test_the_default_answer_time_is_marked_for_everybody(describe, pages_of):
    root = thawed(parse_yaml(example_description("solsikke").read_bytes(), "my.yaml").value)
    field = ("policies", "answer_within_hours")
    for edition in Edition:
        pages = pages_of(describe(without(root, field)), edition)
        assert "| <code>policies.answer&#95;within&#95;hours</code> | 24 hours |" in pages["why.md"]
        assert "24 hours" in pages["index.md"]
