"""The words of the vocabularies in one language: labels, a trade's nouns, a voice's greeting."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, Field

from thankbook.library.nounforms import noun_forms
from thankbook.problems import Problem, ProblemsFound
from thankbook.strictmodel import StrictModel
from thankbook.vocabulary import Term, Vocabulary

Label = Annotated[str, Field(min_length=1, max_length=140)]


class Voice(StrictModel):
    """How a message begins and ends, and what helps in any bad moment."""

    greeting: Label = Field(description="the greeting", examples=["Dear {first_name},"])
    sign_off: Label = Field(description="the sign-off", examples=["Warmly, {sender_first_name}"])
    always_help: tuple[Label, Label, Label] = Field(
        description="three sentences that always help",
        examples=[["I am sorry.", "I will find out.", "This is mine now."]],
    )


def _readable(pattern: str) -> str:
    """The expression unchanged; raises for one that cannot be read, or not by every browser."""
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"This is no regular expression: {error}.") from None
    if re.search(r"\(\?(?![:=!])", pattern):
        raise ValueError("Browsers of some years ago cannot read this; use (?:, (?= or (?! only.")
    return pattern


Pattern = Annotated[str, Field(min_length=2, max_length=300), AfterValidator(_readable)]


class Signs(StrictModel):
    """How a text gives itself away: expressions for whole words, read by Python and by browsers."""

    offers: tuple[Pattern, ...] = Field(
        default=(), description="a list of expressions for offers", examples=[["discounts?"]]
    )
    no_offers: tuple[Pattern, ...] = Field(
        default=(),
        description="a list of expressions that look like an offer and are none",
        examples=[["never free of charge"]],
    )
    hollow_praise: tuple[Pattern, ...] = Field(
        default=(),
        description="a list of expressions for praise that fits everybody",
        examples=[["valued customers?"]],
    )

    team: tuple[Pattern, ...] = Field(
        default=(),
        description="a list of expressions that speak to a team",
        examples=[["colleagues?"]],
    )

    def team_words_in(self, text: str) -> tuple[str, ...]:
        """The words of a text that speak to a team, as they stand in it."""
        return tuple(match[0] for match in any_of(self.team).finditer(text))

    def offers_in(self, text: str) -> tuple[str, ...]:
        """The offers that a text holds, as they stand in it."""
        offers, harmless = self._offer_patterns
        return tuple(match[0] for match in offers.finditer(harmless.sub(" ", text)))

    @cached_property
    def _offer_patterns(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        return any_of(self.offers), any_of(self.no_offers)


def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the expressions as whole words; of none, what never matches."""
    return re.compile(rf"\b(?:{'|'.join(patterns) or '(?!)'})\b", re.IGNORECASE)


class TraitWords(StrictModel):
    """A trait in words; nouns in braces are those of the business."""

    fact: Label = Field(description="a sentence", examples=["Customers come to us."])
    question: Label = Field(
        description="a question to the owner that is answered with yes or no",
        examples=["Do customers come to you?"],
    )
    because: Label = Field(
        description="what completes 'because' where it holds",
        examples=["{customers} come to you"],
    )
    because_not: Label = Field(
        description="what completes 'because' where it does not hold",
        examples=["{customers} do not come to you"],
    )
    mind: Label | None = Field(
        default=None,
        description="what to mind with what the trait concerns",
        examples=["Gifts may be restricted. Check locally."],
    )


class Labels(StrictModel):
    """``labels`` by list and id, ``nouns`` by trade or family, ``voices`` by voice."""

    labels: dict[str, dict[str, Label]] = Field(description="the label of each id of each list")
    nouns: dict[str, dict[Annotated[str, Term("nouns")], Label]] = Field(
        description="nouns of each family of trades"
    )
    voices: dict[Annotated[str, Term("voices")], Voice] = Field(
        description="how each voice greets and signs"
    )
    traits: dict[Annotated[str, Term("traits")], TraitWords] = Field(
        description="the words of each trait"
    )
    signs: Signs = Field(default=Signs(), description="how a text gives itself away")
    objects: dict[Label, tuple[Label, ...]] = Field(
        default={},
        description="objects of some trades only, each with the families and traits it belongs to",
        examples=[{"pallets?": ["wholesale"]}],
    )

    def with_trades(self, vocabulary: Vocabulary, language: str) -> Labels:
        """The same with the names and nouns of the trades that have words in a language.

        What these labels say of a trade themselves comes first: own ones replace it one by one.
        """
        every = vocabulary.trades.items()
        words = {name: found for name, trade in every if (found := trade.words_in(language))}
        names = {name: found.name for name, found in words.items()}
        nouns = {
            name: {**found.nouns, **self.nouns.get(name, {})}
            for name, found in words.items()
            if found.nouns
        }
        facts = {name: trait.fact for name, trait in self.traits.items()}
        labels = {
            **self.labels,
            "trades": {**names, **self.labels.get("trades", {})},
            "traits": facts,
        }
        return self.model_copy(update={"labels": labels, "nouns": {**self.nouns, **nouns}})

    def of(self, list_name: str, term: str) -> str:
        """The label of one id; raises ``ProblemsFound`` where there is none."""
        try:
            return self.labels[list_name][term]
        except KeyError:
            found = f"There is no label for '{term}' of the list '{list_name}'."
            raise ProblemsFound([Problem("content/text", 0, list_name, found)]) from None

    def nouns_of(
        self,
        industry: str,
        vocabulary: Vocabulary,
        language: str,
        own: Mapping[str, str] | None = None,
        family: str = "",
    ) -> Mapping[str, str]:
        """Every noun of a business in all its forms, its own before its trade's and family's.

        ``family`` is that of a trade that is in no list.
        """
        of_family = self.nouns[family or vocabulary.family_of(industry)]
        layers = (of_family, self.nouns.get(industry, {}), own or {})
        return noun_forms(layers, vocabulary, language)
