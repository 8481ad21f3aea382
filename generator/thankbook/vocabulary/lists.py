"""The closed lists: ids that descriptions and library items may use, in the order of showing."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from typing import get_origin

from thankbook.namesearch import Closeness, Match, Named, NameSearch, Related
from thankbook.problems import Problem, ProblemsFound
from thankbook.strictmodel import StrictModel, validated
from thankbook.upkeep import Upkeep
from thankbook.vocabulary.entries import (
    Area,
    Breaking,
    Channel,
    ConsentKind,
    Currency,
    Dont,
    Entry,
    Family,
    Goal,
    KnownBy,
    Material,
    NoteChannel,
    NotePurpose,
    Noun,
    Occasion,
    Rhythm,
    RoleKind,
    RuleKind,
    Stage,
    Trait,
)
from thankbook.vocabulary.loyaltydefaults import LoyaltyDefaults, Plausible
from thankbook.vocabulary.relatedtrades import RelatedTrades
from thankbook.vocabulary.tradelikeness import Answers, TradeLikeness
from thankbook.vocabulary.trades import Trade, UsualFigures
from thankbook.vocabulary.weights import (
    ChecklistsHeld,
    Defaults,
    ItemsByPractice,
    Ramp,
    Scoring,
    TeamSize,
)
from thankbook.yamlfile import read_shipped


class AuthoredLists(StrictModel):
    """The lists of ``vocabulary.yaml``; their order is the order in which they are shown."""

    models: dict[str, Entry]
    voices: dict[str, Entry]
    traits: dict[str, Trait]
    families: dict[str, Family]
    channels: dict[str, Channel]
    tools: dict[str, Entry]
    stages: dict[str, Stage]
    goals: dict[str, Goal]
    known_by: dict[str, KnownBy]
    nouns: dict[str, Noun]
    relations: dict[str, Entry]
    role_kinds: dict[str, RoleKind]
    rule_kinds: dict[str, RuleKind]
    donts: dict[str, Dont]
    consents: dict[str, ConsentKind]
    rhythms: dict[str, Rhythm]
    defaults: Defaults
    loyalty_defaults: LoyaltyDefaults
    scoring: Scoring
    items_held: tuple[TeamSize, ...]
    items_by_practice: ItemsByPractice
    ramp: Ramp
    cadences: dict[str, Entry]
    areas: dict[str, Area]
    checklists_held: ChecklistsHeld
    recovery_ends: dict[str, Entry]
    occasions: dict[str, Occasion]
    note_purposes: dict[str, NotePurpose]
    note_channels: dict[str, NoteChannel]
    program_kinds: dict[str, Breaking]
    grades: dict[str, Entry]
    evidence_uses: dict[str, Entry]
    materials: dict[str, Material]
    currencies: dict[str, Currency]
    upkeep: Upkeep

    @classmethod
    def lists(cls) -> tuple[str, ...]:
        """The names of the closed lists; defaults and weights are no lists of ids."""
        fields = cls.model_fields.items()
        return tuple(name for name, field in fields if get_origin(field.annotation) is dict)

    def ids(self, list_name: str) -> tuple[str, ...]:
        """The ids of one list, in its order; traits that are about people are a list of theirs."""
        if list_name == "people_traits":
            return tuple(name for name, trait in self.traits.items() if trait.about == "people")
        return tuple(getattr(self, list_name))

    def meant(self, list_name: str, typed: str) -> str | None:  # noqa: ARG002
        """None: no entry has other names than its id."""
        return None

    def near(self, list_name: str, typed: str) -> tuple[str, ...]:  # noqa: ARG002
        """Nothing: no entry has words that are near to it."""
        return ()

    def units_per_euro(self, currency: str) -> Decimal | None:
        """The rounded rate of a currency; None for one without."""
        known = self.currencies.get(currency)
        return None if known is None else known.per_euro


ANOTHER_TRADE = "other"
"""What a description names in place of a trade that is in no list."""

ANY_FAMILY = "any"
"""The family of a trade of no list of which no family's texts are true."""

_OTHER_MODEL = {"consumer": "business", "business": "consumer"}
"""Families that usually sell to others than a business does are seldom like it."""

_NEARLY_EVERY = 0.8
"""The share of a family's trades that makes a trait the work of the family."""


