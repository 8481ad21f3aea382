"""The facts of a business's trade: those that the description says, else those usual there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thankbook.business.model import Business
from thankbook.business.owntrade import OwnTrade
from thankbook.problems import Problem
from thankbook.validationwords.wrongfields import told_where_right, worked_out
from thankbook.vocabulary import ANOTHER_TRADE, ANY_FAMILY, Trade, Vocabulary
from thankbook.vocabulary.trades import TradeCalendar, UsualFigures
from thankbook.yamlfile import YamlDocument

_USUAL_WEEK = TradeCalendar(closed=("sat", "sun"), quiet_months=())
"""Of a trade that is in no list."""


@dataclass(frozen=True)
class TradeFacts:
    """A trade as it is at one business; ``listed`` is None for one that is in no list.

    ``own`` is what the description says of it in its own words, which come before the trade's.
    """

    listed: Trade | None
    own: OwnTrade
    family: str
    traits: tuple[str, ...]
    calendar: TradeCalendar
    usual: UsualFigures

    @property
    def name(self) -> str:
        """What a trade of no list is called; empty for one that is in the list."""
        return self.own.name or ""

    def words(self, part: str, language: str) -> tuple[str, ...]:
        """One of the lists of words, in the description's own words or those of the trade."""
        own: tuple[str, ...] = getattr(self.own, part)
        there = self.listed and (self.listed.words_in(language) or self.listed.en)
        return own or (getattr(there, part) if there else ())


def trade_facts(business: Business, vocabulary: Vocabulary) -> TradeFacts:
    """The trade of a business, the description's own facts before those that are usual.

    A field of the description that is wrong leaves out only the facts that need it.
    """
    own, listed = business.trade, vocabulary.trades.get(business.industry)
    traits = worked_out(lambda: _traits(business, listed, vocabulary))
    family = own.family or (
        listed.family if listed else worked_out(lambda: _family(business, traits, vocabulary))
    )
    usual = listed.usual if listed else UsualFigures()
    said = {name: value for name, value in own.usual if value is not None}
    return TradeFacts(
        listed,
        own,
        family,
        traits,
        listed.calendar if listed else _USUAL_WEEK,
        usual.model_copy(update=said),
    )


def _traits(business: Business, listed: Trade | None, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Every trait that holds, of the trade, of the business or of a group of its customers."""
    held = set(listed.traits if listed else ())
    for trait, holds in business.traits.items():
        held = held | {trait} if holds else held - {trait}
    for segment in business.customers.segments:
        held |= set(segment.traits)
    return tuple(trait for trait in vocabulary.traits if trait in held)


def _family(business: Business, traits: tuple[str, ...], vocabulary: Vocabulary) -> str:
    """The likeliest family of a trade of no list, by what is true of it."""
    answers = {**business.traits, **dict.fromkeys(traits, True)}
    return vocabulary.likeliest_family(answers, business.model)


def assumptions(business: Business, facts: TradeFacts, document: YamlDocument) -> Iterator[Problem]:
    """What was assumed of a trade that is in no list, each with the line that says it better."""
    assumed = (_assumed_family, _assumed_danger, _assumed_week)
    yield from told_where_right(told(business, facts, document) for told in assumed)


def _assumed_family(
    business: Business, facts: TradeFacts, document: YamlDocument
) -> Iterator[Problem]:
    if business.industry == ANOTHER_TRADE and business.trade.family is None:
        found = f"This trade is in no list, and its family is assumed to be {facts.family}."
        if facts.family == ANY_FAMILY:
            found = "This trade is in no list, and no family's texts are true of it."
        expected = (
            "The family lends nouns, titles and usual figures. Write 'family' under 'trade' to "
            "say it yourself."
        )
        yield document.problem(("trade", "family"), found, expected, "warning")


def _assumed_danger(business: Business, _: TradeFacts, document: YamlDocument) -> Iterator[Problem]:
    if business.industry == ANOTHER_TRADE and not business.trade.danger:
        found = "What is dangerous in this trade is not known."
        expected = "Write 'danger' under 'trade': what all other work stops for, 2 to 4 things."
        yield document.problem(("trade", "danger"), found, expected, "warning")


def _assumed_week(business: Business, _: TradeFacts, document: YamlDocument) -> Iterator[Problem]:
    if business.industry == ANOTHER_TRADE and business.calendar.closed is None:
        found = "It is assumed that nobody works on Saturday and Sunday."
        expected = "Write 'closed' under 'calendar': the days on which nobody works, or []."
        yield document.problem(("calendar", "closed"), found, expected, "warning")
