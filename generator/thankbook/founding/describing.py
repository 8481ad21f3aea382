"""The commented description of a new business: the file that its owner will live with."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.exchange import RATE
from thankbook.business.regions import regions_of
from thankbook.founding.describingfigures import figures
from thankbook.founding.describingpeople import people
from thankbook.founding.describingtrade import own_trade
from thankbook.founding.interviewanswers import Answers
from thankbook.founding.planstart import july_of
from thankbook.founding.usualanswers import Usual
from thankbook.founding.yamllines import (
    GUESS,
    about,
    example,
    example_group,
    field,
    heading,
    remark,
    typed,
)

SCHEMA_FILE = "thankbook.schema.json"
SCHEMA_LINE = f"# yaml-language-server: $schema={SCHEMA_FILE}"
"""Tells editors with a YAML extension how to complete and explain the file."""

_HOW_TO_READ = f"""\
What stands behind a '#' is a remark and changes nothing. A field is written as 'name: value'; leave
the blanks at the beginning of its line as they are. A list of short words is written [one, two]; of
a list of texts, each stands on a line of its own behind '- '.

Lines that end in '# {GUESS}' hold what is usual in your trade. Put in your own value and take the
remark away.

A '#' right before a name is an example, like #places: below. Take the '#' away, from each of its
lines, and it counts.