class Vocabulary(AuthoredLists):
    """Every closed list, the trades among them."""

    trades: dict[str, Trade]
    related: RelatedTrades

    @cached_property
    def trade_search(self) -> NameSearch:
        """Finds trades by their ids and by their names in every language."""
        every = self.trades.items()
        named = (Named(name, (name, *trade.every_name)) for name, trade in every)
        return NameSearch(
            named, (Related(subject.words, subject.near) for subject in self.related.subjects)
        )

    def ids(self, list_name: str) -> tuple[str, ...]:
        """The ids of one list; ``industries`` are the trades, and what stands for any other.

        ``audiences`` are all that words may be written for: families, voices and trades.
        """
        if list_name == "industries":
            return (*self.trades, ANOTHER_TRADE)
        if list_name == "audiences":
            return (*self.families, *self.voices, *self.trades)
        return super().ids(list_name)

    def plausible(self, family: str, usual: UsualFigures) -> Plausible:
        """Where figures lie in most firms of a trade: its own ranges before its family's."""
        base = self.loyalty_defaults.plausible[family]
        names = (name for name in Plausible.model_fields if getattr(usual, name) is not None)
        return base.model_copy(update={name: getattr(usual, name) for name in names})

    def meant(self, list_name: str, typed: str) -> str | None:
        """The trade that a text stands for, by any of its names; of other lists None."""
        found = self._found(list_name, typed)
        return found[0].id if found and found[0].closeness != Closeness.RELATED else None

    def near(self, list_name: str, typed: str) -> tuple[str, ...]:
        """The trades that are nearest in meaning to one that is in no list."""
        found = self._found(list_name, typed)
        return tuple(match.id for match in found if match.closeness == Closeness.RELATED)

    def _found(self, list_name: str, typed: str) -> tuple[Match, ...]:
        return self.trade_search.found(typed) if list_name in ("trades", "industries") else ()

    @cached_property
    def traits_by_trade(self) -> Mapping[str, frozenset[str]]:
        """What is true of each listed trade."""
        return {name: frozenset(trade.traits) for name, trade in self.trades.items()}

    @cached_property
    def family_by_trade(self) -> Mapping[str, str]:
        """The family of each listed trade."""
        return {name: trade.family for name, trade in self.trades.items()}

    @cached_property
    def settings(self) -> frozenset[str]:
        """The traits that say what is there on an ordinary day."""
        return frozenset(name for name, trait in self.traits.items() if trait.about == "setting")

    def likeliest_family(
        self,
        answers: Answers,
        model: str | None = None,
        near: frozenset[str] = frozenset(),
    ) -> str:
        """The family of a trade of no list: of those whose texts are true of it, the most alike.

        ``model`` is whom it sells to, ``near`` are trades that are near by their names.
        """
        held = frozenset(trait for trait, holds in answers.items() if holds)
        true = [name for name, family in self.families.items() if family.is_true_of(held)]
        against = _OTHER_MODEL.get(model or "")
        # A school for firms is a school: the work tells more than who pays for it.
        able = [
            family
            for family in true
            if self.families[family].model != against or self._work[family] & held
        ]
        families = self.family_by_trade
        trades = {
            name: traits for name, traits in self.traits_by_trade.items() if families[name] in able
        }
        return TradeLikeness(trades, near).likeliest(answers, families) if trades else ANY_FAMILY

    @cached_property
    def _work(self) -> Mapping[str, frozenset[str]]:
        """The personal work that nearly every trade of a family does: treating, teaching."""
        made = {}
        for family in self.families:
            trades = [trade.traits for trade in self.trades.values() if trade.family == family]
            made[family] = frozenset(
                name
                for name, trait in self.traits.items()
                if trait.personal
                and trades
                and sum(name in traits for traits in trades) >= _NEARLY_EVERY * len(trades)
            )
        return made

    def family_of(self, trade: str) -> str:
        """The family that a trade belongs to."""
        return self.trades[trade].family


@cache
def load_vocabulary(content: Path) -> Vocabulary:
    """The vocabularies of a content folder; raises ``ProblemsFound`` with every mistake."""
    lists = validated(read_shipped(content / "vocabulary.yaml"), AuthoredLists)
    trades, problems = dict[str, Trade](), list[Problem]()
    for file in trade_files(content):
        try:
            trades[file.stem] = _trade(file, lists)
        except ProblemsFound as found:
            problems.extend(found.problems)
    related = validated(read_shipped(content / "related-trades.yaml"), RelatedTrades)
    if problems:
        raise ProblemsFound(problems)
    return Vocabulary.model_construct(**dict(lists), trades=trades, related=related)


def trade_files(content: Path) -> tuple[Path, ...]:
    """The file of each trade, by id."""
    return tuple(sorted((content / "trades").glob("*.yaml")))


def _trade(file: Path, lists: AuthoredLists) -> Trade:
    shown_as = f"content/trades/{file.name}"
    return validated(read_shipped(file, shown_as), Trade, {"vocabulary": lists})
