"""A rule of the house of which nothing says what it is about, or what it forbids."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.parts import Policy
from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem
from thankbook.validationwords.wrongfields import told_where_right
from thankbook.vocabulary.rulewords import RuleWords


def check(context: Context) -> Iterator[Problem]:
    """Pages on a subject show the rule on it, and leave out what it forbids."""
    words = RuleWords(context.vocabulary)
    for index, rule in enumerate(context.business.policies.rules):
        yield from told_where_right([_of_rule(context, index, rule, words)])


def _of_rule(context: Context, index: int, rule: Policy, words: RuleWords) -> Iterator[Problem]:
    path = ("policies", "rules", index)
    if rule.kind is None:
        spoken = words.spoken_of(f"{rule.id.replace('-', ' ')}. {rule.title}. {rule.rule}")
        if not spoken:
            return
        told = " and ".join(f"{kind} ('{found}')" for kind, found in spoken.items())
        question = f"Is it about that? Write kind: {' or kind: '.join(spoken)}; else, kind: other."
        yield context.ask((*path, "kind"), f"This rule speaks of {told}.", question)
        return
    able = [name for name, dont in context.vocabulary.donts.items() if dont.kind == rule.kind]
    if able and rule.donts is None:
        found = f"Nothing says what this rule about {rule.kind} forbids."
        question = f"Does one of these follow from it: {', '.join(able)}? If none, write donts: []."
        yield context.ask((*path, "donts"), found, question)
