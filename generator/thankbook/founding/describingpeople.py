"""The team in a new description."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.founding.interviewanswers import Answers
from thankbook.founding.staffing import Post, posts
from thankbook.founding.usualanswers import Usual, rounded
from thankbook.founding.yamllines import GUESS, about, heading, remark, typed

_OF_BUDGET = 20


def people(answers: Answers, usual: Usual) -> Iterator[str]:
    """The group ``team``: one role for each kind of work that there are people for."""
    yield from heading("Who does it")
    kinds = ", ".join(usual.vocabulary.role_kinds)
    yield from about("team", f"One of them is of the kind lead. Kinds: {kinds}.")
    yield from remark(
        "minutes_per_week: of all who have the role together, for appreciation. may_spend: what "
        "each may give away for one customer without asking. hourly_cost: of one hour."
    )
    yield "team:"
    for post in posts(usual, vars(answers), answers.people):
        yield from _role(post, answers, usual)


def _role(post: Post, answers: Answers, usual: Usual) -> Iterator[str]:
    is_guess = "people" in answers.guesses or answers.people > 1
    mark = f" # {GUESS}" if is_guess and post.kind != "lead" else ""
    yield f"  - id: {post.kind}"
    yield f"    kind: {post.kind}"
    yield f"    title: {typed(post.title)}"
    yield f"    people: {post.people}{mark}"
    yield f"    minutes_per_week: {post.minutes_per_week} # {GUESS}"
    yield f"    #may_spend: {typed(_may_spend(answers))}"
    hour = usual.in_currency(usual.hour_in_euro(vars(answers)), vars(answers))
    if hour:
        yield f"    #hourly_cost: {typed(hour)}"


def _may_spend(answers: Answers) -> Decimal:
    return rounded(answers.budget / _OF_BUDGET)
