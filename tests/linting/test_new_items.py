"""What ``thankbook new-item`` writes is told until somebody has filled it in."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.linting.conftest import GOOD

from thankbook.library.examples import example_texts, field_example, required_examples
from thankbook.library.itemfacts import FACTS
from thankbook.library.itemwords import WORDS
from thankbook.linting.librarylint import unlisted_rules
from thankbook.linting.lintedlibrary import read_linted_library
from thankbook.linting.rules import RULES
from thankbook.publishing.scaffolding import scaffold_item

pytestmark = pytest.mark.slow

KINDS = tuple(WORDS)


def left_in(content: Path, file: Path) -> list[str]:
    """The fields of a file that are told to be as the command wrote them."""
    shown = file.relative_to(content.parent).as_posix()
    (rule,) = (rule for rule in RULES if rule.id == "filled-in")
    problems = rule.problems(read_linted_library(content, "en"))
    return [problem.field for problem in sorted(problems) if problem.file == shown]


@pytest.mark.parametrize("kind", KINDS)
def test_every_text_of_a_new_item_is_told(kind, content):
    _, words = scaffold_item(content, "en", kind, "a-new-one")
    told = {field.partition("[")[0].partition(".")[0] for field in left_in(content, words)}
    assert told == set(required_examples(WORDS[kind]))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if required_examples(FACTS[kind])])
def test_facts_are_told_until_one_of_them_is_changed(kind, content):
    facts, _ = scaffold_item(content, "en", kind, "a-new-one")
    assert left_in(content, facts) == [""]
    with facts.open("a", encoding="utf-8") as file:
        file.write("sources: [S0-17]\n")
    assert left_in(content, facts) == []


@pytest.mark.parametrize("kind", KINDS)
def test_examples_of_fields_that_may_be_left_out_are_told_too(kind, content):
    _, words = scaffold_item(content, "en", kind, "a-new-one")
    fields = WORDS[kind].model_fields.items()
    words.write_text(
        yaml.safe_dump({name: field_example(field) for name, field in fields}), "utf-8"
    )
    told = {field.partition("[")[0].partition(".")[0] for field in left_in(content, words)}
    assert told == {name for name, texts in example_texts(WORDS[kind]).items() if texts}


def test_a_beginning_that_was_only_gone_on_with_is_told(content):
    words = content / "text/en/tactics/card-a-day.yaml"
    item = yaml.safe_load(words.read_text("utf-8"))
    item["steps"][0] = "Put ... next to the till"
    words.write_text(yaml.safe_dump(item), "utf-8")
    assert left_in(content, words) == ["steps[0]"]


@pytest.mark.parametrize(
    "item", sorted((GOOD / "text").rglob("*.yaml")), ids=lambda file: file.stem
)
def test_own_words_are_not_told(item, content):
    assert left_in(content, content / item.relative_to(GOOD)) == []


def test_a_rule_that_is_not_listed_is_told_with_what_to_do(tmp_path):
    for name in ("__init__", "no_hype", "no_shouting"):
        (tmp_path / f"{name}.py").touch()
    (problem,) = unlisted_rules(tmp_path)
    assert problem.file.endswith("no_shouting.py")
    assert "add Rule(no_shouting.check) to RULES" in problem.expected
    assert list(unlisted_rules()) == []
