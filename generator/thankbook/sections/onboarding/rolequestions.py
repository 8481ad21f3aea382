"""The questions for one role, made from what its business says about itself."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.reader.spending import Spending
from thankbook.sections.onboarding.consentquestions import consent_questions
from thankbook.sections.onboarding.newcomer import Newcomer
from thankbook.sections.onboarding.scenario import Scenario, asked
from thankbook.sections.onboarding.wordquestions import word_questions
from thankbook.sections.onboarding.wronganswers import altered

_NUMBERS = range(2, 61)


def scenarios_for(newcomer: Newcomer) -> tuple[Scenario, ...]:
    """Every question that there are facts for, in the order of the path."""
    made = (
        *_money_questions(newcomer),
        *_complaint_questions(newcomer),
        *_rule_questions(newcomer),
        *consent_questions(newcomer),
        *word_questions(newcomer),
    )
    return tuple(scenario for scenario in made if scenario is not None)


def _money_questions(newcomer: Newcomer) -> Iterator[Scenario | None]:
    spending, ui = Spending(newcomer.maker), newcomer.maker.ui
    if not spending.is_shown:
        return
    limit, money = spending.limit_of(newcomer.role), newcomer.maker.reader.money
    nothing = ui("quiz.spend.nothing_alone") if newcomer.is_alone else ui("quiz.spend.nothing")
    right = money(limit) if limit else nothing
    others = [amount for role in spending.team if (amount := spending.amount_of(role))]
    wrong = [amount for amount in dict.fromkeys(others) if amount != right]
    if limit:
        wrong += [nothing, money(limit * 2), money(limit * 5)]
    else:
        wrong += [ui("quiz.spend.small"), ui("quiz.spend.whatever")]
    customer = newcomer.maker.wording.names["a_customer"]
    asking = ui("quiz.spend.ask", a_customer=customer)
    if newcomer.is_alone:
        asking = ui("quiz.spend.alone", a_customer=customer)
    yield asked(
        "spend",
        "day1",
        asking,
        right=right,
        wrong=wrong,
        why=ui("quiz.spend.why", limits=spending.in_words),
        uri=f"{newcomer.uri}#essentials",
    )
    contact = spending.decider_above(newcomer.role)
    if limit and contact and not newcomer.leads:
        yield _above(newcomer, money(limit * 2), money(limit), contact)


def _above(newcomer: Newcomer, cost: str, limit: str, contact: str) -> Scenario | None:
    ui = newcomer.maker.ui
    wrong = ("spend", "refuse", "send_off")
    return asked(
        "above",
        "day1",
        ui("quiz.above.ask", cost=cost),
        right=ui("quiz.above.right", contact=contact),
        wrong=[ui(f"quiz.above.wrong.{name}", contact=contact) for name in wrong],
        why=ui("quiz.above.why", limit=limit, contact=contact),
        uri="complaint.md#hand_over",
    )


def _complaint_questions(newcomer: Newcomer) -> Iterator[Scenario | None]:
    maker = newcomer.maker
    policies = maker.playbook.description.business.policies
    contact, ui = policies.complaint_contact, maker.ui
    if not newcomer.leads:
        wrong = ("next", "nobody", "review")
        yield asked(
            "told",
            "day1",
            ui("quiz.told.ask", a_customer=maker.wording.names["a_customer"]),
            right=ui("quiz.told.right", contact=contact.name),
            wrong=[ui(f"quiz.told.wrong.{name}") for name in wrong],
            why=ui("quiz.told.why", contact=contact.name),
            uri="complaint.md",
        )
    within = maker.reader.known(maker.playbook.costing.figures.answer_within_hours())
    if within is not None:
        hours = int(within)
        yield asked(
            "answer",
            "day1",
            ui("quiz.answer.ask"),
            right=ui("fact.hours", count=hours),
            wrong=[
                ui("fact.hours", count=hours * 3),
                ui("fact.hours", count=hours * 7),
                ui("quiz.answer.solved"),
            ],
            why=ui("quiz.answer.why", within=maker.wording.answer_within()),
            uri="complaint.md",
        )


def _rule_questions(newcomer: Newcomer) -> Iterator[Scenario | None]:
    rules, ui = newcomer.maker.playbook.description.business.policies.rules, newcomer.maker.ui
    words = {number: ui(f"quiz.number.n{number}") for number in _numbers(newcomer)}
    for index, rule in enumerate(rules):
        others = [other.rule for other in (*rules[index + 1 :], *rules[:index])]
        mood = ui("quiz.rule.depends"), ui("quiz.rule.tomorrow")
        yield asked(
            f"rule-{rule.id}",
            "week1",
            ui("quiz.rule.ask", title=rule.title),
            right=rule.rule,
            wrong=[*list(altered(rule.rule, words))[:2], *others[:1], *mood],
            why=ui("quiz.rule.why", title=rule.title, rule=rule.rule),
            uri=f"complaint.md#rule-{rule.id}",
        )


def _numbers(newcomer: Newcomer) -> Iterator[int]:
    """The numbers that the language has words for."""
    strings = newcomer.maker.formatting.phrases.strings
    return (number for number in _NUMBERS if f"quiz.number.n{number}" in strings)
