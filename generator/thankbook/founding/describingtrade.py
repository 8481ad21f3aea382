"""A trade in one's own words in a new description: its name, its family, and what is true of it."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.founding.interviewanswers import Answers
from thankbook.founding.usualanswers import Usual, is_another
from thankbook.founding.yamllines import GUESS, about, example_group, field
from thankbook.yamlfile import quoted

_EXAMPLE = (
    "name: beekeepers' supplier",
    "family: retail",
    'danger: ["Someone who is stung and swells", "A hive that fell from a trailer"]',
)


def own_trade(answers: Answers, usual: Usual) -> Iterator[str]:
    """The groups ``trade`` and ``traits``: as examples, or of a trade that is in no list."""
    yield from about("trade", "With 'industry: other' its name, and under 'traits' what is true.")
    if is_another(vars(answers)):
        yield "trade:"
        yield from field("trade.name", answers.trade_name)
        yield from field("trade.family", answers.family, guess="family" in answers.guesses)
        yield "  # What all other work stops for. Two to four things of your own trade:"
        if answers.danger:
            yield f"  danger: [{', '.join(map(quoted, answers.danger))}]"
        else:
            yield f"  #{_EXAMPLE[-1]}"
    else:
        yield from example_group("trade", _EXAMPLE)
    yield from about("traits", f"Choose from {', '.join(usual.vocabulary.traits)}.")
    told = {**answers.traits, **dict.fromkeys(_assumed(answers, usual), True)}
    if not told:
        yield from example_group("traits", ("gifts_restricted: false", "public_buyers: true"))
        return
    yield "traits:"
    for trait, holds in told.items():
        is_said = trait in answers.traits
        # Nobody was asked about a setting, and none is there because trades that are alike have it.
        hidden = "#" if not is_said and trait in usual.vocabulary.settings else ""
        mark = "" if is_said or hidden else f" # {GUESS}"
        yield f"  {hidden}{trait}: {'true' if holds else 'false'}{mark}"


def _assumed(answers: Answers, usual: Usual) -> Iterator[str]:
    """What nobody answered, and is true of most trades that are like this one."""
    if is_another(vars(answers)):
        for trait in usual.trait_questions.held(answers.traits):
            if trait not in answers.traits:
                yield trait
