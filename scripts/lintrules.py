"""docs/lint-rules.md, made from the rules themselves and from the examples that prove them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from thankbook.linting.rule import Rule
from thankbook.linting.rules import RULES

REPOSITORY = Path(__file__).parents[1]
PAGE = REPOSITORY / "docs" / "lint-rules.md"
BAD_EXAMPLES = REPOSITORY / "tests" / "linting" / "bad"

_HEAD = """\
<!-- Made by `python -m scripts.renew` from generator/thankbook/linting/rules. Change the rules. -->

# The rules of the content library

`thankbook lint` checks the content library by these rules, and names the rule behind each finding
in square brackets. `thankbook check` and every build check
[a library of your own](own-content.md) by them too: what may mislead a reader is an error there,
what is a matter of style a warning.

Each example changes one line of an item that has no problems, and shows what is told then.
"""
_FOR_OWN = {
    "error": "In a library of your own: an error.",
    "warning": "In a library of your own: a warning.",
    None: "In a library of your own: not asked for.",
}


def lint_rules_page() -> str:
    """The page: a section for each rule, in the order of their ids."""
    rules = sorted(RULES, key=lambda rule: rule.id)
    return "\n".join([_HEAD, *(line for rule in rules for line in _section(rule))])


def _section(rule: Rule) -> Iterator[str]:
    yield f"## {rule.id}\n"
    yield f"{rule.demand} {_FOR_OWN[rule.for_own]}\n"
    examples = yaml.safe_load((BAD_EXAMPLES / f"{rule.id}.yaml").read_text("utf-8"))
    for example in examples:
        told = example.get("tells") or f"{example['begins'].rstrip()} ..."
        yield f"{example['case'][:1].upper()}{example['case'][1:]}:\n"
        yield "```yaml"
        yield example["by"].strip("\n") or f"# taken out: {example['replace'].strip()}"
        yield "```\n"
        yield "```text"
        yield told.strip()
        yield "```\n"
