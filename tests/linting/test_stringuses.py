"""Where strings of the pages are asked for, and that those there are just these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from thankbook.contentfolder import content_folder
from thankbook.library.loading import languages_with_words, phrase_files
from thankbook.library.phrases import Phrases, read_phrases
from thankbook.linting.rules import page_strings
from thankbook.linting.stringuses import StringUse, string_uses
from thankbook.problems import Problem
from thankbook.yamlfile import YamlDocument, parse_yaml, read_yaml

USES = (
    StringUse("pages.py:7", "home.title", frozenset()),
    StringUse("home.md.j2:3", "home.days", frozenset({"days"})),
    StringUse("home.md.j2:4", "home.days", frozenset({"days", "count"})),
    StringUse("year.py:9", "month.*", frozenset({"what"})),
)


@dataclass(frozen=True)
class OnlyStrings:
    """What the rule looks at of a library and of what was read for it."""

    phrases: Phrases
    phrases_documents: tuple[YamlDocument, ...]

    @property
    def library(self) -> OnlyStrings:
        return self


def told(*documents: YamlDocument) -> Iterator[Problem]:
    phrases = read_phrases(documents, "en")
    return page_strings.check(OnlyStrings(phrases, documents))  # type: ignore[arg-type]


@pytest.mark.parametrize("language", languages_with_words(content_folder()))
def test_every_string_of_ours_is_asked_for_and_every_one_asked_for_is_there(language: str) -> None:
    files = phrase_files(content_folder(), language)
    assert list(told(*map(read_yaml, files))) == []


def test_uses_of_every_form_are_found() -> None:
    found = {use.key for use in string_uses()}
    assert {"home.title", "home.*_title", "blank.*"} <= found


def test_code_and_templates_are_read_with_their_lines(tmp_path: Path) -> None:
    (tmp_path / "pages.py").write_text(
        "\nmaker.ui('a.b', day=1)\nui(f'a.{x}')\nui(name)\nother('c')\n"
    )
    (tmp_path / "page.md.j2").write_text(
        "{{ ui('d.e', f=1) }}\n{{ ui('d.' ~ g ~ '.x') }}\n{{ link('h') }}"
    )
    (tmp_path / "compiled").mkdir()
    (tmp_path / "compiled" / "made.py").write_text("ui('i')")
    assert string_uses(tmp_path) == (
        StringUse("pages.py:2", "a.b", frozenset({"day"})),
        StringUse("pages.py:3", "a.*", frozenset()),
        StringUse("page.md.j2:1", "d.e", frozenset({"f"})),
        StringUse("page.md.j2:2", "d.*.x", frozenset()),
    )


@pytest.mark.parametrize(
    ("home", "problems"),
    [
        ("home: {title: a, days: '{days}'}\nmonth: {june: '{what}'}", []),
        (
            "home: {days: '{days}'}\nmonth: {june: a}",
            [
                (
                    "home: There is no string 'home.title'; it is asked for in pages.py:7. "
                    "Write it here."
                )
            ],
        ),
        (
            "home: {title: a, days: b}",
            [": There is no string 'month.*'; it is asked for in year.py:9. Write it here."],
        ),
        (
            "home: {titel: a, days: b}\nmonth: {june: c}",
            [
                (
                    "home.titel: Nothing asks for the string 'home.titel'. "
                    "Did you mean 'home.title'? That is missing; it is asked for in pages.py:7."
                )
            ],
        ),
        (
            "home: {title: '{day}', days: b}\nmonth: {june: c}",
            ["home.title: Nothing is given for {day} in pages.py:7. There it has no names."],
        ),
        (
            "home: {title: a, days: {one: b, other: '{days}'}}\nmonth: {june: '{when}'}",
            [
                (
                    "home.days: Nothing is given for {count} in home.md.j2:3. "
                    "There it may name {days}."
                ),
                "month.june: Nothing is given for {when} in year.py:9. There it may name {what}.",
            ],
        ),
        (
            "home: {title: a, days: b, motto: c}\nmonth: {june: d}",
            [
                (
                    "home.motto: Nothing asks for the string 'home.motto'. "
                    "Take it out, or ask for it on a page."
                )
            ],
        ),
    ],
)
def test_what_does_not_fit_is_told_with_where_it_is_asked_for(
    home: str, problems: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_strings, "string_uses", lambda: USES)
    found = told(parse_yaml(home.encode(), "home.yaml"))
    assert [f"{problem.field}: {problem.found} {problem.expected}" for problem in found] == problems


@pytest.mark.parametrize(
    ("key", "is_asked"),
    [("home.new_title", True), ("home._title", False), ("homeXnew_title", False)],
)
def test_a_pattern_stands_for_what_a_page_decides(key: str, is_asked: bool) -> None:
    assert StringUse("", "home.*_title", frozenset()).asks_for(key) is is_asked


def test_of_many_places_the_first_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    uses = [StringUse(f"a.py:{line}", "home.title", frozenset()) for line in range(1, 6)]
    monkeypatch.setattr(page_strings, "string_uses", lambda: uses)
    (problem,) = (
        problem
        for problem in told(parse_yaml(b"home: {}\nx: y", "home.yaml"))
        if problem.field != "x"
    )
    assert "asked for in a.py:1, a.py:2, a.py:3 and 2 more." in problem.found