Save, then run 'thankbook check'. It tells every mistake with its line."""
_ALL_TRADES = "'thankbook schema --format markdown' lists them all."


def description_text(answers: Answers, usual: Usual) -> str:
    """The description as YAML, each field with what it expects, nothing left blank."""
    lines = [
        *_head(answers),
        *_business(answers, usual),
        *figures(answers, usual),
        *people(answers, usual),
        *_meeting(answers, usual),
        *_promises(answers),
        *_wishes(answers, usual),
        *_year(answers),
        *_looks(),
    ]
    return "\n".join(lines) + "\n"


def _head(answers: Answers) -> Iterator[str]:
    yield SCHEMA_LINE
    yield from remark(f"{' '.join(answers.name.split())}: what its playbook is made from.")
    for paragraph in _HOW_TO_READ.split("\n\n"):
        yield "#"
        yield from remark(paragraph)
    yield ""
    yield from about("version")
    yield from field("version", 1)


def _business(answers: Answers, usual: Usual) -> Iterator[str]:
    yield from heading("Who you are")
    for name in ("name", "industry", "model", "country"):
        yield from about(name, _ALL_TRADES if name == "industry" else "")
        yield from field(name, getattr(answers, name), guess=name in answers.guesses)
        if name == "name":
            yield from about("id")
            yield from example("id", answers.name)
        if name == "industry":
            yield from own_trade(answers, usual)
    more = ""
    if len(answers.languages) > 1:
        more = "The pages come in the first of them that Thankbook has words in."
    yield from about("languages", more)
    yield from field("languages", answers.languages)
    yield from about("currency")
    yield from field("currency", answers.currency)
    yield from about(RATE)
    rate = answers.currency_per_euro
    yield from example(RATE, usual.rate(vars(answers))) if rate is None else field(RATE, rate)
    yield from about("voice")
    yield from field("voice", answers.voice, guess="voice" in answers.guesses)
    yield from about("promise")
    yield from field("promise", answers.promise, guess="promise" in answers.guesses)
    for name in ("values", "places"):
        yield from about(name)
        yield from example(name)
    yield from about("nouns")
    yield from field("nouns", answers.nouns) if answers.nouns else example("nouns")


def _meeting(answers: Answers, usual: Usual) -> Iterator[str]:
    yield from heading("How you meet customers")
    for name, known in (
        ("channels", usual.vocabulary.channels),
        ("tools", usual.vocabulary.tools),
    ):
        chosen = getattr(answers, name)
        others = [term for term in known if term not in chosen]
        yield from about(name, f"Others: {', '.join(others)}." if others else "")
        yield from field(name, chosen, guess=name in answers.guesses)
    yield from about("consent")
    yield from example_group(
        "consent",
        (
            "asked_for: [photos]",
            "kept_in: The customer list on the office computer",
            f"contact: {typed(answers.contact)}",
        ),
    )


def _promises(answers: Answers) -> Iterator[str]:
    yield from heading("When something went wrong")
    yield from about("policies")
    yield "policies:"
    yield from about("policies.complaint_contact")
    yield "  complaint_contact:"
    yield from field(
        "policies.complaint_contact.name", answers.contact, guess="contact" in answers.guesses
    )
    for name, value in (("phone", answers.contact_phone), ("email", answers.contact_email)):
        path = f"policies.complaint_contact.{name}"
        yield from example(path) if value is None else field(path, value)
    path = "policies.answer_within_hours"
    yield from about(path)
    guess = "answer_within_hours" in answers.guesses
    yield from field(path, answers.answer_within_hours, guess=guess)
    yield from about("policies.rules")
    yield "  #rules:"
    yield "  #  - id: returns"
    yield "  #    title: Returns"
    yield "  #    rule: Anything can come back within 14 days, with or without the receipt."
    yield "  #    kind: returns # what it is about; what speaks of that shows the rule"
    yield "  #    donts: [] # the don'ts that follow from it, if any do"


def _wishes(answers: Answers, usual: Usual) -> Iterator[str]:
    yield from heading("What you want, and what you never do")
    others = [goal for goal in usual.vocabulary.goals if goal not in answers.goals]
    yield from about("goals", f"Others: {', '.join(others)}." if others else "")
    yield from field("goals", answers.goals, guess="goals" in answers.guesses)
    yield from about("donts", f"Others: {', '.join(_other_donts(usual))}.")
    yield from example("donts")
    yield from about("limits")
    yield from example_group("limits", ("touches_per_customer_per_month: 1", "items: 10"))
    yield from about("keep_out", "The id of an item stands in the address of its page.")
    yield from example("keep_out")
    for path in ("keep_in", "running"):
        yield from about(path)
        yield from example(path)


def _other_donts(usual: Usual) -> Iterator[str]:
    return (
        dont for dont in usual.vocabulary.donts if dont not in ("no_discount_days", "no_alcohol")
    )


def _year(answers: Answers) -> Iterator[str]:
    yield from heading("Your year")
    yield from about("calendar", "Months are numbers, weekdays mon to sun, a day is like 4 Oct.")
    yield "calendar:"
    for name, value in (("start", answers.start), ("closed", answers.closed)):
        yield from about(f"calendar.{name}")
        yield from field(
            f"calendar.{name}", value, guess=name == "closed" and name in answers.guesses
        )
    summer = july_of(answers.start)
    yield from about("calendar.quiet_months")
    yield "  #quiet_months: [1, 7]"
    yield from about("calendar.closed_dates")
    yield f"  #closed_dates: [24 Dec..1 Jan, {summer}-07-05..{summer}-07-25]"
    yield from _region(answers.country)
    yield from about("calendar.own_dates")
    yield "  #own_dates:"
    yield "  #  - {on: 12 Apr, what: Our birthday}"


def _region(country: str) -> Iterator[str]:
    """An example of a region, where a country has some with public holidays of their own."""
    regions = regions_of(country)
    if regions:
        yield f"  #region: {typed(next(iter(regions)))} # whose public holidays you keep"


def _looks() -> Iterator[str]:
    yield from heading("How the pages look, and who sees what")
    yield from about("brand", "The color is quoted, because of its '#'.")
    yield from example_group("brand", ('color: "#B4530A"',))
    yield from about("upkeep", "'thankbook check --due' lists what is overdue.")
    yield from example_group(
        "upkeep", ("owner: Mette Holm", "reviewed: 2026-11-01", "every_months: 12")
    )
    yield from about(
        "managers_only",
        "The staff edition leaves out these figures, and all that is worked out from them.",
    )
    yield "managers_only:"
    yield "  - money"
    yield "  - appreciation_budget_per_year"
    yield "  - customers.active"
    yield "  - customers.top_fifth_share_of_sales"
    yield "  - team.hourly_cost"
