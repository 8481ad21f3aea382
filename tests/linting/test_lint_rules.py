"""Every rule of the content library, proved by examples that differ from good content in one place.

``bad/<rule>.yaml`` lists them: what is changed in ``good/``, and the one problem that follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from thankbook.contentfolder import content_folder
from thankbook.linting.librarylint import lint, unlisted_rules
from thankbook.linting.lintedlibrary import read_linted_library
from thankbook.linting.rule import Rule
from thankbook.linting.rules import RULES
from thankbook.linting.rules.no_offer_in_thanks import check as check_offers
from thankbook.linting.rules.note_length import MAX_WORDS
from thankbook.problems import Problem
from thankbook.vocabulary import load_vocabulary

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent


@dataclass(frozen=True)
class BadExample:
    """A change of one file, and the problem that it makes.

    ``line`` is the text of the line that the problem points to, the ``number``-th like it. What the
    problem tells is given in full or, where it lists a vocabulary, as it ``begins``.
    """

    rule: str
    case: str
    change: str
    replace: str
    by: str
    line: str
    tells: str = ""
    begins: str = ""
    file: str = ""
    number: int = 1

    def spoil(self, content: Path) -> None:
        file = content / self.change
        text = file.read_text("utf-8")
        assert text.count(self.replace) == 1, "the example must change one place"
        file.write_text(text.replace(self.replace, self.by), "utf-8")

    def place(self, content: Path) -> tuple[str, int]:
        """The file as it is shown, and the number of the line."""
        file = self.file or self.change
        lines = (content / file).read_text("utf-8").splitlines()
        same = [number for number, line in enumerate(lines, 1) if line.strip() == self.line]
        return f"content/{file}", same[self.number - 1]


BAD_EXAMPLES = [
    BadExample(file.stem, **fields)
    for file in sorted((HERE / "bad").glob("*.yaml"))
    for fields in yaml.safe_load(file.read_text("utf-8"))
]


def told(problem: Problem) -> str:
    return f"{problem.field}: {problem.found} {problem.expected}"


def named(example: object) -> str:
    return f"{example.rule}: {example.case}" if isinstance(example, BadExample) else ""


def test_good_content_has_no_problems(content):
    assert lint(content, "en").problems == ()


@pytest.mark.parametrize("example", BAD_EXAMPLES, ids=named)
def test_bad_example_makes_exactly_its_rule_fire(example, content):
    example.spoil(content)
    (problem,) = lint(content, "en").problems
    assert problem.rule == example.rule
    if example.begins:
        assert told(problem).startswith(example.begins)
    else:
        assert told(problem) == example.tells
    assert (problem.file, problem.line) == example.place(content)


def test_every_rule_has_a_bad_example():
    proved = {example.rule for example in BAD_EXAMPLES}
    missing = [f"tests/linting/bad/{rule.id}.yaml" for rule in RULES if rule.id not in proved]
    assert missing == [], (
        "write these: a change of one place in tests/linting/good, and the problem"
    )
    assert proved == {rule.id for rule in RULES}


def test_every_file_of_the_folder_is_a_rule():
    assert [str(problem) for problem in unlisted_rules()] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_states_its_demand_in_one_sentence(rule: Rule):
    assert rule.demand.endswith(".")
    assert ". " not in rule.demand


@pytest.mark.parametrize("channel", load_vocabulary(content_folder()).ids("note_channels"))
def test_every_channel_has_a_length(channel):
    assert channel in MAX_WORDS


@pytest.mark.parametrize(
    "words",
    [
        "Feel free to call.",
        "You were free to go elsewhere.",
        "Praise is never free of charge.",
        "May you have a free evening.",
        "Next time I will get the door.",
        "You took 10% more trouble.",
    ],
)
def test_harmless_words_are_no_offer(words, content):
    file = content / "text/en/notes/first-card.yaml"
    file.write_text(file.read_text("utf-8").replace("Feel free to call me, ", f"{words} "), "utf-8")
    problems = [problem.found for problem in check_offers(read_linted_library(content, "en"))]
    assert problems == []


@pytest.mark.parametrize(
    "words",
    [
        "Here is a voucher.",
        "Your tenth free.",
        "Buy one, get one free.",
        "The next one is on the house.",
        "A special price awaits.",
        "Next time you come, you get two.",
        "Half-price coffee.",
        "Take this free of charge.",
        "Redeem this at the till.",
        "Enclosed is a gift card.",
    ],
)
def test_offers_are_found(words, content):
    file = content / "text/en/notes/first-card.yaml"
    file.write_text(file.read_text("utf-8").replace("Feel free to call me, ", f"{words} "), "utf-8")
    assert any(check_offers(read_linted_library(content, "en")))
