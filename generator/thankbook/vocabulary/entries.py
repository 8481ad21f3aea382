"""What is known of the ids of each closed list."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from pydantic import Field

from thankbook.strictmodel import Amount, Rate, StrictModel


class Entry(StrictModel):
    """An id without facts of its own."""


class Area(Entry):
    """What a checklist is about."""

    goals: tuple[str, ...] = Field(description="the goals that checklists of the area serve")


class Breaking(Entry):
    """An id whose items break don'ts, or never meet some traits, whatever they say themselves."""

    breaks: tuple[str, ...] = Field(
        default=(), description="the don'ts that rule out what is of this kind"
    )
    never: tuple[str, ...] = Field(
        default=(), description="the traits with which nothing of this kind is in a playbook"
    )
    rule_kinds: tuple[str, ...] = Field(
        default=(), description="what rules of the house are about that what is of this kind meets"
    )


class RuleKind(Entry):
    """What a rule of the house may be about."""

    words: dict[str, tuple[str, ...]] = Field(
        default={}, description="words and phrases that speak of it, by language"
    )


class Dont(Entry):
    """What is never done in a business."""

    kind: str | None = Field(
        default=None, description="the kind of rule that it is about, if it is about one"
    )


class Trait(Entry):
    """A fact about a business that decides what fits it."""

    about: Literal["coming", "people", "work", "payment", "rules", "setting"] = Field(
        description="what it is about; what is about people may hold for one group of customers, "
        "and a setting is what is there on an ordinary day: it rules out, and is not asked about"
    )
    forbids: tuple[str, ...] = Field(
        default=(), description="the don'ts that follow from it: what breaks one is left out"
    )
    concerns: tuple[str, ...] = Field(
        default=(), description="the don'ts whose items must be minded, and are not left out"
    )
    apart: bool = Field(
        default=False,
        description="whether its people are others than those who are served: what is decent "
        "towards these rules out nothing that asks for it",
    )
    personal: bool = Field(
        default=False,
        description="whether a customer's case is for those alone who care for the customer",
    )
    relations: dict[str, tuple[str, ...]] = Field(
        default={}, description="what else roles of a kind are to customers where it holds"
    )


class FamilyCase(StrictModel):
    """Traits with which the texts of a family are true of a trade."""

    holds: tuple[str, ...] = Field(description="the traits that all hold")
    without: tuple[str, ...] = Field(default=(), description="the traits of which none holds")

    def is_met(self, traits: Collection[str]) -> bool:
        """Whether a trade with these traits is such a case."""
        return set(self.holds) <= set(traits) and not set(self.without) & set(traits)


class Family(Entry):
    """A family of trades, which lends what a trade does not say."""

    model: str = Field(description="whom its businesses usually sell to")
    true_of: tuple[FamilyCase, ...] = Field(
        default=(),
        description="the cases in which its texts are true of a trade of no list; without one it "
        "is never assumed",
    )
    occasions: tuple[str, ...] = Field(description="the occasions that notes are written for most")

    def is_true_of(self, traits: Collection[str]) -> bool:
        """Whether what its texts take for granted is true of a trade with these traits."""
        return any(case.is_met(traits) for case in self.true_of)


class Channel(Entry):
    """A way to meet or write."""

    social: bool = Field(default=False, description="whether it is a social network")


class Goal(Breaking):
    """What a business wants."""

    stage: str | None = Field(
        default=None, description="the stage of customers that the person who wants it has"
    )


class Stage(Breaking):
    """Where a customer is in life with the business."""

    among: tuple[str, ...] = Field(
        default=(), description="the stages whose groups hold them where no group is of this one"
    )
    known: bool = Field(
        default=False, description="whether its people are known, whatever is said of customers"
    )


class KnownBy(Breaking):
    """Something known about a person."""

    names: bool = Field(default=False, description="whether a person can be addressed by it")


NounForm = Literal["plural", "indefinite", "definite", "where"]


class Noun(Entry):
    """A noun of a trade, or a form of one."""

    form: NounForm | None = Field(default=None, description="which form of another noun it is")
    of: str | None = Field(default=None, description="the noun that it is a form of")


class RoleKind(Entry):
    """A kind of work in a team."""

    relations: tuple[str, ...] = Field(description="what such a role usually is to customers")
    done_by: tuple[str, ...] = Field(
        description="the relations of which one is needed for such work, the best first"
    )
    writes: tuple[str, ...] = Field(default=(), description="the occasions it writes for first")


class ConsentKind(Breaking):
    """What customers are asked to agree to, and what it is of no use without."""

    channel: str | None = Field(default=None, description="the channel that it is about")
    known_by: str | None = Field(default=None, description="what is then known about a person")


class Rhythm(Entry):
    """How often something happens: a fixed number a year, or a count of the business's own."""

    per_year: int | None = Field(default=None, description="times in a year")
    counts: (
        Literal[
            "working_days",
            "orders",
            "customers",
            "known_customers",
            "new_customers",
            "lapsed_customers",
            "complaints",
            "colleagues",
        ]
        | None
    ) = Field(default=None, description="what of the business is counted")
    any_day: bool = Field(
        default=False, description="whether it comes by itself, on any day that is open"
    )


class NotePurpose(Breaking):
    """What a message is for."""

    offer: bool = Field(default=False, description="whether it may carry an offer")
    daily: bool = Field(default=False, description="whether somebody gets one on any day")


class Occasion(Breaking):
    """What a message is written for."""

    special_days: bool = Field(default=False, description="whether it lies near a special day")


class NoteChannel(Entry):
    """The medium of a message."""

    needs: tuple[str, ...] = Field(description="the channels of which one must be there")


class Material(Breaking):
    """A thing that is bought for a tactic."""

    euro: Amount = Field(description="the default price of one piece in euro")
    guests: bool = Field(default=False, description="whether customers come together for it")
    makes: tuple[str, ...] = Field(
        default=(), description="the traits that hold where a tactic needs it that is in the plan"
    )
    channel: str | None = Field(
        default=None, description="the channel without which none of it is bought"
    )


class Currency(Entry):
    """A currency that default prices can be turned into."""

    per_euro: Rate = Field(description="its units to one euro, rounded")
